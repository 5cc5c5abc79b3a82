# SPDX-FileCopyrightText: Das Kochbuch
# SPDX-License-Identifier: MIT
"""How long an account may be trusted without asking again (recipe format, "Freshness")."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from kochbuch.book.dates import add_months
from kochbuch.book.labelled import Labelled
from kochbuch.book.recipe import Recipe


class Freshness(Labelled):
    """How far an account can be trusted on a given day."""

    CURRENT = "aktuell", "aktuell"
    DUE = "zu-pruefen", "Prüfung fällig"
    OUTDATED = "veraltet", "möglicherweise veraltet"


@dataclass(frozen=True, slots=True)
class Dates:
    """The days on which an account changes its freshness; the page prints them."""

    due: date
    """From this day on it should be confirmed."""
    outdated: date
    """From this day on it may no longer hold."""


def freshness_dates(recipe: Recipe) -> Dates:
    """Return when a recipe becomes due and outdated: once and twice the period of its status.

    A year or a month counts from its last day: the author may have meant any.
    """
    start = recipe.last_known.last
    months = recipe.status.review_months
    return Dates(add_months(start, months), add_months(start, 2 * months))


def freshness(recipe: Recipe, day: date) -> Freshness:
    """Return the freshness of a recipe on `day`."""
    dates = freshness_dates(recipe)
    if day >= dates.outdated:
        return Freshness.OUTDATED
    return Freshness.DUE if day >= dates.due else Freshness.CURRENT
