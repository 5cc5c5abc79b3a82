# SPDX-FileCopyrightText: Das Kochbuch
# SPDX-License-Identifier: MIT
"""What every page module gets: the book, its shelves and the means to make pages."""

from __future__ import annotations

from dataclasses import dataclass

from kochbuch.book.book import Book
from kochbuch.site.settings import Settings
from kochbuch.site.templating import Pages
from kochbuch.stories.markdown import StoryRenderer
from kochbuch.views.indexes import Shelves
from kochbuch.views.neighbourhood import Neighbourhood


@dataclass(frozen=True, slots=True)
class Site:
    """One run of making all pages."""

    book: Book
    settings: Settings
    shelves: Shelves
    neighbourhood: Neighbourhood
    pages: Pages
    stories: StoryRenderer

    @classmethod
    def of(cls, book: Book, settings: Settings) -> Site:
        """Return the site of a book."""
        return cls(
            book,
            settings,
            Shelves(book, settings.day),
            Neighbourhood(book),
            Pages(settings.day),
            StoryRenderer(book.by_path),
        )
