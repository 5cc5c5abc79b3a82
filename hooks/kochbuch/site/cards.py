# SPDX-FileCopyrightText: Das Kochbuch
# SPDX-License-Identifier: MIT
"""What lists and the head of a recipe page show: a recipe as finished German words."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from kochbuch.book.recipe import Costs, Recipe
from kochbuch.book.sizes import SizeClass
from kochbuch.book.status import Status
from kochbuch.german import formatting as german
from kochbuch.site import addresses
from kochbuch.views.freshness import Freshness, freshness, freshness_dates


@dataclass(frozen=True, slots=True)
class Card:
    """One entry of a list."""

    title: str
    address: str
    summary: str
    lead: str
    """Name of the municipality that leads."""
    others: str
    """How many more take part: "und 3 weitere Kommunen", or nothing."""
    where: str
    """Kreis and Land of the lead, without what its name says already."""
    population: str
    size: SizeClass
    status: Status
    topic: str
    as_of: str
    freshness: Freshness
    due: date
    outdated: date
    price: str
    """The most telling sum, or nothing."""


def card(recipe: Recipe, day: date) -> Card:
    """Return the card of a recipe as of `day`."""
    dates = freshness_dates(recipe)
    return Card(
        title=recipe.title,
        address=addresses.of(recipe),
        summary=recipe.summary,
        lead=recipe.lead.name,
        others=others(recipe),
        where=recipe.lead.where,
        population=german.inhabitants(recipe.lead.population),
        size=recipe.lead.size_class,
        status=recipe.status,
        topic=recipe.topic.label,
        as_of=german.partial_date(recipe.last_known),
        freshness=freshness(recipe, day),
        due=dates.due,
        outdated=dates.outdated,
        price=price(recipe.costs, recipe.population) if recipe.costs else "",
    )


def others(recipe: Recipe) -> str:
    """Return how many municipalities take part besides the lead."""
    count = len(recipe.municipalities) - 1
    if not count:
        return ""
    if count == 1:
        return f"und {recipe.municipalities[1].name}"
    return f"und {german.number(count)} weitere"


def price(costs: Costs, population: int) -> str:
    """Return the one-off or yearly sum with its share per head, or an empty text."""
    for amount, word in ((costs.once, "einmalig"), (costs.yearly, "im Jahr")):
        if amount:
            share = german.per_head(amount, population)
            return f"{german.euro(amount)} {word}" + (f" ({share})" if share else "")
    return ""
