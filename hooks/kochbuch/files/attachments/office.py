# SPDX-FileCopyrightText: Das Kochbuch
# SPDX-License-Identifier: MIT
"""Active parts of office documents: ZIP archives of XML.

Every member is unpacked and every XML member parsed, within limits for the whole file, so that
no reader finds more in it than the checker did.
"""

from __future__ import annotations

import io
import re
import struct
import zipfile
import zlib
from dataclasses import dataclass, field
from xml.parsers import expat

from kochbuch.files.attachments.trouble import OpaqueError, WrongFormatError

MAX_UNPACKED_OFFICE = 64 * 1024 * 1024
"""Bytes in all members of one file, those of documents inside it included."""
_MAX_RATIO = 100
"""Unpacked to packed bytes; text shrinks to a tenth, a table of equal cells to a fiftieth."""
_MAX_UNPACKED_ALWAYS = 4 * 1024 * 1024
"""However small the file is."""
_MAX_MEMBERS = 2_000
_MAX_XML = 16 * 1024 * 1024
"""Bytes of one member; a table of 100,000 rows has about 10 MB."""
_MAX_ELEMENTS = 1_500_000
"""Elements and attributes in the whole file."""
_MAX_TAG = 256 * 1024
"""Bytes between two angle brackets; a cell has at most 32,767 letters."""
LONG_TAG = re.compile(rb"<[^<]{%d}" % _MAX_TAG)
_MAX_NESTED = 2
"""Documents in documents: a chart in a presentation brings its table."""

_PARTS = (
    _MACROS := "Makros",
    _CONTROL := "ein Steuerelement (ActiveX)",
    _OBJECT := "ein eingebettetes Objekt",
    _LINKS := "Verknüpfungen, die beim Öffnen fremde Inhalte laden",
    _DDE := "ein Feld, das Programme startet (DDE)",
    _PROGRAM := "ein Programm",
    _PASSWORD := "einen Schutz mit Kennwort",
)
_BY_NAME = (
    (
        _MACROS,
        re.compile(r"vbaProject|/macrosheets/|^Basic/|^Scripts/|\.(?:do[ct]|xls|ppt)m\Z", re.I),
    ),
    (
        _PROGRAM,
        re.compile(r"\.(?:exe|dll|com|scr|bat|cmd|ps1|vb[es]|jse?|ws[fh]|hta|lnk|jar)\Z", re.I),
    ),
    (_CONTROL, re.compile(r"/activeX/", re.I)),
    (_OBJECT, re.compile(r"/embeddings/oleObject", re.I)),
)
_BY_TYPE = (
    (_MACROS, re.compile(r"macroEnabled|vbaProject|macrosheet", re.I)),
    (_CONTROL, re.compile(r"activeX|/control\Z", re.I)),
    (_OBJECT, re.compile(r"oleObject|/aFChunk\Z", re.I)),
)
_BY_START = (
    (_OBJECT, re.compile(rb"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1|%PDF-|\{\\rt")),
    (_PROGRAM, re.compile(rb"\x7fELF|#!|MZ.{56,1024}PE\0\0", re.DOTALL)),
)
_BY_ELEMENT = {
    "ddeLink": _DDE,
    "dde-link": _DDE,
    "dde-source": _DDE,
    "dde-connection-decl": _DDE,
    "event-listener": _MACROS,
    "script": _MACROS,
    "object-ole": _OBJECT,
    "oleLink": _LINKS,
    "dbPr": _LINKS,
    "webPr": _LINKS,
    "applet": _CONTROL,
    "plugin": _CONTROL,
    "encryption-data": _PASSWORD,
}
_LOADING_ELEMENTS = frozenset(
    {"image", "fill-image", "object", "section-source", "table-source", "background-image"}
)
_FORMULAS = frozenset({"instrText", "delInstrText", "f", "definedName"})
# A formula of Excel asks a program so: cmd|'/c calc'!A0
_IS_DDE = re.compile(r"\bDDE(?:AUTO)?\b|\|[^\n|!]*+!", re.I)
_INCLUDES = re.compile(r"\bINCLUDE(?:TEXT|PICTURE)\b", re.I)
_ASKS_SERVICE = re.compile(r"\bWEBSERVICE\s*\(", re.I)
_STARTS_PROGRAM = re.compile(r"ppaction://(?:program|macro|ole)", re.I)
_IS_FOREIGN = re.compile(r"\s*(?:[a-z][a-z0-9+.-]*:|//|\\\\)", re.I)
_BAD_NAME = re.compile(r"(?:^|/)\.\.?(?:/|\Z)|^/|[\\:\x00-\x1f]|//")
_FOLDERS = {"Word-Dokument": "word/", "Excel-Dokument": "xl/", "PowerPoint-Dokument": "ppt/"}
_OPEN_DOCUMENT = {"OpenDocument-Text": "text", "OpenDocument-Tabelle": "spreadsheet"}
_DIRECTORY_ENTRY = b"PK\1\2"
_MAX_DESCRIPTOR = 24
"""Bytes between two members: size and checksum, for programs that write without going back."""
_XML_START = re.compile(rb"(?:\xef\xbb\xbf)?\s*+<|\xff\xfe|\xfe\xff|<\0|\0<")
_RARE_ENCODING = "Text in einer seltenen Kodierung"
_MAX_PIECES = 10_000
"""Pieces of formulas and fields that are looked at together."""
_BROKEN = (
    zipfile.BadZipFile,
    zlib.error,
    struct.error,
    expat.ExpatError,
    *(EOFError, LookupError, NotImplementedError, OSError, RuntimeError, ValueError),
)
"""What `zipfile` and `expat` raise about damaged content; the bytes are in memory already."""


