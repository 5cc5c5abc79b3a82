# SPDX-FileCopyrightText: Das Kochbuch
# SPDX-License-Identifier: MIT
"""The indexes of the book: recipes by topic, size, status, place, co-operation and hurdle."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Hashable, Iterable
from datetime import date
from functools import cached_property
from typing import TypeVar

from kochbuch.book.book import Book
from kochbuch.book.recipe import Recipe
from kochbuch.book.register import Municipality
from kochbuch.book.sizes import SizeClass
from kochbuch.book.states import State
from kochbuch.book.status import Status
from kochbuch.book.words import collation_key
from kochbuch.views.freshness import Freshness, freshness

Key = TypeVar("Key", bound=Hashable)
Recipes = tuple[Recipe, ...]


class Indexes:
    """All indexes of a book, each made once when first asked for, in the order readers get.

    The order: what may be outdated comes last; then the newest account first; then by title.
    """

    def __init__(self, book: Book, day: date) -> None:
        self.book = book
        self.day = day

    @cached_property
    def newest(self) -> Recipes:
        """All recipes in the order of every list."""
        return tuple(sorted(self.book.recipes, key=self._order))

    def _order(self, recipe: Recipe) -> tuple[bool, int, tuple[str, str], str]:
        is_outdated = freshness(recipe, self.day) is Freshness.OUTDATED
        return (
            is_outdated,
            -recipe.last_known.last.toordinal(),
            collation_key(recipe.title),
            recipe.path,
        )

    @cached_property
    def by_topic(self) -> dict[str, Recipes]:
        """Recipes by slug of the topic; a recipe is once below each."""
        return self._group(lambda r: {sub.topic for sub in r.topics})

    @cached_property
    def by_subtopic(self) -> dict[str, Recipes]:
        """Recipes by slug of the subtopic."""
        return self._group(lambda r: {sub.slug for sub in r.topics})

    @cached_property
    def by_size(self) -> dict[SizeClass, Recipes]:
        """Recipes by size class; joint recipes are in each of their classes."""
        return self._group(lambda r: set(r.size_classes))

    @cached_property
    def by_status(self) -> dict[Status, Recipes]:
        """Recipes by status."""
        return self._group(lambda r: {r.status})

    @cached_property
    def by_state(self) -> dict[State, Recipes]:
        """Recipes by Land."""
        return self._group(lambda r: {m.state for m in r.municipalities})

    @cached_property
    def by_district(self) -> dict[str, Recipes]:
        """Recipes by key of the Kreis."""
        return self._group(lambda r: {m.district for m in r.municipalities if m.district})

    @cached_property
    def by_municipality(self) -> dict[str, Recipes]:
        """Recipes by key of the municipality."""
        return self._group(lambda r: {m.key for m in r.municipalities})

    @cached_property
    def by_cooperation(self) -> dict[str, Recipes]:
        """Recipes by slug of the co-operation."""
        return self._group(lambda r: {r.cooperation.slug} if r.cooperation else ())

    @cached_property
    def by_hurdle(self) -> dict[str, Recipes]:
        """Recipes by slug of the hurdle, reasons of an end included."""
        return self._group(lambda r: {hurdle.slug for hurdle in r.hurdles})

    @cached_property
    def by_topic_and_size(self) -> dict[tuple[str, SizeClass], Recipes]:
        """Recipes by topic or subtopic and size class."""
        return self._group(lambda r: {(t, s) for t in _both_levels(r) for s in r.size_classes})

    @cached_property
    def by_topic_and_status(self) -> dict[tuple[str, Status], Recipes]:
        """Recipes by topic or subtopic and status."""
        return self._group(lambda r: {(t, r.status) for t in _both_levels(r)})

    @cached_property
    def municipalities(self) -> tuple[Municipality, ...]:
        """Every municipality that has a recipe, by German name."""
        found = {m.key: m for r in self.book.recipes for m in r.municipalities}
        return tuple(sorted(found.values(), key=lambda m: (collation_key(m.name), m.key)))

    @cached_property
    def districts(self) -> tuple[Municipality, ...]:
        """Every Kreis in which a recipe was cooked, by German name; no kreisfreie Städte."""
        found = (self.book.register.find(key) for key in self.by_district)
        districts = [d for d in found if d and d.is_district]
        return tuple(sorted(districts, key=lambda d: (collation_key(d.name), d.key)))

    def _group(self, keys: Callable[[Recipe], Iterable[Key]]) -> dict[Key, Recipes]:
        groups: defaultdict[Key, list[Recipe]] = defaultdict(list)
        for recipe in self.newest:
            for key in keys(recipe):
                groups[key].append(recipe)
        return {key: tuple(recipes) for key, recipes in groups.items()}


def _both_levels(recipe: Recipe) -> set[str]:
    """Return slugs of topics and subtopics; the two share one name space of addresses."""
    return {sub.slug for sub in recipe.topics} | {f"{sub.topic}/" for sub in recipe.topics}
