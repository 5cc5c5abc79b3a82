# SPDX-FileCopyrightText: Das Kochbuch
# SPDX-License-Identifier: MIT
"""What comes out of a printer."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

from tests.browser.pages import KINDS, findings

pytestmark = [pytest.mark.browser, pytest.mark.site]


@pytest.fixture
def paper(new_tab: Callable[..., Page]) -> Page:
    """Return a tab that shows pages as they are printed, for a reader who prefers the dark."""
    page = new_tab(width=720, color_scheme="dark")
    page.emulate_media(media="print")
    return page


@pytest.mark.parametrize("kind", ["start", "rezept-eingestellt", "mitmachen-felder", "kommune"])
def test_doors_are_not_printed(paper: Page, kind: str) -> None:
    paper.goto(KINDS[kind])

    for door in (".kb-header", ".kb-footer", ".kb-skip", ".kb-crumbs", ".kb-docs__side"):
        assert paper.locator(door).evaluate_all(_SHOWN) == []
    assert findings(paper) == []


def test_paper_is_white_and_text_is_black(paper: Page) -> None:
    paper.goto(KINDS["rezept-betrieb"])

    colours = paper.evaluate(
        """() => [document.body, document.querySelector(".kb-card")].map((box) => {
          const style = getComputedStyle(box);
          return [style.backgroundColor, style.color];
        })"""
    )

    assert colours == [["rgb(255, 255, 255)", "rgb(0, 0, 0)"]] * 2


def test_folded_municipalities_are_printed(paper: Page) -> None:
    paper.goto(KINDS["rezept-viele-kommunen"])
    folded = paper.locator("details.kb-details li")
    total = int(paper.locator("details.kb-details summary").inner_text().split()[0])

    assert total > 20
    assert len(folded.evaluate_all(_SHOWN)) == folded.count() == total


def test_addresses_of_sources_are_printed(paper: Page) -> None:
    paper.goto(KINDS["rezept-betrieb"])
    source = paper.locator(".kb-references a").first

    printed = source.evaluate("link => getComputedStyle(link, '::after').content")

    expect(source).to_be_visible()
    assert source.get_attribute("href") in printed


_SHOWN = """boxes => boxes.filter((box) => {
  const { width, height } = box.getBoundingClientRect();
  return width > 0 && height > 0 && box.checkVisibility({ contentVisibilityAuto: true });
}).map((box) => box.className || box.tagName)"""
