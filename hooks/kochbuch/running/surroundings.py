# SPDX-FileCopyrightText: Das Kochbuch
# SPDX-License-Identifier: MIT
"""What a site is made from besides recipes is there and readable, and nothing is built over it.

MkDocs reports such things in English, with a traceback, or not at all: it silently leaves out a
folder of `docs/` that it may not read.
"""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path
from typing import NoReturn

from kochbuch.files.symlinks import refuse_links
from kochbuch.running.errors import KochbuchError

_FOLDERS = ("docs", "overrides")
_SOURCES = ("docs", "overrides", "recipes", "hooks", "scripts", "tests", ".git")
_TEXTS = (".md", ".html")


def check_surroundings(root: Path) -> None:
    """Raise `KochbuchError` or `OSError` for the first part that is missing or unreadable."""
    if not (root / "mkdocs.yml").is_file():
        raise KochbuchError(
            f"Im Ordner »{root}« fehlt die Datei »mkdocs.yml«. "
            "Holen Sie sie aus Git zurück, oder nennen Sie mit --root den Ordner des Projekts."
        )
    _check_text(root, root / "mkdocs.yml")
    refuse_links(root)
    for name in _FOLDERS:
        if not (root / name).is_dir():
            raise KochbuchError(
                f"Im Ordner »{root}« fehlt der Unterordner »{name}«. Holen Sie ihn aus Git zurück."
            )
        for file in _texts(root / name):
            _check_text(root, file)


def check_target(out: Path, root: Path) -> None:
    """Raise `KochbuchError` if a result in `out` would take the place of what it is made from."""
    if root.is_relative_to(out):
        raise KochbuchError(f"»{out}« enthält das Projekt selbst; nennen Sie einen anderen Ordner.")
    if source := next((name for name in _SOURCES if out.is_relative_to(root / name)), None):
        raise KochbuchError(
            f"»{out}« liegt in »{source}«, woraus die Seite entsteht; nennen Sie einen anderen "
            "Ordner."
        )


def _texts(folder: Path) -> Iterator[Path]:
    for place, folders, names in os.walk(folder, onerror=_refuse):
        folders.sort()
        yield from (Path(place, name) for name in sorted(names) if name.endswith(_TEXTS))


def _refuse(error: OSError) -> NoReturn:
    raise error


def _check_text(root: Path, file: Path) -> None:
    try:
        file.read_text(encoding="utf-8")
    except UnicodeDecodeError as error:
        line = error.object.count(b"\n", 0, error.start) + 1
        raise KochbuchError(
            f"»{file.relative_to(root).as_posix()}« ist nicht in UTF-8 gespeichert (Zeile {line}). "
            "Speichern Sie die Datei in Ihrem Editor als UTF-8."
        ) from error
