# SPDX-FileCopyrightText: Das Kochbuch
# SPDX-License-Identifier: MIT
"""What several tests share."""

from __future__ import annotations

import os
import time
from pathlib import Path

import pytest

from tests.building import EPOCH, Build, build, copy_project
from tests.figures import count
from tests.minibook import MiniBook
from tests.once import once

__all__ = ["count"]
pytest_plugins = ["tests.auditing"]


def pytest_addoption(parser: pytest.Parser) -> None:
    """Add the switches that write what is expected anew, and the one for exact times."""
    parser.addoption(
        "--update-specimens",
        action="store_true",
        help="write the expected texts of tests/specimens/ anew; read the difference afterwards",
    )
    parser.addoption(
        "--fuzz-seed",
        type=int,
        default=int(time.time()),
        help="try the mutants of this number again (tests/fuzz/)",
    )
    parser.addoption(
        "--exact",
        action="store_true",
        help="hold times against their limits as stated; for a quiet machine (make bench)",
    )


def pytest_report_header(config: pytest.Config) -> str:
    """Name the seed, so that a run of mutants can be repeated."""
    return f"fuzz seed: {config.getoption('--fuzz-seed')}"


@pytest.hookimpl(optionalhook=True)
def pytest_xdist_auto_num_workers() -> int:
    """Return two processes for each processor: half of the time they wait for a browser."""
    return 2 * (os.cpu_count() or 1)


@pytest.fixture
def book(tmp_path: Path) -> MiniBook:
    """Return an empty book with the real word lists."""
    return MiniBook(tmp_path / "buch")


@pytest.fixture(scope="session")
def site_build(tmp_path_factory: pytest.TempPathFactory) -> Build:
    """Return the project of this repository with its site, built once for all processes."""

    def make(folder: Path) -> Build:
        return build(copy_project(folder), SOURCE_DATE_EPOCH=EPOCH)

    return once(tmp_path_factory, "gebaut", make)


@pytest.fixture(scope="session")
def built_site(site_build: Build) -> Path:
    """Return the folder of the built site."""
    assert site_build.code == 0, site_build.output
    return site_build.site
