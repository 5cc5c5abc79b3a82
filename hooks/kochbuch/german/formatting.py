# SPDX-FileCopyrightText: Das Kochbuch
# SPDX-License-Identifier: MIT
"""Numbers, sums and dates as people read them in Germany."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from functools import lru_cache

from babel.dates import format_date
from babel.numbers import format_decimal

from kochbuch.book.amounts import Amount
from kochbuch.book.dates import PartialDate
from kochbuch.book.recipe import Period
from kochbuch.book.sizes import SizeClass
from kochbuch.german.wording import population_range

_LOCALE = "de_DE"
_NARROW = "\N{NO-BREAK SPACE}"
_DASH = "\N{EN DASH}"


@lru_cache(maxsize=65536)
def number(value: float | Decimal) -> str:
    """Return a number with points between thousands and a comma before decimals.

    >>> number(83577140), number(Decimal("12.5"))
    ('83.577.140', '12,5')
    """
    return format_decimal(value, locale=_LOCALE)


@lru_cache(maxsize=4096)
def day(value: date) -> str:
    """Return a day with the name of its month.

    >>> day(date(2026, 5, 4))
    '4. Mai 2026'
    """
    return format_date(value, "d. MMMM y", locale=_LOCALE)


@lru_cache(maxsize=4096)
def partial_date(value: PartialDate) -> str:
    """Return a date with the precision it has.

    >>> partial_date(PartialDate(2026, 5)), partial_date(PartialDate(2026))
    ('Mai 2026', '2026')
    """
    if value.day:
        return day(value.first)
    if value.month:
        return format_date(value.first, "MMMM y", locale=_LOCALE)
    return str(value.year)


def period(value: Period) -> str:
    """Return from when to when, or an empty text.

    >>> period(Period(PartialDate(2024, 3), PartialDate(2025)))
    'März 2024 bis 2025'
    """
    begin = partial_date(value.begin) if value.begin else ""
    end = partial_date(value.end) if value.end else ""
    if begin and end:
        return begin if begin == end else f"{begin} bis {end}"
    return f"seit {begin}" if begin else f"bis {end}" if end else ""


def euro(amount: Amount) -> str:
    """Return a sum or a range in euro.

    >>> euro(Amount(10000, 15000)) == "10.000–15.000\N{NO-BREAK SPACE}Euro"
    True
    """
    return f"{_figures(amount)}{_NARROW}Euro"


def days(amount: Amount) -> str:
    """Return a number of person days."""
    word = "Personentag" if amount.high == 1 else "Personentage"
    return f"{_figures(amount)}{_NARROW}{word}"


def _figures(amount: Amount) -> str:
    if amount.is_exact:
        return number(amount.low)
    return f"{number(amount.low)}{_DASH}{number(amount.high)}"


def rounded_euro(value: float) -> str:
    """Return a middle value, rounded so that it does not pretend to be exact.

    >>> rounded_euro(12345.0) == "12.300\N{NO-BREAK SPACE}Euro"
    True
    """
    if value >= 1_000:
        step = 10 ** (len(str(int(value))) - 3)
        value = round(value / step) * step
    return f"{number(round(value))}{_NARROW}Euro"


def per_head(amount: Amount, population: int) -> str:
    """Return a sum per inhabitant, two decimals below ten euro, or an empty text."""
    bounds = amount.per_head(population)
    if bounds is None:
        return ""
    low, high = (_head_figure(value) for value in bounds)
    figures = low if low == high else f"{low}{_DASH}{high}"
    return f"{figures}{_NARROW}Euro je Kopf"


def _head_figure(value: float) -> str:
    if value < 0.005:
        return "unter 0,01"
    pattern = "0.00" if value < 10 else "#,##0"
    return format_decimal(value, pattern, locale=_LOCALE)


@lru_cache(maxsize=65536)
def inhabitants(population: int) -> str:
    """Return a population with its unit.

    >>> inhabitants(1), inhabitants(0)
    ('1 Einwohner', '0 Einwohner')
    """
    return f"{number(population)} Einwohner"


def size_span(size: SizeClass) -> str:
    """Return the populations of a size class with their unit.

    >>> size_span(SizeClass.RURAL)
    'unter 5.000 Einwohner'
    """
    return f"{population_range(size)} Einwohner"


def count(value: int, one: str, many: str) -> str:
    """Return a counted noun.

    >>> count(1, "Rezept", "Rezepte"), count(1200, "Rezept", "Rezepte")
    ('1 Rezept', '1.200 Rezepte')
    """
    return f"{number(value)} {one if value == 1 else many}"


def recipes(value: int) -> str:
    """Return a number of recipes."""
    return count(value, "Rezept", "Rezepte")
