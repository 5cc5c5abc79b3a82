# SPDX-FileCopyrightText: Das Kochbuch
# SPDX-License-Identifier: MIT
"""What the tests take from npm is there, or one sentence says why not."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from kochbuch.running.project import OWN_ROOT
from prepare_tools import FAILED, INSTALLED, LOCK, is_current, main

NOTHING_TO_INSTALL = '{"name": "x", "lockfileVersion": 3, "packages": {"": {"name": "x"}}}\n'


def project(folder: Path, lock: str) -> Path:
    (folder / "package.json").write_text('{"name": "x"}\n', encoding="utf-8")
    (folder / LOCK).write_text(lock, encoding="utf-8")
    return folder


def test_the_tools_of_this_project_are_installed() -> None:
    assert is_current(OWN_ROOT)
    assert main([]) == 0


def test_a_newer_lock_asks_for_an_installation(tmp_path: Path) -> None:
    root = project(tmp_path, NOTHING_TO_INSTALL)
    assert not is_current(root)

    assert main(["--root", str(root)]) == 0
    assert is_current(root)
    later = (root / INSTALLED).stat().st_mtime + 1
    os.utime(root / LOCK, (later, later))

    assert not is_current(root)


def test_what_npm_refuses_is_said(tmp_path: Path, capfd: pytest.CaptureFixture[str]) -> None:
    root = project(tmp_path, "{ kein JSON")

    assert main(["--root", str(root)]) == 2
    assert capfd.readouterr().err.splitlines()[-1] == FAILED
    assert not is_current(root)


def test_no_lock_names_a_host_and_every_package_has_a_hash() -> None:
    lines = (OWN_ROOT / LOCK).read_text(encoding="utf-8").splitlines()

    assert [line for line in lines if '"resolved"' in line] == []
    packages = [line for line in lines if line.startswith('    "node_modules/')]
    assert len(packages) == sum('"integrity"' in line for line in lines)
