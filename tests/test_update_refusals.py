# SPDX-FileCopyrightText: Das Kochbuch
# SPDX-License-Identifier: MIT
"""What the update of the register refuses, and that it writes nothing then."""

from __future__ import annotations

from pathlib import Path

import pytest
from kochbuch.files.registry import load_register
from register.update import ORIGIN
from update_register import main

from tests.updating import (
    AACH,
    CORRECTIONS,
    EXCERPT,
    GROEDE,
    Update,
    contents,
    edited,
    refusal,
    with_field,
    without,
)


@pytest.fixture
def update(tmp_path: Path) -> Update:
    return Update(tmp_path)


REFUSED_RECORDS = {
    "length": (
        edited(AACH, lambda line: line[:-1]),
        "Zeile 82: Der Satz hat 219 statt 220 Zeichen.",
    ),
    "lengths": (
        edited("10", lambda line: line + " "),
        "Zeile 1: Der Satz hat 221 statt 220 Zeichen (und 15 weitere).",
    ),
    "web page": (
        "<!DOCTYPE html>\n<title>Destatis</title>\n",
        "Das ist eine Webseite, nicht das Gemeindeverzeichnis. Bitte die Datei im Browser "
        "herunterladen und auspacken.",
    ),
    "kind": (
        edited(AACH, with_field(1, "61")),
        "Zeile 82: Die Satzart »61« gibt es nicht.",
    ),
    "edition": (
        edited(AACH, with_field(3, "20260131")),
        "Die Datei mischt mehrere Gebietsstände: 20260131 (1), 20260228 (205).",
    ),
    "edition is no date": (
        EXCERPT.replace("20260228", "20260230"),
        "Der Gebietsstand »20260230« ist kein Datum der Form JJJJMMTT.",
    ),
    "fifteen Länder": (
        edited("102026022815", without),
        "Das Land 15 Sachsen-Anhalt kommt 0-mal vor.",
    ),
    "seventeen Länder": (
        edited("102026022815", lambda line: f"{line}\n{with_field(11, '17')(line)}"),
        "Das Land »17« gibt es nicht.",
    ),
    "key twice": (
        edited(AACH, lambda line: f"{line}\n{line}"),
        "Zeile 82: Der Schlüssel von 07235001 Aach kommt mehrfach vor.\n"
        "Zeile 83: Der Schlüssel von 07235001 Aach kommt mehrfach vor.",
    ),
    "key too short": (
        edited(AACH, with_field(16, "  1")),
        "Zeile 82: Der Schlüssel von Aach ist unvollständig.",
    ),
    "no Kreis": (
        edited("402026022807235", without),
        "07235001 Aach: Der Kreis 07235 fehlt in der Datei.",
    ),
    "no Verband": (
        edited("502026022807235", without),
        "07235001 Aach: Der Verband 072355007 fehlt in der Datei.",
    ),
    "no population": (
        edited(AACH, with_field(140, "           ")),
        "Zeile 82: 07235001 Aach hat keine Fläche oder keine Einwohner.",
    ),
    "area is no number": (
        edited(AACH, with_field(129, "0000006,960")),
        "Zeile 82: 07235001 Aach hat keine Fläche oder keine Einwohner.",
    ),
    "population of 0": (
        edited(GROEDE, with_field(140, "00000000000")),
        "01054039 Gröde hat 0 Einwohner.\n"
        "Schleswig-Holstein hat in der Datei 96.326 Einwohner, "
        "veröffentlicht sind für den 31.12.2024 96.333.",
    ),
    "sum of a Land": (
        edited(GROEDE, with_field(140, "00000000008")),
        "Schleswig-Holstein hat in der Datei 96.334 Einwohner, "
        "veröffentlicht sind für den 31.12.2024 96.333.",
    ),
}


@pytest.mark.parametrize("case", REFUSED_RECORDS)
def test_bad_official_file_is_refused(
    update: Update, capsys: pytest.CaptureFixture[str], case: str
) -> None:
    update.official, complaint = REFUSED_RECORDS[case]

    assert refusal(update, capsys) == complaint


def test_empty_file_is_refused(update: Update, capsys: pytest.CaptureFixture[str]) -> None:
    update.official = ""

    assert refusal(update, capsys).splitlines()[:2] == [
        "Die Datei enthält keinen Satz.",
        "Das Land 01 Schleswig-Holstein kommt 0-mal vor.",
    ]


def test_many_complaints_are_cut_short(update: Update, capsys: pytest.CaptureFixture[str]) -> None:
    update.official = edited("402026022808327", without)
    lines = refusal(update, capsys).splitlines()

    assert lines[0] == "08327002 Aldingen: Der Kreis 08327 fehlt in der Datei."
    assert (len(lines), lines[-1]) == (21, "… und 15 weitere Meldungen.")


