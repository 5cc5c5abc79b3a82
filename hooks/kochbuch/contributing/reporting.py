# SPDX-FileCopyrightText: Das Kochbuch
# SPDX-License-Identifier: MIT
"""Findings as text for people and as the formats that platforms read."""

from __future__ import annotations

import hashlib
import json
import re
import unicodedata
from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import asdict
from urllib.parse import quote

from kochbuch.contributing.printing import letters, visible, visible_json
from kochbuch.contributing.rulebook import rule_of
from kochbuch.findings.codes import Code, Severity
from kochbuch.findings.diagnostics import Diagnostic, Place

REFERENCE_PAGE = "docs/mitmachen/meldungen.md"
_MAX_EXCERPT = 120
_GITHUB_LEVELS = {Severity.ERROR: "error", Severity.WARNING: "warning"}
_LINE_END = {"\r": "%0D", "\n": "%0A"}
_LINE_ENDS = re.compile("([\r\n])")
_GITLAB_LEVELS = {Severity.ERROR: "major", Severity.WARNING: "minor"}


def as_text(diagnostics: Sequence[Diagnostic]) -> str:
    """Return the findings for people: place, sentence, source line with caret, next step."""
    return "\n".join(_text_block(d) for d in diagnostics)


def summary(diagnostics: Sequence[Diagnostic], file_count: int) -> str:
    """Return one German sentence that says how many recipes were looked at and what was found.

    What a file has too much of to be listed is counted as well.

    >>> summary([], 124)
    '124 Rezepte geprüft, nichts zu beanstanden.'
    """
    counts = Counter(d.severity for d in diagnostics)
    errors = counts[Severity.ERROR] + sum(d.more_errors for d in diagnostics)
    warnings = counts[Severity.WARNING] + sum(d.more_warnings for d in diagnostics)
    checked = f"{file_count} Rezept{'' if file_count == 1 else 'e'} geprüft"
    if not diagnostics:
        return f"{checked}, nichts zu beanstanden."
    return (
        f"{checked}: {errors} Fehler, {warnings} Warnung{'' if warnings == 1 else 'en'}. "
        f"Jede Meldung ist erklärt in {REFERENCE_PAGE}."
    )


def as_github(diagnostics: Sequence[Diagnostic]) -> str:
    """Return workflow commands that GitHub shows at the lines of a pull request."""
    return "".join(_github_command(d) for d in diagnostics)


def as_gitlab(diagnostics: Sequence[Diagnostic]) -> str:
    """Return a Code Quality report, which GitLab and openCode show in a merge request."""
    seen: Counter[str] = Counter()
    return _json([_gitlab_issue(d, seen) for d in diagnostics])


def as_json(diagnostics: Sequence[Diagnostic]) -> str:
    """Return the findings for other programs; additions are fine, changes raise the version."""
    findings = [
        {
            **asdict(d.place),
            "severity": d.severity.value,
            "code": d.code.value,
            "message": d.message,
            "hint": d.hint,
        }
        for d in diagnostics
    ]
    return _json({"version": 1, "findings": findings})


def as_sarif(diagnostics: Sequence[Diagnostic]) -> str:
    """Return a SARIF 2.1.0 log."""
    used = sorted({d.code for d in diagnostics})
    rules = [
        {
            "id": code.value,
            "shortDescription": {"text": code.rule.title},
            "help": {"text": f"{rule_of(code).rule} Mehr dazu: {REFERENCE_PAGE}#{code.value}"},
        }
        for code in used
    ]
    return _json(
        {
            "$schema": "https://json.schemastore.org/sarif-2.1.0.json",
            "version": "2.1.0",
            "runs": [
                {
                    "tool": {
                        "driver": {"name": "kochbuch", "language": "de", "rules": rules},
                    },
                    "columnKind": "unicodeCodePoints",
                    "results": [_sarif_result(d, used) for d in diagnostics],
                }
            ],
        }
    )


