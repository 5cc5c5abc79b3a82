# SPDX-FileCopyrightText: Das Kochbuch
# SPDX-License-Identifier: MIT
"""What is like what, and why: the one ranking of the Kochbuch.

A recipe is worth reading when it is about the same thing, from a municipality of similar size,
near by: size and nearness are what every report names as decisive. The score adds up points from
`WEIGHTS`; each part that counts is said to the reader in words. Equal size is worth less the
farther away: what is near always comes before what lies beyond the reach of nearness, however
equal (unless a topic or a co-operation speaks for that). Three questions share it:

- `compare`: which recipes are like this recipe? (`neighbourhood.py` asks it of few candidates.)
- `recipes_for`: which recipes should this municipality read, perhaps about one topic?
- `municipalities_like`: which municipalities are like this one?

The browser answers the last two as well (`docs/assets/js/shared/likeness.js`), with the weights
of this module and the positions as `position` rounds them. A test holds both against each other.
"""

from __future__ import annotations

import heapq
import math
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from kochbuch.book.book import Book
from kochbuch.book.recipe import Recipe
from kochbuch.book.register import Municipality
from kochbuch.book.sizes import Level
from kochbuch.book.vocabulary import Subtopic, Topic

EARTH_RADIUS_KM = 6371.0


@dataclass(frozen=True, slots=True)
class Weights:
    """Points that each kind of likeness is worth, and how far it reaches."""

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


WEIGHTS = Weights()
SIMILAR_SIZE = 1.5
"""Up to this ratio of populations two municipalities are called "ähnlich groß"."""
NEAR_KM = 75
"""Up to this distance a place is called near."""
PRECISION = 6
"""Decimals of a score that count in the two answers that the browser gives as well."""


@dataclass(frozen=True, slots=True)
class Similar:
    """A recipe worth reading, with the reasons in German words."""

    recipe: Recipe
    score: float = field(compare=False)
    reasons: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class SimilarPlace:
    """A municipality like another one, with what a reader compares in German words."""

    municipality: Municipality
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


def recipes_for(
    municipality: Municipality,
    recipes: Iterable[Recipe],
    *,
    cooperations: frozenset[str] = frozenset(),
    wanted: Topic | Subtopic | None = None,
    limit: int = 12,
) -> tuple[Similar, ...]:
    """Return what others cooked that this municipality should read, best first.

    `cooperations` are the slugs of those it belongs to. With a topic wanted, only recipes about it
    or its neighbours count. Its own recipes are left out, and what has no point at all.
    """
    rated = (
        _rate(municipality, recipe, cooperations, wanted)
        for recipe in recipes
        if all(m.key != municipality.key for m in recipe.municipalities)
    )
    found = (similar for similar in rated if similar and similar.score > 0)
    return tuple(heapq.nsmallest(limit, found, key=lambda s: (-s.score, s.recipe.path)))


def municipalities_like(
    municipality: Municipality, others: Iterable[Municipality], limit: int = 12
) -> tuple[SimilarPlace, ...]:
    """Return those of the same level that are most like this one, best first.

    Whoever lies beyond `size_reach` is not like it, however near.
    """
    rated = (
        (_place_score(municipality, other), other)
        for other in others
        if other.level is municipality.level
        and other.key != municipality.key
        and size_ratio(municipality, other) < WEIGHTS.size_reach
    )
    best = heapq.nsmallest(limit, rated, key=lambda entry: (-entry[0], entry[1].key))
    return tuple(
        SimilarPlace(other, score, tuple(_facts(municipality, other))) for score, other in best
    )


def cooperations_of(book: Book) -> dict[str, frozenset[str]]:
    """Return the co-operations of each municipality by its key: those it cooked a recipe in."""
    found: defaultdict[str, set[str]] = defaultdict(set)
    for recipe in book.recipes:
        if recipe.cooperation:
            for municipality in recipe.municipalities:
                found[municipality.key].add(recipe.cooperation.slug)
    return {key: frozenset(slugs) for key, slugs in found.items()}


