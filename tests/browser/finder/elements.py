# SPDX-FileCopyrightText: Das Kochbuch
# SPDX-License-Identifier: MIT
"""What the tests of the finder look at, and how they ask it."""

from __future__ import annotations

import re
from urllib.parse import parse_qsl, urlsplit

from playwright.sync_api import Locator, Page, expect

HERE = "suche/"


PHONE = 390


STEP = 10


def field(page: Page) -> Locator:
    return page.get_by_label("Wonach suchen Sie?")


def title(page: Page) -> Locator:
    return page.locator("#kb-treffer-titel")


def hits(page: Page) -> Locator:
    return page.locator("#kb-liste > li")


def choice(page: Page, label: str) -> Locator:
    return page.locator("#kb-filter").get_by_role("checkbox", name=re.compile(f"^{label}"))


def options(page: Page) -> Locator:
    return page.get_by_role("listbox", name="Vorschläge").get_by_role("option")


def said(page: Page) -> Locator:
    return page.get_by_role("status").first


def count(page: Page) -> int:
    """Return how many recipes the heading announces."""
    return int(re.sub(r"\D", "", title(page).inner_text()) or 0)


def kilometres(page: Page) -> list[int]:
    """Return the distances that entries name, in their order."""
    facts = hits(page).locator(".kb-entry__facts").all_inner_texts()
    return [int(found[1]) for text in facts if (found := re.search(r"(\d+)\s*km", text))]


def asked(page: Page) -> list[tuple[str, str]]:
    """Return what the address says."""
    return parse_qsl(urlsplit(page.url).query)


def search(page: Page, text: str) -> None:
    """Type a question and wait for the answer."""
    field(page).fill(text)
    expect(said(page)).to_contain_text(f"»{text}«")
