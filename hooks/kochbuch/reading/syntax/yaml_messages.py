# SPDX-FileCopyrightText: Das Kochbuch
# SPDX-License-Identifier: MIT
"""What a YAML parser says in English, as a German sentence with a next step."""

from __future__ import annotations

from kochbuch.reading.codes import Code

_QUOTES = "\"'„“”‚‘’«»‹›"


def explain(problem: str, lines: list[str], line: int, column: int) -> tuple[Code, str, str]:
    """Return code, message and hint for what libyaml says in English."""
    content = lines[line] if line < len(lines) else ""
    if "\t" in content[: column + 1] and ("tab" in problem or "cannot start any token" in problem):
        return (
            Code.TAB,
            "Hier steht ein Tabulator; YAML rückt nur mit Leerzeichen ein.",
            "Ersetzen Sie ihn durch zwei Leerzeichen.",
        )
    key, _, value = content.partition(":")
    value = value.strip()
    if "mapping values are not allowed" in problem:
        quoted = value.replace("\\", "\\\\").replace('"', '\\"')
        example = f'{key.strip()}: "{quoted}"' if len(value) < 90 else f'{key.strip()}: "…"'
        return (
            Code.COLON,
            "Ein Doppelpunkt steht in einem Text ohne Anführungszeichen.",
            f"Setzen Sie den ganzen Text in Anführungszeichen: {example}"
            if value
            else "Setzen Sie den ganzen Text in Anführungszeichen oder prüfen Sie die Einrückung.",
        )
    if "quoted scalar" in problem or "unexpected end of stream" in problem:
        return (
            Code.QUOTE_OPEN,
            "Hier beginnt ein Anführungszeichen, das nicht geschlossen wird.",
            "Schließen Sie den Text mit demselben Zeichen; innen sind „deutsche“ Zeichen erlaubt.",
        )
    if value[:1] and value[0] in _QUOTES and "expected <block end>" in problem:
        return (
            Code.QUOTE_INSIDE,
            "Nach dem schließenden Anführungszeichen geht der Text weiter.",
            "Benutzen Sie innerhalb des Textes „deutsche“ Anführungszeichen.",
        )
    if "cannot start any token" in problem and column < len(content):
        return (
            Code.START_CHARACTER,
            f"Ein Text darf nicht mit »{content[column]}« beginnen.",
            "Setzen Sie den ganzen Text in Anführungszeichen.",
        )
    if "nesting" in problem or "exceeded" in problem:
        return (
            Code.TOO_DEEP,
            "Der Kopf ist hier zu tief geschachtelt.",
            "Kein Feld braucht mehr als drei Ebenen; die Feldübersicht zeigt jedes mit Beispiel.",
        )
    if "undefined alias" in problem:
        return (
            Code.ANCHOR,
            "Hier steht ein Verweis mit Stern; das erlaubt das Kochbuch nicht.",
            "Beginnt der Text mit *, setzen Sie ihn in Anführungszeichen.",
        )
    if "flow" in problem or "',' or" in problem:
        return (
            Code.BRACKET,
            "Eine Klammer ist hier nicht geschlossen, oder zwischen zwei Werten fehlt ein Komma.",
            "Eine Liste sieht so aus: [dms, e-rechnung]",
        )
    return (
        Code.YAML,
        "Diese Stelle des Kopfes lässt sich nicht lesen; meist stimmt die Einrückung nicht.",
        "Felder beginnen ganz links, Listenpunkte mit zwei Leerzeichen und einem Strich.",
    )
