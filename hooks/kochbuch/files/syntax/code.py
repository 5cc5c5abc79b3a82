# SPDX-FileCopyrightText: Das Kochbuch
# SPDX-License-Identifier: MIT
"""Where a Markdown text shows code: an example in backticks is no finding.

Fences follow pymdownx.superfences and code spans Python-Markdown, which differ from CommonMark: an
unclosed fence is no fence. Everything here runs in one pass over the text, however
hostile the text is.
"""

from __future__ import annotations

import re
from bisect import bisect_right

_OPTIONS = r"""[ \t]*[a-zA-Z]\w*(?:=(?:"[^"\n]*"|'[^'\n]*'))?(?=[ \t]|$)"""
_FENCE = re.compile(
    r"(?P<indent>[> \t]*)(?P<fence>`{3,}|~{3,})"
    r"(?:[ \t]*\.?[\w#.+-]+(?=[ \t]|$))?"
    rf"(?:[ \t]*\{{[^\n]*\}}|(?:{_OPTIONS})+)?[ \t]*$"
)
_SPAN_LIMIT = re.compile(r"(?=\n[ \t]*(?:\n|[-*+][ ]|\d+\.[ ]|#{1,6}[ ]|>|\|))")
_TICKS = re.compile("`+")
_VISIBLE = re.compile(r".")
_BLANK = "\N{MIDDLE DOT}"


def fences(lines: list[str]) -> dict[int, int]:
    """Return first and last line, counted from zero, of every fenced block."""
    found: dict[int, int] = {}
    start, fence, indent = -1, "", 0
    for number, line in enumerate(lines):
        if start < 0:
            if ("```" in line or "~~~" in line) and (opening := _FENCE.match(line)):
                start, fence = number, opening["fence"]
                indent = len(opening["indent"].expandtabs(4))
            continue
        content = line.expandtabs(4)
        if not content.strip():
            continue
        if content[:indent].strip(" >"):
            # A line further left ends the attempt, as in superfences.
            start = -1
        elif content[indent:].rstrip() == fence:
            found[start] = number
            start = -1
    return found


def without_spans(text: str) -> str:
    """Return the text with code in backticks replaced; every character keeps its place."""
    return "".join(map(_without_spans, _SPAN_LIMIT.split(text))) if "`" in text else text


def blanked(match: re.Match[str]) -> str:
    """Return what replaces a match so that everything else keeps its place."""
    return _VISIBLE.sub(_BLANK, match[0])


def _without_spans(text: str) -> str:
    """Return one paragraph without its code spans."""
    if "`" not in text:
        return text
    runs = [match.span() for match in _TICKS.finditer(text)]
    by_length: dict[int, list[int]] = {}
    for number, (start, end) in enumerate(runs):
        by_length.setdefault(end - start, []).append(number)
    parts: list[str] = []
    position = number = 0
    while number < len(runs):
        start, end = runs[number]
        if _is_escaped(text, start):
            start += 1
        same = by_length.get(end - start, []) if start < end else []
        later = bisect_right(same, number)
        if later == len(same):
            number += 1
            continue
        closing = runs[same[later]][1]
        parts.append(text[position:start])
        parts.append(_VISIBLE.sub(_BLANK, text[start:closing]))
        position, number = closing, same[later] + 1
    parts.append(text[position:])
    return "".join(parts)


def _is_escaped(text: str, position: int) -> bool:
    """Return whether an odd number of backslashes precedes `position`."""
    start = position
    while start and text[start - 1] == "\\":
        start -= 1
    return (position - start) % 2 == 1
