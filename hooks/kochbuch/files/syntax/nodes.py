# SPDX-FileCopyrightText: Das Kochbuch
# SPDX-License-Identifier: MIT
"""What stands in a front matter: text, lists and keys, each with its place and no judgement."""

from __future__ import annotations

from typing import NamedTuple


class Text(NamedTuple):
    """A scalar as the author wrote it."""

    value: str
    line: int
    column: int
    width: int
    style: str
    """How it is quoted: empty, a quotation mark, or | and > for blocks."""


class Items(NamedTuple):
    """A list."""

    items: tuple[Node, ...]
    line: int
    column: int
    width: int = 1


class Mapping(NamedTuple):
    """Keys with values, in the order of the file; a key may occur once only."""

    entries: dict[str, Entry]
    line: int
    column: int
    width: int = 1


class Entry(NamedTuple):
    """A key and what stands behind it."""

    key: Text
    value: Node


Node = Text | Items | Mapping
