# SPDX-FileCopyrightText: Das Kochbuch
# SPDX-License-Identifier: MIT
"""What rules look at and what they yield."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, NamedTuple

from kochbuch.files.syntax.body import Outline
from kochbuch.files.syntax.nodes import Group, node_at, spot_of
from kochbuch.files.syntax.report import FileReport, Spot
from kochbuch.files.syntax.source import Source
from kochbuch.findings.codes import Code
from kochbuch.format.data import Data
from kochbuch.format.fields import FIELDS_BY_KEY, LISTS
from kochbuch.format.kinds.containers import Entries
from kochbuch.format.kinds.scalar import Words


class Finding(NamedTuple):
    """What a rule yields; the file is known from the reading it was asked about."""

    at: Spot | Data
    code: Code
    message: str
    hint: str = ""

    @property
    def spot(self) -> Spot:
        """Where it is in the file."""
        return self.at if isinstance(self.at, Spot) else spot_of(self.at)


def spot_in(text: str, start: int, end: int, first_line: int = 1) -> Spot:
    """Return where a part of `text` is in the file, of which the text begins in `first_line`."""
    line = text.count("\n", 0, start)
    return Spot(first_line + line, start - text.rfind("\n", 0, start), end - start)


@dataclass(frozen=True, slots=True)
class Reading:
    """One file with all values that could be read."""

    report: FileReport
    source: Source
    path: str
    """Path of the recipe: without `recipes/` and ending."""
    words: Words
    values: dict[str, Any]
    """By attribute."""
    outline: Outline

    @property
    def fields(self) -> Group:
        """The front matter as data that know their place."""
        return self.source.head.fields

    @property
    def broken(self) -> frozenset[str]:
        """Keys in a part of the front matter that could not be read."""
        return self.source.head.broken

    def node(self, *keys: str) -> Data:
        """Return the datum at a path of keys, or the nearest above it that exists."""
        return node_at(self.fields, *keys)

    def entries(self, key: str) -> Entries:
        """Return the readable entries of a list, each with the datum it was read from."""
        values = self.values.get(FIELDS_BY_KEY[key].attribute, ())
        if not values:
            return []
        datum = self.node(key)
        items = datum if isinstance(datum, list) else [datum]
        if len(items) == len(values):
            return list(zip(items, values, strict=True))
        # Some could not be read; which ones shows when the list is read once more.
        return LISTS[key].entries(datum, key, self.words)[0]
