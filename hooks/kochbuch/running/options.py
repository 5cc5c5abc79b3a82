# SPDX-FileCopyrightText: Das Kochbuch
# SPDX-License-Identifier: MIT
"""Options that several commands share, as keyword arguments for `argparse`."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any, TypedDict

from kochbuch.running.errors import KochbuchError
from kochbuch.running.project import OWN_ROOT


class Option(TypedDict):
    """The keyword arguments of `add_argument`."""

    type: Callable[[str], Any]
    default: Any
    metavar: str
    help: str


def root_option(holds: str) -> Option:
    """Return `--root`, the folder that holds the named files and folders."""
    text = f"Ordner, der {holds} enthält (Vorgabe: dieses Projekt)"
    return Option(type=Path, default=OWN_ROOT, metavar="ORDNER", help=text)


def content_option() -> Option:
    """Return `--content-from`, a branch or folder whose recipes are looked at by our own code."""
    text = (
        "nur die Rezepte dieses Zweigs, Commits oder Ordners ansehen, mit der eigenen Software; "
        "nichts davon wird ausgeführt"
    )
    return Option(type=str, default=None, metavar="ZWEIG-ODER-ORDNER", help=text)


def day_option(default: date, text: str) -> Option:
    """Return an option that names a day."""
    return Option(type=read_day, default=default, metavar="JJJJ-MM-TT", help=text)


def read_day(text: str) -> date:
    """Return the day that `text` names; raise `KochbuchError` if it names none."""
    try:
        return date.fromisoformat(text)
    except ValueError as error:
        raise KochbuchError(
            f"»{text}« ist kein Tag der Form JJJJ-MM-TT, zum Beispiel 2026-11-21."
        ) from error
