# SPDX-FileCopyrightText: Das Kochbuch
# SPDX-License-Identifier: MIT
"""From the texts of the official files to a checked register: the story of an update."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date, datetime
from itertools import chain

from kochbuch.book.register import Provenance, Register
from kochbuch.book.rows import Tables
from kochbuch.book.states import State

from register.changes import doubtful_keys, former_keys
from register.gv100ad import Record, read_records, split_lines
from register.structure import LINE_RULES, RECORD_RULES
from register.supplements import (
    correct,
    read_coordinates,
    read_corrections,
    read_former,
    shipped_coordinates,
)
from register.tables import derive
from register.verification import RULES, WARNINGS, Delivery, refuse

SOURCE = "Statistisches Bundesamt (Destatis), Gemeindeverzeichnis GV-ISys"
LICENCE = "Datenlizenz Deutschland – Namensnennung – Version 2.0"
LICENCE_URL = "https://www.govdata.de/dl-de/by-2-0"


@dataclass(frozen=True, slots=True)
class Inputs:
    """The texts of the files, and what they do not say themselves."""

    official: str
    official_sha256: str
    coordinates: str | None
    """None to keep those of the register shipped so far."""
    corrections: str
    former: str | None
    population_date: date
    coordinates_date: date
    state_populations: Mapping[date, Mapping[State, int]]
    previous: Register | None
    """The register shipped so far."""


def assemble(inputs: Inputs) -> tuple[Register, tuple[str, ...]]:
    """Return the register and the German warnings; raise `KochbuchError` for bad input."""
    lines = split_lines(inputs.official)
    refuse(chain.from_iterable(rule(lines) for rule in LINE_RULES))
    delivered = read_records(lines)
    refuse(chain.from_iterable(rule(delivered) for rule in RECORD_RULES))
    delivery = _delivery(inputs, delivered)
    refuse(chain.from_iterable(rule(delivery) for rule in RULES))

    given = read_former(inputs.former) if inputs.former else {}
    tables = derive(delivery.records, delivery.coordinates)
    previous = inputs.previous.tables if inputs.previous else None
    tables = replace(tables, former=former_keys(given, previous, tables))
    warnings = chain(
        chain.from_iterable(rule(delivery) for rule in WARNINGS),
        doubtful_keys(given, tables),
        _unplaced(tables),
    )
    return Register(tables, _provenance(inputs, delivery)), tuple(warnings)


def _delivery(inputs: Inputs, delivered: tuple[Record, ...]) -> Delivery:
    before = shipped_coordinates(inputs.previous.tables) if inputs.previous else {}
    coordinates = read_coordinates(inputs.coordinates) if inputs.coordinates else before
    corrections = read_corrections(inputs.corrections)
    rows = inputs.previous.tables.municipalities if inputs.previous else {}
    return Delivery(
        delivered=delivered,
        records=correct(delivered, corrections),
        corrections=corrections,
        coordinates=coordinates,
        population_date=inputs.population_date,
        state_populations=inputs.state_populations,
        previous_areas={key: it.area_ha for key, it in (before or coordinates).items()},
        previous_populations={key: int(row.population) for key, row in rows.items()},
    )


def _unplaced(tables: Tables) -> Iterator[str]:
    names = [f"{row.key} {row.name}" for row in tables.municipalities.values() if not row.latitude]
    if names:
        shown = ", ".join(names[:5]) + (" …" if len(names) > 5 else "")
        yield f"Ohne Koordinate: {len(names)} Gemeinden ({shown})."


def _provenance(inputs: Inputs, delivery: Delivery) -> Provenance:
    pairs = zip(delivery.delivered, delivery.records, strict=True)
    figures = sum(old != new for pair in pairs for old, new in zip(*pair, strict=True))
    corrected = {0: "", 1: "1 Wert korrigiert, "}.get(figures, f"{figures} Werte korrigiert, ")
    return Provenance(
        source=SOURCE,
        edition=datetime.strptime(delivery.delivered[0].edition, "%Y%m%d").date(),
        population_date=inputs.population_date,
        licence=LICENCE,
        licence_url=LICENCE_URL,
        sha256=inputs.official_sha256,
        note=(
            f"Daten aufbereitet: Namen zerlegt, Summen je Kreis und Verband gebildet, {corrected}"
            f"Koordinaten aus dem Stand {inputs.coordinates_date:%d.%m.%Y} ergänzt."
        ),
    )
