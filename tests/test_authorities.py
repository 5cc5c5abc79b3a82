# SPDX-FileCopyrightText: Das Kochbuch
# SPDX-License-Identifier: MIT
"""Whom readers can turn to: an answer for each Land, with its source."""

from __future__ import annotations

import re

import pytest
from kochbuch.book.authorities import Authority
from kochbuch.book.enforcement import ENFORCEMENT
from kochbuch.book.states import State
from kochbuch.book.supervision import SUPERVISION

AUTHORITIES = [
    *(row.authority for row in ENFORCEMENT.values()),
    *(row.authority(is_public=public) for row in SUPERVISION.values() for public in (True, False)),
]


def test_each_land_is_there_in_the_order_of_the_official_numbers() -> None:
    assert list(ENFORCEMENT) == list(State)
    assert list(SUPERVISION) == list(State)


@pytest.mark.parametrize("authority", AUTHORITIES, ids=lambda authority: authority.name)
def test_an_authority_has_a_name_a_seat_and_a_website(authority: Authority) -> None:
    assert authority.name
    assert re.fullmatch(r"[A-ZÄÖÜ][\w/ -]+", authority.seat)
    assert re.fullmatch(r"https://[a-z0-9.-]+\.(?:de|nrw)(?:/\S*)?", authority.url)


@pytest.mark.parametrize("state", State)
def test_who_enforces_accessibility_is_documented(state: State) -> None:
    assert ENFORCEMENT[state].authority.source


@pytest.mark.parametrize("state", State)
def test_a_law_fits_behind_its_preposition(state: State) -> None:
    for law in (ENFORCEMENT[state].law, SUPERVISION[state].law):
        assert law.startswith("dem ")
        assert not law.endswith(".")


def test_a_private_body_has_another_authority_in_one_land() -> None:
    other = {state for state, row in SUPERVISION.items() if row.private}

    assert other == {State.BY}
    assert SUPERVISION[State.BY].authority(is_public=False).name == (
        "Bayerisches Landesamt für Datenschutzaufsicht"
    )
    assert SUPERVISION[State.HE].authority(is_public=False) == SUPERVISION[State.HE].public