def _rate(
    municipality: Municipality,
    recipe: Recipe,
    cooperations: frozenset[str],
    wanted: Topic | Subtopic | None,
) -> Similar | None:
    """Return a recipe with its points, None if it is not about what is wanted."""
    score, word = _wanted_part(wanted, recipe) if wanted else (0.0, "")
    if wanted and not score:
        return None
    reasons = list(_facts(municipality, recipe.lead))
    if recipe.cooperation and recipe.cooperation.slug in cooperations:
        score += WEIGHTS.same_cooperation
        reasons.append("gleicher Verbund")
    score += _place_score(municipality, recipe.lead)
    return Similar(recipe, round(score, PRECISION), tuple((*reasons, word) if word else reasons))


def _wanted_part(wanted: Topic | Subtopic, recipe: Recipe) -> tuple[float, str]:
    """Return points and word for a topic somebody chose, of either level."""
    if isinstance(wanted, Topic):
        matches = [sub.topic == wanted.slug for sub in recipe.topics]
        is_near = False
    else:
        matches = [sub.slug == wanted.slug for sub in recipe.topics]
        is_near = recipe.topic.topic == wanted.topic
    if matches[0]:
        return WEIGHTS.same_subtopic, "gewähltes Thema"
    if any(matches):
        return WEIGHTS.shared_subtopic, "auch zum gewählten Thema"
    return (WEIGHTS.same_topic, "verwandtes Thema") if is_near else (0, "")


def _place_score(one: Municipality, other: Municipality) -> float:
    points = sum(points for points, _ in _place_parts(one, other) if points > 0)
    return round(points, PRECISION)


def _facts(one: Municipality, other: Municipality) -> Iterator[str]:
    """Yield what a reader compares, always in this order: size, way, what both belong to."""
    yield f"{other.population:,} Einwohner".replace(",", ".")
    if _is_comparable(one, other) and size_ratio(one, other) <= SIMILAR_SIZE:
        yield "ähnlich groß"
    way = distance_km(one, other)
    if way is not None:
        yield f"{max(1, round(way))} km"
    yield from (word for points, word in _belonging(one, other) if points > 0)


def compare(recipe: Recipe, other: Recipe) -> Similar:
    """Return how like `other` is to `recipe`; the weightiest reason stands first."""
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
        return WEIGHTS.shared_subtopic, "gemeinsames Thema"
    if recipe.topic.topic == other.topic.topic:
        return WEIGHTS.same_topic, "verwandtes Thema"
    return 0, ""


def _place_parts(one: Municipality, other: Municipality) -> Iterator[tuple[float, str]]:
    """Yield points and words of size, nearness and belonging: the same for every question."""
    way = distance_km(one, other)
    nearness = 0 if way is None else max(0, 1 - way / WEIGHTS.near_reach_km)
    if _is_comparable(one, other):
        ratio = size_ratio(one, other)
        most = WEIGHTS.size_far + (WEIGHTS.size - WEIGHTS.size_far) * nearness
        likeness = 1 - math.log(ratio) / math.log(WEIGHTS.size_reach)
        yield most * likeness, "ähnlich groß" if ratio <= SIMILAR_SIZE else ""
    if way is not None:
        word = f"{max(1, round(way))} km entfernt" if way <= NEAR_KM else ""
        yield WEIGHTS.near * nearness, word
    yield from _belonging(one, other)


def _is_comparable(one: Municipality, other: Municipality) -> bool:
    """Whether size says anything: a Kreis is compared with a Kreis only."""
    return (one.level is Level.DISTRICT) is (other.level is Level.DISTRICT)


def _belonging(one: Municipality, other: Municipality) -> Iterator[tuple[float, str]]:
    association = _association(one)
    if association and association == _association(other):
        yield WEIGHTS.same_association, "gleicher Verband"
    if one.district and one.district == other.district:
        yield WEIGHTS.same_district, "gleicher Kreis"
    elif one.state is other.state:
        yield WEIGHTS.same_state, "gleiches Land"


def _association(municipality: Municipality) -> str:
    """Return the key of the Verband that a body belongs to or is, or ""."""
    is_one = municipality.level is Level.ASSOCIATION
    return municipality.key if is_one else municipality.association
