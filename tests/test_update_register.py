# SPDX-FileCopyrightText: Das Kochbuch
# SPDX-License-Identifier: MIT
"""The update of the register: what it writes and what it tells."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest
from kochbuch.book.states import State
from kochbuch.files.registry import load_register
from update_register import main

from tests.updating import (
    AACH,
    CENSUS,
    COORDINATES,
    EXCERPT,
    GROEDE,
    POPULATIONS,
    Update,
    contents,
    edited,
    with_field,
)

ROOT = Path(__file__).resolve().parent.parent
FILES = [
    "LICENSE-dl-de-by-2-0.txt",
    "alte-schluessel.csv",
    "gemeindefrei.csv",
    "gemeinden.csv",
    "kreise.csv",
    "quelle.json",
    "verbaende.csv",
]


@pytest.fixture
def update(tmp_path: Path) -> Update:
    return Update(tmp_path)


def test_good_input_makes_the_register(update: Update, capsys: pytest.CaptureFixture[str]) -> None:
    assert update.run() == 0

    assert sorted(path.name for path in update.out.iterdir()) == FILES
    assert capsys.readouterr().out == (
        f"Geschrieben: {update.out}\n"
        "Gebietsstand 28.02.2026, Einwohner 31.12.2024: 100 Gemeinden, 24 Kreise, 15 Verbände, "
        "3 gemeindefreie Gebiete, 2 alte Schlüssel, 10.484.354 Einwohner.\n"
        "Ein früheres Register zum Vergleich gibt es nicht.\n"
    )


def test_register_has_what_the_files_say(update: Update) -> None:
    update.run()
    tables = load_register(update.out).tables

    assert tables.municipalities["16077043"] == (
        *("16077043", "160770043043", "Schmölln", "Stadt", "Stadt"),
        *("16077", "", "16", "13953", "10108", "50.896444", "12.354527"),
    )
    assert tables.municipalities["08327050"] == (
        *("08327050", "083275006050", "Tuttlingen", "Stadt", "Große Kreisstadt"),
        *("08327", "083275006", "08", "37109", "9045", "47.983725", "8.818761"),
    )
    # Both coordinates that are known, weighted with 9,045 and 1,542 hectares.
    assert tables.districts["08327"] == (
        *("08327", "Landkreis Tuttlingen", "Landkreis", "08"),
        *("145208", "73437", "47.98576", "8.81284"),
    )
    assert tables.associations["083275006"] == (
        *("083275006", "VVG der Stadt Tuttlingen", "VVG der Stadt Tuttlingen"),
        *("Verwaltungsgemeinschaft", "08327", "08"),
        *("55646", "23829", "47.98576", "8.81284"),
    )
    assert tables.unincorporated["03351501"] == (
        "03351501",
        "Lohheide, gemfr. Bezirk",
        "708",
        "9148",
    )


def test_gemeindefreie_gebiete_count_for_their_kreis(update: Update) -> None:
    update.run()
    tables = load_register(update.out).tables

    assert tables.districts["03351"][4:] == ("3368", "12474", "", "")
    assert tables.municipalities.get("03351501") is None


def test_new_key_takes_the_coordinate_of_its_predecessor(update: Update) -> None:
    update.run()
    hanau = load_register(update.out).find("06415000")

    assert (hanau.latitude, hanau.longitude) == (50.135573, 8.915189)


def test_second_run_writes_the_same_bytes(
    update: Update, capsys: pytest.CaptureFixture[str]
) -> None:
    update.run()
    first = contents(update.out)
    capsys.readouterr()

    assert update.run() == 0
    assert contents(update.out) == first
    assert capsys.readouterr().out.splitlines()[-2:] == [
        "Gegenüber dem Gebietsstand 28.02.2026:",
        "  keine Änderungen",
    ]


def test_windows_line_ends_and_byte_order_mark_change_only_the_checksum(update: Update) -> None:
    update.run()
    plain = load_register(update.out).tables
    update.official = EXCERPT.replace("\n", "\r\n")
    update.encoding = "utf-8-sig"

    assert update.run() == 0
    assert load_register(update.out).tables == plain


def test_other_files_in_the_folder_stay(update: Update) -> None:
    update.out.mkdir()
    (update.out / "anderes.txt").write_text("bleibt", encoding="utf-8")

    assert update.run() == 0
    assert sorted(path.name for path in update.out.iterdir()) == sorted([*FILES, "anderes.txt"])
    assert sorted(path.name for path in update.folder.iterdir()) == [
        "alte-schluessel",
        "data",
        "koordinaten",
        "korrekturen",
        "quelle",
    ]


def test_doubts_are_warnings(update: Update, capsys: pytest.CaptureFixture[str]) -> None:
    update.official = edited(AACH, with_field(123, "99"))
    update.coordinates = COORDINATES.splitlines()[0] + "\n"
    update.former += "07235001,Aach,,\n07232096,Obergeckler,07232503,\n"

    assert update.run() == 0
    *warnings, unplaced = capsys.readouterr().err.splitlines()
    assert warnings == [
        "Warnung: Zeile 82: Aach hat das unbekannte Textkennzeichen »99«.",
        "Warnung: Zeile 172: Schmölln, Stadt hat kein Textkennzeichen.",
        "Warnung: 07235001 Aach steht bei den alten Schlüsseln, ist aber in Gebrauch.",
        "Warnung: 07232096 Obergeckler: Den Nachfolger »07232503« gibt es nicht; er bleibt leer.",
    ]
    assert unplaced == (
        "Warnung: Ohne Koordinate: 100 Gemeinden (01001000 Flensburg, 01054039 Gröde, "
        "02000000 Hamburg, 03241001 Hannover, 03351001 Adelheidsdorf …)."
    )
    register = load_register(update.out)
    assert register.find("07235001").kind == ""
    assert register.former("07235001") is None
    assert register.tables.former["07232096"][:3] == ("07232096", "Obergeckler", "")


def test_stale_correction_is_a_warning(update: Update, capsys: pytest.CaptureFixture[str]) -> None:
    schmoelln = "602026022816077043"
    update.official = edited(schmoelln, with_field(129, f"{10_108:011}{13_953:011}"))

    assert update.run() == 0
    assert capsys.readouterr().err.splitlines()[1:3] == [
        "Warnung: Die Korrektur von »einwohner« zu 16077043 ist überholt, "
        "die Datei hat den Wert schon.",
        "Warnung: Die Korrektur von »flaeche_ha« zu 16077043 ist überholt, "
        "die Datei hat den Wert schon.",
    ]
    assert "korrigiert" not in load_register(update.out).provenance.note


def test_great_change_of_population_is_a_warning(
    update: Update, capsys: pytest.CaptureFixture[str]
) -> None:
    update.run()
    capsys.readouterr()
    update.official = edited(GROEDE, with_field(140, f"{10:011}"))
    update.populations = POPULATIONS | {State.SH: 96_336}

    assert update.run() == 0
    assert capsys.readouterr().err.splitlines()[1] == (
        "Warnung: 01054039 Gröde hat 10 Einwohner, zuvor waren es 7."
    )


def test_script_runs_without_installation(tmp_path: Path) -> None:
    script = ROOT / "scripts" / "update_register.py"
    result = subprocess.run(
        [sys.executable, "-I", str(script), "--help"],
        cwd=tmp_path,
        capture_output=True,
        text=True,
        check=True,
    )

    said = " ".join(result.stdout.split())
    assert "Gemeindeverzeichnis GV-ISys des Statistischen Bundesamts (Destatis)" in said
    assert "GV100AD_28022026.txt (Gebietsstand 28.02.2026)" in said


def test_a_clone_needs_nothing_but_the_official_file(update: Update) -> None:
    update.run()
    first = contents(update.out)
    official = str(update.folder / "quelle")

    code = main(
        ["--quelle", official, "--out", str(update.out)], state_populations={CENSUS: POPULATIONS}
    )

    assert code == 0
    assert contents(update.out) == first
