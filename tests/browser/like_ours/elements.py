# SPDX-FileCopyrightText: Das Kochbuch
# SPDX-License-Identifier: MIT
"""What the tests of "Kommunen wie wir" look at, and how they type."""

from __future__ import annotations

from playwright.sync_api import Locator, Page

HERE = "kommunen-wie-wir/"


KREUZAU, SYLT = f"{HERE}?ort=05358028", f"{HERE}?ort=01054168&thema=dms"


PHONE = 390


def field(page: Page) -> Locator:
    return page.get_by_role("combobox", name="Ihre Kommune")


def options(page: Page) -> Locator:
    return page.get_by_role("listbox", name="Vorschläge").get_by_role("option")


def heading(page: Page) -> Locator:
    return page.locator("#kb-ours-titel")


def typed(page: Page, text: str) -> Locator:
    """Type into the field and return the suggestions once they are there."""
    field(page).click()
    field(page).fill("")
    page.keyboard.type(text)
    options(page).first.wait_for()
    return options(page)
