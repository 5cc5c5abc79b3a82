# SPDX-FileCopyrightText: Das Kochbuch
# SPDX-License-Identifier: MIT
"""Read the official files, write the register, and report what changed."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from kochbuch.book.register import Register
from kochbuch.book.states import State
from kochbuch.files.registry import PROVENANCE_FILE, load_register
from kochbuch.german.wording import thousands
from kochbuch.running.errors import KochbuchError, german_reason
from kochbuch.running.swapping import copy_folder, replaced

from register.assembly import Inputs, assemble
from register.changes import describe_changes
from register.rendering import render_register

CORRECTIONS = Path(__file__).with_name("korrekturen.csv")
"""The corrections that ship with this project."""
ORIGIN = (
    "Die amtliche Datei ist das Gemeindeverzeichnis GV-ISys des Statistischen Bundesamts "
    "(Destatis) im Festformat GV100AD; sie liegt nicht in diesem Projekt. Laden Sie sie dort "
    "herunter, und packen Sie sie aus. Das ausgelieferte Register stammt aus GV100AD_28022026.txt "
    "(Gebietsstand 28.02.2026), seine Koordinaten aus AuszugGV4QAktuell (Gebietsstand 31.12.2020)."
)
"""Where the official files come from."""


@dataclass(frozen=True, slots=True)
class Sources:
    """The files an update reads, and the two dates that none of them states."""

    official: Path
    coordinates: Path | None
    corrections: Path
    former: Path | None
    population_date: date
    coordinates_date: date


@dataclass(frozen=True, slots=True)
class Report:
    """What an update has to say, as German sentences."""

    warnings: tuple[str, ...]
    summary: tuple[str, ...]


def update(
    sources: Sources, folder: Path, state_populations: Mapping[date, Mapping[State, int]]
) -> Report:
    """Write the register to `folder`; raise `KochbuchError` and write nothing for bad input."""
    previous = load_register(folder) if (folder / PROVENANCE_FILE).exists() else None
    inputs = Inputs(
        official=_text(sources.official),
        official_sha256=hashlib.sha256(_read(sources.official)).hexdigest(),
        coordinates=_text(sources.coordinates) if sources.coordinates else None,
        corrections=_text(sources.corrections),
        former=_text(sources.former) if sources.former else None,
        population_date=sources.population_date,
        coordinates_date=sources.coordinates_date,
        state_populations=state_populations,
        previous=previous,
    )
    register, warnings = assemble(inputs)
    _write(folder, render_register(register))
    return Report(warnings, tuple(_summary(folder, previous, register)))


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
    """Write the files; if anything fails, the folder stays as it was."""
    with replaced(folder) as fresh:
        if folder.exists():
            copy_folder(folder, fresh)  # other files in the folder are kept
        for name, text in files.items():
            (fresh / name).write_bytes(text.encode())


def _summary(folder: Path, previous: Register | None, register: Register) -> Iterator[str]:
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
