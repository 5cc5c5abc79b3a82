# SPDX-FileCopyrightText: Das Kochbuch
# SPDX-License-Identifier: MIT
"""What the tests of "Kommunen wie wir" share."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest
from playwright.sync_api import Page

from tests.browser.like_ours.elements import HERE


@pytest.fixture
def page(shared_tab: Callable[..., Page]) -> Iterator[Page]:
    """Yield a tab with the page open; a new one for each test would cost three times as much."""
    tab = shared_tab(purpose="like-ours")
    tab.goto(HERE)
    yield tab
    tab.unroute_all()
