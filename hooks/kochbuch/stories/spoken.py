# SPDX-FileCopyrightText: Das Kochbuch
# SPDX-License-Identifier: MIT
"""Words for what Markdown leaves unsaid, or says in English: notes, boxes, footnotes, tables.

overrides/main.html describes the tables of pages written by hand, since other engines run no hook.
"""

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
_PIECE = re.compile(
    r"<h(?P<level>[1-6])\b[^>]*>(?P<heading>.*?)</h(?P=level)>"
    r"|(?P<table><table>)|(?P<end></table>)"
    r'|<(?P<cell>t[hd])(?: align="(?P<align>left|center|right)")?>',
    re.DOTALL,
)
_TAG = re.compile(r"<[^>]*>")
_SCOPE = {"th": ' scope="col"', "td": ""}
_CLASS = {"center": ' class="kb-center"', "right": ' class="kb-right"'}
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


def describe_tables(html: str) -> str:
    """Return clean `html`, its tables named after the heading above and with scopes on their heads.

    A table wider than the window rolls in a box. What looks like a table in a text or an attribute
    is none: cleaning writes every "<" there as a reference. All heads of a Markdown table head
    columns. The attribute `align` is obsolete (HTML Standard, 16.2), a style in the page is
    forbidden: alignment becomes a class.

    >>> describe_tables('<h2>Kosten</h2><table><td align="right">3</td></table>')
    '<h2>Kosten</h2><div class="kb-roll"><table><caption class="kb-unseen">Tabelle: Kosten\
</caption><td class="kb-right">3</td></table></div>'
    """
    if "<table>" not in html:
        return html
    heading = ""

    def described(piece: re.Match[str]) -> str:
        nonlocal heading
        if piece["level"]:
            heading = _TAG.sub("", piece["heading"]).strip()
            return piece[0]
        if piece["table"]:
            name = f"Tabelle: {heading}" if heading else "Tabelle"
            return f'<div class="kb-roll"><table><caption class="kb-unseen">{name}</caption>'
        if piece["end"]:
            return "</table></div>"
        cell = piece["cell"]
        return f"<{cell}{_SCOPE[cell]}{_CLASS.get(piece['align'] or '', '')}>"

    return _PIECE.sub(described, html)
