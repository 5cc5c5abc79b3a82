# SPDX-FileCopyrightText: Das Kochbuch
# SPDX-License-Identifier: MIT
"""As much of CBOR (RFC 8949) as Pagefind's tables use: numbers from zero, texts, lists."""

from __future__ import annotations

_NUMBER, _TEXT, _LIST = 0, 3, 4
_WIDTHS = {24: 1, 25: 2, 26: 4, 27: 8}
_SMALL = 24
"""Smaller numbers are in the first byte itself."""

Value = int | str | list["Value"]


def decode(data: bytes) -> Value:
    """Return the value of `data`; raise `ValueError` if it is anything else.

    >>> decode(bytes.fromhex("8301190100626465"))
    [1, 256, 'de']
    """
    value, end = _read(data, 0)
    if end != len(data):
        raise ValueError("more than one value")
    return value


def encode(value: Value) -> bytes:
    """Return `value` as bytes, in the shortest form.

    >>> decode(encode(["ä", 23, 24, 70_000, []]))
    ['ä', 23, 24, 70000, []]
    """
    pieces: list[bytes] = []
    _write(value, pieces)
    return b"".join(pieces)


def _read(data: bytes, at: int) -> tuple[Value, int]:
    if at >= len(data):
        raise ValueError("data that end early")
    kind, number = divmod(data[at], 32)
    at += 1
    if number >= _SMALL:
        if number not in _WIDTHS:
            raise ValueError("a length that is not stated")
        end = at + _WIDTHS[number]
        number, at = int.from_bytes(data[at:end], "big"), end
    if kind == _NUMBER:
        return number, at
    if kind == _TEXT:
        if at + number > len(data):
            raise ValueError("a text that ends early")
        return data[at : at + number].decode(), at + number
    if kind != _LIST:
        raise ValueError(f"a kind that is not known: {kind}")
    values: list[Value] = []
    for _ in range(number):
        value, at = _read(data, at)
        values.append(value)
    return values, at


def _write(value: Value, pieces: list[bytes]) -> None:
    if isinstance(value, int):
        pieces.append(_head(_NUMBER, value))
    elif isinstance(value, str):
        text = value.encode()
        pieces += (_head(_TEXT, len(text)), text)
    else:
        pieces.append(_head(_LIST, len(value)))
        for part in value:
            _write(part, pieces)


def _head(kind: int, number: int) -> bytes:
    if number < _SMALL:
        return bytes([kind * 32 + number])
    code, width = next((c, w) for c, w in _WIDTHS.items() if number < 1 << 8 * w)
    return bytes([kind * 32 + code]) + number.to_bytes(width, "big")
