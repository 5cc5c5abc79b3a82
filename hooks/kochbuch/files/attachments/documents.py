# SPDX-FileCopyrightText: Das Kochbuch
# SPDX-License-Identifier: MIT
"""Active parts of documents: scripts, macros, embedded files, formulas.

What can't be looked through is refused. The content of embedded pictures is not read.
"""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterator
from xml.parsers import expat

from kochbuch.files.attachments.office import LONG_TAG, in_office
from kochbuch.files.attachments.pdf import in_pdf
from kochbuch.files.attachments.trouble import OpaqueError, WrongFormatError
from kochbuch.files.csv_text import starts_formula

_BPMN = "http://www.omg.org/spec/BPMN/20100524/MODEL"
_MAX_NAMESPACE = 200
_MAX_ELEMENTS = 100_000
_MAX_DEPTH = 200
_PAGE_NAMESPACES = ("http://www.w3.org/1999/xhtml", "http://www.w3.org/2000/svg")
_DELIMITERS = ";,\t"
_CERTAIN_SIGNS = ("=", "@", "\uff1d", "\uff20")
"""No cell begins with these by chance, whichever delimiter a program assumes."""
_CALCULATES = re.compile(r"[+-].*[A-Za-z|!(]")


def active_parts(content: bytes, format_name: str) -> tuple[str, ...]:
    """Return the active parts of a document, as German nouns.

    Raises `WrongFormatError` if the whole content shows that the format is another, and
    `OpaqueError` if part of it can't be looked through.
    """
    if format_name == "PDF":
        return in_pdf(content)
    if format_name == "BPMN-Modell":
        return _in_bpmn(content)
    if format_name == "CSV-Tabelle":
        return _in_csv(content)
    return in_office(content, format_name)


def _in_bpmn(data: bytes) -> tuple[str, ...]:
    found: dict[str, None] = {}
    roots: list[str] = []
    elements = depth = 0
    if b"\0" in data or LONG_TAG.search(data):
        raise OpaqueError("Text, der nicht in UTF-8 steht oder kein Ende nimmt")
    parser = expat.ParserCreate(namespace_separator=" ")

    def element(name: str, _: object) -> None:
        nonlocal elements, depth
        elements, depth = elements + 1, depth + 1
        if elements > _MAX_ELEMENTS or depth > _MAX_DEPTH:
            raise OpaqueError("mehr Elemente, als sich prüfen lassen")
        if not roots:
            roots.append(name)
        if name.startswith(_PAGE_NAMESPACES):
            found["Teile einer Webseite"] = None

    def element_end(_: str) -> None:
        nonlocal depth
        depth -= 1

    def namespace(_: str, uri: str | None) -> None:
        # The parser writes it before each name: a long one costs its length each time.
        if uri and len(uri) > _MAX_NAMESPACE:
            raise WrongFormatError

    def instruction(target: str, _: str) -> None:
        if target == "xml-stylesheet":
            found["eine Darstellungsvorschrift"] = None

    def document_type(*_: object) -> None:
        # Entities may name other files, or grow exponentially.
        raise WrongFormatError

    parser.StartElementHandler = element
    parser.EndElementHandler = element_end
    parser.StartNamespaceDeclHandler = namespace
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
