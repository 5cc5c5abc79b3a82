# SPDX-FileCopyrightText: Das Kochbuch
# SPDX-License-Identifier: MIT
"""What a screen reader announces: names of links, landmarks and tables."""

from __future__ import annotations

import html
import re
from collections import Counter
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Page

from tests.browser.pages import EVERY_LAYOUT, KINDS, ask

pytestmark = [pytest.mark.browser, pytest.mark.site]

VAGUE = re.compile(r"(hier|dort|mehr|weiter|link|details|lesen|klicken sie.*|pdf)\W*", re.I)
WITH_FIGURES = "rezepte/nw/muelheim-an-der-ruhr/tablets-fuer-den-rat-nachgerechnet/"
_LINK = re.compile(r"<a\b(?P<attributes>[^>]*)>(?P<content>.*?)</a>", re.DOTALL)
_NAME = re.compile(r'aria-label="([^"]*)"')
_TAG = re.compile(r"<[^>]*>")


# -- every file -------------------------------------------------------------------------------


@pytest.fixture(scope="module")
def files(built_site: Path) -> dict[str, str]:
    """Return the text of every page by its path."""
    return {
        file.relative_to(built_site).as_posix(): file.read_text(encoding="utf-8")
        for file in sorted(built_site.rglob("*.html"))
    }


def _faults(text: str) -> Iterator[str]:
    if text.count("<main") != 1:
        yield f"{text.count('<main')} main"
    yield from _faults_of_tables(text)
    for part in re.findall(r"<(?:nav|aside)\b[^>]*>", text):
        if "aria-label" not in part and part != '<aside class="kb-side">':
            yield f"ohne Namen: {part}"
    for link in _LINK.finditer(text):
        label = _NAME.search(link["attributes"])
        name = html.unescape(label[1] if label else _TAG.sub("", link["content"])).strip()
        if not name or VAGUE.fullmatch(name):
            yield f"sagt nicht, wohin: {link[0]}"


def _faults_of_tables(text: str) -> Iterator[str]:
    for table in re.findall(r"<table.*?</table>", text, re.DOTALL):
        if not re.match(r"<table[^>]*>\s*<caption[^>]*>[^<]*\w", table):
            yield f"ohne Beschriftung: {table[:60]}"
        heads = re.findall(r"<th\b[^>]*>", table)
        if not heads or any('scope="' not in head for head in heads):
            yield f"Kopf ohne Richtung: {table[:60]}"


def test_every_page_names_its_parts_its_tables_and_its_links(files: dict[str, str]) -> None:
    found = {path: list(_faults(text)) for path, text in files.items() if "<main" in text}

    assert {path: faults for path, faults in found.items() if faults} == {}
    assert len(found) > 1000


def test_faults_of_names_are_found() -> None:
    page = """<main><nav><a href="a">hier</a></nav><a href="b"><img alt=""></a>
    <a href="c" aria-label="Startseite"></a><table><tr><th>a</th></tr></table></main>"""

    assert list(_faults(page)) == [
        "ohne Beschriftung: <table><tr><th>a</th></tr></table>",
        "Kopf ohne Richtung: <table><tr><th>a</th></tr></table>",
        "ohne Namen: <nav>",
        'sagt nicht, wohin: <a href="a">hier</a>',
        'sagt nicht, wohin: <a href="b"><img alt=""></a>',
    ]


# -- every kind of page -----------------------------------------------------------------------


@pytest.mark.parametrize("kind", EVERY_LAYOUT)
def test_links_of_one_name_lead_to_one_place(shared_tab: Callable[..., Page], kind: str) -> None:
    """In one list or one part of the page; a name may come back under another heading."""
    page = shared_tab()
    page.goto(KINDS[kind])

    targets = Counter(name for name, _ in {tuple(way) for way in page.evaluate(_WAYS)})

    assert {name: count for name, count in targets.items() if count > 1} == {}


# A way: the part and the words of a link, and the page it leads to.
_WAYS = r"""() => [...document.querySelectorAll("a[href]")].map((link) => {
  const part = link.closest("dd, nav, section, main, footer, header") ?? document.body;
  const term = part.matches("dd") ? part.parentElement.querySelector("dt").textContent : "";
  const name = link.getAttribute("aria-label") || link.textContent.trim().replace(/\s+/g, " ");
  const parts = [...document.querySelectorAll("dd, nav, section, main, footer, header")];
  const { origin, pathname } = new URL(link.href);
  return [`${term || parts.indexOf(part)}: ${name}`, origin + pathname];
})"""


def test_english_parts_say_so(shared_tab: Callable[..., Page]) -> None:
    """The pages for developers: text, list of sections; not the German words and doors in them."""
    page = shared_tab()
    page.goto(KINDS["entwicklung-glossar"])
    language = "elements => [...new Set(elements.map((e) => e.closest('[lang]').lang))]"

    spoken = {
        part: page.locator(part).evaluate_all(language)
        for part in (
            ".kb-docs__text :is(h1, h2, p, dd)",
            ".kb-docs__text dt strong",
            ".kb-docs__toc a",
            ".kb-docs__toc p",
            ".kb-docnav a",
            ".kb-header a",
            ".kb-footer a",
        )
    }

    assert list(spoken.values()) == [["en"], ["de"], ["en"], ["de"], ["de"], ["de"], ["de"]]


# -- what the browser tells a screen reader ---------------------------------------------------


def heard(page: Page, role: str, name: str) -> list[dict[str, Any]]:
    """Return a node of the browser's own tree, found by role and name, and all below it."""
    session = page.context.new_cdp_session(page)
    nodes = session.send("Accessibility.getFullAXTree")["nodes"]
    session.detach()
    by_id = {node["nodeId"]: node for node in nodes}

    def below(node: dict[str, Any]) -> Iterator[dict[str, Any]]:
        yield node
        for child in node.get("childIds", ()):
            yield from below(by_id[child])

    spoken = [node for node in nodes if not node["ignored"]]
    first = next(n for n in spoken if (_role(n), n["name"]["value"]) == (role, name))
    return [node for node in below(first) if not node["ignored"]]


def _role(node: dict[str, Any]) -> str:
    return node["role"]["value"].lower()


@pytest.mark.parametrize("width", [1280, 390])
def test_table_of_figures_is_a_table_on_the_phone_too(
    new_tab: Callable[..., Page], width: int
) -> None:
    page = new_tab(width)
    page.goto(WITH_FIGURES)
    rows = page.locator(".kb-table tbody tr").count()

    nodes = heard(page, "table", "Kennzahlen mit Zeitraum und Quelle")

    tabular = {"table", "row", "columnheader", "rowheader", "cell"}
    assert Counter(_role(node) for node in nodes if _role(node) in tabular) == {
        "table": 1,
        "row": rows + 1,
        "columnheader": 4,
        "rowheader": rows,
        "cell": 3 * rows,
    }
    assert rows > 2


def test_skip_link_comes_first_and_parts_are_in_order(shared_tab: Callable[..., Page]) -> None:
    page = shared_tab()
    page.goto(KINDS["rezept-betrieb"])

    nodes = heard(page, "rootwebarea", page.title())
    links = [node["name"]["value"] for node in nodes if _role(node) == "link"]
    landmarks = {"banner", "navigation", "main", "contentinfo"}
    parts = [_role(node) for node in nodes if _role(node) in landmarks]

    assert links[0] == "Zum Inhalt springen"
    assert parts == [
        *("banner", "navigation", "main", "navigation", "navigation"),
        *("contentinfo", "navigation", "navigation"),
    ]
    assert ask(page, "headings()") == []