def test_schmoelln_is_found_without_its_correction(
    update: Update, capsys: pytest.CaptureFixture[str]
) -> None:
    update.corrections = CORRECTIONS.splitlines()[0] + "\n"

    assert refusal(update, capsys) == (
        "Thüringen hat in der Datei 73.966 Einwohner, "
        "veröffentlicht sind für den 31.12.2024 87.508.\n"
        "16077043 Schmölln, Stadt hat nur noch 655 ha, zuvor waren es 9.453 ha. Bitte den Fehler "
        "oder, wenn die Zahl stimmt, die Bestätigung (gleicher Wert) in die Korrekturen eintragen."
    )


def test_area_is_held_against_the_previous_edition(
    update: Update, capsys: pytest.CaptureFixture[str]
) -> None:
    update.run()
    before = contents(update.out)
    capsys.readouterr()
    update.official = edited(AACH, with_field(129, "00000000500"))

    assert update.run() == 2
    assert capsys.readouterr().err == (
        "Abgelehnt, nichts geschrieben.\n"
        "07235001 Aach hat nur noch 500 ha, zuvor waren es 696 ha. Bitte den Fehler oder, wenn "
        "die Zahl stimmt, die Bestätigung (gleicher Wert) in die Korrekturen eintragen.\n"
    )
    assert contents(update.out) == before


def test_smaller_area_can_be_confirmed(update: Update) -> None:
    update.run()
    update.official = edited(AACH, with_field(129, "00000000500"))
    update.corrections += "07235001,flaeche_ha,500,500,Ausgliederung\n"

    assert update.run() == 0
    register = load_register(update.out)
    assert register.find("07235001").area_ha == 500
    assert ", 2 Werte korrigiert, " in register.provenance.note  # those of Schmölln


def test_unknown_population_date_is_refused(
    update: Update, capsys: pytest.CaptureFixture[str]
) -> None:
    update.options = ("--einwohner-stand", "2025-12-31")

    assert refusal(update, capsys) == (
        "Für den Einwohnerstichtag 31.12.2025 ist keine Einwohnerzahl je Land hinterlegt. "
        "Bitte STATE_POPULATIONS in scripts/register/verification.py um die veröffentlichten "
        "Zahlen ergänzen oder »--einwohner-stand« berichtigen."
    )


def test_old_encoding_is_refused(update: Update, capsys: pytest.CaptureFixture[str]) -> None:
    update.coordinates = update.corrections = update.former = ""
    update.official = "".join(c for c in EXCERPT if ord(c) < 256)
    update.encoding = "latin-1"

    assert refusal(update, capsys) == (
        f"Die Datei »{update.folder / 'quelle'}« ist nicht in UTF-8. Ältere Jahrgänge (.ASC) sind "
        "in Latin-1 und müssen erst umgewandelt werden; eine ZIP-Datei muss erst ausgepackt werden."
    )


def test_missing_file_is_refused(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    missing = tmp_path / "fehlt.txt"

    assert main(["--quelle", str(missing), "--out", str(tmp_path / "data")]) == 2
    assert capsys.readouterr().err == (
        "Abgelehnt, nichts geschrieben.\n"
        f"Die Datei »{missing}« ist nicht lesbar (nicht vorhanden). {ORIGIN}\n"
    )


def test_folder_that_cannot_be_written_is_refused(
    update: Update, capsys: pytest.CaptureFixture[str]
) -> None:
    update.out.write_text("eine Datei", encoding="utf-8")

    assert update.run() == 2
    assert capsys.readouterr().err == (
        f"Abgelehnt, nichts geschrieben.\n»{update.out}« ist eine Datei und bleibt, wie sie ist. "
        "Nennen Sie mit --out einen Ordner.\n"
    )
    assert update.out.read_text(encoding="utf-8") == "eine Datei"


@pytest.mark.parametrize("day", ["31.12.2024", "2024-02-30"])
def test_odd_date_is_refused(capsys: pytest.CaptureFixture[str], day: str) -> None:
    assert main(["--quelle", "x", "--einwohner-stand", day]) == 2
    assert capsys.readouterr().err == (
        f"»{day}« ist kein Tag der Form JJJJ-MM-TT, zum Beispiel 2026-11-21.\n"
    )


def test_broken_register_is_not_overwritten(
    update: Update, capsys: pytest.CaptureFixture[str]
) -> None:
    update.run()
    (update.out / "kreise.csv").unlink()
    capsys.readouterr()

    assert update.run() == 2
    assert "Dem Register fehlt die Datei" in capsys.readouterr().err
