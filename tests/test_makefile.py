# SPDX-FileCopyrightText: Das Kochbuch
# SPDX-License-Identifier: MIT
"""What `make` says on a machine that lacks something: one German sentence, and it stops."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from kochbuch.running.project import OWN_ROOT

pytestmark = pytest.mark.skipif(
    shutil.which("make") is None, reason="without make there is no Makefile to test"
)


def make(*arguments: str) -> subprocess.CompletedProcess[str]:
    outer = ("MAKEFLAGS", "MAKELEVEL", "MFLAGS", "PYTHON")
    environment = {name: value for name, value in os.environ.items() if name not in outer}
    return subprocess.run(
        ["make", "--no-print-directory", *arguments],
        cwd=OWN_ROOT,
        env=environment,
        capture_output=True,
        text=True,
        check=False,
    )


def python(folder: Path, lacking: str) -> Path:
    """Return a Python that fails when it is asked for `lacking`."""
    path = folder / "python"
    path.write_text(
        f'#!/bin/sh\ncase "$2" in *{lacking}*) exit 1;; esac\nexec {sys.executable} "$@"\n',
        encoding="utf-8",
    )
    path.chmod(0o755)
    return path


def first_sentence(tmp_path: Path, python: Path | str) -> tuple[int, str]:
    done = make("check", f"VENV={tmp_path / 'venv'}", f"PYTHON={python}")
    assert done.stdout == ""
    assert not (tmp_path / "venv").exists()
    return done.returncode, done.stderr.splitlines()[0]


def test_without_python_it_says_what_to_install(tmp_path: Path) -> None:
    assert first_sentence(tmp_path, "gibt-es-nicht") == (
        2,
        "Python fehlt (gibt-es-nicht): Installieren Sie Python 3.11 oder neuer "
        "(Debian, Ubuntu: apt install python3 python3-venv).",
    )


def test_with_an_old_python_it_says_how_to_name_another(tmp_path: Path) -> None:
    old = python(tmp_path, "version_info")

    assert first_sentence(tmp_path, old) == (
        2,
        f"Das Kochbuch braucht Python 3.11 oder neuer; {old} ist älter. "
        "Nennen Sie ein neueres, zum Beispiel: make site PYTHON=python3.12",
    )


def test_without_venv_it_names_the_package(tmp_path: Path) -> None:
    assert first_sentence(tmp_path, python(tmp_path, "ensurepip")) == (
        2,
        "Diesem Python fehlt das Modul venv: Installieren Sie python3-venv "
        "(Debian, Ubuntu: apt install python3-venv).",
    )


def test_help_is_the_default_and_lists_every_target() -> None:
    listed = [line.split()[1] for line in make().stdout.splitlines()[1:]]

    assert make().stdout == make("help").stdout
    assert listed == [
        "help",
        "site",
        "serve",
        "check",
        "publish-check",
        "test",
        "test-all",
        "cover",
        "bench",
        "lock",
        "morgen",
        "clean",
    ]
