# SPDX-FileCopyrightText: Das Kochbuch
# SPDX-License-Identifier: MIT
"""What several tests share."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.minibook import MiniBook


def pytest_addoption(parser: pytest.Parser) -> None:
    """Add the switch that writes the expected texts of all specimens anew."""
    parser.addoption(
        "--update-specimens",
        action="store_true",
        help="write the expected texts of tests/specimens/ anew; read the difference afterwards",
    )


@pytest.fixture
def book(tmp_path: Path) -> MiniBook:
    """Return an empty book with the real word lists."""
    return MiniBook(tmp_path / "buch")
