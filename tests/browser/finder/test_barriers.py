# SPDX-FileCopyrightText: Das Kochbuch
# SPDX-License-Identifier: MIT
"""The finder by keyboard, by ear, in high contrast and on paper."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

from tests.browser.axe import OBSCURED, Doubt, pairs, verdict
from tests.browser.finder.elements import (
    HERE,
    PHONE,
    choice,
    count,
    field,
    hits,
    options,
    said,
    search,
    title,
)
from tests.browser.pages import findings
from tests.browser.test_colours import contrast
from tests.browser.test_forced_colours import hexadecimal

pytestmark = [pytest.mark.browser, pytest.mark.site]


TALL = 4000
"""Pixels that show all of an unfolded sheet at once."""


def test_everything_by_keyboard(page: Page) -> None:
    page.keyboard.press("/")
    page.keyboard.type("bauantrag")
    page.keyboard.press("Enter")
    expect(said(page)).to_contain_text("»bauantrag«")
    whole = count(page)
    box = choice(page, "Online-Dienste und OZG")
    box.focus()
    page.keyboard.press("Space")
    expect(said(page)).to_contain_text("1 Filter")

    chip = page.get_by_role("button", name="Filter »Online-Dienste und OZG« entfernen")
    chip.focus()
    page.keyboard.press("Enter")

    expect(title(page)).to_have_text(f"{whole} Rezepte")
    expect(title(page)).to_be_focused()
    page.keyboard.press("Tab")
    expect(page.get_by_label("Ordnen nach")).to_be_focused()


def test_a_few_tabs_lead_from_the_field_to_the_first_result(page: Page) -> None:
    skip = page.get_by_role("link", name="Zu den Treffern")
    expect(skip).to_have_count(0)
    search(page, "dms")
    first = hits(page).first.get_by_role("link")
    field(page).focus()
    before, tabs = page.url, 0
    while not first.evaluate("one => one === document.activeElement") and tabs < 20:
        page.keyboard.press("Tab")
        tabs += 1
        if skip.evaluate("one => one === document.activeElement"):
            page.keyboard.press("Enter")
            expect(title(page)).to_be_focused()

    assert tabs <= 6
    assert page.url == before
    search(page, "qwertzuiop")
    expect(title(page)).to_have_text("Kein Treffer")
    expect(skip).to_have_count(0)


def test_paper_says_what_was_asked(new_tab: Callable[..., Page]) -> None:
    page = new_tab()
    page.goto(f"{HERE}?q=dms kleine Gemeinde&status=betrieb&status=pilot")
    expect(said(page)).to_contain_text("2 Filter")
    page.emulate_media(media="print")

    expect(page.get_by_text("Gesucht: »dms kleine Gemeinde«")).to_be_visible()
    chips = page.get_by_role("list", name="Gewählte Filter")
    assert chips.inner_text().split("\n") == ["Pilot", "Im Regelbetrieb"]
    # What is chosen are buttons, too, but looks like words.
    buttons = page.get_by_role("main").get_by_role("button").all_inner_texts()
    assert buttons == ["Pilot", "Im Regelbetrieb"]
    for door in (".kb-find", ".kb-finder__narrow", ".kb-finder__side", ".kb-ours-box"):
        expect(page.locator(f"main {door}")).to_be_hidden()
    more = page.get_by_text("es gibt weitere")
    expect(more).to_be_hidden()
    page.emulate_media(media="screen")
    expect(page.get_by_text("Gesucht: »")).to_be_hidden()
    search(page, "Digitalisierung")
    page.emulate_media(media="print")
    expect(more).to_be_visible()


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_high_contrast_leaves_the_arrows_of_the_facets(
    new_tab: Callable[..., Page], scheme: str
) -> None:
    page = new_tab(forced_colors="active", color_scheme=scheme)
    page.goto(HERE)
    arrows = page.locator(".kb-facet > summary").evaluate_all(_ARROWS)
    ground = hexadecimal(page.evaluate("getComputedStyle(document.body).backgroundColor"))

    assert len(arrows) > 5
    assert {(width != "0px", style) for _, width, style in arrows} == {(True, "solid")}
    assert min(contrast(hexadecimal(colour), ground) for colour, *_ in arrows) >= 3


_ARROWS = """(all) => all.map((summary) => {
  const arrow = getComputedStyle(summary, "::after");
  return [arrow.borderBottomColor, arrow.borderBottomWidth, arrow.borderBottomStyle];
})"""


STATES: dict[str, Callable[[Page], None]] = {
    "treffer": lambda page: search(page, "DMS kleine Gemeinde"),
    "ort-und-filter": lambda page: _choose(page),
    "meinten-sie": lambda page: search(page, "Mengelmelder"),
    "nichts": lambda page: search(page, "qwertzuiop"),
    "filter-ohne-treffer": lambda page: _go(page, "?unterthema=digitale-post&groesse=landgemeinde"),
    "meine-kommune": lambda page: _near(page),
}


def _go(page: Page, query: str) -> None:
    page.goto(f"{HERE}{query}")
    expect(title(page)).to_have_text("Kein Treffer")


def _choose(page: Page) -> None:
    page.goto(f"{HERE}?q=Tuttlingen&land=bw&thema=strategie")
    expect(said(page)).to_contain_text("2 Filter")


def _near(page: Page) -> None:
    page.goto(f"{HERE}?q=e-akte&sortierung=aehnlichste")
    expect(said(page)).to_contain_text("»e-akte«")
    page.get_by_role("combobox", name="Ihre Kommune").fill("Kreuz")
    options(page).first.wait_for()


@pytest.mark.parametrize(("width", "scheme"), pairs(1280, PHONE))
@pytest.mark.parametrize("state", STATES)
def test_state_has_no_finding(
    new_tab: Callable[..., Page], state: str, width: int, scheme: str
) -> None:
    page = new_tab(width, bypass_csp=True, reduced_motion="reduce", color_scheme=scheme)
    page.goto(HERE)
    STATES[state](page)
    # The list of suggestions lies above the results, which are judged without it.
    covered = (Doubt("color-contrast", "#kb-treffer", OBSCURED),)
    settled = covered if state == "meine-kommune" else ()

    assert [*findings(page), *verdict(page, settled=settled)] == []


def test_open_sheet_has_no_finding(new_tab: Callable[..., Page]) -> None:
    page = new_tab(PHONE, TALL, bypass_csp=True, reduced_motion="reduce")
    found = {}
    for scheme in ("light", "dark"):
        page.emulate_media(color_scheme=scheme)
        page.goto(f"{HERE}?q=dms&status=betrieb")
        expect(said(page)).to_contain_text("1 Filter")
        page.get_by_role("button", name="Filter (1)").click()
        page.locator("#kb-blatt details").evaluate_all("all => all.forEach(one => one.open = true)")
        # What lies behind the sheet is judged elsewhere.
        covered = (Doubt("color-contrast", ".kb-finder > :not(dialog)", OBSCURED),)
        found[scheme] = [*findings(page), *verdict(page, settled=covered)]

    assert found == {"light": [], "dark": []}
