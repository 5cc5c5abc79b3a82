# SPDX-FileCopyrightText: Das Kochbuch
# SPDX-License-Identifier: MIT
"""What an author wrote and where: one file as text with positions, without judgement.

The only module that knows `frontmatter`: python-frontmatter says where the head begins and ends.
"""

from __future__ import annotations

import re
from collections.abc import Collection
from dataclasses import dataclass, field

from frontmatter.default_handlers import YAMLHandler

from kochbuch.files.syntax.characters import (
    position,
    replace_forbidden,
    report_characters,
    report_comments,
    report_hard_spaces,
)
from kochbuch.files.syntax.head import read_head
from kochbuch.files.syntax.nodes import Mapping, Node
from kochbuch.findings.codes import Code, Severity
from kochbuch.findings.diagnostics import Diagnostic, Place

MAX_FILE_BYTES = 128 * 1024
MAX_HEAD_CHARACTERS = 64 * 1024
MAX_FINDINGS = 200
"""Per file. Nobody reads more, and a hostile file must not fill the memory."""
_UTF_16 = (b"\xff\xfe", b"\xfe\xff")
_BOUNDARY = YAMLHandler.FM_BOUNDARY
_ONLY_HYPHENS = (
    "Die Zeile muss ganz links beginnen und aus drei Bindestrichen bestehen: ---. "
    "Manche Programme machen daraus beim Tippen einen langen Strich."
)
_KEY_LINE = re.compile(r"[a-z_]+[ \t]*:")
_DASHES = re.compile(r"[ \t]*[-\u2010-\u2015\u2212]+[ \t]*")


@dataclass(slots=True)
class Source:
    """One file, split and read; findings of this step travel along."""

    path: str
    text: str = ""
    """All of it, with plain line ends."""
    lines: list[str] = field(default_factory=list)
    head: Mapping = field(default_factory=lambda: Mapping({}, 1, 1))
    broken: frozenset[str] = frozenset()
    """Keys that stand in a part of the front matter that could not be read."""
    body: str = ""
    body_line: int = 1
    is_readable: bool = False
    """Whether there is a front matter at all, so that its fields can be judged."""
    diagnostics: list[Diagnostic] = field(default_factory=list)
    readable: dict[tuple[int, int], tuple[Node, ...]] = field(default_factory=dict)
    """By line and column of a list: its readable entries, where some could not be read."""
    is_cut: bool = False
    """Whether findings were left out because the file has too many."""

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
        """Add a finding at a position of this file; a width of 0 means the file as such."""
        if len(self.diagnostics) >= MAX_FINDINGS:
            self.is_cut = True
            return
        lines = self.lines or self.text.split("\n")
        excerpt = lines[line - 1] if width and 0 < line <= len(lines) else ""
        # A file is an attacker's, too: no report grows with the length of a line.
        width = max(1, min(width, len(excerpt) - column + 1))
        place = Place(self.path, line, column, width)
        self.diagnostics.append(Diagnostic(place, code, message, hint, excerpt))

    def slim_down(self, keys: Collection[str]) -> None:
        """Forget all fields but those named `keys`, and what can be made again.

        Else a book of 10,000 recipes holds a million nodes until the last recipe is read: twice
        the memory, and a tenth of the time goes into getting it.
        """
        kept = {key: entry for key, entry in self.head.entries.items() if key in keys}
        self.head = self.head._replace(entries=kept)
        self.lines = []


