# SPDX-FileCopyrightText: Das Kochbuch
# SPDX-License-Identifier: MIT
"""The story of writing: a closed book becomes all files of the site."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator

from kochbuch.book.book import Book
from kochbuch.search import places_data, words
from kochbuch.search.records import SearchRecord, search_records
from kochbuch.site.pages import (
    cooperations,
    finder,
    hurdles,
    legal,
    like_ours,
    places,
    recipes,
    sizes,
    start,
    statuses,
    topics,
)
from kochbuch.site.settings import Settings
from kochbuch.site.site import Site
from kochbuch.site.site_file import SiteFile

Indexer = Callable[[Iterable[SearchRecord]], Iterable[SiteFile]]
"""Makes the files of a search index; a program does it, which the core does not start."""
PAGE_KINDS: tuple[Callable[[Site], Iterator[SiteFile]], ...] = (
    start.render,
    finder.render,
    recipes.render,
    topics.render,
    sizes.render,
    statuses.render,
    places.render,
    cooperations.render,
    hurdles.render,
    like_ours.render,
    places_data.render,
    legal.render,
    words.render,
)


def no_index(records: Iterable[SearchRecord]) -> Iterable[SiteFile]:
    """Return nothing: pages alone need no index."""
    return ()


def render(book: Book, settings: Settings, index: Indexer = no_index) -> Iterator[SiteFile]:
    """Yield every generated file of the site, each address once; the search index comes last."""
    site = Site.of(book, settings)
    for kind in PAGE_KINDS:
        yield from kind(site)
    yield from index(search_records(site))
