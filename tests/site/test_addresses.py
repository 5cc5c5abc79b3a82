# SPDX-FileCopyrightText: Das Kochbuch
# SPDX-License-Identifier: MIT
"""Addresses: one place for each thing, and the way from any page to any other."""

from __future__ import annotations

from urllib.parse import urljoin

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from kochbuch.book.sizes import SizeClass
from kochbuch.book.states import State
from kochbuch.book.status import Status
from kochbuch.site import addresses
from kochbuch.site.engine import uri

from tests.minibook import place, recipe, vocabulary

PART = st.from_regex(r"[a-z0-9][a-z0-9-]{0,12}", fullmatch=True)
ADDRESS = st.lists(PART, max_size=5).map(lambda parts: "".join(f"{part}/" for part in parts))
FILE = st.tuples(ADDRESS, PART).map(lambda pair: f"{pair[0]}{pair[1]}.png")


def test_every_kind_of_thing_has_its_address() -> None:
    words = vocabulary()
    dms = words.subtopics["dms"]

    found = [
        addresses.of(recipe("lotsen")),
        addresses.of(words.topic_of(dms)),
        addresses.of(dms),
        addresses.of_crossing(dms, SizeClass.RURAL),
        addresses.of_crossing(dms, Status.PILOT),
        addresses.of(SizeClass.RURAL),
        addresses.of(Status.PILOT),
        addresses.of(State.NW),
        addresses.of_district(place("05358")),
        addresses.of_municipality(place("05358028")),
        addresses.of(words.cooperations["kdvz-rhein-erft-rur"]),
        addresses.of(words.hurdles["kosten"]),
    ]

    assert found == [
        "rezepte/nw/kreuzau/lotsen/",
        "themen/e-akte/",
        "themen/e-akte/dms/",
        "themen/e-akte/dms/groesse-landgemeinde/",
        "themen/e-akte/dms/status-pilot/",
        "groessen/landgemeinde/",
        "status/pilot/",
        "laender/nw/",
        "laender/nw/kreis-dueren/",
        "kommunen/nw/kreuzau/",
        "verbuende/kdvz-rhein-erft-rur/",
        "huerden/kosten/",
    ]


def test_the_first_page_of_a_list_is_the_list() -> None:
    assert addresses.page_number("rezepte/", 1) == "rezepte/"
    assert addresses.page_number("rezepte/", 2) == "rezepte/seite-2/"


def test_a_page_is_an_index_file() -> None:
    assert [uri(a) for a in ("", "rezepte/")] == ["index.md", "rezepte/index.md"]


@pytest.mark.parametrize(
    ("target", "here", "way"),
    [
        ("", "", "./"),
        ("", "themen/", "../"),
        ("themen/", "", "themen/"),
        ("themen/", "themen/", "./"),
        ("themen/e-akte/", "themen/", "e-akte/"),
        ("themen/", "themen/e-akte/", "../"),
        ("rezepte/nw/a/b/", "rezepte/nw/c/d/", "../../a/b/"),
        ("rezepte/nw/a/b/plan.png", "rezepte/nw/a/b/", "plan.png"),
        ("assets/x.css", "themen/e-akte/", "../../assets/x.css"),
    ],
)
def test_relative(target: str, here: str, way: str) -> None:
    assert addresses.relative(target, here) == way


@settings(derandomize=True, deadline=None)
@given(target=ADDRESS | FILE, here=ADDRESS, below=st.sampled_from(["/", "/buch/", "/a/b/c/"]))
def test_a_browser_follows_the_way_to_its_target(target: str, here: str, below: str) -> None:
    site = f"https://kochbuch.example{below}"

    assert urljoin(f"{site}{here}", addresses.relative(target, here)) == f"{site}{target}"
