# SPDX-FileCopyrightText: Das Kochbuch
# SPDX-License-Identifier: MIT
"""What rules look at and what they yield."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, NamedTuple

from kochbuch.reading.codes import Code
from kochbuch.reading.syntax.body import Outline
from kochbuch.reading.syntax.nodes import Items, Mapping, Node
from kochbuch.reading.syntax.source import Source


class Spot(NamedTuple):
    """A position in the file of the recipe."""

    line: int = 1
    column: int = 1
    width: int = 1


class Finding(NamedTuple):
    """What a rule yields; the file is known to whoever asked."""

    spot: Spot | Node
    code: Code
    message: str
    hint: str = ""


@dataclass(frozen=True, slots=True)
class Reading:
    """One file with all values that could be read."""

    source: Source
    path: str
    """Path of the recipe: without `recipes/` and ending."""
    values: dict[str, Any]
    """By attribute."""
    outline: Outline

    def node(self, *keys: str | int) -> Node:
        """Return the node at a path of keys and positions, or the nearest above it that exists."""
        node: Node = self.source.head
        for key in keys:
            if isinstance(node, Mapping) and key in node.entries:
                node = node.entries[str(key)].value
            elif isinstance(node, Items) and isinstance(key, int) and key < len(node.items):
                node = node.items[key]
            else:
                break
        return node
