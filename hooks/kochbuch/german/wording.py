# SPDX-FileCopyrightText: Das Kochbuch
# SPDX-License-Identifier: MIT
"""Quotations, numbers and days in German, with the standard library alone."""

from __future__ import annotations

from datetime import date

from kochbuch.book.sizes import SizeClass

_MAX_LENGTH = 80


def quote(text: str, limit: int = _MAX_LENGTH) -> str:
    r"""Return `text` in guillemets, on one line and cut to a length that a sentence can carry.

    >>> quote("Breit-\n  band"), quote("Breitband", limit=5)
    ('»Breit- band«', '»Breit…«')
    """
    # Look at no more than is shown: a value may be as long as a file.
    line = " ".join(text[: 4 * limit].split())
    return f"»{line[:limit]}…«" if len(line) > limit else f"»{line}«"


def thousands(number: int) -> str:
    """Return a whole number with points between thousands.

    >>> thousands(83577140)
    '83.577.140'
    """
    return f"{number:,}".replace(",", ".")


def population_range(size: SizeClass) -> str:
    """Return the populations of a size class.

    >>> population_range(SizeClass.RURAL), population_range(SizeClass.CITY_MAJOR)
    ('unter 5.000', 'ab 500.000')
    """
    if size.limit is None:
        return f"ab {thousands(size.minimum)}"
    if not size.minimum:
        return f"unter {thousands(size.limit)}"
    return f"{thousands(size.minimum)} bis unter {thousands(size.limit)}"


def short_day(value: date) -> str:
    """Return a day in figures.

    >>> short_day(date(2026, 5, 4))
    '04.05.2026'
    """
    return f"{value:%d.%m.%Y}"
