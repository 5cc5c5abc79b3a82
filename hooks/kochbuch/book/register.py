# SPDX-FileCopyrightText: Das Kochbuch
# SPDX-License-Identifier: MIT
"""The register: every Gemeinde, Kreis and Verband by its official key."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from itertools import chain

from kochbuch.book.rows import (
    AssociationRow,
    DistrictRow,
    FormerRow,
    MunicipalityRow,
    Tables,
    folders,
)
from kochbuch.book.sizes import Level, SizeClass
from kochbuch.book.states import State
from kochbuch.book.words import fold

_KEY_LENGTHS = (5, 8, 9, 12)
_SUFFIXES = {"M": "Markt", "St": "Stadt", "GKSt": "Große Kreisstadt"}
# Other everyday words for a kind; both Kirchspielslandgemeinden are Ämter by law.
_PLAIN_KINDS = {
    "Kreisfreie Stadt": "Stadt",
    "Stadtkreis": "Stadt",
    "Große Kreisstadt": "Stadt",
    "Kirchspielslandgemeinde": "Amt",
}


@dataclass(frozen=True, slots=True)
class Municipality:
    """A Gemeinde, a Kreis or a Verband: any body that can own a recipe."""

    key: str
    """8 digits for a Gemeinde, 5 for a Kreis, 9 for a Verband."""
    regional_key: str
    """The 12 digits of a Gemeinde; otherwise the same as `key`."""
    level: Level
    name: str
    """As people write it: "Tuttlingen", "Landkreis Tuttlingen", "Samtgemeinde Tarmstedt"."""
    suffix: str
    """What follows the official name of a Gemeinde ("Stadt", "Landeshauptstadt"), or ""."""
    kind: str
    state: State
    district: str
    """Key of its Kreis; a Kreis names itself."""
    district_name: str
    association: str
    """Key of the Verband that a Gemeinde belongs to, or ""."""
    association_name: str
    population: int
    area_ha: int
    latitude: float | None
    longitude: float | None
    slug: str
    """Its folder below `recipes/<land>/`, unique within the Land."""

    @property
    def is_district(self) -> bool:
        """Whether it is a Kreis."""
        return self.level is Level.DISTRICT

    @property
    def size_class(self) -> SizeClass:
        """The class its population puts it in."""
        return SizeClass.of(self.level, self.population)

    @property
    def where(self) -> str:
        """Its Kreis and Land, without what its name says already."""
        above = (self.district_name, self.state.label)
        return ", ".join(place for place in above if place and place != self.name)


@dataclass(frozen=True, slots=True)
class Provenance:
    """Where the register comes from and what its figures refer to."""

    source: str
    edition: date
    """The day whose territory the register shows (Gebietsstand)."""
    population_date: date
    licence: str
    licence_url: str
    sha256: str
    """Of the official file, as delivered."""
    note: str
    """What was changed, which the licence requires to be said."""


class Register:
    """Finds bodies by key and by name; builds a `Municipality` on first use.

    A kreisfreie Stadt is one body with two keys: its Kreis is the municipality itself.
    """

    def __init__(self, tables: Tables, provenance: Provenance) -> None:
        self.provenance = provenance
        self.tables = tables
        self._built: dict[str, Municipality] = {}
        self._folders: dict[State, dict[str, str]] = {}

    @property
    def municipalities(self) -> Iterator[Municipality]:
        """Every Gemeinde, by key."""
        return map(self._municipality, self.tables.municipalities)

    @property
    def districts(self) -> Iterator[Municipality]:
        """Every Kreis, by key; for a kreisfreie Stadt the municipality."""
        return map(self._district, self.tables.districts)

    @property
    def associations(self) -> Iterator[Municipality]:
        """Every Verband, by key."""
        return map(self._association, self.tables.associations)

    def find(self, key: str) -> Municipality | None:
        """Return the body with this key of 5, 8, 9 or 12 digits, or None if there is none."""
        if len(key) == 12:
            found = self.find(key[:5] + key[9:])
            return found if found and found.regional_key == key else None
        if key in self.tables.municipalities:
            return self._municipality(key)
        if key in self.tables.districts:
            return self._district(key)
        return self._association(key) if key in self.tables.associations else None

    def former(self, key: str) -> FormerRow | None:
        """Return the record of a key that is no longer in use, or None."""
        return self.tables.former.get(key)

    def unincorporated(self, key: str) -> str | None:
        """Return the name of the gemeindefreies Gebiet with this key, or None."""
        row = self.tables.unincorporated.get(key)
        return row.name if row else None

    def similar_keys(self, key: str, limit: int = 3) -> tuple[Municipality, ...]:
        """Return the bodies an author may have meant: swapped digits first, then other digits."""
        found = {unit: None for near in _near(key) if (unit := self.find(near))}
        return tuple(found)[:limit]

    def named(self, name: str) -> tuple[Municipality, ...]:
        """Return all bodies called `name`: Gemeinden, then Kreise, then Verbände, by key."""
        return self._named.get(fold(name), ())

    def is_called(self, municipality: Municipality, name: str) -> bool:
        """Whether `name` is one of the ways to write the name of this body."""
        return fold(name) in {fold(spelling) for spelling in self._spellings(municipality)}

    def _municipality(self, key: str) -> Municipality:
        row = self.tables.municipalities[key]
        return self._built.get(key) or self._build(Level.MUNICIPALITY, row)

    def _district(self, key: str) -> Municipality:
        row = self.tables.districts[key]
        if row.is_urban:
            return self._municipality(f"{key}000")
        return self._built.get(key) or self._build(Level.DISTRICT, row)

    def _association(self, key: str) -> Municipality:
        row = self.tables.associations[key]
        return self._built.get(key) or self._build(Level.ASSOCIATION, row)

    def _build(
        self, level: Level, row: MunicipalityRow | DistrictRow | AssociationRow
    ) -> Municipality:
        regional_key, suffix, association = row.key, "", ""
        if isinstance(row, MunicipalityRow):
            regional_key, association = row.regional_key, row.association
            suffix = _SUFFIXES.get(row.suffix, " ".join(row.suffix.split()))
        state = State.of_key(row.key)
        district = self.tables.districts[row.key[:5]]
        built = Municipality(
            key=row.key,
            regional_key=regional_key,
            level=level,
            name=row.name,
            suffix=suffix,
            kind=row.kind,
            state=state,
            district=district.key,
            district_name=district.name,
            association=association,
            association_name=self.tables.associations[association].name if association else "",
            population=int(row.population),
            area_ha=int(row.area_ha),
            latitude=float(row.latitude) if row.latitude else None,
            longitude=float(row.longitude) if row.longitude else None,
            slug=self._folders_in(state)[row.key],
        )
        self._built[row.key] = built
        return built

    def _folders_in(self, state: State) -> Mapping[str, str]:
        if state not in self._folders:
            self._folders[state] = folders(self.tables, state)
        return self._folders[state]

    @cached_property
    def _named(self) -> dict[str, tuple[Municipality, ...]]:
        index: dict[str, dict[Municipality, None]] = {}
        for unit in chain(self.municipalities, self.districts, self.associations):
            for spelling in self._spellings(unit):
                index.setdefault(fold(spelling), {})[unit] = None
        return {folded: tuple(units) for folded, units in index.items()}

    def _spellings(self, unit: Municipality) -> Iterator[str]:
        """Yield the ways to write a name; of a Kreis there is only the full one."""
        yield unit.name
        kinds = (unit.kind, _PLAIN_KINDS.get(unit.kind, unit.kind))
        if unit.level is Level.MUNICIPALITY:
            official = self.tables.municipalities[unit.key].suffix
            suffixes = tuple(filter(None, (unit.suffix, official)))
            yield from (f"{unit.name}, {suffix}" for suffix in suffixes)
            yield from (f"{word} {unit.name}" for word in (*suffixes, *kinds))
        if unit.level is Level.ASSOCIATION:
            official = self.tables.associations[unit.key].official_name
            plain = unit.name.removeprefix(f"{unit.kind} ")
            yield from (plain, official)
            yield from (f"{kind} {name}" for kind in kinds for name in (plain, official))


def _near(key: str) -> Iterator[str]:
    """Yield every key with two neighbouring digits swapped, then every one with another digit."""
    if len(key) not in _KEY_LENGTHS:
        return
    for at in range(len(key) - 1):
        if key[at] != key[at + 1]:
            yield key[:at] + key[at + 1] + key[at] + key[at + 2 :]
    # From the right, so that neighbours in the same Kreis come first.
    for at in reversed(range(len(key))):
        for digit in "0123456789".replace(key[at], ""):
            yield key[:at] + digit + key[at + 1 :]
