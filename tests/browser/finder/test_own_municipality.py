# SPDX-FileCopyrightText: Das Kochbuch
# SPDX-License-Identifier: MIT
"""Results in the order of one's own municipality."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Page, expect

from tests.browser.finder.elements import HERE, asked, hits, kilometres, options, said, search

pytestmark = [pytest.mark.browser, pytest.mark.site]


def test_recipes_near_my_municipality_come_first(page: Page) -> None:
    search(page, "E-Akte")
    page.get_by_label("Ordnen nach").select_option("Nah an meiner Kommune")
    own = page.get_by_role("combobox", name="Ihre Kommune")
    own.fill("Kreuzau")
    options(page).first.click()
    expect(page).to_have_url(re.compile("sortierung=naechste&ort=05358028"))
    expect(hits(page).nth(1).locator(".kb-entry__facts")).to_contain_text("km")

    ways = kilometres(page)

    assert ways == sorted(ways)
    assert len(ways) >= 5


def test_my_municipality_can_be_taken_back(page: Page) -> None:
    page.goto(f"{HERE}?q=E-Akte&sortierung=naechste")
    hint = page.get_by_text("Nennen Sie Ihre Kommune. Bis dahin stehen die besten Treffer oben.")
    expect(hint).to_be_visible()
    own = page.get_by_role("combobox", name="Ihre Kommune")
    own.fill("Kreuzau")
    own.press("Enter")
    expect(page).to_have_url(re.compile("ort=05358028"))
    own.fill("Quatschdorf")
    own.press("Enter")
    wrong = "»Quatschdorf« steht nicht im Gemeindeverzeichnis."
    expect(page.locator("#kb-nah-hinweis")).to_contain_text(wrong)

    expect(own).to_have_attribute("aria-invalid", "true")
    expect(said(page)).to_contain_text(wrong)
    own.press("Escape")

    expect(own).to_have_value("")
    expect(own).not_to_have_attribute("aria-invalid", "true")
    expect(hint).to_be_visible()
    assert asked(page) == [("q", "E-Akte"), ("sortierung", "naechste")]


def test_what_somebody_types_next_is_not_overwritten(page: Page) -> None:
    page.goto(f"{HERE}?q=E-Akte&sortierung=naechste")
    own = page.get_by_role("combobox", name="Ihre Kommune")
    own.fill("Kreuzau")
    own.press("Enter")
    expect(page).to_have_url(re.compile("ort=05358028"))
    # Perhaps before the list is in its new order.
    own.fill("Aldenhoven")

    expect(page.locator("#kb-finder")).to_have_attribute(
        "data-kb-fertig", re.compile("ort=05358028")
    )
    expect(own).to_have_value("Aldenhoven")


def test_a_municipality_given_up_by_going_back_can_be_named_again(page: Page) -> None:
    page.goto(f"{HERE}?q=E-Akte&sortierung=naechste")
    own = page.get_by_role("combobox", name="Ihre Kommune")
    own.fill("Kreuzau")
    own.press("Enter")
    expect(page).to_have_url(re.compile("ort=05358028"))
    page.go_back()
    expect(own).to_have_value("")

    own.fill("Kreuzau")
    own.press("Enter")

    expect(page).to_have_url(re.compile("ort=05358028"))
