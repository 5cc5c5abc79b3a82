# SPDX-FileCopyrightText: Das Kochbuch
# SPDX-License-Identifier: MIT
"""mkdocs.yml as text with lines, for the parts of it that are ours.

Both doors read it here, so that they agree on every letter: YAML would make a number of the
postcode 01067, and MkDocs' own reader does not say in which line a word stands. What a file
inherits from another one (`INHERIT`) is not followed.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

from kochbuch.files.syntax.nodes import Items, Mapping, Node, Text
from kochbuch.files.syntax.source import Source, read_yaml
from kochbuch.findings.codes import Severity
from kochbuch.running.errors import KochbuchError, german_reason

if TYPE_CHECKING:
    from pathlib import Path


class Setting(NamedTuple):
    """What stands behind one key."""

    text: str | None
    """Without white space around; None for a list or a group."""
    line: int


@dataclass(frozen=True, slots=True)
class Configuration:
    """One file of settings."""

    name: str
    """How messages call the file."""
    head: Mapping

    def text(self, *path: str) -> Setting:
        """Return what stands at `path`; an empty text in line 1 if nothing does."""
        node = self._node(path)
        return _setting(node) if node else Setting("", 1)

    def group(self, *path: str) -> dict[str, Setting]:
        """Return the settings below `path`, none if it is missing or empty.

        Raises `KochbuchError` if something else stands there.
        """
        node = self._node(path)
        if node is None or (isinstance(node, Text) and not node.value.strip()):
            return {}
        if not isinstance(node, Mapping):
            what = "eine Liste" if isinstance(node, Items) else "ein Text"
            raise KochbuchError(
                f"In {self.name} steht in Zeile {node.line} bei {'.'.join(path)} {what}; erwartet "
                "wird eine Gruppe, je Zeile ein Name, ein Doppelpunkt und eine Angabe."
            )
        return {key: Setting(_setting(e.value).text, e.key.line) for key, e in node.entries.items()}

    def line(self, *path: str) -> int:
        """Return the line of the key that `path` ends with, or of the last one that is there."""
        node: Node = self.head
        line = 1
        for key in path:
            if not isinstance(node, Mapping) or key not in node.entries:
                break
            line, node = node.entries[key].key.line, node.entries[key].value
        return line

    def _node(self, path: tuple[str, ...]) -> Node | None:
        node: Node = self.head
        for key in path:
            if not isinstance(node, Mapping) or key not in node.entries:
                return None
            node = node.entries[key].value
        return node


def read_configuration(file: Path) -> Configuration:
    """Return the settings in `file`; raise `KochbuchError` if ours can't be read."""
    try:
        data = file.read_bytes()
    except OSError as error:
        raise KochbuchError(
            f"»{file}« lässt sich nicht lesen ({german_reason(error)}). "
            "Holen Sie die Datei aus Git zurück: git restore mkdocs.yml"
        ) from error
    source = read_yaml(file.name, data)
    _refuse_mistakes(source)
    return Configuration(file.name, source.head)


def _setting(node: Node) -> Setting:
    if not isinstance(node, Text):
        return Setting(None, node.line)
    text = node.value.strip()
    return Setting("" if not node.style and text in ("~", "null") else text, node.line)


def _refuse_mistakes(source: Source) -> None:
    """Stop at a mistake within `extra`, where our settings are; others are up to MkDocs."""
    first = source.head.entries.get("extra")
    start = first.key.line if first else 1
    later = [e.key.line for e in source.head.entries.values() if e.key.line > start]
    end = min(later, default=len(source.lines) + 1) if first else len(source.lines) + 1
    for found in source.diagnostics:
        if found.severity is Severity.ERROR and start <= found.place.line < end:
            hint = f" {found.hint}" if found.hint else ""
            raise KochbuchError(
                f"{source.path} lässt sich in Zeile {found.place.line} nicht lesen: "
                f"{found.message}{hint}"
            )
