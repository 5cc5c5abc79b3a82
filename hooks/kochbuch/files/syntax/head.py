# SPDX-FileCopyrightText: Das Kochbuch
# SPDX-License-Identifier: MIT
"""Read a front matter part by part: behind a mistake it goes on, so that all is said at once."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from kochbuch.files.syntax.front_matter import Builder
from kochbuch.files.syntax.nodes import Group, spot_of
from kochbuch.files.syntax.report import FileReport

_MAX_RESTARTS = 40
_FIRST_WORD = re.compile(r"\s*([\w-]+)")
_TOP_LEVEL_KEY = re.compile(r"^([a-zäöüß_][\w-]*)[ \t]*:(?=\s|$)", re.MULTILINE | re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Head:
    """The fields of a file with their places."""

    fields: Group = field(default_factory=lambda: Group(1, 1))
    broken: frozenset[str] = frozenset()
    """Keys in a part of the front matter that could not be read."""
    is_lost: bool = False
    """Whether there are no fields to speak of, so that none should be missed."""


def read_head(report: FileReport, head: str, first_line: int) -> Head:
    """Read the YAML; after a mistake go on at the next top-level key, so that all is said."""
    fields = Group(max(1, first_line - 1), 1, 3)
    broken: set[str] = set()
    offset = 0
    is_lost = False
    for attempt in range(_MAX_RESTARTS):
        part = head[offset:]
        line = first_line + head.count("\n", 0, offset)
        builder = Builder(report, line - 1, fields)
        failed_at = builder.build(part)
        is_lost = is_lost or builder.is_lost
        if failed_at is None:
            break
        next_key = None if attempt == _MAX_RESTARTS - 1 else _next_key(part, failed_at)
        # A text that nobody closes may have swallowed good fields; they are read once more.
        for key in [key for key in fields if spot_of(key).line >= line + failed_at]:
            del fields[key]
        skipped = part if next_key is None else part[:next_key]
        broken.update(match[1] for match in _TOP_LEVEL_KEY.finditer(skipped))
        if word := _FIRST_WORD.match(part.split("\n")[min(failed_at, part.count("\n"))]):
            broken.add(word[1])
        if next_key is None:
            break
        offset += next_key
    return Head(fields, frozenset(broken - fields.keys()), is_lost)


def _next_key(part: str, failed_line: int) -> int | None:
    """Return the offset of the next top-level key behind a zero-based line."""
    behind = sum(len(line) + 1 for line in part.split("\n")[: failed_line + 1])
    key = _TOP_LEVEL_KEY.search(part, behind)
    return key.start() if key else None