def in_office(content: bytes, format_name: str) -> tuple[str, ...]:
    """Return the active parts of an office document, as German nouns.

    Raises `WrongFormatError` if it is a document of another kind, and `OpaqueError` if nothing is
    found, but part of the file can't be looked through.
    """
    ratio = max(_MAX_UNPACKED_ALWAYS, _MAX_RATIO * len(content))
    look = _Look(min(MAX_UNPACKED_OFFICE, ratio))
    try:
        look.into(content, format_name)
    except OpaqueError:
        if not look.found:
            raise
    except _BROKEN as error:
        if not look.found:
            raise OpaqueError("Teile, die beschädigt sind") from error
    return tuple(part for part in _PARTS if part in look.found)


@dataclass(slots=True)
class _Look:
    """The look through one file, with what is used up of its limits."""

    limit: int
    """Bytes that may be unpacked."""
    found: set[str] = field(default_factory=set)
    unpacked: int = 0
    members: int = 0
    elements: int = 0

    def into(self, content: bytes, format_name: str, depth: int = 0) -> None:
        """Look into an archive and the archives in it; `format_name` is empty for the latter."""
        self.members += content.count(_DIRECTORY_ENTRY)
        if self.members > _MAX_MEMBERS:
            raise OpaqueError(f"mehr als {_MAX_MEMBERS} Teile".replace("000", ".000"))
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            members = archive.infolist()
            if not depth:
                _expect(content, members, format_name)
            for what, pattern in _BY_NAME:
                if any(pattern.search(member.orig_filename) for member in members):
                    self.found.add(what)
            if any(member.flag_bits & 0x41 for member in members):
                self.found.add(_PASSWORD)
                return
            _expect_plain(content, archive, members)
            for member in members:
                self._member(content, member, depth)

    def _member(self, packed: bytes, member: zipfile.ZipInfo, depth: int) -> None:
        self.unpacked += member.file_size
        if self.unpacked > self.limit:
            raise OpaqueError("mehr gepackte Daten, als sich prüfen lassen")
        content = _unpacked(packed, member)
        self.found.update(what for what, start in _BY_START if start.match(content))
        if content.startswith(b"PK\3\4"):
            if depth == _MAX_NESTED:
                raise OpaqueError("Archive in Archiven")
            self.into(content, "", depth + 1)
        elif member.orig_filename.endswith((".xml", ".rels")) or _XML_START.match(content):
            self._xml(content)

    def _xml(self, content: bytes) -> None:
        if not content.strip():
            return
        if len(content) > _MAX_XML or LONG_TAG.search(content):
            raise OpaqueError("einen Teil, der zu groß ist, um ihn zu prüfen")
        # Another encoding might hide elements from the checker that an office program sees.
        if b"\0" in content:
            raise OpaqueError(_RARE_ENCODING)
        parser = expat.ParserCreate("utf-8")
        parser.buffer_text = True
        formula: list[str] = []

        def declaration(_: str, encoding: str | None, __: int) -> None:
            if encoding and encoding.casefold() not in ("utf-8", "utf8", "us-ascii"):
                raise OpaqueError(_RARE_ENCODING)

        def document_type(_: str, __: str | None, ___: str | None, has_subset: int) -> None:
            # Entities may name other files, or grow exponentially. Drawings often name their type.
            if has_subset:
                raise OpaqueError("eine Dokumenttyp-Deklaration")

        def start(name: str, attributes: dict[str, str]) -> None:
            self.elements += 1 + len(attributes)
            if self.elements > _MAX_ELEMENTS:
                raise OpaqueError("mehr Elemente, als sich prüfen lassen")
            local = name.rpartition(":")[2]
            if attributes:
                self._attributes(local, {k.rpartition(":")[2]: v for k, v in attributes.items()})
            if what := _BY_ELEMENT.get(local):
                self.found.add(what)
            if local in _FORMULAS:
                parser.CharacterDataHandler = formula.append
            elif local == "fldChar":
                formula.append("\n")

        def end(name: str) -> None:
            local = name.rpartition(":")[2]
            if local in _FORMULAS:
                parser.CharacterDataHandler = None
                if not local.endswith("nstrText"):
                    # The letters of one field may stand in several elements; those of a cell not.
                    formula.append("\n")
                if len(formula) > _MAX_PIECES:
                    text = "".join(formula)
                    self._formula(text)
                    formula[:] = [text[-_MAX_PIECES:]]

        parser.XmlDeclHandler = declaration
        parser.StartDoctypeDeclHandler = document_type
        parser.StartElementHandler = start
        parser.EndElementHandler = end
        parser.Parse(content, True)
        self._formula("".join(formula))

    def _attributes(self, local: str, values: dict[str, str]) -> None:
        kind = values.get("ContentType", "") or (
            values.get("Type", "") if local == "Relationship" else ""
        )
        if kind:
            self.found.update(what for what, pattern in _BY_TYPE if pattern.search(kind))
        is_external = values.get("TargetMode", "").strip().casefold() == "external"
        if is_external and not kind.endswith("/hyperlink"):
            self.found.add(_LINKS)
        if local in _LOADING_ELEMENTS and _IS_FOREIGN.match(values.get("href", "")):
            self.found.add(_LINKS)
        if _STARTS_PROGRAM.match(values.get("action", "")):
            self.found.add(_PROGRAM)
        for key in ("instr", "formula"):
            if key in values:
                self._formula(values[key])

    def _formula(self, text: str) -> None:
        if _IS_DDE.search(text):
            self.found.add(_DDE)
        if _ASKS_SERVICE.search(text) or ("//" in text and _INCLUDES.search(text)):
            self.found.add(_LINKS)


