# SPDX-FileCopyrightText: Das Kochbuch
# SPDX-License-Identifier: MIT
"""What holds for every single file of the site, not only for one of each kind."""

from __future__ import annotations

import html
import re
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.browser.pages import KINDS, VARIED

pytestmark = pytest.mark.site

NAME = "Das Kochbuch"
_START = re.compile(r"<[a-z][^<>]*>")
_PART = re.compile(r"""<[a-z][a-z0-9]*|(?<=[ "])kb-[\w-]+(?=[^"]*")""")
# The defaults of Material and MkDocs.
FALLBACKS = {"Home", "Index", "Index.md", "Welcome", "Not found", "404", "None", ""}


@pytest.fixture(scope="module")
def files(built_site: Path) -> dict[str, str]:
    """Return the text of every page by its path."""
    return {
        file.relative_to(built_site).as_posix(): file.read_text(encoding="utf-8")
        for file in sorted(built_site.rglob("*.html"))
    }


def _is_redirect(text: str) -> bool:
    return 'http-equiv="refresh"' in text


def test_the_varied_kinds_show_every_element_and_class(files: dict[str, str]) -> None:
    """What `make test` leaves to `make test-all` is made of the same parts."""
    paths = {kind: f"{address}index.html" for kind, address in KINDS.items()} | {
        "fehlt": "404.html"
    }
    tags = {kind: " ".join(_START.findall(files[path])) for kind, path in paths.items()}
    parts = {kind: set(_PART.findall(text)) for kind, text in tags.items()}

    seen = set().union(*(parts[kind] for kind in VARIED))

    assert {kind: found - seen for kind, found in parts.items() if found - seen} == {}


def test_every_page_has_one_title_and_no_two_the_same(files: dict[str, str]) -> None:
    titles = {
        path: [html.unescape(title) for title in re.findall(r"<title>(.*?)</title>", text)]
        for path, text in files.items()
        if not _is_redirect(text)
    }

    assert {path: found for path, found in titles.items() if len(found) != 1} == {}
    counted = Counter(found[0] for found in titles.values())
    assert {title: count for title, count in counted.items() if count > 1} == {}
    assert [t for t in counted if NAME not in t or t.removesuffix(f" – {NAME}") in FALLBACKS] == []


def test_every_page_is_well_structured(files: dict[str, str]) -> None:
    assert {
        path: list(found) for path, text in files.items() if (found := set(_faults(text)))
    } == {}


def _faults(text: str) -> Iterator[str]:
    if _is_redirect(text):
        return
    if '<html lang="de"' not in text:
        yield "nicht deutsch"
    levels = [int(level) for level in re.findall(r"<h([1-6])[ >]", text)]
    if levels.count(1) != 1:
        yield f"{levels.count(1)} h1"
    for before, after in zip([0, *levels], levels, strict=False):
        if after > before + 1:
            yield f"h{after} nach h{before}"
    for name, count in Counter(re.findall(r'\sid="([^"]*)"', text)).items():
        if count > 1:
            yield f"id doppelt: {name}"
