# SPDX-FileCopyrightText: Das Kochbuch
# SPDX-License-Identifier: MIT
"""Size classes: what municipalities of one's own size did."""

from __future__ import annotations

from collections.abc import Iterator

from kochbuch.book.sizes import SizeClass
from kochbuch.german import formatting as german
from kochbuch.site import addresses
from kochbuch.site.pages.lists import ListHead, Tile, grouped, overview, topic_groups
from kochbuch.site.site import Site
from kochbuch.site.spec import PageSpec


def pages(site: Site) -> Iterator[PageSpec]:
    """Yield the overview and one page per size class, grouped by topic."""
    all_tiles = tiles(site)
    places, districts = (
        tuple(tile for tile in all_tiles if tile.size and tile.size.is_district is is_district)
        for is_district in (False, True)
    )
    population_date = german.day(site.book.register.provenance.population_date)
    yield overview(
        addresses.SIZES,
        "Nach Größe",
        "Was Kommunen Ihrer Größe getan haben. Die Größenklasse folgt allein aus der "
        "Einwohnerzahl; »Stadt« im Namen einer Klasse sagt nichts über das Stadtrecht.",
        (("Städte, Gemeinden und Verbände", places), ("Kreise", districts)),
        after=f"Einwohner am {population_date}. Schwellen: bei Städten und Gemeinden wie im Stadt- "
        "und Gemeindetyp des BBSR, bei Kreisen wie bei der KGSt.",
    )
    for size in SizeClass:
        yield _size(site, size)


def tiles(site: Site) -> tuple[Tile, ...]:
    """Return one tile per size class, from small to large."""
    return tuple(
        Tile(
            size.label,
            addresses.of_size(size),
            len(site.indexes.by_size.get(size, ())),
            german.size_span(size),
            size=size,
        )
        for size in SizeClass
    )


def _size(site: Site, size: SizeClass) -> PageSpec:
    head = ListHead(
        address=addresses.of_size(size),
        title=f"{size.label[0].upper()}{size.label[1:]}",
        description=f"Rezepte aus Kommunen mit {german.size_span(size)}n, nach Themen geordnet.",
        trail=(("Nach Größe", addresses.SIZES), (size.label, "")),
        what="aus einer Kommune dieser Größe",
        size=size,
        siblings=tuple(tile for tile in tiles(site) if tile.size is not size),
    )
    groups = topic_groups(site, site.indexes.by_topic_and_size, size)
    return grouped(head, groups, len(site.indexes.by_size.get(size, ())))
