# SPDX-FileCopyrightText: Das Kochbuch
# SPDX-License-Identifier: MIT
"""What figures say together, where there are enough of them."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from statistics import median

from kochbuch.book.amounts import Amount

MINIMUM = 3
"""Below this number nothing is shown: one figure is no range, two give each other away."""


@dataclass(frozen=True, slots=True)
class Spread:
    """Smallest, middle and largest of several sums in euro."""

    low: float
    middle: float
    high: float
    count: int


def spread(amounts: Iterable[Amount | None]) -> Spread | None:
    """Return the spread of the known sums, or None below the minimum."""
    known = [amount for amount in amounts if amount is not None]
    if len(known) < MINIMUM:
        return None
    return Spread(
        min(a.low for a in known),
        median(a.middle for a in known),
        max(a.high for a in known),
        len(known),
    )
