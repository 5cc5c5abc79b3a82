# SPDX-FileCopyrightText: Das Kochbuch
# SPDX-License-Identifier: MIT
"""What the tests of the finder share."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest
from playwright.sync_api import Page

from tests.browser.finder.elements import HERE


@pytest.fixture
def page(shared_tab: Callable[..., Page]) -> Iterator[Page]:
    """Yield a tab with the finder open; a new one for each test would cost three times as much."""
    tab = shared_tab(purpose="finder")
    tab.goto(HERE)
    yield tab
    tab.unroute_all()
