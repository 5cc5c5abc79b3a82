# SPDX-FileCopyrightText: Das Kochbuch
# SPDX-License-Identifier: MIT
"""Hurdles: what stood in the way, and what helped against it."""

from __future__ import annotations

from collections.abc import Iterator

from kochbuch.book.recipe import Recipe
from kochbuch.book.vocabulary import Hurdle
from kochbuch.site import addresses
from kochbuch.site.pages.lists import LESSONS_SIZE, Lesson, ListHead, Tile, overview, paged
from kochbuch.site.site import Site
from kochbuch.site.spec import PageSpec


def pages(site: Site) -> Iterator[PageSpec]:
    """Yield the overview by group and one list per hurdle."""
    groups: dict[str, list[Tile]] = {}
    for hurdle in site.book.vocabulary.hurdles.values():
        count = len(site.indexes.by_hurdle.get(hurdle.slug, ()))
        tile = Tile(hurdle.label, addresses.of_hurdle(hurdle), count, hurdle.definition)
        groups.setdefault(hurdle.group, []).append(tile)
    yield overview(
        addresses.HURDLES,
        "Hürden",
        "Woran es hakte und was half. Jede Hürde nennt die Rezepte, in denen sie auftrat, und was "
        "dort gegen sie getan wurde.",
        tuple((label, tuple(tiles)) for label, tiles in groups.items()),
    )
    for hurdle in site.book.vocabulary.hurdles.values():
        head = ListHead(
            address=addresses.of_hurdle(hurdle),
            title=hurdle.label,
            tab=f"Hürde: {hurdle.label}",
            description=hurdle.definition,
            trail=(("Hürden", addresses.HURDLES), (hurdle.label, "")),
            synonyms=hurdle.synonyms,
            what="mit dieser Hürde",
        )
        recipes = site.indexes.by_hurdle.get(hurdle.slug, ())
        lessons = (_lesson(site, recipe, hurdle) for recipe in recipes)
        # Recipes that say what helped come first.
        ordered = sorted(lessons, key=lambda lesson: not any(o.helped for o in lesson.obstacles))
        yield from paged(head, ordered, template="hurdle.html", page_size=LESSONS_SIZE)


def _lesson(site: Site, recipe: Recipe, hurdle: Hurdle) -> Lesson:
    met = tuple(obstacle for obstacle in recipe.obstacles if obstacle.hurdle == hurdle)
    return Lesson(site.cards[recipe.path], met, recipe.closure)
