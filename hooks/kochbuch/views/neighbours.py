# SPDX-FileCopyrightText: Das Kochbuch
# SPDX-License-Identifier: MIT
"""Which recipes are like this one, and why: the one ranking of the Kochbuch.

A recipe is worth reading when it is about the same thing, from a municipality of similar size,
near by: size and nearness are what every report names as decisive. The score adds up points from
`WEIGHTS`; each part that counts is said to the reader in words.
"""

from __future__ import annotations

import bisect
import math
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from kochbuch.book.book import Book
from kochbuch.book.recipe import Recipe
from kochbuch.book.register import Municipality
from kochbuch.book.sizes import Level

EARTH_RADIUS_KM = 6371.0


@dataclass(frozen=True, slots=True)
class Weights:
    """Points that each kind of likeness is worth, and how far it reaches."""

    same_subtopic: float = 40
    shared_subtopic: float = 24
    same_topic: float = 10
    size: float = 25
    size_reach: float = 8
    """Ratio of populations at which likeness of size ends."""
    near: float = 20
    near_reach_km: float = 150
    same_district: float = 6
    same_cooperation: float = 12
    same_state: float = 3


WEIGHTS = Weights()
SIMILAR_SIZE = 1.5
"""Up to this ratio of populations two municipalities are called "ähnlich groß"."""
NEAR_KM = 75
"""Up to this distance the way is named."""
WINDOW = 6
"""Candidates on each side in the order of population; keeps the cost per recipe constant."""


@dataclass(frozen=True, slots=True)
class Similar:
    """A recipe like another one, with the reasons in German words, the weightiest first."""

    recipe: Recipe
    score: float = field(compare=False)
    reasons: tuple[str, ...]


def distance_km(one: Municipality, other: Municipality) -> float | None:
    """Return the great-circle distance in kilometres, None if a position is unknown."""
    if None in (one.latitude, one.longitude, other.latitude, other.longitude):
        return None
    lat1, lon1 = math.radians(one.latitude), math.radians(one.longitude)  # type: ignore[arg-type]
    lat2, lon2 = math.radians(other.latitude), math.radians(other.longitude)  # type: ignore[arg-type]
    a = (
        math.sin((lat2 - lat1) / 2) ** 2
        + math.cos(lat1) * math.cos(lat2) * math.sin((lon2 - lon1) / 2) ** 2
    )
    return 2 * EARTH_RADIUS_KM * math.asin(math.sqrt(min(1.0, a)))


def size_ratio(one: Municipality, other: Municipality) -> float:
    """Return how many times larger the larger one is, at least 1."""
    small, large = sorted((max(1, one.population), max(1, other.population)))
    return large / small


class Neighbourhood:
    """Finds similar recipes among a bounded number of candidates, however large the book is.

    Candidates come from four kinds of shelf: the same subtopic, the same subtopic in the same
    region, the same topic in the same Kreis, the same co-operation. On each shelf only the
    recipes nearest in population are looked at; in a small book that is all of them.
    """

    def __init__(self, book: Book) -> None:
        shelves: defaultdict[tuple[str, ...], list[Recipe]] = defaultdict(list)
        for recipe in book.recipes:
            for shelf in _shelves_of(recipe):
                shelves[shelf].append(recipe)
        self._shelves = {key: sorted(found, key=_size_order) for key, found in shelves.items()}

    def similar(self, recipe: Recipe, limit: int = 4) -> tuple[Similar, ...]:
        """Return the recipes most like `recipe`, best first, each with its reasons."""
        rated = (compare(recipe, other) for other in self.candidates(recipe))
        best = sorted(rated, key=lambda s: (-s.score, s.recipe.path))
        return tuple(best[:limit])

    def candidates(self, recipe: Recipe) -> Iterable[Recipe]:
        """Return the recipes that `recipe` is compared with, each once."""
        found: dict[str, Recipe] = {}
        for shelf in _shelves_of(recipe):
            ordered = self._shelves[shelf]
            at = bisect.bisect_left(ordered, _size_order(recipe), key=_size_order)
            near = ordered[max(0, at - WINDOW) : at + WINDOW + 1]
            found.update((other.path, other) for other in near)
        found.pop(recipe.path, None)
        return found.values()


