# SPDX-FileCopyrightText: Das Kochbuch
# SPDX-License-Identifier: MIT
"""Where the target of a link ends, and what it says: entities and backslashes hide nothing."""

from __future__ import annotations

import re
from html import unescape

MAX_TARGET = 500
"""Characters looked at for the end of a target; a longer one is cut, never overlooked."""
MAX_IN_CROWD = 60
"""The same in a text with more than `CROWD` links: thousands of open brackets are an attack."""
CROWD = 1_000
_GAP = r"[ \t]*(?:\n[ \t>]*(?=[^\s]))?"
# Nearly every target: nothing in it that could end it elsewhere.
_PLAIN = re.compile(rf"\({_GAP}([^\s()<>\"'\\]*)\)")
_ANGLED = re.compile(
    rf"\({_GAP}<((?:\\.|[^<>\\])*)>{_GAP}(?:(?:'[^']*'|\"[^\"]*\"){_GAP})?\)", re.DOTALL
)
_EMPTY_LINE = re.compile(r"\n[ \t>]*\n")
_START = re.compile(rf"\({_GAP}")
_SIGN = re.compile(r"\\[\\`*_{}\[\]()>#+.!|-]|[()'\"]|\n[ \t]*(?=\n)")
_ESCAPE = re.compile(r"\\([\\`*_{}\[\]()>#+.!|-])")
_ENTITY = re.compile(r"&(?:#[0-9]+|#[xX][0-9a-fA-F]+|[a-zA-Z0-9]+);")
_NEXT_LINE = re.compile(r"\n[\s>]*")


def target_span(text: str, at: int, limit: int = MAX_TARGET) -> tuple[int, int] | None:
    """Return start and end of the target in round brackets at `at`, None if there is none.

    Decides about brackets and quotation marks as Python-Markdown does.
    """
    if not text.startswith("(", at):
        return None
    if plain := _PLAIN.match(text, at):
        return plain.span(1)
    angled = _ANGLED.match(text, at, at + limit)
    if angled and not _EMPTY_LINE.search(angled[0]):
        return angled.span(1)
    opening = _START.match(text, at)
    start = opening.end() if opening else at
    depth, spare, spare_end = 1, 1, -1
    # A title may stand in either sort of marks; the first seen wins, if it closes at the end.
    first = second = ""
    first_at = second_at = -1
    first_ends = second_ends = False
    stop = start + limit
    for sign in _SIGN.finditer(text, start, stop):
        kind, place = sign[0], sign.start()
        if kind[0] == "\n":
            stop = place
            break
        if kind == "(":
            if not first:
                depth += 1
            elif spare > 0:
                spare -= 1
        elif kind == ")":
            before = text[start:place].rstrip(" ")[-1:]
            if first_ends and before == first:
                return start, first_at
            if second_ends and before == second:
                return start, second_at
            if not first:
                depth -= 1
                if depth == 0:
                    return start, place
            elif spare > 0:
                spare -= 1
                if spare == 0:
                    spare_end = place
        elif kind in "'\"":
            if not first:
                first, first_at, spare = kind, place, depth
            elif kind == first:
                first_ends = True
            elif not second:
                second, second_at = kind, place
            else:
                second_ends = True
    if spare == 0:
        # Without such an end, Python-Markdown takes nearly all that is left.
        return start, spare_end if spare_end >= 0 else max(start, min(stop, len(text)) - 2)
    return (start, stop) if stop == start + limit < len(text) else None


def inline_target(text: str) -> str:
    r"""Return what the target of a link means: no backslashes, code signs, or signs of a quotation.

    >>> inline_target("&#106;ava`script`\\_x"), inline_target("a\n > b")
    ('javascript_x', 'a\nb')
    """
    if "\n" in text:
        text = _NEXT_LINE.sub("\n", text)
    if "\\" in text:
        text = _ESCAPE.sub(r"\1", text)
    return decoded(text.replace("`", "")).strip()


def decoded(text: str) -> str:
    r"""Return a text as a browser reads it in an attribute; an `&copy=` stays as it is.

    >>> decoded("java&Tab;script&colon;?a&copy=1")
    'java\tscript:?a&copy=1'
    """
    return _ENTITY.sub(lambda match: unescape(match[0]), text) if "&" in text else text
