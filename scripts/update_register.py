# SPDX-FileCopyrightText: Das Kochbuch
# SPDX-License-Identifier: MIT
"""Make the register that ships with the package: `python scripts/update_register.py`."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Mapping, Sequence
from datetime import date
from functools import partial
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent))
sys.path.insert(0, str(Path(__file__).resolve().parent.parent / "hooks"))

from kochbuch.book.states import State
from kochbuch.running.command import command
from kochbuch.running.errors import KochbuchError
from kochbuch.running.options import day_option
from kochbuch.running.project import DATA
from register.update import CORRECTIONS, ORIGIN, Sources, update
from register.verification import STATE_POPULATIONS


@command
def main(
    argv: Sequence[str] | None = None,
    *,
    state_populations: Mapping[date, Mapping[State, int]] = STATE_POPULATIONS,
) -> int:
    """Write the register and report changes; return 2 and write nothing for bad input."""
    options = vars(_parser().parse_args(argv))
    folder = options.pop("out")
    sources = Sources(**options)
    try:
        report = update(sources, folder, state_populations)
    except KochbuchError as error:
        raise KochbuchError(f"Abgelehnt, nichts geschrieben.\n{error}") from error
    for warning in report.warnings:
        print(f"Warnung: {warning}", file=sys.stderr)
    print("\n".join(report.summary))
    return 0


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        description="Erzeugt das Register der Kommunen aus der amtlichen Datei GV100AD.",
        epilog=f"{ORIGIN} Ergebnis 0: geschrieben. Ergebnis 2: abgelehnt, nichts geschrieben.",
    )
    add = parser.add_argument
    file = partial(add, type=Path, metavar="DATEI")
    text = "amtliche Datei GV100AD, ausgepackt"
    file("--quelle", dest="official", required=True, help=text)
    text = "Koordinaten und Flächen als CSV mit den Spalten ags, name, breite, laenge, flaeche_km2 "
    file("--koordinaten", dest="coordinates", help=f"{text}(sonst: die des vorigen Registers)")
    text = "belegte Korrekturen einzelner Werte (sonst: scripts/register/korrekturen.csv)"
    file("--korrekturen", dest="corrections", default=CORRECTIONS, help=text)
    text = "Schlüssel außer Gebrauch, zu denen des vorigen Registers"
    file("--alte-schluessel", dest="former", help=text)
    text = "Stichtag der Einwohnerzahlen, er steht nicht in der Datei (sonst: 2024-12-31)"
    counted = day_option(date(2024, 12, 31), text)
    add("--einwohner-stand", dest="population_date", **counted)
    text = "Gebietsstand der Koordinaten, für den Quellenvermerk (sonst: 2020-12-31)"
    placed = day_option(date(2020, 12, 31), text)
    add("--koordinaten-stand", dest="coordinates_date", **placed)
    text = "Ordner des Registers (sonst: hooks/kochbuch/data)"
    add("--out", type=Path, default=DATA, metavar="ORDNER", help=text)
    return parser


if __name__ == "__main__":
    raise SystemExit(main())
