# SPDX-FileCopyrightText: Das Kochbuch
# SPDX-License-Identifier: MIT
"""The indexes of the book: recipes by topic, size, status, place, co-operation and hurdle."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Hashable, Iterable, Iterator
from datetime import date
from functools import cached_property
from itertools import product
from typing import TypeVar

from kochbuch.book.book import Book
from kochbuch.book.recipe import Recipe
from kochbuch.book.register import Municipality
from kochbuch.book.sizes import SizeClass
from kochbuch.book.states import State
from kochbuch.book.status import Status
from kochbuch.book.vocabulary import Cooperation, Hurdle, Subtopic, Topic
from kochbuch.book.words import collation_key
from kochbuch.views.freshness import Freshness, freshness

Key = TypeVar("Key", bound=Hashable)
Recipes = tuple[Recipe, ...]
Word = Topic | Subtopic | Hurdle | Cooperation | SizeClass | Status | State
"""A word by which readers find recipes: an entry of the editors' lists or of a closed set."""
_Named = tuple[type[Word], str]


def _by(keys: Callable[[Recipe], Iterable[Key]]) -> cached_property[dict[Key, Recipes]]:
    """Return an index of recipes by their keys, made when it is first asked for."""

    def index(self: Indexes) -> dict[Key, Recipes]:
        groups: defaultdict[Key, list[Recipe]] = defaultdict(list)
        for recipe in self.newest:
            for key in keys(recipe):
                groups[key].append(recipe)
        return {key: tuple(recipes) for key, recipes in groups.items()}

    return cached_property(index)


def _words_of(recipe: Recipe) -> Iterator[tuple[_Named, ...]]:
    """Yield each word of a recipe, and each pair of a topic with a size class or status."""
    topics: set[_Named] = {(Topic, sub.topic) for sub in recipe.topics}
    topics |= {(Subtopic, sub.slug) for sub in recipe.topics}
    narrower: set[_Named] = {(SizeClass, size.slug) for size in recipe.size_classes}
    narrower.add((Status, recipe.status.slug))
    others: set[_Named] = {(State, place.state.slug) for place in recipe.municipalities}
    # Reasons of an end are among them.
    others |= {(Hurdle, hurdle.slug) for hurdle in recipe.hurdles}
    if recipe.cooperation:
        others.add((Cooperation, recipe.cooperation.slug))
    yield from product(topics, narrower)
    yield from ((word,) for word in topics | narrower | others)


class Indexes:
    """All indexes of a book, each in the order in which readers see recipes.

    What may be outdated comes last; then the newest account first; then by title. An index holds
    a recipe once below each of its keys.
    """

    _by_words = _by(_words_of)
    by_district = _by(lambda r: {m.district for m in r.municipalities if m.district})
    """Recipes by key of the Kreis."""
    by_municipality = _by(lambda r: {m.key for m in r.municipalities})

    def __init__(self, book: Book, day: date) -> None:
        self.book = book
        self.day = day

    def of(self, *words: Word) -> Recipes:
        """Return the recipes of a word, or of a topic or subtopic within a size class or status."""
        return self._by_words.get(tuple((type(word), word.slug) for word in words), ())

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
