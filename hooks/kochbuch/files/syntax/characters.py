# SPDX-FileCopyrightText: Das Kochbuch
# SPDX-License-Identifier: MIT
"""What a reader can't see in a text: invisible characters, hard spaces, lost comments."""

from __future__ import annotations

import re
import unicodedata
from itertools import islice
from typing import TYPE_CHECKING

from kochbuch.findings.codes import Code
from kochbuch.german.wording import quote

if TYPE_CHECKING:
    from kochbuch.files.syntax.source import Source

_MAX_PER_KIND = 5
"""One copied page brings hundreds of them; the first ones tell what to look for."""
# C0 and C1 controls (but tab and line feed), what reverses the direction of reading, what has no
# width, line separators, a byte order mark inside the text, and what is no character at all. YAML
# would count some of them as line breaks and refuse others.
_FORBIDDEN = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\u061c\u200b\u200e\u200f\u2028\u2029\u202a-\u202e\u2060"
    "\u2066-\u2069\ufeff\ufffe\uffff]"
)
_NAMES = {
    "\u200b": "Leerzeichen ohne Breite",
    "\u2028": "Zeilentrenner",
    "\u2029": "Absatztrenner",
    "\u202d": "Wechsel der Schreibrichtung",
    "\u202e": "Wechsel der Schreibrichtung",
    "\u2060": "Wortverbinder",
    "\ufeff": "Kennung für den Dateianfang",
}
_HARD = "\u00a0\u2000-\u200a\u202f\u205f\u3000"
_ANY_HARD_SPACE = re.compile(f"[{_HARD}]")
_HARD_SPACES = tuple(
    re.compile(f"{before}(?P<space>[{_HARD}][ {_HARD}]*)", re.MULTILINE)
    for before in (r"^[ ]*(?:-[ ]*)?", r"^[ ]*(?:-[ ]+)?[\w-]+:")
)
"""Where YAML needs a plain blank: at the beginning of a line, and behind the name of a field."""
_PLAIN_SPACES = dict.fromkeys(map(ord, "\u00a0\u202f\u205f\u3000"), " ") | dict.fromkeys(
    range(0x2000, 0x200B), " "
)
_LOST_TEXT = re.compile(r"^[ ]*(?:-[ ]+)?[\w-]+:[^\n\"'#|>]* (?P<lost>#[^\s#].*)", re.MULTILINE)


def report_characters(source: Source, text: str) -> None:
    """Report what a reader can't see and what two computers spell differently."""
    for match in islice(_FORBIDDEN.finditer(text), _MAX_PER_KIND):
        line, column = position(text, match.start())
        name = _NAMES.get(match[0], "Steuerzeichen")
        source.report(
            Code.CONTROL_CHARACTER,
            f"Hier steht ein unsichtbares Zeichen (U+{ord(match[0]):04X}, {name}).",
            "Löschen Sie es; meist kam es mit kopiertem Text.",
            line=line,
            column=column,
        )
    if not unicodedata.is_normalized("NFC", text):
        line, column = _first_difference(text, unicodedata.normalize("NFC", text))
        source.report(
            Code.DECOMPOSED,
            "Hier stehen Umlaute in zerlegter Form (Buchstabe und Punkte als zwei Zeichen).",
            "Das Kochbuch setzt sie zusammen; tippen Sie sie neu, damit Suchen sie finden.",
            line=line,
            column=column,
        )


def first_forbidden(text: str) -> str:
    """Return the first character that no reader can see, or an empty text."""
    match = _FORBIDDEN.search(text)
    return match[0] if match else ""


def replace_forbidden(text: str) -> str:
    """Return the text with a visible sign for every forbidden character."""
    return _FORBIDDEN.sub("\N{REPLACEMENT CHARACTER}", text)


def report_hard_spaces(source: Source, head: str, first_line: int) -> str:
    """Report blanks that YAML does not take for blanks; return the head with plain ones."""
    if not _ANY_HARD_SPACE.search(head):
        return head
    for pattern in _HARD_SPACES:
        for match in islice(pattern.finditer(head), _MAX_PER_KIND):
            line, column = position(head, match.start("space"))
            source.report(
                Code.CONTROL_CHARACTER,
                f"Hier steht ein geschütztes Leerzeichen (U+{ord(match['space'][0]):04X}).",
                "Ersetzen Sie es durch ein gewöhnliches; meist kam es mit kopiertem Text.",
                line=line + first_line - 1,
                column=column,
                width=len(match["space"]),
            )
        head = pattern.sub(lambda match: match[0].translate(_PLAIN_SPACES), head)
    return head


def report_comments(source: Source, head: str, first_line: int) -> None:
    """Report where a text most likely goes on behind what YAML takes for a comment."""
    for match in islice(_LOST_TEXT.finditer(head), _MAX_PER_KIND):
        line, column = position(head, match.start("lost"))
        source.report(
            Code.START_CHARACTER,
            f"Ab {quote(match['lost'], 40)} liest YAML einen Kommentar; der Text davor endet hier.",
            "Setzen Sie den ganzen Text in Anführungszeichen; ist ein Kommentar gemeint, "
            "schreiben Sie ein Leerzeichen hinter das #.",
            line=line + first_line - 1,
            column=column,
            width=len(match["lost"]),
        )


def position(text: str, offset: int) -> tuple[int, int]:
    """Return one-based line and column of an offset."""
    return text.count("\n", 0, offset) + 1, offset - (text.rfind("\n", 0, offset) + 1) + 1


def _first_difference(text: str, other: str) -> tuple[int, int]:
    """Return one-based line and column in `text` of the first character that differs."""
    pairs = enumerate(zip(text, other, strict=False))
    offset = next((i for i, (a, b) in pairs if a != b), min(len(text), len(other)))
    return position(text, offset)
