# SPDX-FileCopyrightText: Das Kochbuch
# SPDX-License-Identifier: MIT
"""How large and how whole a picture is, and what it reveals: place, camera, name.

Metadata look the same in every format: an Exif block begins with the head of a TIFF, XMP names its
properties in plain text. So the whole file is searched for both, and no format is parsed; only
the packed texts of a PNG are unpacked first. Damaged blocks are skipped.
"""

from __future__ import annotations

import re
import struct
from collections.abc import Iterator
from itertools import islice
from typing import NamedTuple

from kochbuch.files.attachments.formats import inflated

# https://www.cipa.jp/std/documents/e/DC-X008-Translation-2019-E.pdf, sections 4.6.2 to 4.6.7
_TIFF = re.compile(rb"II\*\0|MM\0\*")
_GPS_POINTER, _EXIF_POINTER = 0x8825, 0x8769
_POSITION = frozenset({2, 4})  # latitude, longitude
_PERSONAL_TAGS = frozenset(
    {
        *(0x010F, 0x0110, 0x013B),  # maker, model, artist
        *(0xA430, 0xA431, 0xA435),  # owner, serial numbers of camera and lens
    }
)
_XMP_PLACE = re.compile(rb"exif:GPSL(?:atitude|ongitude)")
_XMP_PERSONAL = re.compile(rb"tiff:(?:Make|Model|Artist)|SerialNumber|CameraOwnerName")
_PACKED_TEXT = re.compile(rb"zTXt[^\0]{1,79}\0\0|iTXt[^\0]{1,79}\0\x01\0[^\0]{0,79}\0[^\0]{0,79}\0")
# ImageMagick writes a name and a length, then the block in hexadecimal digits.
_PROFILE = re.compile(rb"\n(?:exif|app1)\s+\d+\s+([0-9a-f\s]+)", re.IGNORECASE)
_MAX_ENTRIES = 1_000
_MAX_BLOCKS = 32
"""Cameras write one or two."""
_PNG_END = b"\0\0\0\0IEND\xaeB`\x82"
_FRAMES = frozenset(range(0xC0, 0xD0)) - {0xC4, 0xC8, 0xCC}
_MAX_SEGMENTS = 10_000


class Traces(NamedTuple):
    """What the metadata of a picture say."""

    place: bool = False
    """Where it was taken."""
    camera: bool = False
    """With which device or by whom."""


def traces(picture: bytes) -> Traces:
    """Return what the metadata of a picture reveal."""
    starts = islice(_PACKED_TEXT.finditer(picture), _MAX_BLOCKS)
    content = b"\n".join((picture, *(inflated(picture[start.end() :]) for start in starts)))
    content = b"\n".join((content, *map(_unhexed, _PROFILE.findall(content))))
    heads = islice(_TIFF.finditer(content), _MAX_BLOCKS)
    blocks = [_of_exif(memoryview(content)[head.start() :]) for head in heads]
    return Traces(
        _XMP_PLACE.search(content) is not None or any(block.place for block in blocks),
        _XMP_PERSONAL.search(content) is not None or any(block.camera for block in blocks),
    )


def pixels(picture: bytes, format_name: str) -> tuple[int, int] | None:
    """Return the width and height that a picture claims, None if it is damaged or cut off."""
    try:
        return _MEASURES[format_name](picture)
    except (struct.error, IndexError):
        return None


def _of_png(picture: bytes) -> tuple[int, int] | None:
    width, height = struct.unpack_from(">II", picture, 16)
    return (width, height) if picture.endswith(_PNG_END) else None


def _of_gif(picture: bytes) -> tuple[int, int] | None:
    width, height = struct.unpack_from("<HH", picture, 6)
    return (width, height) if picture.rstrip(b"\0").endswith(b";") else None


def _of_webp(picture: bytes) -> tuple[int, int] | None:
    if struct.unpack_from("<I", picture, 4)[0] + 8 not in (len(picture), len(picture) - 1):
        return None
    if picture[15:16] == b"X":
        width, height = (
            int.from_bytes(picture[start : start + 3], "little") + 1 for start in (24, 27)
        )
        return width, height
    if picture[15:16] == b"L":
        bits = struct.unpack_from("<I", picture, 21)[0]
        return (bits & 0x3FFF) + 1, (bits >> 14 & 0x3FFF) + 1
    width, height = struct.unpack_from("<HH", picture, 26)
    return width & 0x3FFF, height & 0x3FFF


def _of_jpeg(picture: bytes) -> tuple[int, int] | None:
    size = None
    for mark, start in islice(_segments(picture), _MAX_SEGMENTS):
        if mark in _FRAMES:
            height, width = struct.unpack_from(">HH", picture, start + 1)
            size = (width, height)
        if mark == 0xDA:
            # Telephones write further pictures behind the first.
            return size if picture.find(b"\xff\xd9", start) >= 0 else None
    return None


def _segments(picture: bytes) -> Iterator[tuple[int, int]]:
    """Yield the mark of each segment of a JPEG and where its data begin."""
    position = 2
    while picture[position] == 0xFF:
        mark = picture[position + 1]
        if mark == 0xFF:
            position += 1
            continue
        yield mark, position + 4
        position += 2 + struct.unpack_from(">H", picture, position + 2)[0]


_MEASURES = {"PNG": _of_png, "GIF": _of_gif, "WebP": _of_webp, "JPEG": _of_jpeg}


def _unhexed(digits: bytes) -> bytes:
    digits = b"".join(digits.split())
    return bytes.fromhex(digits[: len(digits) & ~1].decode())


def _of_exif(tiff: memoryview) -> Traces:
    if len(tiff) < 8:
        return Traces()
    order = "<" if bytes(tiff[:2]) == b"II" else ">"
    tags = _directory(tiff, order, struct.unpack_from(f"{order}I", tiff, 4)[0])
    gps = _directory(tiff, order, tags.get(_GPS_POINTER))
    exif = _directory(tiff, order, tags.get(_EXIF_POINTER))
    # Cameras with the location switched off write a GPS block without a position.
    return Traces(
        not _POSITION.isdisjoint(gps), not _PERSONAL_TAGS.isdisjoint(tags.keys() | exif.keys())
    )


def _directory(tiff: memoryview, order: str, offset: int | None) -> dict[int, int]:
    """Return the tags of a directory, each with the number in its value field."""
    if offset is None or offset + 2 > len(tiff):
        return {}
    count = min(struct.unpack_from(f"{order}H", tiff, offset)[0], _MAX_ENTRIES)
    ends = range(offset + 14, min(len(tiff), offset + 2 + 12 * count) + 1, 12)
    entries = (struct.unpack_from(f"{order}HHII", tiff, end - 12) for end in ends)
    return {tag: value for tag, _, _, value in entries}
