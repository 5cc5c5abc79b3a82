# SPDX-FileCopyrightText: Das Kochbuch
# SPDX-License-Identifier: MIT
"""Size classes, derived from the population and nothing else.

Municipalities and associations: thresholds of the BBSR Stadt- und Gemeindetyp (also used by
Destatis and IT.NRW). The official type looks at the central-place function, too, so these
classes must not be called "BBSR-Typ". Kreise: classes of the KGSt.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from functools import cache

from kochbuch.book.labelled import Labelled


class Level(StrEnum):
    """What kind of body an official key names."""

    MUNICIPALITY = "gemeinde"
    ASSOCIATION = "verband"
    DISTRICT = "kreis"


class SizeClass(Labelled):
    """A size class; the members are ordered from small to large, Kreise after municipalities."""

    RURAL = "landgemeinde", "Landgemeinde", 0
    SMALL_TOWN_MINOR = "kleine-kleinstadt", "kleine Kleinstadt", 5_000
    SMALL_TOWN_MAJOR = "groessere-kleinstadt", "größere Kleinstadt", 10_000
    MEDIUM_TOWN_MINOR = "kleine-mittelstadt", "kleine Mittelstadt", 20_000
    MEDIUM_TOWN_MAJOR = "grosse-mittelstadt", "große Mittelstadt", 50_000
    CITY_MINOR = "kleinere-grossstadt", "kleinere Großstadt", 100_000
    CITY_MAJOR = "grosse-grossstadt", "große Großstadt", 500_000
    DISTRICT_SMALL = "kleiner-kreis", "kleiner Kreis", 0, True
    DISTRICT_MEDIUM = "mittlerer-kreis", "mittlerer Kreis", 150_000, True
    DISTRICT_LARGE = "grosser-kreis", "großer Kreis", 250_000, True

    def __init__(self, _: str, label: str, minimum: int, is_district: bool = False) -> None:
        self.label = label
        self.minimum = minimum
        """Inhabitants from which on the class holds (inclusive)."""
        self.is_district = is_district
        """Whether the class is one of Kreise."""

    @property
    def limit(self) -> int | None:
        """Inhabitants at which the class ends (exclusive), None for the largest."""
        larger = _scale(self.is_district)[self.rank :]
        return larger[0].minimum if larger else None

    @property
    def rank(self) -> int:
        """Position within its own scale, 1 for the smallest."""
        return _scale(self.is_district).index(self) + 1

    @classmethod
    def of(cls, level: Level, population: int) -> SizeClass:
        """Return the class of a body with `population` inhabitants.

        >>> SizeClass.of(Level.MUNICIPALITY, 4_999), SizeClass.of(Level.MUNICIPALITY, 5_000)
        (<SizeClass.RURAL: 'landgemeinde'>, <SizeClass.SMALL_TOWN_MINOR: 'kleine-kleinstadt'>)
        """
        scale = _scale(level is Level.DISTRICT)
        return next(size for size in reversed(scale) if size.minimum <= population)


@cache
def _scale(is_district: bool) -> tuple[SizeClass, ...]:
    return tuple(size for size in SizeClass if size.is_district is is_district)


@dataclass(frozen=True, slots=True)
class SpokenSize:
    """A word by which people mean size classes; patterns of words as the scripts fold them."""

    word: str
    sizes: tuple[SizeClass, ...]
    before: str = ""
    """What must come before the word."""


_SMALL, _LARGE = (f"{stem}(e|en|er|eren?)?" for stem in ("klein", "gross"))
_VILLAGES = (SizeClass.RURAL, SizeClass.SMALL_TOWN_MINOR)
_SMALL_TOWNS = (SizeClass.SMALL_TOWN_MINOR, SizeClass.SMALL_TOWN_MAJOR)
_CITIES = (SizeClass.CITY_MINOR, SizeClass.CITY_MAJOR)
SPOKEN_SIZES = (
    SpokenSize("dorf|dorfer|landgemeinden?", (SizeClass.RURAL,)),
    SpokenSize("kleinstadte?", _SMALL_TOWNS),
    SpokenSize("mittelstadte?", (SizeClass.MEDIUM_TOWN_MINOR, SizeClass.MEDIUM_TOWN_MAJOR)),
    SpokenSize("grossstadte?", _CITIES),
    SpokenSize("landkreise?|landkreisen|kreise?", _scale(True)),
    SpokenSize("gemeinden?|kommunen?|rathaus", _VILLAGES, _SMALL),
    SpokenSize("stadte?", _SMALL_TOWNS, _SMALL),
    SpokenSize("stadte?", _CITIES, _LARGE),
)
"""The first that fits a question counts."""
