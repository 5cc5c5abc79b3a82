# SPDX-FileCopyrightText: Das Kochbuch
# SPDX-License-Identifier: MIT
"""Reading the shipped register: what it holds, what it costs, what it says when it is broken."""

from __future__ import annotations

import json
import shutil
import time
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from kochbuch.book import rows
from kochbuch.book.register import Provenance, Register
from kochbuch.book.states import State
from kochbuch.files.registry import COLUMNS, checksum, load_register
from kochbuch.running.errors import KochbuchError
from register.rendering import render_register

SHIPPED = Path(__file__).resolve().parent.parent / "hooks" / "kochbuch" / "data"
REPAIR = "Bitte den Ordner aus Git wiederherstellen oder »scripts/update_register.py« ausführen."


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return shutil.copytree(SHIPPED, tmp_path / "data")


def test_shipped_register_is_complete() -> None:
    register = load_register(SHIPPED)
    tables = register.tables

    assert len(tables.municipalities) == 10_747
    assert len(tables.associations) == 1_202
    assert len(tables.districts) == 401
    assert sum(int(row.population) for row in tables.districts.values()) == 83_577_140
    assert register.find("16077043").population == 13_953
    assert {unit.state for unit in register.municipalities} == set(State)
    assert len(tables.former) == 30
    assert len(tables.unincorporated) == 196


def test_shipped_register_says_where_it_comes_from() -> None:
    assert load_register(SHIPPED).provenance == Provenance(
        source="Statistisches Bundesamt (Destatis), Gemeindeverzeichnis GV-ISys",
        edition=date(2026, 2, 28),
        population_date=date(2024, 12, 31),
        licence="Datenlizenz Deutschland – Namensnennung – Version 2.0",
        licence_url="https://www.govdata.de/dl-de/by-2-0",
        sha256="b5edb62aad954293f6aa84a6713c2d3bb3014b9b7c50c9bae0aff243079e41f3",
        note=(
            "Daten aufbereitet: Namen zerlegt, Summen je Kreis und Verband gebildet, "
            "2 Werte korrigiert, Koordinaten aus dem Stand 31.12.2020 ergänzt."
        ),
    )


def test_shipped_files_are_what_the_script_writes() -> None:
    files = render_register(load_register(SHIPPED))

    assert {name: (SHIPPED / name).read_bytes() for name in files} == {
        name: text.encode() for name, text in files.items()
    }


def test_a_name_that_is_a_formula_is_refused_before_anything_is_written() -> None:
    register = load_register(SHIPPED)
    key, row = next(iter(register.tables.municipalities.items()))
    wrong = replace(register.tables, municipalities={key: row._replace(name="=1+1")})

    with pytest.raises(KochbuchError) as caught:
        render_register(Register(wrong, register.provenance))

    assert str(caught.value) == (
        f"Für »gemeinden.csv«, Eintrag »{key}«: In »name« steht »=1+1«. So beginnt kein amtlicher "
        "Name, sondern eine Formel für Tabellenprogramme. Prüfen Sie die Quelle; geschrieben wurde "
        "nichts."
    )


def test_loading_costs_less_than_150_ms() -> None:
    best = min(_cost() for _ in range(5))

    assert best < 0.150


def _cost() -> float:
    start = time.process_time()
    load_register(SHIPPED)
    return time.process_time() - start


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("gemeinden.csv", rows.MunicipalityRow),
        ("kreise.csv", rows.DistrictRow),
        ("verbaende.csv", rows.AssociationRow),
        ("alte-schluessel.csv", rows.FormerRow),
        ("gemeindefrei.csv", rows.UnincorporatedRow),
    ],
)
def test_each_file_has_a_column_for_each_field(name: str, kind: type) -> None:
    assert len(COLUMNS[name]) == len(kind._fields)
    assert (SHIPPED / name).read_text(encoding="utf-8").startswith(",".join(COLUMNS[name]) + "\n")


def test_windows_line_ends_are_the_same_register(folder: Path) -> None:
    for path in folder.iterdir():
        path.write_bytes(path.read_bytes().replace(b"\n", b"\r\n"))

    assert load_register(folder).tables == load_register(SHIPPED).tables


@pytest.mark.parametrize("name", [*COLUMNS, "quelle.json"])
def test_missing_file_is_named(folder: Path, name: str) -> None:
    (folder / name).unlink()

    assert _complaint(folder) == f"Dem Register fehlt die Datei »{folder / name}«. {REPAIR}"


@pytest.mark.parametrize("name", COLUMNS)
@pytest.mark.parametrize("damage", [b"", b"x", b"\xff\xfe"])
def test_changed_file_is_named(folder: Path, name: str, damage: bytes) -> None:
    (folder / name).write_bytes((folder / name).read_bytes()[:-1] + damage)

    assert _complaint(folder) == (
        f"Die Datei »{folder / name}« ist nicht die, die »quelle.json« beschreibt: "
        f"sie ist unvollständig oder von Hand geändert. {REPAIR}"
    )


@pytest.mark.parametrize("content", ["", "{", "[]", "{}", '{"quelle": "x", "gebietsstand": "x"}'])
def test_unreadable_provenance_is_named(folder: Path, content: str) -> None:
    (folder / "quelle.json").write_text(content, encoding="utf-8")

    assert _complaint(folder) == f"Die Datei »{folder / 'quelle.json'}« ist nicht lesbar. {REPAIR}"


@pytest.mark.parametrize("content", ["", "schluessel,name\n"])
def test_other_columns_are_named(folder: Path, content: str) -> None:
    provenance = json.loads((folder / "quelle.json").read_text(encoding="utf-8"))
    provenance["dateien"]["kreise.csv"] = checksum(content.encode())
    (folder / "quelle.json").write_text(json.dumps(provenance), encoding="utf-8")
    (folder / "kreise.csv").write_text(content, encoding="utf-8")

    assert _complaint(folder) == (
        f"Die Datei »{folder / 'kreise.csv'}« hat andere Spalten als erwartet. {REPAIR}"
    )


def test_folder_in_the_place_of_a_file_is_named(folder: Path) -> None:
    (folder / "kreise.csv").unlink()
    (folder / "kreise.csv").mkdir()

    assert _complaint(folder).startswith(f"»{folder / 'kreise.csv'}« ist nicht lesbar (")


def _complaint(folder: Path) -> str:
    with pytest.raises(KochbuchError) as caught:
        load_register(folder)
    return str(caught.value)
