# SPDX-FileCopyrightText: Das Kochbuch
# SPDX-License-Identifier: MIT
"""mkdocs.yml as text with lines, for the parts of it that are ours.

Both doors read it here, so that they agree on every letter: YAML would make a number of the
postcode 01067, and MkDocs' own reader does not say in which line a word stands. What a file
inherits from another one (`INHERIT`) is not followed.
"""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

from kochbuch.files.syntax.nodes import Group, key_at, spot_of
from kochbuch.files.syntax.report import FileReport
from kochbuch.files.syntax.source import read_yaml
from kochbuch.findings.codes import Severity
from kochbuch.format.data import Data, is_bare
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
    head: Group

    def text(self, *path: str) -> Setting:
        """Return what stands at `path`; an empty text in line 1 if nothing does."""
        node = self._node(path)
        return _setting(node) if node else Setting("", 1)

    def group(self, *path: str) -> dict[str, Setting]:
        """Return the settings below `path`, none if it is missing or empty.

        Raises `KochbuchError` if something else stands there.
        """
        node = self._node(path)
        if node is None or (isinstance(node, str) and not node.strip()):
            return {}
        if not isinstance(node, dict):
            what = "eine Liste" if isinstance(node, list) else "ein Text"
            line = spot_of(node).line
            raise KochbuchError(
                f"In {self.name} steht in Zeile {line} bei {'.'.join(path)} {what}; erwartet "
                "wird eine Gruppe, je Zeile ein Name, ein Doppelpunkt und eine Angabe."
            )
        return {key: Setting(_setting(own).text, spot_of(key).line) for key, own in node.items()}

    def line(self, *path: str) -> int:
        """Return the line of the key that `path` ends with, or of the last one that is there."""
        node: Data = self.head
        line = 1
        for key in path:
            if not isinstance(node, Group) or key not in node:
                break
            line, node = spot_of(key_at(node, key)).line, node[key]
        return line

    def _node(self, path: tuple[str, ...]) -> Data | None:
        node: Data = self.head
        for key in path:
            if not isinstance(node, dict) or key not in node:
                return None
            node = node[key]
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
    report = FileReport(file.name)
    fields = read_yaml(data, report).fields
    _refuse_mistakes(report, fields)
    return Configuration(file.name, fields)


def _setting(datum: Data) -> Setting:
    line = spot_of(datum).line
    if not isinstance(datum, str):
        return Setting(None, line)
    text = datum.strip()
    return Setting("" if is_bare(datum) and text in ("~", "null") else text, line)


def _refuse_mistakes(report: FileReport, fields: Group) -> None:
    """Stop at a mistake within `extra`, where our settings are; others are up to MkDocs."""
    start = spot_of(key_at(fields, "extra")).line if "extra" in fields else 1
    later = [line for key in fields if (line := spot_of(key).line) > start]
    end = min(later) if "extra" in fields and later else math.inf
    for found in report.notes:
        if found.code.severity is Severity.ERROR and start <= found.line < end:
            hint = f" {found.hint}" if found.hint else ""
            raise KochbuchError(
                f"{report.path} lässt sich in Zeile {found.line} nicht lesen: {found.message}{hint}"
            )
