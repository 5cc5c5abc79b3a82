# SPDX-FileCopyrightText: Das Kochbuch
# SPDX-License-Identifier: MIT
"""The finder over thousands of recipes, without thousands of pages.

The page of the finder is the one of the real book; what it searches in is made from a sample book
by the same code as in a build. The pages of its recipes are missing, since no question opens one.
"""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from itertools import chain
from pathlib import Path

import pytest
from kochbuch.checking.loading import load_book
from kochbuch.running.project import Project
from kochbuch.search import places_data, words
from kochbuch.search.pagefind.build import search_index
from kochbuch.search.records import search_records
from kochbuch.site.links import page_link
from kochbuch.site.settings import Settings
from kochbuch.site.site import Site
from kochbuch.site.site_file import SiteFile
from kochbuch.stories.markdown import StoryRenderer
from kochbuch.stories.passages import Story
from make_sample_book import write_sample_book

from tests.minibook import DAY
from tests.once import once
from tests.untraced import untraced

FRAME = ("404.html", "assets", "suche", "kommunen-wie-wir")
"""What the browser loads that does not depend on the recipes."""


USUAL = 500
"""Recipes in `make test`."""


def over(built_site: Path, recipes: int, factory: pytest.TempPathFactory) -> Path:
    """Return a site whose finder has a sample book of so many recipes, made once in a run."""

    def make(folder: Path) -> Path:
        with untraced():
            return _over(built_site, recipes, folder)

    return once(factory, f"muster-{recipes}", make)


def _over(built_site: Path, recipes: int, folder: Path) -> Path:
    write_sample_book(recipes, folder / "buch")
    site = folder / "site"
    for name in FRAME:
        copy = shutil.copytree if (built_site / name).is_dir() else shutil.copyfile
        site.mkdir(exist_ok=True)
        copy(built_site / name, site / name)
    for file in _data(folder / "buch"):
        path = site / file.uri
        path.parent.mkdir(parents=True, exist_ok=True)
        content = file.content or ""
        path.write_bytes(content.encode() if isinstance(content, str) else content)
    return site


def _data(root: Path) -> Iterator[SiteFile]:
    book = load_book(Project(root), today=DAY).book
    # Rendering stories is most of the work, and not what is measured: four recipes share one.
    renderer, stories = StoryRenderer(page_link), dict[str, Story]()
    for row, recipe in enumerate(book.recipes):
        before = book.recipes[row - row % 4].path
        stories[recipe.path] = stories.get(before) or renderer.render(recipe.body, recipe.path)
    site = Site.of(book, Settings(DAY), stories)
    made = chain(words.render(site), places_data.render(site), search_index(search_records(site)))
    return (file for file in made if not file.uri.endswith(".md"))
