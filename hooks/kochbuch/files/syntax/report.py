# SPDX-FileCopyrightText: Das Kochbuch
# SPDX-License-Identifier: MIT
"""The findings of one file, collected while it is read and judged."""

from __future__ import annotations

import logging
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, field, replace
from pathlib import Path
from traceback import extract_tb
from typing import NamedTuple, ParamSpec, TypeVar

from kochbuch.findings.codes import Code, Severity
from kochbuch.findings.diagnostics import Diagnostic, Place
from kochbuch.german.suggest import enumerate_words

MAX_PER_CODE = 100
"""Findings of one kind in a file. Nobody reads more, and no hostile file may fill the memory."""
_log = logging.getLogger(__name__)

P = ParamSpec("P")
Made = TypeVar("Made")


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
THE_FILE = Spot(width=0)
"""The file as such, no line of it."""


@dataclass(slots=True)
class FileReport:
    """What was found in one file, in the order of finding."""

    path: str
    text: str = ""
    """The file with plain line ends, as far as it could be decoded; findings quote its lines."""
    notes: list[Note] = field(default_factory=list)
    left_out: Counter[Code] = field(default_factory=Counter)
    """How many findings of each kind are not listed, because there are too many of it."""
    _counts: Counter[Code] = field(default_factory=Counter)

    @property
    def has_errors(self) -> bool:
        """Whether a finding keeps the file from being used; one that is not listed always does."""
        is_error = any(note.code.severity is Severity.ERROR for note in self.notes)
        return is_error or bool(self.left_out)

    def is_full(self, code: Code) -> bool:
        """Return whether one more finding of a kind would only be counted."""
        return self._counts[code] >= MAX_PER_CODE

    def add(self, code: Code, message: str, hint: str = "", at: Spot = _START) -> None:
        """Add a finding."""
        if self.is_full(code):
            self.left_out[code] += 1
            return
        self._counts[code] += 1
        self.notes.append(Note(code, message, hint, at))

    def attempt(
        self, step: Callable[P, Made], *arguments: P.args, **options: P.kwargs
    ) -> Made | None:
        """Return what a step about this file returns, or None after an error nobody foresaw.

        That error becomes a finding, and the other files are read all the same. No other place of
        the check catches `Exception`.
        """
        try:
            return step(*arguments, **options)
        except Exception as error:
            _log.debug("%s", self.path, exc_info=True)
            frame = extract_tb(error.__traceback__)[-1]
            where = f"{type(error).__name__} in {Path(frame.filename).name}, Zeile {frame.lineno}"
            self.add(
                Code.UNFORESEEN,
                f"Beim Prüfen dieser Datei ist das Programm gescheitert ({where}).",
                "Bitte melden Sie das mit dieser Datei; es ist ein Fehler des Programms. "
                "Was genau geschah, zeigt »python scripts/check_recipes.py --traceback«.",
                THE_FILE,
            )
            return None

    def diagnostics(self) -> list[Diagnostic]:
        """Return the findings with the lines they quote, and one that counts those left out."""
        lines = self.text.split("\n") if self.notes else []
        found = [self._diagnostic(note, lines) for note in self.notes]
        if self.left_out:
            kinds = enumerate_words([f"{n} × {code}" for code, n in sorted(self.left_out.items())])
            message = f"Weitere Befunde in dieser Datei sind nur gezählt: {kinds}."
            hint = "Beheben Sie die aufgeführten, und prüfen Sie dann noch einmal."
            note = Note(Code.TOO_MANY_FINDINGS, message, hint, THE_FILE)
            errors = sum(n for code, n in self.left_out.items() if code.severity is Severity.ERROR)
            warnings = self.left_out.total() - errors
            counted = self._diagnostic(note, lines)
            found.append(replace(counted, more_errors=errors, more_warnings=warnings))
        return found

    def _diagnostic(self, note: Note, lines: list[str]) -> Diagnostic:
        code, message, hint, (line, column, width) = note
        excerpt = lines[line - 1] if width and 0 < line <= len(lines) else ""
        # A file is an attacker's, too: no report grows with the length of a line.
        width = max(1, min(width, len(excerpt) - column + 1))
        return Diagnostic(Place(self.path, line, column, width), code, message, hint, excerpt)
