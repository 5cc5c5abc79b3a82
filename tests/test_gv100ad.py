# SPDX-FileCopyrightText: Das Kochbuch
# SPDX-License-Identifier: MIT
"""The reader of the official file, on an excerpt of the edition of 28.02.2026."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import pytest
from register.gv100ad import Record, read_record, read_records, split_lines

EXCERPT = Path(__file__).parent / "data" / "gv100ad-ausschnitt.txt"


@pytest.fixture(scope="module")
def records() -> tuple[Record, ...]:
    return read_records(split_lines(EXCERPT.read_text(encoding="utf-8")))


def by_key(records: tuple[Record, ...], kind: str, key: str) -> Record:
    return next(record for record in records if (record.kind, record.key) == (kind, key))


def test_excerpt_has_records_of_all_kinds(records: tuple[Record, ...]) -> None:
    assert Counter(record.kind for record in records) == {
        "10": 16,
        "20": 9,
        "30": 1,
        "40": 24,
        "50": 53,
        "60": 103,
    }


def test_municipality_has_all_its_fields(records: tuple[Record, ...]) -> None:
    assert by_key(records, "60", "08327050") == Record(
        line=122,
        kind="60",
        edition="20260228",
        key="08327050",
        association_number="5006",
        name="Tuttlingen, Stadt",
        mark="67",
        area_ha="00000009045",
        population="00000037109",
    )


def test_district_has_no_figures(records: tuple[Record, ...]) -> None:
    assert by_key(records, "40", "08327") == Record(
        line=86,
        kind="40",
        edition="20260228",
        key="08327",
        association_number="",
        name="Tuttlingen",
        mark="44",
        area_ha="",
        population="",
    )


def test_association_stands_behind_the_municipality_but_before_it_in_the_regional_key(
    records: tuple[Record, ...],
) -> None:
    groede = by_key(records, "60", "01054039")

    assert (groede.association, groede.regional_key) == ("010545459", "010545459039")


@pytest.mark.parametrize(
    ("kind", "key", "sort"),
    [
        ("40", "05314", "Kreisfreie Stadt"),
        ("40", "05334", "Kreis"),
        ("40", "10041", "Regionalverband"),
        ("60", "05158004", "Stadt"),
        ("60", "08327050", "Große Kreisstadt"),
        ("60", "03351501", "gemeindefreies Gebiet, bewohnt"),
        ("60", "13000999", "gemeindefreies Gebiet, unbewohnt"),
        ("10", "08", ""),
    ],
)
def test_mark_says_the_sort_of_a_body(
    records: tuple[Record, ...], kind: str, key: str, sort: str
) -> None:
    assert by_key(records, kind, key).sort == sort


def test_empty_mark_says_nothing(records: tuple[Record, ...]) -> None:
    schmoelln = next(record for record in records if record.association == "160770043")

    assert (schmoelln.kind, schmoelln.mark, schmoelln.sort) == ("50", "", "")


def test_unincorporated_areas_are_no_municipalities(records: tuple[Record, ...]) -> None:
    assert [record.key for record in records if record.is_unincorporated] == [
        "03351501",
        "13000998",
        "13000999",
    ]
    assert sum(record.is_municipality for record in records) == 100


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        ("", ()),
        ("a", ("a",)),
        ("a\nb\n", ("a", "b")),
        ("a\n\n", ("a", "")),
        ("a\u2028b\x85c\n", ("a\u2028b\x85c",)),
    ],
)
def test_only_a_line_feed_ends_a_record(text: str, lines: tuple[str, ...]) -> None:
    assert split_lines(text) == lines


def test_short_line_gives_empty_fields() -> None:
    assert read_record(3, "60") == Record(3, "60", "", "", "", "", "", "", "")
