# SPDX-FileCopyrightText: Das Kochbuch
# SPDX-License-Identifier: MIT
"""The text below the front matter as rules see it: headings, links, pictures, raw HTML.

Reads Markdown only as far as rules need it, with the place of everything.
"""

from __future__ import annotations

from dataclasses import dataclass

from kochbuch.files.syntax.code import fences, without_spans
from kochbuch.files.syntax.headings import Heading, NearHeading, Scanner
from kochbuch.files.syntax.links import Link, Positions, RawHtml, links, raw_html
from kochbuch.files.syntax.overload import Overload, overloads


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
        positions = Positions(visible, first_line)
        found_links = links(visible, positions) if "]" in visible else ()
        found_html = raw_html(visible, positions) if "<" in visible else ()
    return Outline(
        tuple(scanner.headings),
        found_links,
        found_html,
        scanner.text_before,
        tuple(scanner.near),
        overloads(body, lines, fenced, first_line),
    )


def _without_code(lines: list[str], code: list[tuple[int, int]]) -> str:
    visible = list(lines)
    for start, end in code:
        visible[start:end] = [""] * (end - start)
    return "\n".join(visible)
