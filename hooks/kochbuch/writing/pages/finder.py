# SPDX-FileCopyrightText: Das Kochbuch
# SPDX-License-Identifier: MIT
"""The finder: one field and all filters on one page; the answers are made in the browser.

Without a script the page leads to the indexes, which answer most of the same questions.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

from kochbuch.book.recipe import Origin
from kochbuch.book.sizes import SizeClass
from kochbuch.book.states import State
from kochbuch.book.status import Status
from kochbuch.book.words import collation_key
from kochbuch.views.freshness import Freshness
from kochbuch.writing import addresses, german
from kochbuch.writing.search.facets import YES, CostBand, facets
from kochbuch.writing.site import Site
from kochbuch.writing.site_file import SiteFile

FRAME = "suche.html"
"""The frame of the page: it loads the scripts and lets them look up words."""


@dataclass(frozen=True, slots=True)
class Choice:
    """A value of a facet that occurs in the book."""

    slug: str
    label: str
    count: int
    note: str = ""
    size: SizeClass | None = None
    status: Status | None = None
    children: tuple[Choice, ...] = ()


@dataclass(frozen=True, slots=True)
class Facet:
    """By what a list is narrowed."""

    slug: str
    label: str
    choices: tuple[Choice, ...]
    is_open: bool = False


def render(site: Site) -> Iterator[SiteFile]:
    """Yield the page."""
    yield site.pages.page(
        "finder.html",
        address=addresses.FINDER,
        title="Rezepte finden",
        description="Alle Rezepte durchsuchen und nach Thema, Größe, Status, Land, Hürde und "
        "Kosten eingrenzen.",
        frame=FRAME,
        facets=tuple(_facets(site)),
        recipe_count=len(site.book.recipes),
        examples=(
            "DMS kleine Gemeinde",
            "was kostet ein Mängelmelder",
            "Landkreis Tuttlingen",
        ),
    )


def _facets(site: Site) -> Iterator[Facet]:
    counts = _counts(site)

    def choices(facet: str, values: Iterable[Choice]) -> tuple[Choice, ...]:
        return tuple(value for value in values if counts[facet, value.slug])

    yield Facet("thema", "Thema", choices("thema", _topics(site, counts)), is_open=True)
    of = _maker(counts)
    yield Facet(
        "groesse",
        "Größe der Kommune",
        choices(
            "groesse",
            (of("groesse", s, s.label, note=german.size_span(s), size=s) for s in SizeClass),
        ),
        is_open=True,
    )
    yield Facet(
        "status", "Status", choices("status", (of("status", s, s.label, status=s) for s in Status))
    )
    states = sorted(State, key=lambda state: collation_key(state.label))
    yield Facet("land", "Land", choices("land", (of("land", s, s.label) for s in states)))
    hurdles = site.book.vocabulary.hurdles.values()
    yield Facet(
        "huerde", "Hürde", choices("huerde", (of("huerde", h.slug, h.label) for h in hurdles))
    )
    yield Facet(
        "kosten",
        "Kosten, einmalig",
        choices("kosten", (of("kosten", b, b.label) for b in CostBand)),
    )
    yield Facet(
        "aktualitaet",
        "Aktualität",
        choices("aktualitaet", (of("aktualitaet", f, f.label) for f in Freshness)),
    )
    yield Facet(
        "herkunft", "Wer erzählt", choices("herkunft", (of("herkunft", o, o.label) for o in Origin))
    )
    more = (("kennzahlen", "mit Kennzahlen"), ("nachgekocht", "nachgekocht"))
    for facet, label in more:
        yield Facet(facet, label, choices(facet, (of(facet, YES, label),)))


def _counts(site: Site) -> Counter[tuple[str, str]]:
    """Return how many recipes have each value of each facet."""
    counts: Counter[tuple[str, str]] = Counter()
    for recipe in site.book.recipes:
        found = facets(recipe, site.book, site.settings.day)
        counts.update((name, value) for name, values in found.items() for value in values)
        counts.update(("thema", topic) for topic in {sub.topic for sub in recipe.topics})
    return counts


def _maker(counts: Counter[tuple[str, str]]) -> Callable[..., Choice]:
    def of(
        facet: str,
        slug: str,
        label: str,
        *,
        note: str = "",
        size: SizeClass | None = None,
        status: Status | None = None,
        children: tuple[Choice, ...] = (),
    ) -> Choice:
        return Choice(str(slug), label, counts[facet, slug], note, size, status, children)

    return of


def _topics(site: Site, counts: Counter[tuple[str, str]]) -> Iterator[Choice]:
    of = _maker(counts)
    for topic in site.book.vocabulary.topics:
        below = (of("unterthema", sub.slug, sub.label) for sub in topic.subtopics)
        children = tuple(choice for choice in below if choice.count)
        yield of("thema", topic.slug, topic.label, children=children)
