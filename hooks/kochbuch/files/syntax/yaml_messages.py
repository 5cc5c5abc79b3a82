# SPDX-FileCopyrightText: Das Kochbuch
# SPDX-License-Identifier: MIT
"""What a YAML parser says in English, as a German sentence at the place of the mistake."""

from __future__ import annotations

from collections.abc import Callable

from kochbuch.files.syntax.report import Note
from kochbuch.files.syntax.yaml_lines import (
    END_OF_BLOCK,
    LINE_EXPLAINERS,
    Trouble,
    after_quote,
    starts_with,
)
from kochbuch.findings.codes import Code


def explain(trouble: Trouble) -> Note:
    """Return what is wrong and where."""
    return next(found for explainer in _EXPLAINERS if (found := explainer(trouble)))


def _tab(t: Trouble) -> Note | None:
    if not t.says("tab", "cannot start any token"):
        return None
    position = t.content[: t.column + 1].rfind("\t")
    if position < 0:
        return None
    return t.note(
        Code.TAB,
        "Hier steht ein Tabulator; YAML rückt nur mit Leerzeichen ein.",
        "Ersetzen Sie ihn durch zwei Leerzeichen.",
        (t.line, position),
    )


_BAD_STARTS = (
    "cannot start any token",
    "expected comment or line break",
    "expected a comment or a line break",
    "expected chomping or indentation",
    "mapping keys are not allowed",
    "sequence entries are not allowed",
    "expected node content",
    "expected the node content",
)


def _start(t: Trouble) -> Note | None:
    if t.says("alphabetic or numeric"):
        return starts_with(t, t.content[t.context_column], t.context_column)
    if not t.says(*_BAD_STARTS):
        return None
    column = t.column if not t.says("line break") else t.value_column
    if column >= len(t.content):
        return _open_bracket(t)
    return starts_with(t, t.content[column], column)


def _bracket(t: Trouble) -> Note | None:
    if not t.says("',' or", "flow"):
        return None
    if t.content[t.column - 1 : t.column] in ("'", '"'):
        return after_quote(t)
    if t.line == t.context_line and t.content[t.column : t.column + 1].strip():
        return t.note(
            Code.BRACKET,
            "Zwischen zwei Werten in einer Klammer fehlt ein Komma.",
            "Eine Liste sieht so aus: [dms, e-rechnung]",
        )
    return _open_bracket(t)


def _open_bracket(t: Trouble) -> Note | None:
    number, column = t.context_line, t.context_column
    line = t.lines[number] if number < len(t.lines) else ""
    if line[column : column + 1] not in ("[", "{"):
        # At the end of the text the parser does not say where the bracket was.
        number, line = t.line, t.content
        column = max(line.rfind("["), line.rfind("{"))
        if column < 0 or "]" in line[column:] or "}" in line[column:]:
            return None
    return t.note(
        Code.BRACKET,
        "Diese Klammer ist nicht geschlossen.",
        "Eine Liste sieht so aus: [dms, e-rechnung]"
        if line[column] == "["
        else "Eine Gruppe von Feldern sieht so aus: {beginn: 2024-03, ende: 2025}",
        (number, column),
    )


def _second_head(t: Trouble) -> Note | None:
    if not t.says("<document start>"):
        return None
    for number in range(min(t.line, len(t.lines) - 1), -1, -1):
        if t.lines[number].rstrip() == "...":
            return t.note(
                Code.YAML,
                "Eine Zeile aus drei Punkten beendet für YAML den Kopf.",
                "Löschen Sie die Zeile.",
                (number, 0),
            )
    return None


_BY_WORDS: tuple[tuple[tuple[str, ...], Code, str, str], ...] = (
    (
        ("escape", "hexdecimal"),
        Code.YAML,
        "Zwischen doppelten Anführungszeichen hat der Rückstrich (\\) eine eigene Bedeutung.",
        "Schreiben Sie ihn doppelt (\\\\) oder setzen Sie den Text in einfache Anführungszeichen.",
    ),
    (
        ("nesting", "exceeded"),
        Code.TOO_DEEP,
        "Der Kopf ist hier zu tief geschachtelt.",
        "Kein Feld braucht mehr als drei Ebenen; die Feldübersicht zeigt jedes mit Beispiel.",
    ),
    (
        END_OF_BLOCK,
        Code.YAML,
        "Diese Zeile steht nicht bündig mit den Zeilen darüber.",
        "Was zusammengehört, beginnt in derselben Spalte; Felder beginnen ganz links.",
    ),
    (
        ("",),
        Code.YAML,
        "Diese Stelle des Kopfes lässt sich nicht lesen; meist stimmt die Einrückung nicht.",
        "Felder beginnen ganz links, Listenpunkte mit zwei Leerzeichen und einem Strich.",
    ),
)
"""What the parser says, an empty text for anything at all, and the finding for it."""


def _by_words(t: Trouble) -> Note:
    """Report what the parser says, as there is no more to find out."""
    return next(
        t.note(code, message, hint) for words, code, message, hint in _BY_WORDS if t.says(*words)
    )


_EXPLAINERS: tuple[Callable[[Trouble], Note | None], ...] = (
    _tab,
    *LINE_EXPLAINERS,
    _start,
    _bracket,
    _second_head,
    _by_words,
)
