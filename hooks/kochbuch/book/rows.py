# SPDX-FileCopyrightText: Das Kochbuch
# SPDX-License-Identifier: MIT
"""The rows of the register files, all text, and the folders derived from the names."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from typing import NamedTuple

from kochbuch.book.states import State
from kochbuch.book.words import slug


class MunicipalityRow(NamedTuple):
    """A Gemeinde as the register file has it, all text."""

    key: str
    regional_key: str
    name: str
    suffix: str
    kind: str
    district: str
    association: str
    state: str
    population: str
    area_ha: str
    latitude: str
    longitude: str


class DistrictRow(NamedTuple):
    """A Kreis as the register file has it, all text."""

    key: str
    name: str
    kind: str
    state: str
    population: str
    area_ha: str
    latitude: str
    longitude: str

    @property
    def is_urban(self) -> bool:
        """Whether this Kreis is a single municipality at the same time (kreisfreie Stadt)."""
        return self.kind in ("Kreisfreie Stadt", "Stadtkreis")


class AssociationRow(NamedTuple):
    """A Verband as the register file has it, all text."""

    key: str
    official_name: str
    name: str
    kind: str
    district: str
    state: str
    population: str
    area_ha: str
    latitude: str
    longitude: str


class FormerRow(NamedTuple):
    """A key that a Gemeinde had before a merger or a reform, all text."""

    key: str
    name: str
    successor: str
    """Key of the Gemeinde that carries on the name, or "" if none does."""
    remark: str


class UnincorporatedRow(NamedTuple):
    """A gemeindefreies Gebiet, all text."""

    key: str
    name: str
    population: str
    area_ha: str


@dataclass(frozen=True, slots=True)
class Tables:
    """The rows of the register by key, each table in the order of its keys."""

    municipalities: Mapping[str, MunicipalityRow]
    districts: Mapping[str, DistrictRow]
    associations: Mapping[str, AssociationRow]
    former: Mapping[str, FormerRow]
    unincorporated: Mapping[str, UnincorporatedRow]


def folders(tables: Tables, state: State) -> dict[str, str]:
    """Return the folder of each body of a Land by its key.

    It is the slug of the name. If two bodies of one level share it, the Kreis is added; if that
    is not enough, the key. A kreisfreie Stadt has the folder of its Gemeinde and no second one.
    """
    result = {
        row.key: slug(row.name)
        for row in tables.districts.values()
        if row.state == state.number and not row.is_urban
    }
    for level in (tables.municipalities, tables.associations):
        rows = [row for row in level.values() if row.state == state.number]
        result |= _told_apart(rows, tables.districts)
    shared = Counter(result.values())
    return {key: name if shared[name] == 1 else f"{name}-{key}" for key, name in result.items()}


def _told_apart(
    rows: list[MunicipalityRow | AssociationRow], districts: Mapping[str, DistrictRow]
) -> dict[str, str]:
    slugs = {row.key: slug(row.name) for row in rows}
    shared = Counter(slugs.values())
    return {
        row.key: slugs[row.key]
        if shared[slugs[row.key]] == 1
        else f"{slugs[row.key]}-{slug(districts[row.district].name)}"
        for row in rows
    }
