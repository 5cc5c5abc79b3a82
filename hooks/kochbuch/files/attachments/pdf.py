# SPDX-FileCopyrightText: Das Kochbuch
# SPDX-License-Identifier: MIT
"""Active parts of PDF files.

No reader of cross-reference tables: it would see what the newest table names, and programs that
repair a file see more. All bytes between streams are searched, and all object streams; what can
hide objects otherwise is refused. Every step is linear in the size of the file.
"""

from __future__ import annotations

import re
import zlib
from collections.abc import Iterator

from kochbuch.files.attachments.trouble import OpaqueError

MAX_UNPACKED_PDF = 16 * 1024 * 1024
"""Bytes in all object streams of one file: three times what the file itself may have."""
_MAX_UNPACKED_STREAM = 4 * 1024 * 1024
_MAX_OBJECT_STREAMS = 5_000
"""Programs pack about a hundred objects into each."""
_MAX_ESCAPES = 20_000
"""Letters of names written as numbers, as umlauts in names of colours are; in one text."""

_GAP = rb"[\s\0]*+"
_END = rb"(?![A-Za-z0-9])"


def _name(word: str) -> bytes:
    return b"/" + word.encode() + _END


def _any(*words: str) -> bytes:
    return b"(?:" + b"|".join(map(_name, words)) + b")"


def _action(*words: str) -> bytes:
    return _name("S") + _GAP + _any(*words)


# A word such as »HTML/JavaScript« in a title is no name: it is told by what stands around it.
_PARTS: tuple[tuple[str, re.Pattern[bytes]], ...] = tuple(
    (what, re.compile(b"|".join(patterns)))
    for what, patterns in (
        (
            "ein Skript",
            (
                _action("JavaScript"),
                _name("JavaScript") + _GAP + rb"[\d<]",
                _name("JS") + _GAP + rb"[(<\d]",
            ),
        ),
        ("den Start eines Programms", (_action("Launch"), _name("Launch") + _GAP + b"<<")),
        (
            "eine eingebettete Datei",
            (_any("EmbeddedFile", "EmbeddedFiles"), _name("EF") + _GAP + rb"[\d<]"),
        ),
        (
            "eine Multimedia-Datei",
            (_name("RichMedia"), _action("Rendition", "RichMediaExecute", "Movie", "Sound")),
        ),
        (
            "ein Formular, das Daten verschickt",
            (_any("SubmitForm", "ImportData"), _name("XFA") + _GAP + rb"[\[(<\d]"),
        ),
        (
            "einen Verweis, der fremde Dateien öffnet",
            (_action("GoToR", "GoToE"), _any("FFilter", "FDecodeParms")),
        ),
        ("einen Schutz mit Kennwort", (_name("Encrypt") + _GAP + rb"[\d<]",)),
    )
)
_ESCAPE = re.compile(rb"#([0-9A-Fa-f]{2})")
_ESCAPED = re.compile(rb"/[^\s\0()<>\[\]{}/%#]*+#[0-9A-Fa-f]")
_STREAM = re.compile(rb"(?<=[>\s\0])stream[ \t]*+[\r\n]\n?")
_COMMENT = re.compile(rb"%[^\r\n]*+")
_OBJECT = re.compile(rb"\d[\s\0]++\d++[\s\0]++obj" + _END)
_DIRECTORY = re.compile(_name("ObjStm"))
_LOOSE_DIRECTORY = (re.compile(_name("First")), re.compile(_name("N")))
_FILTER = re.compile(_any("Filter", "F"))
_PREDICTOR = re.compile(_name("Predictor"))
_FIRST_OBJECT = re.compile(rb"[\s\0]*+(?:\d|\Z)")


def in_pdf(data: bytes) -> tuple[str, ...]:
    """Return the active parts of a PDF, as German nouns.

    Raises `OpaqueError` if nothing is found, but part of the file can't be looked through.
    """
    found: set[str] = set()
    try:
        for text in _texts(data):
            # Readers skip comments between two words; in a string the same sign is text.
            for reading in (text, _COMMENT.sub(b" ", text)) if b"%" in text else (text,):
                names = _unescaped(reading)
                found.update(what for what, part in _PARTS if part.search(names))
    except OpaqueError:
        if not found:
            raise
    return tuple(what for what, _ in _PARTS if what in found)


def _unescaped(text: bytes) -> bytes:
    if not _ESCAPED.search(text):
        return text
    text, count = _ESCAPE.subn(lambda m: bytes((int(m[1], 16),)), text, _MAX_ESCAPES)
    if count == _MAX_ESCAPES:
        raise OpaqueError("zu viele ungewöhnlich geschriebene Namen")
    return text


def _texts(data: bytes) -> Iterator[bytes]:
    """Yield what stands between the streams, then the unpacked object streams.

    Compressed pixels contain any three letters by chance; names are between the streams.
    """
    between: list[bytes] = []
    directories: list[tuple[bytes, memoryview]] = []
    whole, position, opaque = memoryview(data), 0, ""
    while match := _STREAM.search(data, position):
        end = data.find(b"endstream", match.end())
        if end < 0:
            break
        between.append(data[position : match.start()])
        before = _unescaped(between[-1])
        # Some readers find objects in a stream that does not say it holds any.
        nearest = before[before.rfind(b" obj") :]
        if _DIRECTORY.search(before) or all(part.search(nearest) for part in _LOOSE_DIRECTORY):
            directories.append((before, whole[match.end() : end]))
        if _hides_objects(data[match.end() : end]):
            opaque = "Objekte, die in einem Datenstrom versteckt sind"
        position = end
    between.append(data[position:])
    yield b"\n".join(between)
    unpacked = 0
    for number, (head, packed) in enumerate(directories):
        text = _directory(head, packed)
        unpacked += len(text)
        if unpacked > MAX_UNPACKED_PDF or number >= _MAX_OBJECT_STREAMS:
            raise OpaqueError("mehr gepackte Verzeichnisse, als sich prüfen lassen")
        yield text
    if opaque:
        raise OpaqueError(opaque)


def _hides_objects(stream: bytes) -> bool:
    """Whether a table of places might point at an object inside the data of a stream."""
    return b"obj" in stream and (
        _OBJECT.search(stream) is not None or _OBJECT.search(_COMMENT.sub(b" ", stream)) is not None
    )


def _directory(head: bytes, packed: memoryview) -> bytes:
    """Return the objects in a stream; `head` is what stands before it.

    Streams that only look like directories (an outline before a colour profile) yield nothing
    if they are packed in another way.
    """
    is_certain = _DIRECTORY.search(head) is not None
    unzip = zlib.decompressobj()
    try:
        text = unzip.decompress(packed, _MAX_UNPACKED_STREAM)
    except zlib.error:
        text = b"" if _FILTER.search(head) else bytes(packed)
        if not is_certain or text:
            return text
        raise OpaqueError("ein Verzeichnis, das beschädigt oder ungewöhnlich gepackt ist") from None
    if is_certain and not unzip.eof:
        raise OpaqueError("ein Verzeichnis, das beschädigt oder zu groß ist")
    if is_certain and (_PREDICTOR.search(head) or not _FIRST_OBJECT.match(text)):
        raise OpaqueError("ein Verzeichnis, das ungewöhnlich gepackt ist")
    return text
