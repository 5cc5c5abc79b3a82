# SPDX-FileCopyrightText: Das Kochbuch
# SPDX-License-Identifier: MIT
"""By what readers narrow their search: the facets of a recipe."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from kochbuch.book.amounts import Amount
from kochbuch.book.book import Book
from kochbuch.book.labelled import Labelled
from kochbuch.book.recipe import Recipe
from kochbuch.views.freshness import freshness


class Facet(Labelled):
    """What a search is narrowed by; the members are in the order in which readers see them."""

    TOPIC = "thema", "Thema"
    SIZE = "groesse", "Größe der Kommune"
    STATUS = "status", "Status"
    STATE = "land", "Land"
    HURDLE = "huerde", "Hürde"
    COSTS = "kosten", "Kosten, einmalig"
    FRESHNESS = "aktualitaet", "Aktualität"
    ORIGIN = "herkunft", "Wer erzählt"
    METRICS = "kennzahlen", "mit Kennzahlen"
    RECOOKED = "nachgekocht", "nachgekocht"
    SUBTOPIC = "unterthema", "Unterthema"
    """Chosen below its topic."""


class CostBand(Labelled):
    """How much it cost once; the middle of a range counts."""

    TO_5000 = "bis-5000", "bis 5.000 Euro"
    TO_20000 = "bis-20000", "über 5.000 bis 20.000 Euro"
    TO_100000 = "bis-100000", "über 20.000 bis 100.000 Euro"
    ABOVE = "ueber-100000", "über 100.000 Euro"
    UNKNOWN = "unbekannt", "nicht bekannt"

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

    A facet without a value is left out; the upper level of topics follows from the lower.
    """
    found = {
        Facet.SUBTOPIC: [subtopic.slug for subtopic in recipe.topics],
        Facet.SIZE: [size.value for size in recipe.size_classes],
        Facet.STATUS: [recipe.status.value],
        Facet.STATE: [municipality.state.value for municipality in recipe.municipalities],
        Facet.HURDLE: [hurdle.slug for hurdle in recipe.hurdles],
        Facet.COSTS: [CostBand.of(recipe.costs.once if recipe.costs else None).value],
        Facet.FRESHNESS: [freshness(recipe, day).value],
        Facet.ORIGIN: [recipe.origin.value],
        Facet.METRICS: [YES] * bool(recipe.metrics),
        Facet.RECOOKED: [YES] * book.is_recooked(recipe),
    }
    return {name: tuple(dict.fromkeys(values)) for name, values in found.items() if values}
