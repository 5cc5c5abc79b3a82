# SPDX-FileCopyrightText: Das Kochbuch
# SPDX-License-Identifier: MIT
"""The story of writing: a closed book becomes all files of the site."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from kochbuch.book.book import Book
from kochbuch.writing.pages import (
    cooperations,
    hurdles,
    legal,
    places,
    recipes,
    sizes,
    start,
    statuses,
    topics,
)
from kochbuch.writing.settings import Settings
from kochbuch.writing.site import Site
from kochbuch.writing.site_file import SiteFile

PAGE_KINDS: tuple[Callable[[Site], Iterator[SiteFile]], ...] = (
    start.render,
    recipes.render,
    topics.render,
    sizes.render,
    statuses.render,
    places.render,
    cooperations.render,
    hurdles.render,
    legal.render,
)


def render(book: Book, settings: Settings) -> Iterator[SiteFile]:
    """Yield every generated file of the site, each address once."""
    site = Site.of(book, settings)
    for kind in PAGE_KINDS:
        yield from kind(site)
