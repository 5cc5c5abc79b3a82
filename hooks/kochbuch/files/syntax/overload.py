# SPDX-FileCopyrightText: Das Kochbuch
# SPDX-License-Identifier: MIT
"""Texts that would keep the build busy for minutes: brackets without end, endless fence lines.

For every opening bracket Python-Markdown walks up to the closing one or to the end of the
paragraph, several times: 20,000 open ones cost more than a minute. The pattern that
pymdownx.superfences reads the first line of a fence with tries all ways to split it into options:
400 characters cost more than anybody waits. For every heading, rule or tab, it looks again at the
rest of the lines up to the next empty one: 20,000 headings without one cost a minute, and a list
of 2,000 definitions exhausts its stack. Such a text is refused before it is rendered.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from enum import StrEnum
from typing import NamedTuple

MAX_STEPS = 1_000_000
"""Characters that may be walked over for brackets: about a second of rendering."""
MAX_FENCE_LINE = 120
MAX_LINES = 400
"""Lines without an empty one between them, four times as many as in any recipe so far."""
_BRACKETS = re.compile(r"[\[\]]")
_PARAGRAPH_END = re.compile(r"\n[ \t]*\n")
_FENCE = re.compile(r"[> \t]*(?:`{3,}|~{3,})")


class Burden(StrEnum):
    """Why a place costs too much."""

    FENCE = "a long line that opens code"
    BRACKETS = "brackets without end"
    LINES = "lines without an empty one"


class Overload(NamedTuple):
    """A place that costs too much, with the length of a fence line or the number of lines."""

    burden: Burden
    line: int
    column: int
    size: int = 0


def overloads(
    body: str, lines: list[str], fences: Mapping[int, int], first_line: int
) -> tuple[Overload, ...]:
    """Return what costs too much: one place for brackets, every fence line, every long block.

    `fences` holds first and last line of all code, counted from zero.
    """
    found: list[Overload] = []
    if "```" in body or "~~~" in body:
        found += [
            Overload(Burden.FENCE, number, 1, len(line))
            for number, line in enumerate(lines, start=first_line)
            if len(line) > MAX_FENCE_LINE and _FENCE.match(line)
        ]
    # The cheap question first: most texts can't reach the limit whatever stands where.
    if body.count("[") * len(body) > MAX_STEPS and (offset := _heaviest(body)) is not None:
        line = body.count("\n", 0, offset) + first_line
        found.append(Overload(Burden.BRACKETS, line, offset - body.rfind("\n", 0, offset)))
    if len(lines) > MAX_LINES:
        found += [
            Overload(Burden.LINES, start + first_line, 1, size)
            for start, size in _blocks(lines, fences)
            if size > MAX_LINES
        ]
    return tuple(found)


def _blocks(lines: list[str], fences: Mapping[int, int]) -> Iterator[tuple[int, int]]:
    """Yield first line and number of lines between empty ones; code counts as one line."""
    at = start = size = 0
    while at < len(lines):
        if lines[at].strip():
            start, size = (start, size + 1) if size else (at, 1)
        else:
            yield start, size
            size = 0
        at = fences.get(at, at) + 1
    yield start, size


def _heaviest(body: str) -> int | None:
    """Return the offset of the bracket at which the limit is exceeded, or None."""
    steps = start = 0
    while start < len(body):
        match = _PARAGRAPH_END.search(body, start)
        end = match.start() if match else len(body)
        openings: list[int] = []
        for bracket in _BRACKETS.finditer(body, start, end):
            if bracket[0] == "[":
                openings.append(bracket.start())
            elif openings:
                steps += bracket.start() - openings.pop()
            # Each one that is still open would be looked for up to the end of the paragraph.
            if steps + len(openings) * (end - bracket.start()) > MAX_STEPS:
                return bracket.start()
        if body.count("(", start, end) > body.count(")", start, end):
            steps += body.count("](", start, end) * (end - start)
            if steps > MAX_STEPS:
                return start
        start = match.end() if match else len(body)
    return None
