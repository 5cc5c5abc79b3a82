# SPDX-FileCopyrightText: Das Kochbuch
# SPDX-License-Identifier: MIT
"""Pieces of somebody else's `recipes/`, and how many of them are looked at."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from enum import Enum, auto

MAX_ENTRIES = 100_000
"""Files and folders. Trees of Git repeat for free: ten small ones can name ten billion files."""
MAX_BYTES = 2_000_000_000
"""Of all files; ten thousand recipes with pictures need a tenth."""
PORTION = 1 << 20
"""Bytes that are in memory at once."""


class Sort(Enum):
    """What a name stands for."""

    FILE = auto()
    FOLDER = auto()
    DEEP_FOLDER = auto()
    """One that the checker would not look into."""
    LINK = auto()
    OTHER = auto()
    """A submodule, a pipe, a device."""


@dataclass(frozen=True, slots=True)
class Piece:
    """One name below `recipes/`."""

    name: str
    """With forward slashes; whatever somebody wrote, so `..` is possible."""
    sort: Sort
    size: int = 0
    """In bytes."""
    content: Iterable[bytes] = ()
    """In portions; to be read before the next piece is asked for."""
    error: OSError | None = None
    """Why nobody can say what is there."""
