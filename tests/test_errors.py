# SPDX-FileCopyrightText: Das Kochbuch
# SPDX-License-Identifier: MIT
"""What people read when the system refuses."""

from __future__ import annotations

import errno

import pytest
from kochbuch.running.errors import as_sentence, german_reason, writing_reason


@pytest.mark.parametrize(
    ("error", "sentence"),
    [
        (
            OSError(errno.ENOSPC, "No space left on device", "docs/a.css", None, "site/a.css"),
            "»site/a.css«: kein Platz mehr auf dem Datenträger. "
            "Schaffen Sie Platz, und starten Sie den Befehl noch einmal.",
        ),
        (
            OSError(errno.ENOSPC, "No space left on device"),
            "Kein Platz mehr auf dem Datenträger. "
            "Schaffen Sie Platz, und starten Sie den Befehl noch einmal.",
        ),
        (
            OSError(errno.EDQUOT, "Quota exceeded", "site/a.css"),
            "»site/a.css«: Ihr Speicherplatz ist aufgebraucht. "
            "Schaffen Sie Platz, und starten Sie den Befehl noch einmal.",
        ),
        (
            PermissionError(errno.EACCES, "Permission denied", "docs/a.css"),
            "»docs/a.css« lässt sich nicht lesen oder schreiben. Prüfen Sie die Rechte, und "
            "schließen Sie Programme, die die Datei offen haben.",
        ),
        (
            OSError(errno.EROFS, "Read-only file system", "site"),
            "»site« ist schreibgeschützt. Nennen Sie einen Ordner, der beschreibbar ist.",
        ),
        (
            FileNotFoundError(errno.ENOENT, "No such file or directory", "docs/a.css"),
            "»docs/a.css«: nicht vorhanden. Prüfen Sie den Pfad und den Datenträger.",
        ),
        (
            OSError(9999, "Something", b"docs/\xff"),
            "»b'docs/\\xff'«: Fehler 9999 des Betriebssystems. "
            "Prüfen Sie den Pfad und den Datenträger.",
        ),
    ],
)
def test_a_refusal_is_one_german_sentence_with_the_next_step(error: OSError, sentence: str) -> None:
    assert as_sentence(error) == sentence


@pytest.mark.parametrize(
    ("number", "reading", "writing"),
    [
        (
            errno.EACCES,
            "keine Leserechte",
            "keine Schreibrechte, oder ein anderes Programm hat die Datei offen",
        ),
        (errno.ENOSPC, *["kein Platz mehr auf dem Datenträger"] * 2),
        (errno.EFBIG, *["größer, als das System erlaubt"] * 2),
        (None, *["Fehler None des Betriebssystems"] * 2),
    ],
)
def test_reasons_differ_only_where_rights_are_missing(
    number: int | None, reading: str, writing: str
) -> None:
    error = OSError(number, "…")

    assert (german_reason(error), writing_reason(error)) == (reading, writing)
