# SPDX-FileCopyrightText: Das Kochbuch
# SPDX-License-Identifier: MIT
"""Which lines of a text become headings, as Python-Markdown sees it.

It works block by block: a block ends at an empty line, behind a heading and behind a rule. That
decides what a line of hyphens is, and that a table swallows the heading right below it.
"""

from __future__ import annotations

import re
from enum import StrEnum
from typing import NamedTuple

from kochbuch.files.syntax.code import without_spans

_TITLE = r"(?P<title>(?:\\.|[^\\#]|#+(?=[^#]))*?)#*$"
_HASHES = re.compile(rf"(?P<level>#{{1,6}})(?=[ \t]){_TITLE}")
_NESTED = re.compile(
    rf"[ ]{{0,3}}(?:[-*+][ ]+|\d+\.[ ]+|>[ ]?)+(?P<level>#{{1,6}})(?=[ \t]){_TITLE}"
)
_GLUED = re.compile(r"#{2,6}[^\s#]")
_INDENTED = re.compile(r" {1,3}#{1,6}[ \t]+\S")
_UNDERLINE = re.compile(r"(?:=+|-+)[ ]*")
RULE = re.compile(r"[ ]{0,3}(?=((?:-+[ ]{0,2}){3,}|(?:_+[ ]{0,2}){3,}|(?:\*+[ ]{0,2}){3,}))\1[ ]*")
"""A line across the page."""
_BOX = re.compile(r'(?:!!!|\?{3}\+?)[ ]?[\w"-]|={3}[!+]{0,2}[ ]+"')
_LIST = re.compile(r"[ ]{0,3}(?:[-*+]|\d+\.)[ ]+")
_EXPLANATION = re.compile(r"[ ]{0,3}:[ ]{1,3}")
_NOTE = re.compile(r"\[\^[^\]]+\]:")
_DEFINITION = re.compile(r"[ ]{0,3}\[(?!\^)[^\[\]]*\]:[ ]*\S+[ ]*")
_TABLE_RULE = re.compile(r"[|: -]+")
_PIPE = re.compile(r"(?<!\\)\|")


class Heading(NamedTuple):
    """A heading with its level from 1 to 6; lines count from the first line of the file."""

    level: int
    title: str
    line: int
    column: int
    is_empty: bool = False
    """Whether nothing follows before the next heading of its level."""


class Slip(StrEnum):
    """Why a line that looks like a heading is none, or one in the wrong place."""

    GLUED = "glued"
    INDENTED = "indented"
    IN_TABLE = "in a table"
    NESTED = "in a list, a quotation or a box"


class NearHeading(NamedTuple):
    """A line whose author most likely wanted a heading of the recipe."""

    slip: Slip
    level: int
    title: str
    line: int
    column: int


