# SPDX-FileCopyrightText: Das Kochbuch
# SPDX-License-Identifier: MIT
"""Figures that tests record, and their sums over a run.

A test records a figure before it asserts anything about it, so that a failing test counts as well.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Any

import pytest

STATED = "kennzahl: "
"""How the name of a recorded property begins that a single test states."""
COUNTED = "gezählt: "
"""How the name of one begins that is added up over all tests."""

AXE_KINDS, RUNS, VIOLATIONS = "axe, Seitenarten", "axe, Läufe", "axe, Verstöße"
PAGES, ERRORS = "HTML, geprüfte Seiten", "HTML, Fehler"
CHROMIUM, OPENED = "Chromium", "Seitenarten im Browser"
BLOCKED, FOREIGN = "CSP-Verstöße", "fremde Anfragen"

Count = Callable[[str, int], None]


@pytest.fixture
def count(record_property: Callable[[str, object], None]) -> Count:
    """Return a function that adds a number to a figure of the whole run."""
    return lambda name, number: record_property(f"{COUNTED}{name}", number)


def figures(reports: Iterable[pytest.TestReport]) -> dict[str, Any]:
    """Return every recorded figure by its name."""
    found: dict[str, Any] = {}
    for report in reports:
        for name, value in report.user_properties:
            if name.startswith(STATED):
                found[name.removeprefix(STATED)] = value
            elif name.startswith(COUNTED):
                whole = name.removeprefix(COUNTED)
                found[whole] = found.get(whole, 0) + value
    return found
