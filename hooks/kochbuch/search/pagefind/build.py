# SPDX-FileCopyrightText: Das Kochbuch
# SPDX-License-Identifier: MIT
"""The story of indexing: records become the files that a browser searches in."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Set
from dataclasses import replace
from functools import lru_cache

from kochbuch.search.columns import column_files
from kochbuch.search.compounds import letters
from kochbuch.search.markup import record_html
from kochbuch.search.pagefind.bundle import bundle, checksum, fragment
from kochbuch.search.pagefind.program import index_files
from kochbuch.search.records import SearchRecord, SearchText
from kochbuch.search.vocabulary import FILLERS
from kochbuch.site import addresses
from kochbuch.site.site_file import SiteFile

FREQUENT = 1_500
"""Recipes that contain a word at most, if the browser is to look it up.

Pagefind's time grows with the square of the hits; such a word tells little apart (decision 0015).
"""


def search_index(records: Iterable[SearchRecord]) -> Iterator[SiteFile]:
    """Yield the index of all records, and what belongs to its rows."""
    kept = list(records)
    frequent = _frequent(kept)
    sums: list[str] = []
    fragments: list[bytes] = []

    def pages() -> Iterator[tuple[str, str]]:
        # Pagefind reads one recipe while the next is written.
        for record in kept:
            html = record_html(_without(record, frequent))
            fragments.append(fragment(record.address, record.meta))
            sums.append(checksum(html.encode() + fragments[-1]))
            yield record.address, html

    files = index_files(pages())
    edition = checksum("".join(sums).encode())
    for path, data in bundle(files, edition, fragments).items():
        yield SiteFile(f"{addresses.SEARCH_INDEX}{path}", data)
    yield from column_files(kept, edition, sorted(frequent))


def _frequent(records: Iterable[SearchRecord]) -> frozenset[str]:
    """Return the words that are not looked up, folded: whole ones, and parts between hyphens."""
    counts: Counter[str] = Counter()
    for record in records:
        texts = (*record.meta.values(), *(text.text for text in record.texts))
        spellings = {spelling for text in texts for spelling in text.split()}
        counts.update(
            {_joined(spelling) for spelling in spellings}.union(letters(" ".join(spellings)))
        )
    return frozenset(word for word, n in counts.items() if n > FREQUENT) - FILLERS - {""}


@lru_cache(maxsize=65536)
def _joined(spelling: str) -> str:
    """Return a word folded and without hyphens, as the browser asks for it."""
    return "".join(letters(spelling))


def _without(record: SearchRecord, frequent: Set[str]) -> SearchRecord:
    """Return a record without `frequent` words, and its summary without fillers.

    That halves a large index. The browser looks up neither, and results show the fragments, which
    have every word. "Online-Plattform" stays where "Plattform" is frequent: the browser looks up
    the whole word. Other texts keep their fillers, because Pagefind refuses a page without words.
    """
    if not frequent:
        return record
    summary = _reduced(record.meta["zusammenfassung"], frequent | FILLERS)
    texts = tuple(SearchText(it.prominence, _reduced(it.text, frequent)) for it in record.texts)
    return replace(record, meta={**record.meta, "zusammenfassung": summary}, texts=texts)


def _reduced(text: str, unsought: Set[str]) -> str:
    return " ".join(word for word in text.split() if _joined(word) not in unsought)