def read_source(path: str, data: bytes) -> Source:
    """Return the file `path` with the content `data` as text with positions."""
    source = Source(path)
    text = _decode(source, data)
    if text is None:
        return source
    source.text = text
    source.lines = text.split("\n")
    report_characters(source, text)
    if source.diagnostics and any(d.code is Code.CONTROL_CHARACTER for d in source.diagnostics):
        text = replace_forbidden(text)
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
    if not head.isascii():
        head = report_hard_spaces(source, head, head_line)
    if "#" in head:
        report_comments(source, head, head_line)
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
    report_characters(source, text)
    if any(d.severity is Severity.ERROR for d in source.diagnostics):
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
    if b"\0" in data[:8192] and not data.startswith(_UTF_16):
        source.report(
            Code.FILE_BINARY,
            "Die Datei enthält keinen Text, sondern Binärdaten.",
            "Ein Rezept ist eine Textdatei; speichern Sie es im Format »Nur Text« mit UTF-8.",
        )
        return None
    if data.startswith(_UTF_16):
        source.report(
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
        source.lines = _plain_line_ends(data.decode("utf-8-sig", "replace")).split("\n")
        source.report(
            Code.ENCODING,
            "Die Datei ist nicht in UTF-8 gespeichert; an dieser Stelle ist sie nicht lesbar.",
            "Wählen Sie beim Speichern die Codierung »UTF-8«; danach stimmen auch die Umlaute.",
            line=good.count("\n") + 1,
            column=len(good) - (good.rfind("\n") + 1) + 1,
        )
        return None
    if not text.strip():
        source.report(
            Code.FILE_EMPTY,
            "Die Datei ist leer.",
            "Eine Vorlage mit allen Feldern schreibt »python scripts/new_recipe.py«."
            if source.path.endswith(".md")
            else "Holen Sie die Datei aus dem Projekt zurück.",
        )
        return None
    return _plain_line_ends(text)


def _plain_line_ends(text: str) -> str:
    return text.replace("\r\n", "\n").replace("\r", "\n") if "\r" in text else text


def _split(source: Source, text: str) -> tuple[int, str, int]:
    """Return start and text of the front matter, and where the body starts."""
    start = len(text) - len(text.lstrip())
    first_line = text[start : text.find("\n", start) + 1 or None]
    if not _BOUNDARY.match(first_line):
        line, column = position(text, start)
        source.report(
            Code.HEAD_MISSING,
            "Der Kopf fehlt: Die Datei beginnt nicht mit einer Zeile aus drei Strichen.",
            _ONLY_HYPHENS
            if _DASHES.fullmatch(first_line.rstrip("\n"))
            else "Setzen Sie über das erste Feld eine Zeile aus drei Bindestrichen: ---"
            if _KEY_LINE.match(first_line)
            else "Schreiben Sie »---«, darunter die Felder, dann wieder »---« und den Bericht.",
            line=line,
            column=column,
            width=len(first_line.rstrip()),
        )
        return 0, "", 0
    if start:
        source.report(
            Code.BLANK_BEFORE_HEAD,
            "Vor dem Kopf stehen Leerzeilen oder Leerzeichen.",
            "Beginnen Sie die Datei mit »---« in der ersten Zeile; andere Programme verlangen das.",
        )
    # The boundary of python-frontmatter swallows blank lines behind it; look from the line's end.
    head_start = start + len(first_line)
    closing = _BOUNDARY.search(text, head_start)
    if not closing:
        line, column, hint = _end_of_head(text, head_start)
        source.report(
            Code.HEAD_OPEN,
            "Der Kopf endet nicht: Nach den Feldern fehlt die zweite Zeile aus drei Strichen.",
            hint,
            line=line,
            column=column,
        )
        return 0, "", len(text)
    source.is_readable = True
    body_start = text.find("\n", closing.start()) + 1 or len(text)
    return head_start, text[head_start : closing.start()], body_start


def _end_of_head(text: str, start: int) -> tuple[int, int, str]:
    """Return where the closing boundary most likely belongs or stands misspelt, and what to do."""
    line = position(text, start)[0]
    last = max(1, line - 1)
    for number, content in enumerate(text[start:].split("\n"), start=line):
        if _DASHES.fullmatch(content):
            return number, len(content) - len(content.lstrip()) + 1, _ONLY_HYPHENS
        if content.startswith("#"):
            break
        if _KEY_LINE.match(content):
            last = number
    hint = "Schreiben Sie »---« in eine eigene Zeile zwischen die Felder und den Bericht."
    return last, 1, hint
