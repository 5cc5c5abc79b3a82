# SPDX-FileCopyrightText: Das Kochbuch
# SPDX-License-Identifier: MIT
"""The choice of light and dark: whose word counts, and what is remembered."""

from __future__ import annotations

from collections.abc import Callable, Set

import pytest
from playwright.sync_api import Locator, Page, Route, expect

from tests.browser.pages import ALL_KINDS, BACKGROUNDS, KINDS, ask, background, wait_until

pytestmark = [pytest.mark.browser, pytest.mark.site]

LIGHT, DARK = BACKGROUNDS["light"], BACKGROUNDS["dark"]
NOTHING = {"cookies": [], "origins": []}
KEY = "kochbuch.darstellung"
LATE = 600
"""Milliseconds."""


def switch(page: Page) -> Locator:
    """Return the switch, as a screen reader names it."""
    return page.get_by_role("button", name="Dunkle Darstellung")


def stored(page: Page) -> dict[str, str]:
    """Return what the browser remembers for the site."""
    assert page.context.cookies() == []
    assert page.evaluate("sessionStorage.length") == 0
    return page.evaluate("({...localStorage})")


@pytest.mark.parametrize("kinds", ALL_KINDS)
def test_reading_leaves_nothing_behind(new_tab: Callable[..., Page], kinds: Set[str]) -> None:
    page = new_tab()
    for kind in sorted(kinds):
        page.goto(KINDS[kind])

    assert page.context.storage_state() == NOTHING
    assert stored(page) == {}


@pytest.mark.parametrize(
    ("system", "first", "second", "word"),
    [("light", LIGHT, DARK, "dunkel"), ("dark", DARK, LIGHT, "hell")],
)
def test_choice_is_remembered_until_it_is_taken_back(
    new_tab: Callable[..., Page], system: str, first: str, second: str, word: str
) -> None:
    page = new_tab(color_scheme=system)
    page.goto("")
    pressed = {DARK: "true", LIGHT: "false"}
    expect(switch(page)).to_have_attribute("aria-pressed", pressed[first])

    switch(page).click()
    assert (background(page), stored(page)) == (second, {KEY: word})
    expect(switch(page)).to_have_attribute("aria-pressed", pressed[second])
    page.goto(KINDS["kommune"])
    assert background(page) == second
    page.reload()
    assert background(page) == second

    switch(page).click()
    assert (background(page), stored(page)) == (first, {})
    expect(switch(page)).to_have_attribute("aria-pressed", pressed[first])
    page.go_back()
    assert background(page) == first
    assert page.context.storage_state() == NOTHING


@pytest.mark.parametrize("key", ["Enter", "Space"])
@pytest.mark.parametrize("width", [1280, 390])
def test_switch_works_with_the_keyboard(new_tab: Callable[..., Page], width: int, key: str) -> None:
    page = new_tab(width=width, color_scheme="light")
    page.goto("")
    focus = {"name": ""}
    while focus["name"] != "Dunkle Darstellung":
        page.keyboard.press("Tab")
        focus = ask(page, "focus()")
        assert focus["name"] != "Menü", "the switch comes before the menu"

    page.keyboard.press(key)

    assert focus == {
        "name": "Dunkle Darstellung",
        "where": "header",
        "ring": True,
        "covered": False,
    }
    assert background(page) == DARK


def test_page_follows_the_system_at_once(new_tab: Callable[..., Page]) -> None:
    page = new_tab(color_scheme="light")
    page.goto("")
    seen = [background(page)]
    for scheme in ("dark", "light"):
        page.emulate_media(color_scheme=scheme)
        expect(switch(page)).to_have_attribute("aria-pressed", str(scheme == "dark").lower())
        seen.append(background(page))

    assert seen == [LIGHT, DARK, LIGHT]
    assert stored(page) == {}


def test_choice_outlasts_the_system(new_tab: Callable[..., Page]) -> None:
    page = new_tab(color_scheme="light")
    page.goto("")
    switch(page).click()

    page.emulate_media(color_scheme="dark")
    page.emulate_media(color_scheme="light")

    assert background(page) == DARK


def test_other_tabs_follow_a_choice(new_tab: Callable[..., Page]) -> None:
    page = new_tab(color_scheme="light")
    page.goto("")
    other = page.context.new_page()
    other.goto(KINDS["thema"])

    switch(page).click()

    expect(switch(other)).to_have_attribute("aria-pressed", "true")
    assert background(other) == DARK


@pytest.mark.parametrize("value", ["", "slate", "toString", '{"color":{"scheme":"slate"}}'])
def test_a_strange_entry_means_nothing(new_tab: Callable[..., Page], value: str) -> None:
    page = new_tab(color_scheme="light")
    page.goto("")
    page.evaluate("([key, value]) => localStorage.setItem(key, value)", [KEY, value])
    page.reload()
    seen = [background(page)]

    switch(page).click()

    assert [*seen, background(page)] == [LIGHT, DARK]


def test_switch_works_where_storing_is_forbidden(new_tab: Callable[..., Page]) -> None:
    page = new_tab(color_scheme="light")
    heard: list[str] = []
    page.on("pageerror", lambda error: heard.append(str(error)))
    page.add_init_script(_FORBID)
    page.goto("")
    switch(page).click()

    assert background(page) == DARK
    page.reload()
    assert background(page) == LIGHT
    assert heard == []


def test_nothing_light_is_painted_before_the_dark(new_tab: Callable[..., Page]) -> None:
    page = new_tab(color_scheme="light")
    page.goto("")
    switch(page).click()

    def late(route: Route) -> None:
        page.wait_for_timeout(LATE)
        route.continue_()

    page.route("**/dark.css", late)
    page.reload()
    wait_until(page, f"{_PAINTED}.length > 0")

    assert page.evaluate(f"{_PAINTED}[0].startTime") >= LATE
    assert background(page) == DARK


_PAINTED = "performance.getEntriesByName('first-contentful-paint')"
_FORBID = """Object.defineProperty(window, "localStorage", {
  get() { throw new DOMException("verboten", "SecurityError"); },
})"""
