# SPDX-FileCopyrightText: Das Kochbuch
# SPDX-License-Identifier: MIT
"""The address of the finder says all: it can be sent, gone back to, and reached from every page."""

from __future__ import annotations

import re
from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

from tests.browser.finder.elements import (
    HERE,
    PHONE,
    STEP,
    choice,
    field,
    hits,
    said,
    search,
    title,
)

pytestmark = [pytest.mark.browser, pytest.mark.site]


def test_the_address_says_all_and_can_be_sent(new_tab: Callable[..., Page], page: Page) -> None:
    search(page, "online antrag")
    choice(page, "Online-Dienste und OZG").check()
    page.get_by_label("Ordnen nach").select_option("Neueste")
    expect(page).to_have_url(re.compile("sortierung=neueste"))
    expect(title(page)).to_have_text(re.compile(r"\d"))

    other = new_tab()
    other.goto(page.url)

    expect(said(other)).to_have_text(said(page).inner_text())
    expect(title(other)).to_have_text(title(page).inner_text())
    assert hits(other).all_inner_texts() == hits(page).all_inner_texts()
    expect(field(other)).to_have_value("online antrag")


def test_back_undoes_a_choice_but_no_letters(page: Page) -> None:
    field(page).press_sequentially("kita")
    expect(said(page)).to_contain_text("»kita«")
    before = title(page).inner_text()
    choice(page, "Schule, Kita").check()
    expect(said(page)).to_contain_text("1 Filter")

    page.go_back()

    expect(said(page)).not_to_contain_text("Filter")
    expect(title(page)).to_have_text(before)
    expect(choice(page, "Schule, Kita")).not_to_be_checked()
    expect(field(page)).to_have_value("kita")
    page.go_forward()
    expect(choice(page, "Schule, Kita")).to_be_checked()


def test_enter_makes_a_step_to_go_back_to(page: Page) -> None:
    for text in ("kita", "bauantrag"):
        field(page).fill("")
        field(page).press_sequentially(text, delay=20)
        field(page).press("Enter")
        expect(said(page)).to_contain_text(f"»{text}«")

    page.go_back()

    expect(field(page)).to_have_value("kita")
    expect(said(page)).to_contain_text("»kita«")


def test_who_comes_back_from_a_recipe_finds_the_list_as_it_was(page: Page) -> None:
    search(page, "Digitalisierung")
    page.get_by_role("button", name="Weitere Treffer").click()
    expect(hits(page)).to_have_count(2 * STEP)
    link = hits(page).nth(STEP + 4).get_by_role("link")
    text = link.inner_text()
    link.click()
    page.wait_for_url("**/rezepte/**")

    page.go_back()

    expect(hits(page)).to_have_count(2 * STEP)
    expect(hits(page).nth(STEP + 4).get_by_role("link")).to_have_text(text)
    expect(hits(page).nth(STEP + 4)).to_be_in_viewport()


@pytest.mark.parametrize("where", ["themen/", "rezepte/", "mitmachen/felder/"])
def test_the_field_of_every_page_leads_here(new_tab: Callable[..., Page], where: str) -> None:
    page = new_tab()
    page.goto(where)
    page.keyboard.press("/")
    expect(page.get_by_label("Suche", exact=True)).to_be_focused()

    page.keyboard.type("wahlen/briefwahl")
    page.keyboard.press("Enter")

    expect(said(page)).to_contain_text("»wahlen/briefwahl«")
    expect(field(page)).to_have_value("wahlen/briefwahl")


def test_the_key_can_be_switched_off(new_tab: Callable[..., Page]) -> None:
    page = new_tab()
    page.goto("barrierefreiheit/")
    page.get_by_label("führt zum Suchfeld").uncheck()
    page.goto("themen/")
    page.keyboard.press("/")
    head = page.get_by_label("Suche", exact=True)
    expect(head).not_to_be_focused()
    page.goto("barrierefreiheit/")
    expect(page.get_by_label("führt zum Suchfeld")).not_to_be_checked()

    page.get_by_label("führt zum Suchfeld").check()
    page.keyboard.press("/")

    expect(head).to_be_focused()
    assert page.evaluate("localStorage.length") == 0


def test_the_key_finds_the_button_of_a_phone(new_tab: Callable[..., Page]) -> None:
    page = new_tab(PHONE)
    page.goto("themen/")
    page.keyboard.press("/")

    expect(page.get_by_role("search").get_by_role("button", name="Suchen")).to_be_focused()


def test_a_question_may_be_long_but_not_endless(page: Page) -> None:
    fields = ("themen/", "", HERE)
    limits = []
    for where in fields:
        page.goto(where)
        limits.append(page.locator("input[type=search]").first.get_attribute("maxlength"))
    page.goto(f"{HERE}?q={'e-akte ' * 100}")
    expect(said(page)).to_contain_text("»e-akte e-akte")

    assert limits == ["200", "200", "200"]
    assert len(field(page).input_value()) == 200


def test_the_field_of_the_start_page_leads_here(new_tab: Callable[..., Page]) -> None:
    page = new_tab()
    page.goto("")
    page.keyboard.press("/")
    expect(field(page)).to_be_focused()
    page.keyboard.type("Glasfaser")
    page.keyboard.press("Enter")

    expect(said(page)).to_contain_text("»Glasfaser«")


def test_the_button_of_the_phone_leads_here(new_tab: Callable[..., Page]) -> None:
    page = new_tab(PHONE)
    page.goto("themen/")
    page.get_by_role("search").get_by_role("button", name="Suchen").click()

    expect(page.get_by_role("heading", level=1)).to_have_text("Rezepte finden")


def test_without_a_script_the_page_leads_to_the_indexes(new_tab: Callable[..., Page]) -> None:
    page = new_tab(java_script_enabled=False)
    page.goto(f"{HERE}?q=dms")

    expect(page.get_by_text("braucht dafür JavaScript")).to_be_visible()
    expect(page.locator("main").get_by_role("textbox")).to_have_count(0)
    expect(page.locator("main").get_by_role("checkbox")).to_have_count(0)
    ways = page.locator(".kb-finder__ways a").evaluate_all("all => all.map(a => a.pathname)")
    assert {"/themen/", "/groessen/", "/laender/", "/huerden/", "/rezepte/"} <= set(ways)
