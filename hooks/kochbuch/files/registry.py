# SPDX-FileCopyrightText: Das Kochbuch
# SPDX-License-Identifier: MIT
"""Read the tables that the package ships: the register, and the offices of the Länder."""

from __future__ import annotations

import csv
import hashlib
import io
import json
from datetime import date
from typing import TYPE_CHECKING, TypeVar

from kochbuch.book.authorities import Authorities, Authority, Duty
from kochbuch.book.register import Provenance, Register
from kochbuch.book.rows import (
    AssociationRow,
    DistrictRow,
    FormerRow,
    MunicipalityRow,
    Tables,
    UnincorporatedRow,
)
from kochbuch.book.states import State
from kochbuch.running.errors import KochbuchError, german_reason
from kochbuch.running.project import DATA

if TYPE_CHECKING:
    from pathlib import Path

PROVENANCE_FILE = "quelle.json"
MUNICIPALITY_FILE = "gemeinden.csv"
DISTRICT_FILE = "kreise.csv"
ASSOCIATION_FILE = "verbaende.csv"
FORMER_FILE = "alte-schluessel.csv"
UNINCORPORATED_FILE = "gemeindefrei.csv"

_COMMON = ("einwohner", "flaeche_ha", "breite", "laenge")
COLUMNS: dict[str, tuple[str, ...]] = {
    MUNICIPALITY_FILE: (
        *("ags", "ars", "name", "zusatz", "art"),
        *("kreis_schluessel", "verband_schluessel", "land_schluessel"),
        *_COMMON,
    ),
    DISTRICT_FILE: ("schluessel", "name", "art", "land_schluessel", *_COMMON),
    ASSOCIATION_FILE: (
        *("schluessel", "name", "anzeigename", "art", "kreis_schluessel", "land_schluessel"),
        *_COMMON,
    ),
    FORMER_FILE: ("ags_alt", "name", "nachfolger_kandidat", "anmerkung"),
    UNINCORPORATED_FILE: ("ags", "name", "einwohner", "flaeche_ha"),
}
"""The heads of the files, in the order of the fields of their rows."""

_REPAIR = "Bitte den Ordner aus Git wiederherstellen oder »scripts/update_register.py« ausführen."

Row = TypeVar("Row", MunicipalityRow, DistrictRow, AssociationRow, FormerRow, UnincorporatedRow)


def load_register(folder: Path) -> Register:
    """Return the register in `folder`; rows become objects on demand."""
    provenance, checksums = _read_provenance(folder / PROVENANCE_FILE)

    def rows(name: str, kind: type[Row]) -> dict[str, Row]:
        return _read_rows(folder / name, kind, checksums.get(name))

    tables = Tables(
        municipalities=rows(MUNICIPALITY_FILE, MunicipalityRow),
        districts=rows(DISTRICT_FILE, DistrictRow),
        associations=rows(ASSOCIATION_FILE, AssociationRow),
        former=rows(FORMER_FILE, FormerRow),
        unincorporated=rows(UNINCORPORATED_FILE, UnincorporatedRow),
    )
    return Register(tables, provenance)


def read_authorities() -> Authorities:
    """Return the offices of all Länder, in the order of the table."""
    with (DATA / "stellen.csv").open(encoding="utf-8", newline="") as file:
        _, *rows = csv.reader(file)
    return Authorities(
        {(State(land), Duty(duty)): Authority(*texts) for land, duty, *texts in rows}
    )


def checksum(content: bytes) -> str:
    """Return the SHA-256 of a text file; the line ends of a checkout on Windows do not count."""
    return hashlib.sha256(content.replace(b"\r\n", b"\n")).hexdigest()


def _read_provenance(path: Path) -> tuple[Provenance, dict[str, str]]:
    """Return where the register comes from, and the checksum of each of its files."""
    try:
        content = json.loads(_read(path))
        provenance = Provenance(
            source=content["quelle"],
            edition=date.fromisoformat(content["gebietsstand"]),
            population_date=date.fromisoformat(content["einwohner_stand"]),
            licence=content["lizenz"],
            licence_url=content["lizenz_url"],
            sha256=content["sha256"],
            note=content["hinweis"],
        )
        return provenance, dict(content["dateien"])
    except (ValueError, KeyError, TypeError) as error:
        raise KochbuchError(f"Die Datei »{path}« ist nicht lesbar. {_REPAIR}") from error


def _read_rows(path: Path, kind: type[Row], expected: str | None) -> dict[str, Row]:
    content = _read(path)
    if checksum(content) != expected:
        raise KochbuchError(
            f"Die Datei »{path}« ist nicht die, die »{PROVENANCE_FILE}« beschreibt: "
            f"sie ist unvollständig oder von Hand geändert. {_REPAIR}"
        )
    lines = csv.reader(io.StringIO(content.decode(), newline=""))
    if tuple(next(lines, ())) != COLUMNS[path.name]:
        raise KochbuchError(f"Die Datei »{path}« hat andere Spalten als erwartet. {_REPAIR}")
    return {row.key: row for row in map(kind._make, lines)}


def _read(path: Path) -> bytes:
    try:
        return path.read_bytes()
    except FileNotFoundError as error:
        raise KochbuchError(f"Dem Register fehlt die Datei »{path}«. {_REPAIR}") from error
    except OSError as error:
        reason = german_reason(error)
        raise KochbuchError(f"»{path}« ist nicht lesbar ({reason}). {_REPAIR}") from error
