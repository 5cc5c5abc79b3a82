# SPDX-FileCopyrightText: Das Kochbuch
# SPDX-License-Identifier: MIT
"""What the search is for: the wrong word finds the right recipe, its likeness is told, a link sent.

Shown on the real book and on a sample book, whose recipes have nothing to do with each other.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from pathlib import Path
from urllib.parse import parse_qsl, urlsplit

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, expect

from tests.browser.large_book import USUAL, over
from tests.browser.serving import serving

pytestmark = [pytest.mark.browser, pytest.mark.site]

OWN = "05358028"
"""Kreuzau, of which both books tell."""
REASONS = re.compile(r"^[\d.]+ Einwohner(, ähnlich groß)?(, \d+ km)?(, gleiche[rs]? [\w -]+)*$")


@pytest.fixture(scope="module", params=["echtes Buch", "Musterbuch"])
def base(
    request: pytest.FixtureRequest, built_site: Path, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[str]:
    """Yield where a site is served, of the real book and of a sample book."""
    is_real = request.param == "echtes Buch"
    site = built_site if is_real else over(built_site, USUAL, tmp_path_factory)
    with serving(site) as address:
        yield address


@pytest.fixture
def visitor(browser: Browser, base: str) -> Iterator[Callable[[], Page]]:
    """Yield a function that opens a tab for a first-time visitor."""
    contexts: list[BrowserContext] = []

    def visit() -> Page:
        contexts.append(browser.new_context(base_url=base, viewport={"width": 1280, "height": 900}))
        return contexts[-1].new_page()

    yield visit
    for context in contexts:
        context.close()


def ask(page: Page, text: str) -> None:
    page.goto("suche/")
    page.get_by_label("Wonach suchen Sie?").press_sequentially(text)
    expect(page.get_by_role("status").first).to_contain_text(f"»{text}«")


def titles(page: Page) -> list[str]:
    return page.locator("#kb-liste h3").all_inner_texts()


@pytest.mark.parametrize(
    ("typed", "topic"),
    {
        "Mengelmelder": "Mängelmelder und Anliegen",
        "Schadensmelder": "Mängelmelder und Anliegen",
        "Schriftgutverwaltung": "DMS und E-Akte einführen",
        "Dokumentenmanagment": "DMS und E-Akte einführen",
        "BUERGERHAUSHALT": "Online-Beteiligung",
    }.items(),
)
def test_the_wrong_word_finds_the_right_recipes(
    visitor: Callable[[], Page], typed: str, topic: str
) -> None:
    page = visitor()
    ask(page, typed)
    first = titles(page)[:3]

    topics = page.locator("#kb-filter input[name=unterthema]").evaluate_all(
        "(all, label) => all.filter((one) => one.closest('label').innerText.startsWith(label)"
        " || one.closest('label').textContent.startsWith(label)).map((one) => one.value)",
        topic,
    )
    page.goto(f"suche/?q={typed}&unterthema={topics[0]}")
    expect(page.get_by_role("status").first).to_contain_text("1 Filter")

    assert len(topics) == 1
    assert set(first) <= set(titles(page))


def test_the_likeness_of_a_recipe_is_told(visitor: Callable[[], Page]) -> None:
    page = visitor()
    page.goto("suche/")
    box = page.get_by_role("combobox", name="Ihre Kommune").first
    box.press_sequentially("Kreuza")
    page.get_by_role("option").first.click()

    page.wait_for_url(f"**/kommunen-wie-wir/?ort={OWN}")
    page.get_by_role("heading", name="Rezepte für Kreuzau").wait_for()
    reasons = page.locator(".kb-ours__why").all_inner_texts()

    assert len(reasons) == 12
    assert [text for text in reasons if not REASONS.match(text.replace("\u00a0", " "))] == []
    assert any("gleicher Kreis" in text or "km" in text for text in reasons)


def test_a_colleague_sees_the_same(visitor: Callable[[], Page]) -> None:
    page = visitor()
    ask(page, "E-Akte")
    page.get_by_label("Ordnen nach").select_option("Ähnlich wie meine Kommune")
    page.get_by_role("combobox", name="Ihre Kommune").fill("Kreuzau")
    page.get_by_role("listbox", name="Vorschläge").get_by_role("option").first.click()
    page.wait_for_url(f"**ort={OWN}")
    page.locator("#kb-filter summary").filter(has_text="Land").first.click()
    page.get_by_role("checkbox", name=re.compile("^Nordrhein-Westfalen")).check()
    expect(page.get_by_role("status").first).to_contain_text("1 Filter")
    mine = titles(page)

    other = visitor()
    other.goto(page.url)
    expect(other.get_by_role("status").first).to_contain_text("1 Filter")

    assert titles(other) == mine
    assert len(mine) > 1
    assert dict(parse_qsl(urlsplit(page.url).query)) == {
        "q": "E-Akte",
        "land": "nw",
        "sortierung": "aehnlichste",
        "ort": OWN,
    }
