# SPDX-FileCopyrightText: Das Kochbuch
# SPDX-License-Identifier: MIT
"""Similar recipes and nearest places: the right ones, with reasons, at a bounded cost."""

from __future__ import annotations

import random
from itertools import islice

import pytest
from kochbuch.book.recipe import Recipe
from kochbuch.book.register import Municipality
from kochbuch.book.sizes import Level
from kochbuch.views.neighbours import (
    WINDOW,
    NearestPlaces,
    Neighbourhood,
    compare,
    distance_km,
    size_ratio,
)

from tests.cooking import book, place, real_book, recipe, register, vocabulary

KREUZAU, ALDENHOVEN, KREIS_DUEREN = "05358028", "05358004", "05358"
TUTTLINGEN, WERTHEIM, BERLIN, SYLT = "08327050", "08128131", "11000000", "01054168"


def rated(one: Recipe, other: Recipe) -> tuple[float, tuple[str, ...]]:
    found = compare(one, other)
    return round(found.score, 1), found.reasons


@pytest.mark.parametrize(
    ("one", "other", "kilometres"),
    [
        (KREUZAU, ALDENHOVEN, 22.0),
        (TUTTLINGEN, WERTHEIM, 204.0),
        (BERLIN, SYLT, 428.0),
        (KREUZAU, KREUZAU, 0.0),
    ],
)
def test_distance(one: str, other: str, kilometres: float) -> None:
    way = distance_km(place(one), place(other))

    assert way is not None
    assert way == distance_km(place(other), place(one))
    assert round(way) == kilometres


def test_size_ratio_says_how_many_times_larger() -> None:
    ratio = size_ratio(place(KREUZAU), place(TUTTLINGEN))

    assert ratio == size_ratio(place(TUTTLINGEN), place(KREUZAU))
    assert round(ratio, 2) == round(place(TUTTLINGEN).population / place(KREUZAU).population, 2)
    assert size_ratio(place(KREUZAU), place(KREUZAU)) == 1


@pytest.mark.parametrize(
    ("other", "points", "reasons"),
    [
        # Same subtopic, the same place.
        (
            recipe("gleich", KREUZAU),
            85.0,
            ("gleiche Kommune", "gleiches Thema"),
        ),
        # A neighbour in the same Kreis, of about the same size.
        (
            recipe("nah", ALDENHOVEN),
            85.2,
            ("gleiches Thema", "ähnlich groß", "22 km entfernt", "gleicher Kreis"),
        ),
        # Same subtopic only as one among several.
        (
            recipe("verwandt", ALDENHOVEN, topics=("schulung", "dms")),
            69.2,
            ("verwandtes Thema", "ähnlich groß", "22 km entfernt", "gleicher Kreis"),
        ),
        # Another subtopic of the same topic, far away and twice as large.
        (
            recipe("fern", TUTTLINGEN, topics=("digitale-post",)),
            26.4,
            ("gleicher Themenbereich",),
        ),
        # A Kreis is not compared with a Gemeinde by size.
        (
            recipe("kreis", KREIS_DUEREN),
            64.8,
            ("gleiches Thema", "9 km entfernt", "gleicher Kreis"),
        ),
    ],
)
def test_points_and_reasons(other: Recipe, points: float, reasons: tuple[str, ...]) -> None:
    assert rated(recipe("dieses", KREUZAU), other) == (points, reasons)


def test_a_common_cooperation_is_a_reason() -> None:
    verbund = vocabulary().cooperations["kdvz-rhein-erft-rur"]
    one = recipe("eins", KREUZAU, cooperation=verbund)
    other = recipe("zwei", TUTTLINGEN, cooperation=verbund)
    apart = recipe("drei", TUTTLINGEN)

    assert compare(one, other).score == compare(one, apart).score + 12
    assert compare(one, other).reasons[:2] == ("gleiches Thema", "gleicher Verbund")


def test_likeness_is_mutual() -> None:
    recipes = real_book().recipes
    for one, other in zip(recipes, recipes[7:], strict=False):
        assert rated(one, other) == rated(other, one)


def test_nobody_is_like_oneself_and_nobody_twice() -> None:
    places = Neighbourhood(real_book())

    for made in real_book().recipes:
        found = [similar.recipe.path for similar in places.similar(made)]
        assert made.path not in found
        assert len(found) == len(set(found)) <= 4


def test_similar_recipes_always_have_a_reason() -> None:
    places = Neighbourhood(real_book())

    for made in real_book().recipes:
        assert all(similar.reasons for similar in places.similar(made))


