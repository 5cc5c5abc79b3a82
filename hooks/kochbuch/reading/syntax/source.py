# SPDX-FileCopyrightText: Das Kochbuch
# SPDX-License-Identifier: MIT
"""What an author wrote and where: one file as text with positions, without judgement.

The only module that knows `frontmatter`: python-frontmatter says where the head begins and ends.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass, field

from frontmatter.default_handlers import YAMLHandler

from kochbuch.reading.codes import Code
from kochbuch.reading.diagnostics import Diagnostic, Place
from kochbuch.reading.syntax.front_matter import read_head
from kochbuch.reading.syntax.nodes import Mapping

MAX_FILE_BYTES = 512 * 1024
MAX_HEAD_CHARACTERS = 64 * 1024
_BOUNDARY = YAMLHandler.FM_BOUNDARY
_KEY_LINE = re.compile(r"[a-z_]+[ \t]*:")
# C0 and C1 controls (but tab and line feed), line separators, bidirectional overrides and isolates,
# a byte order mark inside the text. YAML would count some of them as line breaks.
_FORBIDDEN = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u2028\u2029\u202a-\u202e\u2066-\u2069\ufeff]")


@dataclass(slots=True)
class Source:
    """One file, split and read; findings of this step travel along."""

    path: str
    lines: list[str] = field(default_factory=list)
    head: Mapping = field(default_factory=lambda: Mapping({}, 1, 1))
    broken: frozenset[str] = frozenset()
    """Keys that stand in a part of the front matter that could not be read."""
    body: str = ""
    body_line: int = 1
    is_readable: bool = False
    """Whether there is a front matter at all, so that its fields can be judged."""
    diagnostics: list[Diagnostic] = field(default_factory=list)

    def report(
        self,
        code: Code,
        message: str,
        hint: str = "",
        *,
        line: int = 1,
        column: int = 1,
        width: int = 1,
    ) -> None:
        """Add a finding at a position of this file."""
        excerpt = self.lines[line - 1] if 0 < line <= len(self.lines) else ""
        # A file is an attacker's, too: no report grows with the length of a line.
        width = max(1, min(width, len(excerpt) - column + 1))
        place = Place(self.path, line, column, width)
        self.diagnostics.append(Diagnostic(place, code, message, hint, excerpt))


def read_source(path: str, data: bytes) -> Source:
    """Return the file `path` with the content `data` as text with positions."""
    source = Source(path)
    text = _decode(source, data)
    if text is None:
        return source
    source.lines = text.split("\n")
    _report_characters(source, text)
    if source.diagnostics and any(d.code is Code.CONTROL_CHARACTER for d in source.diagnostics):
        text = _FORBIDDEN.sub("\N{REPLACEMENT CHARACTER}", text)
    head_start, head, body_start = _split(source, text)
    source.body = text[body_start:]
    source.body_line = text.count("\n", 0, body_start) + 1
    if not source.is_readable:
        return source
    head_line = text.count("\n", 0, head_start) + 1
    if len(head) > MAX_HEAD_CHARACTERS:
        source.report(
            Code.HEAD_TOO_LARGE,
            f"Der Kopf ist mit {len(head)} Zeichen länger als die erlaubten {MAX_HEAD_CHARACTERS}.",
            "Der Bericht selbst gehört unter den Kopf, hinter die zweite Zeile aus drei Strichen.",
            line=head_line,
        )
        source.is_readable = False
        return source
    read_head(source, head, head_line)
    return source


def read_yaml(path: str, data: bytes) -> Source:
    """Return a pure YAML file (a vocabulary) in the same form, everything in `head`."""
    source = Source(path)
    text = _decode(source, data)
    if text is None:
        return source
    source.lines = text.split("\n")
    source.is_readable = True
    _report_characters(source, text)
    if source.diagnostics:
        return source
    read_head(source, text, 1)
    return source


def _decode(source: Source, data: bytes) -> str | None:
    """Return the text of a file with plain line ends, or None after reporting why not."""
    if len(data) > MAX_FILE_BYTES:
        source.report(
            Code.FILE_TOO_LARGE,
            f"Die Datei ist größer als {MAX_FILE_BYTES // 1024} KB und wurde nicht gelesen.",
            "Bilder und Anhänge gehören in den Ordner neben dem Rezept, nicht in den Text.",
        )
        return None
    if b"\0" in data[:8192] and not data.startswith((b"\xff\xfe", b"\xfe\xff")):
        source.report(
            Code.FILE_BINARY,
            "Die Datei enthält keinen Text, sondern Binärdaten.",
            "Ein Rezept ist eine Textdatei; speichern Sie es im Format »Nur Text« mit UTF-8.",
        )
        return None
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        good = data[: error.start].decode("utf-8-sig")
        source.report(
            Code.ENCODING,
            "Die Datei ist nicht in UTF-8 gespeichert; ab dieser Stelle ist sie nicht lesbar.",
            "Wählen Sie beim Speichern die Codierung »UTF-8«.",
            line=good.count("\n") + 1,
            column=len(good) - (good.rfind("\n") + 1) + 1,
        )
        return None
    if not text.strip():
        source.report(
            Code.FILE_EMPTY,
            "Die Datei ist leer.",
            "Eine Vorlage schreibt »python scripts/new_recipe.py«.",
        )
        return None
    return text.replace("\r\n", "\n").replace("\r", "\n")


def _report_characters(source: Source, text: str) -> None:
    """Report what a reader can't see and what two computers spell differently."""
    for match in _FORBIDDEN.finditer(text):
        line, column = _position(text, match.start())
        name = unicodedata.name(match[0], "Steuerzeichen").capitalize()
        source.report(
            Code.CONTROL_CHARACTER,
            f"Hier steht ein unsichtbares Zeichen (U+{ord(match[0]):04X}, {name}).",
            "Löschen Sie es; meist kam es mit kopiertem Text.",
            line=line,
            column=column,
        )
        if len(source.diagnostics) >= 5:
            break
    if not unicodedata.is_normalized("NFC", text):
        line, column = _first_difference(text, unicodedata.normalize("NFC", text))
        source.report(
            Code.DECOMPOSED,
            "Hier stehen Umlaute in zerlegter Form (Buchstabe und Punkte als zwei Zeichen).",
            "Das Kochbuch setzt sie zusammen; tippen Sie sie neu, damit Suchen sie finden.",
            line=line,
            column=column,
        )


