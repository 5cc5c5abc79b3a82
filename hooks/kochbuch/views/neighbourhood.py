# SPDX-FileCopyrightText: Das Kochbuch
# SPDX-License-Identifier: MIT
"""The recipes most like one and the places nearest to one, found without comparing all."""

from __future__ import annotations

import bisect
from collections import defaultdict
from collections.abc import Iterable, Iterator

from kochbuch.book.book import Book
from kochbuch.book.recipe import Recipe
from kochbuch.book.register import Municipality
from kochbuch.views.neighbours import Similar, compare, distance_km, position

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


class NearestPlaces:
    """Finds the nearest of many municipalities without looking at all of them."""

    CELL = 250
    """Thousandths of a degree on each side of a cell."""
    CELL_KM = 15.9
    """Width of a cell in the north of Germany (55.1 degrees), where it is narrowest."""
    _FARTHEST = 64

    def __init__(self, municipalities: Iterable[Municipality]) -> None:
        self._cells: defaultdict[tuple[int, int], list[Municipality]] = defaultdict(list)
        for municipality in municipalities:
            if (cell := self._cell(municipality)) is not None:
                self._cells[cell].append(municipality)

    def nearest(
        self, municipality: Municipality, limit: int
    ) -> tuple[tuple[float, Municipality], ...]:
        """Return up to `limit` others of the same level with their distance, nearest first."""
        center = self._cell(municipality)
        if center is None:
            return ()
        found: list[tuple[float, str, Municipality]] = []
        for radius in range(self._FARTHEST):
            for other in self._ring(center, radius):
                way = distance_km(municipality, other)
                is_equal = other.is_district is municipality.is_district
                if way is not None and is_equal and other.key != municipality.key:
                    found.append((way, other.key, other))
            found.sort(key=lambda entry: entry[:2])
            # What lies in the next ring is at least `radius` whole cells away.
            if len(found) >= limit and found[limit - 1][0] <= radius * self.CELL_KM:
                break
        return tuple((way, other) for way, _, other in found[:limit])

    def _ring(self, center: tuple[int, int], radius: int) -> Iterator[Municipality]:
        x, y = center
        for dx in range(-radius, radius + 1):
            whole_column = abs(dx) == radius
            for dy in range(-radius, radius + 1) if whole_column else (-radius, radius):
                yield from self._cells.get((x + dx, y + dy), ())

    def _cell(self, municipality: Municipality) -> tuple[int, int] | None:
        here = position(municipality)
        return (here[1] // self.CELL, here[0] // self.CELL) if here else None
