# SPDX-FileCopyrightText: Das Kochbuch
# SPDX-License-Identifier: MIT
"""Status: how far undertakings are; and those that ended, with what they teach."""

from __future__ import annotations

from collections.abc import Iterator

from kochbuch.book.status import Status
from kochbuch.site import addresses
from kochbuch.site.pages.lists import (
    LESSONS_SIZE,
    Lesson,
    ListHead,
    Tile,
    grouped,
    overview,
    paged,
    topic_groups,
)
from kochbuch.site.site import Site
from kochbuch.site.spec import PageSpec


def pages(site: Site) -> Iterator[PageSpec]:
    """Yield the overview, one page per status grouped by topic, and the failures."""
    tiles = _tiles(site)
    yield overview(
        addresses.STATUSES,
        "Nach Status",
        "Wie weit die Vorhaben sind: von der Idee bis zum Regelbetrieb oder zum Ende.",
        (("", tiles),),
    )
    for status in Status:
        others = tuple(tile for tile in tiles if tile.status is not status)
        yield _status(site, status, others)
    yield from _failures(site)


def _tiles(site: Site) -> tuple[Tile, ...]:
    """Return one tile per status, in the order of an undertaking."""
    return tuple(
        Tile(
            status.label,
            addresses.of_status(status),
            len(site.indexes.by_status.get(status, ())),
            status.definition,
            status=status,
        )
        for status in Status
    )


def _status(site: Site, status: Status, siblings: tuple[Tile, ...]) -> PageSpec:
    head = ListHead(
        address=addresses.of_status(status),
        title=status.label,
        description=status.definition,
        trail=(("Nach Status", addresses.STATUSES), (status.label, "")),
        what="in diesem Stadium",
        siblings=siblings,
    )
    groups = topic_groups(site, site.indexes.by_topic_and_status, status)
    return grouped(head, groups, len(site.indexes.by_status.get(status, ())))


def _failures(site: Site) -> Iterator[PageSpec]:
    head = ListHead(
        address=addresses.FAILURES,
        title="Eingestellt – und was daraus zu lernen ist",
        description="Vorhaben, die ohne das geplante Ergebnis endeten. Wer davon erzählt, erspart "
        "anderen denselben Weg; deshalb stehen Gründe und Lehren hier zuerst.",
        trail=(("Eingestellt", ""),),
    )
    recipes = site.indexes.by_status.get(Status.DISCONTINUED, ())
    lessons = [Lesson(site.cards[recipe.path], closure=recipe.closure) for recipe in recipes]
    yield from paged(head, lessons, template="failures.html", page_size=LESSONS_SIZE)
