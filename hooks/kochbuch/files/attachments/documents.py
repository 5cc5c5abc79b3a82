# SPDX-FileCopyrightText: Das Kochbuch
# SPDX-License-Identifier: MIT
"""Active parts of documents: scripts, macros, embedded files, formulas.

A coarse filter for what office programs write by default and what is hidden without much effort.
It does not read encrypted parts, compressed streams other than Flate, DDE fields, or the
content of embedded pictures; docs/mitmachen/meldungen.md says so.
"""

from __future__ import annotations

import csv
import io
import re
import zipfile
import zlib
from collections.abc import Iterator
from itertools import islice
from xml.parsers import expat

from kochbuch.files.attachments.formats import MAX_UNPACKED, inflated
from kochbuch.files.csv_text import starts_formula

_HEX_IN_NAME = re.compile(rb"#([0-9A-Fa-f]{2})")
_STREAM = re.compile(rb"\bstream\r?\n")
_MAX_DICTIONARY = 500
"""Bytes before a stream that describe its content."""
_MAX_OBJECT_STREAMS = 200
_END = rb"(?![A-Za-z0-9])"
_PDF_PARTS: tuple[tuple[str, re.Pattern[bytes]], ...] = (
    ("ein Skript", re.compile(rb"/JavaScript" + _END + rb"|/JS\s*[(<\d]")),
    ("den Start eines Programms", re.compile(rb"/Launch" + _END)),
    ("eine eingebettete Datei", re.compile(rb"/EmbeddedFiles?" + _END)),
    ("eine Multimedia-Datei", re.compile(rb"/RichMedia" + _END)),
    ("ein Formular, das Daten verschickt", re.compile(rb"/(?:SubmitForm|XFA)" + _END)),
    ("einen Schutz mit Kennwort", re.compile(rb"/Encrypt\s*[\d<]")),
)
_OFFICE_PARTS: tuple[tuple[str, re.Pattern[str]], ...] = (
    ("Makros", re.compile(r"vbaProject|/macrosheets/|^Basic/|^Scripts/", re.I)),
    ("ein Steuerelement (ActiveX)", re.compile(r"/activeX/", re.I)),
    ("ein eingebettetes Objekt", re.compile(r"/embeddings/oleObject", re.I)),
)
_MAX_RELATIONS = 500
_RELATION = re.compile(rb"<(?:\w+:)?Relationship\b[^>]*>")
_IS_EXTERNAL = re.compile(rb"TargetMode\s*=\s*[\"']External")
_IS_HYPERLINK = re.compile(rb"/relationships/hyperlink[\"']")
_OFFICE_FOLDERS = {"Word-Dokument": "word/", "Excel-Dokument": "xl/", "PowerPoint-Dokument": "ppt/"}
_OPEN_DOCUMENT = {"OpenDocument-Text": "text", "OpenDocument-Tabelle": "spreadsheet"}
_BROKEN_ZIP = (zipfile.BadZipFile, zlib.error, RuntimeError, EOFError, ValueError)
"""What `zipfile` raises for archives that are damaged, encrypted or packed in a rare way."""

_BPMN = "http://www.omg.org/spec/BPMN/20100524/MODEL"
_PAGE_NAMESPACES = ("http://www.w3.org/1999/xhtml", "http://www.w3.org/2000/svg")
_DELIMITERS = ";,\t"
_CERTAIN_SIGNS = ("=", "@", "\uff1d", "\uff20")
"""No cell begins with these by chance, whichever delimiter a program assumes."""
_CALCULATES = re.compile(r"[+-].*[A-Za-z|!(]")


class WrongFormatError(Exception):
    """The content is not of the format that the name of the file claims."""


def active_parts(content: bytes, format_name: str) -> tuple[str, ...]:
    """Return the active parts of a document, as German nouns.

    Raises `WrongFormatError` if the whole content shows that the format is another.
    """
    if format_name == "PDF":
        return _in_pdf(content)
    if format_name == "BPMN-Modell":
        return _in_bpmn(content)
    if format_name == "CSV-Tabelle":
        return _in_csv(content)
    return _in_office(content, format_name)


def _in_pdf(data: bytes) -> tuple[str, ...]:
    text = _HEX_IN_NAME.sub(lambda match: bytes([int(match[1], 16)]), _pdf_names(data))
    return tuple(what for what, pattern in _PDF_PARTS if pattern.search(text))


