# SPDX-FileCopyrightText: Das Kochbuch
# SPDX-License-Identifier: MIT
"""Mistakes in the lines of a front matter: colons, quotation marks, a boundary that is missing.

A parser stops where it gives up, which is often behind the mistake: a quotation mark that nobody
closes swallows lines, and a colon without a blank turns the next field into the culprit.
"""

from __future__ import annotations

import re
from collections.abc import Callable

from kochbuch.files.syntax.yaml_trouble import VALUE, Explanation, Trouble, starts_with
from kochbuch.findings.codes import Code

_TYPOGRAPHIC = "„“”‚‘’«»‹›"
_FIELD = re.compile(r"\s*(?:-[ ]+)?[\w-]+[ ]*:[ ]*$")
_BEFORE_VALUE = re.compile(r"(?:^|[:\[{,-])\s*$")
_GLUED = re.compile(r"(\s*(?:-[ ]+)?[\w-]+):([^\s:].*)")
_SUBFIELD = re.compile(r"[a-z_]+:(?:\s|$)")
_HEADING = re.compile(r"#{2,6}[ ]+\S")


def _open_head(t: Trouble) -> Explanation | None:
    """The closing boundary is missing, and the parser ran into the text."""
    for number in range(1, min(t.line + 1, len(t.lines))):
        if _HEADING.match(t.lines[number]) and not t.lines[number - 1].strip():
            return Explanation(
                Code.HEAD_OPEN,
                "Hier beginnt der Bericht, aber der Kopf ist noch nicht zu Ende.",
                "Schreiben Sie »---« in eine eigene Zeile über diese Überschrift.",
                number,
                0,
            )
    return None


def _open_quote(t: Trouble) -> Explanation | None:
    """A text ends only where the text of a later field begins, or not at all."""
    if "quoted scalar" in t.problem or "unexpected end of stream" in t.problem:
        return _quote_open(t.context_line, t.context_column)
    for number in range(t.line - 1, max(-1, t.line - 50), -1):
        start = VALUE.match(t.lines[number])
        column = start.end() if start else 0
        quote = t.lines[number][column : column + 1]
        if quote not in ("'", '"') or not quote:
            continue
        if quote in t.lines[number][column + 1 :]:
            continue
        for later in t.lines[number + 1 : t.line + 1]:
            before, found, _ = later.partition(quote)
            if found:
                return _quote_open(number, column) if _BEFORE_VALUE.search(before) else None
    return None


def _quote_open(line: int, column: int) -> Explanation:
    return Explanation(
        Code.QUOTE_OPEN,
        "Hier beginnt ein Anführungszeichen, das nicht geschlossen wird.",
        "Schließen Sie den Text mit demselben Zeichen; innen sind „deutsche“ Zeichen erlaubt.",
        line,
        column,
    )


def _line_above(t: Trouble) -> Explanation | None:
    """The parser stumbles over a proper field because the line above is none."""
    if "could not find expected ':'" in t.problem:
        return _no_field(t.lines, t.context_line)
    if "mapping values are not allowed" not in t.problem:
        return None
    if not _FIELD.match(t.content[: t.column + 1]):
        return None
    above = next((n for n in range(t.line - 1, -1, -1) if t.lines[n].strip()), None)
    if above is None:
        return None
    if _indent(t.content) > _indent(t.lines[above]) and not _GLUED.fullmatch(t.lines[above]):
        return Explanation(
            Code.YAML,
            "Diese Zeile ist eingerückt, gehört aber zu keinem Feld darüber.",
            "Felder beginnen ganz links; eingerückt wird nur unter einem Feld ohne eigenen Wert.",
            t.line,
            _indent(t.content),
        )
    return _no_field(t.lines, above)


def _no_field(lines: list[str], number: int) -> Explanation:
    content = lines[number]
    if glued := _GLUED.fullmatch(content):
        return Explanation(
            Code.NO_FIELDS,
            "Nach dem Doppelpunkt fehlt ein Leerzeichen.",
            f"Schreiben Sie »{glued[1].strip()}: {glued[2].strip()[:60]}«.",
            number,
            glued.end(1),
        )
    return Explanation(
        Code.NO_FIELDS,
        "Diese Zeile ist kein Feld: Ihr fehlt ein Doppelpunkt mit Leerzeichen.",
        "Felder haben die Form »feld: Wert«; ein langer Text steht in Anführungszeichen oder "
        "eingerückt unter »feld: >«.",
        number,
        _indent(content),
    )


def _colon(t: Trouble) -> Explanation | None:
    if "mapping values are not allowed" not in t.problem:
        return None
    if t.value[:1] and t.value[0] in _TYPOGRAPHIC:
        return Explanation(
            Code.QUOTE_TYPOGRAPHIC,
            f"Der Text beginnt mit einem typografischen Anführungszeichen ({t.value[0]}).",
            'Setzen Sie den ganzen Text in gerade Anführungszeichen: "…"',
            t.line,
            t.value_column,
        )
    if t.value[:1] in ("'", '"') and t.value:
        return after_quote(t)
    name = t.content[: t.value_column].strip()
    quoted = t.value.replace("\\", "\\\\").replace('"', '\\"')
    example = f' {name} "{quoted}"' if len(t.value) < 90 else f' {name} "…"'
    hint = f"Setzen Sie den ganzen Text in Anführungszeichen:{example}"
    if _SUBFIELD.match(t.value):
        hint += "; ein Unterfeld gehört eingerückt in die nächste Zeile."
    return Explanation(
        Code.COLON,
        "Ein Doppelpunkt steht in einem Text ohne Anführungszeichen.",
        hint,
        t.line,
        t.column,
    )


def after_quote(t: Trouble) -> Explanation:
    """Return the finding for a text that goes on behind its closing quotation mark."""
    return Explanation(
        Code.QUOTE_INSIDE,
        "Nach dem schließenden Anführungszeichen geht der Text weiter.",
        "Setzen Sie den ganzen Text in Anführungszeichen und innen „deutsche“.",
        t.line,
        t.column,
    )


def _after_value(t: Trouble) -> Explanation | None:
    """Something follows where the value had already ended."""
    if not t.is_end_of_block:
        return None
    if t.content.lstrip().startswith(":"):
        return Explanation(
            Code.NO_FIELDS,
            "Vor diesem Doppelpunkt fehlt der Name des Feldes.",
            "Felder haben die Form »feld: Wert«.",
            t.line,
            t.content.index(":"),
        )
    if t.column <= t.value_column or not t.value:
        return None
    if t.value[0] in "'\"":
        return after_quote(t)
    if t.value[0] in "[{":
        return Explanation(
            Code.BRACKET,
            "Nach der schließenden Klammer geht der Text weiter.",
            "Beginnt ein Text mit einer Klammer, setzen Sie ihn ganz in Anführungszeichen.",
            t.line,
            t.column,
        )
    return starts_with(t.value[0], t.line, t.value_column) if t.value[0] == "*" else None


def _indent(line: str) -> int:
    return len(line) - len(line.lstrip())


LINE_EXPLAINERS: tuple[Callable[[Trouble], Explanation | None], ...] = (
    _open_head,
    _open_quote,
    _line_above,
    _colon,
    _after_value,
)
