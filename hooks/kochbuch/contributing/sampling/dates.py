# SPDX-FileCopyrightText: Das Kochbuch
# SPDX-License-Identifier: MIT
"""Months as numbers, and how an author writes them."""

from __future__ import annotations

from kochbuch.book.dates import PartialDate
from kochbuch.contributing.sampling.dice import Dice


def month(index: int) -> PartialDate:
    """Return the month with this number, counted from year 0.

    >>> str(month(2026 * 12 + 9))
    '2026-10'
    """
    return PartialDate(index // 12, index % 12 + 1)


def some_day(index: int, dice: Dice) -> PartialDate:
    """Return a day of the month with this number."""
    return PartialDate(index // 12, index % 12 + 1, dice.number(1, 28))


def as_known(index: int, dice: Dice) -> PartialDate:
    """Return the month with this number as exactly as somebody happens to know it."""
    known = dice.share()
    if known < 0.2:
        return PartialDate(index // 12)
    return month(index) if known < 0.7 else some_day(index, dice)
