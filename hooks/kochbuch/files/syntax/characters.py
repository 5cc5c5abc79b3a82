# SPDX-FileCopyrightText: Das Kochbuch
# SPDX-License-Identifier: MIT
"""What a reader can't see in a text: invisible characters, hard spaces, lost comments."""

from __future__ import annotations

import re
from itertools import chain, islice, zip_longest

from kochbuch.book.unseen import forbidden
from kochbuch.book.words import MAX_MARKS, normalized, stacks
from kochbuch.files.syntax.report import FileReport, Spot
from kochbuch.findings.codes import Code
from kochbuch.german.wording import quote

_MAX_PER_KIND = 5
"""One copied page brings hundreds of them; the first ones tell what to look for."""
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


def report_characters(report: FileReport, text: str) -> str:
    """Report what a reader can't see and what two computers spell differently.

    Returns the text with a visible sign for every forbidden character.
    """
    found = list(forbidden(text))
    for match in found[:_MAX_PER_KIND]:
        name = _NAMES.get(match[0], _kind_of(match[0]))
        report.add(
            Code.CONTROL_CHARACTER,
            f"Hier steht ein unsichtbares Zeichen (U+{ord(match[0]):04X}, {name}).",
            "Löschen Sie es; meist kam es mit kopiertem Text.",
            position(text, match.start()),
        )
    stacked = list(stacks(text))
    for start, _ in stacked[:_MAX_PER_KIND]:
        report.add(
            Code.STACKED_MARKS,
            f"Hier stehen mehr als {MAX_MARKS} Akzente auf einem Buchstaben.",
            "Tippen Sie die Stelle neu; meist kam sie mit kopiertem Text.",
            position(text, start),
        )
    if stacked:
        text = _without(text, stacked)
    composed = normalized("NFC", text)
    if composed != text:
        pairs = enumerate(zip(text, composed, strict=False))
        report.add(
            Code.DECOMPOSED,
            "Hier stehen Umlaute in zerlegter Form (Buchstabe und Punkte als zwei Zeichen).",
            "Das Kochbuch setzt sie zusammen; tippen Sie sie neu, damit Suchen sie finden.",
            position(text, next((i for i, (a, b) in pairs if a != b), len(composed))),
        )
    return _without(text, [match.span() for match in forbidden(text)]) if found else text


def _kind_of(character: str) -> str:
    return "Steuerzeichen" if character < "\xa0" else "Zeichen ohne Breite"


def _without(text: str, ranges: list[tuple[int, int]]) -> str:
    """Return the text with a visible sign for every letter in the ranges."""
    ends = [0, *(end for _, end in ranges)]
    starts = [*(start for start, _ in ranges), len(text)]
    kept = (text[end:start] for end, start in zip(ends, starts, strict=True))
    signs = ("\N{REPLACEMENT CHARACTER}" * (end - start) for start, end in ranges)
    return "".join(chain.from_iterable(zip_longest(kept, signs, fillvalue="")))


def report_hard_spaces(report: FileReport, head: str, first_line: int) -> str:
    """Report blanks that YAML does not take for blanks; return the head with plain ones."""
    if not _ANY_HARD_SPACE.search(head):
        return head
    for pattern in _HARD_SPACES:
        for match in islice(pattern.finditer(head), _MAX_PER_KIND):
            report.add(
                Code.CONTROL_CHARACTER,
                f"Hier steht ein geschütztes Leerzeichen (U+{ord(match['space'][0]):04X}).",
                "Ersetzen Sie es durch ein gewöhnliches; meist kam es mit kopiertem Text.",
                position(head, match.start("space"), first_line, len(match["space"])),
            )
        head = pattern.sub(lambda match: match[0].translate(_PLAIN_SPACES), head)
    return head


def report_comments(report: FileReport, head: str, first_line: int) -> None:
    """Report where a text most likely goes on behind what YAML takes for a comment."""
    for match in islice(_LOST_TEXT.finditer(head), _MAX_PER_KIND):
        report.add(
            Code.START_CHARACTER,
            f"Ab {quote(match['lost'], 40)} liest YAML einen Kommentar; der Text davor endet hier.",
            "Setzen Sie den ganzen Text in Anführungszeichen; ist ein Kommentar gemeint, "
            "schreiben Sie ein Leerzeichen hinter das #.",
            position(head, match.start("lost"), first_line, len(match["lost"])),
        )


def position(text: str, offset: int, first_line: int = 1, width: int = 1) -> Spot:
    """Return line and column of an offset in a text that begins in `first_line`."""
    line, column = text.count("\n", 0, offset), offset - text.rfind("\n", 0, offset)
    return Spot(line + first_line, column, width)
