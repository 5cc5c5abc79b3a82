# SPDX-FileCopyrightText: Das Kochbuch
# SPDX-License-Identifier: MIT
"""Every kind of page, and every state of a page, without a finding of axe-core."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

import pytest
from playwright.sync_api import Page

from tests.browser.axe import OBSCURED, SCHEMES, Doubt, pairs, verdict
from tests.browser.pages import EVERY_KIND, KINDS
from tests.figures import AXE_KINDS, RUNS, VIOLATIONS, Count
from tests.tools import version

pytestmark = [pytest.mark.browser, pytest.mark.site]

WIDTHS = (1280, 390)
PAPER = 657
"""Pixels that a sheet of A4 has between its margins."""
# The policy would keep axe out; a colour that is still changing would be measured halfway.
OPEN: dict[str, Any] = {"bypass_csp": True, "reduced_motion": "reduce"}


@pytest.fixture
def open_tab(shared_tab: Callable[..., Page]) -> Callable[..., Page]:
    """Return a function like shared_tab for contexts in which axe may look at a page."""
    return lambda *size: shared_tab(*size, purpose="axe", **OPEN)


def judged(page: Page, count: Count, **leeway: Any) -> list[str]:
    """Return what axe finds on an open page; count the run and its findings."""
    found = verdict(page, **leeway)
    count(RUNS, 1)
    count(VIOLATIONS, len(found))
    return found


@pytest.mark.parametrize(("width", "scheme"), pairs(*WIDTHS))
@pytest.mark.parametrize("kind", EVERY_KIND)
def test_page_has_no_finding(
    open_tab: Callable[..., Page], count: Count, kind: str, width: int, scheme: str
) -> None:
    page = open_tab(width)
    page.emulate_media(color_scheme=scheme)
    page.goto(KINDS[kind])
    page.evaluate("document.fonts.ready")
    count(AXE_KINDS, int((width, scheme) == (WIDTHS[0], SCHEMES[0])))

    assert judged(page, count) == []


def _open_menu(page: Page) -> None:
    page.locator(".kb-menu summary").click()


def _unfold(page: Page) -> None:
    page.locator("main details").evaluate_all("all => all.forEach(one => one.open = true)")


def _skip(page: Page) -> None:
    page.keyboard.press("Tab")


def _print(page: Page) -> None:
    page.emulate_media(media="print")


def _force(page: Page) -> None:
    page.emulate_media(forced_colors="active")


def _choose(page: Page) -> None:
    page.locator(".kb-scheme").focus()
    page.keyboard.press("Enter")


@dataclass(frozen=True, slots=True)
class State:
    """What a reader does to a page, and the pages and widths where it can be done."""

    reach: Callable[[Page], None]
    kinds: tuple[str, ...]
    widths: tuple[int, ...] = WIDTHS
    settled: tuple[Doubt, ...] = ()
    without: str = ""


STATES: dict[str, State] = {
    "menue": State(
        _open_menu,
        ("start", "rezept-betrieb", "kommune", "fehlt"),
        (390,),
        # What lies below the open menu is judged while it is closed.
        settled=(
            Doubt("color-contrast", "main", OBSCURED),
            Doubt("color-contrast", "main input", "Element has no value"),
        ),
    ),
    "aufgeklappt": State(_unfold, ("rezept-viele-kommunen",)),
    "sprunglink": State(_skip, ("start", "rezept-betrieb", "fehlt")),
    "schalter": State(_choose, ("start", "rezept-betrieb")),
    # axe reads the colours of the screen; tests/browser/test_print.py calculates these.
    "gedruckt": State(
        _print,
        ("start", "rezept-eingestellt", "thema", "mitmachen-pruefung"),
        (PAPER,),
        without="color-contrast",
    ),
    # The browser names the colours of the page and paints others; see test_forced_colours.py.
    "erzwungene-farben": State(
        _force, ("start", "rezept-eingestellt", "alle-status", "groessen"), without="color-contrast"
    ),
}


@pytest.mark.parametrize(
    ("state", "kind", "width", "scheme"),
    [
        pytest.param(state, kind, *pair.values, marks=pair.marks)
        for state, about in STATES.items()
        for kind in about.kinds
        for pair in pairs(*about.widths)
    ],
)
def test_state_has_no_finding(
    open_tab: Callable[..., Page], count: Count, state: str, kind: str, width: int, scheme: str
) -> None:
    page, about = open_tab(width), STATES[state]
    page.emulate_media(color_scheme=scheme)
    page.goto(KINDS[kind])
    about.reach(page)
    found = judged(page, count, settled=about.settled, without=about.without)
    page.emulate_media(media="screen", forced_colors="none")
    page.evaluate("localStorage.clear()")

    assert found == []


@pytest.mark.parametrize("kind", EVERY_KIND)
def test_page_has_no_finding_at_400_percent(
    open_tab: Callable[..., Page], count: Count, kind: str
) -> None:
    page = open_tab(320, 225)
    page.goto(KINDS[kind])

    # The colours are those of 390 px; whatever leaves so small a window is in doubt for axe.
    assert judged(page, count, without="color-contrast") == []


def test_a_violation_is_seen_and_counted(open_tab: Callable[..., Page]) -> None:
    page = open_tab(390)
    page.goto(KINDS["fehlt"])
    page.evaluate(
        """() => { document.querySelector("main").innerHTML = `
          <h1>Titel</h1><img src="/assets/kochbuch.svg"><button></button>
          <p><a href="#a" style="color: #ddd; background: #fff">blass</a></p>
          <nav style="font-size: 6px"><a href="#b">a</a><br><a href="#c">b</a></nav>
          <table><tr><th></th></tr></table><div role="gibtsnicht">x</div>`; }"""
    )
    counted: list[tuple[str, int]] = []

    found = judged(page, lambda *figure: counted.append(figure))

    rules = {line.split(":")[0] for line in found}
    assert rules >= {"image-alt", "button-name", "color-contrast", "aria-roles", "target-size"}
    assert counted == [(RUNS, 1), (VIOLATIONS, len(found))]


def test_the_version_of_axe_is_stated(record_property: Callable[[str, object], None]) -> None:
    record_property("kennzahl: axe, Fassung", version("axe-core"))
