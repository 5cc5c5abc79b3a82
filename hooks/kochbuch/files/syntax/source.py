# SPDX-FileCopyrightText: Das Kochbuch
# SPDX-License-Identifier: MIT
"""What an author wrote and where: one file as text with positions, not yet judged.

The only module that imports `frontmatter`, which says where the head begins and ends.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from frontmatter.default_handlers import YAMLHandler

from kochbuch.files.syntax.characters import (
    position,
    report_characters,
    report_comments,
    report_hard_spaces,
)
from kochbuch.files.syntax.head import Head, read_head
from kochbuch.files.syntax.report import FileReport, Spot
from kochbuch.findings.codes import Code

MAX_FILE_BYTES = 128 * 1024
MAX_HEAD_CHARACTERS = 64 * 1024
_UTF_16 = (b"\xff\xfe", b"\xfe\xff")
_BOUNDARY = YAMLHandler.FM_BOUNDARY
_ONLY_HYPHENS = (
    "Die Zeile muss ganz links beginnen und aus drei Bindestrichen bestehen: ---. "
    "Manche Programme machen daraus beim Tippen einen langen Strich."
)
_KEY_LINE = re.compile(r"[a-z_]+[ \t]*:")
_DASHES = re.compile(r"[ \t]*[-\u2010-\u2015\u2212]+[ \t]*")


@dataclass(frozen=True, slots=True)
class Source:
    """One file, split and read."""

    text: str = ""
    """All of it, with plain line ends."""
    kept_head: Head | None = None
    body: str = ""
    body_line: int = 1
    is_readable: bool = False
    """Whether there is a front matter at all, so that its fields can be judged."""

    @property
    def head(self) -> Head:
        """The fields with their places, read again if they were dropped."""
        return self.kept_head or _head_of(self.text)

    def without_head(self) -> Source:
        """Return the source without what can be read again.

        Else a book of 10,000 recipes holds a million nodes until the last recipe is read: twice
        the memory, and a tenth of the time goes into getting it.
        """
        return Source(self.text, None, self.body, self.body_line, self.is_readable)


def read_source(data: bytes, report: FileReport) -> Source:
    """Return a recipe file as text with positions; what is wrong with its form is reported."""
    text = _decode(data, report)
    return Source() if text is None else read_text(text, report)


def read_text(text: str, report: FileReport) -> Source:
    """Return the text of a recipe file, with plain line ends, in the same way."""
    report.text = written = text
    text = report_characters(report, text)
    parts = _split(text, report)
    if parts is None:
        return Source(written)
    head_start, head, body_start = parts
    body, body_line = text[body_start:], text.count("\n", 0, body_start) + 1
    head_line = text.count("\n", 0, head_start) + 1
    if len(head) > MAX_HEAD_CHARACTERS:
        report.add(
            Code.HEAD_TOO_LARGE,
            f"Der Kopf ist mit {len(head)} Zeichen länger als die erlaubten {MAX_HEAD_CHARACTERS}.",
            "Der Bericht selbst gehört unter den Kopf, hinter die zweite Zeile aus drei Strichen.",
            Spot(head_line),
        )
        return Source(written, None, body, body_line)
    if not head.isascii():
        head = report_hard_spaces(report, head, head_line)
    if "#" in head:
        report_comments(report, head, head_line)
    fields = read_head(report, head, head_line)
    return Source(written, fields, body, body_line, is_readable=not fields.is_lost)


@lru_cache(maxsize=4)
def _head_of(text: str) -> Head:
    """Return the fields of a text that was reported on before."""
    return read_text(text, FileReport("")).kept_head or Head()


def read_yaml(data: bytes, report: FileReport) -> Head:
    """Return a pure YAML file (a word list, settings) in the form of a front matter."""
    text = _decode(data, report)
    if text is None:
        return Head()
    report.text = text
    report_characters(report, text)
    return Head() if report.has_errors else read_head(report, text, 1)


def _decode(data: bytes, report: FileReport) -> str | None:
    """Return the text of a file with plain line ends, or None after reporting why not."""
    if len(data) > MAX_FILE_BYTES:
        report.add(
            Code.FILE_TOO_LARGE,
            f"Die Datei ist größer als {MAX_FILE_BYTES // 1024} KB und wurde nicht gelesen.",
            "Bilder und Anhänge gehören in den Ordner neben dem Rezept, nicht in den Text.",
        )
        return None
    if b"\0" in data[:8192] and not data.startswith(_UTF_16):
        report.add(
            Code.FILE_BINARY,
            "Die Datei enthält keinen Text, sondern Binärdaten.",
            "Ein Rezept ist eine Textdatei; speichern Sie es im Format »Nur Text« mit UTF-8.",
        )
        return None
    if data.startswith(_UTF_16):
        report.add(
            Code.ENCODING,
            "Die Datei ist in UTF-16 gespeichert, nicht in UTF-8.",
            "Wählen Sie beim Speichern die Codierung »UTF-8«.",
        )
        return None
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        # The codec counts from behind a byte order mark, and in its own copy of the bytes.
        good = _plain_line_ends(error.object[: error.start].decode())
        report.text = _plain_line_ends(data.decode("utf-8-sig", "replace"))
        report.add(
            Code.ENCODING,
            "Die Datei ist nicht in UTF-8 gespeichert; an dieser Stelle ist sie nicht lesbar.",
            "Wählen Sie beim Speichern die Codierung »UTF-8«; danach stimmen auch die Umlaute.",
            position(good, len(good)),
        )
        return None
    if not text.strip():
        report.add(
            Code.FILE_EMPTY,
            "Die Datei ist leer.",
            "Eine Vorlage mit allen Feldern schreibt »python scripts/new_recipe.py«."
            if report.path.endswith(".md")
            else "Holen Sie die Datei aus dem Projekt zurück.",
        )
        return None
    return _plain_line_ends(text)


def _plain_line_ends(text: str) -> str:
    return text.replace("\r\n", "\n").replace("\r", "\n") if "\r" in text else text


def _split(text: str, report: FileReport) -> tuple[int, str, int] | None:
    """Return start and text of the front matter and where the body starts, or None without one."""
    start = len(text) - len(text.lstrip())
    first_line = text[start : text.find("\n", start) + 1 or None]
    if not _BOUNDARY.match(first_line):
        report.add(
            Code.HEAD_MISSING,
            "Der Kopf fehlt: Die Datei beginnt nicht mit einer Zeile aus drei Strichen.",
            _ONLY_HYPHENS
            if _DASHES.fullmatch(first_line.rstrip("\n"))
            else "Setzen Sie über das erste Feld eine Zeile aus drei Bindestrichen: ---"
            if _KEY_LINE.match(first_line)
            else "Schreiben Sie »---«, darunter die Felder, dann wieder »---« und den Bericht.",
            position(text, start, width=len(first_line.rstrip())),
        )
        return None
    if start:
        report.add(
            Code.BLANK_BEFORE_HEAD,
            "Vor dem Kopf stehen Leerzeilen oder Leerzeichen.",
            "Beginnen Sie die Datei mit »---« in der ersten Zeile; andere Programme verlangen das.",
        )
    # The boundary of python-frontmatter swallows blank lines behind it; look from the line's end.
    head_start = start + len(first_line)
    closing = _BOUNDARY.search(text, head_start)
    if not closing:
        spot, hint = _end_of_head(text, head_start)
        report.add(
            Code.HEAD_OPEN,
            "Der Kopf endet nicht: Nach den Feldern fehlt die zweite Zeile aus drei Strichen.",
            hint,
            spot,
        )
        return None
    body_start = text.find("\n", closing.start()) + 1 or len(text)
    return head_start, text[head_start : closing.start()], body_start


def _end_of_head(text: str, start: int) -> tuple[Spot, str]:
    """Return where the closing boundary most likely belongs or stands misspelt, and what to do."""
    line = position(text, start).line
    last = max(1, line - 1)
    for number, content in enumerate(text[start:].split("\n"), start=line):
        if _DASHES.fullmatch(content):
            return Spot(number, len(content) - len(content.lstrip()) + 1), _ONLY_HYPHENS
        if content.startswith("#"):
            break
        if _KEY_LINE.match(content):
            last = number
    hint = "Schreiben Sie »---« in eine eigene Zeile zwischen die Felder und den Bericht."
    return Spot(last), hint
