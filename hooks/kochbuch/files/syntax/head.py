# SPDX-FileCopyrightText: Das Kochbuch
# SPDX-License-Identifier: MIT
"""Read a front matter part by part: behind a mistake it goes on, so that all is said at once."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from kochbuch.files.syntax.front_matter import Builder
from kochbuch.files.syntax.nodes import Entry, Mapping

if TYPE_CHECKING:
    from kochbuch.files.syntax.source import Source

_MAX_RESTARTS = 40
_FIRST_WORD = re.compile(r"\s*([\w-]+)")
_TOP_LEVEL_KEY = re.compile(r"^([a-zäöüß_][\w-]*)[ \t]*:(?=\s|$)", re.MULTILINE | re.IGNORECASE)


def read_head(source: Source, head: str, first_line: int) -> None:
    """Read the YAML; after a mistake go on at the next top-level key, so that all is said."""
    entries: dict[str, Entry] = {}
    broken: set[str] = set()
    offset = 0
    for attempt in range(_MAX_RESTARTS):
        part = head[offset:]
        line = first_line + head.count("\n", 0, offset)
        said_before = len(source.diagnostics)
        failed_at = Builder(source, line - 1, entries).build(part)
        if failed_at is None:
            break
        # What was said about the first half of a line that turns out to be broken is void.
        *half_read, mistake = source.diagnostics[said_before:]
        half_read = [d for d in half_read if d.place.line != mistake.place.line]
        source.diagnostics[said_before:] = [*half_read, mistake]
        is_last = attempt == _MAX_RESTARTS - 1
        next_key = None if is_last else _next_key(part, failed_at)
        # A text that nobody closes may have swallowed good fields; they are read once more.
        for key in [key for key, entry in entries.items() if entry.key.line >= line + failed_at]:
            del entries[key]
        skipped = part if next_key is None else part[:next_key]
        broken.update(match[1] for match in _TOP_LEVEL_KEY.finditer(skipped))
        if word := _FIRST_WORD.match(part.split("\n")[min(failed_at, part.count("\n"))]):
            broken.add(word[1])
        if next_key is None:
            break
        offset += next_key
    source.head = Mapping(entries, max(1, first_line - 1), 1, 3)
    source.broken = frozenset(broken - entries.keys())


def _next_key(part: str, failed_line: int) -> int | None:
    """Return the offset of the next top-level key behind a zero-based line."""
    position = 0
    for number, content in enumerate(part.split("\n")):
        if number > failed_line and _TOP_LEVEL_KEY.match(content):
            return position
        position += len(content) + 1
    return None
