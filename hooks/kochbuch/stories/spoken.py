# SPDX-FileCopyrightText: Das Kochbuch
# SPDX-License-Identifier: MIT
"""Words for what Markdown leaves unsaid, or says in English."""

from __future__ import annotations

import re

_NOTES = {
    "abstract": "Überblick",
    "bug": "Fehler",
    "danger": "Gefahr",
    "example": "Beispiel",
    "failure": "Misslungen",
    "info": "Hinweis",
    "note": "Hinweis",
    "question": "Frage",
    "quote": "Zitat",
    "success": "Gelungen",
    "tip": "Tipp",
    "warning": "Achtung",
}
_TITLE = re.compile(
    r'(<div class="admonition (?P<note>\w+)">\n<p class="admonition-title">'
    r'|<details class="(?P<fold>\w+)"(?: open="")?>\n<summary>)(?P<title>\w+)(?=</)'
)
_REFERENCE = re.compile(r'(<a class="footnote-ref"[^<>]*)>(\d+)</a>')
_WAY_BACK = re.compile(r'(<a class="footnote-backref" href="[^"]*") title=')
_BOX = '<input type="checkbox" disabled=""'


def speak_german(html: str) -> str:
    """Return clean HTML whose notes have German titles, whose boxes and ways to notes have names.

    >>> speak_german('<input type="checkbox" disabled="" checked=""> Beschluss')
    '<input type="checkbox" disabled="" checked="" aria-label="erledigt"> Beschluss'
    """
    html = html.replace(f'{_BOX} checked="">', f'{_BOX} checked="" aria-label="erledigt">')
    html = html.replace(f"{_BOX}>", f'{_BOX} aria-label="offen">')
    # A number and an arrow are read as just that; a title is often not read at all.
    html = _REFERENCE.sub(r'\1 aria-label="Fußnote \2">\2</a>', html)
    html = _WAY_BACK.sub(r"\1 aria-label=", html)
    return _TITLE.sub(_german_title, html)


def _german_title(match: re.Match[str]) -> str:
    kind = match["note"] or match["fold"]
    is_default = match["title"] == kind.capitalize() and kind in _NOTES
    return match[1] + (_NOTES[kind] if is_default else match["title"])
