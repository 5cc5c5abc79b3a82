# SPDX-FileCopyrightText: Das Kochbuch
# SPDX-License-Identifier: MIT
"""Where a YAML parser gave up, and mistakes in lines: colons, quotation marks, a missing boundary.

A parser stops where it gives up, which is often behind the mistake: a quotation mark that nobody
closes swallows lines, and a colon without a blank turns the next field into the culprit.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import NamedTuple

from kochbuch.files.syntax.report import Note, Spot
from kochbuch.findings.codes import Code

_VALUE = re.compile(r"\s*(?:-[ ]+)*(?:[\w-]+[ ]*:[ ]+)?")
"""Everything before a value: hyphens and the name of a field."""
END_OF_BLOCK = ("expected key", "expected '-' indicator", "expected <block end>")
"""The parser expected the next field or entry and found something else."""
_TYPOGRAPHIC = "„“”‚‘’«»‹›"
_FIELD = re.compile(r"\s*(?:-[ ]+)?[\w-]+[ ]*:[ ]*$")
_BEFORE_VALUE = re.compile(r"(?:^|[:\[{,-])\s*$")
_GLUED = re.compile(r"(\s*(?:-[ ]+)?[\w-]+):([^\s:].*)")
_SUBFIELD = re.compile(r"[a-z_]+:(?:\s|$)")
_HEADING = re.compile(r"#{2,6}[ ]+\S")


class Trouble(NamedTuple):
    """Where a parser gave up; lines and columns count from zero."""

    problem: str
    """What it says, in English."""
    lines: list[str]
    line: int
    column: int
    context_line: int
    context_column: int
    """Where the thing began that it was reading."""

    def says(self, *words: str) -> bool:
        """Return whether the parser says one of these."""
        return any(word in self.problem for word in words)

    @property
    def content(self) -> str:
        """The line in which the parser gave up."""
        return self.lines[self.line] if self.line < len(self.lines) else ""

    @property
    def value_column(self) -> int:
        """Where the value begins in that line, behind hyphens and the name of the field."""
        match = _VALUE.match(self.content)
        return match.end() if match else 0

    @property
    def value(self) -> str:
        """The value in that line, without white space around it."""
        return self.content[self.value_column :].strip()

    def note(self, code: Code, message: str, hint: str, at: tuple[int, int] | None = None) -> Note:
        """Return a finding at a zero-based line and column, else where the parser gave up."""
        line, column = at or (self.line, self.column)
        return Note(code, message, hint, Spot(line + 1, column + 1))


def _open_head(t: Trouble) -> Note | None:
    """The closing boundary is missing, and the parser ran into the text."""
    for number in range(1, min(t.line + 1, len(t.lines))):
        if _HEADING.match(t.lines[number]) and not t.lines[number - 1].strip():
            return t.note(
                Code.HEAD_OPEN,
                "Hier beginnt der Bericht, aber der Kopf ist noch nicht zu Ende.",
                "Schreiben Sie »---« in eine eigene Zeile über diese Überschrift.",
                (number, 0),
            )
    return None


def _open_quote(t: Trouble) -> Note | None:
    """A text ends only where the text of a later field begins, or not at all."""
    if t.says("quoted scalar", "unexpected end of stream"):
        return _quote_open(t, t.context_line, t.context_column)
    for number in range(t.line - 1, max(-1, t.line - 50), -1):
        start = _VALUE.match(t.lines[number])
        column = start.end() if start else 0
        quote = t.lines[number][column : column + 1]
        if quote not in ("'", '"') or quote in t.lines[number][column + 1 :]:
            continue
        for later in t.lines[number + 1 : t.line + 1]:
            before, found, _ = later.partition(quote)
            if found:
                return _quote_open(t, number, column) if _BEFORE_VALUE.search(before) else None
    return None


def _quote_open(t: Trouble, line: int, column: int) -> Note:
    return t.note(
        Code.QUOTE_OPEN,
        "Hier beginnt ein Anführungszeichen, das nicht geschlossen wird.",
        "Schließen Sie den Text mit demselben Zeichen; innen sind „deutsche“ Zeichen erlaubt.",
        (line, column),
    )


def _line_above(t: Trouble) -> Note | None:
    """The parser stumbles over a proper field because the line above is none."""
    if t.says("could not find expected ':'"):
        return _no_field(t, t.context_line)
    if not t.says("mapping values are not allowed"):
        return None
    if not _FIELD.match(t.content[: t.column + 1]):
        return None
    above = next((n for n in range(t.line - 1, -1, -1) if t.lines[n].strip()), None)
    if above is None:
        return None
    if _indent(t.content) > _indent(t.lines[above]) and not _GLUED.fullmatch(t.lines[above]):
        return t.note(
            Code.YAML,
            "Diese Zeile ist eingerückt, gehört aber zu keinem Feld darüber.",
            "Felder beginnen ganz links; eingerückt wird nur unter einem Feld ohne eigenen Wert.",
            (t.line, _indent(t.content)),
        )
    return _no_field(t, above)


def _no_field(t: Trouble, number: int) -> Note:
    content = t.lines[number]
    if glued := _GLUED.fullmatch(content):
        return t.note(
            Code.NO_FIELDS,
            "Nach dem Doppelpunkt fehlt ein Leerzeichen.",
            f"Schreiben Sie »{glued[1].strip()}: {glued[2].strip()[:60]}«.",
            (number, glued.end(1)),
        )
    return t.note(
        Code.NO_FIELDS,
        "Diese Zeile ist kein Feld: Ihr fehlt ein Doppelpunkt mit Leerzeichen.",
        "Felder haben die Form »feld: Wert«; ein langer Text steht in Anführungszeichen oder "
        "eingerückt unter »feld: >«.",
        (number, _indent(content)),
    )


def _colon(t: Trouble) -> Note | None:
    if not t.says("mapping values are not allowed"):
        return None
    if t.value[:1] and t.value[0] in _TYPOGRAPHIC:
        return t.note(
            Code.QUOTE_TYPOGRAPHIC,
            f"Der Text beginnt mit einem typografischen Anführungszeichen ({t.value[0]}).",
            'Setzen Sie den ganzen Text in gerade Anführungszeichen: "…"',
            (t.line, t.value_column),
        )
    if t.value[:1] in ("'", '"'):
        return after_quote(t)
    name = t.content[: t.value_column].strip()
    quoted = t.value.replace("\\", "\\\\").replace('"', '\\"')
    example = f' {name} "{quoted}"' if len(t.value) < 90 else f' {name} "…"'
    hint = f"Setzen Sie den ganzen Text in Anführungszeichen:{example}"
    if _SUBFIELD.match(t.value):
        hint += "; ein Unterfeld gehört eingerückt in die nächste Zeile."
    return t.note(
        Code.COLON,
        "Ein Doppelpunkt steht in einem Text ohne Anführungszeichen.",
        hint,
    )


def after_quote(t: Trouble) -> Note:
    """Return the finding for a text that goes on behind its closing quotation mark."""
    return t.note(
        Code.QUOTE_INSIDE,
        "Nach dem schließenden Anführungszeichen geht der Text weiter.",
        "Setzen Sie den ganzen Text in Anführungszeichen und innen „deutsche“.",
    )


def starts_with(t: Trouble, character: str, column: int) -> Note:
    """Return the finding for a text that begins with a character YAML keeps for itself."""
    hint = "Setzen Sie den ganzen Text in Anführungszeichen."
    if character == "-":
        hint = (
            "Listenpunkte beginnen in einer neuen Zeile unter dem Feld; "
            "ist es ein Text, setzen Sie ihn in Anführungszeichen."
        )
    message = f"Ein Text darf nicht mit »{character}« beginnen."
    return t.note(Code.START_CHARACTER, message, hint, (t.line, column))


def _after_value(t: Trouble) -> Note | None:
    """Something follows where the value had already ended."""
    if not t.says(*END_OF_BLOCK):
        return None
    if t.content.lstrip().startswith(":"):
        return t.note(
            Code.NO_FIELDS,
            "Vor diesem Doppelpunkt fehlt der Name des Feldes.",
            "Felder haben die Form »feld: Wert«.",
            (t.line, t.content.index(":")),
        )
    if t.column <= t.value_column or not t.value:
        return None
    if t.value[0] in "'\"":
        return after_quote(t)
    if t.value[0] in "[{":
        return t.note(
            Code.BRACKET,
            "Nach der schließenden Klammer geht der Text weiter.",
            "Beginnt ein Text mit einer Klammer, setzen Sie ihn ganz in Anführungszeichen.",
        )
    return starts_with(t, t.value[0], t.value_column) if t.value[0] == "*" else None


def _indent(line: str) -> int:
    return len(line) - len(line.lstrip())


LINE_EXPLAINERS: tuple[Callable[[Trouble], Note | None], ...] = (
    _open_head,
    _open_quote,
    _line_above,
    _colon,
    _after_value,
)
