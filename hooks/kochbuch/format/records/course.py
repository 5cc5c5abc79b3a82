# SPDX-FileCopyrightText: Das Kochbuch
# SPDX-License-Identifier: MIT
"""The course of an undertaking: period, milestones, hurdles, and how it ended."""

from __future__ import annotations

from kochbuch.book.recipe import Closure, Milestone, Obstacle, Period
from kochbuch.format.kinds.containers import Field, ListKind, RecordKind
from kochbuch.format.kinds.lookups import HurdleKind
from kochbuch.format.records.basics import PARTIAL, STATUS, STORY

PERIOD = RecordKind(
    (
        Field(
            *("beginn", "begin", "Beginn", PARTIAL),
            "Wann es losging; Jahr oder Monat genügt.",
            "2024-03",
        ),
        Field(
            *("ende", "end", "Ende", PARTIAL),
            "Wann es endete; nur, wenn nichts mehr läuft.",
            "2025-11",
        ),
    ),
    Period,
)
MILESTONE = RecordKind(
    (
        Field(
            *("datum", "date", "Datum", PARTIAL),
            "Seit wann dieser Status gilt; Jahr oder Monat genügt.",
            "2024-03",
            required=True,
        ),
        Field(
            *("status", "status", "Status", STATUS),
            "Der Status, den das Vorhaben an diesem Datum erreichte.",
            "pilot",
            required=True,
        ),
        Field(
            *("notiz", "note", "Notiz", STORY),
            "Was geschah, in einem Satz.",
            '"Start in zwei Ämtern"',
        ),
    ),
    Milestone,
)
OBSTACLE = RecordKind(
    (
        Field(
            *("huerde", "hurdle", "Hürde", HurdleKind()),
            "Eine id aus der Liste der Hürden.",
            "akzeptanz",
            required=True,
        ),
        Field(
            *("wie", "how", "Wie sie sich zeigte", STORY),
            "Woran man sie merkte.",
            '"Vorbehalte im Haus"',
        ),
        Field(
            *("was_half", "helped", "Was half", STORY),
            "Was dagegen half. Fehlt das Feld, zeigt das Kochbuch die Hürde als offen.",
            '"Ansprechpersonen im eigenen Bereich"',
        ),
    ),
    Obstacle,
    shorthand="huerde",
)
CLOSURE = RecordKind(
    (
        Field(
            *("gruende", "reasons", "Gründe", ListKind(HurdleKind(), is_set=True)),
            "Eine oder mehrere ids aus der Liste der Hürden.",
            "[kosten, nutzung]",
            required=True,
        ),
        Field(
            *("anders_machen", "otherwise", "Was sie anders machen würden", STORY),
            "Der wertvollste Satz für alle, die dasselbe vorhaben.",
            '"Erst den Bedarf erheben, dann bestellen."',
            required=True,
        ),
        Field(
            *("was_blieb", "remains", "Was blieb", STORY),
            "Was vom Vorhaben weiter genutzt wird.",
            '"Die Daten fließen in die Verkehrsplanung."',
            required=True,
        ),
    ),
    Closure,
)
