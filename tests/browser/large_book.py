# SPDX-FileCopyrightText: Das Kochbuch
# SPDX-License-Identifier: MIT
"""The finder over ten thousand recipes, without ten thousand pages.

The page of the finder is the one of the real book; what it searches in is made from a sample book
by the same code as in a build. The pages of its recipes are missing, since no question opens one.
"""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from dataclasses import replace
from functools import cached_property
from itertools import chain
from pathlib import Path

from kochbuch.checking.loading import load_book
from kochbuch.running.project import Project
from kochbuch.search import words
from kochbuch.search.pagefind.build import search_index
from kochbuch.search.records import search_records
from kochbuch.site.pages import like_ours
from kochbuch.site.settings import Settings
from kochbuch.site.site import Site
from kochbuch.site.site_file import SiteFile
from kochbuch.stories.markdown import StoryRenderer
from kochbuch.stories.passages import Passage
from make_sample_book import write_sample_book

from tests.cooking import DAY
from tests.untraced import untraced

FRAME = ("404.html", "assets", "suche", "kommunen-wie-wir")
"""What the browser loads that does not depend on the recipes."""


def over(built_site: Path, recipes: int, folder: Path) -> Path:
    """Return a site below `folder` whose finder has a sample book of so many recipes."""
    with untraced():
        return _over(built_site, recipes, folder)


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


class _OnceTold(StoryRenderer):
    """Keeps what it rendered, by the story and not by the recipe."""

    def passages(self, body: str, path: str) -> tuple[Passage, ...]:
        """Return the passages of the first recipe with this story."""
        if body not in self._kept:
            self._kept[body] = super().passages(body, path)
        return self._kept[body]

    @cached_property
    def _kept(self) -> dict[str, tuple[Passage, ...]]:
        return {}


def _data(root: Path) -> Iterator[SiteFile]:
    book = load_book(Project(root), today=DAY).book
    # Rendering stories is most of the work, and not what is measured: four recipes share one.
    bodies = [recipe.body for recipe in book.recipes]
    told = tuple(replace(r, body=bodies[row - row % 4]) for row, r in enumerate(book.recipes))
    site = Site.of(replace(book, recipes=told), Settings(DAY))
    once = replace(site, stories=_OnceTold(site.book.by_path))
    made = chain(words.render(site), like_ours.render(site), search_index(search_records(once)))
    return (file for file in made if not file.uri.endswith(".md"))
