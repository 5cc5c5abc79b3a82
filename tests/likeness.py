# SPDX-FileCopyrightText: Das Kochbuch
# SPDX-License-Identifier: MIT
"""What »Kommunen wie wir« has to answer, from the points of `views/neighbours.py`.

The site needs no such answers from Python: browsers compute them (`docs/assets/js/places/`). This
is the other side of the comparison, and where the promises of the ranking are tested.
"""

from __future__ import annotations

import heapq
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Generic, TypeVar

from kochbuch.book.recipe import Recipe
from kochbuch.book.register import Municipality
from kochbuch.book.vocabulary import Subtopic, Topic
from kochbuch.german.wording import thousands
from kochbuch.views.neighbours import (
    POINTS,
    common_ground,
    distance_km,
    place_points,
    size_ratio,
)

Found = TypeVar("Found", Recipe, Municipality)
_PRECISION = 6
"""Decimals of a score that count."""


@dataclass(frozen=True, slots=True)
class Answer(Generic[Found]):
    """A recipe or a municipality with its points and the reasons in German words."""

    found: Found
    score: float
    reasons: tuple[str, ...]


def recipes_for(
    municipality: Municipality,
    recipes: Iterable[Recipe],
    *,
    cooperations: frozenset[str] = frozenset(),
    wanted: Topic | Subtopic | None = None,
    limit: int = 12,
) -> list[Answer[Recipe]]:
    """Return what others cooked that a municipality should read, best first.

    `cooperations` are the slugs of those it belongs to. With a topic wanted, only recipes about it
    or related to it count. Its own recipes are left out, and those without any point.
    """
    answers = []
    for recipe in recipes:
        points, word = _topic_points(wanted, recipe) if wanted else (0.0, "")
        is_own = any(m.key == municipality.key for m in recipe.municipalities)
        if is_own or (wanted and not points):
            continue
        reasons = list(_reasons(municipality, recipe.lead))
        if recipe.cooperation and recipe.cooperation.slug in cooperations:
            points += POINTS.same_cooperation
            reasons.append("gleicher Verbund")
        score = round(points + _place_score(municipality, recipe.lead), _PRECISION)
        if score > 0:
            answers.append(Answer(recipe, score, (*reasons, word) if word else tuple(reasons)))
    return heapq.nsmallest(limit, answers, key=lambda answer: (-answer.score, answer.found.path))


def municipalities_like(
    municipality: Municipality, others: Iterable[Municipality], limit: int = 12
) -> list[Answer[Municipality]]:
    """Return those of the same level that are most like a municipality, best first."""
    rated = (
        (_place_score(municipality, other), other)
        for other in others
        if other.level is municipality.level
        and other.key != municipality.key
        and size_ratio(municipality, other) < POINTS.size_reach
    )
    best = heapq.nsmallest(limit, rated, key=lambda entry: (-entry[0], entry[1].key))
    return [Answer(other, score, tuple(_reasons(municipality, other))) for score, other in best]


def _topic_points(wanted: Topic | Subtopic, recipe: Recipe) -> tuple[float, str]:
    if isinstance(wanted, Topic):
        matches = [sub.topic == wanted.slug for sub in recipe.topics]
        is_related = False
    else:
        matches = [sub.slug == wanted.slug for sub in recipe.topics]
        is_related = recipe.topic.topic == wanted.topic
    if matches[0]:
        return POINTS.same_subtopic, "gewähltes Thema"
    if any(matches):
        return POINTS.shared_subtopic, "auch zum gewählten Thema"
    return (POINTS.same_topic, "verwandtes Thema") if is_related else (0, "")


def _place_score(one: Municipality, other: Municipality) -> float:
    points = sum(points for points, _ in place_points(one, other) if points > 0)
    return round(points, _PRECISION)


def _reasons(one: Municipality, other: Municipality) -> Iterator[str]:
    """Yield what a reader compares, always in this order: size, way, what both belong to."""
    yield f"{thousands(other.population)} Einwohner"
    if one.is_district is other.is_district and size_ratio(one, other) <= POINTS.similar_size:
        yield "ähnlich groß"
    way = distance_km(one, other)
    if way is not None:
        yield f"{max(1, round(way))} km"
    yield from (word for points, word in common_ground(one, other) if points > 0)
