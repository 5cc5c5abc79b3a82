# SPDX-FileCopyrightText: Das Kochbuch
# SPDX-License-Identifier: MIT
"""Where a YAML parser gave up, and what a finding says about it."""

from __future__ import annotations

import re
from typing import NamedTuple

from kochbuch.findings.codes import Code

VALUE = re.compile(r"\s*(?:-[ ]+)*(?:[\w-]+[ ]*:[ ]+)?")
"""What stands before a value: hyphens and the name of a field."""


class Trouble(NamedTuple):
    """Where a parser gave up; lines and columns count from zero."""

    problem: str
    """What it says, in English."""
    lines: list[str]
    line: int
    column: int
    context_line: int
    context_column: int
    """Where the thing began that it was reading."""

    @property
    def is_end_of_block(self) -> bool:
        """Whether the parser expected the next field or entry and found something else."""
        phrases = ("expected key", "expected '-' indicator", "expected <block end>")
        return any(phrase in self.problem for phrase in phrases)

    @property
    def content(self) -> str:
        """The line in which the parser gave up."""
        return self.lines[self.line] if self.line < len(self.lines) else ""

    @property
    def value_column(self) -> int:
        """Where the value begins in that line, behind hyphens and the name of the field."""
        match = VALUE.match(self.content)
        return match.end() if match else 0

    @property
    def value(self) -> str:
        """What stands there."""
        return self.content[self.value_column :].strip()


class Explanation(NamedTuple):
    """A finding at a zero-based line and column."""

    code: Code
    message: str
    hint: str
    line: int
    column: int


def starts_with(character: str, line: int, column: int) -> Explanation:
    """Return the finding for a text that begins with a character YAML keeps for itself."""
    hint = "Setzen Sie den ganzen Text in Anführungszeichen."
    if character == "-":
        hint = (
            "Listenpunkte beginnen in einer neuen Zeile unter dem Feld; "
            "ist es ein Text, setzen Sie ihn in Anführungszeichen."
        )
    return Explanation(
        Code.START_CHARACTER,
        f"Ein Text darf nicht mit »{character}« beginnen.",
        hint,
        line,
        column,
    )
