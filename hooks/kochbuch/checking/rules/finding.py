# SPDX-FileCopyrightText: Das Kochbuch
# SPDX-License-Identifier: MIT
"""What rules look at and what they yield."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, NamedTuple

from kochbuch.files.syntax.body import Outline
from kochbuch.files.syntax.nodes import Items, Mapping, Node
from kochbuch.files.syntax.source import Source
from kochbuch.findings.codes import Code
from kochbuch.format.fields import FIELDS_BY_KEY


class Spot(NamedTuple):
    """A position in the file of the recipe."""

    line: int = 1
    column: int = 1
    width: int = 1


THE_FILE = Spot(1, 1, 0)
"""The file as such, no line of it."""


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

    def node(self, *keys: str) -> Node:
        """Return the node at a path of keys, or the nearest above it that exists."""
        return node_at(self.source.head, *keys)

    def entries(self, key: str) -> tuple[tuple[Node, Any], ...]:
        """Return the readable entries of a list, each with the node it was read from."""
        values = self.values.get(FIELDS_BY_KEY[key].attribute)
        if not values:
            return ()
        node = self.node(key)
        nodes = node.items if isinstance(node, Items) else (node,)
        nodes = self.source.readable.get((node.line, node.column), nodes)
        return tuple(zip(nodes, values, strict=True))


def node_at(node: Node, *keys: str) -> Node:
    """Return the node below `node` at a path of keys, or the nearest above it that exists."""
    for key in keys:
        if not isinstance(node, Mapping) or key not in node.entries:
            break
        node = node.entries[key].value
    return node
