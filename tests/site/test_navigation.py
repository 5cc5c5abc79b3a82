# SPDX-FileCopyrightText: Das Kochbuch
# SPDX-License-Identifier: MIT
"""One list of ways feeds mkdocs.yml, header, menu and footer."""

from __future__ import annotations

import json
import re

import yaml
from kochbuch.running.project import OWN_ROOT
from kochbuch.site.engine import uri
from kochbuch.site.navigation import (
    PAGE_KINDS,
    WAYS,
    Shown,
    Way,
    navigation_template,
    with_navigation,
)
from kochbuch.site.settings import Settings
from kochbuch.site.site import Site

from tests.minibook import DAY, book

CONFIG = (OWN_ROOT / "mkdocs.yml").read_text(encoding="utf-8")


def lists(template: str) -> dict[str, list[list[str]]]:
    """Return the lists that the template hands to the frame."""
    found = re.search(r"set frame.ways = (\{.*\}) -%\}", template, re.DOTALL)
    assert found
    return json.loads(found[1])


def test_every_way_leads_to_a_page() -> None:
    site = Site.of(book(), Settings(DAY))
    generated = {uri(spec.address) for pages in PAGE_KINDS for spec in pages(site)}
    by_hand = {
        path.relative_to(OWN_ROOT / "docs").as_posix() for path in OWN_ROOT.glob("docs/**/*.md")
    }

    assert {way.file for way in WAYS} <= generated | by_hand


def test_mkdocs_yml_and_the_template_are_up_to_date() -> None:
    template = OWN_ROOT / "overrides/partials/kb-navigation.html"

    assert with_navigation(CONFIG) == CONFIG
    assert navigation_template() == template.read_text(encoding="utf-8")


def test_a_new_way_appears_in_all_lists_it_belongs_to() -> None:
    ways = (
        Way("Start", "index.md", Shown.NAV),
        Way("Neu", "neu/index.md", Shown.NAV | Shown.HEADER | Shown.MENU, "Ganz neu"),
        Way("Felder", "mitmachen/felder.md", Shown.NAV | Shown.CONTRIBUTE),
        Way("Prüfen", "mitmachen/pruefung.md", Shown.NAV),
        Way("Über", "ueber.md", Shown.LEGAL),
    )

    assert lists(navigation_template(ways)) == {
        "header": [["neu/", "Neu"]],
        "menu": [["neu/", "Ganz neu"]],
        "indexes": [],
        "contribute": [["mitmachen/felder/", "Felder"]],
        "legal": [["ueber/", "Über"]],
    }
    assert yaml.safe_load(with_navigation("a: 1\nnav:\n  - x: y\nb: 2\n", ways)) == {
        "a": 1,
        "nav": [
            {"Start": "index.md"},
            {"Neu": "neu/index.md"},
            {"Mitmachen": [{"Felder": "mitmachen/felder.md"}, {"Prüfen": "mitmachen/pruefung.md"}]},
        ],
        "b": 2,
    }


def test_a_config_without_navigation_stays_as_it_is() -> None:
    assert with_navigation("site_name: Test\n") == "site_name: Test\n"


def test_the_header_is_part_of_the_menu() -> None:
    header, menu = ({w.file for w in WAYS if s in w.shown} for s in (Shown.HEADER, Shown.MENU))

    assert header < menu
