# SPDX-FileCopyrightText: Das Kochbuch
# SPDX-License-Identifier: MIT
"""Which recipes are most like a recipe, found without comparing it with all others."""

from __future__ import annotations

import bisect
from collections import defaultdict
from collections.abc import Iterable, Iterator

from kochbuch.book.book import Book
from kochbuch.book.recipe import Recipe
from kochbuch.views.neighbours import Similar, compare

WINDOW = 6
"""Candidates on each side in the order of population; keeps the cost per recipe constant."""


class Neighbourhood:
    """Finds similar recipes among a bounded number of candidates, however large the book is.

    Candidates come from four kinds of group: the same subtopic, the same subtopic in the same
    region, the same topic in the same Kreis, the same co-operation. Of each group only the
    recipes nearest in population are compared; in a small book that is all of them.
    """

    def __init__(self, book: Book) -> None:
        groups: defaultdict[tuple[str, ...], list[Recipe]] = defaultdict(list)
        for recipe in book.recipes:
            for group in _groups_of(recipe):
                groups[group].append(recipe)
        self._groups = {key: sorted(found, key=_size_order) for key, found in groups.items()}

    def similar(self, recipe: Recipe, limit: int = 4) -> tuple[Similar, ...]:
        """Return the recipes most like `recipe`, best first, each with its reasons."""
        rated = (compare(recipe, other) for other in self.candidates(recipe))
        best = sorted(rated, key=lambda s: (-s.score, s.recipe.path))
        return tuple(best[:limit])

    def candidates(self, recipe: Recipe) -> Iterable[Recipe]:
        """Return the recipes that `recipe` is compared with, each once."""
        found: dict[str, Recipe] = {}
        for group in _groups_of(recipe):
            ordered = self._groups[group]
            at = bisect.bisect_left(ordered, _size_order(recipe), key=_size_order)
            near = ordered[max(0, at - WINDOW) : at + WINDOW + 1]
            found.update((other.path, other) for other in near)
        found.pop(recipe.path, None)
        return found.values()


def _groups_of(recipe: Recipe) -> Iterator[tuple[str, ...]]:
    """Yield the groups of a recipe; the first three digits of a key are a region of a Land."""
    for subtopic in recipe.topics:
        yield "subtopic", subtopic.slug
    yield "region", recipe.topic.slug, recipe.lead.key[:3]
    yield "district", recipe.topic.topic, recipe.lead.key[:5]
    if recipe.cooperation:
        yield "cooperation", recipe.cooperation.slug


def _size_order(recipe: Recipe) -> tuple[int, str]:
    return recipe.lead.population, recipe.path
