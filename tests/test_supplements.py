# SPDX-FileCopyrightText: Das Kochbuch
# SPDX-License-Identifier: MIT
"""Coordinates and corrections that the update of the register refuses."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.updating import COORDINATES, Update, refusal


@pytest.fixture
def update(tmp_path: Path) -> Update:
    return Update(tmp_path)


@pytest.mark.parametrize(
    ("old", "new", "complaint"),
    [
        (
            "47.983725,8.818761",
            "0.0,0.0",
            "08327050 Tuttlingen, Stadt: Die Koordinate 0.0 °N, 0.0 °O liegt nicht in Deutschland.",
        ),
        (
            "47.983725,8.818761",
            "8.818761,47.983725",
            "08327050 Tuttlingen, Stadt: Die Koordinate 8.818761 °N, 47.983725 °O liegt nicht in "
            "Deutschland.",
        ),
        (
            "47.983725,8.818761",
            "nan,8.818761",
            "08327050 Tuttlingen, Stadt: Die Koordinate nan °N, 8.818761 °O liegt nicht in "
            "Deutschland.",
        ),
        (
            "47.983725,8.818761",
            ",8.818761",
            "Koordinaten, Zeile 3 (08327050 Tuttlingen, Stadt): Breite, Länge und Fläche müssen "
            "Zahlen mit Punkt sein, zum Beispiel »47.982«.",
        ),
        (
            "90.48",
            "inf",
            "Koordinaten, Zeile 3 (08327050 Tuttlingen, Stadt): Breite, Länge und Fläche müssen "
            "Zahlen mit Punkt sein, zum Beispiel »47.982«.",
        ),
        (",90.48,02", "", "Koordinaten, Zeile 3: Der Zeile fehlen Felder."),
        ("breite", "lat", "Koordinaten: Der Datei fehlt die Spalte »breite«."),
    ],
)
def test_bad_coordinates_are_refused(
    update: Update, capsys: pytest.CaptureFixture[str], old: str, new: str, complaint: str
) -> None:
    update.coordinates = COORDINATES.replace(old, new)

    assert refusal(update, capsys) == complaint


@pytest.mark.parametrize(
    ("row", "complaint"),
    [
        (
            "07235001,einwohner,1000,1060,",
            "Die Korrektur zu 07235001 Aach passt nicht mehr: »einwohner« ist in der Datei 1059, "
            "die Korrektur kennt 1000. Bitte prüfen.",
        ),
        (
            "07235999,einwohner,1000,1060,",
            "Die Korrektur zu 07235999 trifft keine Gemeinde der Datei. Bitte streichen.",
        ),
        (
            "07235001,plz,1000,1060,",
            "Korrekturen, Zeile 4: Das Feld »plz« lässt sich nicht korrigieren, nur »einwohner« "
            "und »flaeche_ha«.",
        ),
        (
            "07235001,einwohner,1.059,1060,",
            "Korrekturen, Zeile 4 (07235001): »wert_datei« und »wert_korrigiert« müssen ganze "
            "Zahlen ohne Punkt sein.",
        ),
    ],
)
def test_bad_corrections_are_refused(
    update: Update, capsys: pytest.CaptureFixture[str], row: str, complaint: str
) -> None:
    update.corrections += f"{row}\n"

    assert refusal(update, capsys) == complaint
