# SPDX-FileCopyrightText: Das Kochbuch
# SPDX-License-Identifier: MIT
"""When the surroundings do not allow to go on: the one exception of the core, and the words."""

from __future__ import annotations

import errno
from pathlib import Path

_REASONS = {
    errno.EACCES: "keine Leserechte",
    errno.EPERM: "keine Leserechte",
    errno.ENOENT: "nicht vorhanden",
    errno.EISDIR: "ein Ordner",
    errno.ENOTDIR: "ein Teil des Pfads ist kein Ordner",
    errno.ENAMETOOLONG: "Name zu lang",
    errno.EIO: "Fehler des Datenträgers",
    errno.ENOSPC: "kein Platz mehr auf dem Datenträger",
    errno.EDQUOT: "Ihr Speicherplatz ist aufgebraucht",
    errno.EFBIG: "größer, als das System erlaubt",
    errno.EROFS: "schreibgeschützt",
    errno.EBUSY: "gerade in Benutzung",
    errno.EXDEV: "auf einem anderen Datenträger",
}
_RIGHTS = frozenset({errno.EACCES, errno.EPERM})
_FULL = frozenset({errno.ENOSPC, errno.EDQUOT, errno.EFBIG})


class KochbuchError(Exception):
    """Carries one finished German sentence; doors print it and exit with 2.

    A mistake in a recipe is never an exception but a `Diagnostic`.
    """


def german_reason(error: OSError) -> str:
    """Return why the system refuses to let a file be read, in German."""
    return _REASONS.get(error.errno or 0, f"Fehler {error.errno} des Betriebssystems")


def writing_reason(error: OSError) -> str:
    """Return why the system refuses to let a file be written, in German.

    Windows calls it a question of rights, too, when another program holds the file open.
    """
    if error.errno in _RIGHTS:
        return "keine Schreibrechte, oder ein anderes Programm hat die Datei offen"
    return german_reason(error)


def as_sentence(error: OSError) -> str:
    """Return what to tell a person when the system refuses, with the next step.

    >>> as_sentence(OSError(28, "No space left on device", "site/index.html"))
    '»site/index.html«: kein Platz mehr auf dem Datenträger. Schaffen Sie Platz, und starten Sie den Befehl noch einmal.'
    """  # noqa: E501 - a doctest shows one line
    what = f"»{_path(error)}«" if error.filename else ""
    if what and error.errno in _RIGHTS:
        return (
            f"{what} lässt sich nicht lesen oder schreiben. Prüfen Sie die Rechte, und schließen "
            "Sie Programme, die die Datei offen haben."
        )
    if what and error.errno == errno.EROFS:
        return f"{what} ist schreibgeschützt. Nennen Sie einen Ordner, der beschreibbar ist."
    if error.errno in _FULL:
        step = "Schaffen Sie Platz, und starten Sie den Befehl noch einmal."
    else:
        step = "Prüfen Sie den Pfad und den Datenträger."
    reason = german_reason(error)
    # While a file is written, the system says that there is no room, but not for which file.
    return f"{what}: {reason}. {step}" if what else f"{reason[0].upper()}{reason[1:]}. {step}"


def _path(error: OSError) -> str:
    """Return the file in question; of a copy that found no room, the new one."""
    named = error.filename2 if error.filename2 and error.errno in _FULL else error.filename
    return str(Path(named)) if isinstance(named, str) else repr(named)
