# SPDX-FileCopyrightText: Das Kochbuch
# SPDX-License-Identifier: MIT
"""The text below the front matter as rules see it: headings, links, pictures, raw HTML.

Reads Markdown only as far as rules need it, with the place of everything.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass
from typing import NamedTuple

from kochbuch.files.syntax.code import blanked, fences, without_spans
from kochbuch.files.syntax.headings import Heading, NearHeading, Scanner
from kochbuch.files.syntax.overload import Overload, overloads

# An escaped character, the brackets, and the end of a paragraph, which ends all brackets. Each
# alternative begins with a fixed letter: then `re` leaps over all others, three times as fast.
_BRACKETS = re.compile(r"\\.|!\[|\[|\]|\n[ \t]*(?=\n)")
_TARGET = re.compile(r"\(\s*(<[^<>\n]*>|[^\s()]*(?:\((?:[^\s()]|\([^\s()]*\))*\)[^\s()]*)*)")
_SPACED = re.compile(r"[ \t]+[^\s\"'()][^\n\"'()]*(?=\))")
_REFERENCE = re.compile(r"\s?\[([^\]\n]*)\]")
_DEFINITION = re.compile(
    r"^[ ]{0,3}\[([^\]\[^\n][^\]\[\n]*)\]:[ ]*(?:\n[ ]*)?(<[^<>\n]*>|\S+)", re.MULTILINE
)
_AUTOLINK = re.compile(r"<(https?://[^\s<>]+|mailto:[^\s<>]+|[\w.+-]+@[\w-]+(?:\.[\w-]+)+)>", re.I)
# The target of a link, and that of a definition: alone on its line or before a title, and not the
# text of a note.
_IN_ANGLES = re.compile(
    r"\]\(\s*<[^<>\n]*>"
    r"|^[ \t>]*\[(?!\^)[^\]\[\n]*\]:[ ]*(?:\n[ ]*)?<[^<>\s]*>(?=[ ]*(?:$|[\"'(]))",
    re.MULTILINE,
)
_HTML = re.compile(r"<(?=[A-Za-z/!?])[^\n>]{0,40}>?")


class Link(NamedTuple):
    """A link or a picture, at the place of its target."""

    target: str
    text: str
    line: int
    column: int
    is_picture: bool


class RawHtml(NamedTuple):
    """Something a browser would take for a tag."""

    tag: str
    line: int
    column: int


@dataclass(frozen=True, slots=True)
class Outline:
    """What rules want to know about a body; lines count from the first line of the file."""

    headings: tuple[Heading, ...] = ()
    links: tuple[Link, ...] = ()
    raw_html: tuple[RawHtml, ...] = ()
    text_before: int | None = None
    """Line of the first text before the first heading, None if there is none."""
    near_headings: tuple[NearHeading, ...] = ()
    """Lines that look like headings and are none, or not of the recipe."""
    overloads: tuple[Overload, ...] = ()
    """What nobody can render in reasonable time."""


def outline(body: str, first_line: int) -> Outline:
    """Return the outline of a body whose first line is number `first_line` of its file."""
    lines = body.split("\n")
    fenced = fences(lines) if "```" in body or "~~~" in body else {}
    scanner = Scanner(lines, fenced, first_line)
    found_links: tuple[Link, ...] = ()
    found_html: tuple[RawHtml, ...] = ()
    if "[" in body or "<" in body:
        visible = without_spans(_without_code(lines, scanner.code) if scanner.code else body)
        positions = _Positions(visible, first_line)
        found_links = _links(visible, positions) if "]" in visible else ()
        found_html = _raw_html(visible, positions) if "<" in visible else ()
    return Outline(
        tuple(scanner.headings),
        found_links,
        found_html,
        scanner.text_before,
        tuple(scanner.near),
        overloads(body, lines, fenced, scanner.headings, first_line),
    )


def _without_code(lines: list[str], code: list[tuple[int, int]]) -> str:
    visible = list(lines)
    for start, end in code:
        visible[start:end] = [""] * (end - start)
    return "\n".join(visible)


class _Positions:
    """Turns an offset into line and column; knows where each line starts."""

    def __init__(self, text: str, first_line: int) -> None:
        self._starts = [0, *(match.end() for match in re.finditer("\n", text))]
        self._first_line = first_line

    def at(self, offset: int) -> tuple[int, int]:
        """Return line of the file and one-based column of an offset in the text."""
        number = bisect_right(self._starts, offset) - 1
        return number + self._first_line, offset - self._starts[number] + 1


def _links(text: str, positions: _Positions) -> tuple[Link, ...]:
    """Return links, pictures and the targets of link definitions in their order."""
    found: list[Link] = []
    definitions: dict[str, str] = {}
    # The pattern looks at every line, the question before it hardly costs anything.
    for match in _DEFINITION.finditer(text) if "]:" in text else ():
        definitions[match[1].casefold()] = match[2].strip("<>")
        found.append(Link(match[2].strip("<>"), "", *positions.at(match.start(2)), False))
    openings: list[tuple[int, bool]] = []
    for token in _BRACKETS.finditer(text):
        kind = token[0]
        if kind in ("[", "!["):
            openings.append((token.end(), kind == "!["))
        elif kind == "]" and openings:
            start, is_picture = openings.pop()
            # Nobody writes a longer text into a link; a longer one is an attack on memory.
            label = text[start : min(token.start(), start + 500)].strip()
            if target := _TARGET.match(text, token.end()):
                place = positions.at(target.start(1))
                spaced = _SPACED.match(text, target.end())
                whole = (target[1] + (spaced[0] if spaced else "")).strip("<>").rstrip()
                found.append(Link(whole, label, *place, is_picture))
            elif is_picture:
                reference = _REFERENCE.match(text, token.end())
                name = (reference[1] if reference else "") or label
                # The target was seen at its definition; the picture adds its alternative text.
                if (defined := definitions.get(name.casefold())) is not None:
                    found.append(Link(defined, label, *positions.at(start), True))
        elif kind[0] == "\n":
            openings.clear()
    return tuple(sorted(found, key=lambda link: (link.line, link.column)))


def _raw_html(text: str, positions: _Positions) -> tuple[RawHtml, ...]:
    """Return everything that would be a tag, but not addresses in angle brackets."""
    text = _IN_ANGLES.sub(blanked, _AUTOLINK.sub(blanked, text))
    return tuple(RawHtml(match[0], *positions.at(match.start())) for match in _HTML.finditer(text))
