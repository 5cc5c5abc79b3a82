# SPDX-FileCopyrightText: Das Kochbuch
# SPDX-License-Identifier: MIT
"""The first page: what it is, where to begin, what is new. Every number is counted."""

from __future__ import annotations

from collections.abc import Iterator

from kochbuch.book.states import State
from kochbuch.book.status import Status
from kochbuch.site import addresses
from kochbuch.site.pages import topics
from kochbuch.site.pages.like_ours import FRAME
from kochbuch.site.pages.lists import ListHead, paged
from kochbuch.site.pages.words import size_tiles
from kochbuch.site.site import Site
from kochbuch.site.spec import PageSpec

_NEWEST = 6


def pages(site: Site) -> Iterator[PageSpec]:
    """Yield the start page and the list of all recipes, newest first."""
    indexes = site.indexes
    confirmed = [recipe for recipe in indexes.newest if recipe.confirmed]
    yield PageSpec(
        addresses.START,
        "start.html",
        "Das Kochbuch",
        "Wie Kommunen digitalisieren: Rezepte mit Aufwand, Kosten, Hürden und Ergebnis, "
        "von Kommunen für Kommunen.",
        {
            "recipe_count": len(site.book.recipes),
            "municipality_count": len(indexes.municipalities),
            "state_count": sum(bool(indexes.of(state)) for state in State),
            "failure_count": len(indexes.of(Status.DISCONTINUED)),
            "topics": topics.tiles(site),
            "sizes": size_tiles(site),
            "newest": site.cards_of(indexes.newest[:_NEWEST]),
            "confirmed": site.cards_of(confirmed[:_NEWEST]),
        },
        frame=FRAME,
    )
    head = ListHead(
        address=addresses.RECIPES,
        title="Alle Rezepte",
        description="Alle Rezepte des Kochbuchs, die neuesten Berichte zuerst.",
        trail=(("Alle Rezepte", ""),),
        what="von dem andere lernen können",
    )
    yield from paged(head, site.cards_of(indexes.newest))
