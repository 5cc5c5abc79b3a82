# SPDX-FileCopyrightText: Das Kochbuch
# SPDX-License-Identifier: MIT
"""What several tests share."""

from __future__ import annotations

from pathlib import Path

import pytest
from kochbuch.running.reference_date import today
from kochbuch.site.audit import AUDIT_FILE

from tests.auditing import FIGURE, measured
from tests.building import EPOCH, Build, build, copy_project
from tests.minibook import MiniBook


def pytest_addoption(parser: pytest.Parser) -> None:
    """Add the switches that write what is expected anew, and the one for exact times."""
    parser.addoption(
        "--update-specimens",
        action="store_true",
        help="write the expected texts of tests/specimens/ anew; read the difference afterwards",
    )
    parser.addoption(
        "--update-report",
        action="store_true",
        help="write the report of the statement of accessibility from the figures of this run",
    )
    parser.addoption(
        "--exact",
        action="store_true",
        help="hold times against their limits as stated; for a quiet machine (make bench)",
    )


def pytest_terminal_summary(
    terminalreporter: pytest.TerminalReporter, config: pytest.Config
) -> None:
    """Print the figures that tests recorded: what is promised, in numbers."""
    figures = {
        str(name).removeprefix(FIGURE): value
        for report in terminalreporter.stats.get("passed", ())
        for name, value in report.user_properties
        if str(name).startswith(FIGURE)
    }
    if figures:
        terminalreporter.section("Kennzahlen")
        width = max(map(len, figures))
        for name, value in sorted(figures.items()):
            terminalreporter.write_line(f"{name:<{width}}  {value}")
    if config.getoption("--update-report"):
        AUDIT_FILE.write_text(measured(figures, today()).to_json(), encoding="utf-8", newline="\n")
        terminalreporter.write_line(f"{AUDIT_FILE.name} geschrieben.")


@pytest.fixture
def book(tmp_path: Path) -> MiniBook:
    """Return an empty book with the real word lists."""
    return MiniBook(tmp_path / "buch")


@pytest.fixture(scope="session")
def site_build(tmp_path_factory: pytest.TempPathFactory) -> Build:
    """Return the project of this repository with its site, built once for all tests."""
    return build(copy_project(tmp_path_factory.mktemp("projekt")), SOURCE_DATE_EPOCH=EPOCH)


@pytest.fixture(scope="session")
def built_site(site_build: Build) -> Path:
    """Return the folder of the built site."""
    assert site_build.code == 0, site_build.output
    return site_build.site
