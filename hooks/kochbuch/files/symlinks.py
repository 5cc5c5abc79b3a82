# SPDX-FileCopyrightText: Das Kochbuch
# SPDX-License-Identifier: MIT
"""Symbolic links in the tree: MkDocs would publish what they point to, wherever that lies."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

from kochbuch.running.errors import KochbuchError

_FOLDERS = ("docs", "overrides", "recipes")


def links_below(folder: Path) -> Iterator[Path]:
    """Yield every symbolic link in a folder, in the order of names; none is followed."""
    for place, folders, files in os.walk(folder):
        folders.sort()
        for name in sorted((*folders, *files)):
            if (found := Path(place, name)).is_symlink():
                yield found


def refuse_links(root: Path) -> None:
    """Raise `KochbuchError` for the first link in what becomes the site.

    Of `recipes/` only the folder itself is looked at: a link below it is a finding with a place.
    """
    links = [root / name for name in _FOLDERS if (root / name).is_symlink()]
    links += [link for name in _FOLDERS[:2] for link in links_below(root / name)]
    if links:
        raise KochbuchError(
            f"»{links[0].relative_to(root).as_posix()}« ist eine Verknüpfung; veröffentlicht "
            "würde, worauf sie zeigt. Legen Sie Dateien und Ordner selbst an diese Stelle."
        )