class Scanner:
    """Walks once over the lines of a text; what it found stands in its attributes."""

    def __init__(self, lines: list[str], fences: dict[int, int], first_line: int) -> None:
        self.headings: list[Heading] = []
        self.near: list[NearHeading] = []
        self.code: list[tuple[int, int]] = []
        """First line and the line behind the last one, counted from zero, of each piece of code."""
        self.text_before: int | None = None
        """Line of the first text before the first heading, None if there is none."""
        self._lines = lines
        self._fences = fences
        self._first_line = first_line
        self._filled: list[bool] = []
        self._is_start = True  # of a block
        self._is_rest = False  # of a block, behind a rule or an underlined heading
        self._swallowed: Slip | None = None  # what takes all lines up to the end of the block
        self._open = ""  # what indented lines belong to: a list, a box, a note or nothing
        at = 0
        while at < len(lines):
            at = self._step(at)
        self.headings = [
            heading._replace(is_empty=not self._has_content(position))
            for position, heading in enumerate(self.headings)
        ]

    def _step(self, at: int) -> int:
        """Look at one line, or at several that belong together; return the next one to look at."""
        line = self._lines[at]
        if at in self._fences:
            return self._code(at, self._fences[at] + 1)
        if not line or line.isspace():
            self._is_start, self._is_rest, self._swallowed = True, False, None
            return at + 1
        if line[0] in " \t" and (self._open or self._is_start) and _is_indented(line):
            return self._open_line(at, line) if self._open else self._code(at, self._unindented(at))
        if line[0] == "#" and self._hashes(at, line):
            return at + 1
        if self._is_start and not self._swallowed and self._underlined(at, at + 1):
            return at + 2
        self._fill(at)
        if line[0] in "!?=" and _BOX.match(line):
            self._open, self._is_start, self._swallowed = "box", True, None
            return at + 1
        if self._swallowed:
            return at + 1
        if ":" in line[:4] and _EXPLANATION.match(line):
            # Of a term in the line before, or in the block before.
            self._open, self._is_start = "list", False
        if self._is_start:
            self._open = "list" if _LIST.match(line) else "note" if _NOTE.match(line) else ""
            # Headings are found first: only a table at the very start of a block swallows one.
            if not self._is_rest and self._starts_table(at, line):
                self._swallowed = Slip.IN_TABLE
            self._is_start = False
        if line[0] in " -_*" and RULE.fullmatch(line):
            self._open, self._is_start, self._is_rest = "", True, True
        elif "]:" in line and _DEFINITION.fullmatch(line):
            self._is_start = True  # of the rest, as if an empty line came before
        elif "#" in line:
            self._note_near(at, line)
        return at + 1

    def _fill(self, at: int) -> None:
        """Remember that text stands here."""
        if self._filled:
            self._filled[-1] = True
        elif self.text_before is None:
            self.text_before = at + self._first_line

    def _add(self, heading: Heading) -> None:
        self.headings.append(heading)
        self._filled.append(False)
        self._is_start, self._is_rest, self._open = True, False, ""

    def _code(self, start: int, end: int) -> int:
        self.code.append((start, end))
        if self._is_start and start in self._fences and self._underlined(start, end):
            return end + 1
        self._fill(start)
        if not self._lines[start].startswith((" ", "\t")):
            self._open = ""
        # A fence is one line of its block to Python-Markdown; indented code ends its block.
        self._is_start = start not in self._fences
        return end

    def _unindented(self, at: int) -> int:
        while at < len(self._lines) and _is_indented(self._lines[at]):
            at += 1
        return at

    def _open_line(self, at: int, line: str) -> int:
        """Take an indented line inside a list or a box."""
        self._fill(at)
        if self._open != "box" and self._is_start:
            self._swallowed = Slip.NESTED
        self._is_start = self._open == "box"
        content = line.expandtabs(4)[4:]
        if content[0] == "#" and (match := _HASHES.match(content)):
            title = match["title"].strip()
            column = line.index("#") + 1
            self._near(Slip.NESTED, len(match["level"]), title, at, column)
        return at + 1

    def _hashes(self, at: int, line: str) -> bool:
        match = _HASHES.match(line)
        if match is None:
            return False
        level, title = len(match["level"]), match["title"].strip()
        if self._swallowed:
            self._fill(at)
            self._near(self._swallowed, level, title, at, 1)
            return True
        column = match.start("title") + len(match["title"]) - len(match["title"].lstrip()) + 1
        self._add(Heading(level, title, at + self._first_line, column))
        return True

    def _underlined(self, at: int, below: int) -> bool:
        """Take a heading that is underlined; only the first line of a block can be one."""
        line = self._lines[at]
        following = self._lines[below] if below < len(self._lines) else ""
        if following[:1] not in ("=", "-") or not _UNDERLINE.fullmatch(following):
            return False
        if _BOX.match(line):
            return False
        level = 1 if following[0] == "=" else 2
        column = len(line) - len(line.lstrip()) + 1
        self._add(Heading(level, line.strip(), at + self._first_line, column))
        self._is_rest = True
        return True

    def _starts_table(self, at: int, line: str) -> bool:
        following = self._lines[at + 1] if at + 1 < len(self._lines) else ""
        if "|" not in line or not _TABLE_RULE.fullmatch(following):
            return False
        head = without_spans(line.strip(" "))
        has_border = head.startswith("|") or head.endswith("|")
        cells = _cells(head, has_border)
        return cells > 1 and cells == _cells(following.strip(" "), has_border)

    def _note_near(self, at: int, line: str) -> None:
        is_glued = line[0] == "#" and _GLUED.match(line)
        if is_glued or (line[0] == " " and not self._open and _INDENTED.match(line)):
            hashes, slip = line.lstrip(), Slip.GLUED if is_glued else Slip.INDENTED
            level = len(hashes) - len(hashes.lstrip("#"))
            self._near(slip, level, line.strip("# \t"), at, line.index("#") + 1)
        elif (self._open or line.lstrip()[0] == ">") and (match := _NESTED.match(line)):
            level, title = len(match["level"]), match["title"].strip()
            self._near(Slip.NESTED, level, title, at, match.start("level") + 1)

    def _near(self, slip: Slip, level: int, title: str, at: int, column: int) -> None:
        self.near.append(NearHeading(slip, level, title, at + self._first_line, column))

    def _has_content(self, position: int) -> bool:
        """Return whether text follows the heading, its own or that of a heading below it."""
        level = self.headings[position].level
        for later in range(position, len(self.headings)):
            if later > position and self.headings[later].level <= level:
                return False
            if self._filled[later]:
                return True
        return False


def _is_indented(line: str) -> bool:
    return line.startswith("    ") or ("\t" in line and line.expandtabs(4).startswith("    "))


def _cells(row: str, has_border: bool) -> int:
    """Return how many cells a table row has."""
    if has_border:
        row = row.removeprefix("|")
        row = row[:-1] if row.endswith("|") and not row.endswith("\\|") else row
    return len(_PIPE.findall(row)) + 1
