# SPDX-FileCopyrightText: Das Kochbuch
# SPDX-License-Identifier: MIT
"""A real browser, and a server for the built site."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import prepare_browser
import pytest
from playwright.sync_api import Browser, BrowserContext, Page, sync_playwright

from tests.browser.serving import serving

# Neither the tests nor the browser itself may contact any other server.
ARGUMENTS = (
    "--no-sandbox",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--no-first-run",
)


@pytest.fixture(scope="session")
def address(built_site: Path) -> Iterator[str]:
    """Yield the address at which the built site is served."""
    with serving(built_site) as base:
        yield base


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """Yield a browser; without one the tests fail with the sentence that says what to install."""
    path = prepare_browser.find_browser()
    assert path, prepare_browser.SENTENCE
    with sync_playwright() as playwright:
        running = playwright.chromium.launch(executable_path=path, args=list(ARGUMENTS))
        yield running
        running.close()


@pytest.fixture(scope="session")
def shared_tab(browser: Browser, address: str) -> Iterator[Callable[..., Page]]:
    """Yield a function that returns the tab for some purpose; asking again costs nothing."""
    tabs: dict[tuple[Any, ...], Page] = {}
    contexts: list[BrowserContext] = []

    def tab(width: int = 1280, height: int = 900, purpose: str = "", **settings: Any) -> Page:
        key = (width, height, purpose, *sorted(settings.items()))
        if key not in tabs:
            size = {"width": width, "height": height}
            contexts.append(browser.new_context(viewport=size, base_url=address, **settings))
            tabs[key] = contexts[-1].new_page()
        return tabs[key]

    yield tab
    for context in contexts:
        context.close()


@pytest.fixture
def new_tab(browser: Browser, address: str) -> Iterator[Callable[..., Page]]:
    """Yield a function that opens a tab in a fresh browser context."""
    contexts: list[BrowserContext] = []

    def tab(width: int = 1280, height: int = 900, **settings: Any) -> Page:
        size = {"width": width, "height": height}
        contexts.append(browser.new_context(viewport=size, base_url=address, **settings))
        return contexts[-1].new_page()

    yield tab
    for context in contexts:
        context.close()
