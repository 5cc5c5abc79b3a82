# SPDX-FileCopyrightText: Das Kochbuch
# SPDX-License-Identifier: MIT
"""Every page is valid HTML, as the Nu Html Checker (the one of validator.w3.org) reads it."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import pytest

from tests.tools import nu

pytestmark = pytest.mark.site


def test_every_page_is_valid(built_site: Path, record_property) -> None:
    pages = len(list(built_site.rglob("*.html")))
    said = nu(built_site)

    # One line for each kind of mistake with the first page that has it: there are 1,200 pages.
    kinds = Counter(message["message"] for message in said)
    first = {m["message"]: f"{m['url']}:{m.get('lastLine')}" for m in reversed(said)}
    assert {text: (count, first[text]) for text, count in kinds.items()} == {}
    assert pages > 1000
    record_property("kennzahl: HTML, Fehler", len(said))
    record_property("kennzahl: HTML, geprüfte Seiten", pages)


def test_the_checker_sees_mistakes(tmp_path: Path) -> None:
    (tmp_path / "index.html").write_text(
        "<!doctype html><html lang=de><head><title>x</title></head>"
        '<body><p id="a"><p id="a"><center>x</center></body></html>',
        encoding="utf-8",
    )

    assert [message["message"] for message in nu(tmp_path)] == [
        "Duplicate ID “a”.",
        "The first occurrence of ID “a” was here.",
        "The “center” element is obsolete. Use CSS instead.",
    ]