def _expect(content: bytes, members: list[zipfile.ZipInfo], format_name: str) -> None:
    """Raise if an archive is not a document of the claimed kind."""
    names = {member.orig_filename: member for member in members}
    kind = _OPEN_DOCUMENT.get(format_name)
    if kind is None:
        folder = _FOLDERS[format_name]
        fits = "[Content_Types].xml" in names and any(name.startswith(folder) for name in names)
    else:
        expected = f"application/vnd.oasis.opendocument.{kind}".encode()
        fits = "mimetype" in names and names["mimetype"].file_size < 100
        fits = fits and _unpacked(content, names["mimetype"]).strip() == expected
    if not fits:
        raise WrongFormatError


def _expect_plain(content: bytes, archive: zipfile.ZipFile, members: list[zipfile.ZipInfo]) -> None:
    """Raise if programs could read different members out of the same bytes."""
    if any(m.compress_type not in (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED) for m in members):
        raise OpaqueError("Teile, die ungewöhnlich gepackt sind")
    if len({member.orig_filename.casefold() for member in members}) < len(members):
        raise OpaqueError("zwei Teile mit demselben Namen")
    # `orig_filename`: the library cuts names at a zero byte and turns separators.
    if any(_BAD_NAME.search(member.orig_filename) for member in members):
        raise OpaqueError("Teile, deren Namen aus dem Dokument herausführen")
    end, unnamed = archive.start_dir, False
    for member in sorted(members, key=lambda member: member.header_offset, reverse=True):
        size = _head_size(content, member.header_offset) + member.compress_size
        if member.header_offset + size > end:
            raise OpaqueError("Teile, die sich überlappen")
        unnamed = unnamed or member.header_offset + size + _MAX_DESCRIPTOR < end
        end = member.header_offset
    tail = content.rfind(b"PK\5\6")
    comment = int.from_bytes(content[tail + 20 : tail + 22], "little")
    if end or tail < 0 or tail + 22 + comment != len(content):
        raise OpaqueError("fremde Daten vor oder nach dem Dokument")
    if unnamed:
        raise OpaqueError("Daten, die sein Verzeichnis nicht nennt")


def _unpacked(content: bytes, member: zipfile.ZipInfo) -> bytes:
    """Return the content of a member; raises if it is not exactly what the directory says.

    `zipfile` unpacks a damaged member whole before it looks at the size, and only up to that size.
    """
    offset = member.header_offset
    start = offset + _head_size(content, offset)
    data = content[start : start + member.compress_size]
    name = member.orig_filename.encode("utf-8" if member.flag_bits & 0x800 else "cp437")
    size = int.from_bytes(content[offset + 26 : offset + 28], "little")
    head = content[offset : offset + 30 + size]
    if not head.startswith(b"PK\3\4") or head[30:] != name:
        raise zipfile.BadZipFile
    if member.compress_type == zipfile.ZIP_DEFLATED:
        unzip = zlib.decompressobj(-zlib.MAX_WBITS)
        data = unzip.decompress(data, member.file_size + 1)
        if not unzip.eof or unzip.unused_data:
            raise zipfile.BadZipFile
    if len(data) != member.file_size or zlib.crc32(data) != member.CRC:
        raise zipfile.BadZipFile
    return data


def _head_size(content: bytes, offset: int) -> int:
    name, extra = struct.unpack_from("<HH", content, offset + 26)
    return int(30 + name + extra)
