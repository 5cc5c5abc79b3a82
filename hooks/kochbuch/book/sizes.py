# SPDX-FileCopyrightText: Das Kochbuch
# SPDX-License-Identifier: MIT
"""Size classes, derived from the population and nothing else.

Municipalities and associations: thresholds of the BBSR Stadt- und Gemeindetyp (also used by
Destatis and IT.NRW). The official type looks at the central-place function, too, so these
classes must not be called "BBSR-Typ". Kreise: classes of the KGSt.
"""

from __future__ import annotations

import bisect
from enum import StrEnum


class Level(StrEnum):
    """What kind of body an official key names."""

    MUNICIPALITY = "gemeinde"
    ASSOCIATION = "verband"
    DISTRICT = "kreis"


class SizeClass(StrEnum):
    """A size class; the members stand from small to large, Kreise after municipalities."""

    RURAL = "landgemeinde"
    SMALL_TOWN_MINOR = "kleine-kleinstadt"
    SMALL_TOWN_MAJOR = "groessere-kleinstadt"
    MEDIUM_TOWN_MINOR = "kleine-mittelstadt"
    MEDIUM_TOWN_MAJOR = "grosse-mittelstadt"
    CITY_MINOR = "kleinere-grossstadt"
    CITY_MAJOR = "grosse-grossstadt"
    DISTRICT_SMALL = "kleiner-kreis"
    DISTRICT_MEDIUM = "mittlerer-kreis"
    DISTRICT_LARGE = "grosser-kreis"

    @property
    def label(self) -> str:
        """The name of the class."""
        return _LABELS[self]

    @property
    def minimum(self) -> int:
        """Inhabitants from which on the class holds (inclusive)."""
        return _BOUNDS[self][0]

    @property
    def limit(self) -> int | None:
        """Inhabitants at which the class ends (exclusive), None for the largest."""
        return _BOUNDS[self][1]

    @property
    def is_district(self) -> bool:
        """Whether the class is one of Kreise."""
        return self in _DISTRICTS

    @property
    def rank(self) -> int:
        """Position within its own scale, 1 for the smallest."""
        scale = _DISTRICTS if self.is_district else _MUNICIPAL
        return scale.index(self) + 1

    @classmethod
    def of(cls, level: Level, population: int) -> SizeClass:
        """Return the class of a body with `population` inhabitants.

        >>> SizeClass.of(Level.MUNICIPALITY, 4_999), SizeClass.of(Level.MUNICIPALITY, 5_000)
        (<SizeClass.RURAL: 'landgemeinde'>, <SizeClass.SMALL_TOWN_MINOR: 'kleine-kleinstadt'>)
        """
        if level is Level.DISTRICT:
            return _DISTRICTS[bisect.bisect_right(_DISTRICT_LIMITS, population)]
        return _MUNICIPAL[bisect.bisect_right(_MUNICIPAL_LIMITS, population)]


_MUNICIPAL: tuple[SizeClass, ...] = tuple(SizeClass)[:7]
_DISTRICTS: tuple[SizeClass, ...] = tuple(SizeClass)[7:]
_LABELS: dict[SizeClass, str] = {
    SizeClass.RURAL: "Landgemeinde",
    SizeClass.SMALL_TOWN_MINOR: "kleine Kleinstadt",
    SizeClass.SMALL_TOWN_MAJOR: "größere Kleinstadt",
    SizeClass.MEDIUM_TOWN_MINOR: "kleine Mittelstadt",
    SizeClass.MEDIUM_TOWN_MAJOR: "große Mittelstadt",
    SizeClass.CITY_MINOR: "kleinere Großstadt",
    SizeClass.CITY_MAJOR: "große Großstadt",
    SizeClass.DISTRICT_SMALL: "kleiner Kreis",
    SizeClass.DISTRICT_MEDIUM: "mittlerer Kreis",
    SizeClass.DISTRICT_LARGE: "großer Kreis",
}
_BOUNDS: dict[SizeClass, tuple[int, int | None]] = {
    SizeClass.RURAL: (0, 5_000),
    SizeClass.SMALL_TOWN_MINOR: (5_000, 10_000),
    SizeClass.SMALL_TOWN_MAJOR: (10_000, 20_000),
    SizeClass.MEDIUM_TOWN_MINOR: (20_000, 50_000),
    SizeClass.MEDIUM_TOWN_MAJOR: (50_000, 100_000),
    SizeClass.CITY_MINOR: (100_000, 500_000),
    SizeClass.CITY_MAJOR: (500_000, None),
    SizeClass.DISTRICT_SMALL: (0, 150_000),
    SizeClass.DISTRICT_MEDIUM: (150_000, 250_000),
    SizeClass.DISTRICT_LARGE: (250_000, None),
}
_MUNICIPAL_LIMITS = tuple(limit for size in _MUNICIPAL if (limit := _BOUNDS[size][1]))
_DISTRICT_LIMITS = tuple(limit for size in _DISTRICTS if (limit := _BOUNDS[size][1]))
