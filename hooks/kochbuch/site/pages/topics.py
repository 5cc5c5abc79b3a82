# SPDX-FileCopyrightText: Das Kochbuch
# SPDX-License-Identifier: MIT
"""Topics and subtopics, alone and crossed with size and status."""

from __future__ import annotations

from collections.abc import Iterator

from kochbuch.book.sizes import SizeClass
from kochbuch.book.status import Status
from kochbuch.book.vocabulary import Subtopic, Topic
from kochbuch.german import formatting as german
from kochbuch.site import addresses
from kochbuch.site.pages.lists import (
    Group,
    Tile,
    Trail,
    crossings,
    grouped,
    overview,
    paged,
    spreads,
)
from kochbuch.site.site import Site
from kochbuch.site.site_file import SiteFile

TRAIL = ("Themen", addresses.TOPICS)


def render(site: Site) -> Iterator[SiteFile]:
    """Yield the overview, every topic, every subtopic and every crossing that holds a recipe."""
    yield _overview(site)
    for topic in site.book.vocabulary.topics:
        yield _topic(site, topic)
        trail = (TRAIL, (topic.label, addresses.of_topic(topic)))
        yield from _crossed(site, f"{topic.slug}/", topic.label, addresses.of_topic(topic), trail)
        for subtopic in topic.subtopics:
            yield from _subtopic(site, topic, subtopic)


def tiles(site: Site) -> tuple[Tile, ...]:
    """Return one tile per topic, with its subtopics."""
    shelves = site.shelves
    return tuple(
        Tile(
            topic.label,
            addresses.of_topic(topic),
            len(shelves.by_topic.get(topic.slug, ())),
            topic.definition,
            children=tuple(
                Tile(
                    sub.label,
                    addresses.of_subtopic(sub),
                    len(shelves.by_subtopic.get(sub.slug, ())),
                )
                for sub in topic.subtopics
            ),
        )
        for topic in site.book.vocabulary.topics
    )


def _overview(site: Site) -> SiteFile:
    vocabulary = site.book.vocabulary
    return overview(
        site,
        address=addresses.TOPICS,
        title="Themen",
        description=(
            f"{len(vocabulary.topics)} Themen mit {len(vocabulary.subtopics)} Unterthemen: "
            "Wählen Sie, worum es Ihnen geht. Auf jeder Themenseite grenzen Sie nach Größe und "
            "Status ein."
        ),
        groups=(("", tiles(site)),),
    )


def _topic(site: Site, topic: Topic) -> SiteFile:
    recipes = site.shelves.by_topic.get(topic.slug, ())
    return grouped(
        site,
        address=addresses.of_topic(topic),
        title=topic.label,
        description=topic.definition,
        trail=(TRAIL, (topic.label, "")),
        groups=(
            Group(
                sub.label,
                addresses.of_subtopic(sub),
                site.shelves.by_subtopic.get(sub.slug, ()),
                sub.definition,
            )
            for sub in topic.subtopics
        ),
        total=len(recipes),
        synonyms=topic.synonyms,
        crossings=crossings(site, f"{topic.slug}/", addresses.of_topic(topic)),
        spreads=spreads(recipes),
    )


def _subtopic(site: Site, topic: Topic, subtopic: Subtopic) -> Iterator[SiteFile]:
    recipes = site.shelves.by_subtopic.get(subtopic.slug, ())
    address = addresses.of_subtopic(subtopic)
    above = (TRAIL, (topic.label, addresses.of_topic(topic)))
    yield from paged(
        site,
        address=address,
        title=subtopic.label,
        description=subtopic.definition,
        trail=(*above, (subtopic.label, "")),
        recipes=recipes,
        synonyms=subtopic.synonyms,
        crossings=crossings(site, subtopic.slug, address),
        spreads=spreads(recipes),
    )
    trail = (*above, (subtopic.label, address))
    yield from _crossed(site, subtopic.slug, subtopic.label, address, trail)


def _crossed(site: Site, name: str, label: str, shelf: str, trail: Trail) -> Iterator[SiteFile]:
    """Yield the shelf `name` within each size class and each status."""
    rows = crossings(site, name, shelf)
    for size in SizeClass:
        recipes = site.shelves.by_topic_and_size.get((name, size), ())
        if recipes:
            yield from paged(
                site,
                address=addresses.of_crossing(shelf, size),
                title=f"{label}: {size.label}",
                description=(
                    f"{german.recipes(len(recipes))} zu »{label}« aus der Größenklasse "
                    f"{size.label}."
                ),
                trail=(*trail, (size.label, "")),
                recipes=recipes,
                spreads=spreads(recipes),
                crossings=rows[:1],
                size=size,
            )
    for status in Status:
        recipes = site.shelves.by_topic_and_status.get((name, status), ())
        if recipes:
            yield from paged(
                site,
                address=addresses.of_crossing(shelf, status),
                title=f"{label}: {status.label}",
                description=(
                    f"{german.recipes(len(recipes))} zu »{label}« mit dem Status "
                    f"»{status.label}«. {status.definition}"
                ),
                trail=(*trail, (status.label, "")),
                recipes=recipes,
                crossings=rows[1:],
                status=status,
            )
