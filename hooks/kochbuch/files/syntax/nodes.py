# SPDX-FileCopyrightText: Das Kochbuch
# SPDX-License-Identifier: MIT
"""Plain data that knows where it stands in its file: texts, lists and groups of fields."""

from __future__ import annotations

from typing import NamedTuple, TypeAlias

from kochbuch.files.syntax.report import Spot
from kochbuch.format.data import Data


class Mark(NamedTuple):
    """Where a parser was, counted from zero in the part of the file it read."""

    line: int
    column: int


class Text(str):
    """A scalar as the author wrote it.

    A recipe has a hundred of them and hardly ever a finding: the place is counted when asked for.
    """

    __slots__ = ("end", "offset", "start", "style")
    start: Mark
    end: Mark
    offset: int
    """What the first line of the part that was parsed is called in the file."""
    style: str
    """How it is quoted: empty, a quotation mark, | and > for blocks, * for an alias."""

    @property
    def line(self) -> int:
        """The line it begins in."""
        return self.start.line + self.offset

    @property
    def column(self) -> int:
        """The column it begins at."""
        return self.start.column + 1

    @property
    def width(self) -> int:
        """How many characters it has in its first line."""
        if self.start.line != self.end.line:
            return _REST_OF_LINE
        return self.end.column - self.start.column or 1


_REST_OF_LINE = 10_000
"""Wider than any line: a report underlines up to the end of the line."""


class Items(list[Data]):
    """A list; its place is that of its first sign."""

    __slots__ = ("column", "line")
    width = 1

    def __init__(self, line: int, column: int) -> None:
        """Begin an empty list at a place."""
        super().__init__()
        self.line, self.column = line, column


class Group(dict[str, Data]):
    """Keys with values in the order of the file; the keys are texts with places, too."""

    __slots__ = ("column", "line", "width")

    def __init__(self, line: int, column: int, width: int = 1) -> None:
        """Begin an empty group at a place."""
        super().__init__()
        self.line, self.column, self.width = line, column, width


Node: TypeAlias = Text | Items | Group


def spot_of(datum: Data) -> Spot:
    """Return where a datum stands; the file as such for data from elsewhere."""
    if isinstance(datum, (Text, Items, Group)):
        return Spot(datum.line, datum.column, datum.width)
    return Spot(width=0)


def key_at(group: Group, key: str) -> Data:
    """Return the key itself as it stands in the file."""
    return next((own for own in group if own == key), key)


def node_at(datum: Data, *keys: str) -> Data:
    """Return the datum below `datum` at a path of keys, or the nearest above it that exists."""
    for key in keys:
        if not isinstance(datum, dict) or key not in datum:
            break
        datum = datum[key]
    return datum


def spot_within(datum: Data, part: str, text: str) -> Spot:
    """Return where `part` of a datum stands in the file `text`; the datum if an escape hides it."""
    spot = spot_of(datum)
    lines = text.split("\n")
    start = spot.column - 1
    for number in range(spot.line - 1, len(lines)):
        found = lines[number].find(part, start)
        if found >= 0:
            return Spot(number + 1, found + 1, len(part))
        start = 0
    return spot
