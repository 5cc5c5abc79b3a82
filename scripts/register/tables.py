# SPDX-FileCopyrightText: Das Kochbuch
# SPDX-License-Identifier: MIT
"""Derive the tables of the register from the official records."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence

from kochbuch.book.rows import (
    AssociationRow,
    DistrictRow,
    MunicipalityRow,
    Tables,
    UnincorporatedRow,
)

from register.gv100ad import ASSOCIATION, DISTRICT, MUNICIPALITY, Record
from register.names import association_name, district_name, split_name
from register.supplements import Coordinate

Point = tuple[float, float]
"""Latitude and longitude, in degrees."""


def derive(records: Iterable[Record], coordinates: Mapping[str, Coordinate]) -> Tables:
    """Return the tables of the register, still without former keys."""
    records = sorted(records, key=lambda record: (record.key, record.association_number))
    municipalities = [record for record in records if record.is_municipality]
    unincorporated = [record for record in records if record.is_unincorporated]
    points = locate(municipalities, coordinates)
    associations = _associations(records, municipalities, points)
    return Tables(
        municipalities={r.key: _municipality(r, associations, points) for r in municipalities},
        districts=_districts(records, points),
        associations=associations,
        former={},
        unincorporated={
            r.key: UnincorporatedRow(r.key, r.name, str(int(r.population)), str(int(r.area_ha)))
            for r in unincorporated
        },
    )


def locate(
    municipalities: Iterable[Record], coordinates: Mapping[str, Coordinate]
) -> dict[str, Point]:
    """Return where each Gemeinde lies, by key.

    A key that is newer than the coordinates takes those of its predecessor: the one Gemeinde of
    the same official name in the same Land whose own key is no longer in use.
    """
    municipalities = list(municipalities)
    in_use = {record.key for record in municipalities}
    gone: defaultdict[tuple[str, str], list[Coordinate]] = defaultdict(list)
    for coordinate in coordinates.values():
        if coordinate.key not in in_use:
            gone[coordinate.key[:2], coordinate.name].append(coordinate)
    points: dict[str, Point] = {}
    for record in municipalities:
        known = coordinates.get(record.key)
        candidates = [known] if known else gone[record.key[:2], record.name]
        if len(candidates) != 1:
            continue
        latitude, longitude = candidates[0].latitude, candidates[0].longitude
        if latitude is not None and longitude is not None:
            points[record.key] = (latitude, longitude)
    return points


def _municipality(
    record: Record, associations: Mapping[str, AssociationRow], points: Mapping[str, Point]
) -> MunicipalityRow:
    name, suffix = split_name(record.name)
    latitude, longitude = _shown(points.get(record.key), digits=6)
    return MunicipalityRow(
        key=record.key,
        regional_key=record.regional_key,
        name=name,
        suffix=suffix,
        kind=record.sort,
        district=record.key[:5],
        association=record.association if record.association in associations else "",
        state=record.key[:2],
        population=str(int(record.population)),
        area_ha=str(int(record.area_ha)),
        latitude=latitude,
        longitude=longitude,
    )


def _districts(records: Sequence[Record], points: Mapping[str, Point]) -> dict[str, DistrictRow]:
    """Return the Kreise; their figures include the gemeindefreie Gebiete."""
    inside: defaultdict[str, list[Record]] = defaultdict(list)
    for record in records:
        if record.kind == MUNICIPALITY:
            inside[record.key[:5]].append(record)
    return {
        record.key: DistrictRow(
            record.key,
            district_name(record.name, record.sort),
            record.sort,
            record.key[:2],
            *_sums(inside[record.key], points),
        )
        for record in records
        if record.kind == DISTRICT
    }


def _associations(
    records: Sequence[Record], municipalities: Iterable[Record], points: Mapping[str, Point]
) -> dict[str, AssociationRow]:
    """Return the Verbände that have members.

    Their numbers begin with 5; 0 stands for a Gemeinde without a Verband, which the file
    lists as a Verband of its own, and 9 for a gemeindefreies Gebiet.
    """
    inside: defaultdict[str, list[Record]] = defaultdict(list)
    for record in municipalities:
        inside[record.association].append(record)
    return {
        record.association: AssociationRow(
            record.association,
            record.name,
            association_name(record.name, record.sort),
            record.sort,
            record.key,
            record.key[:2],
            *_sums(inside[record.association], points),
        )
        for record in records
        if record.kind == ASSOCIATION
        and record.association_number.startswith("5")
        and record.association in inside
    }


def _sums(members: Sequence[Record], points: Mapping[str, Point]) -> tuple[str, str, str, str]:
    """Return population, area and mean place (weighted by area) of the members, as text.

    The official records of Kreise and Verbände carry no figures of their own.
    """
    population = sum(int(record.population) for record in members)
    area = sum(int(record.area_ha) for record in members)
    placed = [
        (int(record.area_ha), *points[record.key]) for record in members if record.key in points
    ]
    weight = sum(hectares for hectares, _, _ in placed)
    centre = (
        (
            sum(hectares * latitude for hectares, latitude, _ in placed) / weight,
            sum(hectares * longitude for hectares, _, longitude in placed) / weight,
        )
        if weight
        else None
    )
    return (str(population), str(area), *_shown(centre, digits=5))


def _shown(point: Point | None, *, digits: int) -> tuple[str, str]:
    return (f"{point[0]:.{digits}f}", f"{point[1]:.{digits}f}") if point else ("", "")
