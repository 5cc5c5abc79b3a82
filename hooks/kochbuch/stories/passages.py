# SPDX-FileCopyrightText: Das Kochbuch
# SPDX-License-Identifier: MIT
"""A rendered body as a value: HTML, sections, and its text in passages."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum, auto
from html import unescape


class PassageKind(Enum):
    """What a piece of text is on the page."""

    SECTION = auto()
    """A second-level heading. Every recipe has the same ones, so the search ignores them."""
    HEADING = auto()
    TEXT = auto()


@dataclass(frozen=True, slots=True)
class Passage:
    """A piece of plain text."""

    kind: PassageKind
    text: str


@dataclass(frozen=True, slots=True)
class Story:
    """A rendered body and everything that is read from it."""

    html: str
    sections: tuple[tuple[str, str], ...] = ()
    """Anchor and title of each second-level heading, as plain text."""
    passages: tuple[Passage, ...] = ()
    """Headings and texts in their order."""

    @property
    def text(self) -> str:
        """All that a reader sees, as plain text."""
        return "\n".join(passage.text for passage in self.passages)


_HEADING = re.compile(r"<h([2-6])\b[^>]*>(.*?)</h\1>", re.DOTALL)
_SILENT = re.compile(
    r'<sup id="fnref.*?</sup>|<a class="footnote-backref".*?</a>|<caption\b.*?</caption>', re.DOTALL
)
"""What is said to the eye or to a screen reader only."""
_WITHIN_WORDS = re.compile(r"</?(?:a|abbr|code|del|em|ins|span|strong|sub|sup)\b[^>]*>")
_TAG = re.compile(r"<[^>]*>")


def story_passages(html: str) -> Iterator[Passage]:
    """Yield headings and texts of a rendered body, in their order.

    The HTML has been cleaned, so a tag ends at the first ">".

    >>> for p in story_passages("<h2>Zutaten</h2><h3>Zeit</h3><p>Eine E<em>-Akte</em></p>"):
    ...     print(p.kind.name, p.text)
    SECTION Zutaten
    HEADING Zeit
    TEXT Eine E-Akte
    """
    # A split by two groups returns a text, the level of a heading, the heading, a text ...
    before, *pieces = _HEADING.split(_SILENT.sub(" ", html))
    yield from _passage(PassageKind.TEXT, before)
    for level, heading, text in zip(pieces[::3], pieces[1::3], pieces[2::3], strict=True):
        yield from _passage(PassageKind.SECTION if level == "2" else PassageKind.HEADING, heading)
        yield from _passage(PassageKind.TEXT, text)


def _passage(kind: PassageKind, html: str) -> Iterator[Passage]:
    text = " ".join(unescape(_TAG.sub(" ", _WITHIN_WORDS.sub("", html))).split())
    if text:
        yield Passage(kind, text)
