# SPDX-FileCopyrightText: Das Kochbuch
# SPDX-License-Identifier: MIT
"""High contrast: the system takes away our colours, the signs have to remain."""

from __future__ import annotations

import re
from collections.abc import Callable

import pytest
from playwright.sync_api import Page

from tests.browser.pages import KINDS, ask
from tests.browser.test_colours import contrast

pytestmark = [pytest.mark.browser, pytest.mark.site]

SCHEMES = ("light", "dark")
# Signs, and by which property each is drawn.
SIGNS = {
    ".kb-scheme svg": "stroke",
    ".kb-card .kb-status__sign": "color",
    ".kb-card .kb-fresh__sign": "borderTopColor",
    ".kb-mainnav__do": "borderTopColor",
    ".kb-card": "borderTopColor",
}
_COLOUR = re.compile(r"(?:rgb|color)\([^)]*\)")


def hexadecimal(colour: str) -> str:
    """Return a computed colour as test_colours takes it.

    >>> hexadecimal("rgb(0, 255, 16)")
    '#00ff10'
    """
    return "#" + "".join(f"{int(part):02x}" for part in re.findall(r"\d+", colour)[:3])


@pytest.mark.parametrize("scheme", SCHEMES)
def test_signs_are_seen_against_the_ground(new_tab: Callable[..., Page], scheme: str) -> None:
    page = new_tab(forced_colors="active", color_scheme=scheme)
    page.goto(KINDS["rezept-betrieb"])
    ground = hexadecimal(page.evaluate("getComputedStyle(document.body).backgroundColor"))

    ratios = {
        sign: contrast(hexadecimal(colour), ground)
        for sign, name in SIGNS.items()
        for colour in page.locator(sign).evaluate_all(_SEEN, name)
    }

    assert set(ratios) == set(SIGNS)
    assert {sign: ratio for sign, ratio in ratios.items() if ratio < 3} == {}


@pytest.mark.parametrize("scheme", SCHEMES)
def test_size_is_still_told_by_two_colours(new_tab: Callable[..., Page], scheme: str) -> None:
    page = new_tab(forced_colors="active", color_scheme=scheme)
    page.goto(KINDS["groessen"])

    drawn = page.locator(".kb-scale").evaluate_all(_SEEN, "backgroundImage")

    assert len(drawn) >= 10
    assert {len(set(_COLOUR.findall(image))) for image in drawn} == {2}


@pytest.mark.parametrize("scheme", SCHEMES)
def test_focus_is_always_seen(new_tab: Callable[..., Page], scheme: str) -> None:
    page = new_tab(forced_colors="active", color_scheme=scheme)
    page.goto(KINDS["rezept-eingestellt"])
    blind, count = [], 0
    page.keyboard.press("Tab")
    while page.evaluate("document.activeElement !== document.body"):
        stop, count = ask(page, "focus()"), count + 1
        if not stop["ring"] or stop["covered"]:
            blind.append(stop)
        page.keyboard.press("Tab")

    assert (blind, count > 20) == ([], True)


_SEEN = """(elements, name) => elements
  .filter((element) => element.checkVisibility() && element.getBoundingClientRect().width > 0)
  .map((element) => getComputedStyle(element)[name])"""
