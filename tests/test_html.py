# SPDX-FileCopyrightText: Das Kochbuch
# SPDX-License-Identifier: MIT
"""Every page is valid HTML, as the Nu Html Checker (the one of validator.w3.org) reads it."""

from __future__ import annotations

from collections import Counter
from pathlib import Path
from typing import Any

import pytest

from tests.browser.pages import KINDS, VARIED
from tests.figures import ERRORS, PAGES, Count
from tests.tools import nu

pytestmark = pytest.mark.site


def checked(site: Path, count: Count) -> list[dict[str, Any]]:
    """Return the messages about every page below `site`; count the pages and the messages."""
    said = nu(site)
    count(PAGES, len(list(site.rglob("*.html"))))
    count(ERRORS, len(said))
    return said


def test_the_varied_kinds_of_page_are_valid(built_site: Path) -> None:
    paths = [built_site / KINDS[kind] / "index.html" for kind in VARIED - {"fehlt"}]

    assert nu(*paths, built_site / "404.html") == []


@pytest.mark.slow
def test_every_page_is_valid(built_site: Path, count: Count) -> None:
    said = checked(built_site, count)

    # One line for each kind of mistake with the first page that has it: there are 1,200 pages.
    kinds = Counter(message["message"] for message in said)
    first = {m["message"]: f"{m['url']}:{m.get('lastLine')}" for m in reversed(said)}
    assert {text: (number, first[text]) for text, number in kinds.items()} == {}


def test_mistakes_are_seen_and_counted(tmp_path: Path) -> None:
    (tmp_path / "index.html").write_text(
        "<!doctype html><html lang=de><head><title>x</title></head>"
        '<body><p id="a"><p id="a"><center>x</center></body></html>',
        encoding="utf-8",
    )
    counted: list[tuple[str, int]] = []

    said = checked(tmp_path, lambda *figure: counted.append(figure))

    assert [message["message"] for message in said] == [
        "Duplicate ID “a”.",
        "The first occurrence of ID “a” was here.",
        "The “center” element is obsolete. Use CSS instead.",
    ]
    assert counted == [(PAGES, 1), (ERRORS, 3)]