def _pdf_names(data: bytes) -> bytes:
    """Return a PDF with its directories unpacked and without its other streams.

    Compressed pixels contain any three letters by chance; names are between the streams.
    """
    parts: list[bytes] = []
    position = directories = 0
    while match := _STREAM.search(data, position):
        end = data.find(b"endstream", match.end())
        if end < 0:
            break
        before = data[position : match.start()]
        parts.append(before)
        if b"/ObjStm" in before[-_MAX_DICTIONARY:] and directories < _MAX_OBJECT_STREAMS:
            parts.append(inflated(data[match.end() : end]))
            directories += 1
        position = end
    return b"\n".join((*parts, data[position:]))


def _in_office(content: bytes, format_name: str) -> tuple[str, ...]:
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            names = archive.namelist()
            _expect_office(archive, names, format_name)
            found = [what for what, part in _OFFICE_PARTS if any(map(part.search, names))]
            relations = islice((n for n in names if n.endswith(".rels")), _MAX_RELATIONS)
            if any(_loads_from_elsewhere(archive, name) for name in relations):
                found.append("Verknüpfungen, die beim Öffnen fremde Inhalte laden")
    except _BROKEN_ZIP as error:
        raise WrongFormatError from error
    return tuple(found)


def _expect_office(archive: zipfile.ZipFile, names: list[str], format_name: str) -> None:
    """Raise if an archive is not a document of the claimed kind."""
    kind = _OPEN_DOCUMENT.get(format_name)
    if kind is None:
        folder = _OFFICE_FOLDERS[format_name]
        fits = "[Content_Types].xml" in names and any(name.startswith(folder) for name in names)
    else:
        expected = f"application/vnd.oasis.opendocument.{kind}".encode()
        fits = "mimetype" in names and _start(archive, "mimetype").strip() == expected
    if not fits:
        raise WrongFormatError


def _loads_from_elsewhere(archive: zipfile.ZipFile, name: str) -> bool:
    return any(
        _IS_EXTERNAL.search(match[0]) and not _IS_HYPERLINK.search(match[0])
        for match in _RELATION.finditer(_start(archive, name))
    )


def _start(archive: zipfile.ZipFile, name: str) -> bytes:
    with archive.open(name) as member:
        return member.read(MAX_UNPACKED)


def _in_bpmn(data: bytes) -> tuple[str, ...]:
    found: dict[str, None] = {}
    roots: list[str] = []
    parser = expat.ParserCreate(namespace_separator=" ")

    def element(name: str, _: object) -> None:
        if not roots:
            roots.append(name)
        if name.startswith(_PAGE_NAMESPACES):
            found["Teile einer Webseite"] = None

    def instruction(target: str, _: str) -> None:
        if target == "xml-stylesheet":
            found["eine Darstellungsvorschrift"] = None

    def document_type(*_: object) -> None:
        # Entities may name other files, or grow exponentially.
        raise WrongFormatError

    parser.StartElementHandler = element
    parser.ProcessingInstructionHandler = instruction
    parser.StartDoctypeDeclHandler = document_type
    try:
        parser.Parse(data, True)
    except (expat.ExpatError, ValueError, LookupError) as error:
        raise WrongFormatError from error
    if roots != [f"{_BPMN} definitions"]:
        raise WrongFormatError
    return tuple(found)


def _in_csv(data: bytes) -> tuple[str, ...]:
    if b"\0" in data or data.lstrip(b"\xef\xbb\xbf \t\r\n").startswith(b"<"):
        raise WrongFormatError
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError:
        text = data.decode("cp1252", "replace")
    first_line = text.partition("\n")[0]
    usual = max(_DELIMITERS, key=first_line.count)
    is_certain = any(sign in text for sign in _CERTAIN_SIGNS)
    for delimiter in _DELIMITERS if is_certain else usual:
        for line, cell in _cells(text, delimiter):
            # »10,- Euro« is no formula, but looks like one if read with the wrong delimiter.
            if starts_formula(cell) and (
                cell[0] not in "+-" or (delimiter == usual and _CALCULATES.match(cell))
            ):
                return (f"in Zeile {line} eine Formel",)
    return ()


def _cells(text: str, delimiter: str) -> Iterator[tuple[int, str]]:
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter)
    try:
        for row in reader:
            for cell in row:
                yield reader.line_num, cell
    except csv.Error as error:
        raise WrongFormatError from error
