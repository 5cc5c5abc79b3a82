# SPDX-FileCopyrightText: Das Kochbuch
# SPDX-License-Identifier: MIT
"""What a YAML parser says in English, as a German sentence at the place of the mistake."""

from __future__ import annotations

from collections.abc import Callable

from kochbuch.files.syntax.yaml_lines import LINE_EXPLAINERS, after_quote
from kochbuch.files.syntax.yaml_trouble import Explanation, Trouble, starts_with
from kochbuch.findings.codes import Code


def explain(trouble: Trouble) -> Explanation:
    """Return what is wrong and where."""
    return next(found for explainer in _EXPLAINERS if (found := explainer(trouble)))


def _tab(t: Trouble) -> Explanation | None:
    if "tab" not in t.problem and "cannot start any token" not in t.problem:
        return None
    position = t.content[: t.column + 1].rfind("\t")
    if position < 0:
        return None
    return Explanation(
        Code.TAB,
        "Hier steht ein Tabulator; YAML rückt nur mit Leerzeichen ein.",
        "Ersetzen Sie ihn durch zwei Leerzeichen.",
        t.line,
        position,
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


def _start(t: Trouble) -> Explanation | None:
    if "alphabetic or numeric" in t.problem:
        return starts_with(t.content[t.context_column], t.line, t.context_column)
    if not any(problem in t.problem for problem in _BAD_STARTS):
        return None
    column = t.column if "line break" not in t.problem else t.value_column
    if column >= len(t.content):
        return _open_bracket(t)
    return starts_with(t.content[column], t.line, column)


def _bracket(t: Trouble) -> Explanation | None:
    if "',' or" not in t.problem and "flow" not in t.problem:
        return None
    if t.content[t.column - 1 : t.column] in ("'", '"'):
        return after_quote(t)
    if t.line == t.context_line and t.content[t.column : t.column + 1].strip():
        return Explanation(
            Code.BRACKET,
            "Zwischen zwei Werten in einer Klammer fehlt ein Komma.",
            "Eine Liste sieht so aus: [dms, e-rechnung]",
            t.line,
            t.column,
        )
    return _open_bracket(t)


def _open_bracket(t: Trouble) -> Explanation | None:
    number, column = t.context_line, t.context_column
    line = t.lines[number] if number < len(t.lines) else ""
    if line[column : column + 1] not in ("[", "{"):
        # At the end of the text the parser does not say where the bracket was.
        number, line = t.line, t.content
        column = max(line.rfind("["), line.rfind("{"))
        if column < 0 or "]" in line[column:] or "}" in line[column:]:
            return None
    return Explanation(
        Code.BRACKET,
        "Diese Klammer ist nicht geschlossen.",
        "Eine Liste sieht so aus: [dms, e-rechnung]"
        if line[column] == "["
        else "Eine Gruppe von Feldern sieht so aus: {beginn: 2024-03, ende: 2025}",
        number,
        column,
    )


def _escape(t: Trouble) -> Explanation | None:
    if "escape" not in t.problem and "hexdecimal" not in t.problem:
        return None
    return Explanation(
        Code.YAML,
        "Zwischen doppelten Anführungszeichen hat der Rückstrich (\\) eine eigene Bedeutung.",
        "Schreiben Sie ihn doppelt (\\\\) oder setzen Sie den Text in einfache Anführungszeichen.",
        t.line,
        t.column,
    )


def _second_head(t: Trouble) -> Explanation | None:
    if "<document start>" not in t.problem:
        return None
    for number in range(min(t.line, len(t.lines) - 1), -1, -1):
        if t.lines[number].rstrip() == "...":
            return Explanation(
                Code.YAML,
                "Eine Zeile aus drei Punkten beendet für YAML den Kopf.",
                "Löschen Sie die Zeile.",
                number,
                0,
            )
    return None


def _deep(t: Trouble) -> Explanation | None:
    if "nesting" not in t.problem and "exceeded" not in t.problem:
        return None
    return Explanation(
        Code.TOO_DEEP,
        "Der Kopf ist hier zu tief geschachtelt.",
        "Kein Feld braucht mehr als drei Ebenen; die Feldübersicht zeigt jedes mit Beispiel.",
        t.line,
        t.column,
    )


def _indentation(t: Trouble) -> Explanation | None:
    if not t.is_end_of_block:
        return None
    return Explanation(
        Code.YAML,
        "Diese Zeile steht nicht bündig mit den Zeilen darüber.",
        "Was zusammengehört, beginnt in derselben Spalte; Felder beginnen ganz links.",
        t.line,
        t.column,
    )


def _anything(t: Trouble) -> Explanation:
    return Explanation(
        Code.YAML,
        "Diese Stelle des Kopfes lässt sich nicht lesen; meist stimmt die Einrückung nicht.",
        "Felder beginnen ganz links, Listenpunkte mit zwei Leerzeichen und einem Strich.",
        t.line,
        t.column,
    )


_EXPLAINERS: tuple[Callable[[Trouble], Explanation | None], ...] = (
    _tab,
    *LINE_EXPLAINERS,
    _start,
    _bracket,
    _escape,
    _second_head,
    _deep,
    _indentation,
    _anything,
)
