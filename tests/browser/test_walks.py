# SPDX-FileCopyrightText: Das Kochbuch
# SPDX-License-Identifier: MIT
"""Every kind of page from its first to its last link with the tab key alone."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from tests.browser.pages import EVERY_LAYOUT, KINDS

pytestmark = [pytest.mark.browser, pytest.mark.site]

_SCRIPT = "".join(
    (Path(__file__).parent / f"{name}.js").read_text(encoding="utf-8")
    for name in ("contrast", "walking")
)
BACKWARDS = ("start", "rezept-eingestellt", "groessen", "mitmachen-pruefung", "fehlt")
PHONE = ("start", "rezept-viele-kommunen", "themen", "kommune", "mitmachen-rezept-schreiben")


def walk(page: Page, *, backwards: bool = False) -> list[str]:
    """Walk through an open page; return what would hinder a keyboard user."""
    count = page.evaluate(f"{_SCRIPT}\nwindow.wanted = stations(); startWalk(); wanted.length")
    key = "Shift+Tab" if backwards else "Tab"
    # One more key to leave the last stop, and the page.
    for _ in range(count + 1):
        page.keyboard.press(key)
    return page.evaluate(f"endWalk(wanted, {str(backwards).lower()})")


@pytest.mark.parametrize("kind", EVERY_LAYOUT)
def test_everything_is_reached_in_order_and_seen(
    shared_tab: Callable[..., Page], kind: str
) -> None:
    page = shared_tab(purpose="walk")
    page.goto(KINDS[kind])

    assert walk(page) == []


@pytest.mark.parametrize("kind", BACKWARDS)
def test_the_way_back_is_the_same(shared_tab: Callable[..., Page], kind: str) -> None:
    page = shared_tab(purpose="walk")
    page.goto(KINDS[kind])

    assert walk(page, backwards=True) == []


@pytest.mark.parametrize("kind", PHONE)
def test_the_phone_has_no_trap_with_all_that_opens_open(
    shared_tab: Callable[..., Page], kind: str
) -> None:
    page = shared_tab(390, purpose="walk")
    page.goto(KINDS[kind])
    page.locator("details").evaluate_all("all => all.forEach(one => one.open = true)")

    assert walk(page) == []


def test_walk_sees_what_is_wrong(shared_tab: Callable[..., Page]) -> None:
    page = shared_tab(purpose="wrong")
    page.set_content(
        """<!doctype html><body style="background: #fff">
        <style>a:focus, button:focus { outline: 3px solid #000 }</style>
        <a href="#1">eins</a> <a href="#2" style="outline: none">zwei</a>
        <button tabindex="2">drei</button>
        <a href="#4" style="position: fixed; top: 100px; left: 9px">vier</a>
        <div style="position: fixed; top: 90px; left: 0; width: 99px; height: 99px"></div>
        <a href="#5" style="outline-color: #eee">fünf</a>
        <a href="#6" onfocus="this.blur()">sechs</a>"""
    )

    assert walk(page) == [
        "a zwei: kein Rahmen",
        "a vier: verdeckt",
        "a fünf: kein Rahmen",
        "nicht erreicht: a sechs",
        "andere Reihenfolge als im Dokument",
    ]


def test_menu_closes_behind_those_who_go_on(new_tab: Callable[..., Page]) -> None:
    page = new_tab(390)
    page.goto("")
    menu = page.locator(".kb-menu")
    menu.locator("summary").click()
    menu.locator("nav a").last.focus()
    expect(menu).to_have_attribute("open", "")

    page.keyboard.press("Tab")

    expect(menu).not_to_have_attribute("open", "")


@pytest.mark.parametrize("away", ["Escape", "Klick daneben"])
def test_menu_closes_for_those_who_do_not_want_it(new_tab: Callable[..., Page], away: str) -> None:
    page = new_tab(390)
    page.goto("")
    menu = page.locator(".kb-menu")
    menu.locator("summary").click()
    menu.locator("nav a").first.focus()

    if away == "Escape":
        page.keyboard.press("Escape")
        expect(menu.locator("summary")).to_be_focused()
    else:
        page.mouse.click(20, 400)

    expect(menu).not_to_have_attribute("open", "")
