# SPDX-FileCopyrightText: Das Kochbuch
# SPDX-License-Identifier: MIT
"""The message reference as Markdown, made from the catalogue."""

from __future__ import annotations

from kochbuch.contributing.reference import GENERATED, table
from kochbuch.contributing.rulebook import CHAPTERS, Chapter, rule_of
from kochbuch.findings.codes import Code, Severity

_SEVERITIES = {Severity.ERROR: "Fehler", Severity.WARNING: "Warnung"}
_INTRODUCTION = (
    "# Meldungen der Prüfung\n\n"
    "Jede Meldung nennt Datei, Zeile und Spalte, sagt in einem Satz, was dort steht, und meist "
    "auch, wie es weitergeht. Das Wort in eckigen Klammern führt auf diese Seite: Hier stehen "
    "die Regel dahinter, ihr Grund und ein gutes Beispiel. Wie Sie die Prüfung selbst "
    "aufrufen, steht unter [Prüfen](pruefung.md).\n\n"
    "Ein **Fehler** muss behoben sein, bevor das Rezept erscheint. Bei einer **Warnung** "
    "erscheint es; Sie entscheiden, ob Sie etwas ändern.\n\n"
    "*Diese Seite ist mit `python scripts/generate_reference.py` erzeugt.*"
)


def messages_page() -> str:
    """Return the page that explains every message by its code."""
    return GENERATED + "\n" + "\n\n".join((_INTRODUCTION, *map(_chapter, CHAPTERS))) + "\n"


def _chapter(chapter: Chapter) -> str:
    rows = (
        (f"[`{code.value}`](#{code.value})", code.rule.title, _SEVERITIES[code.severity])
        for code in chapter.codes
    )
    head = f"## {chapter.title} {{ #kapitel-{chapter.anchor} }}\n\n{chapter.introduction}"
    overview = table(("Meldung", "Worum es geht", "Schwere"), rows)
    return "\n\n".join((head, overview, *map(_rule, chapter.codes)))


def _rule(code: Code) -> str:
    rule = rule_of(code)
    lines = [
        f"### {rule.title} {{ #{code.value} }}",
        f"`{code.value}`, {_SEVERITIES[code.severity]}",
        f"**Regel:** {rule.rule}",
        f"**Grund:** {rule.reason}",
    ]
    if rule.example:
        lines += ["Ein gutes Beispiel:", f"```{rule.language}\n{rule.example}\n```"]
    return "\n\n".join(lines)
