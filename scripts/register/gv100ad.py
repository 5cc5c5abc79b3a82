# SPDX-FileCopyrightText: Das Kochbuch
# SPDX-License-Identifier: MIT
"""Read GV100AD, the official list of municipalities: records of fixed width, one per line.

The layout is the one of the official record description (Destatis, GV-ISys), as it stands in
openpotato/gv100ad-py (field numbers) and jgraef/gv100ad, and was checked against the edition of
28.02.2026. Positions in the comments count from 1, as the description does.
"""

from __future__ import annotations

from typing import NamedTuple

RECORD_LENGTH = 220

STATE = "10"
DISTRICT = "40"
ASSOCIATION = "50"
MUNICIPALITY = "60"
RECORD_KINDS = (STATE, "20", "30", DISTRICT, ASSOCIATION, MUNICIPALITY)
"""EF1: Land, Regierungsbezirk, Region (only BW), Kreis, Gemeindeverband, Gemeinde."""

# EF7, by kind of record: what sort of body it is (Textkennzeichen).
MARKS: dict[str, dict[str, str]] = {
    DISTRICT: {
        "41": "Kreisfreie Stadt",
        "42": "Stadtkreis",
        "43": "Kreis",
        "44": "Landkreis",
        "45": "Regionalverband",
    },
    ASSOCIATION: {
        "50": "verbandsfreie Gemeinde",
        "51": "Amt",
        "52": "Samtgemeinde",
        "53": "Verbandsgemeinde",
        "54": "Verwaltungsgemeinschaft",
        "55": "Kirchspielslandgemeinde",
        "56": "Verwaltungsverband",
        "57": "VG-Trägermodell",
        "58": "erfüllende Gemeinde",
    },
    MUNICIPALITY: {
        "60": "Markt",
        "61": "Kreisfreie Stadt",
        "62": "Stadtkreis",
        "63": "Stadt",
        "64": "Gemeinde",
        "65": "gemeindefreies Gebiet, bewohnt",
        "66": "gemeindefreies Gebiet, unbewohnt",
        "67": "Große Kreisstadt",
    },
}


class Record(NamedTuple):
    """One line of the file, cut into the fields the register needs; everything still text."""

    line: int
    kind: str
    edition: str
    """EF2, the day whose territory the file shows: 20260228."""
    key: str
    """EF3: 2 digits of a Land to 8 of a Gemeinde; a Verband has the 5 of its Kreis here."""
    association_number: str
    """EF4: the four digits of the Verband; in the regional key they stand before the Gemeinde."""
    name: str
    mark: str
    """EF7, the Textkennzeichen."""
    area_ha: str
    population: str

    @property
    def association(self) -> str:
        """The nine digits of the Verband."""
        return self.key[:5] + self.association_number

    @property
    def regional_key(self) -> str:
        """The twelve digits of a Gemeinde (Amtlicher Regionalschlüssel)."""
        return self.association + self.key[5:]

    @property
    def sort(self) -> str:
        """What the Textkennzeichen says, "" for an unknown or empty one."""
        return MARKS.get(self.kind, {}).get(self.mark, "")

    @property
    def is_municipality(self) -> bool:
        """Whether people govern themselves here: a Gemeinde, not a gemeindefreies Gebiet."""
        return self.kind == MUNICIPALITY and self.mark not in ("65", "66")

    @property
    def is_unincorporated(self) -> bool:
        """Whether this is a gemeindefreies Gebiet."""
        return self.kind == MUNICIPALITY and self.mark in ("65", "66")


def split_lines(text: str) -> tuple[str, ...]:
    """Return the lines of the file without their ends; the last one may have an end or not."""
    lines = text.split("\n")
    return tuple(lines[:-1] if lines[-1] == "" else lines)


def read_record(number: int, line: str) -> Record:
    """Return the fields of one line.

    >>> line = "6020260228083270505006Tuttlingen, Stadt".ljust(122) + "67".ljust(6)
    >>> record = read_record(1, line + "0000000904500000037109")
    >>> record.key, record.regional_key, record.name, record.sort, int(record.population)
    ('08327050', '083275006050', 'Tuttlingen, Stadt', 'Große Kreisstadt', 37109)
    """
    return Record(
        line=number,
        kind=line[0:2],  # EF1, 1-2
        edition=line[2:10],  # EF2, 3-10
        key=line[10:18].rstrip(),  # EF3, 11-18
        association_number=line[18:22].rstrip(),  # EF4, 19-22
        name=line[22:72].strip(),  # EF5, 23-72
        mark=line[122:124].strip(),  # EF7, 123-124
        area_ha=line[128:139].strip(),  # EF8, 129-139
        population=line[139:150].strip(),  # EF9, 140-150
    )


def read_records(lines: tuple[str, ...]) -> tuple[Record, ...]:
    """Return all records in the order of the file."""
    return tuple(read_record(number, line) for number, line in enumerate(lines, start=1))
