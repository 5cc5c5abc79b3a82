# SPDX-FileCopyrightText: Das Kochbuch
# SPDX-License-Identifier: MIT
"""Which day it is: for the checker the calendar's, for pages one that belongs to the commit."""

from __future__ import annotations

import os
import subprocess
from datetime import UTC, date, datetime
from pathlib import Path

from kochbuch.running.errors import KochbuchError

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


def undated(root: Path) -> str:
    """Return why a build of today has only today's date, as a sentence; nothing if it has another.

    Such a build is whole, but one of tomorrow will not be equal to it.
    """
    if os.environ.get(VARIABLE) or _last_commit(root):
        return ""
    if "dubious ownership" in _git(root).stderr:
        return (
            "Das Datum der Seite ist der heutige Tag, denn Git gibt die Geschichte nicht heraus: "
            f"»{root}« gehört jemand anderem. Erlauben Sie es mit: "
            f'git config --global --add safe.directory "{root}"'
        )
    return (
        "Das Datum der Seite ist der heutige Tag, denn es gibt keine Geschichte in Git. "
        f"Ein anderes nennen Sie mit der Umgebungsvariablen {VARIABLE}."
    )


def _last_commit(root: Path) -> date | None:
    """Return the day of the last commit in UTC, None without Git or without a history."""
    try:
        return datetime.fromtimestamp(int(_git(root).stdout), UTC).date()
    except (ValueError, OverflowError, OSError):
        return None


def _git(root: Path) -> subprocess.CompletedProcess[str]:
    """Ask Git for the moment of the last commit; without Git, the answer is empty."""
    question = ["git", "-C", str(root), "log", "-1", "--format=%ct"]
    try:
        return subprocess.run(
            question,
            capture_output=True,
            encoding="utf-8",
            errors="replace",
            check=False,
            timeout=20,
            # Its complaints are read: in English, whatever the language of the machine.
            env={**os.environ, "LC_ALL": "C"},
        )
    except (OSError, subprocess.SubprocessError):
        return subprocess.CompletedProcess(question, 1, "", "")
