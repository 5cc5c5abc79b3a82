# SPDX-FileCopyrightText: Das Kochbuch
# SPDX-License-Identifier: MIT
"""Recipes by size, by status, by hurdle and by co-operation; and those that ended."""

from __future__ import annotations

from collections.abc import Iterator

from kochbuch.book.sizes import SizeClass
from kochbuch.book.status import Status
from kochbuch.book.vocabulary import Hurdle
from kochbuch.book.words import collation_key
from kochbuch.german import formatting as german
from kochbuch.site import addresses
from kochbuch.site.pages.lists import (
    LESSONS_SIZE,
    Lesson,
    ListHead,
    Tile,
    by_topic,
    overview,
    paged,
    tile,
)
from kochbuch.site.site import Site
from kochbuch.site.spec import PageSpec


def sizes(site: Site) -> Iterator[PageSpec]:
    """Yield the overview and one page per size class, grouped by topic."""
    tiles = size_tiles(site)
    places = tuple(tile for tile in tiles if tile.size and not tile.size.is_district)
    population_date = german.day(site.book.register.provenance.population_date)
    yield overview(
        addresses.SIZES,
        "Nach Größe",
        "Was Kommunen Ihrer Größe getan haben. Die Größenklasse folgt allein aus der "
        "Einwohnerzahl; »Stadt« im Namen einer Klasse sagt nichts über das Stadtrecht.",
        (("Städte, Gemeinden und Verbände", places), ("Kreise", tiles[len(places) :])),
        after=f"Einwohner am {population_date}. Schwellen: bei Städten und Gemeinden wie im Stadt- "
        "und Gemeindetyp des BBSR, bei Kreisen wie bei der KGSt.",
    )
    for size in SizeClass:
        head = ListHead(
            address=addresses.of(size),
            title=f"{size.label[0].upper()}{size.label[1:]}",
            description=f"Rezepte aus Kommunen mit {german.size_span(size)}n, nach Themen "
            "geordnet.",
            trail=(("Nach Größe", addresses.SIZES), (size.label, "")),
            what="aus einer Kommune dieser Größe",
            size=size,
            siblings=tuple(tile for tile in tiles if tile.size is not size),
        )
        yield by_topic(site, head, size)


def size_tiles(site: Site) -> tuple[Tile, ...]:
    """Return one tile per size class, from small to large, those of Kreise last."""
    return tuple(tile(site, size, german.size_span(size)) for size in SizeClass)


def statuses(site: Site) -> Iterator[PageSpec]:
    """Yield the overview, one page per status grouped by topic, and the failures."""
    tiles = tuple(tile(site, status, status.definition) for status in Status)
    yield overview(
        addresses.STATUSES,
        "Nach Status",
        "Wie weit die Vorhaben sind: von der Idee bis zum Regelbetrieb oder zum Ende.",
        (("", tiles),),
    )
    for status in Status:
        head = ListHead(
            address=addresses.of(status),
            title=status.label,
            description=status.definition,
            trail=(("Nach Status", addresses.STATUSES), (status.label, "")),
            what="in diesem Stadium",
            siblings=tuple(tile for tile in tiles if tile.status is not status),
        )
        yield by_topic(site, head, status)
    failures = ListHead(
        address=addresses.FAILURES,
        title="Eingestellt – und was daraus zu lernen ist",
        description="Vorhaben, die ohne das geplante Ergebnis endeten. Wer davon erzählt, erspart "
        "anderen denselben Weg; deshalb stehen Gründe und Lehren hier zuerst.",
        trail=(("Eingestellt", ""),),
    )
    ended = site.indexes.of(Status.DISCONTINUED)
    lessons = [Lesson(site.cards[recipe.path], closure=recipe.closure) for recipe in ended]
    yield from paged(failures, lessons, template="failures.html", page_size=LESSONS_SIZE)


def hurdles(site: Site) -> Iterator[PageSpec]:
    """Yield the overview by group and one list per hurdle."""
    groups: dict[str, tuple[Tile, ...]] = {}
    for hurdle in site.book.vocabulary.hurdles.values():
        tiles = groups.get(hurdle.group, ())
        groups[hurdle.group] = (*tiles, tile(site, hurdle, hurdle.definition))
    yield overview(
        addresses.HURDLES,
        "Hürden",
        "Woran es hakte und was half. Jede Hürde nennt die Rezepte, in denen sie auftrat, und was "
        "dort gegen sie getan wurde.",
        tuple(groups.items()),
    )
    for hurdle in site.book.vocabulary.hurdles.values():
        head = ListHead(
            address=addresses.of(hurdle),
            title=hurdle.label,
            tab=f"Hürde: {hurdle.label}",
            description=hurdle.definition,
            trail=(("Hürden", addresses.HURDLES), (hurdle.label, "")),
            synonyms=hurdle.synonyms,
            what="mit dieser Hürde",
        )
        lessons = _lessons(site, hurdle)
        yield from paged(head, lessons, template="hurdle.html", page_size=LESSONS_SIZE)


def _lessons(site: Site, hurdle: Hurdle) -> list[Lesson]:
    """Return how a hurdle showed in its recipes; those that say what helped come first."""
    lessons = (
        Lesson(
            site.cards[recipe.path],
            tuple(obstacle for obstacle in recipe.obstacles if obstacle.hurdle == hurdle),
            recipe.closure,
        )
        for recipe in site.indexes.of(hurdle)
    )
    return sorted(lessons, key=lambda lesson: not any(o.helped for o in lesson.obstacles))


def cooperations(site: Site) -> Iterator[PageSpec]:
    """Yield the overview and one list per co-operation."""
    known = site.book.vocabulary.cooperations.values()
    by_name = sorted(known, key=lambda cooperation: collation_key(cooperation.label))
    yield overview(
        addresses.COOPERATIONS,
        "Verbünde",
        "Zusammenarbeit, die bleibt: Zweckverbände, Konvois und Bündnisse, in denen Kommunen "
        "gemeinsam digitalisieren.",
        (("", tuple(tile(site, found, found.definition) for found in by_name)),),
    )
    for found in by_name:
        head = ListHead(
            address=addresses.of(found),
            title=found.label,
            description=found.definition,
            trail=(("Verbünde", addresses.COOPERATIONS), (found.label, "")),
            facts=(("Webseite", found.url),) if found.url else (),
            what="aus diesem Verbund",
        )
        yield from paged(head, site.cards_of(site.indexes.of(found)))
