# SPDX-FileCopyrightText: Das Kochbuch
# SPDX-License-Identifier: MIT
"""The formats allowed beside a recipe: how to recognise one, and how to unpack what it packs."""

from __future__ import annotations

import re
import zlib
from dataclasses import dataclass

MAX_UNPACKED = 1024 * 1024
"""Metadata and directories of documents have a few kilobytes."""
HEAD_BYTES = 2048
"""Read to recognise a format. Browsers that guess look at the first 1,445 bytes."""
_MAX_ARCHIVE_END = 22 + 65_535
"""An archive ends with a block of 22 bytes and a comment."""


@dataclass(frozen=True, slots=True)
class Format:
    """One format, with the name that people use for it."""

    name: str
    endings: tuple[str, ...]
    start: re.Pattern[bytes]
    """Matches the first bytes."""
    is_picture: bool = False


def _format(name: str, endings: str, start: bytes, *, is_picture: bool = False) -> Format:
    return Format(name, tuple(endings.split()), re.compile(start, re.DOTALL), is_picture)


_ZIP = rb"PK\x03\x04"
FORMATS: tuple[Format, ...] = (
    _format("GIF", ".gif", rb"GIF8[79]a", is_picture=True),
    _format("JPEG", ".jpg .jpeg", rb"\xff\xd8\xff", is_picture=True),
    _format("PNG", ".png", rb"\x89PNG\r\n\x1a\n.{4}IHDR", is_picture=True),
    _format("WebP", ".webp", rb"RIFF.{4}WEBPVP8[ LX]", is_picture=True),
    _format("PDF", ".pdf", rb"%PDF-[12]\.\d"),
    _format("Word-Dokument", ".docx", _ZIP),
    _format("Excel-Dokument", ".xlsx", _ZIP),
    _format("PowerPoint-Dokument", ".pptx", _ZIP),
    _format("OpenDocument-Text", ".odt", _ZIP),
    _format("OpenDocument-Tabelle", ".ods", _ZIP),
    # Tables and models are text; their content is checked as a whole.
    _format("BPMN-Modell", ".bpmn", rb"(?:\xef\xbb\xbf)?\s*<"),
    _format("CSV-Tabelle", ".csv", rb"[^\0]*\Z"),
)
FORMAT_BY_ENDING: dict[str, Format] = {ending: form for form in FORMATS for ending in form.endings}
PICTURE_ENDINGS = tuple(sorted(e for e, form in FORMAT_BY_ENDING.items() if form.is_picture))
ATTACHMENT_ENDINGS = (
    *PICTURE_ENDINGS,
    *sorted(e for e, form in FORMAT_BY_ENDING.items() if not form.is_picture),
)
"""Allowed in the folder of a recipe."""
_SVG_HINT = "Speichern Sie die Zeichnung als PNG; SVG kann Programme enthalten."

# What a misnamed file really is, the most specific pattern first; after the name the extension it
# should have, if such a file is allowed here.
_MARKUP = re.compile(rb"<(?:!doctype|html|head|body|script|svg|iframe|style|math|\?php)", re.I)
# Long enough not to appear in pixels by chance.
_PAGE = re.compile(rb"<(?:!doctype html|script|iframe|\?php)", re.I)
_RECOGNISED: tuple[tuple[str, str, re.Pattern[bytes]], ...] = (
    *((form.name, form.endings[0], form.start) for form in FORMATS[:5]),
    ("eine SVG-Zeichnung", ".svg", re.compile(rb"\s*(?:<[?!][^<]*)*<svg", re.I)),
    ("eine HTML-Seite", "", re.compile(rb"\s*(?:<!--.*?-->\s*)?" + _MARKUP.pattern, re.I | re.S)),
    (
        "ein Foto im Format HEIC oder AVIF",
        "",
        re.compile(rb".{4}ftyp(?:hei|hev|mif|msf|avi)", re.S),
    ),
    ("ein Film", "", re.compile(rb".{4}ftyp|\x1aE\xdf\xa3", re.S)),
    ("ein Bild im Format TIFF oder BMP", "", re.compile(rb"II\*\0|MM\0\*|BM.{4}\0\0\0\0", re.S)),
    ("ein Dokument im alten Format von Office", "", re.compile(rb"\xd0\xcf\x11\xe0")),
    ("ein Archiv oder Office-Dokument", "", re.compile(_ZIP)),
    ("ein Programm", "", re.compile(rb"MZ.{50,}PE\0\0|\x7fELF|#!", re.S)),
)


def allowed(name: str, endings: tuple[str, ...]) -> str:
    """Return the hint for a file whose extension is none of `endings`."""
    if name.casefold().endswith(".svg"):
        return _SVG_HINT
    return f"Erlaubt sind {', '.join(ending[1:] for ending in endings)}."


def format_of(name: str) -> Format | None:
    """Return the format that the name of a file claims, None if it is not allowed here.

    >>> format_of("nw/kreuzau/lotsen/Plan.JPEG").name
    'JPEG'
    """
    dot = name.rfind(".")
    return FORMAT_BY_ENDING.get(name[dot:].casefold()) if dot >= 0 else None


def recognised(head: bytes) -> tuple[str, str]:
    """Return what a file is by its first bytes, and its proper extension; empty if unknown."""
    return next(
        ((name, ending) for name, ending, start in _RECOGNISED if start.match(head)), ("", "")
    )


def holds_markup(head: bytes) -> bool:
    """Return whether a browser that guesses might take these first bytes for a page."""
    return _MARKUP.search(head) is not None


def holds_page(content: bytes) -> bool:
    """Return whether a page or a program for one stands anywhere in a picture."""
    return _PAGE.search(content) is not None


def ends_as_archive(content: bytes) -> bool:
    """Return whether programs that look at the end of a file first would take it for a ZIP."""
    tail = content.rfind(b"PK\5\6", -_MAX_ARCHIVE_END)
    return tail >= 0 and len(content) >= tail + 22


def inflated(data: bytes) -> bytes:
    """Return up to `MAX_UNPACKED` bytes of a zlib stream, as far as it can be read."""
    try:
        return zlib.decompressobj().decompress(data, MAX_UNPACKED)
    except zlib.error:
        return b""
