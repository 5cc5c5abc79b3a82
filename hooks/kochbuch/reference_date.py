# SPDX-FileCopyrightText: Das Kochbuch
# SPDX-License-Identifier: MIT
"""Which day it is: for the checker the calendar's, for pages one that belongs to the commit."""

from __future__ import annotations

import os
import subprocess
from datetime import UTC, date, datetime
from pathlib import Path

from kochbuch.errors import KochbuchError

VARIABLE = "SOURCE_DATE_EPOCH"
"""Seconds since 1970, the convention of reproducible builds (reproducible-builds.org)."""


def today() -> date:
    """Return the calendar day on which an author works; tests and doors may pass another."""
    return datetime.now().astimezone().date()


def build_date(root: Path) -> date:
    """Return the reference date of a build: two builds of one commit must be equal.

    That is SOURCE_DATE_EPOCH where it is set, else the day of the last commit, else today.
    """
    epoch = os.environ.get(VARIABLE, "")
    if epoch:
        try:
            return datetime.fromtimestamp(int(epoch), UTC).date()
        except (ValueError, OverflowError, OSError) as error:
            raise KochbuchError(
                f"Die Umgebungsvariable {VARIABLE} enthält »{epoch}«; "
                "erwartet werden Sekunden seit 1970."
            ) from error
    return _last_commit(root) or today()


def _last_commit(root: Path) -> date | None:
    """Return the day of the last commit in UTC, None without Git or without a history."""
    try:
        answer = subprocess.run(
            ["git", "-C", str(root), "log", "-1", "--format=%ct"],
            capture_output=True,
            text=True,
            check=True,
            timeout=20,
        )
        return datetime.fromtimestamp(int(answer.stdout), UTC).date()
    except (OSError, ValueError, subprocess.SubprocessError):
        return None
