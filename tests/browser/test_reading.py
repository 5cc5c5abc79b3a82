# SPDX-FileCopyrightText: Das Kochbuch
# SPDX-License-Identifier: MIT
"""What readers change for themselves: spacing, size of letters, movement. No word may get lost."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from playwright.sync_api import Page

from tests.browser.pages import EVERY_LAYOUT, KINDS, ask, findings, visible_texts
from tests.browser.reading import hard_to_read, pale, restyle

pytestmark = [pytest.mark.browser, pytest.mark.site]

# WCAG 2.2, 1.4.12
SPACED = """
* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important }
p { margin-bottom: 2em !important }
"""  # noqa: E501 - one rule
# WCAG 2.2, 1.4.4: letters alone, without the page around them. 100 % are 16 px; Material takes 20.
LARGER = "html {{ font-size: {}% !important }}".format
CHANGES = {
    "Abstände, 1280 px": (SPACED, 1280),
    "Abstände, 320 px": (SPACED, 320),
    "Schrift 200 %, 1280 px": (LARGER(250), 1280),
    "Schrift 200 %, 780 px": (LARGER(250), 780),
    "Schrift 150 %, 390 px": (LARGER(188), 390),
}


@pytest.mark.parametrize("width", [1280, 390])
@pytest.mark.parametrize("kind", EVERY_LAYOUT)
def test_nothing_covers_a_word_and_nothing_moves(
    shared_tab: Callable[..., Page], kind: str, width: int
) -> None:
    page = shared_tab(width, purpose="reading", reduced_motion="reduce")
    page.goto(KINDS[kind])
    page.evaluate("document.fonts.ready")

    assert hard_to_read(page) == []
    assert ask(page, "motions()") == []


@pytest.mark.parametrize("kind", EVERY_LAYOUT)
def test_wider_spacing_and_larger_letters_lose_nothing(
    shared_tab: Callable[..., Page], kind: str
) -> None:
    page = shared_tab(purpose="restyled", reduced_motion="reduce")
    page.set_viewport_size({"width": 1280, "height": 900})
    page.goto(KINDS[kind])
    page.evaluate("document.fonts.ready")
    whole = set(visible_texts(page))
    lost = {}
    for name, (rules, width) in CHANGES.items():
        page.set_viewport_size({"width": width, "height": 900})
        restyle(page, rules)
        missing = whole - set(visible_texts(page))
        lost[name] = (hard_to_read(page), findings(page), missing)

    assert lost == {name: ([], [], set()) for name in CHANGES}


HARD = {
    "<p>frei</p>": [],
    '<p>eins</p><p style="margin-top: -2.1em">zwei</p>': ["»eins« über »zwei«"],
    '<p style="height: 5px; overflow: hidden">hoch</p>': ["»hoch« in p."],
    '<p style="width: 20px; overflow: hidden; white-space: nowrap">zu breit</p>': [
        "»zu breit« in p."
    ],
    '<p style="margin-left: -300px; width: 100px">links</p>': ["»links« außerhalb"],
    '<p style="width: 20px; overflow: auto; white-space: nowrap">zum Rollen</p>': [],
    '<p style="clip-path: inset(50%); position: absolute">nur zu hören</p>': [],
}


@pytest.mark.parametrize(("piece", "found"), HARD.items(), ids=map(str, range(len(HARD))))
def test_what_is_hard_to_read_is_found(
    shared_tab: Callable[..., Page], piece: str, found: list[str]
) -> None:
    page = shared_tab(390, purpose="hard")
    page.set_content(f"<!doctype html><body>{piece}")

    assert sorted(set(hard_to_read(page))) == found


def test_pale_text_is_found(shared_tab: Callable[..., Page]) -> None:
    page = shared_tab(390, purpose="hard")
    page.set_content(
        '<p style="color: #888; background: #fff">blass <b style="color: #000">satt</b>'
    )

    assert pale(page) == ["»blass« 3.5"]
