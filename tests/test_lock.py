# SPDX-FileCopyrightText: Das Kochbuch
# SPDX-License-Identifier: MIT
"""Locks are written by uv and get a header; nothing names an index."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest
from lock import LOCKS, arguments, header, main

# Stands in for uv: notes what it was asked, and writes one pin where it was told to.
UV = """\
import pathlib, sys
with open("gefragt.txt", "a") as notes:
    notes.write(" ".join(sys.argv[1:]) + "\\n")
out = next(a.partition("=")[2] for a in sys.argv if a.startswith("--output-file="))
pathlib.Path(out).write_text("# a comment of uv\\nnh3==0.3 \\\\\\n    --hash=sha256:00\\n")
"""


def stand_in(folder: Path, body: str) -> Path:
    path = folder / "uv"
    path.write_text(f"#!{sys.executable}\n{body}", encoding="utf-8")
    path.chmod(0o755)
    return path


def test_each_lock_gets_its_header_and_the_pins(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    uv = stand_in(tmp_path, UV)

    assert main(["--uv", str(uv), "--root", str(tmp_path)]) == 0
    assert {lock.name: (tmp_path / lock.name).read_text(encoding="utf-8") for lock in LOCKS} == {
        lock.name: header(lock) + "nh3==0.3 \\\n    --hash=sha256:00\n" for lock in LOCKS
    }
    assert (tmp_path / "gefragt.txt").read_text(encoding="utf-8").splitlines() == [
        " ".join(arguments(lock, upgrade=False)) for lock in LOCKS
    ]
    assert capsys.readouterr().err.count(" geschrieben.\n") == 3


def test_packages_that_do_not_fit_are_said_and_stop_the_rest(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    uv = stand_in(tmp_path, "raise SystemExit(1)\n")

    assert main(["--uv", str(uv), "--root", str(tmp_path)]) == 1
    assert capsys.readouterr().err == "requirements.txt: uv fand keine passenden Versionen.\n"


def test_uv_is_asked_for_hashes_and_for_no_index() -> None:
    first, dev, _ = (arguments(lock, upgrade=False) for lock in LOCKS)

    assert first[-2:] == ["--output-file=requirements.txt", "pyproject.toml"]
    assert {"--generate-hashes", "--no-emit-index-url", "--universal"} <= set(first)
    assert {"--extra=dev", "--constraint=requirements.txt"} <= set(dev)
    assert "--upgrade" in arguments(LOCKS[0], upgrade=True)
    assert "--upgrade" not in first
