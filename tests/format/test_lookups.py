# SPDX-FileCopyrightText: Das Kochbuch
# SPDX-License-Identifier: MIT
"""Official keys, topics, hurdles and co-operations: found, or the nearest one offered."""

from __future__ import annotations

import pytest
from kochbuch.format.kinds.lookups import (
    CooperationKind,
    HurdleKind,
    MunicipalityKind,
    RequirementKind,
    SubtopicKind,
)

from tests.minibook import read_value, register, vocabulary


@pytest.mark.parametrize(
    ("written", "name"),
    [
        ('"05358028"', "Kreuzau"),
        ('"05358028 Kreuzau"', "Kreuzau"),
        ('"05358028   KREUZAU"', "Kreuzau"),
        ("05358028 Kreuzau", "Kreuzau"),
        ('"053580028028"', "Kreuzau"),
        ('"05358"', "Kreis Düren"),
        ('"05315"', "Köln"),
        ('"010515163"', "Amt Burg-St. Michaelisdonn"),
        ('"08327050 Stadt Tuttlingen"', "Tuttlingen"),
    ],
)
def test_key_is_found(written: str, name: str) -> None:
    value, findings = read_value(MunicipalityKind(), written)

    assert (value.name, findings) == (name, [])


def test_key_without_quotes_is_found_with_a_warning() -> None:
    value, findings = read_value(MunicipalityKind(), "01001000")

    assert value.name == "Flensburg"
    assert findings == [
        "1:7 schluessel-ohne-anfuehrungszeichen: Der Schlüssel 01001000 steht ohne "
        'Anführungszeichen. | Schreiben Sie "01001000"; andere Programme lesen ihn sonst als Zahl '
        "und verfälschen ihn."
    ]


def test_former_key_leads_to_its_successor() -> None:
    value, findings = read_value(MunicipalityKind(), '"16061097 Uder"')

    assert value.key == "16061119"
    assert [finding.split()[1] for finding in findings] == ["schluessel-frueher:"]


def test_name_of_a_former_key_may_stand_behind_it() -> None:
    assert [
        finding.split()[1]
        for finding in read_value(MunicipalityKind(), '"06435014 Hanau, Brüder-Grimm-Stadt"')[1]
    ] == ["schluessel-frueher:"]


@pytest.mark.parametrize(
    ("written", "code", "hint"),
    [
        ('"5358028 Kreuzau"', "schluessel-form", 'Schreiben Sie "08327050 Tuttlingen".'),
        ('"053580280"', "schluessel-unbekannt", ""),
        ('"99999999"', "schluessel-unbekannt", ""),
        ('"１２３４５６７８"', "schluessel-form", ""),
        ('"05358028Kreuzau"', "schluessel-form", ""),
        ('"16061067"', "schluessel-aufgeloest", ""),
        ('"03153504"', "schluessel-gemeindefrei", ""),
        ('"05358028 Atlantis"', "schluessel-name", 'Schreiben Sie "05358028 Kreuzau".'),
    ],
)
def test_key_is_refused(written: str, code: str, hint: str) -> None:
    value, findings = read_value(MunicipalityKind(), written)

    assert value is None
    assert [finding.split()[1] for finding in findings] == [f"{code}:"]
    if code == "schluessel-name":
        assert findings[0].endswith(hint)


def test_topic_is_found_by_its_id_only() -> None:
    assert read_value(SubtopicKind(), "dms") == (vocabulary().subtopics["dms"], [])


@pytest.mark.parametrize(
    ("kind", "written", "finding"),
    [
        (
            SubtopicKind(),
            "e-Akte",
            "thema-synonym: »e-Akte« ist eine Bezeichnung; hier steht die id des Themas. | "
            "Schreiben Sie dms.",
        ),
        (
            SubtopicKind(),
            "e-rechnun",
            "thema-unbekannt: Das Thema »e-rechnun« gibt es nicht. | Meinten Sie »e-rechnung«?",
        ),
        (
            HurdleKind(),
            "Widerstand",
            "huerde-unbekannt: Die Hürde »Widerstand« gibt es nicht. | "
            "Meinten Sie »Akzeptanz der Beschäftigten«? Das ist akzeptanz.",
        ),
        (
            CooperationKind(),
            "die nordsee gmbh",
            "verbund-unbekannt: Den Verbund »die nordsee gmbh« gibt es nicht. | "
            "Schreiben Sie die-nordsee.",
        ),
        (
            CooperationKind(),
            "die-nordse",
            "verbund-unbekannt: Den Verbund »die-nordse« gibt es nicht. | "
            "Meinten Sie »die-nordsee«?",
        ),
    ],
)
def test_word_is_refused_with_the_nearest(kind, written: str, finding: str) -> None:
    assert read_value(kind, written) == (None, [f"1:7 {finding}"])


@pytest.mark.parametrize(
    ("kind", "list_name"),
    [(SubtopicKind(), "themen"), (HurdleKind(), "huerden"), (CooperationKind(), "verbuende")],
)
def test_nobody_is_blamed_for_a_word_of_a_damaged_list(kind, list_name: str) -> None:
    incomplete = frozenset({list_name})

    assert read_value(kind, "gibt-es-nicht", incomplete=incomplete) == (None, [])


def test_requirement_is_a_topic_or_a_path() -> None:
    assert read_value(RequirementKind(), "dms") == ("dms", [])
    assert read_value(RequirementKind(), "nw/kreuzau/lotsen") == ("nw/kreuzau/lotsen", [])
    assert read_value(RequirementKind(), "gibt-es-gar-nicht")[0] is None
    assert read_value(RequirementKind(), "nw/kreuzau")[0] is None


def test_every_former_key_is_explained() -> None:
    codes = set()
    for key in register().tables.former:
        codes.update(f.split()[1] for f in read_value(MunicipalityKind(), f'"{key}"')[1])

    assert codes == {"schluessel-frueher:", "schluessel-aufgeloest:"}
