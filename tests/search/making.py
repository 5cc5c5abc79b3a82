# SPDX-FileCopyrightText: Das Kochbuch
# SPDX-License-Identifier: MIT
"""What the tests of the search make of recipes."""

from __future__ import annotations

import json
from typing import Any

from kochbuch.book.recipe import Recipe
from kochbuch.search import words
from kochbuch.search.records import SearchRecord, search_records
from kochbuch.site.settings import Settings
from kochbuch.site.site import Site

from tests.minibook import DAY, book, real_book


def site(*recipes: Recipe) -> Site:
    return Site.of(book(*recipes), Settings(DAY))


def record(one: Recipe) -> SearchRecord:
    return next(search_records(site(one)))


def content(path: str, *recipes: Recipe) -> Any:
    made = site(*recipes) if recipes else Site.of(real_book(), Settings(DAY))
    return json.loads(next(str(f.content) for f in words.render(made) if f.uri == path))
