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
from kochbuch.files.syntax.targets import (
    CROWD,
    MAX_IN_CROWD,
    MAX_TARGET,
    decoded,
    inline_target,
    target_span,
)

# An escaped character, the brackets, and the end of a paragraph, which ends all brackets. Each
# alternative begins with a fixed letter: then `re` leaps over all others, three times as fast.
_BRACKETS = re.compile(r"\\.|!\[|\[|\]|\n[ \t]*(?=\n)")
_REFERENCE = re.compile(r"\s?\[([^\]]*)\]")
# What a line begins with in quotations, lists, explanations and notes, in any order. It may be
# more than the renderer takes: rather one definition too many than one that nobody has looked at.
_CONTAINERS = r"(?:[ \t>]|(?:[:*+-]|\d+\.)[ \t]|\[\^[^\]\n]*\]:)*"
_DEFINITION = re.compile(
    rf"^{_CONTAINERS}\[(?!\^)([^\[\]]*)\]:[ \t]*(?:\n[ \t>]*)?([^\s]+)"
    r"[ \t]*(?:(?:\n[ \t>]*)?(?:\"[^\n]*\"|'[^\n]*'|\([^\n]*\))[ \t]*)?$",
    re.MULTILINE,
)
_AUTOLINK = re.compile(r"<([A-Za-z][A-Za-z0-9+.-]*://[^<>]*)>|<([^<> !]+@[^@<> ]+)>")
_NO_TAG = re.compile(
    r"<([a-z][a-z0-9+.-]*://[^\s<>]+|mailto:[^\s<>]+|[\w.+-]+@[\w-]+(?:\.[\w-]+)+)>", re.I
)
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
        shown = _without_code(lines, scanner.code) if scanner.code else body
        visible = without_spans(shown)
        positions = _Positions(visible, first_line)
        found_links = _links(visible, shown, positions)
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
        # No empty lines: to Python-Markdown, a fence is a word in the middle of its paragraph.
        visible[start:end] = ["."] * (end - start)
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


def _links(text: str, shown: str, positions: _Positions) -> tuple[Link, ...]:
    """Return links, pictures and the targets of link definitions in their order.

    `text` shows no code; `shown` is as long and shows the code in backticks, since definitions are
    found before that code.
    """
    found: list[Link] = []
    definitions: dict[str, dict[str, None]] = {}
    # The pattern looks at every line, the question before it hardly costs anything.
    for match in _DEFINITION.finditer(shown) if "]:" in shown else ():
        target = decoded(match[2].lstrip("<").rstrip(">"))
        definitions.setdefault(_label(match[1]), {})[target] = None
        found.append(Link(target, "", *positions.at(match.start(2)), False))
    for match in _AUTOLINK.finditer(text) if "<" in text else ():
        address = match[1] or f"mailto:{match[2].removeprefix('mailto:')}"
        place = positions.at(match.start() + 1)
        found.append(Link(inline_target(address), match[0][1:-1], *place, False))
    limit = MAX_TARGET if text.count("](") <= CROWD else MAX_IN_CROWD
    openings: list[tuple[int, bool]] = []
    is_open = may_be_picture = False  # since the paragraph began
    for token in _BRACKETS.finditer(text):
        kind = token[0]
        if kind in ("[", "!["):
            openings.append((token.end(), kind == "!["))
            is_open, may_be_picture = True, may_be_picture or kind == "!["
        elif kind == "]" and is_open:
            # Where code begins and ends may be seen otherwise: a bracket too many hides no target.
            start, is_picture = openings.pop() if openings else (token.start(), may_be_picture)
            # Nobody writes a longer text into a link; a longer one is an attack on memory.
            label = text[start : min(token.start(), start + 500)].strip()
            if target_at := target_span(text, token.end(), limit):
                first, last = target_at
                target = inline_target(shown[first:last])
                found.append(Link(target, label, *positions.at(first), is_picture))
            elif is_picture and definitions:
                reference = _REFERENCE.match(text, token.end())
                names = dict.fromkeys((_label(reference[1]) if reference else "", _label(label)))
                # The target was seen at its definition; the picture adds its alternative text.
                # Which of several definitions holds depends on where they stand: the first picture
                # is held against all of them, the others against one.
                for name in names:
                    if targets := definitions.get(name):
                        place = positions.at(start)
                        found += (Link(target, label, *place, True) for target in targets)
                        definitions[name] = dict.fromkeys([next(reversed(targets))])
        elif kind[0] == "\n":
            openings.clear()
            is_open = may_be_picture = False
    return tuple(sorted(found, key=lambda link: (link.line, link.column)))


def _label(text: str) -> str:
    """Return the name of a definition: case and line breaks don't count."""
    return " ".join(text.lower().split())


def _raw_html(text: str, positions: _Positions) -> tuple[RawHtml, ...]:
    """Return everything that would be a tag, but not addresses in angle brackets."""
    text = _IN_ANGLES.sub(blanked, _NO_TAG.sub(blanked, text))
    return tuple(RawHtml(match[0], *positions.at(match.start())) for match in _HTML.finditer(text))
