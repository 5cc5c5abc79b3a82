# SPDX-FileCopyrightText: Das Kochbuch
# SPDX-License-Identifier: MIT
"""No barrier, no hostile text and no breach of the policy in any state of the page."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest
from playwright.sync_api import Page, Route, expect

from tests.browser.axe import OBSCURED, Doubt, pairs, verdict
from tests.browser.like_ours.elements import HERE, KREUZAU, PHONE, SYLT, heading, typed
from tests.browser.pages import findings

pytestmark = [pytest.mark.browser, pytest.mark.site]


LIST_OPEN = "vorschläge"


# What lies below the list is judged in the other states, what has rolled out of it by its fellows.
COVERED = (Doubt("color-contrast", "main", OBSCURED),)


def states(page: Page) -> Iterator[str]:
    """Bring the page into each state it can have, and yield its name."""
    page.goto(HERE)
    yield "leer"
    typed(page, "Neustadt")
    page.keyboard.press("ArrowDown")
    yield LIST_OPEN
    page.goto(HERE)
    page.get_by_role("button", name="Vergleichen").click()
    yield "fehler"
    for name, address in {"ergebnis": KREUZAU, "fern": SYLT}.items():
        page.goto(address)
        expect(heading(page)).to_be_visible()
        yield name


def test_hostile_texts_stay_texts(page: Page) -> None:
    hostile = "<img src=x onerror=alert(1)>"

    def spoil(route: Route) -> None:
        data = route.fetch().json()
        data["rezepte"]["titel"] = [hostile for _ in data["rezepte"]["titel"]]
        data["orte"]["name"] = [hostile for _ in data["orte"]["name"]]
        route.fulfill(json=data)

    page.route("**/rezepte-1.json", spoil)
    page.goto(KREUZAU)
    expect(heading(page)).to_be_visible()

    assert page.locator(".kb-ours__recipes h3").first.inner_text() == hostile
    assert page.locator(".kb-ours__recipes strong").first.inner_text() == hostile
    assert page.locator("main img").count() == 0


@pytest.mark.parametrize(("width", "scheme"), pairs(1280, PHONE, 320))
def test_no_barrier_in_any_state(new_tab: Callable[..., Page], width: int, scheme: str) -> None:
    page = new_tab(width=width, bypass_csp=True, color_scheme=scheme)

    found = {
        state: verdict(page, settled=COVERED if state == LIST_OPEN else ()) + findings(page)
        for state in states(page)
    }

    assert [state for state, wrong in found.items() if wrong] == [], found


def test_no_state_breaks_the_policy(new_tab: Callable[..., Page]) -> None:
    page = new_tab()
    page.add_init_script(
        "window.violations = [];"
        "document.addEventListener('securitypolicyviolation',"
        " (event) => window.violations.push(event.violatedDirective + event.blockedURI));"
    )
    heard: list[str] = []
    page.on("console", lambda message: heard.append(message.text))
    page.on("pageerror", lambda error: heard.append(str(error)))

    found = {state: page.evaluate("window.violations") for state in states(page)}

    assert [state for state, wrong in found.items() if wrong] == [], found
    assert heard == []
