# SPDX-FileCopyrightText: Das Kochbuch
# SPDX-License-Identifier: MIT
"""Links in the tree: MkDocs would publish the file that one points to, wherever it lies."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

from kochbuch.running.errors import KochbuchError

_FOLDERS = ("docs", "overrides", "recipes")
_MAX_SHOWN = 3


def links_below(folder: Path) -> Iterator[Path]:
    """Yield every symbolic link in a folder, in the order of names; none is followed."""
    for place, folders, files in os.walk(folder):
        folders.sort()
        for name in sorted((*folders, *files)):
            if (found := Path(place, name)).is_symlink():
                yield found


def refuse_links(root: Path) -> None:
    """Raise `KochbuchError` if what becomes the site is a link or holds one.

    Of `recipes/` only the folder itself is asked here: what lies below is a finding with a place.
    """
    links = [root / name for name in _FOLDERS if (root / name).is_symlink()]
    links += [link for name in _FOLDERS[:2] for link in links_below(root / name)]
    if not links:
        return
    shown = ", ".join(f"»{link.relative_to(root).as_posix()}«" for link in links[:_MAX_SHOWN])
    more = f" und {len(links) - _MAX_SHOWN} weitere" if len(links) > _MAX_SHOWN else ""
    what = (
        "ist eine Verknüpfung; veröffentlicht würde, worauf sie zeigt"
        if len(links) == 1
        else "sind Verknüpfungen; veröffentlicht würde, worauf sie zeigen"
    )
    raise KochbuchError(
        f"{shown}{more} {what}. Legen Sie Dateien und Ordner selbst an diese Stelle."
    )
