# SPDX-FileCopyrightText: Das Kochbuch
# SPDX-License-Identifier: MIT
"""What a text may cost when it is rendered, counted before that (decision 0026).

Python-Markdown and its extensions walk the same text again for most signs, and call themselves for
most things that stand in another. Within one block (the lines between two empty ones) the time
grows with the square of its size, and a thousand things inside one another exhaust the stack. So
there is a limit on each number that makes rendering costly. All of them together allow about a
second; each is at least ten times what any recipe has needed so far.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from enum import StrEnum
from typing import NamedTuple

from kochbuch.files.syntax.headings import RULE, Heading

MAX_STEPS = 500_000
"""Characters that may be walked over for brackets and backticks: half a second of rendering."""
MAX_FENCE_LINE = 120
MAX_FENCE_QUOTES = 8
"""Quotes in such a line, as four options need them; superfences tries all ways to pair them."""
MAX_LINES = 400
"""Lines without an empty one between them, forty times as many as in any recipe so far."""
MAX_BLOCK = 20_000
"""Characters without an empty line between them: ten pages."""
MAX_ALL_LINES = 3_000
"""Lines that are neither empty nor code: sixty times as many as in any recipe so far."""
MAX_HEADINGS = 200
MAX_EXPLANATIONS = 50
"""Explanations of a definition list without an empty line between: each is read inside the last."""
MAX_CELLS = 10_000
"""Cells of tables. Each row gets as many as the widest one."""
MAX_DEPTH = 10
"""Lists, quotations, boxes in one another. Lines that continue each other make it up to 55."""
MAX_EMPHASIS = 50
"""Signs of emphasis that enclose one another; each is a call inside a call."""
MAX_SIGNS: Mapping[str, int] = {
    "*": 2_000,
    "_": 2_000,
    "`": 2_000,
    "[": 1_000,
    "\\": 1_000,
    "<": 1_000,
    "&": 2_000,
}
"""How often a sign may occur outside of code. Each occurrence may copy the whole block."""
_SIGNS = re.compile(r"[\[\]]|`+")
_LINK_END = re.compile(
    r"""\((?:[^()"']|\([^()"']{0,500}\)){0,2000}(?:"[^"\n]*"|'[^'\n]*')?[ ]*\)"""
)
_FENCE = re.compile(r"[> \t]*(?:`{3,}|~{3,})")
_EXPLANATION = re.compile(r"^[> \t]*:[ ]", re.MULTILINE)
_NOTE = r"\[\^[^\]\n]{1,200}\]:"
_CONTAINERS = re.compile(
    r"(?P<indent>[ \t]*)(?P<signs>"
    rf"(?:(?:(?:[-*+:]|\d+\.|!!!|\?{{3}}\+?|===)(?:[ \t]+|$)|>|{_NOTE})[ \t]*)+)"
)
_CONTAINER = re.compile(rf"[-*+:>]|\d\.|!!!|\?{{3}}|===|{_NOTE}")
_LEADING = " \t-*+>:!?=.0123456789"
"""What containers begin with, but for a note."""
_STARTS = frozenset(_LEADING + "[")
_EMPHASIS = re.compile(r"\*+|_+")
_CODE = "·"
"""What stands for a piece of code: something, but nothing that costs."""


class Burden(StrEnum):
    """Why a place costs too much."""

    FENCE = "a long line that opens code"
    QUOTES = "many quotes in a line that opens code"
    BRACKETS = "brackets without end"
    TICKS = "backticks without end"
    LINES = "lines without an empty one"
    BLOCK = "characters without an empty line"
    ALL_LINES = "lines"
    HEADINGS = "headings"
    EXPLANATIONS = "explanations without an empty line"
    CELLS = "cells of tables"
    DEPTH = "lists, quotations and boxes in one another"
    EMPHASIS = "emphasis in emphasis"
    SIGNS = "signs"


class Overload(NamedTuple):
    """A place that costs too much, with the number that is too large."""

    burden: Burden
    line: int
    column: int
    size: int = 0
    sign: str = ""
    """The sign that is meant, for `Burden.SIGNS`."""


class _Block(NamedTuple):
    """Lines without an empty one between them; a piece of code is one line of its block."""

    numbers: list[int]
    """Counted from zero."""
    text: str

    def place(self, offset: int) -> tuple[int, int]:
        """Return line, counted from zero, and one-based column of an offset in the text."""
        line = self.numbers[self.text.count("\n", 0, offset)]
        return line, offset - self.text.rfind("\n", 0, offset)


def overloads(
    body: str,
    lines: list[str],
    fences: Mapping[int, int],
    headings: list[Heading],
    first_line: int,
) -> tuple[Overload, ...]:
    """Return what costs too much, at most one place for each burden and block.

    `fences` holds first and last line of all code, counted from zero.
    """
    found = list(_fence_lines(lines)) if "```" in body or "~~~" in body else []
    if len(headings) > MAX_HEADINGS:
        line = headings[MAX_HEADINGS].line - first_line
        found.append(Overload(Burden.HEADINGS, line, 1, len(headings)))
    # The cheap questions first: most texts can't reach a limit whatever stands where.
    deep = [number for number, line in enumerate(lines) if line[:1] in _STARTS and _is_deep(line)]
    counts = {sign: body.count(sign) for sign in MAX_SIGNS}
    if deep or _is_large(body, lines, counts):
        blocks = tuple(_blocks(lines, fences))
        text = {number for block in blocks for number in block.numbers} - fences.keys()
        found += [
            Overload(Burden.DEPTH, number, 1, _depth(lines[number]))
            for number in deep
            if number in text
        ]
        found += (overload for block in blocks for overload in _in_block(block))
        found += _in_all(blocks)
    placed = (each._replace(line=each.line + first_line) for each in found)
    return tuple(sorted(placed, key=lambda each: (each.line, each.column)))


def _is_large(body: str, lines: list[str], counts: Mapping[str, int]) -> bool:
    """Return whether any limit that depends on numbers alone may be exceeded."""
    return (
        len(body) > MAX_BLOCK
        or len(lines) > MAX_LINES
        or body.count(":") > MAX_EXPLANATIONS
        or counts["*"] + counts["_"] > MAX_EMPHASIS
        or any(counts[sign] > limit for sign, limit in MAX_SIGNS.items())
        or max(counts["["], counts["`"]) * len(body) > MAX_STEPS
        or body.count("|") * len(lines) > MAX_CELLS
    )


def _fence_lines(lines: list[str]) -> Iterator[Overload]:
    """Yield each line that opens code at too high a cost."""
    for number, line in enumerate(lines):
        if ("```" in line or "~~~" in line) and _FENCE.match(line):
            quotes = line.count('"') + line.count("'")
            if len(line) > MAX_FENCE_LINE:
                yield Overload(Burden.FENCE, number, 1, len(line))
            elif quotes > MAX_FENCE_QUOTES:
                yield Overload(Burden.QUOTES, number, 1, quotes)


def _blocks(lines: list[str], fences: Mapping[int, int]) -> Iterator[_Block]:
    """Yield the blocks of a text."""
    numbers: list[int] = []
    at = 0
    while at < len(lines):
        if lines[at] and not lines[at].isspace():
            numbers.append(at)
        elif numbers:
            yield _block(lines, fences, numbers)
            numbers = []
        at = fences.get(at, at) + 1
    if numbers:
        yield _block(lines, fences, numbers)


def _block(lines: list[str], fences: Mapping[int, int], numbers: list[int]) -> _Block:
    return _Block(numbers, "\n".join(_CODE if at in fences else lines[at] for at in numbers))


def _in_block(block: _Block) -> Iterator[Overload]:
    """Yield what one block has too much of."""
    numbers, text = block
    start = numbers[0]
    if len(numbers) > MAX_LINES:
        yield Overload(Burden.LINES, start, 1, len(numbers))
    if len(text) > MAX_BLOCK:
        yield Overload(Burden.BLOCK, start, 1, len(text))
    explained = len(_EXPLANATION.findall(text)) if ":" in text else 0
    if explained > MAX_EXPLANATIONS:
        yield Overload(Burden.EXPLANATIONS, start, 1, explained)
    if text.count("*") + text.count("_") > MAX_EMPHASIS:
        depth = _emphasis(text)
        if depth > MAX_EMPHASIS:
            yield Overload(Burden.EMPHASIS, start, 1, depth)


def _in_all(blocks: tuple[_Block, ...]) -> Iterator[Overload]:
    """Yield what the whole text has too much of, where the limit is exceeded."""
    lines = cells = 0
    signs = dict.fromkeys(MAX_SIGNS, 0)
    full: dict[str, Overload] = {}
    for block in blocks:
        line, text = block.numbers[0], block.text
        lines += len(block.numbers)
        if lines > MAX_ALL_LINES:
            full.setdefault("lines", Overload(Burden.ALL_LINES, line, 1))
        if "|" in text:
            cells += len(block.numbers) * max(row.count("|") for row in text.split("\n"))
            if cells > MAX_CELLS:
                full.setdefault("cells", Overload(Burden.CELLS, line, 1))
        for sign, limit in MAX_SIGNS.items():
            signs[sign] += text.count(sign)
            if signs[sign] > limit:
                full.setdefault(sign, Overload(Burden.SIGNS, line, 1, sign=sign))
    if sum(_most_steps(block.text) for block in blocks) > MAX_STEPS:
        for heavy in _walked(blocks):
            yield heavy
            # One finding is enough for the same signs.
            full.pop("[", None)
            full.pop("`", None)
    sizes = {"lines": lines, "cells": cells, **signs}
    yield from (overload._replace(size=sizes[name]) for name, overload in full.items())


def _most_steps(text: str) -> int:
    return max(text.count("["), text.count("`")) * len(text)


def _walked(blocks: tuple[_Block, ...]) -> Iterator[Overload]:
    """Yield the sign at which too many steps are taken for brackets and backticks.

    One that is closed costs the way to its end, any other the way to the end of the block.
    """
    steps = 0
    for block in blocks:
        signs = list(_SIGNS.finditer(block.text)) if _most_steps(block.text) else []
        runs: dict[int, list[int]] = {}
        for sign in reversed(signs):
            if sign[0][0] == "`":
                runs.setdefault(len(sign[0]), []).append(sign.start())
        end = len(block.text)
        openings: list[int] = []
        for sign in signs:
            at = sign.start()
            if sign[0] == "[":
                openings.append(at)
            elif sign[0] == "]":
                if openings:
                    steps += at - openings.pop()
                if block.text[at + 1 : at + 2] == "(":
                    link = _LINK_END.match(block.text, at + 1)
                    steps += (link.end() if link else end) - at
            else:
                same = runs[len(sign[0])]
                same.pop()
                steps += (same[-1] if same else end) - at
            # Each bracket that is still open would be looked for up to the end of the block.
            if steps + len(openings) * (end - at) > MAX_STEPS:
                burden = Burden.TICKS if sign[0][0] == "`" else Burden.BRACKETS
                yield Overload(burden, *block.place(at))
                return
        steps += sum(end - at for at in openings)


def _is_deep(line: str) -> bool:
    rest = line.lstrip(_LEADING)
    return (len(line) - len(rest) > MAX_DEPTH or rest[:2] == "[^") and _depth(line) > MAX_DEPTH


def _depth(line: str) -> int:
    """Return how many lists, quotations and boxes a line can be inside of.

    >>> _depth("> - 1. a"), _depth("        - a"), _depth("        code"), _depth("- - - -")
    (3, 3, 0, 0)
    """
    match = _CONTAINERS.match(line)
    if not match or RULE.fullmatch(line):
        return 0
    outer = len(match["indent"].expandtabs(4)) // 4
    return outer + len(_CONTAINER.findall(match["signs"]))


def _emphasis(text: str) -> int:
    """Return how many signs of emphasis enclose one another at most.

    >>> _emphasis("*a **b** c*"), _emphasis("*a* *b*"), _emphasis("*a *b *c 2 * 3 a_b_c")
    (3, 1, 0)
    """
    # Of each run that is open: its sign, how often, and the depth found inside it so far.
    openings: list[tuple[str, int, int]] = [("", 0, 0)]
    is_open = {"*": 0, "_": 0}
    deepest = 0
    for run in _EMPHASIS.finditer(text):
        before, after = text[run.start() - 1 : run.start()], text[run.end() : run.end() + 1]
        sign, left = run[0][0], len(run[0])
        if sign == "_" and before.isalnum() and after.isalnum():
            continue
        while left and is_open[sign] and before and not before.isspace():
            name, count, depth = openings.pop()
            closed = min(left, count) if name == sign else 0
            left -= closed
            depth += closed
            deepest = max(deepest, depth)
            if count > closed > 0:
                openings.append((sign, count - closed, depth))
            else:
                is_open[name] -= 1
                outer = openings[-1]
                openings[-1] = (*outer[:2], max(outer[2], depth))
        if left and after and not after.isspace():
            openings.append((sign, left, 0))
            is_open[sign] += 1
    return deepest