def eligible(one: Recipe, other: Recipe) -> bool:
    """Whether two recipes have something in common besides their size and place."""
    same_topic = one.topic.topic == other.topic.topic
    return one is not other and (
        bool(set(one.topics) & set(other.topics))
        or (same_topic and one.lead.key[:5] == other.lead.key[:5])
        or (one.cooperation is not None and one.cooperation is other.cooperation)
    )


def ranked(one: Recipe, others: list[Recipe], limit: int) -> list[str]:
    found = (compare(one, other) for other in others)
    best = sorted(found, key=lambda similar: (-similar.score, similar.recipe.path))
    return [similar.recipe.path for similar in best[:limit]]


def test_in_a_small_book_the_best_of_all_are_found() -> None:
    # No shelf is longer than what is looked at on one side, so nothing can be missed.
    chance = random.Random(7)
    keys = [m.key for m in islice(register().municipalities, 0, None, 401)]
    subtopics = list(vocabulary().subtopics)[:12]
    recipes = [
        recipe(f"r{n}", chance.choice(keys), topics=tuple(chance.sample(subtopics, 2)))
        for n in range(3 * WINDOW)
    ]
    small = book(*recipes)
    places = Neighbourhood(small)

    for made in small.recipes:
        others = [other for other in small.recipes if eligible(made, other)]
        assert {other.path for other in places.candidates(made)} == {o.path for o in others}
        assert [s.recipe.path for s in places.similar(made)] == ranked(made, others, 4)


def test_in_a_large_book_few_are_compared() -> None:
    keys = [m.key for m in islice(register().municipalities, 0, None, 3)][:3_000]
    large = book(*(recipe(f"r{n}", key) for n, key in enumerate(keys)))
    places = Neighbourhood(large)
    asked = large.recipes[::97]

    compared = [len(list(places.candidates(made))) for made in asked]

    assert len(large.recipes) == 3_000
    assert max(compared) <= 3 * 2 * WINDOW + 3
    assert all(len(places.similar(made)) == 4 for made in asked)


def test_many_topics_and_a_cooperation_stay_bounded() -> None:
    verbund = vocabulary().cooperations["kdvz-rhein-erft-rur"]
    topics = ("dms", "digitale-post", "schulung", "e-rechnung")
    keys = [m.key for m in islice(register().municipalities, 500)]
    large = book(
        *(recipe(f"r{n}", key, topics=topics, cooperation=verbund) for n, key in enumerate(keys))
    )

    compared = max(len(list(Neighbourhood(large).candidates(made))) for made in large.recipes[::50])

    assert compared <= 100


def test_a_recipe_alone_has_no_similar_ones() -> None:
    alone = recipe("allein")

    assert Neighbourhood(book(alone)).similar(alone) == ()


def brute_force(
    one: Municipality, others: list[Municipality], limit: int
) -> list[tuple[float, str]]:
    """Return the nearest of the same level by looking at all."""
    same = [o for o in others if (o.level is Level.DISTRICT) == (one.level is Level.DISTRICT)]
    ways = [(distance_km(one, o), o.key) for o in same if o.key != one.key]
    return sorted((way, key) for way, key in ways if way is not None)[:limit]


@pytest.mark.parametrize("among", [12, 300, 2_000])
def test_the_nearest_places_are_exactly_the_nearest(among: int) -> None:
    everyone = [*register().municipalities, *register().districts, *register().associations]
    chance = random.Random(among)
    some = chance.sample(sorted(set(everyone), key=lambda m: m.key), among)
    nearest = NearestPlaces(some)

    for one in some[: 300 if among <= 300 else 100]:
        found = [(way, other.key) for way, other in nearest.nearest(one, 6)]
        assert found == brute_force(one, some, 6)


def test_the_far_corners_of_the_country_have_neighbours() -> None:
    keys = [SYLT, "08336084", "09780133", "13075105", "14626110", BERLIN]
    corners = [m for key in keys if (m := register().find(key))]

    assert len(corners) >= 4
    for one in corners:
        found = NearestPlaces(corners).nearest(one, 6)
        assert [(way, m.key) for way, m in found] == brute_force(one, corners, 6)


def test_a_place_without_coordinates_has_no_neighbours() -> None:
    nowhere = [m for m in register().municipalities if m.latitude is None]
    here = place(KREUZAU)

    for place_without in nowhere[:3]:
        assert distance_km(here, place_without) is None
        assert NearestPlaces([here]).nearest(place_without, 6) == ()
        assert NearestPlaces([place_without]).nearest(here, 6) == ()
