# SPDX-FileCopyrightText: Das Kochbuch
# SPDX-License-Identifier: MIT
"""What takes long is made once for all processes of a run; the others wait for it."""

from __future__ import annotations

import os
import pickle
from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

import pytest
from filelock import FileLock

Made = TypeVar("Made")


def once(factory: pytest.TempPathFactory, name: str, make: Callable[[Path], Made]) -> Made:
    """Return what `make` returned for an empty folder to the first process that asked."""
    base = factory.getbasetemp()
    shared = base.parent if "PYTEST_XDIST_WORKER" in os.environ else base
    kept = shared / f"{name}.pickle"
    with FileLock(shared / f"{name}.lock"):
        if not kept.is_file():
            folder = shared / name
            folder.mkdir()
            kept.write_bytes(pickle.dumps(make(folder)))
    made: Made = pickle.loads(kept.read_bytes())
    return made
