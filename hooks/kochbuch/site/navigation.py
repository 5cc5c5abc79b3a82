# SPDX-FileCopyrightText: Das Kochbuch
# SPDX-License-Identifier: MIT
"""The contents of the site: every kind of page, and the ways that lead to them.

`scripts/generate_reference.py` writes the ways into mkdocs.yml and for the templates in
`overrides/`, since engines without hooks read nothing but these.
"""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from enum import Flag, auto

from kochbuch.site import addresses
from kochbuch.site.engine import address_of, uri
from kochbuch.site.pages import (
    finder,
    legal,
    like_ours,
    places,
    recipes,
    start,
    topics,
    words,
)
from kochbuch.site.site import Site
from kochbuch.site.spec import PageSpec

PAGE_KINDS: tuple[Callable[[Site], Iterator[PageSpec]], ...] = (
    start.pages,
    finder.pages,
    recipes.pages,
    topics.pages,
    words.sizes,
    words.statuses,
    places.pages,
    words.cooperations,
    words.hurdles,
    like_ours.pages,
    legal.pages,
)


class Shown(Flag):
    """Where a way is shown."""

    NAV = auto()
    """In mkdocs.yml; pages written by hand take the list of their section from it."""
    HEADER = auto()
    MENU = auto()
    """The menu that narrow windows show instead of the header's list."""
    INDEXES = auto()
    """This and the following are the columns of the footer."""
    CONTRIBUTE = auto()
    LEGAL = auto()


_NAV, _CONTRIBUTE, _LEGAL = Shown.NAV, Shown.CONTRIBUTE, Shown.LEGAL
_EVERYWHERE = _NAV | Shown.HEADER | Shown.MENU | Shown.INDEXES


@dataclass(frozen=True, slots=True)
class Way:
    """A link that is on every page."""

    label: str
    file: str
    """The Markdown file of the page, generated or in `docs/`."""
    shown: Shown
    full: str = ""
    """The label in menu and footer, where there is more room than in the header."""


WAYS = (
    Way("Start", uri(addresses.START), _NAV),
    Way("Rezepte finden", uri(addresses.FINDER), Shown.MENU),
    Way("Themen", uri(addresses.TOPICS), _EVERYWHERE),
    Way("Größe", uri(addresses.SIZES), _EVERYWHERE),
    Way("Status", uri(addresses.STATUSES), _EVERYWHERE),
    Way("Länder", uri(addresses.STATES), _EVERYWHERE, "Länder und Kreise"),
    Way("Kommunen", uri(addresses.MUNICIPALITIES), _EVERYWHERE & ~Shown.HEADER),
    Way("Kommunen wie wir", uri(addresses.LIKE_OURS), _NAV | Shown.INDEXES),
    Way("Verbünde", uri(addresses.COOPERATIONS), _EVERYWHERE & ~Shown.HEADER),
    Way("Hürden", uri(addresses.HURDLES), _EVERYWHERE),
    Way("Eingestellt", uri(addresses.FAILURES), _EVERYWHERE & ~Shown.HEADER),
    Way("Alle Rezepte", uri(addresses.RECIPES), _EVERYWHERE & ~Shown.INDEXES),
    Way("Mitmachen", uri(addresses.CONTRIBUTE), Shown.HEADER | Shown.MENU),
    Way("Überblick", uri(addresses.CONTRIBUTE), _NAV | _CONTRIBUTE, "Ein Rezept beitragen"),
    Way("Ein Rezept schreiben", "mitmachen/rezept-schreiben.md", _NAV),
    Way("Prüfen", "mitmachen/pruefung.md", _NAV),
    Way("Felder", "mitmachen/felder.md", _NAV | _CONTRIBUTE),
    Way("Meldungen", "mitmachen/meldungen.md", _NAV | _CONTRIBUTE, "Meldungen der Prüfung"),
    Way("Personendaten entfernen", "mitmachen/personendaten.md", _NAV),
    Way("Überblick", "entwicklung/index.md", _NAV | _CONTRIBUTE, "Entwicklung"),
    Way("Architektur", "entwicklung/architektur.md", _NAV),
    Way("Befehle", "entwicklung/befehle.md", _NAV),
    Way("Sicherheit und Barrierefreiheit", "entwicklung/sicherheit.md", _NAV),
    Way("Fremde Beiträge ansehen", "entwicklung/fremde-beitraege.md", _NAV),
    Way("Glossar", "entwicklung/glossar.md", _NAV),
    Way("Entscheidungen", "entwicklung/entscheidungen/index.md", _NAV),
    Way("Über das Kochbuch", "ueber.md", _NAV | _LEGAL),
    Way("Lizenz", uri(addresses.LICENCE), _NAV | _LEGAL, "Lizenz und Quellen"),
    Way("Impressum", uri(addresses.IMPRINT), _NAV | _LEGAL),
    Way("Datenschutz", uri(addresses.PRIVACY), _NAV | _LEGAL),
    Way("Barrierefreiheit", uri(addresses.ACCESSIBILITY), _NAV | _LEGAL),
)
_SECTIONS = {"mitmachen/": "Mitmachen", "entwicklung/": "Entwicklung"}
"""Sections of mkdocs.yml by the folder in `docs/` that holds their pages."""
_NAV_BLOCK = re.compile(r"^nav:\n(?: +.*\n)+", re.MULTILINE)


def navigation_template(ways: Iterable[Way] = WAYS) -> str:
    """Return the template that hands the lists of header, menu and footer to the frame."""
    lists = {
        part: [
            [address_of(way.file), way.full if way.full and part is not Shown.HEADER else way.label]
            for way in ways
            if part in way.shown
        ]
        for part in Shown
        if part is not Shown.NAV
    }
    rows = (
        f'  "{str(part.name).lower()}": {json.dumps(found, ensure_ascii=False)}'
        for part, found in lists.items()
    )
    return (
        "{#- SPDX-FileCopyrightText: Das Kochbuch -#}\n{#- SPDX-License-Identifier: MIT -#}\n"
        "{#- Generated: scripts/generate_reference.py writes it from site/navigation.py. -#}\n"
        "{%- set frame.ways = {\n" + ",\n".join(rows) + "\n} -%}\n"
    )


def with_navigation(config: str, ways: Iterable[Way] = WAYS) -> str:
    """Return the text of a mkdocs.yml with the present `nav`; nothing else in it changes."""
    return _NAV_BLOCK.sub(lambda _: "nav:\n" + "".join(_nav_lines(ways)), config, count=1)


def _nav_lines(ways: Iterable[Way]) -> Iterator[str]:
    section = ""
    for way in ways:
        if Shown.NAV not in way.shown:
            continue
        before, section = section, _SECTIONS.get(way.file.partition("/")[0] + "/", "")
        if section and section != before:
            yield f"  - {section}:\n"
        yield f"{'      ' if section else '  '}- {way.label}: {way.file}\n"
