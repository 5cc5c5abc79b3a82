# SPDX-FileCopyrightText: Das Kochbuch
# SPDX-License-Identifier: MIT
"""What the finder loads, and from whom."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

from tests.browser.finder.elements import (
    HERE,
    STEP,
    choice,
    count,
    field,
    hits,
    said,
    search,
    title,
)
from tests.browser.test_pages import Listener

pytestmark = [pytest.mark.browser, pytest.mark.site]


def test_nothing_is_stored_and_nobody_else_is_asked(
    new_tab: Callable[..., Page], address: str
) -> None:
    page = new_tab()
    with Listener(page, address) as heard:
        page.goto(HERE)
        search(page, "Landkreis Tuttlingen")
        search(page, "Mengelmelder")
        choice(page, "Politik, Beteiligung").check()
        expect(said(page)).to_contain_text("1 Filter")

    assert heard.heard == []
    assert page.evaluate("localStorage.length + sessionStorage.length") == 0
    assert page.evaluate("document.cookie") == ""


def test_all_scripts_are_named_in_the_page(page: Page) -> None:
    """Otherwise the browser finds them one after the other; what few need comes later."""
    search(page, "DMS")
    loaded = page.evaluate(
        """performance.getEntriesByType("resource").map(({ name }) => new URL(name).pathname)
            .filter((path) => path.endsWith(".js"))"""
    )
    named = page.locator("link[rel=modulepreload], script[src]").evaluate_all(
        "all => all.map((one) => new URL(one.href || one.src).pathname)"
    )

    # One runs in a thread of its own; the other corrects words and has time.
    later = {"/pagefind/pagefind-worker.js", "/assets/js/generated/labels.js"}
    assert set(loaded) - set(named) == later
    assert set(named) - set(loaded) == set()


def test_a_piece_of_the_index_that_fails_is_said_and_asked_for_again(
    new_tab: Callable[..., Page],
) -> None:
    page = new_tab()
    page.goto(HERE)
    page.locator("#kb-finder[data-kb-fertig]").wait_for(state="attached")
    page.context.route("**/pagefind/index/*", lambda route: route.abort())

    field(page).fill("Glasfaser")
    expect(said(page)).to_contain_text("Die Suche ließ sich nicht laden.")
    expect(title(page)).to_be_hidden()
    page.context.unroute("**/pagefind/index/*")
    search(page, "Glasfaser")

    assert count(page) > 0


def test_more_hits_that_fail_are_said_and_asked_for_again(page: Page) -> None:
    search(page, "Digitalisierung")
    page.route("**/*.pf_fragment", lambda route: route.abort())
    more = page.get_by_role("button", name="Weitere Treffer")
    more.click()
    expect(said(page)).to_contain_text("Weitere Treffer ließen sich nicht laden.")
    page.unroute("**/*.pf_fragment")

    more.click()

    expect(hits(page)).to_have_count(2 * STEP)


def test_two_clicks_leave_out_nothing(page: Page) -> None:
    search(page, "Digitalisierung")
    more = page.get_by_role("button", name="Weitere Treffer")
    more.dblclick()
    expect(hits(page)).to_have_count(2 * STEP)
    more.click()
    expect(hits(page)).to_have_count(3 * STEP)

    titles = hits(page).get_by_role("link").all_inner_texts()

    assert len(titles) == len(set(titles)) == 3 * STEP
