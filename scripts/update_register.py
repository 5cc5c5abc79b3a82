# SPDX-FileCopyrightText: Das Kochbuch
# SPDX-License-Identifier: MIT
"""Make the register that the package ships from the official files."""

from __future__ import annotations

import argparse
import hashlib
import sys
from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from functools import partial
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent))
sys.path.insert(0, str(Path(__file__).resolve().parent.parent / "hooks"))

from kochbuch.book.register import Register
from kochbuch.book.states import State
from kochbuch.files.registry import PROVENANCE_FILE, load_register
from kochbuch.german.wording import thousands
from kochbuch.running.command import command
from kochbuch.running.errors import KochbuchError, german_reason
from kochbuch.running.options import day_option
from kochbuch.running.project import OWN_ROOT, Project
from kochbuch.running.swapping import copy_folder, replaced
from register.assembly import Inputs, assemble
from register.changes import describe_changes
from register.rendering import render_register
from register.verification import STATE_POPULATIONS

REGISTER = Path(__file__).resolve().parent / "register"
ORIGIN = (
    "Die amtliche Datei ist das Gemeindeverzeichnis GV-ISys des Statistischen Bundesamts "
    "(Destatis) im Festformat GV100AD; sie liegt nicht in diesem Projekt. Laden Sie sie dort "
    "herunter, und packen Sie sie aus. Das ausgelieferte Register stammt aus GV100AD_28022026.txt "
    "(Gebietsstand 28.02.2026), seine Koordinaten aus AuszugGV4QAktuell (Gebietsstand 31.12.2020)."
)
"""Where the official files come from."""


@command
def main(
    argv: Sequence[str] | None = None,
    *,
    state_populations: Mapping[date, Mapping[State, int]] = STATE_POPULATIONS,
) -> int:
    """Write the register and say what changed; return 2 and write nothing for bad input."""
    options = _parser().parse_args(argv)
    try:
        previous = load_register(options.out) if (options.out / PROVENANCE_FILE).exists() else None
        inputs = Inputs(
            official=_text(options.quelle),
            official_sha256=hashlib.sha256(_read(options.quelle)).hexdigest(),
            coordinates=_text(options.koordinaten) if options.koordinaten else None,
            corrections=_text(options.korrekturen),
            former=_text(options.alte_schluessel) if options.alte_schluessel else None,
            population_date=options.einwohner_stand,
            coordinates_date=options.koordinaten_stand,
            state_populations=state_populations,
            previous=previous,
        )
        register, warnings = assemble(inputs)
        _write(options.out, render_register(register))
    except KochbuchError as error:
        print(f"Abgelehnt, nichts geschrieben.\n{error}", file=sys.stderr)
        return 2
    for warning in warnings:
        print(f"Warnung: {warning}", file=sys.stderr)
    print("\n".join(_summary(options.out, previous, register)))
    return 0


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        description="Erzeugt das Register der Kommunen aus der amtlichen Datei GV100AD.",
        epilog=f"{ORIGIN} Ergebnis 0: geschrieben. Ergebnis 2: abgelehnt, nichts geschrieben.",
    )
    add_file = partial(parser.add_argument, type=Path, metavar="DATEI")
    add_file("--quelle", required=True, help="amtliche Datei GV100AD, ausgepackt")
    add_file(
        "--koordinaten",
        help="Koordinaten und Flächen als CSV mit den Spalten ags, name, breite, laenge, "
        "flaeche_km2 (sonst: die des vorigen Registers)",
    )
    add_file(
        "--korrekturen",
        default=REGISTER / "korrekturen.csv",
        help="belegte Korrekturen einzelner Werte (sonst: scripts/register/korrekturen.csv)",
    )
    add_file("--alte-schluessel", help="Schlüssel außer Gebrauch, zu denen des vorigen Registers")
    day = "Stichtag der Einwohnerzahlen, er steht nicht in der Datei (sonst: 2024-12-31)"
    parser.add_argument("--einwohner-stand", **day_option(date(2024, 12, 31), day))
    day = "Gebietsstand der Koordinaten, für den Quellenvermerk (sonst: 2020-12-31)"
    parser.add_argument("--koordinaten-stand", **day_option(date(2020, 12, 31), day))
    parser.add_argument(
        "--out",
        type=Path,
        default=Project(OWN_ROOT).register,
        metavar="ORDNER",
        help="Ordner des Registers (sonst: hooks/kochbuch/data)",
    )
    return parser


def _read(path: Path) -> bytes:
    try:
        return path.read_bytes()
    except OSError as error:
        raise KochbuchError(
            f"Die Datei »{path}« ist nicht lesbar ({german_reason(error)}). {ORIGIN}"
        ) from error


def _text(path: Path) -> str:
    """Return the text of an input file, with plain line ends and without a byte order mark."""
    try:
        return _read(path).decode("utf-8-sig").replace("\r\n", "\n")
    except UnicodeDecodeError as error:
        raise KochbuchError(
            f"Die Datei »{path}« ist nicht in UTF-8. Ältere Jahrgänge (.ASC) sind in Latin-1 und "
            f"müssen erst umgewandelt werden; eine ZIP-Datei muss erst ausgepackt werden."
        ) from error


def _write(folder: Path, files: Mapping[str, str]) -> None:
    """Write the files; if anything fails, the folder is as it was."""
    with replaced(folder) as fresh:
        if folder.exists():
            copy_folder(folder, fresh)  # what else lies there stays
        for name, text in files.items():
            (fresh / name).write_bytes(text.encode())


def _summary(folder: Path, previous: Register | None, register: Register) -> Iterable[str]:
    tables, edition = register.tables, register.provenance
    population = sum(int(district.population) for district in tables.districts.values())
    yield f"Geschrieben: {folder}"
    yield (
        f"Gebietsstand {edition.edition:%d.%m.%Y}, Einwohner {edition.population_date:%d.%m.%Y}: "
        f"{thousands(len(tables.municipalities))} Gemeinden, "
        f"{thousands(len(tables.districts))} Kreise, "
        f"{thousands(len(tables.associations))} Verbände, "
        f"{thousands(len(tables.unincorporated))} gemeindefreie Gebiete, "
        f"{thousands(len(tables.former))} alte Schlüssel, "
        f"{thousands(population)} Einwohner."
    )
    if previous is None:
        yield "Ein früheres Register zum Vergleich gibt es nicht."
        return
    changes = tuple(describe_changes(previous, register))
    yield f"Gegenüber dem Gebietsstand {previous.provenance.edition:%d.%m.%Y}:"
    yield from (f"  {change}" for change in changes or ("keine Änderungen",))


if __name__ == "__main__":
    raise SystemExit(main())
