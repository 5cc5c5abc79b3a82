# SPDX-FileCopyrightText: Das Kochbuch
# SPDX-License-Identifier: MIT
"""What the tests found out about the pages: the facts of the statement of accessibility.

The file lies in the repository, so that a build needs no browser. The tests hold what they measure
against it; `pytest --update-report` writes it.
"""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass, field
from datetime import date
from pathlib import Path
from typing import Any

from kochbuch.running.errors import KochbuchError
from kochbuch.running.project import DATA

AUDIT_FILE = DATA / "pruefbericht.json"
_VERSION = 1
_REPAIR = "Schreiben Sie ihn neu: python -m pytest --update-report"


@dataclass(frozen=True, slots=True)
class AxeFacts:
    """axe-core in Chromium."""

    version: str = ""
    rules: tuple[str, ...] = ()
    """The tags of the rules that ran: wcag2a, wcag2aa, best-practice."""
    page_kinds: int = 0
    schemes: tuple[str, ...] = ()
    widths: tuple[int, ...] = ()
    states: tuple[str, ...] = ()
    """How the pages stood: plain, with open menu."""
    runs: int = 0
    violations: int = 0


@dataclass(frozen=True, slots=True)
class HtmlFacts:
    """The conformance checker."""

    checker: str = ""
    version: str = ""
    pages: int = 0
    errors: int = 0


@dataclass(frozen=True, slots=True)
class BrowserFacts:
    """What Chromium reported while the pages were open."""

    version: str = ""
    pages: int = 0
    policy_violations: int = 0
    foreign_requests: int = 0


@dataclass(frozen=True, slots=True)
class AuditReport:
    """All of it; without a day nothing was measured yet."""

    assessed: date | None = None
    """The day of the self-assessment."""
    axe: AxeFacts = field(default_factory=AxeFacts)
    html: HtmlFacts = field(default_factory=HtmlFacts)
    browser: BrowserFacts = field(default_factory=BrowserFacts)
    also_tested: tuple[str, ...] = ()
    """German phrases for what has no number: "Bedienung nur mit der Tastatur"."""

    @property
    def is_measured(self) -> bool:
        """Whether the tests have filled it in."""
        return self.assessed is not None and self.axe.runs > 0 and self.html.pages > 0

    def to_json(self) -> str:
        """Return the content of the file, the same bytes for the same facts."""
        facts = {"version": _VERSION, **asdict(self)}
        facts["assessed"] = self.assessed.isoformat() if self.assessed else ""
        return json.dumps(facts, ensure_ascii=False, indent=2) + "\n"

    @classmethod
    def from_json(cls, text: str) -> AuditReport:
        """Return the report in `text`; raise `KochbuchError` if it is none.

        >>> report = AuditReport(date(2026, 11, 22), also_tested=("Druck",))
        >>> AuditReport.from_json(report.to_json()) == report
        True
        """
        try:
            facts = json.loads(text)
            if facts["version"] != _VERSION:
                raise ValueError(facts["version"])
            return cls(
                date.fromisoformat(facts["assessed"]) if facts["assessed"] else None,
                AxeFacts(**_frozen(facts["axe"])),
                HtmlFacts(**_frozen(facts["html"])),
                BrowserFacts(**_frozen(facts["browser"])),
                tuple(facts["also_tested"]),
            )
        except (ValueError, KeyError, TypeError) as error:
            raise KochbuchError(f"Der Prüfbericht lässt sich nicht lesen. {_REPAIR}") from error


def _frozen(facts: dict[str, Any]) -> dict[str, Any]:
    return {key: tuple(v) if isinstance(v, list) else v for key, v in facts.items()}


def load_audit(file: Path = AUDIT_FILE) -> AuditReport:
    """Return the report in `file`."""
    try:
        return AuditReport.from_json(file.read_text(encoding="utf-8"))
    except (OSError, UnicodeDecodeError) as error:
        raise KochbuchError(
            f"Der Prüfbericht »{file.name}« fehlt oder ist kein Text. {_REPAIR}"
        ) from error
