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
    ListHead,
    Tile,
    Trail,
    crossings,
    group,
    grouped,
    overview,
    paged,
    spreads,
)
from kochbuch.site.site import Site
from kochbuch.site.spec import PageSpec

TRAIL = ("Themen", addresses.TOPICS)


def pages(site: Site) -> Iterator[PageSpec]:
    """Yield the overview, every topic, every subtopic and every crossing that holds a recipe."""
    vocabulary = site.book.vocabulary
    yield overview(
        addresses.TOPICS,
        "Themen",
        f"{len(vocabulary.topics)} Themen mit {len(vocabulary.subtopics)} Unterthemen: Wählen Sie, "
        "worum es Ihnen geht. Auf jeder Themenseite grenzen Sie nach Größe und Status ein.",
        (("", tiles(site)),),
    )
    for topic in vocabulary.topics:
        yield _topic(site, topic)
        trail = (TRAIL, (topic.label, addresses.of_topic(topic)))
        yield from _crossed(site, f"{topic.slug}/", topic.label, addresses.of_topic(topic), trail)
        for subtopic in topic.subtopics:
            yield from _subtopic(site, subtopic, trail)


def tiles(site: Site) -> tuple[Tile, ...]:
    """Return one tile per topic, with its subtopics."""
    by_topic, by_subtopic = site.indexes.by_topic, site.indexes.by_subtopic
    return tuple(
        Tile(
            topic.label,
            addresses.of_topic(topic),
            len(by_topic.get(topic.slug, ())),
            topic.definition,
            children=tuple(
                Tile(sub.label, addresses.of_subtopic(sub), len(by_subtopic.get(sub.slug, ())))
                for sub in topic.subtopics
            ),
        )
        for topic in site.book.vocabulary.topics
    )


def _topic(site: Site, topic: Topic) -> PageSpec:
    recipes = site.indexes.by_topic.get(topic.slug, ())
    head = ListHead(
        address=addresses.of_topic(topic),
        title=topic.label,
        description=topic.definition,
        trail=(TRAIL, (topic.label, "")),
        synonyms=topic.synonyms,
        crossings=crossings(site, f"{topic.slug}/", addresses.of_topic(topic)),
        spreads=spreads(recipes),
    )
    groups = (
        group(
            site,
            sub.label,
            addresses.of_subtopic(sub),
            site.indexes.by_subtopic.get(sub.slug, ()),
            note=sub.definition,
        )
        for sub in topic.subtopics
    )
    return grouped(head, groups, len(recipes))


def _subtopic(site: Site, subtopic: Subtopic, above: Trail) -> Iterator[PageSpec]:
    recipes = site.indexes.by_subtopic.get(subtopic.slug, ())
    address = addresses.of_subtopic(subtopic)
    head = ListHead(
        address=address,
        title=subtopic.label,
        description=subtopic.definition,
        trail=(*above, (subtopic.label, "")),
        synonyms=subtopic.synonyms,
        crossings=crossings(site, subtopic.slug, address),
        spreads=spreads(recipes),
    )
    yield from paged(head, site.cards_of(recipes))
    trail = (*above, (subtopic.label, address))
    yield from _crossed(site, subtopic.slug, subtopic.label, address, trail)


def _crossed(site: Site, name: str, label: str, address: str, trail: Trail) -> Iterator[PageSpec]:
    """Yield the list of a topic or subtopic within each size class and each status."""
    by_size, by_status = crossings(site, name, address)
    for size in SizeClass:
        if recipes := site.indexes.by_topic_and_size.get((name, size)):
            head = ListHead(
                address=addresses.of_crossing(address, size),
                title=f"{label}: {size.label}",
                description=f"{german.recipes(len(recipes))} zu »{label}« aus der Größenklasse "
                f"{size.label}.",
                trail=(*trail, (size.label, "")),
                size=size,
                crossings=(by_size,),
                spreads=spreads(recipes),
            )
            yield from paged(head, site.cards_of(recipes))
    for status in Status:
        if recipes := site.indexes.by_topic_and_status.get((name, status)):
            head = ListHead(
                address=addresses.of_crossing(address, status),
                title=f"{label}: {status.label}",
                description=f"{german.recipes(len(recipes))} zu »{label}« mit dem Status "
                f"»{status.label}«. {status.definition}",
                trail=(*trail, (status.label, "")),
                crossings=(by_status,),
            )
            yield from paged(head, site.cards_of(recipes))
