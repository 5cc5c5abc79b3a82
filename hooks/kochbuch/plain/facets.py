# SPDX-FileCopyrightText: Das Kochbuch
# SPDX-License-Identifier: MIT
"""By what readers narrow their search: the facets of a recipe."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from enum import StrEnum

from kochbuch.book.amounts import Amount
from kochbuch.book.book import Book
from kochbuch.book.recipe import Recipe
from kochbuch.views.freshness import freshness


class CostBand(StrEnum):
    """How much it cost once; the middle of a range counts."""

    TO_5000 = "bis-5000"
    TO_20000 = "bis-20000"
    TO_100000 = "bis-100000"
    ABOVE = "ueber-100000"
    UNKNOWN = "unbekannt"

    @property
    def label(self) -> str:
        """The words shown to readers."""
        return {
            CostBand.TO_5000: "bis 5.000 Euro",
            CostBand.TO_20000: "über 5.000 bis 20.000 Euro",
            CostBand.TO_100000: "über 20.000 bis 100.000 Euro",
            CostBand.ABOVE: "über 100.000 Euro",
            CostBand.UNKNOWN: "nicht bekannt",
        }[self]

    @classmethod
    def of(cls, amount: Amount | None) -> CostBand:
        """Return the band of a sum.

        >>> CostBand.of(Amount(4_000, 6_000)), CostBand.of(Amount(4_000, 6_001))
        (<CostBand.TO_5000: 'bis-5000'>, <CostBand.TO_20000: 'bis-20000'>)
        """
        if amount is None:
            return cls.UNKNOWN
        return next((band for band, limit in _LIMITS if amount.middle <= limit), cls.ABOVE)


_LIMITS = (
    (CostBand.TO_5000, 5_000),
    (CostBand.TO_20000, 20_000),
    (CostBand.TO_100000, 100_000),
)
YES = "ja"


def facets(recipe: Recipe, book: Book, day: date) -> Mapping[str, tuple[str, ...]]:
    """Return the ids of a recipe of this book by facet, as of a day.

    A facet that says nothing of it is left out; the upper level of topics follows from the lower.
    """
    found = {
        "unterthema": [subtopic.slug for subtopic in recipe.topics],
        "groesse": [size.value for size in recipe.size_classes],
        "status": [recipe.status.value],
        "land": [municipality.state.value for municipality in recipe.municipalities],
        "huerde": [hurdle.slug for hurdle in recipe.hurdles],
        "kosten": [CostBand.of(recipe.costs.once if recipe.costs else None).value],
        "aktualitaet": [freshness(recipe, day).value],
        "herkunft": [recipe.origin.value],
        "kennzahlen": [YES] * bool(recipe.metrics),
        "nachgekocht": [YES] * book.is_recooked(recipe),
    }
    return {name: tuple(dict.fromkeys(values)) for name, values in found.items() if values}
