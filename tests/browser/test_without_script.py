# SPDX-FileCopyrightText: Das Kochbuch
# SPDX-License-Identifier: MIT
"""The site for readers whose browser runs no script."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime, time

import pytest
from playwright.sync_api import Page, expect

from tests.browser.pages import KINDS, findings, visible_texts
from tests.cooking import DAY

pytestmark = [pytest.mark.browser, pytest.mark.site]

WAYS = "links => links.map(link => [link.getAttribute('href'), link.textContent.trim()])"


def ways(page: Page) -> list[list[str]]:
    """Return address and words of every link, in order."""
    return page.locator("a[href]").evaluate_all(WAYS)


@pytest.mark.parametrize("kind", KINDS)
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

    expect(page.locator(".md-header__option")).to_be_hidden()


def test_wide_tables_roll_inside_the_page_of_a_phone(new_tab: Callable[..., Page]) -> None:
    page = new_tab(width=320, java_script_enabled=False)
    page.goto("mitmachen/felder/")

    assert findings(page) == []
