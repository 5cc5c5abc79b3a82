# SPDX-FileCopyrightText: Das Kochbuch
# SPDX-License-Identifier: MIT
"""Which day it is: for the checker today, for pages a day that belongs to the commit."""

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

    That is SOURCE_DATE_EPOCH if it is set, else the day of the last commit, else today.
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
    seconds, _ = _last_commit(root)
    return datetime.fromtimestamp(int(seconds), UTC).date() if seconds else today()


def undated(root: Path) -> str:
    """Return in a sentence why a build has only today's date; nothing if it has another.

    Such a build is complete, but one of tomorrow will not be equal to it.
    """
    seconds, complaint = _last_commit(root)
    if os.environ.get(VARIABLE) or seconds:
        return ""
    if "dubious ownership" in complaint:
        return (
            "Das Datum der Seite ist der heutige Tag, denn Git gibt die Geschichte nicht heraus: "
            f"»{root}« gehört jemand anderem. Erlauben Sie es mit: "
            f'git config --global --add safe.directory "{root}"'
        )
    return (
        "Das Datum der Seite ist der heutige Tag, denn es gibt keine Geschichte in Git. "
        f"Ein anderes nennen Sie mit der Umgebungsvariablen {VARIABLE}."
    )


def _last_commit(root: Path) -> tuple[str, str]:
    """Return the time of the last commit in seconds, and what Git complains about."""
    command = ["git", "-C", str(root), "log", "-1", "--format=%ct"]
    english = {**os.environ, "LC_ALL": "C"}  # for the complaint, in any locale
    try:
        done = subprocess.run(
            command,
            capture_output=True,
            encoding="utf-8",
            errors="replace",
            timeout=20,
            env=english,
        )
    except (OSError, subprocess.SubprocessError):
        return "", ""
    return done.stdout.strip(), done.stderr
