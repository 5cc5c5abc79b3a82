# SPDX-FileCopyrightText: Das Kochbuch
# SPDX-License-Identifier: MIT
"""What is like what, and why: the one ranking of the Kochbuch.

A recipe is worth reading when it is about the same thing, from a municipality of similar size,
near by: size and nearness are what every report names as decisive. The score adds up the points of
`POINTS`; readers see a word for each part that counts. Equal size is worth less the
farther away: what is near always comes before what is beyond the reach of nearness, however
equal (unless a topic or a co-operation speaks for that).

`compare` says how like two recipes are (`neighbourhood.py` asks it of few candidates). Browsers
rank recipes and municipalities for a municipality with the same points and the positions as
`position` rounds them (`docs/assets/js/shared/likeness.js`); a test compares both.
"""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field

from kochbuch.book.book import Book
from kochbuch.book.recipe import Recipe
from kochbuch.book.register import Municipality
from kochbuch.book.sizes import Level

EARTH_RADIUS_KM = 6371.0


@dataclass(frozen=True, slots=True)
class Points:
    """How many points each kind of likeness is worth, and how far it reaches."""

    same_subtopic: float = 40
    shared_subtopic: float = 24
    same_topic: float = 10
    size: float = 25
    """Points for equal size next door."""
    size_far: float = 12
    """Points for equal size where nearness ends; in between they fall with it."""
    size_reach: float = 8
    """Ratio of populations at which likeness of size ends."""
    near: float = 20
    near_reach_km: float = 350
    same_district: float = 6
    same_association: float = 4
    same_cooperation: float = 12
    same_state: float = 3
    similar_size: float = 1.5
    """Up to this ratio of populations two municipalities are called "ähnlich groß"."""
    near_km: float = 75
    """Up to this distance a place is called near."""


POINTS = Points()


@dataclass(frozen=True, slots=True)
class Similar:
    """A recipe worth reading, with the reasons in German words."""

    recipe: Recipe
    score: float = field(compare=False)
    reasons: tuple[str, ...]


def position(municipality: Municipality) -> tuple[int, int] | None:
    """Return latitude and longitude in thousandths of a degree (110 m), None if unknown."""
    if municipality.latitude is None or municipality.longitude is None:
        return None
    return round(municipality.latitude * 1000), round(municipality.longitude * 1000)


def distance_km(one: Municipality, other: Municipality) -> float | None:
    """Return the great-circle distance in kilometres, None if a position is unknown."""
    here, there = position(one), position(other)
    if here is None or there is None:
        return None
    lat1, lat2 = math.radians(here[0] / 1000), math.radians(there[0] / 1000)
    lon1, lon2 = math.radians(here[1] / 1000), math.radians(there[1] / 1000)
    a = (
        math.sin((lat2 - lat1) / 2) ** 2
        + math.cos(lat1) * math.cos(lat2) * math.sin((lon2 - lon1) / 2) ** 2
    )
    return 2 * EARTH_RADIUS_KM * math.asin(math.sqrt(min(1.0, a)))


def size_ratio(one: Municipality, other: Municipality) -> float:
    """Return how many times larger the larger one is, at least 1."""
    first, second = max(1, one.population), max(1, other.population)
    return first / second if first > second else second / first


def cooperations_of(book: Book) -> dict[str, frozenset[str]]:
    """Return the co-operations of each municipality by its key: those it cooked a recipe in."""
    found: defaultdict[str, set[str]] = defaultdict(set)
    for recipe in book.recipes:
        if recipe.cooperation:
            for municipality in recipe.municipalities:
                found[municipality.key].add(recipe.cooperation.slug)
    return {key: frozenset(slugs) for key, slugs in found.items()}


def compare(recipe: Recipe, other: Recipe) -> Similar:
    """Return how like `other` is to `recipe`; the weightiest reason comes first."""
    parts = [part for part in _parts(recipe, other) if part[0] > 0]
    parts.sort(key=lambda part: -part[0])
    return Similar(other, sum(p for p, _ in parts), tuple(word for _, word in parts if word))


def _parts(recipe: Recipe, other: Recipe) -> Iterator[tuple[float, str]]:
    """Yield points and words of each kind of likeness; no word where it is too weak to name."""
    yield _topic_part(recipe, other)
    if recipe.cooperation and recipe.cooperation is other.cooperation:
        yield POINTS.same_cooperation, "gleicher Verbund"
    if recipe.lead.key == other.lead.key:
        yield POINTS.size + POINTS.near, "gleiche Kommune"
        return
    yield from place_points(recipe.lead, other.lead)


def _topic_part(recipe: Recipe, other: Recipe) -> tuple[float, str]:
    if recipe.topic == other.topic:
        return POINTS.same_subtopic, "gleiches Thema"
    if set(recipe.topics) & set(other.topics):
        return POINTS.shared_subtopic, "gemeinsames Thema"
    if recipe.topic.topic == other.topic.topic:
        return POINTS.same_topic, "verwandtes Thema"
    return 0, ""


def place_points(one: Municipality, other: Municipality) -> Iterator[tuple[float, str]]:
    """Yield points and words of size, nearness and belonging; no word where it is too weak."""
    way = distance_km(one, other)
    nearness = 0 if way is None else max(0, 1 - way / POINTS.near_reach_km)
    # A Kreis is compared by size with a Kreis only.
    if one.is_district is other.is_district:
        ratio = size_ratio(one, other)
        most = POINTS.size_far + (POINTS.size - POINTS.size_far) * nearness
        likeness = 1 - math.log(ratio) / math.log(POINTS.size_reach)
        yield most * likeness, "ähnlich groß" if ratio <= POINTS.similar_size else ""
    if way is not None:
        word = f"{max(1, round(way))} km entfernt" if way <= POINTS.near_km else ""
        yield POINTS.near * nearness, word
    yield from common_ground(one, other)


def common_ground(one: Municipality, other: Municipality) -> Iterator[tuple[float, str]]:
    """Yield points and words for a common Verband and for a common Kreis or Land."""
    association = _association(one)
    if association and association == _association(other):
        yield POINTS.same_association, "gleicher Verband"
    if one.district and one.district == other.district:
        yield POINTS.same_district, "gleicher Kreis"
    elif one.state is other.state:
        yield POINTS.same_state, "gleiches Land"


def _association(municipality: Municipality) -> str:
    """Return the key of the Verband that a body belongs to or is, or ""."""
    is_one = municipality.level is Level.ASSOCIATION
    return municipality.key if is_one else municipality.association
