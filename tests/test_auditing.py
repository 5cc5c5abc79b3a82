# SPDX-FileCopyrightText: Das Kochbuch
# SPDX-License-Identifier: MIT
"""The report comes from the results of a whole run in which everything passed, or not at all."""

from __future__ import annotations

import os
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

import pytest
from kochbuch.running.project import OWN_ROOT
from kochbuch.site.audit import load_audit

from tests.auditing import ALSO_TESTED, COUNTS_FROM, WHOLE_RUN_ONLY, measured
from tests.browser.test_audit import FIGURES
from tests.figures import VIOLATIONS

SUITE = f"""\
import pytest

@pytest.mark.parametrize("figure", {FIGURES!r}.items(), ids=str)
def test_records(figure, record_property):
    record_property("kennzahl: " + figure[0], figure[1])
"""
VIOLATION = f"""
def test_finds_something(count):
    found = ["image-alt: img: has no alternative text"] * 2
    count("{VIOLATIONS}", len(found))
    assert found == []
"""
SKIPPED = """
def test_is_skipped():
    pytest.skip("not here")
"""


@dataclass(frozen=True, slots=True)
class Outcome:
    """How a run of a small suite ended."""

    code: int
    lines: list[str]
    """What was printed."""
    report: Path

    def figure(self, name: str) -> str:
        """Return a figure of the summary."""
        (line,) = (line for line in self.lines if line.startswith(f"{name} "))
        return line.removeprefix(name).strip()


def run(folder: Path, suite: str, *arguments: str, file: str = "test_suite.py") -> Outcome:
    """Run a suite that is asked to write the report; `arguments` select a part of it."""
    (folder / "tests").mkdir()
    path = folder / file
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(suite, encoding="utf-8")
    ini = folder / "pytest.ini"
    ini.write_text(f"[pytest]\ntestpaths = {path.parent}\n", encoding="utf-8")
    plugins = ("-p", "tests.auditing", "-p", "tests.figures", "-p", "no:cacheprovider")
    report = folder / "pruefbericht.json"
    done = subprocess.run(
        [
            *(sys.executable, "-m", "pytest", "-q", *plugins, "-c", str(ini)),
            *(f"--rootdir={folder}", f"--update-report={report}", *arguments),
        ],
        cwd=folder,
        env=os.environ | {"PYTHONPATH": os.pathsep.join(sys.path), "PYTHONUTF8": "1"},
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    return Outcome(done.returncode, (done.stdout + done.stderr).splitlines(), report)


def test_a_run_that_passed_writes_its_figures(tmp_path: Path) -> None:
    done = run(tmp_path, SUITE)

    assert (done.code, done.figure(VIOLATIONS)) == (0, str(FIGURES[VIOLATIONS]))
    assert "pruefbericht.json geschrieben." in done.lines
    written = load_audit(done.report)
    assert written.assessed
    assert written == measured(FIGURES, written.assessed)


def test_a_planted_violation_changes_the_figure_and_stops_the_report(tmp_path: Path) -> None:
    done = run(tmp_path, SUITE + VIOLATION)

    assert (done.code, done.figure(VIOLATIONS)) == (1, str(FIGURES[VIOLATIONS] + 2))
    assert (
        "pruefbericht.json bleibt, wie er ist: "
        "Nicht alle Tests sind durchgelaufen und bestanden." in done.lines
    )
    assert not done.report.exists()


def test_a_figure_that_no_test_recorded_stops_the_report(tmp_path: Path) -> None:
    done = run(tmp_path, SUITE.replace(f"'{VIOLATIONS}'", "'anders'"))

    assert "pruefbericht.json bleibt, wie er ist: Es fehlt die Kennzahl »axe, Verstöße«." in (
        done.lines
    )
    assert not done.report.exists()


def test_a_skipped_test_behind_the_report_stops_it(tmp_path: Path) -> None:
    done = run(tmp_path, SUITE + SKIPPED, file="tests/browser/test_print.py")

    assert (
        "pruefbericht.json bleibt, wie er ist: "
        "Übersprungen wurden Tests in tests/browser/test_print.py." in done.lines
    )
    assert not done.report.exists()


@pytest.mark.parametrize("part", [["-k", "axe"], ["-m", "not slow"], ["test_suite.py"]], ids=str)
def test_a_part_of_the_tests_never_writes_the_report(tmp_path: Path, part: list[str]) -> None:
    done = run(tmp_path, SUITE, *part)

    assert (done.code, f"ERROR: {WHOLE_RUN_ONLY}" in done.lines) == (4, True)
    assert not done.report.exists()


def test_the_tests_behind_the_report_exist() -> None:
    named = {*COUNTS_FROM, *(file for files in ALSO_TESTED.values() for file in files)}

    assert [name for name in sorted(named) if not (OWN_ROOT / name).is_file()] == []
