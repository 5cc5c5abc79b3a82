# SPDX-FileCopyrightText: Das Kochbuch
# SPDX-License-Identifier: MIT
"""What the kinds of values need while they read one recipe."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Any, Protocol

from kochbuch.book.register import Register
from kochbuch.book.vocabulary import Vocabulary
from kochbuch.files.syntax.nodes import Node, Text
from kochbuch.files.syntax.source import Source
from kochbuch.findings.codes import Code


@dataclass(frozen=True, slots=True)
class Reader:
    """One file together with the words and the day it is held against."""

    source: Source
    register: Register
    vocabulary: Vocabulary
    today: date
    incomplete: frozenset[str] = frozenset()
    """Word lists with errors: what they lack is no mistake of a recipe."""

    def report(self, node: Node, code: Code, message: str, hint: str = "") -> None:
        """Add a finding at `node`."""
        self.source.report(
            code, message, hint, line=node.line, column=node.column, width=node.width
        )

    def narrow(self, node: Node, character: str) -> Node:
        """Return the first `character` in a text as a node of its own, the text if it hides."""
        lines = self.source.lines
        start = node.column - 1
        for number in range(node.line - 1, len(lines)):
            found = lines[number].find(character, start)
            if found >= 0:
                return Text(character, number + 1, found + 1, 1, "")
            start = 0
        return node


class Kind(Protocol):
    """How the value of a field is read; knows nothing of its neighbours."""

    @property
    def expected(self) -> str:
        """What belongs there, as a German noun phrase: "ein Text von 10 bis 90 Zeichen"."""

    def read(self, node: Node, name: str, reader: Reader) -> Any | None:
        """Return the value of the field `name`, or None after reporting why there is none."""
