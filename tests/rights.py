# SPDX-FileCopyrightText: Das Kochbuch
# SPDX-License-Identifier: MIT
"""Processes that may do less than this one: `subprocess.run(..., preexec_fn=...)`.

Tests often run as root, whom no `chmod` stops.
"""

from __future__ import annotations

import ctypes
import os
import subprocess
import sys
from functools import cache
from pathlib import Path

import pytest

_DROP_CAPABILITY = 24  # PR_CAPBSET_DROP in linux/prctl.h
_OVERRIDES = (1, 2)  # CAP_DAC_OVERRIDE and CAP_DAC_READ_SEARCH in linux/capability.h


def obey_rights() -> None:
    """Let the program that is started next be stopped by the rights of files, even for root."""
    if os.geteuid() == 0:
        for capability in _OVERRIDES:
            ctypes.CDLL(None).prctl(_DROP_CAPABILITY, capability, 0, 0, 0)


@cache
def are_obeyed() -> bool:
    """Return whether that works here."""
    if sys.platform == "win32":
        return False
    script = (
        "import os, pathlib, tempfile\n"
        "path = pathlib.Path(tempfile.mkdtemp())\n"
        "path.chmod(0)\n"
        "try: list(path.iterdir())\n"
        "except PermissionError: print('ja')\n"
        "path.chmod(0o700); path.rmdir()\n"
    )
    done = subprocess.run(
        [sys.executable, "-c", script], capture_output=True, check=False, preexec_fn=obey_rights
    )
    return done.stdout.strip() == b"ja"


def without_rights(path: Path, mode: int = 0) -> None:
    """Take the rights of a file or folder away; skip the test where nothing obeys them."""
    if not are_obeyed():
        pytest.skip("this process can neither be nor become one that rights stop")
    path.chmod(mode)
