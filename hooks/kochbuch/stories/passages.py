# SPDX-FileCopyrightText: Das Kochbuch
# SPDX-License-Identifier: MIT
"""Pieces of a record and what a hit in each is worth; the story as plain text."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from html import unescape


class Kind(StrEnum):
    """Where a word stands.

    Title and summary are no passages: results show them, and Pagefind searches what they show.
    """

    TOPIC = "topic"
    """What the main topic is called: what the recipe is about."""
    HEADING = "heading"
    OFTEN = "often"
    """A word that the text says more than once."""
    TEXT = "text"
    TERM = "term"
    """A word that does not stand in the recipe but leads to it."""

    @property
    def weight(self) -> float:
        """What a hit there is worth, compared with a word to which nobody gave a weight (1)."""
        return {
            Kind.TOPIC: 3.0,
            Kind.HEADING: 2.0,
            Kind.OFTEN: 1.5,
            Kind.TEXT: 0.7,
            Kind.TERM: 0.4,
        }[self]


@dataclass(frozen=True, slots=True)
class Passage:
    """A piece of plain text."""

    kind: Kind
    text: str


_SECTION = re.compile(r"<h2\b.*?</h2>", re.DOTALL)
"""A heading that stands in every recipe and tells none from the others."""
_HEADING = re.compile(r"<h[3-6]\b[^>]*>(.*?)</h[3-6]>", re.DOTALL)
_SILENT = re.compile(
    r'<sup id="fnref.*?</sup>|<a class="footnote-backref".*?</a>|<caption\b.*?</caption>', re.DOTALL
)
_WITHIN_WORDS = re.compile(r"</?(?:a|abbr|code|del|em|ins|span|strong|sub|sup)\b[^>]*>")
_TAG = re.compile(r"<[^>]*>")


def story_passages(html: str) -> Iterator[Passage]:
    """Yield headings and texts of a rendered story, in their order.

    The HTML is what `StoryRenderer` returns: cleaned, so that a tag ends at the first ">".

    >>> for p in story_passages("<h2>Zutaten</h2><h3>Zeit</h3><p>Eine E<em>-Akte</em></p>"):
    ...     print(p.kind, p.text)
    heading Zeit
    text Eine E-Akte
    """
    for section in _SECTION.split(_SILENT.sub(" ", html)):
        # A split by an expression with a group returns text and headings in turns.
        for number, piece in enumerate(_HEADING.split(section)):
            if text := _plain(piece):
                yield Passage(Kind.HEADING if number % 2 else Kind.TEXT, text)


def _plain(html: str) -> str:
    return " ".join(unescape(_TAG.sub(" ", _WITHIN_WORDS.sub("", html))).split())
