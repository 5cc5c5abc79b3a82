# SPDX-FileCopyrightText: Das Kochbuch
# SPDX-License-Identifier: MIT
"""Pictures and documents made for a test, as small as their formats allow."""

from __future__ import annotations

import io
import struct
import zipfile
import zlib
from collections.abc import Mapping

GIF = (
    b"GIF89a\x01\0\x01\0\x80\0\0\0\0\0\xff\xff\xff"
    b"!\xf9\x04\x01\0\0\0\0,\0\0\0\0\x01\0\x01\0\0\x02\x02D\x01\0;"
)
LATITUDE, LONGITUDE, GPS_VERSION = 2, 4, 0
MODEL, ARTIST, ORIENTATION = 0x0110, 0x013B, 0x0112
SERIAL_NUMBER = 0xA431
XMP_PLACE = b'<x:xmpmeta><rdf:Description exif:GPSLatitude="50,45N"/></x:xmpmeta>'


def chunk(kind: bytes, data: bytes) -> bytes:
    """Return a chunk of a PNG."""
    return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))


def png(*chunks: bytes) -> bytes:
    """Return a picture of one pixel, with further chunks before the pixel."""
    head = chunk(b"IHDR", struct.pack(">IIBBBBB", 1, 1, 8, 0, 0, 0, 0))
    pixels = chunk(b"IDAT", zlib.compress(b"\0\0"))
    return b"\x89PNG\r\n\x1a\n" + head + b"".join(chunks) + pixels + chunk(b"IEND", b"")


def segment(mark: int, data: bytes) -> bytes:
    """Return a segment of a JPEG."""
    return bytes((0xFF, mark)) + struct.pack(">H", len(data) + 2) + data


def jpeg(*segments: bytes) -> bytes:
    """Return the frame of a JPEG; programs that look at pixels would find none."""
    jfif = segment(0xE0, b"JFIF\0\x01\x01\0\0\x01\0\x01\0\0")
    frame = segment(0xC0, b"\x08\0\x01\0\x01\x01\x01\x11\0")
    return b"\xff\xd8" + jfif + b"".join(segments) + frame + segment(0xDA, b"\0") + b"\0\xff\xd9"


def webp(*chunks: tuple[bytes, bytes]) -> bytes:
    """Return the frame of a WebP with chunks of a name and their data."""
    parts = [(b"VP8X", b"\0" * 10), *chunks]
    body = b"".join(k + struct.pack("<I", len(d)) + d + b"\0" * (len(d) % 2) for k, d in parts)
    return b"RIFF" + struct.pack("<I", len(body) + 4) + b"WEBP" + body


def exif(
    tags: tuple[int, ...] = (),
    gps: tuple[int, ...] = (),
    inner: tuple[int, ...] = (),
    order: str = "<",
) -> bytes:
    """Return an Exif block whose main, GPS and inner directories hold these tags."""

    def directory(entries: Mapping[int, int]) -> bytes:
        rows = (struct.pack(f"{order}HHII", tag, 4, 1, entries[tag]) for tag in sorted(entries))
        return struct.pack(f"{order}H", len(entries)) + b"".join(rows) + b"\0\0\0\0"

    main = dict.fromkeys(tags, 1) | {0x8825: 0, 0x8769: 0}
    second = directory(dict.fromkeys(gps, 1))
    third = directory(dict.fromkeys(inner, 1))
    size = len(directory(main))
    main |= {0x8825: 8 + size, 0x8769: 8 + size + len(second)}
    start = {"<": b"II*\0", ">": b"MM\0*"}[order] + struct.pack(f"{order}I", 8)
    return start + directory(main) + second + third


def pdf(*objects: bytes) -> bytes:
    """Return something that begins and ends like a PDF, with these objects."""
    bodies = (b"%d 0 obj\n%s\nendobj\n" % (n, body) for n, body in enumerate(objects, start=1))
    return b"%PDF-1.7\n" + b"".join(bodies) + b"trailer << /Root 1 0 R >>\n%%EOF\n"


def object_stream(content: bytes) -> bytes:
    """Return a directory of a PDF as programs pack it since 2003."""
    packed = zlib.compress(b"1 0 " + content)
    return b"<< /Type /ObjStm /N 1 /Filter /FlateDecode >>\nstream\n" + packed + b"\nendstream"


def office(folder: str = "word", files: Mapping[str, str] | None = None) -> bytes:
    """Return a Word, Excel or PowerPoint document, told apart by its folder."""
    content = {"[Content_Types].xml": "<Types/>", f"{folder}/document.xml": "<document/>"}
    return archive(content | dict(files or {}))


def open_document(kind: str = "text", files: Mapping[str, str] | None = None) -> bytes:
    """Return an OpenDocument file."""
    mime = f"application/vnd.oasis.opendocument.{kind}"
    return archive({"mimetype": mime, "content.xml": "<content/>", **(files or {})})


def archive(files: Mapping[str, str]) -> bytes:
    """Return a ZIP archive."""
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w") as opened:
        for name, content in files.items():
            # A fixed day, so that each run writes the same bytes.
            opened.writestr(zipfile.ZipInfo(name, (2026, 11, 21, 0, 0, 0)), content)
    return made.getvalue()


BPMN = (
    '<?xml version="1.0" encoding="UTF-8"?>\n'
    '<bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL">{}'
    "</bpmn:definitions>\n"
)
"""A process model, with a place for its content."""
