# SPDX-FileCopyrightText: Das Kochbuch
# SPDX-License-Identifier: MIT
"""The text below the front matter: its headings, links, pictures and raw HTML, with places.

Reads Markdown only as far as rules need it. Code is blanked out first, so that an example in
backticks is no finding; blanks keep every column where it was.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import NamedTuple

_FENCE = re.compile(r"[ ]*(`{3,}|~{3,})")
_CODE_SPAN = re.compile(r"(?<!`)(`+)(?!`)(.+?)(?<!`)\1(?!`)", re.DOTALL)
_HEADING = re.compile(r"(#{1,6})[ \t]+(.*?)[ \t]*#*[ \t]*$")
_UNDERLINE = re.compile(r"(=+|-+)[ \t]*$")
# Both begin with the bracket and leave the mark of a picture to `_is_picture`: a pattern that begins
# with a letter is tried only where that letter stands, one that begins with "perhaps" everywhere.
_INLINE = re.compile(
    r"\[((?:[^\[\]]|\[[^\[\]]*\])*)\]\([ \t]*(<[^<>\n]*>|[^\s()]*(?:\([^\s()]*\)[^\s()]*)*)"
)
_USE = re.compile(r"\[((?:[^\[\]\n])*)\]\[([^\[\]\n]*)\]")
_DEFINITION = re.compile(r"^[ ]{0,3}\[([^\]^][^\]\n]*)\]:[ \t]*(<[^<>\n]*>|\S+)", re.MULTILINE)
_AUTOLINK = re.compile(r"<(https?://[^\s<>]+|mailto:[^\s<>]+|[\w.+-]+@[\w-]+(?:\.[\w-]+)+)>", re.I)
_HTML = re.compile(r"<(?=[A-Za-z/!?])[^\n>]{0,40}>?")


class Heading(NamedTuple):
    """A heading with its level from 1 to 6."""

    level: int
    title: str
    line: int
    column: int
    is_empty: bool
    """Whether nothing follows before the next heading."""


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

    headings: tuple[Heading, ...]
    links: tuple[Link, ...]
    raw_html: tuple[RawHtml, ...]
    text_before: int | None
    """Line of the first text before the first heading, None if there is none."""


def outline(body: str, first_line: int) -> Outline:
    """Return the outline of a body whose first line is number `first_line` of its file."""
    visible = _without_code(body)
    headings, text_before = _headings(visible, first_line)
    links: tuple[Link, ...] = ()
    if "](" in visible or "]:" in visible or "][" in visible:
        links = _links(visible, first_line)
    raw: tuple[RawHtml, ...] = ()
    if "<" in visible:
        raw = _raw_html(visible, first_line)
    return Outline(headings, links, raw, text_before)


def _without_code(body: str) -> str:
    """Return the body with code replaced by blanks; every line keeps its length."""
    if "```" in body or "~~~" in body:
        body = _without_fences(body)
    if "`" not in body:
        return body
    paragraphs = re.split(r"(\n[ \t]*\n)", body)
    return "".join(_CODE_SPAN.sub(_blank, part) if "`" in part else part for part in paragraphs)


def _without_fences(body: str) -> str:
    lines = body.split("\n")
    closing: str | None = None
    for number, line in enumerate(lines):
        match = _FENCE.match(line)
        if closing is None and match:
            closing = match[1]
            lines[number] = " " * len(line)
        elif closing is not None:
            ends = match and match[1].startswith(closing) and not line.strip(" `~")
            closing = None if ends else closing
            # A dot keeps a section that holds nothing but code from looking empty.
            lines[number] = "." + " " * (len(line) - 1) if line.strip() and not ends else ""
    return "\n".join(lines)


def _blank(match: re.Match[str]) -> str:
    return re.sub(r"[^\n]", "\N{MIDDLE DOT}", match[0])


def _headings(body: str, first_line: int) -> tuple[tuple[Heading, ...], int | None]:
    """Return all headings and the line of text before them."""
    found: list[tuple[int, str, int, int]] = []
    is_filled: list[bool] = []
    text_before: int | None = None
    previous = ""
    for number, line in enumerate(body.split("\n"), start=first_line):
        stripped = line.strip()
        match = _HEADING.match(line) if line[:1] == "#" else None
        if match:
            found.append((len(match[1]), match[2], number, match.start(2) + 1))
            is_filled.append(False)
        elif stripped:
            if previous and line[0] in "=-" and _is_underline(line, previous):
                level = 1 if line[0] == "=" else 2
                found.append((level, previous.strip(), number - 1, 1))
                is_filled.append(False)
                stripped = ""
                text_before = None if text_before == number - 1 else text_before
            elif found:
                is_filled[-1] = True
            elif text_before is None:
                text_before = number
        previous = "" if match else stripped
    headings = tuple(
        Heading(*facts, is_empty=not _has_content(position, found, is_filled))
        for position, facts in enumerate(found)
    )
    return headings, text_before


def _is_underline(line: str, previous: str) -> bool:
    return bool(_UNDERLINE.match(line)) and previous[0] not in "-*+>|#" and "|" not in previous


def _has_content(
    position: int, found: list[tuple[int, str, int, int]], is_filled: list[bool]
) -> bool:
    """Return whether text follows the heading, its own or that of a heading below it."""
    level = found[position][0]
    for later in range(position, len(found)):
        if later > position and found[later][0] <= level:
            return False
        if is_filled[later]:
            return True
    return False


def _links(body: str, first_line: int) -> tuple[Link, ...]:
    links: list[Link] = []
    definitions: dict[str, str] = {}
    if "]:" in body:
        for match in _DEFINITION.finditer(body):
            definitions[match[1].casefold()] = match[2].strip("<>")
            links.append(_link(body, first_line, match, 2, "", False))
    for match in _INLINE.finditer(body):
        is_picture = _is_picture(body, match.start())
        links.append(_link(body, first_line, match, 2, match[1], is_picture))
    for match in _USE.finditer(body) if definitions else ():
        # The target was seen at its definition; here only a picture adds something of its own.
        target = definitions.get((match[2] or match[1]).casefold())
        if target is not None and _is_picture(body, match.start()):
            line, column = _position(body, match.start() - 1, first_line)
            links.append(Link(target, match[1], line, column, True))
    return tuple(sorted(links, key=lambda link: (link.line, link.column)))


def _is_picture(body: str, bracket: int) -> bool:
    """Return whether the bracket at this offset follows the mark of a picture."""
    return body[bracket - 1 : bracket] == "!"


def _link(
    body: str, first_line: int, match: re.Match[str], group: int, text: str, is_picture: bool
) -> Link:
    line, column = _position(body, match.start(group), first_line)
    return Link(match[group].strip("<>"), text.strip(), line, column, is_picture)


def _raw_html(body: str, first_line: int) -> tuple[RawHtml, ...]:
    body = _AUTOLINK.sub(_blank, body)
    body = re.sub(r"\]\(<[^<>\n]*>|\]:[ \t]*<[^<>\n]*>", _blank, body)
    return tuple(
        RawHtml(match[0], *_position(body, match.start(), first_line))
        for match in _HTML.finditer(body)
    )


def _position(body: str, offset: int, first_line: int) -> tuple[int, int]:
    """Return line of the file and one-based column of an offset in the body."""
    return body.count("\n", 0, offset) + first_line, offset - body.rfind("\n", 0, offset)
