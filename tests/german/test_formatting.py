# SPDX-FileCopyrightText: Das Kochbuch
# SPDX-License-Identifier: MIT
"""Numbers, sums and dates as people read them in Germany."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from kochbuch.book.amounts import Amount
from kochbuch.book.dates import PartialDate
from kochbuch.book.recipe import Period
from kochbuch.german import formatting as german

NBSP = "\N{NO-BREAK SPACE}"
EN_DASH = "\N{EN DASH}"


@pytest.mark.parametrize(
    ("value", "text"),
    [
        (0, "0"),
        (999, "999"),
        (1_000, "1.000"),
        (83_577_140, "83.577.140"),
        (Decimal("12.5"), "12,5"),
        (Decimal("1234.75"), "1.234,75"),
        (Decimal("0.125"), "0,125"),
        (Decimal("-3"), "-3"),
    ],
)
def test_number(value: float | Decimal, text: str) -> None:
    assert german.number(value) == text


@pytest.mark.parametrize(
    ("value", "text"),
    [
        (PartialDate(2026, 5, 4), "4. Mai 2026"),
        (PartialDate(2026, 3, 31), "31. März 2026"),
        (PartialDate(2026, 5), "Mai 2026"),
        (PartialDate(2026), "2026"),
    ],
)
def test_a_date_shows_the_precision_it_has(value: PartialDate, text: str) -> None:
    assert german.partial_date(value) == text


@pytest.mark.parametrize(
    ("value", "text"),
    [
        (Period(), ""),
        (Period(PartialDate(2024, 3), PartialDate(2025)), "März 2024 bis 2025"),
        (Period(PartialDate(2024), PartialDate(2024)), "2024"),
        (Period(PartialDate(2024, 3)), "seit März 2024"),
        (Period(None, PartialDate(2025, 1, 2)), "bis 2. Januar 2025"),
    ],
)
def test_period(value: Period, text: str) -> None:
    assert german.period(value) == text


@pytest.mark.parametrize(
    ("amount", "text"),
    [
        (Amount(12_000, 12_000), f"12.000{NBSP}Euro"),
        (Amount(10_000, 15_000), f"10.000{EN_DASH}15.000{NBSP}Euro"),
        (Amount(0, 0), f"0{NBSP}Euro"),
    ],
)
def test_euro(amount: Amount, text: str) -> None:
    assert german.euro(amount) == text


@pytest.mark.parametrize(
    ("amount", "text"),
    [
        (Amount(1, 1), f"1{NBSP}Personentag"),
        (Amount(30, 30), f"30{NBSP}Personentage"),
        (Amount(1, 5), f"1{EN_DASH}5{NBSP}Personentage"),
    ],
)
def test_days(amount: Amount, text: str) -> None:
    assert german.days(amount) == text


@pytest.mark.parametrize(
    ("value", "text"),
    [
        (0.4, "0"),
        (999.4, "999"),
        (1_234.0, "1.230"),
        (12_345.0, "12.300"),
        (999_500.0, "1.000.000"),
        (83_577_140.0, "83.600.000"),
    ],
)
def test_a_middle_does_not_pretend_to_be_exact(value: float, text: str) -> None:
    assert german.rounded_euro(value) == f"{text}{NBSP}Euro"


@pytest.mark.parametrize(
    ("amount", "population", "text"),
    [
        (Amount(12_000, 12_000), 4_000, f"3,00{NBSP}Euro je Kopf"),
        (Amount(10_000, 15_000), 4_000, f"2,50{EN_DASH}3,75{NBSP}Euro je Kopf"),
        (Amount(40_000, 40_000), 4_000, f"10{NBSP}Euro je Kopf"),
        (Amount(1, 1), 83_000_000, f"unter 0,01{NBSP}Euro je Kopf"),
        # Two ends that look the same are one figure.
        (Amount(40_000, 40_100), 4_000, f"10{NBSP}Euro je Kopf"),
        (Amount(12_000, 12_000), 0, ""),
    ],
)
def test_per_head(amount: Amount, population: int, text: str) -> None:
    assert german.per_head(amount, population) == text


def test_counted_nouns() -> None:
    assert [german.recipes(n) for n in (0, 1, 2, 1_200)] == [
        "0 Rezepte",
        "1 Rezept",
        "2 Rezepte",
        "1.200 Rezepte",
    ]
    assert german.inhabitants(18_149) == "18.149 Einwohner"


@settings(derandomize=True, deadline=None)
@given(st.integers(min_value=0, max_value=10**15))
def test_the_digits_of_a_number_are_all_there(value: int) -> None:
    assert int(german.number(value).replace(".", "")) == value


@settings(derandomize=True, deadline=None)
@given(st.integers(min_value=0, max_value=10**12))
def test_a_rounded_sum_is_near_the_sum(value: int) -> None:
    rounded = int(german.rounded_euro(value).split(NBSP)[0].replace(".", ""))

    assert abs(rounded - value) <= value * 0.005
