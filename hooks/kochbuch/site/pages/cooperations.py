# SPDX-FileCopyrightText: Das Kochbuch
# SPDX-License-Identifier: MIT
"""Co-operations: what was cooked together."""

from __future__ import annotations

from collections.abc import Iterator

from kochbuch.book.words import collation_key
from kochbuch.site import addresses
from kochbuch.site.pages.lists import ListHead, Tile, overview, paged
from kochbuch.site.site import Site
from kochbuch.site.spec import PageSpec


def pages(site: Site) -> Iterator[PageSpec]:
    """Yield the overview and one list per co-operation."""
    cooperations = sorted(
        site.book.vocabulary.cooperations.values(), key=lambda c: collation_key(c.label)
    )
    recipes = site.indexes.by_cooperation
    tiles = (
        Tile(c.label, addresses.of_cooperation(c), len(recipes.get(c.slug, ())), c.definition)
        for c in cooperations
    )
    yield overview(
        addresses.COOPERATIONS,
        "Verbünde",
        "Zusammenarbeit, die bleibt: Zweckverbände, Konvois und Bündnisse, in denen Kommunen "
        "gemeinsam digitalisieren.",
        (("", tuple(tiles)),),
    )
    for cooperation in cooperations:
        head = ListHead(
            address=addresses.of_cooperation(cooperation),
            title=cooperation.label,
            description=cooperation.definition,
            trail=(("Verbünde", addresses.COOPERATIONS), (cooperation.label, "")),
            facts=(("Webseite", cooperation.url),) if cooperation.url else (),
            what="aus diesem Verbund",
        )
        yield from paged(head, site.cards_of(recipes.get(cooperation.slug, ())))
