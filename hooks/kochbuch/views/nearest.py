# SPDX-FileCopyrightText: Das Kochbuch
# SPDX-License-Identifier: MIT
"""Which places are nearest, found without looking at all of them."""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Iterable, Iterator

from kochbuch.book.register import Municipality
from kochbuch.views.neighbours import distance_km, position


class NearestPlaces:
    """Finds the nearest of many municipalities without looking at all of them."""

    CELL = 250
    """Thousandths of a degree on each side of a cell."""
    CELL_KM = 15.9
    """Width of a cell in the north of Germany (55.1 degrees), where it is narrowest."""
    _FARTHEST = 64

    def __init__(self, municipalities: Iterable[Municipality]) -> None:
        self._cells: defaultdict[tuple[int, int], list[Municipality]] = defaultdict(list)
        for municipality in municipalities:
            if (cell := self._cell(municipality)) is not None:
                self._cells[cell].append(municipality)

    def nearest(
        self, municipality: Municipality, limit: int
    ) -> tuple[tuple[float, Municipality], ...]:
        """Return up to `limit` others of the same level with their distance, nearest first."""
        center = self._cell(municipality)
        if center is None:
            return ()
        found: list[tuple[float, str, Municipality]] = []
        for radius in range(self._FARTHEST):
            for other in self._ring(center, radius):
                if other.key != municipality.key and other.is_district is municipality.is_district:
                    found.append((_way(municipality, other), other.key, other))
            found.sort(key=lambda entry: entry[:2])
            # What lies in the next ring is at least `radius` whole cells away.
            if len(found) >= limit and found[limit - 1][0] <= radius * self.CELL_KM:
                break
        return tuple((way, other) for way, _, other in found[:limit])

    def _ring(self, center: tuple[int, int], radius: int) -> Iterator[Municipality]:
        x, y = center
        for dx in range(-radius, radius + 1):
            whole_column = abs(dx) == radius
            for dy in range(-radius, radius + 1) if whole_column else (-radius, radius):
                yield from self._cells.get((x + dx, y + dy), ())

    def _cell(self, municipality: Municipality) -> tuple[int, int] | None:
        here = position(municipality)
        return (here[1] // self.CELL, here[0] // self.CELL) if here else None


def _way(one: Municipality, other: Municipality) -> float:
    """Return the distance of two municipalities whose positions are known."""
    way = distance_km(one, other)
    return math.inf if way is None else way
