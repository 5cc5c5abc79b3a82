# SPDX-FileCopyrightText: Das Kochbuch
# SPDX-License-Identifier: MIT
"""Status and freshness without colours: a word each, and a form that no other one has."""

from __future__ import annotations

import base64
from collections.abc import Callable
from itertools import combinations
from pathlib import Path

import pytest
from kochbuch.book.status import Status
from kochbuch.views.freshness import Freshness
from playwright.sync_api import Locator, Page

from tests.browser.pages import KINDS, VARIED

pytestmark = [pytest.mark.browser, pytest.mark.site]

LOOKS = (
    {"color_scheme": "light"},
    {"color_scheme": "dark"},
    {"color_scheme": "light", "forced_colors": "active"},
    {"color_scheme": "dark", "forced_colors": "active"},
)
"""How a system may show the page."""
LEAST = 0.08
"""How much two forms have to differ; measured: 0.1 for the nearest two, 0.01 for one form twice."""
_SCRIPT = (Path(__file__).parent / "pixels.js").read_text(encoding="utf-8")


def picture(sign: Locator) -> str:
    """Return a picture of a sign, as a browser is told it."""
    return base64.b64encode(sign.screenshot()).decode()


def too_near(page: Page, pictures: dict[str, str]) -> dict[tuple[str, str], float]:
    """Return the pairs of signs whose forms are too much alike."""
    ratios = {
        (one, other): page.evaluate(
            f"([one, other]) => {{ {_SCRIPT}\nreturn difference(one, other); }}",
            [pictures[one], pictures[other]],
        )
        for one, other in combinations(pictures, 2)
    }
    return {pair: round(ratio, 3) for pair, ratio in ratios.items() if ratio < LEAST}


@pytest.mark.parametrize("look", LOOKS, ids=lambda look: "-".join(look.values()))
def test_each_status_has_its_word_and_its_own_form(
    new_tab: Callable[..., Page], look: dict[str, str]
) -> None:
    page = new_tab(device_scale_factor=3, **look)
    page.goto(KINDS["alle-status"])
    signs = page.locator("main .kb-status")

    words = signs.all_inner_texts()
    pictures = {word: picture(signs.nth(at).locator("svg")) for at, word in enumerate(words)}

    assert words == [status.label for status in Status]
    assert too_near(page, pictures) == {}


@pytest.mark.parametrize("look", LOOKS, ids=lambda look: "-".join(look.values()))
def test_each_freshness_has_its_word_and_its_own_form(
    new_tab: Callable[..., Page], look: dict[str, str]
) -> None:
    page = new_tab(device_scale_factor=3, **look)
    page.goto(KINDS["rezept-betrieb"])
    mark = page.locator(".kb-card .kb-fresh")

    pictures = {}
    for freshness in Freshness:
        mark.evaluate(
            "(mark, name) => { mark.className = name; }", f"kb-fresh kb-fresh--{freshness}"
        )
        pictures[freshness.label] = picture(mark.locator(".kb-fresh__sign"))

    assert too_near(page, pictures) == {}


def test_every_sign_on_every_kind_of_page_has_its_word(shared_tab: Callable[..., Page]) -> None:
    page = shared_tab()
    known = {status.label for status in Status} | {freshness.label for freshness in Freshness}
    found = set()
    for kind in sorted(VARIED):
        page.goto(KINDS[kind])
        found |= set(page.locator(".kb-status, .kb-fresh").all_text_contents())

    assert {word.strip() for word in found} <= known
    assert len(found) == len(known)


def test_forms_that_are_alike_are_found(new_tab: Callable[..., Page]) -> None:
    page = new_tab(device_scale_factor=3)
    page.set_content(
        """<style>i { display: block; width: 16px; height: 16px; border: 2px solid;
        border-radius: 50%; margin: 9px }</style>
        <i style="color: red"></i><i style="color: green"></i><i style="background: #000"></i>"""
    )

    pictures = {
        name: picture(page.locator("i").nth(at)) for at, name in enumerate(("rot", "grün", "voll"))
    }

    assert set(too_near(page, pictures)) == {("rot", "grün")}
