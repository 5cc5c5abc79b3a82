# SPDX-FileCopyrightText: Das Kochbuch
# SPDX-License-Identifier: MIT
"""Unpack what strangers packed: never more than a stated size, never with a traceback."""

from __future__ import annotations

import zlib

MAX_UNPACKED = 1024 * 1024
"""A block of metadata or a directory of a document has a few kilobytes."""


def inflated(data: bytes, limit: int = MAX_UNPACKED) -> bytes:
    """Return up to `limit` bytes of a zlib stream, as far as it can be read."""
    try:
        return zlib.decompressobj().decompress(data, limit)
    except zlib.error:
        return b""
