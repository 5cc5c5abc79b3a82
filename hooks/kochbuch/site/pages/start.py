# SPDX-FileCopyrightText: Das Kochbuch
# SPDX-License-Identifier: MIT
"""The first page: what it is, where to begin, what is new. Every number is counted."""

from __future__ import annotations

from collections.abc import Iterator

from kochbuch.book.status import Status
from kochbuch.site import addresses
from kochbuch.site.pages import sizes, topics
from kochbuch.site.pages.like_ours import FRAME
from kochbuch.site.pages.lists import paged
from kochbuch.site.site import Site
from kochbuch.site.site_file import SiteFile

_NEWEST = 6


def render(site: Site) -> Iterator[SiteFile]:
    """Yield the start page and the list of all recipes, newest first."""
    shelves = site.shelves
    confirmed = [recipe for recipe in shelves.newest if recipe.confirmed]
    yield site.pages.page(
        "start.html",
        address=addresses.START,
        title="Das Kochbuch",
        description=(
            "Wie Kommunen digitalisieren: Rezepte mit Aufwand, Kosten, Hürden und Ergebnis, "
            "von Kommunen für Kommunen."
        ),
        frame=FRAME,
        recipe_count=len(site.book.recipes),
        municipality_count=len(shelves.municipalities),
        state_count=len(shelves.by_state),
        failure_count=len(shelves.by_status.get(Status.DISCONTINUED, ())),
        topics=topics.tiles(site),
        sizes=sizes.tiles(site),
        newest=shelves.newest[:_NEWEST],
        confirmed=confirmed[:_NEWEST],
    )
    yield from paged(
        site,
        address=addresses.RECIPES,
        title="Alle Rezepte",
        description="Alle Rezepte des Kochbuchs, die neuesten Berichte zuerst.",
        trail=(("Alle Rezepte", ""),),
        recipes=shelves.newest,
        what="von dem andere lernen können",
    )
