# SPDX-FileCopyrightText: Das Kochbuch
# SPDX-License-Identifier: MIT
"""Every kind of page, on a desk and on a phone, in light and in dark."""

from __future__ import annotations

from collections.abc import Callable
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import ConsoleMessage, Page, Request, Response

from tests.browser.pages import (
    BACKGROUNDS,
    EVERY_KIND,
    EVERY_LAYOUT,
    KINDS,
    MISSING,
    ask,
    background,
    findings,
    visible_texts,
)
from tests.figures import FOREIGN, Count

pytestmark = [pytest.mark.browser, pytest.mark.site]

WIDTHS = (1280, 390)
# A window of 1280 x 900 magnified: the page has this much room.
MAGNIFIED = {"200 %": {"width": 640, "height": 450}, "400 %": {"width": 320, "height": 225}}


class Listener:
    """What a page says and asks for while it loads."""

    def __init__(self, page: Page, own: str) -> None:
        self.heard: list[str] = []
        self.foreign = 0
        """Requests to another origin."""
        self._own = urlsplit(own).netloc
        self._handlers = {
            "console": self._console,
            "pageerror": lambda error: self.heard.append(str(error)),
            "request": self._request,
            "response": self._response,
        }
        self._page = page

    def __enter__(self) -> Listener:
        for event, handler in self._handlers.items():
            self._page.on(event, handler)
        return self

    def __exit__(self, *_: object) -> None:
        for event, handler in self._handlers.items():
            self._page.remove_listener(event, handler)

    def _console(self, message: ConsoleMessage) -> None:
        # Chromium mentions the answer 404, which is what a missing page is to give.
        if message.type in {"error", "warning"} and MISSING not in message.location["url"]:
            self.heard.append(f"{message.type}: {message.text}")

    def _request(self, request: Request) -> None:
        parts = urlsplit(request.url)
        if parts.scheme not in {"data", "blob"} and parts.netloc != self._own:
            self.heard.append(f"fremde Herkunft: {request.url}")
            self.foreign += 1

    def _response(self, response: Response) -> None:
        if response.status >= 400 and MISSING not in response.url:
            self.heard.append(f"{response.status}: {response.url}")


@pytest.mark.parametrize("width", WIDTHS)
@pytest.mark.parametrize("kind", EVERY_KIND)
def test_page_is_sound_in_light_and_dark(
    shared_tab: Callable[..., Page], address: str, count: Count, kind: str, width: int
) -> None:
    page = shared_tab(width)
    faults = {}
    with Listener(page, address) as listener:
        page.goto(KINDS[kind])
        page.evaluate("document.fonts.ready")
        faults["light"] = (findings(page), background(page))
        page.locator(".kb-scheme").click()
        faults["dark"] = (findings(page), background(page))
    page.evaluate("localStorage.clear()")
    count(FOREIGN, listener.foreign)

    assert listener.heard == []
    assert faults == {scheme: ([], colour) for scheme, colour in BACKGROUNDS.items()}


def test_a_foreign_request_is_heard_and_counted(new_tab: Callable[..., Page], address: str) -> None:
    foreign = "https://fremd.example/x.png"
    page = new_tab(bypass_csp=True)
    page.route(foreign, lambda route: route.fulfill(body="", content_type="image/png"))
    page.goto(KINDS["fehlt"])

    with Listener(page, address) as listener:
        page.evaluate(
            "(src) => new Promise((done) => { const i = new Image(); i.onerror = done;"
            " i.src = src; })",
            foreign,
        )

    assert (listener.heard, listener.foreign) == ([f"fremde Herkunft: {foreign}"], 1)


@pytest.mark.parametrize("kind", EVERY_LAYOUT)
def test_magnified_page_loses_nothing(shared_tab: Callable[..., Page], kind: str) -> None:
    page = shared_tab(purpose="magnified")
    page.set_viewport_size({"width": 1280, "height": 900})
    page.goto(KINDS[kind])
    whole = set(visible_texts(page))

    lost = {}
    for magnification, room in MAGNIFIED.items():
        page.set_viewport_size(room)
        lost[magnification] = (findings(page), whole - set(visible_texts(page)))

    assert lost == {"200 %": ([], set()), "400 %": ([], set())}


@pytest.mark.parametrize("kind", ["start", "rezept-betrieb", "thema", "ueber"])
def test_text_keeps_a_readable_measure(shared_tab: Callable[..., Page], kind: str) -> None:
    page = shared_tab(2200)
    page.goto(KINDS[kind])

    # Half an em per letter: about a hundred letters in a line of running text.
    assert ask(page, "longestLine()") <= 50


@pytest.mark.parametrize("scheme", BACKGROUNDS)
def test_first_visit_follows_the_system(new_tab: Callable[..., Page], scheme: str) -> None:
    page = new_tab(color_scheme=scheme)
    page.goto("")

    assert background(page) == BACKGROUNDS[scheme]


def test_wide_screen_header_links_are_in_the_menu_of_the_phone(
    shared_tab: Callable[..., Page],
) -> None:
    page = shared_tab()
    page.goto("")
    addresses = "links => links.map(link => link.getAttribute('href'))"

    wide = set(page.locator(".kb-mainnav a").evaluate_all(addresses))
    narrow = set(page.locator(".kb-menu a").evaluate_all(addresses))

    assert wide - narrow == set()


def test_pages_for_developers_say_that_they_are_english(shared_tab: Callable[..., Page]) -> None:
    page = shared_tab()
    page.goto("entwicklung/architektur/")

    assert page.locator(".kb-docs__text h1").evaluate(_LANGUAGE) == "en"
    assert page.locator(".kb-docnav p").evaluate(_LANGUAGE) == "de"


def test_long_pages_begin_with_what_is_on_them(shared_tab: Callable[..., Page]) -> None:
    page = shared_tab()
    page.goto("mitmachen/felder/")

    listed = page.locator(".kb-docs__toc a").evaluate_all(
        "links => links.map(link => link.getAttribute('href'))"
    )
    sections = page.locator(".kb-docs__text h2").evaluate_all("all => all.map(h => `#${h.id}`)")

    assert listed == sections
    assert len(listed) > 3


def test_reduced_motion_is_respected(shared_tab: Callable[..., Page]) -> None:
    page = shared_tab(reduced_motion="reduce")
    moving = {}
    for kind in ("start", "rezept-betrieb", "mitmachen-felder"):
        page.goto(KINDS[kind])
        moving[kind] = ask(page, "motions()")

    assert moving == {"start": [], "rezept-betrieb": [], "mitmachen-felder": []}


_LANGUAGE = "element => element.closest('[lang]').lang"
