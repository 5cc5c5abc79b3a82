# SPDX-FileCopyrightText: Das Kochbuch
# SPDX-License-Identifier: MIT
"""The filters of a phone lie in a sheet of their own."""

from __future__ import annotations

import re
from collections.abc import Callable

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.browser.finder.elements import HERE, PHONE, asked, choice, said, title

pytestmark = [pytest.mark.browser, pytest.mark.site]


def test_the_sheet_of_the_phone(new_tab: Callable[..., Page]) -> None:
    page = new_tab(PHONE)
    page.goto(f"{HERE}?q=dms")
    expect(said(page)).to_contain_text("»dms«")
    opener, sheet = (
        page.get_by_role("button", name="Filter", exact=True),
        page.get_by_role("dialog"),
    )
    expect(choice(page, "kleine Mittelstadt")).to_be_hidden()

    opener.click()
    expect(page.locator("#kb-blatt-titel")).to_be_focused()
    sheet.get_by_role("checkbox", name=re.compile("^kleine Mittelstadt")).check()
    expect(sheet.get_by_role("status")).to_contain_text("1 Filter")
    button = sheet.get_by_role("button", name=re.compile(r"Rezepte zeigen$"))
    expect(button).to_have_text(re.compile(r"^\d"))
    promised = button.inner_text().removesuffix(" zeigen")
    page.keyboard.press("Escape")

    expect(sheet).to_be_hidden()
    expect(title(page)).to_have_text(promised)
    expect(page.get_by_role("button", name="Filter (1)")).to_be_focused()


def test_the_sheet_promises_no_list_where_none_is_shown(new_tab: Callable[..., Page]) -> None:
    page = new_tab(PHONE)
    page.goto(HERE)
    page.get_by_role("button", name="Filter", exact=True).click()

    expect(page.locator("#kb-blatt-zu")).to_have_text("Schließen")


@pytest.fixture
def sheet(new_tab: Callable[..., Page]) -> Locator:
    """Return the open sheet of a phone; one filter is chosen, and the question was there before."""
    page = new_tab(PHONE)
    page.goto(f"{HERE}?q=dms")
    expect(said(page)).to_contain_text("»dms«")
    page.goto(f"{HERE}?q=dms&status=betrieb")
    expect(said(page)).to_contain_text("1 Filter")
    page.get_by_role("button", name="Filter (1)").click()
    return page.get_by_role("dialog", name="Eingrenzen")


def _check(sheet: Locator, label: str) -> None:
    sheet.get_by_role("checkbox", name=re.compile(f"^{label}")).check()


def test_the_sheet_closes_at_its_head_and_leaves_no_step_behind(sheet: Locator) -> None:
    page = sheet.page
    sheet.get_by_role("button", name="Schließen").click()
    expect(sheet).to_be_hidden()
    expect(page.get_by_role("button", name="Filter (1)")).to_be_focused()
    page.wait_for_function("history.state?.blatt !== true")

    page.go_back()

    expect(said(page)).to_have_text(re.compile("»dms«[.]$"))
    assert asked(page) == [("q", "dms")]


def test_back_closes_the_sheet_and_keeps_what_is_chosen(sheet: Locator) -> None:
    page = sheet.page
    page.go_back()
    expect(sheet).to_be_hidden()
    assert asked(page) == [("q", "dms"), ("status", "betrieb")]

    page.get_by_role("button", name="Filter (1)").click()
    _check(sheet, "Dokumente und E-Akte")
    _check(sheet, "Finanzen")
    expect(sheet.get_by_role("status")).to_contain_text("3 Filter")
    page.go_back()

    expect(sheet).to_be_hidden()
    expect(page.get_by_role("button", name="Filter (3)")).to_be_focused()
    chosen = [("q", "dms"), ("thema", "e-akte"), ("thema", "finanzen"), ("status", "betrieb")]
    assert asked(page) == chosen
    page.go_back()
    expect(said(page)).to_contain_text("2 Filter")
    assert asked(page) == [chosen[0], chosen[1], chosen[3]]
    page.go_back()
    expect(said(page)).to_contain_text("1 Filter")
    assert asked(page) == [chosen[0], chosen[3]]


def test_the_sheet_takes_all_filters_away(sheet: Locator) -> None:
    page = sheet.page
    clear = sheet.get_by_role("button", name="alle entfernen")
    _check(sheet, "Dokumente und E-Akte")
    _check(sheet, "Digitaler Posteingang")
    expect(sheet.get_by_role("status")).to_contain_text("3 Filter")

    clear.click()

    expect(sheet.get_by_role("status")).to_have_text(re.compile("»dms«[.]$"))
    expect(clear).to_be_hidden()
    expect(sheet.get_by_role("heading", name="Eingrenzen")).to_be_focused()
    expect(sheet.locator("input:checked")).to_have_count(0)
    assert asked(page) == [("q", "dms")]


def test_the_open_sheet_says_the_count_once(sheet: Locator) -> None:
    page = sheet.page
    within = sheet.get_by_role("status")
    expect(within).to_have_text("")
    _check(sheet, "Dokumente und E-Akte")
    expect(within).to_have_text(re.compile(r"^\d+ Rezepte? zu »dms«, 2 Filter[.]$"))

    assert within.inner_text() == page.locator("#kb-ansage").text_content()
    heard = page.locator("#kb-ansage").evaluate("one => one.closest('dialog, :modal') !== null")
    assert not heard, "the other region is outside of the dialog, and so not heard"
    page.keyboard.press("Escape")
    expect(sheet).to_be_hidden()
    expect(page.get_by_role("status")).to_have_count(1)
    assert page.locator("#kb-blatt-ansage").text_content() == ""


def test_the_button_for_filters_stands_beside_count_or_chips(new_tab: Callable[..., Page]) -> None:
    page = new_tab(PHONE)
    page.goto(f"{HERE}?q=dms")
    expect(said(page)).to_contain_text("»dms«")
    beside_count = _share_a_line(page, "#kb-filter-auf", "#kb-treffer-titel")
    page.goto(f"{HERE}?q=dms&status=betrieb")
    expect(said(page)).to_contain_text("1 Filter")

    assert (beside_count, _share_a_line(page, "#kb-filter-auf", "#kb-marken li")) == (True, True)


def _share_a_line(page: Page, one: str, other: str) -> bool:
    boxes = [page.locator(selector).first.bounding_box() for selector in (one, other)]
    (top, bottom), (above, below) = ((b["y"], b["y"] + b["height"]) for b in boxes if b)
    return max(top, above) < min(bottom, below)
