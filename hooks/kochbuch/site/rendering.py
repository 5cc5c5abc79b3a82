# SPDX-FileCopyrightText: Das Kochbuch
# SPDX-License-Identifier: MIT
"""Specs become files: text is escaped where it enters HTML.

The only module that knows `jinja2`. Autoescape is on and undefined names are errors; markup from
elsewhere is the cleaned HTML of stories, which one template marks as safe.
"""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache
from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup

from kochbuch.book.sizes import SizeClass
from kochbuch.book.status import Status
from kochbuch.german import formatting as german
from kochbuch.site import addresses
from kochbuch.site.cards import Card
from kochbuch.site.engine import page_file
from kochbuch.site.site_file import SiteFile
from kochbuch.site.spec import PageSpec

_FOLDER = Path(__file__).parent / "templates"


class Renderer:
    """Renders one spec after the other; what it renders depends on the spec alone.

    It remembers the entries of lists, since a recipe is in some thirty of them.
    """

    def __init__(self) -> None:
        self._environment = Environment(
            loader=FileSystemLoader(_FOLDER),
            autoescape=True,
            undefined=StrictUndefined,
            trim_blocks=True,
            lstrip_blocks=True,
        )
        self._environment.globals.update(
            addresses=addresses,
            entries=self._entries,
            german=german,
            SizeClass=SizeClass,
            Status=Status,
        )
        self._environment.tests["openable"] = _is_openable
        self._entry_template = self._environment.get_template("entry.html")
        self._entry = cache(self._render_entry)

    def render(self, spec: PageSpec) -> SiteFile:
        """Return the file of a page; templates see `root`, the way back to the start page."""
        content = self._environment.get_template(spec.template).render(
            root="../" * spec.address.count("/"),
            here=spec.address,
            title=spec.title,
            description=spec.description,
            **spec.values,
        )
        return page_file(spec, content)

    def _entries(self, cards: Iterable[Card], root: str) -> Markup:
        return Markup("").join(self._entry(card, root) for card in cards)

    def _render_entry(self, card: Card, root: str) -> Markup:
        entry = self._entry_template.render(card=card, root=root)
        return Markup(entry)  # noqa: S704 - the template has escaped it


def _is_openable(url: str) -> bool:
    """Whether a link may lead there: escaping does not make `javascript:` harmless.

    The checker lets nothing else pass; this is the second line of defence.
    """
    return url.startswith(("https://", "http://"))
