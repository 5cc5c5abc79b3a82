# SPDX-FileCopyrightText: Das Kochbuch
# SPDX-License-Identifier: MIT
"""The finder: one field and all filters on one page; the answers are made in the browser.

Without a script the page leads to the indexes, which answer most of the same questions.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from kochbuch.book.book import Book
from kochbuch.book.recipe import Origin
from kochbuch.book.sizes import SizeClass
from kochbuch.book.states import State
from kochbuch.book.status import Status
from kochbuch.book.vocabulary import Hurdle, Subtopic, Topic
from kochbuch.book.words import collation_key
from kochbuch.german import formatting as german
from kochbuch.plain.facets import YES, CostBand, Facet
from kochbuch.site import addresses
from kochbuch.site.site import Site
from kochbuch.site.spec import PageSpec
from kochbuch.views.freshness import Freshness

FRAME = "suche.html"
"""The frame of the page: it loads the scripts and lets them look up words."""
Counts = Counter[tuple[str, str]]
"""How many recipes have a value, by facet and value."""
Value = Topic | Subtopic | Hurdle | SizeClass | Status | State | CostBand | Freshness | Origin
"""What has a label and can be chosen."""


@dataclass(frozen=True, slots=True)
class Choice:
    """A value of a facet that occurs in the book."""

    slug: str
    label: str
    count: int
    note: str = ""
    status: Status | None = None
    children: tuple[Choice, ...] = ()


@dataclass(frozen=True, slots=True)
class Group:
    """By what a list is narrowed."""

    slug: str
    label: str
    choices: tuple[Choice, ...]
    is_open: bool = False


def pages(site: Site) -> Iterator[PageSpec]:
    """Yield the page."""
    counts = _counts(site)
    yield PageSpec(
        addresses.FINDER,
        "finder.html",
        "Rezepte finden",
        "Alle Rezepte durchsuchen und nach Thema, Größe, Status, Land, Hürde und Kosten "
        "eingrenzen.",
        {
            "facets": tuple(f for f in _facets(site.book, counts) if len(f.choices) > 1),
            "single_facets": tuple(_single_facets(counts)),
            "recipe_count": len(site.book.recipes),
            "examples": (
                "DMS kleine Gemeinde",
                "was kostet ein Mängelmelder",
                "Landkreis Tuttlingen",
            ),
        },
        frame=FRAME,
    )


def _facets(book: Book, counts: Counts) -> Iterator[Group]:
    """Yield what has several values, with those that occur."""
    states = sorted(State, key=lambda state: collation_key(state.label))
    table: tuple[tuple[Facet, bool, Iterable[Value]], ...] = (
        (Facet.TOPIC, True, book.vocabulary.topics),
        (Facet.SIZE, True, SizeClass),
        (Facet.STATUS, False, Status),
        (Facet.STATE, False, states),
        (Facet.HURDLE, False, book.vocabulary.hurdles.values()),
        (Facet.COSTS, False, CostBand),
        (Facet.FRESHNESS, False, Freshness),
        (Facet.ORIGIN, False, Origin),
    )
    for facet, is_open, values in table:
        yield Group(facet, facet.label, _choices(facet, values, counts), is_open)


def _single_facets(counts: Counts) -> Iterator[Group]:
    """Yield what holds of a recipe or does not."""
    for facet in (Facet.METRICS, Facet.RECOOKED):
        if count := counts[facet, YES]:
            yield Group(facet, facet.label, (Choice(YES, facet.label, count),))


def _choices(facet: Facet, values: Iterable[Value], counts: Counts) -> tuple[Choice, ...]:
    choices = (_choice(facet, value, counts) for value in values)
    return tuple(choice for choice in choices if choice.count)


def _choice(facet: Facet, value: Value, counts: Counts) -> Choice:
    below = value.subtopics if isinstance(value, Topic) else ()
    return Choice(
        value.slug,
        value.label,
        counts[facet, value.slug],
        note=german.size_span(value) if isinstance(value, SizeClass) else "",
        status=value if isinstance(value, Status) else None,
        children=_choices(Facet.SUBTOPIC, below, counts),
    )


def _counts(site: Site) -> Counts:
    """Return how many recipes have each value of each facet."""
    counts: Counts = Counter()
    for recipe in site.book.recipes:
        found = site.facets[recipe.path]
        counts.update((name, value) for name, values in found.items() for value in values)
        counts.update((Facet.TOPIC, topic) for topic in {sub.topic for sub in recipe.topics})
    return counts
