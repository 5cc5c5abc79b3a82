# SPDX-FileCopyrightText: Das Kochbuch
# SPDX-License-Identifier: MIT
"""Hurdles: what stood in the way, and what helped against it."""

from __future__ import annotations

from collections.abc import Iterator

from kochbuch.book.recipe import Obstacle, Recipe
from kochbuch.book.vocabulary import Hurdle
from kochbuch.site import addresses
from kochbuch.site.pages.lists import LESSONS_SIZE, Tile, overview, paged
from kochbuch.site.site import Site
from kochbuch.site.site_file import SiteFile


def render(site: Site) -> Iterator[SiteFile]:
    """Yield the overview by group and one list per hurdle."""
    groups: dict[str, list[Tile]] = {}
    for hurdle in site.book.vocabulary.hurdles.values():
        count = len(site.shelves.by_hurdle.get(hurdle.slug, ()))
        tile = Tile(hurdle.label, addresses.of_hurdle(hurdle), count, hurdle.definition)
        groups.setdefault(hurdle.group, []).append(tile)
    yield overview(
        site,
        address=addresses.HURDLES,
        title="Hürden",
        description=(
            "Woran es hakte und was half. Jede Hürde nennt die Rezepte, in denen sie auftrat, "
            "und was dort gegen sie getan wurde."
        ),
        groups=tuple(groups.items()),
    )
    for hurdle in site.book.vocabulary.hurdles.values():
        yield from paged(
            site,
            address=addresses.of_hurdle(hurdle),
            title=hurdle.label,
            tab=f"Hürde: {hurdle.label}",
            description=hurdle.definition,
            trail=(("Hürden", addresses.HURDLES), (hurdle.label, "")),
            recipes=_helped_first(site.shelves.by_hurdle.get(hurdle.slug, ()), hurdle),
            template="hurdle.html",
            page_size=LESSONS_SIZE,
            synonyms=hurdle.synonyms,
            obstacles=lambda recipe, hurdle=hurdle: obstacles(recipe, hurdle),
            what="mit dieser Hürde",
        )


def obstacles(recipe: Recipe, hurdle: Hurdle) -> tuple[Obstacle, ...]:
    """Return how the hurdle showed in a recipe."""
    return tuple(o for o in recipe.obstacles if o.hurdle == hurdle)


def _helped_first(recipes: tuple[Recipe, ...], hurdle: Hurdle) -> tuple[Recipe, ...]:
    """Return the recipes that tell what helped before those that don't."""
    return tuple(sorted(recipes, key=lambda r: not any(o.helped for o in obstacles(r, hurdle))))
