# SPDX-FileCopyrightText: Das Kochbuch
# SPDX-License-Identifier: MIT
"""Sums of money in whole euro, exact or from-to."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, order=True)
class Amount:
    """A sum between `low` and `high` euro; both are equal when it is known exactly."""

    low: int
    high: int

    @property
    def is_exact(self) -> bool:
        """Whether one figure is meant, not a range."""
        return self.low == self.high

    @property
    def middle(self) -> float:
        """The middle of the range in euro, for sorting and medians."""
        return (self.low + self.high) / 2

    def per_head(self, population: int) -> tuple[float, float] | None:
        """Return lower and upper euro per inhabitant, or None without inhabitants.

        >>> Amount(12_000, 12_000).per_head(4_000)
        (3.0, 3.0)
        """
        if population <= 0:
            return None
        return self.low / population, self.high / population
