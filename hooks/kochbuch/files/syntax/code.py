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
_PARAGRAPH_END = re.compile(r"(?=\n[ \t]*\n)")
# Where a block may end within a paragraph; whether it does depends on what is around.
_SPAN_LIMIT = re.compile(
    r"(?=\n[ \t]*(?:[*+:][ \t]|\d+\.[ \t]|#{1,6}[ \t]|[>|=-]"
    r"|(?:\*[ ]{0,2}){3}|(?:_[ ]{0,2}){3}|!!!|\?\?\?))"
)
_FURTHER_IN = re.compile(r"^(?:[ ]{4}|[ ]*\t)", re.MULTILINE)
_LINE_END = re.compile(r"(?=\n)")
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
    """Return the text with code in backticks replaced; every character keeps its place.

    Code is what is code whether or not a line that looks like an item, a heading or a quotation
    ends its block: rather too little than something that the page shows as a link.
    """
    return "".join(map(_certain, _PARAGRAPH_END.split(text))) if "`" in text else text


def blanked(match: re.Match[str]) -> str:
    """Return what replaces a match so that everything else keeps its place."""
    return _VISIBLE.sub(_BLANK, match[0])


def _certain(paragraph: str) -> str:
    """Return one paragraph without what is code, wherever its blocks end."""
    if "`" not in paragraph:
        return paragraph
    whole = _without_spans(paragraph)
    # Definitions, notes, tables and the text of boxes may end a block at any line.
    indented = len(_FURTHER_IN.findall(paragraph))
    is_mixed = (
        "]:" in paragraph or "|" in paragraph or 0 < indented <= paragraph.strip("\n").count("\n")
    )
    pieces = (_LINE_END if is_mixed else _SPAN_LIMIT).split(paragraph)
    if len(pieces) == 1 or whole == (split := "".join(map(_without_spans, pieces))):
        return whole
    return "".join(
        one if one == other else real
        for one, other, real in zip(whole, split, paragraph, strict=True)
    )


def _without_spans(text: str) -> str:
    """Return one paragraph without its code spans."""
    if "`" not in text:
        return text
    runs = [match.span() for match in _TICKS.finditer(text)]
    by_length: dict[int, list[int]] = {}
    for number, (start, end) in enumerate(runs):
        by_length.setdefault(end - start, []).append(number)
    longest = [0] * (len(runs) + 1)  # of all runs from here on
    for number in reversed(range(len(runs))):
        start, end = runs[number]
        longest[number] = max(longest[number + 1], end - start)
    parts: list[str] = []
    position = number = 0
    while number < len(runs):
        start, end = runs[number]
        if _is_escaped(text, start):
            start += 1
        closing = _next(by_length.get(end - start, []), number)
        # Without one of its length, the longest does, if all are shorter.
        if closing is None and longest[number + 1] < end - start:
            closing = _next(by_length.get(longest[number + 1], []), number)
        if closing is None or start == end:
            number += 1
            continue
        parts.append(text[position:start])
        position, number = runs[closing][1], closing + 1
        parts.append(_VISIBLE.sub(_BLANK, text[start:position]))
    parts.append(text[position:])
    return "".join(parts)


def _next(numbers: list[int], number: int) -> int | None:
    """Return the first of some rising numbers that is greater than `number`."""
    at = bisect_right(numbers, number)
    return numbers[at] if at < len(numbers) else None


def _is_escaped(text: str, position: int) -> bool:
    """Return whether an odd number of backslashes precedes `position`."""
    start = position
    while start and text[start - 1] == "\\":
        start -= 1
    return (position - start) % 2 == 1
