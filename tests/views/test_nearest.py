# SPDX-FileCopyrightText: Das Kochbuch
# SPDX-License-Identifier: MIT
"""The nearest places are exactly the nearest."""

from __future__ import annotations

import random

import pytest
from kochbuch.book.register import Municipality
from kochbuch.book.sizes import Level
from kochbuch.views.neighbourhood import NearestPlaces
from kochbuch.views.neighbours import distance_km

from tests.minibook import place, register

KREUZAU, BERLIN, SYLT = "05358028", "11000000", "01054168"


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
