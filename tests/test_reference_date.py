# SPDX-FileCopyrightText: Das Kochbuch
# SPDX-License-Identifier: MIT
"""Which day it is: told by the environment, else by the last commit, else by the calendar."""

from __future__ import annotations

import os
import subprocess
from datetime import date
from pathlib import Path

import pytest
from kochbuch.running.errors import KochbuchError
from kochbuch.running.reference_date import VARIABLE, build_date, today, undated


@pytest.fixture(autouse=True)
def alone(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Neither the environment nor a repository above the temporary folder has a say."""
    monkeypatch.delenv(VARIABLE, raising=False)
    monkeypatch.setenv("GIT_CEILING_DIRECTORIES", str(tmp_path.parent))


def commit(root: Path, when: str) -> None:
    dates = {"GIT_AUTHOR_DATE": "2020-01-01T00:00:00Z", "GIT_COMMITTER_DATE": when}
    who = ["-c", "user.name=Test", "-c", "user.email=test@example.org"]
    for command in (["init", "-q"], [*who, "commit", "-q", "--allow-empty", "-m", "Stand"]):
        subprocess.run(["git", *command], cwd=root, env={**os.environ, **dates}, check=True)


@pytest.mark.parametrize(
    ("epoch", "day"),
    [
        ("0", date(1970, 1, 1)),
        ("1795219199", date(2026, 11, 20)),
        ("1795219200", date(2026, 11, 21)),
    ],
)
def test_the_environment_decides_first(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, epoch: str, day: date
) -> None:
    commit(tmp_path, "2026-03-04T12:00:00Z")
    monkeypatch.setenv(VARIABLE, epoch)

    assert build_date(tmp_path) == day


@pytest.mark.parametrize("epoch", ["gestern", "2026-11-21", "12.5", "9" * 30, "-" + "9" * 30])
def test_an_unreadable_moment_is_refused_in_german(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, epoch: str
) -> None:
    monkeypatch.setenv(VARIABLE, epoch)

    with pytest.raises(KochbuchError) as caught:
        build_date(tmp_path)

    assert str(caught.value) == (
        f"Die Umgebungsvariable SOURCE_DATE_EPOCH enthält »{epoch}«; "
        "erwartet werden Sekunden seit 1970."
    )


@pytest.mark.parametrize(
    ("when", "day"),
    [
        ("2026-03-04T12:00:00Z", date(2026, 3, 4)),
        # The same moment has the same day everywhere: that of UTC.
        ("2026-03-04T23:30:00-0500", date(2026, 3, 5)),
        ("2026-03-04T00:30:00+0200", date(2026, 3, 3)),
    ],
)
def test_else_the_last_commit_decides(tmp_path: Path, when: str, day: date) -> None:
    commit(tmp_path, when)

    assert build_date(tmp_path) == day


def test_an_empty_variable_counts_as_none(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    commit(tmp_path, "2026-03-04T12:00:00Z")
    monkeypatch.setenv(VARIABLE, "")

    assert build_date(tmp_path) == date(2026, 3, 4)


def test_else_it_is_today(tmp_path: Path) -> None:
    before, found, after = today(), build_date(tmp_path), today()

    assert before <= found <= after


def test_a_repository_without_history_counts_as_none(tmp_path: Path) -> None:
    subprocess.run(["git", "init", "-q"], cwd=tmp_path, check=True)

    assert build_date(tmp_path) >= date(2026, 1, 1)


def test_without_git_it_is_today(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    commit(tmp_path, "2020-03-04T12:00:00Z")
    monkeypatch.setenv("PATH", str(tmp_path))

    assert build_date(tmp_path) > date(2020, 3, 4)


NO_HISTORY = (
    "Das Datum der Seite ist der heutige Tag, denn es gibt keine Geschichte in Git. "
    "Ein anderes nennen Sie mit der Umgebungsvariablen SOURCE_DATE_EPOCH."
)


def test_a_day_that_will_be_another_tomorrow_has_a_reason(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert undated(tmp_path) == NO_HISTORY
    monkeypatch.setenv(VARIABLE, "0")
    assert undated(tmp_path) == ""


def test_a_commit_dates_also_where_the_history_is_cut_short(tmp_path: Path) -> None:
    source = tmp_path / "von"
    source.mkdir()
    commit(source, "2026-03-04T12:00:00Z")
    commit(source, "2026-04-05T12:00:00Z")
    clone = ["git", "clone", "-q", "--depth", "1", source.as_uri(), str(tmp_path / "flach")]
    subprocess.run(clone, check=True)

    assert build_date(tmp_path / "flach") == date(2026, 4, 5)
    assert undated(tmp_path / "flach") == ""


def test_without_git_there_is_no_history(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    commit(tmp_path, "2020-03-04T12:00:00Z")
    monkeypatch.setenv("PATH", str(tmp_path))

    assert undated(tmp_path) == NO_HISTORY


def test_git_that_does_not_trust_the_owner_is_quoted_with_the_remedy(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    commit(tmp_path, "2020-03-04T12:00:00Z")
    # What Git's own tests set, to be somebody else (t/t0033-safe-directory.sh).
    monkeypatch.setenv("GIT_TEST_ASSUME_DIFFERENT_OWNER", "1")
    monkeypatch.setenv("GIT_CONFIG_GLOBAL", os.devnull)
    monkeypatch.setenv("GIT_CONFIG_SYSTEM", os.devnull)

    assert build_date(tmp_path) == today()
    assert undated(tmp_path) == (
        "Das Datum der Seite ist der heutige Tag, denn Git gibt die Geschichte nicht heraus: "
        f"»{tmp_path}« gehört jemand anderem. Erlauben Sie es mit: "
        f'git config --global --add safe.directory "{tmp_path}"'
    )
