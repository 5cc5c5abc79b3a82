# SPDX-FileCopyrightText: Das Kochbuch
# SPDX-License-Identifier: MIT
"""A recipe in the words of a list."""

from __future__ import annotations

from datetime import date

import pytest
from kochbuch.book.amounts import Amount
from kochbuch.book.recipe import Costs, Funding
from kochbuch.book.sizes import SizeClass
from kochbuch.book.status import Status
from kochbuch.site.cards import Card, card, others, price
from kochbuch.views.freshness import Freshness

from tests.minibook import DAY, place, recipe

KREUZAU, ALDENHOVEN, KREIS_DUEREN = "05358028", "05358004", "05358"
KARLSRUHE, BERLIN, TARMSTEDT = "08212000", "11000000", "033575405"


def test_a_card_says_everything_in_finished_words() -> None:
    made = recipe("lotsen", costs=Costs(once=Amount(18_149, 18_149)))

    assert card(made, DAY) == Card(
        title="Rezept lotsen",
        address="rezepte/nw/kreuzau/lotsen/",
        summary="Kurz gesagt: lotsen.",
        lead="Kreuzau",
        others="",
        where="Kreis Düren, Nordrhein-Westfalen",
        population="18.149 Einwohner",
        size=SizeClass.SMALL_TOWN_MAJOR,
        status=Status.OPERATION,
        topic=made.topic.label,
        as_of="Mai 2026",
        freshness=Freshness.CURRENT,
        due=date(2027, 5, 31),
        outdated=date(2028, 5, 31),
        price="18.149\N{NO-BREAK SPACE}Euro einmalig (1,00\N{NO-BREAK SPACE}Euro je Kopf)",
    )


@pytest.mark.parametrize(
    ("keys", "text"),
    [
        ([KREUZAU], ""),
        ([KREUZAU, ALDENHOVEN], "und Aldenhoven"),
        ([KREUZAU, ALDENHOVEN, KREIS_DUEREN], "und 2 weitere"),
    ],
)
def test_others(keys: list[str], text: str) -> None:
    assert others(recipe("gemeinsam", keys)) == text


@pytest.mark.parametrize(
    ("key", "text"),
    [
        (KREUZAU, "Kreis Düren, Nordrhein-Westfalen"),
        (KREIS_DUEREN, "Nordrhein-Westfalen"),
        (KARLSRUHE, "Baden-Württemberg"),
        (BERLIN, ""),
        (TARMSTEDT, "Landkreis Rotenburg (Wümme), Niedersachsen"),
    ],
)
def test_where_says_nothing_twice(key: str, text: str) -> None:
    assert place(key).where == text


@pytest.mark.parametrize(
    ("costs", "text"),
    [
        (Costs(), ""),
        (Costs(not_stated="nicht erhoben"), ""),
        # Money granted is never the price.
        (Costs(funding=Funding(Amount(100_000, 100_000), "Bund")), ""),
        (
            Costs(once=Amount(2_000, 2_000), yearly=Amount(500, 500)),
            "2.000 Euro einmalig (2,00 Euro je Kopf)",
        ),
        (Costs(yearly=Amount(500, 1_000)), "500–1.000 Euro im Jahr (0,50–1,00 Euro je Kopf)"),
    ],
)
def test_price(costs: Costs, text: str) -> None:
    assert price(costs, 1_000).replace("\N{NO-BREAK SPACE}", " ") == text


def test_no_inhabitant_is_counted_twice() -> None:
    # Kreuzau and Aldenhoven are in the Kreis that is named as well.
    made = recipe("gemeinsam", [KREIS_DUEREN, KREUZAU, ALDENHOVEN])

    assert made.population == place(KREIS_DUEREN).population
