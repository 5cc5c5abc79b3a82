# SPDX-FileCopyrightText: Das Kochbuch
# SPDX-License-Identifier: MIT
"""Workflows run strangers' pull requests: two checkers have nothing to say about them."""

from __future__ import annotations

from pathlib import Path

import pytest
from kochbuch.running.project import OWN_ROOT

from tests.tools import actionlint, zizmor

HOSTILE = """\
name: Falle
on: pull_request_target
jobs:
  bauen:
    runs-on: ubuntu-latest
    steps:
      - uses: actions/checkout@v4
      - run: echo "${{ github.event.pull_request.title }}"
"""


@pytest.fixture
def hostile(tmp_path: Path) -> Path:
    """Return a workflow with the mistakes that matter most."""
    file = tmp_path / "falle.yml"
    file.write_text(HOSTILE, encoding="utf-8")
    return file


def test_actionlint_finds_nothing() -> None:
    answer = actionlint(".github/workflows/*.yml")

    assert answer.text.endswith("All workflow files passed lint checks\n"), answer.text
    assert answer.code == 0


def test_zizmor_finds_nothing() -> None:
    answer = zizmor(OWN_ROOT / ".github")

    assert answer.text == "No findings to report. Good job!\n"
    assert answer.code == 0


def test_actionlint_sees_foreign_text_in_a_command(hostile: Path) -> None:
    answer = actionlint(hostile.name, cwd=hostile.parent)

    assert '"github.event.pull_request.title" is potentially untrusted' in answer.text
    assert answer.code == 1


def test_zizmor_sees_the_classic_trap(hostile: Path) -> None:
    answer = zizmor(hostile)

    for audit in ("dangerous-triggers", "template-injection", "unpinned-uses", "artipacked"):
        assert f"[{audit}]" in answer.text
    assert answer.code != 0
