# SPDX-FileCopyrightText: Das Kochbuch
# SPDX-License-Identifier: MIT
"""The report behind the statement of accessibility says what the tests do."""

from __future__ import annotations

from datetime import date

import pytest
from kochbuch.site.audit import BrowserFacts, load_audit
from playwright.sync_api import Browser

from tests.auditing import measured, procedure, without_counts
from tests.browser.pages import KINDS

FIGURES = {
    "axe, Seitenarten": 52,
    "axe, Läufe": 290,
    "axe, Verstöße": 3,
    "HTML, geprüfte Seiten": 1_200,
    "HTML, Fehler": 4,
    "Seitenarten im Browser": 51,
    "CSP-Verstöße": 5,
    "fremde Anfragen": 6,
    "Chromium": "156.0",
}


def test_the_report_describes_these_tests() -> None:
    """After a change of the tests or of a checker: make test-all PYTEST=--update-report."""
    report = load_audit()

    assert without_counts(report) == procedure()
    assert report.is_measured
    assert (report.axe.violations, report.html.errors) == (0, 0)


def test_a_report_is_made_from_the_figures_of_a_run() -> None:
    report = measured(FIGURES, date(2026, 11, 22))

    assert without_counts(report) == procedure()
    assert report.assessed == date(2026, 11, 22)
    assert (report.axe.page_kinds, report.axe.runs, report.axe.violations) == (52, 290, 3)
    assert (report.html.pages, report.html.errors) == (1_200, 4)
    assert report.browser == BrowserFacts("156.0", 51, 5, 6)


@pytest.mark.parametrize("missing", FIGURES)
def test_a_report_needs_every_figure(missing: str) -> None:
    figures = {name: value for name, value in FIGURES.items() if name != missing}

    with pytest.raises(KeyError, match=missing):
        measured(figures, date(2026, 11, 22))


@pytest.mark.browser
def test_the_browser_is_named(browser: Browser, record_property) -> None:
    record_property("kennzahl: Chromium", browser.version)

    assert len(KINDS) > 40
