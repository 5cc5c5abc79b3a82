# SPDX-FileCopyrightText: Das Kochbuch
# SPDX-License-Identifier: MIT
"""The findings of one file, collected while it is read and judged."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import NamedTuple

from kochbuch.findings.codes import Code, Severity
from kochbuch.findings.diagnostics import Diagnostic, Place

MAX_FINDINGS = 200
"""Per file. Nobody reads more, and a hostile file must not fill the memory."""


class Spot(NamedTuple):
    """A one-based position in a file; a width of 0 means the file as such."""

    line: int = 1
    column: int = 1
    width: int = 1


class Note(NamedTuple):
    """A finding and where it is in the file."""

    code: Code
    message: str
    hint: str
    at: Spot


_START = Spot()


@dataclass(slots=True)
class FileReport:
    """What was found in one file, in the order of finding."""

    path: str
    text: str = ""
    """The file with plain line ends, as far as it could be decoded; findings quote its lines."""
    notes: list[Note] = field(default_factory=list)
    is_cut: bool = False
    """Whether findings were left out because the file has too many."""

    @property
    def has_errors(self) -> bool:
        """Whether a finding keeps the file from being used."""
        return any(note.code.severity is Severity.ERROR for note in self.notes)

    def add(self, code: Code, message: str, hint: str = "", at: Spot = _START) -> None:
        """Add a finding."""
        if len(self.notes) >= MAX_FINDINGS:
            self.is_cut = True
            return
        self.notes.append(Note(code, message, hint, at))

    def diagnostics(self) -> list[Diagnostic]:
        """Return the findings with the lines they quote; the last says if others were left out."""
        lines = self.text.split("\n") if self.notes else []
        found = [self._diagnostic(note, lines) for note in self.notes]
        if self.is_cut:
            found.sort(key=lambda d: d.sort_key)
            rest = "Weitere Befunde in dieser Datei folgen, wenn diese behoben sind."
            found[-1] = replace(found[-1], hint=f"{found[-1].hint} {rest}".lstrip())
        return found

    def _diagnostic(self, note: Note, lines: list[str]) -> Diagnostic:
        code, message, hint, (line, column, width) = note
        excerpt = lines[line - 1] if width and 0 < line <= len(lines) else ""
        # A file is an attacker's, too: no report grows with the length of a line.
        width = max(1, min(width, len(excerpt) - column + 1))
        return Diagnostic(Place(self.path, line, column, width), code, message, hint, excerpt)
