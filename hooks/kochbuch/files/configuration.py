# SPDX-FileCopyrightText: Das Kochbuch
# SPDX-License-Identifier: MIT
"""mkdocs.yml as text with lines, for the parts of it that are ours.

Both doors read it here, so that they agree on every letter: YAML would make a number of the
postcode 01067, and MkDocs' own reader does not keep line numbers. `INHERIT` is not followed.
"""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import TYPE_CHECKING

from kochbuch.files.syntax.nodes import Group, key_at, spot_of
from kochbuch.files.syntax.report import FileReport
from kochbuch.files.syntax.source import read_yaml
from kochbuch.findings.codes import Severity
from kochbuch.format.data import Data, is_bare
from kochbuch.running.errors import KochbuchError, german_reason

if TYPE_CHECKING:
    from pathlib import Path


@dataclass(frozen=True, slots=True)
class Configuration:
    """One file of settings."""

    name: str
    """How messages call the file."""
    text: str
    fields: Group

    def node(self, *path: str) -> Data | None:
        """Return what is at `path`, or None."""
        node: Data = self.fields
        for key in path:
            if not isinstance(node, dict) or key not in node:
                return None
            node = node[key]
        return node

    def answer(self, *path: str) -> str:
        """Return the text at `path`, or an empty one."""
        node = self.node(*path)
        if not isinstance(node, str) or (is_bare(node) and node.strip() in ("~", "null")):
            return ""
        return node.strip()

    def key(self, *path: str) -> Data:
        """Return the key that `path` ends with, or the last one on the way that is there."""
        *above, last = path
        group = self.node(*above)
        if isinstance(group, Group) and last in group:
            return key_at(group, last)
        return self.key(*above) if above else self.fields


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
    return Configuration(file.name, report.text, fields)


def _refuse_mistakes(report: FileReport, fields: Group) -> None:
    """Stop at a mistake within `extra`, where our settings are; others are up to MkDocs."""
    start = spot_of(key_at(fields, "extra")).line if "extra" in fields else 1
    later = [line for key in fields if (line := spot_of(key).line) > start]
    end = min(later) if "extra" in fields and later else math.inf
    for found in report.notes:
        if found.code.severity is Severity.ERROR and start <= found.at.line < end:
            where = f"{report.path} lässt sich in Zeile {found.at.line} nicht lesen"
            raise KochbuchError(f"{where}: {found.message} {found.hint}".rstrip())
