# SPDX-FileCopyrightText: Das Kochbuch
# SPDX-License-Identifier: MIT
"""The files of the register as text: five tables, their provenance and the licence notice."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator

from kochbuch.book.register import Provenance, Register
from kochbuch.files.csv_text import as_csv, starts_formula
from kochbuch.files.registry import (
    ASSOCIATION_FILE,
    COLUMNS,
    DISTRICT_FILE,
    FORMER_FILE,
    MUNICIPALITY_FILE,
    PROVENANCE_FILE,
    UNINCORPORATED_FILE,
    checksum,
)
from kochbuch.running.errors import KochbuchError

LICENCE_FILE = "LICENSE-dl-de-by-2-0.txt"


def render_register(register: Register) -> dict[str, str]:
    """Return the content of each file by its name; `load_register` reads them back.

    Raises `KochbuchError` for a cell that a spreadsheet would calculate. Defused it would come back
    as another name than went in; no official name begins like that, so the source is at fault.
    """
    tables = register.tables
    rows = {
        MUNICIPALITY_FILE: tables.municipalities,
        DISTRICT_FILE: tables.districts,
        ASSOCIATION_FILE: tables.associations,
        FORMER_FILE: tables.former,
        UNINCORPORATED_FILE: tables.unincorporated,
    }
    files = {
        name: as_csv(COLUMNS[name], _checked(name, table.values())) for name, table in rows.items()
    }
    checksums = {name: checksum(text.encode()) for name, text in files.items()}
    return files | {
        PROVENANCE_FILE: _as_json(register.provenance, checksums),
        LICENCE_FILE: _licence(register.provenance),
    }


def _checked(file: str, rows: Iterable[Iterable[str]]) -> Iterator[list[str]]:
    """Yield the rows as they are."""
    for row in rows:
        cells = list(row)
        for column, cell in zip(COLUMNS[file], cells, strict=True):
            if starts_formula(cell):
                raise KochbuchError(
                    f"Für »{file}«, Eintrag »{cells[0]}«: In »{column}« steht »{cell[:60]}«. So "
                    "beginnt kein amtlicher Name, sondern eine Formel für Tabellenprogramme. "
                    "Prüfen Sie die Quelle; geschrieben wurde nichts."
                )
        yield cells


def _as_json(provenance: Provenance, checksums: dict[str, str]) -> str:
    content = {
        "version": 1,
        "quelle": provenance.source,
        "gebietsstand": provenance.edition.isoformat(),
        "einwohner_stand": provenance.population_date.isoformat(),
        "lizenz": provenance.licence,
        "lizenz_url": provenance.licence_url,
        "sha256": provenance.sha256,
        "hinweis": provenance.note,
        "dateien": checksums,
    }
    return json.dumps(content, ensure_ascii=False, indent=2) + "\n"


def _licence(provenance: Provenance) -> str:
    return (
        f"Quelle: {provenance.source}, Gebietsstand {provenance.edition:%d.%m.%Y}, "
        f"Einwohner {provenance.population_date:%d.%m.%Y}.\n"
        "© Statistisches Bundesamt (Destatis). Vervielfältigung und Verbreitung, auch "
        "auszugsweise, mit Quellenangabe gestattet.\n"
        f"Lizenz: {provenance.licence}, {provenance.licence_url}\n"
        f"Änderungen: {provenance.note}\n"
        "\n"
        "Dieser Vermerk gilt für die Dateien dieses Ordners und ist mit ihnen weiterzugeben.\n"
        "Die Dateien sind erzeugt (scripts/update_register.py), nicht von Hand geschrieben.\n"
    )
