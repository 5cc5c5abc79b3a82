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
from collections.abc import Iterable, Iterator

from kochbuch.files.attachments.trouble import OpaqueError

MAX_UNPACKED_PDF = 16 * 1024 * 1024
"""Bytes in all object streams of one file: three times what the file itself may have."""
_MAX_UNPACKED_STREAM = 4 * 1024 * 1024
_MAX_OBJECT_STREAMS = 5_000
"""Programs pack about a hundred objects into each."""
_MAX_ESCAPES = 20_000
"""Plain letters of names that are written as numbers; no program does so."""

# Blanks and comments. A comment that holds a slash is refused below: each sign is looked at once.
_BLANK = rb"(?:[\s\0]++|%[^\r\n/]*+[\r\n])"
_GAP = _BLANK + b"*+"
_END = rb"(?![A-Za-z0-9])"


def _name(*words: str) -> bytes:
    return b"/(?:" + "|".join(words).encode() + b")" + _END


def _action(*words: str) -> bytes:
    return _name("S") + _GAP + _name(*words)


def _subtype(*words: str) -> bytes:
    return _name("Subtype") + _GAP + _name(*words)


# A word such as »HTML/JavaScript« in a title is no name: the characters around it tell that. The
# last patterns are so short that compressed pixels contain them by chance.
_SIGNS: tuple[tuple[str, tuple[bytes, ...], tuple[bytes, ...]], ...] = (
    (
        "ein Skript",
        (
            _action("JavaScript"),
            _name("JavaScript") + _GAP + rb"[\d<]",
            _name("OnInstantiate") + _GAP + rb"\d",
        ),
        (_name("JS") + _GAP + rb"[(<\d]",),
    ),
    ("den Start eines Programms", (_action("Launch"), _name("Launch") + _GAP + b"<<"), ()),
    (
        "eine eingebettete Datei",
        (_name("EmbeddedFiles?"), _subtype("FileAttachment")),
        (_name("EF") + _GAP + rb"[\d<]",),
    ),
    (
        "eine Multimedia-Datei",
        (
            _name("RichMedia"),
            _action("Rendition", "RichMediaExecute", "Movie", "Sound"),
            _subtype("Movie", "Screen", "Sound", "3D"),
        ),
        (),
    ),
    (
        "ein Formular, das Daten verschickt",
        (_name("SubmitForm", "ImportData"), _name("XFA") + _GAP + rb"[\[(<\d]"),
        (),
    ),
    (
        "einen Verweis, der fremde Dateien öffnet",
        (_action("GoToR", "GoToE"), _name("FFilter", "FDecodeParms")),
        (),
    ),
    ("einen Schutz mit Kennwort", (_name("Encrypt") + _GAP + rb"[\d<]",), ()),
)


def _pattern(signs: Iterable[Iterable[bytes]]) -> re.Pattern[bytes]:
    """Return one expression with a group for each kind of part, so that a text is read once."""
    groups = (b"(" + b"|".join(pattern[1:] for pattern in kind) + b")" for kind in signs)
    # The slash that all begin with is looked for fast only where it stands alone.
    return re.compile(b"/(?:" + b"|".join(groups) + b")")


_PARTS = _pattern((*long, *short) for _, long, short in _SIGNS)
_LONG_PARTS = _pattern(long for _, long, _ in _SIGNS)
_COMMENTED = re.compile(
    _name("S|JS|JavaScript|Launch|Subtype|EF|XFA|Encrypt|OnInstantiate") + _GAP + b"%"
)
_ESCAPE = re.compile(rb"#(3[0-9]|[46][1-9A-Fa-f]|[57][0-9Aa])")
_STREAM = re.compile(rb"(?<=[>\s\0])stream[ \t]*+[\r\n]\n?")
_OBJECT = re.compile(rb"\d" + _BLANK + rb"++\d++" + _BLANK + rb"++obj" + _END)
_DIRECTORY = re.compile(_name("ObjStm"))
_LOOSE_DIRECTORY = (re.compile(_name("First")), re.compile(_name("N")))
_FILTER = re.compile(_name("Filter", "F"))
_PREDICTOR = re.compile(_name("Predictor"))
_FIRST_OBJECT = re.compile(rb"[\s\0]*+(?:\d|\Z)")


def in_pdf(data: bytes) -> tuple[str, ...]:
    """Return the active parts of a PDF, as German nouns.

    Raises `OpaqueError` if nothing is found, but part of the file can't be looked through.
    """
    found: set[str] = set()
    escapes = 0
    try:
        for text, parts in _texts(data):
            text, count = _ESCAPE.subn(_letter, text, _MAX_ESCAPES - escapes)
            escapes += count
            kinds = {match.lastindex or 0 for match in parts.finditer(text)}
            found.update(_SIGNS[kind - 1][0] for kind in kinds)
            if escapes >= _MAX_ESCAPES or (parts is _PARTS and _COMMENTED.search(text)):
                raise OpaqueError("zu viele ungewöhnlich geschriebene Namen")
    except OpaqueError:
        if not found:
            raise
    return tuple(what for what, *_ in _SIGNS if what in found)


def _letter(escape: re.Match[bytes]) -> bytes:
    return bytes((int(escape[1], 16),))


def _texts(data: bytes) -> Iterator[tuple[bytes, re.Pattern[bytes]]]:
    """Yield the parts of the file between its streams, then the unpacked object streams.

    Names are between the streams, but a string may look like the beginning of one.
    """
    yield data, _LONG_PARTS
    between: list[bytes] = []
    directories: list[tuple[bytes, memoryview]] = []
    whole, position, opaque = memoryview(data), 0, ""
    while match := _STREAM.search(data, position):
        end = data.find(b"endstream", match.end())
        if end < 0:
            break
        before = data[position : match.start()]
        between.append(before)
        if b"#" in before:
            before = _ESCAPE.sub(_letter, before, _MAX_ESCAPES)
        if _DIRECTORY.search(before) or _is_loose_directory(before):
            directories.append((before, whole[match.end() : end]))
        if _hides_objects(data[match.end() : end]):
            opaque = "Objekte, die in einem Datenstrom versteckt sind"
        position = end
    between.append(data[position:])
    yield b"\n".join(between), _PARTS
    unpacked = 0
    for number, (head, packed) in enumerate(directories):
        text = _directory(head, packed)
        unpacked += len(text)
        if unpacked > MAX_UNPACKED_PDF or number >= _MAX_OBJECT_STREAMS:
            raise OpaqueError("mehr gepackte Verzeichnisse, als sich prüfen lassen")
        yield text, _PARTS
    if opaque:
        raise OpaqueError(opaque)


def _is_loose_directory(head: bytes) -> bool:
    return all(part.search(head) for part in _LOOSE_DIRECTORY)


def _hides_objects(stream: bytes) -> bool:
    """Whether a table of places might point at an object inside the data of a stream."""
    return b"obj" in stream and _OBJECT.search(stream) is not None


def _directory(head: bytes, packed: memoryview) -> bytes:
    """Return the objects in a stream; `head` is the dictionary before it.

    Streams that only look like directories (an outline before a colour profile) yield nothing
    if they are packed in another way.
    """
    own = head[head.rfind(b"obj") :]
    is_certain = _DIRECTORY.search(head) is not None or _is_loose_directory(own)
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
