# SPDX-FileCopyrightText: Das Kochbuch
# SPDX-License-Identifier: MIT
"""Read what comes beside the official file: coordinates, corrections, former keys."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Iterator, Mapping
from typing import NamedTuple

from kochbuch.book.rows import FormerRow, Tables
from kochbuch.running.errors import KochbuchError

from register.gv100ad import MUNICIPALITY, Record

CORRECTABLE = {"einwohner": "population", "flaeche_ha": "area_ha"}
"""The words of the corrections file, and the fields of a `Record` they mean."""


class Coordinate(NamedTuple):
    """A Gemeinde of the GV-ISys sheet: where it lies and how large it was then."""

    key: str
    name: str
    """The official name, with its suffix."""
    latitude: float | None
    longitude: float | None
    area_ha: int


class Correction(NamedTuple):
    """A figure of the official file that is known to be wrong - or, unchanged, to be right."""

    key: str
    field: str
    """One of `CORRECTABLE`."""
    delivered: int
    corrected: int


def read_coordinates(text: str) -> dict[str, Coordinate]:
    """Return the coordinates by key; both figures empty means that there is no coordinate."""
    columns = ("ags", "name", "breite", "laenge", "flaeche_km2")
    found: dict[str, Coordinate] = {}
    for line, (key, name, latitude, longitude, area) in _rows(text, columns, "Koordinaten"):
        try:
            found[key] = Coordinate(
                key,
                name,
                float(latitude) if latitude or longitude else None,
                float(longitude) if latitude or longitude else None,
                round(float(area) * 100),
            )
        except (ValueError, OverflowError) as error:
            raise KochbuchError(
                f"Koordinaten, Zeile {line} ({key} {name}): Breite, Länge und Fläche "
                f"müssen Zahlen mit Punkt sein, zum Beispiel »47.982«."
            ) from error
    return found


def shipped_coordinates(tables: Tables) -> dict[str, Coordinate]:
    """Return the coordinates of a register that was made before, by key."""
    return {
        row.key: Coordinate(
            row.key,
            f"{row.name}, {row.suffix}" if row.suffix else row.name,
            float(row.latitude) if row.latitude else None,
            float(row.longitude) if row.longitude else None,
            int(row.area_ha),
        )
        for row in tables.municipalities.values()
    }


def read_corrections(text: str) -> tuple[Correction, ...]:
    """Return the corrections in the order of the file."""
    columns = ("ags", "feld", "wert_datei", "wert_korrigiert")
    found: list[Correction] = []
    for line, (key, field, delivered, corrected) in _rows(text, columns, "Korrekturen"):
        if field not in CORRECTABLE:
            known = " und ".join(f"»{word}«" for word in CORRECTABLE)
            raise KochbuchError(
                f"Korrekturen, Zeile {line}: Das Feld »{field}« lässt sich nicht korrigieren, "
                f"nur {known}."
            )
        if not (delivered.isdecimal() and corrected.isdecimal()):
            raise KochbuchError(
                f"Korrekturen, Zeile {line} ({key}): »wert_datei« und »wert_korrigiert« "
                f"müssen ganze Zahlen ohne Punkt sein."
            )
        found.append(Correction(key, field, int(delivered), int(corrected)))
    return tuple(found)


def read_former(text: str) -> dict[str, FormerRow]:
    """Return the keys no longer in use."""
    columns = ("ags_alt", "name", "nachfolger_kandidat", "anmerkung")
    return {row[0]: FormerRow(*row) for _, row in _rows(text, columns, "Alte Schlüssel")}


def correct(records: Iterable[Record], corrections: Iterable[Correction]) -> tuple[Record, ...]:
    """Return the records with each figure replaced that still is as its correction found it."""
    wanted = {
        (c.key, c.field, c.delivered): str(c.corrected)
        for c in corrections
        if c.delivered != c.corrected
    }
    return tuple(_corrected(record, wanted) for record in records)


def _corrected(record: Record, wanted: Mapping[tuple[str, str, int], str]) -> Record:
    if record.kind != MUNICIPALITY:
        return record
    found = {
        field: wanted.get((record.key, word, int(getattr(record, field))))
        for word, field in CORRECTABLE.items()
    }
    return Record(**record._asdict() | {field: value for field, value in found.items() if value})


def _rows(text: str, columns: tuple[str, ...], what: str) -> Iterator[tuple[int, list[str]]]:
    """Yield line and the wanted columns of each row; others may stand beside them."""
    reader = csv.DictReader(io.StringIO(text, newline=""))
    for column in columns:
        if column not in (reader.fieldnames or ()):
            raise KochbuchError(f"{what}: Der Datei fehlt die Spalte »{column}«.")
    for row in reader:
        values = [row[column] for column in columns]
        if None in values:
            raise KochbuchError(f"{what}, Zeile {reader.line_num}: Der Zeile fehlen Felder.")
        yield reader.line_num, [value.strip() for value in values]
