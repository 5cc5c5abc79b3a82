# SPDX-FileCopyrightText: Das Kochbuch
# SPDX-License-Identifier: MIT
"""The report behind the statement of accessibility, made from the figures of a whole run.

A plugin of pytest, loaded by conftest.py.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from kochbuch.running.reference_date import today
from kochbuch.site.audit import AUDIT_FILE, AuditReport, AxeFacts, BrowserFacts, HtmlFacts

from tests.browser.axe import SCHEMES, TAGS
from tests.browser.test_axe import STATES, WIDTHS
from tests.figures import (
    AXE_KINDS,
    BLOCKED,
    CHROMIUM,
    ERRORS,
    FOREIGN,
    OPENED,
    PAGES,
    RUNS,
    VIOLATIONS,
    figures,
)
from tests.tools import version

WHOLE_RUN_ONLY = (
    "Den Prüfbericht schreibt nur ein Lauf aller Tests: make test-all PYTEST=--update-report"
)

COUNTS_FROM = (
    "tests/browser/test_audit.py",
    "tests/browser/test_axe.py",
    "tests/browser/test_pages.py",
    "tests/browser/test_policy.py",
    "tests/test_html.py",
)
"""The tests that record the figures of the report."""
_SCHEME_WORDS = {"light": "hell", "dark": "dunkel"}
_STATE_WORDS = {
    "menue": "mit offenem Menü",
    "aufgeklappt": "aufgeklappt",
    "sprunglink": "mit sichtbarem Sprunglink",
    "schalter": "nach Wahl der Darstellung",
    "gedruckt": "gedruckt",
    "erzwungene-farben": "mit erzwungenen Farben",
}
ALSO_TESTED: dict[str, tuple[str, ...]] = {
    "Bedienung aller Seitenarten nur mit der Tastatur, mit sichtbarem Fokus": (
        "tests/browser/test_walks.py",
        "tests/browser/test_keyboard.py",
    ),
    "Vergrößerung auf 200 % und 400 % und Textabstände nach WCAG 1.4.12": (
        "tests/browser/test_pages.py",
        "tests/browser/test_reading.py",
    ),
    "Darstellung ohne Skript, ohne Bewegung und mit erzwungenen Farben": (
        "tests/browser/test_without_script.py",
        "tests/browser/test_reading.py",
        "tests/browser/test_forced_colours.py",
    ),
    "Überschriften, Landmarken, Sprache und eindeutige Titel": (
        "tests/browser/test_every_file.py",
        "tests/browser/test_semantics.py",
    ),
    "Tabellen mit Beschriftung und ausgezeichneten Köpfen": ("tests/browser/test_semantics.py",),
    "Druck": ("tests/browser/test_print.py",),
}
"""What has no number, and the tests that show it."""


def procedure() -> AuditReport:
    """Return what the tests do, without what they count."""
    return AuditReport(
        axe=AxeFacts(
            version=version("axe-core"),
            rules=TAGS,
            schemes=tuple(_SCHEME_WORDS[scheme] for scheme in SCHEMES),
            widths=WIDTHS,
            states=("wie geöffnet", *(_STATE_WORDS[state] for state in STATES)),
        ),
        html=HtmlFacts(checker="Nu Html Checker", version=version("vnu-jar")),
        also_tested=tuple(ALSO_TESTED),
    )


def without_counts(report: AuditReport) -> AuditReport:
    """Return what a report says about the procedure: the rest changes with every recipe."""
    return replace(
        report,
        assessed=None,
        axe=replace(report.axe, page_kinds=0, runs=0, violations=0),
        html=replace(report.html, pages=0, errors=0),
        browser=BrowserFacts(),
    )


def measured(found: Mapping[str, Any], day: date) -> AuditReport:
    """Return the report of a whole run; raise `KeyError` if a figure is missing."""
    done = procedure()
    return replace(
        done,
        assessed=day,
        axe=replace(
            done.axe,
            page_kinds=found[AXE_KINDS],
            runs=found[RUNS],
            violations=found[VIOLATIONS],
        ),
        html=replace(
            done.html,
            pages=found[PAGES],
            errors=found[ERRORS],
        ),
        browser=BrowserFacts(
            version=found[CHROMIUM],
            pages=found[OPENED],
            policy_violations=found[BLOCKED],
            foreign_requests=found[FOREIGN],
        ),
    )


def pytest_addoption(parser: pytest.Parser) -> None:
    """Add the switch that writes the report."""
    parser.addoption(
        "--update-report",
        nargs="?",
        const=str(AUDIT_FILE),
        metavar="FILE",
        help="write the report of the statement of accessibility if all tests run and pass",
    )


def pytest_configure(config: pytest.Config) -> None:
    """Refuse to write the report from a part of the tests."""
    is_worker = hasattr(config, "workerinput")
    if config.getoption("--update-report") and not is_worker and not _is_whole(config):
        raise pytest.UsageError(WHOLE_RUN_ONLY)


def _is_whole(config: pytest.Config) -> bool:
    selecting = ("keyword", "markexpr", "deselect", "ignore", "ignore_glob", "lf", "collectonly")
    return config.args_source is pytest.Config.ArgsSource.TESTPATHS and not any(
        config.getoption(name, default=None) for name in selecting
    )


def pytest_terminal_summary(
    terminalreporter: pytest.TerminalReporter, exitstatus: int, config: pytest.Config
) -> None:
    """Print the figures of the run; write the report if it may be written."""
    stats = terminalreporter.stats
    found = figures([*stats.get("passed", ()), *stats.get("failed", ())])
    if found:
        terminalreporter.section("Kennzahlen")
        width = max(map(len, found))
        for name, value in sorted(found.items()):
            terminalreporter.write_line(f"{name:<{width}}  {value}")
    if file := config.getoption("--update-report"):
        skipped = {report.nodeid.partition("::")[0] for report in stats.get("skipped", ())}
        terminalreporter.write_line(_write(Path(file), found, skipped, exitstatus))


def _write(file: Path, found: Mapping[str, Any], skipped: set[str], exitstatus: int) -> str:
    """Write the report or leave it; return what was done in one sentence."""
    stays = f"{file.name} bleibt, wie er ist"
    if exitstatus:
        return f"{stays}: Nicht alle Tests sind durchgelaufen und bestanden."
    feeding = {*COUNTS_FROM, *(name for names in ALSO_TESTED.values() for name in names)}
    if missed := sorted(skipped & feeding):
        return f"{stays}: Übersprungen wurden Tests in {missed[0]}."
    try:
        report = measured(found, today())
    except KeyError as missing:
        return f"{stays}: Es fehlt die Kennzahl »{missing.args[0]}«."
    file.write_text(report.to_json(), encoding="utf-8", newline="\n")
    return f"{file.name} geschrieben."
