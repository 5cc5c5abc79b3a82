# SPDX-FileCopyrightText: Das Kochbuch
# SPDX-License-Identifier: MIT
"""Texts that would keep the build busy for minutes: brackets without end, endless fence lines.

For every opening bracket Python-Markdown walks up to the closing one or to the end of the
paragraph, several times: 20,000 open ones cost more than a minute. The pattern that
pymdownx.superfences reads the first line of a fence with tries all ways to split it into options:
400 characters cost more than anybody waits. Such a text is refused before it is rendered.
"""

from __future__ import annotations

import re
from typing import NamedTuple

MAX_STEPS = 1_000_000
"""Characters that may be walked over for brackets: about a second of rendering."""
MAX_FENCE_LINE = 120
_BRACKETS = re.compile(r"[\[\]]")
_PARAGRAPH_END = re.compile(r"\n[ \t]*\n")
_FENCE = re.compile(r"[> \t]*(?:`{3,}|~{3,})")


class Overload(NamedTuple):
    """A place that costs too much; the length of the fence line, or 0 for brackets."""

    line: int
    column: int
    length: int


def overloads(body: str, lines: list[str], first_line: int) -> tuple[Overload, ...]:
    """Return what costs too much: at most one place for brackets, and every fence line."""
    found: list[Overload] = []
    if "```" in body or "~~~" in body:
        found += [
            Overload(number, 1, len(line))
            for number, line in enumerate(lines, start=first_line)
            if len(line) > MAX_FENCE_LINE and _FENCE.match(line)
        ]
    # The cheap question first: most texts can't reach the limit whatever stands where.
    if body.count("[") * len(body) > MAX_STEPS and (offset := _heaviest(body)) is not None:
        line = body.count("\n", 0, offset)
        found.append(Overload(line + first_line, offset - body.rfind("\n", 0, offset), 0))
    return tuple(found)


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
