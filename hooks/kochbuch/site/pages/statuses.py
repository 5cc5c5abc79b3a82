# SPDX-FileCopyrightText: Das Kochbuch
# SPDX-License-Identifier: MIT
"""Status: how far undertakings are; and those that ended, with what they teach."""

from __future__ import annotations

from collections.abc import Iterator

from kochbuch.book.status import Status
from kochbuch.site import addresses
from kochbuch.site.pages.lists import LESSONS_SIZE, Group, Tile, grouped, overview, paged
from kochbuch.site.site import Site
from kochbuch.site.site_file import SiteFile


def render(site: Site) -> Iterator[SiteFile]:
    """Yield the overview, one page per status grouped by topic, and the failures."""
    yield overview(
        site,
        address=addresses.STATUSES,
        title="Nach Status",
        description="Wie weit die Vorhaben sind: von der Idee bis zum Regelbetrieb oder zum Ende.",
        groups=(("", tiles(site)),),
    )
    for status in Status:
        yield _status(site, status)
    yield from _failures(site)


def tiles(site: Site) -> tuple[Tile, ...]:
    """Return one tile per status, in the order of an undertaking."""
    return tuple(
        Tile(
            status.label,
            addresses.of_status(status),
            len(site.shelves.by_status.get(status, ())),
            status.definition,
            status=status,
        )
        for status in Status
    )


def _status(site: Site, status: Status) -> SiteFile:
    shelves = site.shelves
    return grouped(
        site,
        address=addresses.of_status(status),
        title=status.label,
        description=status.definition,
        trail=(("Nach Status", addresses.STATUSES), (status.label, "")),
        groups=(
            Group(
                topic.label,
                addresses.of_crossing(addresses.of_topic(topic), status),
                recipes,
            )
            for topic in site.book.vocabulary.topics
            if (recipes := shelves.by_topic_and_status.get((f"{topic.slug}/", status)))
        ),
        total=len(shelves.by_status.get(status, ())),
        what="in diesem Stadium",
        status=status,
        siblings=tuple(tile for tile in tiles(site) if tile.status is not status),
    )


def _failures(site: Site) -> Iterator[SiteFile]:
    yield from paged(
        site,
        address=addresses.FAILURES,
        title="Eingestellt – und was daraus zu lernen ist",
        description=(
            "Vorhaben, die ohne das geplante Ergebnis endeten. Wer davon erzählt, erspart anderen "
            "denselben Weg; deshalb stehen Gründe und Lehren hier zuerst."
        ),
        trail=(("Eingestellt", ""),),
        recipes=site.shelves.by_status.get(Status.DISCONTINUED, ()),
        template="failures.html",
        page_size=LESSONS_SIZE,
    )
