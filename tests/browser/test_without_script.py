# SPDX-FileCopyrightText: Das Kochbuch
# SPDX-License-Identifier: MIT
"""The site for readers whose browser runs no script."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime, time

import pytest
from playwright.sync_api import Page, expect

from tests.browser.pages import (
    BACKGROUNDS,
    EVERY_LAYOUT,
    KINDS,
    background,
    findings,
    visible_texts,
    wait_until,
)
from tests.minibook import DAY

pytestmark = [pytest.mark.browser, pytest.mark.site]

RECIPE_WITH_TABLE = "rezepte/nw/guetersloh/buergerportal-bilanz-nach-einem-jahr/"
WAYS = "links => links.map(link => [link.getAttribute('href'), link.textContent.trim()])"


def ways(page: Page) -> list[list[str]]:
    """Return address and words of every link, in order."""
    return page.locator("a[href]").evaluate_all(WAYS)


@pytest.mark.parametrize("kind", EVERY_LAYOUT)
def test_all_content_and_all_ways_are_there(shared_tab: Callable[..., Page], kind: str) -> None:
    usual, bare = shared_tab(purpose="clock"), shared_tab(java_script_enabled=False)
    # The script speaks for the day of reading, the page for the day it was built.
    usual.clock.set_fixed_time(datetime.combine(DAY, time(12)))
    usual.goto(KINDS[kind])
    bare.goto(KINDS[kind])

    assert visible_texts(bare) == visible_texts(usual)
    assert ways(bare) == ways(usual)
    assert findings(bare) == []


def test_nothing_is_offered_that_needs_a_script(new_tab: Callable[..., Page]) -> None:
    page = new_tab(java_script_enabled=False)
    page.goto("")

    # The one that is left sends a form to a page that tells the ways without a script.
    expect(page.get_by_role("button")).to_have_text(["Suchen"])
    expect(page.locator(".kb-scheme")).to_be_hidden()


@pytest.mark.parametrize("scheme", BACKGROUNDS)
def test_colours_follow_the_system(new_tab: Callable[..., Page], scheme: str) -> None:
    page = new_tab(java_script_enabled=False, color_scheme=scheme)
    page.goto(KINDS["rezept-betrieb"])

    assert background(page) == BACKGROUNDS[scheme]


@pytest.mark.parametrize("where", ["mitmachen/felder/", RECIPE_WITH_TABLE])
def test_wide_tables_roll_inside_the_page_of_a_phone(
    new_tab: Callable[..., Page], where: str
) -> None:
    page = new_tab(width=320, java_script_enabled=False)
    page.goto(where)
    boxes = page.locator("main table").evaluate_all(
        "tables => tables.map(table => table.parentElement.className)"
    )

    assert findings(page) == []
    assert set(boxes) == {"kb-roll"}


def test_wide_table_can_be_rolled_with_keys_alone(new_tab: Callable[..., Page]) -> None:
    page = new_tab(width=320, java_script_enabled=False)
    page.goto("mitmachen/felder/")
    wide = page.locator(".kb-roll").evaluate_all(
        "boxes => boxes.findIndex(box => box.scrollWidth > box.clientWidth)"
    )
    box = page.locator(".kb-roll").nth(wide)

    box.focus()
    page.keyboard.press("ArrowRight")

    expect(box).to_be_focused()
    wait_until(page, "document.activeElement.scrollLeft > 0")
