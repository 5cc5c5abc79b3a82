# SPDX-FileCopyrightText: Das Kochbuch
# SPDX-License-Identifier: MIT
"""Topics and subtopics, alone and crossed with size and status."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from kochbuch.book.sizes import SizeClass
from kochbuch.book.status import Status
from kochbuch.book.vocabulary import Subtopic, Topic
from kochbuch.german import formatting as german
from kochbuch.site import addresses
from kochbuch.site.pages.lists import (
    Group,
    ListHead,
    Tile,
    Trail,
    crossings,
    group,
    grouped,
    overview,
    paged,
    spreads,
    tile,
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
        head = _head(site, topic, (TRAIL,))
        yield grouped(head, _groups(site, topic), len(site.indexes.of(topic)))
        yield from _crossed(site, topic, (TRAIL,))
        above = (TRAIL, (topic.label, addresses.of(topic)))
        for subtopic in topic.subtopics:
            cards = site.cards_of(site.indexes.of(subtopic))
            yield from paged(_head(site, subtopic, above), cards)
            yield from _crossed(site, subtopic, above)


def tiles(site: Site) -> tuple[Tile, ...]:
    """Return one tile per topic, with its subtopics."""
    return tuple(
        tile(site, topic, topic.definition, tuple(tile(site, sub) for sub in topic.subtopics))
        for topic in site.book.vocabulary.topics
    )


def _head(site: Site, topic: Topic | Subtopic, above: Trail) -> ListHead:
    return ListHead(
        address=addresses.of(topic),
        title=topic.label,
        description=topic.definition,
        trail=(*above, (topic.label, "")),
        synonyms=topic.synonyms,
        crossings=crossings(site, topic),
        spreads=spreads(site.indexes.of(topic)),
    )


def _groups(site: Site, topic: Topic) -> Iterator[Group]:
    for sub in topic.subtopics:
        recipes = site.indexes.of(sub)
        yield group(site, sub.label, addresses.of(sub), recipes, note=sub.definition)


def _crossed(site: Site, topic: Topic | Subtopic, above: Trail) -> Iterator[PageSpec]:
    """Yield the list of a topic or subtopic within each size class and each status."""
    label = topic.label
    by_size, by_status = crossings(site, topic)
    for other in (*SizeClass, *Status):
        recipes = site.indexes.of(topic, other)
        if not recipes:
            continue
        head = ListHead(
            address=addresses.of_crossing(topic, other),
            title=f"{label}: {other.label}",
            description=f"{german.recipes(len(recipes))} zu »{label}« {_within(other)}",
            trail=(*above, (label, addresses.of(topic)), (other.label, "")),
        )
        if isinstance(other, SizeClass):
            head = replace(head, size=other, crossings=(by_size,), spreads=spreads(recipes))
        else:
            head = replace(head, crossings=(by_status,))
        yield from paged(head, site.cards_of(recipes))


def _within(other: SizeClass | Status) -> str:
    if isinstance(other, SizeClass):
        return f"aus der Größenklasse {other.label}."
    return f"mit dem Status »{other.label}«. {other.definition}"
