# SPDX-FileCopyrightText: Das Kochbuch
# SPDX-License-Identifier: MIT
"""Dates as people know them: a day, a month or only a year."""

from __future__ import annotations

import calendar
import re
from dataclasses import dataclass
from datetime import date

_FORM = re.compile(r"(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?", re.ASCII)
_EARLIEST = 1900


@dataclass(frozen=True, slots=True)
class PartialDate:
    """A date with the precision its author knew."""

    year: int
    month: int | None = None
    day: int | None = None

    @property
    def first(self) -> date:
        """The earliest day that is meant."""
        return date(self.year, self.month or 1, self.day or 1)

    @property
    def last(self) -> date:
        """The latest day that is meant."""
        month = self.month or 12
        return date(self.year, month, self.day or calendar.monthrange(self.year, month)[1])

    def __str__(self) -> str:
        """Return the form an author writes: 2026, 2026-05 or 2026-05-04."""
        known = (part for part in (self.month, self.day) if part)
        return "-".join([f"{self.year:04}", *(f"{part:02}" for part in known)])

    @classmethod
    def parse(cls, text: str) -> PartialDate | None:
        """Return the date, or None if `text` is no date of the calendar since 1900.

        >>> str(PartialDate.parse("2026-05")), PartialDate.parse("2026-02-30")
        ('2026-05', None)
        """
        match = _FORM.fullmatch(text)
        if not match:
            return None
        year, month, day = (int(part) if part else None for part in match.groups())
        if year is None or year < _EARLIEST:
            return None
        if month is not None and not 1 <= month <= 12:
            return None
        if month and day is not None and not 1 <= day <= calendar.monthrange(year, month)[1]:
            return None
        return cls(year, month, day)


def add_months(day: date, months: int) -> date:
    """Return the day `months` later, or the last day of that month if it is shorter.

    >>> add_months(date(2026, 8, 31), 6)
    datetime.date(2027, 2, 28)
    """
    years, month = divmod(day.month - 1 + months, 12)
    year = day.year + years
    return date(year, month + 1, min(day.day, calendar.monthrange(year, month + 1)[1]))
