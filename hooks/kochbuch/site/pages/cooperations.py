# SPDX-FileCopyrightText: Das Kochbuch
# SPDX-License-Identifier: MIT
"""Co-operations: what was cooked together."""

from __future__ import annotations

from collections.abc import Iterator

from kochbuch.book.words import collation_key
from kochbuch.site import addresses
from kochbuch.site.pages.lists import Tile, overview, paged
from kochbuch.site.site import Site
from kochbuch.site.site_file import SiteFile


def render(site: Site) -> Iterator[SiteFile]:
    """Yield the overview and one list per co-operation."""
    cooperations = sorted(
        site.book.vocabulary.cooperations.values(), key=lambda c: collation_key(c.label)
    )
    shelves = site.shelves.by_cooperation
    yield overview(
        site,
        address=addresses.COOPERATIONS,
        title="Verbünde",
        description=(
            "Zusammenarbeit, die bleibt: Zweckverbände, Konvois und Bündnisse, in denen Kommunen "
            "gemeinsam digitalisieren."
        ),
        groups=(
            (
                "",
                [
                    Tile(
                        c.label,
                        addresses.of_cooperation(c),
                        len(shelves.get(c.slug, ())),
                        c.definition,
                    )
                    for c in cooperations
                ],
            ),
        ),
    )
    for cooperation in cooperations:
        facts = (("Webseite", cooperation.url),) if cooperation.url else ()
        yield from paged(
            site,
            address=addresses.of_cooperation(cooperation),
            title=cooperation.label,
            description=cooperation.definition,
            trail=(("Verbünde", addresses.COOPERATIONS), (cooperation.label, "")),
            recipes=shelves.get(cooperation.slug, ()),
            facts=facts,
            what="aus diesem Verbund",
        )
