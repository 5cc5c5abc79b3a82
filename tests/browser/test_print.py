# SPDX-FileCopyrightText: Das Kochbuch
# SPDX-License-Identifier: MIT
"""What comes out of a printer."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

from tests.browser.pages import EVERY_LAYOUT, KINDS, findings, visible_texts
from tests.browser.reading import hard_to_read, pale

pytestmark = [pytest.mark.browser, pytest.mark.site]

SHEET = 657
"""Pixels that a sheet of A4 has between its margins."""
DOORS = (
    *(".kb-header", ".kb-footer", ".kb-skip", ".kb-crumbs", ".kb-toc", ".kb-docs__side"),
    *(".kb-pager", ".kb-siblings", ".kb-crossings", ".kb-letters", ".kb-invite"),
    *(".kb-hero__search", ".kb-hero__actions", ".kb-actions a", ".kb-ask", ".kb-ours__link"),
)
"""What leads elsewhere; paper has no use for it."""


@pytest.fixture
def paper(shared_tab: Callable[..., Page]) -> Page:
    """Return a tab that shows pages as they are printed, for a reader with a dark colour scheme."""
    page = shared_tab(SHEET, purpose="paper", color_scheme="dark", reduced_motion="reduce")
    page.emulate_media(media="print")
    return page


@pytest.mark.parametrize("kind", EVERY_LAYOUT)
def test_everything_is_printed_but_the_doors(paper: Page, kind: str) -> None:
    paper.emulate_media(media="screen")
    paper.goto(KINDS[kind])
    paper.evaluate("document.fonts.ready")
    seen = set(visible_texts(paper))
    doors = set(paper.locator(", ".join(DOORS)).evaluate_all(_TEXTS))
    paper.emulate_media(media="print")

    assert [door for door in DOORS if paper.locator(door).evaluate_all(_SHOWN)] == []
    assert seen - set(visible_texts(paper)) - doors == set()
    assert (findings(paper), hard_to_read(paper), pale(paper)) == ([], [], [])
    assert paper.locator(".kb-roll").evaluate_all(_ROLLS) == []


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
# Each text of the doors as visible_texts() reads it: by its own pieces.
_TEXTS = r"""doors => doors.flatMap((door) => {
  const walker = document.createTreeWalker(door, NodeFilter.SHOW_TEXT);
  const texts = [];
  while (walker.nextNode()) texts.push(walker.currentNode.data.trim().replace(/\s+/g, " "));
  return texts;
})"""
_ROLLS = """boxes => boxes.filter((box) => box.scrollWidth > box.clientWidth)
  .map((box) => box.textContent.trim().slice(0, 60))"""
