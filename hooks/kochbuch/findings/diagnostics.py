# SPDX-FileCopyrightText: Das Kochbuch
# SPDX-License-Identifier: MIT
"""A finding as a value: where, what, and what to do next."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from kochbuch.findings.codes import Code, Severity


@dataclass(frozen=True, slots=True, order=True)
class Place:
    """A one-based position in a source file, as editors count it."""

    path: str
    """Relative to the root of the project, with forward slashes."""
    line: int = 1
    column: int = 1
    width: int = 1
    """How many characters to underline."""

    def __str__(self) -> str:
        """Return path, line and column the way compilers print them."""
        return f"{self.path}:{self.line}:{self.column}"


@dataclass(frozen=True, slots=True)
class Diagnostic:
    """One finding in a recipe or in a vocabulary file."""

    place: Place
    code: Code
    message: str
    """One German sentence that names the thing as it is written."""
    hint: str = ""
    """The next step, a German sentence, or nothing."""
    excerpt: str = ""
    """The line of the source that `place` points at."""
    more_errors: int = 0
    """How many others it stands for, which are not listed."""
    more_warnings: int = 0

    @property
    def severity(self) -> Severity:
        """Whether the finding keeps a recipe from being published."""
        return self.code.severity

    @property
    def sort_key(self) -> tuple[Place, StrEnum, str]:
        """Order of a report: by place, then by code."""
        return self.place, self.code, self.message
