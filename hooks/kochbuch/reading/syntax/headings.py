# SPDX-FileCopyrightText: Das Kochbuch
# SPDX-License-Identifier: MIT
"""Which lines of a text become headings, as Python-Markdown sees it.

It works block by block: a block ends at an empty line, behind a heading and behind a rule. That
decides what a line of hyphens is, and that a table swallows the heading right below it.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from enum import Enum
from typing import NamedTuple

_TITLE = r"(?P<title>(?:\\.|[^\\#]|#+(?=[^#]))*?)#*$"
_HASHES = re.compile(rf"(?P<level>#{{1,6}})(?=[ \t]){_TITLE}")
_NESTED = re.compile(rf"[ ]{{0,3}}(?:[-*+][ ]+|\d+\.[ ]+|>[ ]?)+(?P<level>#{{1,6}})(?=[ \t]){_TITLE}")
_GLUED = re.compile(r"#{2,6}[^\s#]")
_INDENTED = re.compile(r" {1,3}#{1,6}[ \t]+\S")
_UNDERLINE = re.compile(r"(?:=+|-+)[ ]*")
_RULE = re.compile(r"[ ]{0,3}(?=((?:-+[ ]{0,2}){3,}|(?:_+[ ]{0,2}){3,}|(?:\*+[ ]{0,2}){3,}))\1[ ]*")
_BOX = re.compile(r'(?:!!!|\?{3}\+?)[ ]?[\w"-]|={3}[!+]{0,2}[ ]+"')
_LIST = re.compile(r"[ ]{0,3}(?:[-*+]|\d+\.)[ ]+|\[\^[^\]]+\]:")
_TABLE_RULE = re.compile(r"[ ]*[|: -]*-[|: -]*")


class Heading(NamedTuple):
    """A heading with its level from 1 to 6; lines count from the first line of the file."""

    level: int
    title: str
    line: int
    column: int
    is_empty: bool = False
    """Whether nothing follows before the next heading of its level."""
    is_nested: bool = False
    """Whether it stands in a list, a quotation or a box."""


class Slip(Enum):
    """Why a line that looks like a heading is none."""

    GLUED = "glued"
    INDENTED = "indented"
    IN_TABLE = "in table"


class NearHeading(NamedTuple):
    """A line that its author takes for a heading and Markdown does not."""

    slip: Slip
    title: str
    line: int
    column: int
    width: int


@dataclass(slots=True)
class Scan:
    """What one pass over the lines of a text finds."""

    headings: list[Heading] = field(default_factory=list)
    near: list[NearHeading] = field(default_factory=list)
    code: list[tuple[int, int]] = field(default_factory=list)
    """First line and the line behind the last one, counted from zero, of all code."""
    text_before: int | None = None
    """Line of the first text before the first heading, None if there is none."""
    filled: list[bool] = field(default_factory=list)
    """For each heading, whether text stands right below it."""

    def add(self, heading: Heading) -> None:
        """Note a heading."""
        self.headings.append(heading)
        self.filled.append(False)

    def fill(self, line: int) -> None:
        """Note that text stands in this line."""
        if self.filled:
            self.filled[-1] = True
        elif self.text_before is None:
            self.text_before = line


def scan(lines: list[str], fences: dict[int, int], first_line: int) -> Scan:
    """Return headings and code of a text whose first line is number `first_line` of its file."""
    found = Scan()
    is_start = True  # of a block
    is_open = False  # whether indented lines belong to a list or a box
    is_table = False
    number, end = -1, len(lines)
    while (number := number + 1) < end:
        line = lines[number]
        if number in fences:
            found.code.append((number, fences[number] + 1))
            found.fill(number + first_line)
            number = fences[number]
            is_start = False
            continue
        if not line or line.isspace():
            is_start, is_table = True, False
            continue
        mark = line[0]
        if mark == "#" and not is_table and (match := _HASHES.match(line)):
            found.add(_heading(match, number + first_line))
            is_start, is_open = True, False
            continue
        if mark in " \t" and (is_start or is_open) and line.expandtabs(4).startswith("    "):
            if not is_open:
                number = _end_of_code(lines, number)
                found.code.append((code_start := number[0], number[1]))
            continue
        ...
    return found
