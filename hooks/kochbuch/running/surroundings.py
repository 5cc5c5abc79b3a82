# SPDX-FileCopyrightText: Das Kochbuch
# SPDX-License-Identifier: MIT
"""What a site is made from besides recipes is there and readable, and nothing is built over it.

MkDocs reports such things in English, with a traceback, or not at all: it silently leaves out a
folder of `docs/` that it may not read.
"""

from __future__ import annotations

import os
from pathlib import Path
from typing import NoReturn

from kochbuch.running.errors import KochbuchError

_FOLDERS = ("docs", "overrides", "recipes")
_SOURCES = (*_FOLDERS, "hooks", "scripts", "tests", ".git")
_TEXTS = (".md", ".html", "mkdocs.yml")
_FINISHED = (".htm", ".html", ".shtml", ".xht", ".xhtml")
"""Endings of pages that MkDocs would publish as they are, without the policy of all others."""


def check_surroundings(root: Path) -> None:
    """Raise for the first part that is missing, unreadable or a link.

    MkDocs would publish what a link points to, wherever that is. Of `recipes/` only the folder
    itself is checked: a link below it is a finding with a place.
    """
    if not (root / "mkdocs.yml").is_file():
        raise KochbuchError(
            f"Im Ordner »{root}« fehlt die Datei »mkdocs.yml«. "
            "Holen Sie sie aus Git zurück, oder nennen Sie mit --root den Ordner des Projekts."
        )
    _check(root, root / "mkdocs.yml")
    for name in _FOLDERS:
        _check(root, root / name)
        if not (root / name).is_dir():
            raise KochbuchError(
                f"Im Ordner »{root}« fehlt der Unterordner »{name}«. Holen Sie ihn aus Git zurück."
            )
    for name in _FOLDERS[:2]:
        for place, folders, files in os.walk(root / name, onerror=_refuse):
            folders.sort()
            for found in sorted((*folders, *files)):
                _check(root, Path(place, found))
                if name == "docs" and found.lower().endswith(_FINISHED):
                    shown = Path(place, found).relative_to(root).as_posix()
                    raise KochbuchError(
                        f"»{shown}« würde veröffentlicht, wie es ist, ohne die Richtlinie der "
                        "anderen Seiten (Content-Security-Policy). Schreiben Sie die Seite in "
                        "Markdown, in eine Datei mit der Endung .md."
                    )


def check_target(out: Path, root: Path) -> None:
    """Raise `KochbuchError` if a result in `out` would take the place of what it is made from."""
    if root.is_relative_to(out):
        raise KochbuchError(f"»{out}« enthält das Projekt selbst; nennen Sie einen anderen Ordner.")
    if source := next((name for name in _SOURCES if out.is_relative_to(root / name)), None):
        raise KochbuchError(
            f"»{out}« liegt in »{source}«, woraus die Seite entsteht; nennen Sie einen anderen "
            "Ordner."
        )


def _refuse(error: OSError) -> NoReturn:
    raise error


def _check(root: Path, path: Path) -> None:
    shown = path.relative_to(root).as_posix()
    if path.is_symlink():
        raise KochbuchError(
            f"»{shown}« ist eine Verknüpfung; veröffentlicht würde, worauf sie zeigt. "
            "Legen Sie Dateien und Ordner selbst an diese Stelle."
        )
    if not path.name.endswith(_TEXTS) or not path.is_file():
        return
    try:
        path.read_text(encoding="utf-8")
    except UnicodeDecodeError as error:
        line = error.object.count(b"\n", 0, error.start) + 1
        raise KochbuchError(
            f"»{shown}« ist nicht in UTF-8 gespeichert (Zeile {line}). "
            "Speichern Sie die Datei in Ihrem Editor als UTF-8."
        ) from error
