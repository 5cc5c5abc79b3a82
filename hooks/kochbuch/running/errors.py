# SPDX-FileCopyrightText: Das Kochbuch
# SPDX-License-Identifier: MIT
"""What a person reads when a file, a folder or the system does not let a command go on."""

from __future__ import annotations

import errno
import os
from collections.abc import Callable
from traceback import extract_tb
from typing import ParamSpec, TypeVar

P = ParamSpec("P")
Made = TypeVar("Made")

_REASONS = {
    **dict.fromkeys((errno.EACCES, errno.EPERM), "keine Rechte"),
    **dict.fromkeys(
        (errno.ENOSPC, errno.EDQUOT, errno.EFBIG), "kein Platz mehr auf dem Datenträger"
    ),
    errno.EEXIST: "gibt es schon",
    errno.ENAMETOOLONG: "der Name ist zu lang",
    errno.ENOENT: "nicht vorhanden",
    errno.ENOTDIR: "ein Teil des Pfads ist kein Ordner",
    errno.EROFS: "schreibgeschützt",
}


class KochbuchError(Exception):
    """Carries one finished German sentence; doors print it and exit with 2.

    A mistake in a recipe is never an exception but a `Diagnostic`.
    """


class UnforeseenError(KochbuchError):
    """An error of ours while something was made of one file; its cause is the error itself."""


def making(source: str, step: Callable[P, Made], *arguments: P.args, **options: P.kwargs) -> Made:
    """Return what a step makes of the file at `source`, a path below the project.

    Raises `UnforeseenError`, which names the file, for every error nobody foresaw: whoever builds
    a book of thousands has to know which recipe it was.
    """
    try:
        return step(*arguments, **options)
    except (KochbuchError, OSError):
        raise
    except Exception as error:
        where = f"{type(error).__name__} in {extract_tb(error.__traceback__)[-1].name}"
        raise UnforeseenError(
            f"Mit »{source}« kommt das Programm nicht zurecht ({where}). Bitte melden Sie das mit "
            "dieser Datei; es ist ein Fehler des Programms. Was genau geschah, zeigt »mkdocs build "
            "--verbose«."
        ) from error


def german_reason(error: OSError) -> str:
    """Return why the system refuses to let a file be read or written, in German."""
    return _REASONS.get(error.errno or 0, f"Fehler {error.errno} des Betriebssystems")


def as_sentence(error: OSError) -> str:
    """Return which file the system refuses and why, and the next step.

    >>> as_sentence(OSError(13, "Permission denied", "docs/a.css")).partition(". ")[0]
    '»docs/a.css« lässt sich nicht lesen oder schreiben (keine Rechte)'
    """
    # Of a copy that finds no room, the second file is the new one. While a file is written, the
    # system does not say which one it is.
    file = error.filename2 or error.filename
    what = f"»{os.fsdecode(file)}«" if file else "Eine Datei"
    return (
        f"{what} lässt sich nicht lesen oder schreiben ({german_reason(error)}). Prüfen Sie Pfad, "
        "Rechte und freien Platz, und schließen Sie Programme, die die Datei offen haben."
    )
