# SPDX-FileCopyrightText: Das Kochbuch
# SPDX-License-Identifier: MIT
"""An operator who has filled in everything. The place and the organisation are fictitious."""

from __future__ import annotations

import re
from datetime import date
from pathlib import Path

from kochbuch.site.audit import AuditReport, AxeFacts, BrowserFacts, HtmlFacts

ANSWERS: dict[str, str] = {
    "name": "Zweckverband Kochbuch Nirgendwo",
    "art": "oeffentlich",
    "rechtsform": "Zweckverband, Körperschaft des öffentlichen Rechts",
    "vertreten_durch": "die Verbandsvorsteherin oder den Verbandsvorsteher",
    "verantwortlich": "Leitung der Geschäftsstelle",
    "strasse": "Am Holzweg 0",
    "plz": "01067",
    "ort": "Nirgendwo an der Nichts",
    "land": "nw",
    "e_mail": "post@kochbuch-nirgendwo.de",
    "telefon": "115",
    "datenschutz_e_mail": "datenschutz@kochbuch-nirgendwo.de",
    "barrieren_e_mail": "barrieren@kochbuch-nirgendwo.de",
    "auslieferung": "Rechenzentrum Nirgendwo, ebendort",
    "protokolle": "Der Server schreibt Zeit, Seite und IP-Adresse auf und löscht sie nach 7 Tagen.",
    "register": "",
    "umsatzsteuer_id": "",
    "lizenz": "CC-BY-4.0",
}
ADDRESS = "https://kochbuch-nirgendwo.de/"
REPORT = AuditReport(
    date(2026, 11, 22),
    AxeFacts(
        *("4.11.0", ("wcag2a", "wcag2aa", "best-practice"), 50, ("hell", "dunkel"), (1280, 390)),
        *(("geschlossen", "Menü offen"), 400, 0),
    ),
    HtmlFacts("html-validate", "9.0.0", 1_600, 0),
    BrowserFacts("131", 50, 0, 0),
    ("Bedienung nur mit der Tastatur", "Vergrößerung auf 200 und 400 Prozent"),
)


def fill_in(file: Path, *, address: str = ADDRESS, **changes: str | None) -> Path:
    """Fill in the answers in a mkdocs.yml; None leaves a setting out."""
    answers: dict[str, str | None] = ANSWERS | changes
    lines = [
        f'      {key}: "{text.replace(chr(34), chr(92) + chr(34))}"\n'
        for key, text in answers.items()
        if text is not None
    ]
    text = file.read_text(encoding="utf-8")
    text, blocks = re.subn(
        r"(?m)^    betrieb:\n(?:      .*\n)+", lambda _: "    betrieb:\n" + "".join(lines), text
    )
    text, addresses = re.subn(r'(?m)^site_url: ".*"$', lambda _: f'site_url: "{address}"', text)
    assert (blocks, addresses) == (1, 1)
    file.write_text(text, encoding="utf-8")
    return file
