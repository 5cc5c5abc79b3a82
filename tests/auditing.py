# SPDX-FileCopyrightText: Das Kochbuch
# SPDX-License-Identifier: MIT
"""The figures of a run as the report that the statement of accessibility shows."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from typing import Any

from kochbuch.site.audit import AuditReport, AxeFacts, BrowserFacts, HtmlFacts

from tests.browser.axe import TAGS
from tests.browser.test_axe import SCHEMES, STATES, WIDTHS
from tests.tools import version

FIGURE = "kennzahl: "
"""How the name of a recorded property begins that belongs into the summary."""
_SCHEME_WORDS = {"light": "hell", "dark": "dunkel"}
_STATE_WORDS = {
    "menue": "mit offenem Menü",
    "aufgeklappt": "aufgeklappt",
    "sprunglink": "mit sichtbarem Sprunglink",
    "schalter": "nach Wahl der Darstellung",
    "gedruckt": "gedruckt",
    "erzwungene-farben": "mit erzwungenen Farben",
}
ALSO_TESTED = (
    "Bedienung aller Seitenarten nur mit der Tastatur, mit sichtbarem Fokus",
    "Vergrößerung auf 200 % und 400 % und Textabstände nach WCAG 1.4.12",
    "Darstellung ohne Skript, ohne Bewegung und mit erzwungenen Farben",
    "Überschriften, Landmarken, Sprache und eindeutige Titel",
    "Tabellen mit Beschriftung und ausgezeichneten Köpfen",
    "Druck",
)


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
        also_tested=ALSO_TESTED,
    )


def without_counts(report: AuditReport) -> AuditReport:
    """Return what a report says about the procedure: the rest changes with every recipe."""
    return replace(
        report,
        assessed=None,
        axe=replace(report.axe, page_kinds=0, runs=0),
        html=replace(report.html, pages=0),
        browser=BrowserFacts(),
    )


def measured(figures: Mapping[str, Any], day: date) -> AuditReport:
    """Return the report of a whole run; raise `KeyError` if a figure is missing."""
    done = procedure()
    return replace(
        done,
        assessed=day,
        axe=replace(
            done.axe,
            page_kinds=figures["Seitenarten im Browser"],
            runs=figures["axe, Läufe"],
            violations=figures["axe, Verstöße"],
        ),
        html=replace(
            done.html,
            pages=figures["HTML, geprüfte Seiten"],
            errors=figures["HTML, Fehler"],
        ),
        browser=BrowserFacts(
            version=figures["Chromium"],
            pages=figures["Seitenarten im Browser"],
            policy_violations=figures["CSP-Verstöße"],
            foreign_requests=figures["fremde Anfragen"],
        ),
    )
