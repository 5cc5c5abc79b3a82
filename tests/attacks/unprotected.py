# SPDX-FileCopyrightText: Das Kochbuch
# SPDX-License-Identifier: MIT
"""The same pages with the defences taken out: nothing escaped, nothing cleaned, all extensions on.

Shows that the attacks of the corpus would run. The production code has no switch for this.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from dataclasses import replace

from jinja2 import Environment
from kochbuch.book.book import Book
from kochbuch.book.recipe import Recipe
from kochbuch.site.pages import recipes, start
from kochbuch.site.rendering import Renderer
from kochbuch.site.settings import Settings
from kochbuch.site.site import Site
from kochbuch.site.site_file import SiteFile
from kochbuch.site.spec import PageSpec
from kochbuch.stories.passages import Story
from markdown import Markdown

from tests.attacks.corpus import Attack, corpus
from tests.attacks.placing import recipe
from tests.minibook import place, register, vocabulary

RAW = """
    admonition def_list footnotes sane_lists tables toc
    pymdownx.details pymdownx.superfences pymdownx.tabbed pymdownx.tasklist
""".split()
"""What recipes may use, with raw HTML passed on."""
_ALL = [*RAW, "abbr", "attr_list", "md_in_html", "pymdownx.snippets"]
POSITIONS = (
    *("paragraph", "attribute list", "target of a link", "target in brackets", "bare link"),
    *("title of a link", "text of a picture", "title of a box", "cell", "heading"),
)
"""A few places suffice to show that an attack runs."""


class OpenPages(Renderer):
    """Templates without autoescape, heads with titles as they are."""

    def __init__(self) -> None:
        super().__init__()
        guarded: Environment = self._environment
        self._environment = guarded.overlay(autoescape=False)
        self._entry_template = self._environment.get_template("entry.html")

    def render(self, spec: PageSpec) -> SiteFile:
        """Return a page whose title and description Material prints as they were written."""
        made = super().render(spec)
        below = str(made.content).partition("\n---\n")[2]
        head = f"title: {json.dumps(spec.title)}\n"
        head += f"description: {json.dumps(spec.description)}\nhide: [navigation, toc]"
        return replace(made, content=f"---\n{head}\n---\n{below}")


class OpenRenderer:
    """Markdown with raw HTML and attribute lists, passed on as it comes out."""

    def __init__(self, extensions: Sequence[str] = _ALL) -> None:
        self._markdown = Markdown(
            extensions=[*extensions],
            extension_configs={"pymdownx.tabbed": {"alternate_style": True}},
        )

    def render(self, body: str) -> Story:
        """Return the body of a recipe as Markdown renders it."""
        html = self._markdown.reset().convert(body)
        tokens = self._markdown.toc_tokens  # type: ignore[attr-defined]
        return Story(html, tuple((t["id"], t["name"]) for t in tokens if t["level"] == 2))


def render(settings: Settings) -> Iterator[SiteFile]:
    """Yield a start page and one page for each attack; each in a book of its own."""
    pages, renderer = OpenPages(), OpenRenderer()
    for attack in corpus():
        made = _alone(attack)
        book = Book((made,), vocabulary(), register())
        stories = {made.path: renderer.render(made.body)}
        site = Site.of(book, settings, stories)
        yield pages.render(next(recipes.pages(site)))
    yield pages.render(next(start.pages(site)))


def _alone(attack: Attack) -> Recipe:
    """Return the recipe of an attack without the words and places that it shares with others."""
    made = recipe(attack, POSITIONS)
    hurdle = next(iter(vocabulary().hurdles.values()))
    return replace(
        made,
        municipalities=(place("05358028"),),
        topic=vocabulary().subtopics["dms"],
        obstacles=tuple(replace(obstacle, hurdle=hurdle) for obstacle in made.obstacles),
        closure=replace(made.closure, reasons=(hurdle,)),
        cooperation=None,
    )