FORMATS: dict[str, Callable[[Sequence[Diagnostic]], str]] = {
    "text": as_text,
    "github": as_github,
    "gitlab": as_gitlab,
    "json": as_json,
    "sarif": as_sarif,
}
"""Every format by the name that `--format` takes; each ends with a line feed or is empty."""


def _text_block(d: Diagnostic) -> str:
    lines = [visible(f"{d.place}: {d.severity.value}[{d.code.value}]: {d.message}")]
    excerpt, caret = _marked_excerpt(d.place, d.excerpt)
    if excerpt.strip():
        number = str(d.place.line)
        lines.append(f"  {number} | {excerpt}")
        lines.append(f"  {' ' * len(number)} | {caret}")
    if d.hint:
        lines.append(f"  Hinweis: {visible(d.hint)}")
    return "\n".join(lines) + "\n"


def _marked_excerpt(place: Place, excerpt: str) -> tuple[str, str]:
    """Return the line of the source and the carets below it, both cut to a readable width."""
    start = place.column - 1
    cut = max(0, start - _MAX_EXCERPT // 2) if len(excerpt) > _MAX_EXCERPT else 0
    line = excerpt[cut : cut + _MAX_EXCERPT].rstrip()
    shown = ["·" if sign == "\t" else sign for sign in letters(line)]
    before, marked = shown[: start - cut], shown[start - cut :][: place.width]
    margin = _columns("".join(before)) + max(0, start - cut - len(before))
    return "".join(shown), " " * margin + "^" * max(1, _columns("".join(marked)))


def _columns(text: str) -> int:
    """Return how many columns a terminal takes for a text: wide signs two, accents none."""
    if text.isascii():
        return len(text)
    return sum(
        0 if unicodedata.combining(c) else 2 if unicodedata.east_asian_width(c) in "WF" else 1
        for c in text
    )


def _github_command(d: Diagnostic) -> str:
    text = f"{d.message} {d.hint}".rstrip()
    return (
        f"::{_GITHUB_LEVELS[d.severity]} file={_github_property(d.place.path)},line={d.place.line},"
        f"col={d.place.column},endColumn={d.place.column + d.place.width},"
        f"title={_github_property(d.code.value)}::{_github_data(text)}\n"
    )


def _github_data(text: str) -> str:
    pieces = _LINE_ENDS.split(text)
    return "".join(_LINE_END.get(piece) or visible(piece).replace("%", "%25") for piece in pieces)


def _github_property(text: str) -> str:
    return _github_data(text).replace(":", "%3A").replace(",", "%2C")


def _gitlab_issue(d: Diagnostic, seen: Counter[str]) -> dict[str, object]:
    # The fingerprint leaves out the line, so that a finding stays the same when text moves.
    identity = f"{d.place.path}\0{d.code.value}\0{d.message}"
    seen[identity] += 1
    fingerprint = hashlib.sha256(
        f"{identity}\0{seen[identity]}".encode(errors="replace")
    ).hexdigest()
    return {
        "type": "issue",
        "description": f"{d.message} {d.hint}".rstrip(),
        "check_name": d.code.value,
        "fingerprint": fingerprint,
        "severity": _GITLAB_LEVELS[d.severity],
        "location": {"path": d.place.path, "lines": {"begin": d.place.line}},
    }


def _sarif_result(d: Diagnostic, used: list[Code]) -> dict[str, object]:
    return {
        "ruleId": d.code.value,
        "ruleIndex": used.index(d.code),
        "level": _GITHUB_LEVELS[d.severity],
        "message": {"text": f"{d.message} {d.hint}".rstrip()},
        "locations": [
            {
                "physicalLocation": {
                    "artifactLocation": {"uri": quote(d.place.path, errors="replace")},
                    "region": {
                        "startLine": d.place.line,
                        "startColumn": d.place.column,
                        "endColumn": d.place.column + d.place.width,
                    },
                }
            }
        ],
    }


def _json(value: object) -> str:
    return visible_json(json.dumps(value, ensure_ascii=False, indent=2)) + "\n"
