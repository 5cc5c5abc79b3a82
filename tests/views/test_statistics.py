# SPDX-FileCopyrightText: Das Kochbuch
# SPDX-License-Identifier: MIT
"""Figures together: nothing below three, money granted never."""

from __future__ import annotations

import pytest
from kochbuch.book.amounts import Amount
from kochbuch.book.recipe import Costs, Funding
from kochbuch.site.pages.lists import spreads
from kochbuch.views.statistics import Spread, spread

from tests.minibook import recipe


def exactly(euro: int) -> Amount:
    return Amount(euro, euro)


@pytest.mark.parametrize(
    ("amounts", "expected"),
    [
        ([], None),
        ([exactly(5)], None),
        ([exactly(5), exactly(6)], None),
        ([exactly(5), None, exactly(6), None], None),
        ([exactly(9), exactly(5), exactly(6)], Spread(5, 6, 9, 3)),
        ([exactly(1), exactly(2), exactly(4), exactly(100)], Spread(1, 3.0, 100, 4)),
        # Of a range, its ends bound the spread and its middle counts for the median.
        ([Amount(10, 20), exactly(1), exactly(30)], Spread(1, 15, 30, 3)),
        ([Amount(10, 90), exactly(11), exactly(12)], Spread(10, 12, 90, 3)),
        ([exactly(0), exactly(0), exactly(0)], Spread(0, 0, 0, 3)),
    ],
)
def test_spread(amounts: list[Amount | None], expected: Spread | None) -> None:
    assert spread(amounts) == expected


def test_costs_are_counted_without_what_was_granted() -> None:
    granted = Funding(exactly(100_000), "Bund")
    costs = [
        Costs(once=exactly(1_000), yearly=exactly(10), funding=granted),
        Costs(once=exactly(2_000), yearly=exactly(20)),
        Costs(once=exactly(3_000)),
        Costs(funding=granted),
        None,
    ]
    recipes = [recipe(f"kosten-{n}", costs=each) for n, each in enumerate(costs)]

    assert spreads(recipes) == (("Einmalige Kosten", Spread(1_000, 2_000, 3_000, 3)),)
