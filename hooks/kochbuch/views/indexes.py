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
from kochbuch.book.words import collation_key
from kochbuch.views.freshness import Freshness, freshness

Key = TypeVar("Key", bound=Hashable)
Recipes = tuple[Recipe, ...]


def _by(keys: Callable[[Recipe], Iterable[Key]]) -> cached_property[dict[Key, Recipes]]:
    """Return an index of recipes by their keys, made when it is first asked for."""

    def index(self: Indexes) -> dict[Key, Recipes]:
        groups: defaultdict[Key, list[Recipe]] = defaultdict(list)
        for recipe in self.newest:
            for key in keys(recipe):
                groups[key].append(recipe)
        return {key: tuple(recipes) for key, recipes in groups.items()}

    return cached_property(index)


class Indexes:
    """All indexes of a book, each in the order in which readers see recipes.

    What may be outdated comes last; then the newest account first; then by title. An index holds
    a recipe once below each of its keys.
    """

    by_topic = _by(lambda r: {sub.topic for sub in r.topics})
    """Recipes by slug of the topic."""
    by_subtopic = _by(lambda r: {sub.slug for sub in r.topics})
    by_size = _by(lambda r: r.size_classes)
    """Recipes by size class of all who take part."""
    by_status = _by(lambda r: (r.status,))
    by_state = _by(lambda r: {m.state for m in r.municipalities})
    by_district = _by(lambda r: {m.district for m in r.municipalities if m.district})
    """Recipes by key of the Kreis."""
    by_municipality = _by(lambda r: {m.key for m in r.municipalities})
    by_cooperation = _by(lambda r: (r.cooperation.slug,) if r.cooperation else ())
    by_hurdle = _by(lambda r: (hurdle.slug for hurdle in r.hurdles))
    """Recipes by slug of the hurdle, reasons of an end included."""
    by_topic_and_size = _by(lambda r: {(t, s) for t in _both_levels(r) for s in r.size_classes})
    by_topic_and_status = _by(lambda r: {(t, r.status) for t in _both_levels(r)})

    def __init__(self, book: Book, day: date) -> None:
        self.book = book
        self.day = day

    @cached_property
    def newest(self) -> Recipes:
        """All recipes in the order of every list."""
        return tuple(sorted(self.book.recipes, key=self._order))

    def _order(self, recipe: Recipe) -> tuple[bool, int, tuple[str, str], str]:
        is_outdated = freshness(recipe, self.day) is Freshness.OUTDATED
        age = -recipe.last_known.last.toordinal()
        return is_outdated, age, collation_key(recipe.title), recipe.path

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


def _both_levels(recipe: Recipe) -> set[str]:
    """Return slugs of topics, with a slash, and of subtopics."""
    return {sub.slug for sub in recipe.topics} | {f"{sub.topic}/" for sub in recipe.topics}
