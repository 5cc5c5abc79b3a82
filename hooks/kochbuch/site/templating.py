# SPDX-FileCopyrightText: Das Kochbuch
# SPDX-License-Identifier: MIT
"""Pages from templates: escaped where text enters HTML, complete Markdown files in the end.

The only module that knows `jinja2`. Autoescape is on and undefined names are errors; markup from
elsewhere enters only as `Markup`, made by `StoryRenderer` or by a template.
"""

from __future__ import annotations

import html
import json
import re
from collections.abc import Sequence
from datetime import date
from pathlib import Path
from typing import Any

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup

from kochbuch.book.recipe import Recipe
from kochbuch.book.sizes import SizeClass
from kochbuch.book.states import State
from kochbuch.book.status import Status
from kochbuch.german import formatting as german
from kochbuch.site import addresses
from kochbuch.site.cards import Card, card
from kochbuch.site.site_file import SiteFile
from kochbuch.views.freshness import Freshness

_FOLDER = Path(__file__).parent / "templates"
_MAX_DESCRIPTION = 300
_BLANK_LINE = re.compile(r"(?<=\n) +(?=\n)")
_NOT_IN_YAML = re.compile("[\x7f-\x9f\u2028\u2029\ud800-\udfff\ufeff\ufffe\uffff]")


class Pages:
    """Makes pages; remembers the cards of recipes, which stand in many lists."""

    def __init__(self, day: date) -> None:
        self._day = day
        self._cards: dict[str, Card] = {}
        self._entries: dict[tuple[str, str], Markup] = {}
        self._environment = Environment(
            loader=FileSystemLoader(_FOLDER),
            autoescape=True,
            undefined=StrictUndefined,
            trim_blocks=True,
            lstrip_blocks=True,
        )
        self._environment.globals.update(
            addresses=addresses,
            german=german,
            card=self.card,
            Freshness=Freshness,
            SizeClass=SizeClass,
            State=State,
            Status=Status,
        )
        self._environment.tests["openable"] = _is_openable
        self._entry = self._environment.get_template("entry.html")

    def card(self, recipe: Recipe) -> Card:
        """Return the card of a recipe."""
        found = self._cards.get(recipe.path)
        if found is None:
            found = self._cards[recipe.path] = card(recipe, self._day)
        return found

    def page(
        self,
        template: str,
        *,
        address: str,
        title: str,
        description: str,
        source: str = "",
        frame: str = "",
        **values: Any,
    ) -> SiteFile:
        """Return the page at `address`; templates see `root`, the way back to the start.

        `frame` is the template in `overrides/` around it where the usual one will not do.
        """
        root = "../" * address.count("/")

        def entries(recipes: Sequence[Recipe]) -> Markup:
            return Markup("").join(self._entry_html(recipe, root) for recipe in recipes)

        content = self._environment.get_template(template).render(
            root=root, here=address, title=title, entries=entries, **values
        )
        head = _front_matter(title, description, frame)
        return SiteFile(addresses.uri(address), f"{head}\n{html_block(content.strip())}\n", source)

    def _entry_html(self, recipe: Recipe, root: str) -> Markup:
        found = self._entries.get((recipe.path, root))
        if found is None:
            entry = self._entry.render(card=self.card(recipe), root=root)
            found = Markup(entry)  # noqa: S704 - the template has escaped it
            self._entries[recipe.path, root] = found
        return found


def _is_openable(url: str) -> bool:
    """Whether a link may lead there: escaping keeps `javascript:` in its place, but not from use.

    The checker lets nothing else pass; what stands between a text and a reader stands twice.
    """
    return url.startswith(("https://", "http://"))


def _front_matter(title: str, description: str, frame: str) -> str:
    """Return the head of a page.

    Material prints title and description as they are, so they are escaped here; a JSON text is a
    YAML text, and neither can end the line.
    """
    if len(description) > _MAX_DESCRIPTION:
        description = description[: _MAX_DESCRIPTION - 1].rstrip() + "…"
    lines = (
        f"title: {_yaml(html.escape(title))}",
        f"description: {_yaml(html.escape(description))}",
        "hide: [navigation, toc]",
        *([f"template: {frame}"] if frame else []),
    )
    return "\n".join(("---", *lines, "---", ""))


def _yaml(text: str) -> str:
    """Return a text as JSON, in which YAML finds no letter it forbids or folds."""
    return _NOT_IN_YAML.sub(lambda c: f"\\u{ord(c[0]):04x}", json.dumps(text, ensure_ascii=False))


def html_block(html: str) -> str:
    """Return HTML so that a site's own Markdown renderer passes it on unchanged.

    Some extensions look for code fences before others look for HTML, so the signs that open one
    are written as references. Markdown would expand tabs and empty blank lines.
    """
    html = html.replace("`", "&#96;").replace("~~~", "&#126;&#126;&#126;").replace("\t", "&#9;")
    return _BLANK_LINE.sub("", html)
