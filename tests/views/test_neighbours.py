# SPDX-FileCopyrightText: Das Kochbuch
# SPDX-License-Identifier: MIT
"""The one ranking: how like two recipes or two municipalities are, and why."""

from __future__ import annotations

import random
from dataclasses import replace
from typing import Any

import pytest
from kochbuch.book.recipe import Recipe
from kochbuch.views.neighbours import (
    POINTS,
    compare,
    cooperations_of,
    distance_km,
    position,
    size_ratio,
)

from tests.likeness import municipalities_like, recipes_for
from tests.minibook import book, place, real_book, recipe, register, vocabulary

KREUZAU, ALDENHOVEN, KREIS_DUEREN = "05358028", "05358004", "05358"
TUTTLINGEN, WERTHEIM, BERLIN, SYLT = "08327050", "08128131", "11000000", "01054168"
WANGEROOGE, HELGOLAND, NORDERNEY, GORLEBEN = "03455021", "01056025", "03452020", "03354007"
GOERLITZ, KREIS_TUTTLINGEN = "14626110", "08327"
VG_ADENAU = "071315001"


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
            86.2,
            ("gleiches Thema", "ähnlich groß", "22 km entfernt", "gleicher Kreis"),
        ),
        # Same subtopic only as one among several.
        (
            recipe("verwandt", ALDENHOVEN, topics=("schulung", "dms")),
            70.2,
            ("gemeinsames Thema", "ähnlich groß", "22 km entfernt", "gleicher Kreis"),
        ),
        # Another subtopic of the same topic, far away and twice as large.
        (
            recipe("fern", TUTTLINGEN, topics=("digitale-post",)),
            17.9,
            ("verwandtes Thema",),
        ),
        # A Kreis is not compared with a Gemeinde by size.
        (
            recipe("kreis", KREIS_DUEREN),
            65.5,
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


def test_a_position_counts_to_a_thousandth_of_a_degree() -> None:
    kreuzau = replace(place(KREUZAU), latitude=50.74951, longitude=6.49049)

    assert position(kreuzau) == (50_750, 6_490)
    assert position(replace(kreuzau, latitude=None)) is None


def test_a_common_association_counts() -> None:
    adenau = recipe("adenau", "07131001")
    inside, above, apart = (
        compare(adenau, recipe("x", key)) for key in ("07131004", VG_ADENAU, "07131006")
    )

    assert "gleicher Verband" in inside.reasons
    assert "gleicher Verband" in above.reasons
    assert "gleicher Verband" not in apart.reasons
    assert "gleicher Kreis" in apart.reasons


ALL_KINDS = (
    recipe("nah", ALDENHOVEN),
    recipe("gross", "05315000", topics=("digitale-post",)),
    recipe("kreis", KREIS_DUEREN, topics=("schulung", "dms")),
    recipe("fern", TUTTLINGEN),
    recipe("insel", SYLT, topics=("digitale-post",)),
    recipe("eigenes", KREUZAU),
    recipe("beteiligt", [TUTTLINGEN, KREUZAU]),
)


def asked(key: str, *recipes: Recipe, **options: Any) -> list[tuple[str, float, str]]:
    """Return name, points and reasons of the answers."""
    found = recipes_for(place(key), recipes or ALL_KINDS, **options)
    return [(s.found.title, s.score, ", ".join(s.reasons)) for s in found]


def test_recipes_for_a_municipality_are_ranked_by_size_and_nearness() -> None:
    assert asked(KREUZAU) == [
        ("Rezept nah", 46.161747, "14.324 Einwohner, ähnlich groß, 22 km, gleicher Kreis"),
        ("Rezept kreis", 25.499075, "279.285 Einwohner, 9 km, gleicher Kreis"),
        ("Rezept gross", 20.760745, "1.024.621 Einwohner, 39 km, gleiches Land"),
        ("Rezept insel", 10.570577, "14.167 Einwohner, ähnlich groß, 479 km"),
        ("Rezept fern", 7.872484, "37.109 Einwohner, 350 km"),
    ]
    assert [title for title, *_ in asked(KREUZAU, limit=2)] == ["Rezept nah", "Rezept kreis"]


@pytest.mark.parametrize(
    ("key", "near", "far"),
    [
        # The one near Wangerooge is nine times as large; its twin is at the other end of Germany.
        (WANGEROOGE, "14 km, gleicher Kreis", "621 km"),
        (HELGOLAND, "58 km", "664 km"),
        (NORDERNEY, "51 km, gleiches Land", "495 km"),
        (GORLEBEN, "44 km", "565 km"),
        (GOERLITZ, "211 km", "516 km"),
        (KREIS_TUTTLINGEN, "74 km, gleiches Land", "551 km"),
    ],
)
def test_what_is_near_comes_before_a_twin_far_away(key: str, near: str, far: str) -> None:
    reasons = [found for *_, found in asked(key, *real_book().recipes, limit=200)]
    at = [[found.endswith(f", {words}") for found in reasons].index(True) for words in (near, far)]

    assert at[0] < 3 < at[1]


def test_nothing_beyond_the_reach_of_nearness_comes_before_what_is_near() -> None:
    chance = random.Random(16)
    for asking in chance.sample(sorted(register().municipalities, key=lambda m: m.key), 300):
        found = recipes_for(asking, real_book().recipes, limit=200)
        ways = [distance_km(asking, similar.found.lead) or 0 for similar in found]
        near = [at for at, way in enumerate(ways) if way <= POINTS.near_km]
        far = [at for at, way in enumerate(ways) if way >= POINTS.near_reach_km]
        assert max(near, default=-1) < min(far, default=200), asking


def test_recipes_for_a_kreis() -> None:
    assert asked(KREIS_DUEREN, recipe("stadt", KREUZAU), recipe("kreis", "05370")) == [
        ("Rezept kreis", 44.262437, "263.681 Einwohner, ähnlich groß, 33 km, gleiches Land"),
        ("Rezept stadt", 25.499075, "18.149 Einwohner, 9 km, gleicher Kreis"),
    ]


def test_a_wanted_topic_leaves_out_the_others() -> None:
    subtopics, topics = vocabulary().subtopics, vocabulary().by_slug
    words = {
        slug: [(title, score, reasons.split(", ")[-1]) for title, score, reasons in found]
        for slug, found in {
            "dms": asked(KREUZAU, wanted=subtopics["dms"], limit=4),
            "e-akte": asked(KREUZAU, wanted=topics["e-akte"], limit=3),
            "e-vergabe": asked(KREUZAU, wanted=subtopics["e-vergabe"]),
        }.items()
    }

    assert words == {
        "dms": [
            ("Rezept nah", 86.161747, "gewähltes Thema"),
            ("Rezept kreis", 49.499075, "auch zum gewählten Thema"),
            ("Rezept fern", 47.872484, "gewähltes Thema"),
            ("Rezept gross", 30.760745, "verwandtes Thema"),
        ],
        "e-akte": [
            ("Rezept nah", 86.161747, "gewähltes Thema"),
            ("Rezept gross", 60.760745, "gewähltes Thema"),
            ("Rezept insel", 50.570577, "gewähltes Thema"),
        ],
        "e-vergabe": [],
    }


def test_own_cooperations_count() -> None:
    verbund = vocabulary().cooperations["kdvz-rhein-erft-rur"]
    own = recipe("eigenes", KREUZAU, cooperation=verbund)
    joint = recipe("verbund", TUTTLINGEN, cooperation=verbund)
    made = book(own, joint, recipe("anderes", TUTTLINGEN))
    belonging = cooperations_of(made)

    assert belonging == {
        KREUZAU: frozenset({"kdvz-rhein-erft-rur"}),
        TUTTLINGEN: frozenset({"kdvz-rhein-erft-rur"}),
    }
    assert asked(KREUZAU, *made.recipes, cooperations=belonging[KREUZAU]) == [
        ("Rezept verbund", 19.872484, "37.109 Einwohner, 350 km, gleicher Verbund"),
        ("Rezept anderes", 7.872484, "37.109 Einwohner, 350 km"),
    ]


def test_municipalities_like_one() -> None:
    found = municipalities_like(place(KREUZAU), register().municipalities, limit=4)

    assert [(s.found.name, s.score, ", ".join(s.reasons)) for s in found] == [
        ("Langerwehe", 47.590584, "14.976 Einwohner, ähnlich groß, 12 km, gleicher Kreis"),
        ("Niederzier", 47.330564, "15.060 Einwohner, ähnlich groß, 16 km, gleicher Kreis"),
        ("Aldenhoven", 46.161747, "14.324 Einwohner, ähnlich groß, 22 km, gleicher Kreis"),
        ("Bad Münstereifel", 45.206097, "18.297 Einwohner, ähnlich groß, 29 km, gleiches Land"),
    ]


def test_who_is_much_larger_or_smaller_is_not_like_one() -> None:
    # None in Brandenburg, however near.
    found = municipalities_like(place(BERLIN), register().municipalities, 4)

    assert [s.found.name for s in found] == [
        *("Hamburg", "Leipzig", "Dresden", "München"),
    ]


def test_a_kreis_is_like_a_kreis_and_a_verband_like_a_verband() -> None:
    districts, associations = list(register().districts), list(register().associations)
    everybody = [*register().municipalities, *districts, *associations]
    names = {
        key: [s.found.name for s in municipalities_like(place(key), everybody, 3)]
        for key in (KREIS_DUEREN, VG_ADENAU)
    }

    assert names == {
        KREIS_DUEREN: ["Kreis Heinsberg", "Rheinisch-Bergischer Kreis", "Kreis Viersen"],
        VG_ADENAU: [
            *("Verbandsgemeinde Bad Breisig", "Verbandsgemeinde Altenahr"),
            "Verbandsgemeinde Mendig",
        ],
    }


def test_equal_points_are_ordered_by_path_and_key() -> None:
    twins = [recipe(name, ALDENHOVEN) for name in ("b", "a", "c")]

    assert [title for title, *_ in asked(KREUZAU, *twins)] == ["Rezept a", "Rezept b", "Rezept c"]
    assert len({score for _, score, _ in asked(KREUZAU, *twins)}) == 1


def test_nothing_in_common_is_no_answer() -> None:
    assert asked(SYLT, recipe("fern", TUTTLINGEN)) != []
    assert asked(BERLIN, recipe("fern", TUTTLINGEN)) == []
