# SPDX-FileCopyrightText: Das Kochbuch
# SPDX-License-Identifier: MIT
"""The book with everything that several kinds of pages and files need of it, computed once."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import partial

from kochbuch.book.book import Book
from kochbuch.plain.facets import facets
from kochbuch.site.links import page_link
from kochbuch.site.settings import Settings
from kochbuch.site.templating import Pages
from kochbuch.stories.markdown import StoryRenderer
from kochbuch.stories.passages import Story
from kochbuch.views.indexes import Shelves
from kochbuch.views.neighbourhood import Neighbourhood


@dataclass(frozen=True, slots=True)
class Site:
    """A book ready to be written; `stories` and `facets` are by the path of the recipe."""

    book: Book
    settings: Settings
    shelves: Shelves
    neighbourhood: Neighbourhood
    pages: Pages
    stories: Mapping[str, Story]
    facets: Mapping[str, Mapping[str, tuple[str, ...]]]

    @classmethod
    def of(cls, book: Book, settings: Settings, stories: Mapping[str, Story] | None = None) -> Site:
        """Return the site of a book; `stories` are rendered unless they are given."""
        return cls(
            book,
            settings,
            Shelves(book, settings.day),
            Neighbourhood(book),
            Pages(settings.day),
            _stories(book) if stories is None else stories,
            {recipe.path: facets(recipe, book, settings.day) for recipe in book.recipes},
        )


def _stories(book: Book) -> dict[str, Story]:
    renderer = StoryRenderer(partial(page_link, published=book.by_path))
    return {recipe.path: renderer.render(recipe.body, recipe.path) for recipe in book.recipes}
