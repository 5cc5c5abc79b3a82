# SPDX-FileCopyrightText: Das Kochbuch
# SPDX-License-Identifier: MIT
"""Unpack untrusted data: never more than a given size, never with an exception."""

from __future__ import annotations

import zlib

MAX_UNPACKED = 1024 * 1024
"""Metadata and directories of documents have a few kilobytes."""


def inflated(data: bytes, limit: int = MAX_UNPACKED) -> bytes:
    """Return up to `limit` bytes of a zlib stream, as far as it can be read."""
    try:
        return zlib.decompressobj().decompress(data, limit)
    except zlib.error:
        return b""
