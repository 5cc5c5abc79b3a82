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
WINDOW = 24
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
    """Finds similar recipes; prepares one order per subtopic, so that each question is cheap."""

    def __init__(self, book: Book) -> None:
        by_subtopic: defaultdict[str, list[Recipe]] = defaultdict(list)
        by_place: defaultdict[tuple[str, str], list[Recipe]] = defaultdict(list)
        for recipe in book.recipes:
            for subtopic in recipe.topics:
                by_subtopic[subtopic.slug].append(recipe)
            by_place[recipe.topic.topic, recipe.lead.district].append(recipe)
            if recipe.cooperation:
                by_place["", recipe.cooperation.slug].append(recipe)
        self._by_subtopic = {
            slug: sorted(recipes, key=_size_order) for slug, recipes in by_subtopic.items()
        }
        self._by_place = dict(by_place)

    def similar(self, recipe: Recipe, limit: int = 4) -> tuple[Similar, ...]:
        """Return the recipes most like `recipe`, best first, each with its reasons."""
        rated = (compare(recipe, other) for other in self._candidates(recipe))
        best = sorted(rated, key=lambda s: (-s.score, s.recipe.path))
        return tuple(best[:limit])

    def _candidates(self, recipe: Recipe) -> Iterable[Recipe]:
        found = {other.path: other for other in self._near(recipe)}
        found.pop(recipe.path, None)
        return found.values()

    def _near(self, recipe: Recipe) -> Iterator[Recipe]:
        for subtopic in recipe.topics:
            ordered = self._by_subtopic[subtopic.slug]
            at = bisect.bisect_left(ordered, _size_order(recipe), key=_size_order)
            yield from ordered[max(0, at - WINDOW) : at + WINDOW + 1]
        yield from self._by_place[recipe.topic.topic, recipe.lead.district][:WINDOW]
        if recipe.cooperation:
            yield from self._by_place["", recipe.cooperation.slug][:WINDOW]


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
    if one.size_class.is_district == other.size_class.is_district:
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

    CELL = 0.5
    """Degrees on each side of a cell: about 55 km north to south, 35 km east to west."""
    _FARTHEST = 40

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
        is_district = municipality.size_class.is_district
        found: list[tuple[float, Municipality]] = []
        enough_at = self._FARTHEST
        for radius in range(self._FARTHEST):
            for other in self._ring(center, radius):
                if other.key == municipality.key or other.size_class.is_district != is_district:
                    continue
                way = distance_km(municipality, other)
                if way is not None:
                    found.append((way, other))
            if len(found) >= limit and enough_at == self._FARTHEST:
                # Cells are narrower than high: a nearer one may still lie two rings farther out.
                enough_at = radius * 2 + 2
            if radius >= enough_at:
                break
        found.sort(key=lambda pair: (pair[0], pair[1].key))
        return tuple(found[:limit])

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
