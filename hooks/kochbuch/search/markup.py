# SPDX-FileCopyrightText: Das Kochbuch
# SPDX-License-Identifier: MIT
"""A record as the small page of HTML that Pagefind reads; it is never published."""

from __future__ import annotations

import re
from collections.abc import Iterator
from html import escape

from kochbuch.book.unseen import without_soft
from kochbuch.search.records import SearchRecord

_SIGNAL = re.compile("_{3,}")
"""Pagefind marks weights inside the text by words that begin so; a recipe must not speak to it."""


def record_html(record: SearchRecord) -> str:
    """Return `record` as HTML in which every value is escaped."""
    return "".join(_pieces(record))


def _pieces(record: SearchRecord) -> Iterator[str]:
    yield '<html lang="de"><body data-pagefind-body>'
    for name, text in record.meta.items():
        value = escape(_SIGNAL.sub(" ", text))
        yield f'<i data-pagefind-meta="{name}:{value}"></i>'
    for part in record.texts:
        plain = escape(_SIGNAL.sub(" ", without_soft(part.text)))
        yield f'<p data-pagefind-weight="{part.prominence.value}">{plain}</p>'
    yield "</body></html>"
