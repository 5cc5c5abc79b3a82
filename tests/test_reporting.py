# SPDX-FileCopyrightText: Das Kochbuch
# SPDX-License-Identifier: MIT
"""Findings as text and in the formats of platforms, complete and escaped."""

from __future__ import annotations

import json
from dataclasses import replace

import pytest
from kochbuch.contributing.reporting import (
    FORMATS,
    as_github,
    as_gitlab,
    as_json,
    as_sarif,
    as_text,
    summary,
)
from kochbuch.findings.codes import Code, Severity
from kochbuch.findings.diagnostics import Diagnostic, Place

TOPIC = Diagnostic(
    Place("recipes/nw/kreuzau/glas.md", 4, 10, 9),
    Code.UNKNOWN_TOPIC,
    "Das Thema »breitbant« gibt es nicht.",
    "Meinten Sie »breitband«?",
    "themen: [breitbant, e-akte]",
)
EMPTY = Diagnostic(
    Place("recipes/nw/kreuzau/glas.md"), Code.SECTION_EMPTY, "Unter »Ergebnis« steht nichts."
)


def test_text_shows_place_sentence_line_and_next_step() -> None:
    assert as_text([TOPIC, EMPTY]) == (
        "recipes/nw/kreuzau/glas.md:4:10: fehler[thema-unbekannt]: "
        "Das Thema »breitbant« gibt es nicht.\n"
        "  4 | themen: [breitbant, e-akte]\n"
        "    |          ^^^^^^^^^\n"
        "  Hinweis: Meinten Sie »breitband«?\n"
        "\n"
        "recipes/nw/kreuzau/glas.md:1:1: warnung[abschnitt-leer]: Unter »Ergebnis« steht nichts.\n"
    )


def lines_of(excerpt: str, column: int, width: int) -> list[str]:
    finding = Diagnostic(Place("a.md", 7, column, width), Code.YAML, "x.", "", excerpt)
    return as_text([finding]).splitlines()[1:]


@pytest.mark.parametrize(
    ("excerpt", "column", "width", "shown", "carets"),
    [
        ("abc", 1, 1, "abc", "^"),
        ("abc", 2, 99, "abc", " ^^"),
        ("abc", 4, 1, "abc", "   ^"),
        ("\tab", 2, 2, "·ab", " ^^"),
        ("a\u200bb\x1b[31m", 3, 1, "a<U+200B>b<U+001B>[31m", "         ^"),
        ("a\u202eb", 2, 1, "a<U+202E>b", " ^^^^^^^^"),
        ("##[error]東京", 10, 2, "<U+0023>#[error]東京", " " * 16 + "^^^^"),
        ("u\u0308ber", 3, 3, "u\u0308ber", " ^^^"),
        ("東京 x", 4, 1, "東京 x", "     ^"),
        ("x東京", 2, 2, "x東京", " ^^^^"),
        ("a   ", 1, 1, "a", "^"),
        ("x" * 300, 200, 5, "x" * 120, " " * 60 + "^" * 5),
        ("x" * 300, 200, 500, "x" * 120, " " * 60 + "^" * 60),
    ],
)
def test_carets_are_below_the_place(
    excerpt: str, column: int, width: int, shown: str, carets: str
) -> None:
    assert lines_of(excerpt, column, width) == [f"  7 | {shown}", f"    | {carets}"]


def test_line_without_end_costs_no_more_than_a_short_one() -> None:
    assert len(as_text([replace(TOPIC, excerpt="<" * 10_000_000)])) < 500


def test_line_of_blanks_is_not_shown() -> None:
    assert lines_of("   ", 1, 1) == []


def test_a_file_name_cannot_send_control_characters_to_the_terminal() -> None:
    finding = Diagnostic(Place("a\x1b[31m\nb.md"), Code.FILE_NAME, "x.")

    assert as_text([finding]) == "a<U+001B>[31m<U+000A>b.md:1:1: fehler[dateiname]: x.\n"


def test_github_gets_a_command_for_each_finding() -> None:
    assert as_github([TOPIC, EMPTY]) == (
        "::error file=recipes/nw/kreuzau/glas.md,line=4,col=10,endColumn=19,"
        "title=thema-unbekannt::Das Thema »breitbant« gibt es nicht. Meinten Sie »breitband«?\n"
        "::warning file=recipes/nw/kreuzau/glas.md,line=1,col=1,endColumn=2,"
        "title=abschnitt-leer::Unter »Ergebnis« steht nichts.\n"
    )


def test_text_cannot_inject_github_commands() -> None:
    finding = Diagnostic(
        Place("a,b:c%\r\n::error::x.md"), Code.YAML, "100 %\n::set-env name=x::y", "\r%0A"
    )

    assert as_github([finding]) == (
        "::error file=a%2Cb%3Ac%25%0D%0A<U+003A>%3Aerror%3A%3Ax.md,line=1,col=1,endColumn=2,"
        "title=kopf-unlesbar::100 %25%0A<U+003A>:set-env name=x::y %0D%250A\n"
    )


