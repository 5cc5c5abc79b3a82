# SPDX-FileCopyrightText: Das Kochbuch
# SPDX-License-Identifier: MIT
"""The folders that follow from the names in the register."""

from __future__ import annotations

import re
from collections import defaultdict
from itertools import chain
from pathlib import Path

import pytest
from kochbuch.book.rows import AssociationRow, DistrictRow, MunicipalityRow, Tables, folders
from kochbuch.book.states import State
from kochbuch.files.registry import load_register

REGISTER = load_register(Path(__file__).resolve().parent.parent / "hooks" / "kochbuch" / "data")


def test_folder_belongs_to_one_body_of_a_land() -> None:
    bodies = list(chain(REGISTER.municipalities, REGISTER.districts, REGISTER.associations))
    owners: defaultdict[tuple[State, str], set[str]] = defaultdict(set)
    for body in bodies:
        owners[body.state, body.slug].add(body.key)

    assert len(bodies) == 12_350
    assert {place: keys for place, keys in owners.items() if len(keys) > 1} == {}
    assert len(owners) == 12_350 - 107


def test_folder_is_good_for_an_address() -> None:
    slugs = [
        body.slug
        for body in chain(REGISTER.municipalities, REGISTER.districts, REGISTER.associations)
    ]

    assert [slug for slug in slugs if not re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*", slug)] == []


@pytest.mark.parametrize(
    ("key", "folder"),
    [
        ("05358028", "kreuzau"),
        ("15002000", "halle-saale"),
        ("09184119", "garching-b-muenchen"),
        ("09163000", "rosenheim"),
        ("09163", "rosenheim"),
        ("09187", "landkreis-rosenheim"),
        ("071375002", "verbandsgemeinde-maifeld"),
        ("05566060", "neuenkirchen"),
        ("03358017", "neuenkirchen-heidekreis"),
        ("01054035", "garding-kreis-nordfriesland-01054035"),
        ("01054036", "garding-kreis-nordfriesland-01054036"),
    ],
)
def test_folder_tells_apart_whom_the_name_does_not(key: str, folder: str) -> None:
    assert REGISTER.find(key).slug == folder


def test_folders_of_different_levels_are_told_apart_by_key() -> None:
    figures = ("1", "1", "", "")
    tables = Tables(
        municipalities={
            "01051001": MunicipalityRow(
                "01051001", "", "Amt Süd", "", "", "01051", "", "01", *figures
            )
        },
        districts={"01051": DistrictRow("01051", "Kreis Nord", "Kreis", "01", *figures)},
        associations={
            key: AssociationRow(key, "", name, "Amt", "01051", "01", *figures)
            for key, name in (
                ("010515001", "Amt Süd"),
                ("010515002", "Amt Ost"),
                ("010515003", "Amt Ost"),
            )
        },
        former={},
        unincorporated={},
    )

    assert folders(tables, State.SH) == {
        "01051": "kreis-nord",
        "01051001": "amt-sued-01051001",
        "010515001": "amt-sued-010515001",
        "010515002": "amt-ost-kreis-nord-010515002",
        "010515003": "amt-ost-kreis-nord-010515003",
    }