def _shelves_of(recipe: Recipe) -> Iterator[tuple[str, ...]]:
    """Yield the shelves a recipe stands on; the third digit of a key is the region of a Land."""
    for subtopic in recipe.topics:
        yield "subtopic", subtopic.slug
    yield "region", recipe.topic.slug, recipe.lead.key[:3]
    yield "district", recipe.topic.topic, recipe.lead.key[:5]
    if recipe.cooperation:
        yield "cooperation", recipe.cooperation.slug


def _size_order(recipe: Recipe) -> tuple[int, str]:
    return recipe.lead.population, recipe.path


def compare(recipe: Recipe, other: Recipe) -> Similar:
    """Return how like `other` is to `recipe`."""
    parts = [part for part in _parts(recipe, other) if part[0] > 0]
    parts.sort(key=lambda part: -part[0])
    return Similar(other, sum(p for p, _ in parts), tuple(word for _, word in parts if word))


def _parts(recipe: Recipe, other: Recipe) -> Iterator[tuple[float, str]]:
    """Yield points and words of each kind of likeness; no word where it is too weak to name."""
    yield _topic_part(recipe, other)
    if recipe.cooperation and recipe.cooperation is other.cooperation:
        yield WEIGHTS.same_cooperation, "gleicher Verbund"
    if recipe.lead.key == other.lead.key:
        yield WEIGHTS.size + WEIGHTS.near, "gleiche Kommune"
        return
    yield from _place_parts(recipe.lead, other.lead)


def _topic_part(recipe: Recipe, other: Recipe) -> tuple[float, str]:
    if recipe.topic == other.topic:
        return WEIGHTS.same_subtopic, "gleiches Thema"
    if set(recipe.topics) & set(other.topics):
        return WEIGHTS.shared_subtopic, "verwandtes Thema"
    if recipe.topic.topic == other.topic.topic:
        return WEIGHTS.same_topic, "gleicher Themenbereich"
    return 0, ""


def _place_parts(one: Municipality, other: Municipality) -> Iterator[tuple[float, str]]:
    if (one.level is Level.DISTRICT) is (other.level is Level.DISTRICT):
        ratio = size_ratio(one, other)
        likeness = 1 - math.log(ratio) / math.log(WEIGHTS.size_reach)
        yield WEIGHTS.size * likeness, "ähnlich groß" if ratio <= SIMILAR_SIZE else ""
    way = distance_km(one, other)
    if way is not None:
        word = f"{max(1, round(way))} km entfernt" if way <= NEAR_KM else ""
        yield WEIGHTS.near * (1 - way / WEIGHTS.near_reach_km), word
    if one.district and one.district == other.district:
        yield WEIGHTS.same_district, "gleicher Kreis"
    elif one.state is other.state:
        yield WEIGHTS.same_state, "gleiches Land"


class NearestPlaces:
    """Finds the nearest of many municipalities without looking at all of them."""

    CELL = 0.25
    """Degrees on each side of a cell."""
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
        is_district = municipality.level is Level.DISTRICT
        found: list[tuple[float, str, Municipality]] = []
        for radius in range(self._FARTHEST):
            for other in self._ring(center, radius):
                if other.key != municipality.key and (other.level is Level.DISTRICT) is is_district:
                    found.append((_way(municipality, other), other.key, other))
            found.sort(key=lambda entry: entry[:2])
            # Whoever lies in the next ring is at least `radius` whole cells away.
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
        if municipality.latitude is None or municipality.longitude is None:
            return None
        return int(municipality.longitude // self.CELL), int(municipality.latitude // self.CELL)


def _way(one: Municipality, other: Municipality) -> float:
    """Return the distance of two municipalities whose positions are known."""
    way = distance_km(one, other)
    return math.inf if way is None else way
