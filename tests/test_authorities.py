# SPDX-FileCopyrightText: Das Kochbuch
# SPDX-License-Identifier: MIT
"""Each Land has an office for barriers and one for personal data, with its law and its source."""

from __future__ import annotations

import re

import pytest
from kochbuch.book.authorities import Authority, Duty
from kochbuch.book.states import State
from kochbuch.files.registry import read_authorities

OFFICES = read_authorities()


def test_each_land_has_both_offices_and_one_has_a_third() -> None:
    expected = {(state, duty) for state in State for duty in (Duty.ACCESSIBILITY, Duty.PRIVACY)}

    assert set(OFFICES.by_duty) == expected | {(State.BY, Duty.PRIVACY_OF_PRIVATE_BODIES)}


@pytest.mark.parametrize("office", OFFICES.by_duty.values(), ids=lambda office: office.name)
def test_an_office_has_a_name_a_seat_a_website_and_a_law(office: Authority) -> None:
    assert office.name
    assert re.fullmatch(r"[A-ZÄÖÜ][\w/ -]+", office.seat)
    assert re.fullmatch(r"https://[a-z0-9.-]+\.(?:de|nrw)(?:/\S*)?", office.url)
    assert re.fullmatch(r"dem .*[^.]", office.law)
    assert re.fullmatch(r"[A-Z]\w+ 20\d\d", office.as_of)


@pytest.mark.parametrize("state", State)
def test_the_office_for_barriers_has_a_source(state: State) -> None:
    assert OFFICES.enforcing(state).source


def test_private_bodies_have_the_same_supervision_except_in_bayern() -> None:
    for_private = {state: OFFICES.supervising(state, is_public=False) for state in State}
    different = {
        state: office.name
        for state, office in for_private.items()
        if office != OFFICES.supervising(state, is_public=True)
    }

    assert different == {State.BY: "Bayerisches Landesamt für Datenschutzaufsicht"}
