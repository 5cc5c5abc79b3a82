# SPDX-FileCopyrightText: Das Kochbuch
# SPDX-License-Identifier: MIT
"""Make the register that the package ships from the official files."""

from __future__ import annotations

import argparse
import hashlib
import sys
from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent))
sys.path.insert(0, str(Path(__file__).resolve().parent.parent / "hooks"))

from kochbuch.book.register import Register
from kochbuch.book.states import State
from kochbuch.files.registry import PROVENANCE_FILE, load_register
from kochbuch.german.wording import thousands
from kochbuch.running.command import command
from kochbuch.running.errors import KochbuchError, german_reason
from kochbuch.running.swapping import copy_folder, replaced
from register.assembly import Inputs, assemble
from register.changes import describe_changes
from register.rendering import render_register
from register.verification import STATE_POPULATIONS

_ROOT = Path(__file__).resolve().parent.parent
# The official file is not part of the repository; it lies beside the checkout.
_BESIDE = _ROOT.parent / "shared" / "data"


@command
def main(
    argv: Sequence[str] | None = None,
    *,
    state_populations: Mapping[date, Mapping[State, int]] = STATE_POPULATIONS,
) -> int:
    """Write the register and say what changed; return 2 and write nothing for bad input."""
    arguments = _parser().parse_args(argv)
    try:
        previous = _shipped(arguments.out)
        inputs = Inputs(
            official=_text(arguments.quelle),
            official_sha256=hashlib.sha256(_read(arguments.quelle)).hexdigest(),
            coordinates=_text(arguments.koordinaten),
            corrections=_text(arguments.korrekturen),
            former=_text(arguments.alte_schluessel),
            population_date=arguments.einwohner_stand,
            coordinates_date=arguments.koordinaten_stand,
            state_populations=state_populations,
            previous=previous,
        )
        register, warnings = assemble(inputs)
        _write(arguments.out, render_register(register))
    except KochbuchError as error:
        print(f"Abgelehnt, nichts geschrieben.\n{error}", file=sys.stderr)
        return 2
    for warning in warnings:
        print(f"Warnung: {warning}", file=sys.stderr)
    print("\n".join(_summary(arguments.out, previous, register)))
    return 0


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        description="Erzeugt das Register der Kommunen aus der amtlichen Datei GV100AD.",
        epilog="Ergebnis 0: geschrieben. Ergebnis 2: abgelehnt, nichts geschrieben.",
    )

    def file(name: str, default: Path, text: str) -> None:
        shown = default.relative_to(_ROOT.parent)
        parser.add_argument(
            name, type=Path, default=default, metavar="DATEI", help=f"{text} (sonst: ../{shown})"
        )

    file("--quelle", _BESIDE / "GV100AD_28022026.txt", "amtliche Datei GV100AD, ausgepackt")
    file("--koordinaten", _BESIDE / "gv-isys-31122020-koordinaten.csv", "Koordinaten und Flächen")
    file("--korrekturen", _BESIDE / "korrekturen.csv", "belegte Korrekturen einzelner Werte")
    file("--alte-schluessel", _BESIDE / "alte-schluessel.csv", "Schlüssel außer Gebrauch")
    parser.add_argument(
        "--einwohner-stand",
        type=_day,
        default=date(2024, 12, 31),
        metavar="JJJJ-MM-TT",
        help="Stichtag der Einwohnerzahlen, er steht nicht in der Datei (sonst: 2024-12-31)",
    )
    parser.add_argument(
        "--koordinaten-stand",
        type=_day,
        default=date(2020, 12, 31),
        metavar="JJJJ-MM-TT",
        help="Gebietsstand der Koordinaten, für den Quellenvermerk (sonst: 2020-12-31)",
    )
    parser.add_argument(
        "--out",
        type=Path,
        default=_ROOT / "hooks" / "kochbuch" / "data",
        metavar="ORDNER",
        help="Ordner des Registers (sonst: hooks/kochbuch/data)",
    )
    return parser


def _day(text: str) -> date:
    try:
        return date.fromisoformat(text)
    except ValueError as error:
        raise argparse.ArgumentTypeError(f"»{text}« ist kein Tag der Form JJJJ-MM-TT") from error


def _shipped(folder: Path) -> Register | None:
    """Return the register to compare with, None where there is none yet."""
    return load_register(folder) if (folder / PROVENANCE_FILE).exists() else None


def _read(path: Path) -> bytes:
    try:
        return path.read_bytes()
    except OSError as error:
        raise KochbuchError(
            f"Die Datei »{path}« ist nicht lesbar ({german_reason(error)})."
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
    try:
        with replaced(folder) as fresh:
            if folder.exists():
                copy_folder(folder, fresh)  # what else lies there stays
            for name, text in files.items():
                (fresh / name).write_bytes(text.encode())
    except OSError as error:
        raise KochbuchError(
            f"Der Ordner »{folder}« lässt sich nicht schreiben ({german_reason(error)})."
        ) from error


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
