# SPDX-FileCopyrightText: Das Kochbuch
# SPDX-License-Identifier: MIT
"""What people read when the system refuses."""

from __future__ import annotations

import errno

import pytest
from kochbuch.running.errors import as_sentence

NEXT_STEP = (
    "Prüfen Sie Pfad, Rechte und freien Platz, und schließen Sie Programme, die die Datei offen "
    "haben."
)


@pytest.mark.parametrize(
    ("error", "refusal"),
    [
        (
            OSError(errno.ENOSPC, "No space left on device", "docs/a.css", None, "site/a.css"),
            "»site/a.css« lässt sich nicht lesen oder schreiben (kein Platz mehr auf dem "
            "Datenträger).",
        ),
        (
            OSError(errno.EFBIG, "File too large"),
            "Eine Datei lässt sich nicht lesen oder schreiben (kein Platz mehr auf dem "
            "Datenträger).",
        ),
        (
            PermissionError(errno.EACCES, "Permission denied", "docs/a.css"),
            "»docs/a.css« lässt sich nicht lesen oder schreiben (keine Rechte).",
        ),
        (
            OSError(9999, "Something", b"docs/\xff"),
            "»docs/\udcff« lässt sich nicht lesen oder schreiben (Fehler 9999 des "
            "Betriebssystems).",
        ),
    ],
)
def test_a_refusal_names_file_reason_and_next_step(error: OSError, refusal: str) -> None:
    assert as_sentence(error) == f"{refusal} {NEXT_STEP}"
