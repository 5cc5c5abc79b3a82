# SPDX-FileCopyrightText: Das Kochbuch
# SPDX-License-Identifier: MIT
"""What a picture tells about the person who took it: place, camera, name.

Looks at the blocks before and between the pixels (Exif and XMP in JPEG, PNG and WebP) and leaps
over the pixels themselves. What is broken in them is nobody's business here.
"""

from __future__ import annotations

import re
import struct
from collections.abc import Callable, Iterator
from itertools import islice
from typing import BinaryIO, NamedTuple

from kochbuch.files.attachments.unpacking import inflated

# https://www.cipa.jp/std/documents/e/DC-X008-Translation-2019-E.pdf, sections 4.6.4 to 4.6.7
_GPS_POINTER, _EXIF_POINTER = 0x8825, 0x8769
_LATITUDE, _LONGITUDE = 2, 4
_PERSONAL_TAGS = frozenset(
    {
        *(0x010F, 0x0110, 0x013B),  # maker, model, artist
        *(0xA430, 0xA431, 0xA435),  # owner, serial numbers of camera and lens
    }
)
_XMP_PLACE = re.compile(rb"GPSL(?:atitude|ongitude)")
_XMP_PERSONAL = re.compile(rb"tiff:(?:Make|Model|Artist)|SerialNumber|CameraOwnerName")
_MAX_ENTRIES = 1_000
_MAX_BLOCKS = 64
"""Cameras write one or two."""


class Traces(NamedTuple):
    """What the picture says besides what it shows."""

    place: bool = False
    """Where it was taken."""
    camera: bool = False
    """With what or by whom."""

    def __or__(self, other: tuple[object, ...]) -> Traces:
        """Return what one of them or both say."""
        return Traces(*(bool(a or b) for a, b in zip(self, other, strict=True)))


def traces(file: BinaryIO, format_name: str) -> Traces:
    """Return what the metadata of an opened picture give away."""
    found = Traces()
    for kind, block in islice(_BLOCKS.get(format_name, _none)(file), _MAX_BLOCKS):
        found |= _of_exif(block) if kind == "exif" else _of_xmp(block)
    return found


def _of_xmp(block: bytes) -> Traces:
    return Traces(bool(_XMP_PLACE.search(block)), bool(_XMP_PERSONAL.search(block)))


def _of_exif(tiff: bytes) -> Traces:
    tiff = tiff.removeprefix(b"Exif\0\0")
    order = {b"II": "<", b"MM": ">"}.get(tiff[:2])
    if order is None or len(tiff) < 8:
        return Traces()
    tags = _directory(tiff, order, struct.unpack_from(f"{order}I", tiff, 4)[0])
    gps = _directory(tiff, order, tags.get(_GPS_POINTER))
    exif = _directory(tiff, order, tags.get(_EXIF_POINTER))
    # Cameras with the location switched off write a GPS block without a position.
    return Traces(
        bool(gps.keys() & {_LATITUDE, _LONGITUDE}),
        bool((tags.keys() | exif.keys()) & _PERSONAL_TAGS),
    )


def _directory(tiff: bytes, order: str, offset: int | None) -> dict[int, int]:
    """Return the tags of a directory, each with the number that stands in its value field."""
    if offset is None or offset + 2 > len(tiff):
        return {}
    count = min(struct.unpack_from(f"{order}H", tiff, offset)[0], _MAX_ENTRIES)
    ends = range(offset + 14, min(len(tiff), offset + 2 + 12 * count) + 1, 12)
    entries = (struct.unpack_from(f"{order}HHII", tiff, end - 12) for end in ends)
    return {tag: value for tag, _, _, value in entries}


def _none(_: BinaryIO) -> Iterator[tuple[str, bytes]]:
    return iter(())


def _jpeg(file: BinaryIO) -> Iterator[tuple[str, bytes]]:
    file.seek(2)
    while len(mark := file.read(2)) == 2 and mark[0] == 0xFF:
        if mark[1] == 0xFF:
            # A fill byte; the mark begins one later.
            file.seek(-1, 1)
            continue
        if mark[1] in (0xDA, 0xD9):
            return
        size = int.from_bytes(file.read(2), "big") - 2
        if size < 0:
            return
        if mark[1] != 0xE1:
            file.seek(size, 1)
            continue
        block = file.read(size)
        yield ("exif" if block.startswith(b"Exif\0\0") else "xmp"), block


def _png(file: BinaryIO) -> Iterator[tuple[str, bytes]]:
    file.seek(8)
    while len(head := file.read(8)) == 8:
        size, kind = int.from_bytes(head[:4], "big"), head[4:]
        if kind not in (b"eXIf", b"iTXt", b"tEXt", b"zTXt"):
            file.seek(size + 4, 1)
            continue
        block = file.read(size)
        file.seek(4, 1)
        if kind == b"eXIf":
            yield "exif", block
        else:
            yield from _png_text(kind, block)


def _png_text(kind: bytes, block: bytes) -> Iterator[tuple[str, bytes]]:
    keyword, _, text = block.partition(b"\0")
    if kind == b"zTXt":
        text = inflated(text[1:])
    elif kind == b"iTXt":
        is_packed, text = text[:1] == b"\1", text[2:].split(b"\0", 2)[-1]
        text = inflated(text) if is_packed else text
    if keyword.lower() in (b"raw profile type exif", b"raw profile type app1"):
        # ImageMagick writes name, length and then the block in hexadecimal digits.
        digits = re.sub(rb"[^0-9a-fA-F]", b"", b"".join(text.split()[2:])).decode()
        yield "exif", bytes.fromhex(digits[: len(digits) & ~1])
    else:
        yield "xmp", keyword + b"\0" + text


def _webp(file: BinaryIO) -> Iterator[tuple[str, bytes]]:
    file.seek(12)
    while len(head := file.read(8)) == 8:
        size = int.from_bytes(head[4:], "little")
        if head[:4] in (b"EXIF", b"XMP "):
            yield ("exif" if head[:4] == b"EXIF" else "xmp"), file.read(size)
            file.seek(size % 2, 1)
        else:
            file.seek(size + size % 2, 1)


_BLOCKS: dict[str, Callable[[BinaryIO], Iterator[tuple[str, bytes]]]] = {
    "JPEG": _jpeg,
    "PNG": _png,
    "WebP": _webp,
}