def _split(source: Source, text: str) -> tuple[int, str, int]:
    """Return start and text of the front matter, and where the body starts."""
    start = len(text) - len(text.lstrip())
    opening = _BOUNDARY.match(text, start)
    if not opening:
        source.report(
            Code.HEAD_MISSING,
            "Der Kopf fehlt: Die Datei beginnt nicht mit einer Zeile aus drei Strichen.",
            "Schreiben Sie »---«, darunter die Felder, dann wieder »---« und den Bericht.",
            line=_position(text, start)[0],
        )
        return 0, "", 0
    if start:
        source.report(
            Code.BLANK_BEFORE_HEAD,
            "Vor dem Kopf stehen Leerzeilen oder Leerzeichen.",
            "Beginnen Sie die Datei mit »---« in der ersten Zeile; andere Programme verlangen das.",
        )
    # The boundary of python-frontmatter swallows blank lines behind it; look from the line's end.
    head_start = text.find("\n", opening.start()) + 1 or len(text)
    closing = _BOUNDARY.search(text, head_start)
    if not closing:
        last = _last_key_line(text, head_start)
        source.report(
            Code.HEAD_OPEN,
            "Der Kopf endet nicht: Nach den Feldern fehlt die zweite Zeile aus drei Strichen.",
            "Schreiben Sie »---« in eine eigene Zeile zwischen die Felder und den Bericht.",
            line=last,
        )
        return 0, "", len(text)
    source.is_readable = True
    body_start = text.find("\n", closing.start()) + 1 or len(text)
    return head_start, text[head_start : closing.start()], body_start


def _last_key_line(text: str, start: int) -> int:
    """Return the line behind which the closing boundary most likely belongs."""
    line = _position(text, start)[0]
    first = line
    for number, content in enumerate(text[start:].split("\n"), start=line):
        if content.startswith("#"):
            break
        if _KEY_LINE.match(content):
            first = number
    return first


def _position(text: str, offset: int) -> tuple[int, int]:
    """Return one-based line and column of an offset."""
    return text.count("\n", 0, offset) + 1, offset - (text.rfind("\n", 0, offset) + 1) + 1


def _first_difference(text: str, other: str) -> tuple[int, int]:
    """Return one-based line and column in `text` of the first character that differs."""
    pairs = enumerate(zip(text, other, strict=False))
    offset = next((i for i, (a, b) in pairs if a != b), min(len(text), len(other)))
    return _position(text, offset)
