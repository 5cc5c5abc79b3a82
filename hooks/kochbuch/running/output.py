# SPDX-FileCopyrightText: Das Kochbuch
# SPDX-License-Identifier: MIT
"""The story of writing: a closed book becomes all files of the site."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator

from kochbuch.book.book import Book
from kochbuch.running.errors import making
from kochbuch.search import places_data, words
from kochbuch.search.records import SearchRecord, search_records
from kochbuch.site import theme
from kochbuch.site.navigation import PAGE_KINDS
from kochbuch.site.pages import recipes
from kochbuch.site.rendering import Renderer
from kochbuch.site.settings import Settings
from kochbuch.site.site import Site
from kochbuch.site.site_file import SiteFile

Indexer = Callable[[Iterable[SearchRecord]], Iterable[SiteFile]]
"""Makes the files of a search index; a program does it, which the core does not start."""
FILE_KINDS: tuple[Callable[[Site], Iterator[SiteFile]], ...] = (
    recipes.files,
    places_data.render,
    words.render,
    theme.render,
)
"""What is no page: pictures, redirects, the data that browsers load, the styles of the theme."""


def no_index(records: Iterable[SearchRecord]) -> Iterable[SiteFile]:
    """Return nothing: pages alone need no index."""
    return ()


def render(book: Book, settings: Settings, index: Indexer = no_index) -> Iterator[SiteFile]:
    """Yield every generated file of the site, each address once; the search index comes last."""
    site, renderer = Site.of(book, settings), Renderer()
    for pages in PAGE_KINDS:
        yield from (
            making(spec.source or spec.address, renderer.render, spec) for spec in pages(site)
        )
    for files in FILE_KINDS:
        yield from files(site)
    yield from index(search_records(site))
