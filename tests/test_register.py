# SPDX-FileCopyrightText: Das Kochbuch
# SPDX-License-Identifier: MIT
"""The register: keys and names."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from kochbuch.book.register import Municipality
from kochbuch.book.sizes import Level, SizeClass
from kochbuch.book.states import State
from kochbuch.files.registry import load_register

REGISTER = load_register(Path(__file__).resolve().parent.parent / "hooks" / "kochbuch" / "data")

TUTTLINGEN = Municipality(
    key="08327050",
    regional_key="083275006050",
    level=Level.MUNICIPALITY,
    name="Tuttlingen",
    suffix="Stadt",
    kind="Große Kreisstadt",
    state=State.BW,
    district="08327",
    district_name="Landkreis Tuttlingen",
    association="083275006",
    association_name="VVG der Stadt Tuttlingen",
    population=37_109,
    area_ha=9_045,
    latitude=47.983725,
    longitude=8.818761,
    slug="tuttlingen",
)
LANDKREIS = Municipality(
    key="08327",
    regional_key="08327",
    level=Level.DISTRICT,
    name="Landkreis Tuttlingen",
    suffix="",
    kind="Landkreis",
    state=State.BW,
    district="08327",
    district_name="Landkreis Tuttlingen",
    association="",
    association_name="",
    population=145_208,
    area_ha=73_437,
    latitude=48.01444,
    longitude=8.79273,
    slug="landkreis-tuttlingen",
)
TARMSTEDT = Municipality(
    key="033575407",
    regional_key="033575407",
    level=Level.ASSOCIATION,
    name="Samtgemeinde Tarmstedt",
    suffix="",
    kind="Samtgemeinde",
    state=State.NI,
    district="03357",
    district_name="Landkreis Rotenburg (Wümme)",
    association="",
    association_name="",
    population=10_951,
    area_ha=18_681,
    latitude=53.2374,
    longitude=9.11053,
    slug="samtgemeinde-tarmstedt",
)


@pytest.mark.parametrize("expected", [TUTTLINGEN, LANDKREIS, TARMSTEDT])
def test_key_finds_the_whole_body(expected: Municipality) -> None:
    assert REGISTER.find(expected.key) == expected


@pytest.mark.parametrize(
    ("key", "found"),
    [
        ("083275006050", ("08327050", "Tuttlingen")),  # the regional key
        ("05315", ("05315000", "Köln")),  # kreisfrei: the Kreis is the municipality
        ("053150000000", ("05315000", "Köln")),
        ("02000", ("02000000", "Hamburg")),
        ("11000", ("11000000", "Berlin")),
        ("04011", ("04011000", "Bremen")),
        ("04012", ("04012000", "Bremerhaven")),
        ("06415", ("06415000", "Hanau")),
        ("09163", ("09163000", "Rosenheim")),  # the town ...
        ("09187", ("09187", "Landkreis Rosenheim")),  # ... and the Landkreis around it
        ("10041", ("10041", "Regionalverband Saarbrücken")),
        ("03241", ("03241", "Region Hannover")),
        ("05334", ("05334", "Städteregion Aachen")),
        ("010515169", ("010515169", "Kirchspielslandgemeinde Eider")),
        ("05158004", ("05158004", "Erkrath")),  # two commas in the official name
    ],
)
def test_keys_of_all_lengths_are_found(key: str, found: tuple[str, str]) -> None:
    body = REGISTER.find(key)

    assert (body.key, body.name) == found


@pytest.mark.parametrize(
    "key",
    [
        "",
        "08",
        "8327050",
        "08327053",
        "08327000",  # eight digits are for Gemeinden only
        "053580028",  # the number of a Gemeinde without a Verband is no Verband
        "083275001050",  # right Gemeinde, wrong Verband
        "08327050083275",
        "06435014",  # out of use
        "03351501",  # gemeindefrei
        "Tuttlingen",
        "٠٨٣٢٧٠٥٠",
    ],
)
def test_other_keys_are_not_found(key: str) -> None:
    assert REGISTER.find(key) is None


def test_body_is_built_once() -> None:
    assert REGISTER.find("08327050") is REGISTER.find("083275006050")


@settings(deadline=None)  # the first question for a name builds the index of all names
@given(st.text(max_size=14) | st.text("0123456789", max_size=14))
def test_any_text_may_be_asked_for(key: str) -> None:
    found = REGISTER.find(key)
    near = REGISTER.similar_keys(key)

    assert found is None or key in (found.key, found.regional_key, found.district)
    assert len(near) <= 3
    assert REGISTER.named(key) is not None


def test_size_class_follows_from_level_and_population() -> None:
    assert TUTTLINGEN.size_class is SizeClass.MEDIUM_TOWN_MINOR
    assert LANDKREIS.size_class is SizeClass.DISTRICT_SMALL


def test_former_key_knows_its_successor() -> None:
    assert REGISTER.tables.former["06435014"][:3] == (
        "06435014",
        "Hanau, Brüder-Grimm-Stadt",
        "06415000",
    )
    assert REGISTER.tables.former["16077003"][:3] == ("16077003", "Dobitschen", "")
    assert REGISTER.former("08327050") is None


def test_each_successor_is_in_use() -> None:
    successors = {row.successor for row in REGISTER.tables.former.values()} - {""}

    assert {key for key in successors if REGISTER.find(key)} == successors


def test_unincorporated_area_has_a_name() -> None:
    assert REGISTER.unincorporated("03351501") == "Lohheide, gemfr. Bezirk"
    assert REGISTER.unincorporated("13000999") == "Küstengewässer einschl. Anteil am Festlandsockel"
    assert REGISTER.unincorporated("08327050") is None


@pytest.mark.parametrize(
    ("key", "near"),
    [
        ("08372050", ["08327050"]),  # neighbours swapped
        ("08327053", ["08327050", "08327051", "08327054"]),  # the same Kreis first
        ("09188", ["09180", "09181", "09182"]),
        ("083275009", ["083275001", "083275002", "083275003"]),
        ("083275006051", ["083275006050", "083275006054", "083275006055"]),
        ("99999999", []),
        ("0832705", []),
        ("Tuttling", []),
        ("", []),
    ],
)
def test_similar_keys_are_in_a_fixed_order(key: str, near: list[str]) -> None:
    found = REGISTER.similar_keys(key)

    assert [unit.regional_key if len(key) == 12 else unit.key for unit in found] == near


def test_similar_keys_can_be_fewer() -> None:
    assert REGISTER.similar_keys("08327053", limit=1) == (TUTTLINGEN,)


@pytest.mark.parametrize(
    ("name", "keys"),
    [
        ("Tuttlingen", ["08327050"]),
        ("tuttlingen,  stadt", ["08327050"]),
        ("Stadt Tuttlingen", ["08327050"]),
        ("Große Kreisstadt Tuttlingen", ["08327050"]),
        ("Landkreis Tuttlingen", ["08327"]),
        ("VVG der Stadt Tuttlingen", ["083275006"]),
        ("Rosenheim", ["09163000"]),
        ("Landkreis Rosenheim", ["09187"]),
        ("Kreuzau", ["05358028"]),
        ("Gemeinde Kreuzau", ["05358028"]),
        ("Stadt Kiel", ["01002000"]),
        ("Kiel, Landeshauptstadt", ["01002000"]),
        ("Stadt Aichach", ["09771113"]),
        ("Aichach, St", ["09771113"]),
        ("Markt Berolzheim", ["09577149"]),
        ("Berolzheim", []),
        ("Eider", ["010515169"]),
        ("Amt Eider", ["010515169"]),
        ("Kirchspielslandgemeinde Eider", ["010515169"]),
        ("Verwaltungsgemeinschaft Fuchstal", ["091815138"]),
        ("Fuchstal (VGem)", ["091815138"]),
        ("Königsee", ["16073112", "160735054"]),
        ("Atlantis", []),
        ("", []),
    ],
)
def test_names_lead_to_bodies(name: str, keys: list[str]) -> None:
    found = REGISTER.named(name)

    assert [unit.key for unit in found] == keys
    assert all(REGISTER.is_called(unit, name) for unit in found)


def test_name_can_be_shared_by_many() -> None:
    assert [unit.slug for unit in REGISTER.named("Neuenkirchen")] == [
        "neuenkirchen",
        "neuenkirchen-landkreis-diepholz",
        "neuenkirchen-landkreis-cuxhaven",
        "neuenkirchen-heidekreis",
        "neuenkirchen-landkreis-stade",
        "neuenkirchen-landkreis-osnabrueck",
        "neuenkirchen",
        "neuenkirchen-landkreis-mecklenburgische-seenplatte",
        "neuenkirchen-landkreis-vorpommern-ruegen",
        "neuenkirchen-landkreis-vorpommern-greifswald-13075101",
        "neuenkirchen-landkreis-vorpommern-greifswald-13075102",
        "samtgemeinde-neuenkirchen",
    ]


def test_kreis_is_only_called_by_its_full_name() -> None:
    assert REGISTER.is_called(LANDKREIS, "landkreis TUTTLINGEN")
    assert not REGISTER.is_called(LANDKREIS, "Tuttlingen")
    assert not REGISTER.is_called(TUTTLINGEN, "Landkreis Tuttlingen")


@pytest.mark.parametrize(
    ("key", "suffix"),
    [
        ("09171123", "Markt"),
        ("09771113", "Stadt"),
        ("05358028", ""),
        ("05158004", "Fundort des Neanderthalers, Stadt"),
        ("05958032", "Kreis- und Hochschulstadt"),
    ],
)
def test_suffix_is_written_out(key: str, suffix: str) -> None:
    assert REGISTER.find(key).suffix == suffix


def test_all_bodies_are_in_the_order_of_their_keys() -> None:
    for bodies, count in (
        (REGISTER.municipalities, 10_747),
        (REGISTER.districts, 401),
        (REGISTER.associations, 1_202),
    ):
        keys = [body.key for body in bodies]
        assert (keys, len(keys)) == (sorted(keys), count)


def test_kreisfreie_staedte_are_one_body_with_two_keys() -> None:
    urban = [body for body in REGISTER.districts if body.level is Level.MUNICIPALITY]

    assert len(urban) == 107
    assert all(body.key == f"{body.district}000" for body in urban)