def test_gitlab_gets_a_code_quality_report() -> None:
    assert json.loads(as_gitlab([TOPIC, EMPTY])) == [
        {
            "type": "issue",
            "description": "Das Thema »breitbant« gibt es nicht. Meinten Sie »breitband«?",
            "check_name": "thema-unbekannt",
            "fingerprint": "c45decacec54c32c748d68a37ca7b7157d4277b0c3c7461d807068d59b25b8cb",
            "severity": "major",
            "location": {"path": "recipes/nw/kreuzau/glas.md", "lines": {"begin": 4}},
        },
        {
            "type": "issue",
            "description": "Unter »Ergebnis« steht nichts.",
            "check_name": "abschnitt-leer",
            "fingerprint": "ce1cf395e7cd00e34e733380e42060cb33901c2460e60b454e37b23ac336728d",
            "severity": "minor",
            "location": {"path": "recipes/nw/kreuzau/glas.md", "lines": {"begin": 1}},
        },
    ]


def test_the_gitlab_fingerprint_survives_a_move() -> None:
    moved = replace(TOPIC, place=Place(TOPIC.place.path, 99))
    first, second, third = (
        issue["fingerprint"] for issue in json.loads(as_gitlab([TOPIC, moved, EMPTY]))
    )

    assert json.loads(as_gitlab([moved]))[0]["fingerprint"] == first
    assert len({first, second, third}) == 3


def test_json_is_a_versioned_interface() -> None:
    assert as_json([TOPIC]) == (
        "{\n"
        '  "version": 1,\n'
        '  "findings": [\n'
        "    {\n"
        '      "path": "recipes/nw/kreuzau/glas.md",\n'
        '      "line": 4,\n'
        '      "column": 10,\n'
        '      "width": 9,\n'
        '      "severity": "fehler",\n'
        '      "code": "thema-unbekannt",\n'
        '      "message": "Das Thema »breitbant« gibt es nicht.",\n'
        '      "hint": "Meinten Sie »breitband«?"\n'
        "    }\n"
        "  ]\n"
        "}\n"
    )


def test_sarif_is_a_complete_log() -> None:
    spaced = Diagnostic(Place("recipes/nw/a b/ü#.md", 2, 3, 4), Code.UNKNOWN_TOPIC, "x.")
    rule = Code.UNKNOWN_TOPIC.rule

    assert json.loads(as_sarif([TOPIC, spaced])) == {
        "$schema": "https://json.schemastore.org/sarif-2.1.0.json",
        "version": "2.1.0",
        "runs": [
            {
                "tool": {
                    "driver": {
                        "name": "kochbuch",
                        "language": "de",
                        "rules": [
                            {
                                "id": "thema-unbekannt",
                                "shortDescription": {"text": rule.title},
                                "help": {
                                    "text": f"{rule.rule} Mehr dazu: "
                                    "docs/mitmachen/meldungen.md#thema-unbekannt"
                                },
                            }
                        ],
                    }
                },
                "columnKind": "unicodeCodePoints",
                "results": [
                    {
                        "ruleId": "thema-unbekannt",
                        "ruleIndex": 0,
                        "level": "error",
                        "message": {
                            "text": "Das Thema »breitbant« gibt es nicht. Meinten Sie »breitband«?"
                        },
                        "locations": [
                            {
                                "physicalLocation": {
                                    "artifactLocation": {"uri": "recipes/nw/kreuzau/glas.md"},
                                    "region": {"startLine": 4, "startColumn": 10, "endColumn": 19},
                                }
                            }
                        ],
                    },
                    {
                        "ruleId": "thema-unbekannt",
                        "ruleIndex": 0,
                        "level": "error",
                        "message": {"text": "x."},
                        "locations": [
                            {
                                "physicalLocation": {
                                    "artifactLocation": {"uri": "recipes/nw/a%20b/%C3%BC%23.md"},
                                    "region": {"startLine": 2, "startColumn": 3, "endColumn": 7},
                                }
                            }
                        ],
                    },
                ],
            }
        ],
    }


@pytest.mark.parametrize("name", FORMATS)
def test_no_findings_give_a_valid_report(name: str) -> None:
    text = FORMATS[name]([])

    assert text == "" or json.loads(text) in (
        [],
        {"version": 1, "findings": []},
        json.loads(as_sarif([])),
    )


@pytest.mark.parametrize("name", FORMATS)
def test_every_code_fits_every_format(name: str) -> None:
    findings = [Diagnostic(Place("a.md"), code, "x.") for code in Code]

    assert all(code.value in FORMATS[name](findings) for code in Code)
    assert FORMATS[name](findings).endswith("\n")


@pytest.mark.parametrize(
    ("findings", "count", "text"),
    [
        ([], 124, "124 Rezepte geprüft, nichts zu beanstanden."),
        ([], 1, "1 Rezept geprüft, nichts zu beanstanden."),
        (
            [EMPTY],
            1,
            "1 Rezept geprüft: 0 Fehler, 1 Warnung. "
            "Jede Meldung ist erklärt in docs/mitmachen/meldungen.md.",
        ),
        (
            [TOPIC, EMPTY, EMPTY],
            2,
            "2 Rezepte geprüft: 1 Fehler, 2 Warnungen. "
            "Jede Meldung ist erklärt in docs/mitmachen/meldungen.md.",
        ),
    ],
)
def test_summary_is_a_sentence(findings: list[Diagnostic], count: int, text: str) -> None:
    assert summary(findings, count) == text


def test_formats_distinguish_severities() -> None:
    assert TOPIC.severity is Severity.ERROR
    assert EMPTY.severity is Severity.WARNING
