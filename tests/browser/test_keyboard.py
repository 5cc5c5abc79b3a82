# SPDX-FileCopyrightText: Das Kochbuch
# SPDX-License-Identifier: MIT
"""The site without a mouse."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

import pytest
from playwright.sync_api import Page, expect

from tests.browser.pages import KINDS, ask, wait_until

pytestmark = [pytest.mark.browser, pytest.mark.site]

PHONE = 390
WALKS = ("start", "rezept-eingestellt", "thema", "kommune", "mitmachen-pruefung", "fehlt")


def stops(page: Page) -> Iterator[dict[str, Any]]:
    """Press the tab key until the page is left; yield what has the focus each time."""
    page.keyboard.press("Tab")
    while page.evaluate("document.activeElement !== document.body"):
        yield ask(page, "focus()")
        page.keyboard.press("Tab")


@pytest.mark.parametrize("kind", WALKS)
def test_focus_is_always_seen(new_tab: Callable[..., Page], kind: str) -> None:
    page = new_tab()
    page.goto(KINDS[kind])

    walk = list(stops(page))

    assert [stop for stop in walk if not stop["ring"] or stop["covered"]] == []
    assert walk[0]["name"] == "Zum Inhalt springen"
    assert len(walk) > 20


@pytest.mark.parametrize("width", [1280, PHONE])
@pytest.mark.parametrize("kind", ["start", "rezept-betrieb", "mitmachen-felder", "fehlt"])
def test_skip_link_leads_into_the_content(
    new_tab: Callable[..., Page], kind: str, width: int
) -> None:
    page = new_tab(width=width)
    page.goto(KINDS[kind])
    page.keyboard.press("Tab")

    expect(page.locator(".kb-skip")).to_be_in_viewport(ratio=1)
    page.keyboard.press("Enter")
    expect(page.locator("#inhalt")).to_be_focused()
    page.keyboard.press("Tab")

    assert ask(page, "focus()")["where"] == "main"


@pytest.mark.parametrize("script", [True, False], ids=["mit-skript", "ohne-skript"])
def test_menu_of_the_phone_opens_and_closes(new_tab: Callable[..., Page], script: bool) -> None:
    page = new_tab(width=PHONE, java_script_enabled=script)
    page.goto("")
    button, menu = page.locator(".kb-menu summary"), page.locator(".kb-menu nav")
    expect(menu).to_be_hidden()
    button.focus()

    page.keyboard.press("Enter")
    expect(menu).to_be_visible()
    page.keyboard.press("Tab")
    expect(menu.get_by_role("link").first).to_be_focused()
    page.keyboard.press("Shift+Tab")
    page.keyboard.press("Space")
    expect(menu).to_be_hidden()


def test_menu_can_be_reached_to_its_end_on_a_magnified_page(new_tab: Callable[..., Page]) -> None:
    page = new_tab(width=320, height=225)
    page.goto("")
    page.locator(".kb-menu summary").click()
    last = page.locator(".kb-menu nav a").last

    last.focus()

    expect(last).to_be_in_viewport(ratio=1)


def test_wide_table_can_be_rolled_on_the_phone(new_tab: Callable[..., Page]) -> None:
    page = new_tab(width=320)
    page.goto("mitmachen/felder/")
    wide = page.get_by_label("Breite Tabelle").first

    wide.focus()
    page.keyboard.press("ArrowRight")

    expect(wide).to_be_focused()
    wait_until(page, "document.activeElement.scrollLeft > 0")


def test_table_that_fits_is_no_stop_for_the_keyboard(new_tab: Callable[..., Page]) -> None:
    page = new_tab()
    page.goto("mitmachen/felder/")

    expect(page.locator(".kb-roll").first).to_be_visible()
    expect(page.get_by_label("Breite Tabelle")).to_have_count(0)
