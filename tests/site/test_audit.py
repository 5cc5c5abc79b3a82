# SPDX-FileCopyrightText: Das Kochbuch
# SPDX-License-Identifier: MIT
"""The report of the tests: a file that says the same in the same bytes."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from kochbuch.running.errors import KochbuchError
from kochbuch.site.audit import AUDIT_FILE, AuditReport, load_audit

from tests.operating import REPORT


def test_a_report_survives_the_file(tmp_path: Path) -> None:
    file = tmp_path / "bericht.json"
    file.write_text(REPORT.to_json(), encoding="utf-8")

    assert load_audit(file) == REPORT


def test_the_report_of_this_repository_is_written_as_we_write_it() -> None:
    assert AUDIT_FILE.read_text(encoding="utf-8") == load_audit().to_json()


def test_the_file_reads_well() -> None:
    assert AuditReport().to_json().splitlines()[:4] == [
        "{",
        '  "version": 1,',
        '  "assessed": "",',
        '  "axe": {',
    ]
    assert AuditReport().to_json().endswith("}\n")


def test_only_a_whole_report_counts() -> None:
    assert REPORT.is_measured
    assert not AuditReport().is_measured
    assert not replace(REPORT, assessed=None).is_measured
    assert not replace(REPORT, html=AuditReport().html).is_measured


@pytest.mark.parametrize(
    "text",
    [
        "",
        "[]",
        "{}",
        REPORT.to_json().replace('"version": 1', '"version": 2'),
        REPORT.to_json().replace("2026-11-22", "22.11.2026"),
        REPORT.to_json().replace('"runs"', '"laeufe"'),
    ],
)
def test_what_is_no_report_is_refused_in_german(text: str) -> None:
    with pytest.raises(KochbuchError) as caught:
        AuditReport.from_json(text)

    assert str(caught.value) == (
        "Der Prüfbericht lässt sich nicht lesen. "
        "Schreiben Sie ihn neu: python -m pytest --update-report"
    )


def test_a_missing_report_is_said_in_german(tmp_path: Path) -> None:
    with pytest.raises(KochbuchError) as caught:
        load_audit(tmp_path / "bericht.json")

    assert str(caught.value) == (
        "Der Prüfbericht »bericht.json« fehlt oder ist kein Text. "
        "Schreiben Sie ihn neu: python -m pytest --update-report"
    )
