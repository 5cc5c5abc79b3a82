# SPDX-FileCopyrightText: Das Kochbuch
# SPDX-License-Identifier: MIT
"""The book with everything that several kinds of pages and files need of it, computed once."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import partial

from kochbuch.book.book import Book
from kochbuch.book.recipe import Recipe
from kochbuch.plain.facets import facets
from kochbuch.running.errors import making
from kochbuch.site.cards import Card, card
from kochbuch.site.links import page_link
from kochbuch.site.settings import Settings
from kochbuch.stories.markdown import StoryRenderer
from kochbuch.stories.passages import Story
from kochbuch.views.indexes import Indexes
from kochbuch.views.neighbourhood import Neighbourhood


@dataclass(frozen=True, slots=True)
class Site:
    """A book ready to be written; `stories`, `facets` and `cards` are by the path of the recipe."""

    book: Book
    settings: Settings
    indexes: Indexes
    neighbourhood: Neighbourhood
    stories: Mapping[str, Story]
    facets: Mapping[str, Mapping[str, tuple[str, ...]]]
    cards: Mapping[str, Card]

    @classmethod
    def of(cls, book: Book, settings: Settings, stories: Mapping[str, Story] | None = None) -> Site:
        """Return the site of a book; `stories` are rendered unless they are given."""
        day = settings.day
        return cls(
            book,
            settings,
            Indexes(book, day),
            Neighbourhood(book),
            _stories(book) if stories is None else stories,
            {r.path: making(r.source, facets, r, book, day) for r in book.recipes},
            {r.path: making(r.source, card, r, day) for r in book.recipes},
        )

    def cards_of(self, recipes: Iterable[Recipe]) -> tuple[Card, ...]:
        """Return what lists show of some recipes."""
        return tuple(self.cards[recipe.path] for recipe in recipes)


def _stories(book: Book) -> dict[str, Story]:
    renderer = StoryRenderer(partial(page_link, published=book.by_path))
    return {recipe.path: renderer.render(recipe.body, recipe.path) for recipe in book.recipes}
