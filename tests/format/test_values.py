# SPDX-FileCopyrightText: Das Kochbuch
# SPDX-License-Identifier: MIT
"""Words, dates and numbers: what is accepted, what is refused, and what is offered instead."""

from __future__ import annotations

from decimal import Decimal

import pytest
from kochbuch.book.amounts import Amount
from kochbuch.book.dates import PartialDate
from kochbuch.book.status import Status
from kochbuch.format.kinds.dates import DateKind
from kochbuch.format.kinds.numbers import AmountKind, DecimalKind, WholeKind
from kochbuch.format.kinds.values import ChoiceKind, ReferenceKind, TextKind, YesNoKind

from tests.minibook import read_value


@pytest.mark.parametrize(
    ("kind", "written", "value"),
    [
        (TextKind(), "Ein Text", "Ein Text"),
        (TextKind(), '"  Ein \\n  Text  "', "Ein Text"),
        (TextKind(), "|\n  Ein\n\n  Text", "Ein Text"),
        (TextKind(), "no", "no"),
        (TextKind(), '"null"', "null"),
        (TextKind(), "012", "012"),
        (TextKind(10, 12), "x" * 10, "x" * 10),
        (TextKind(10, 12), "x" * 12, "x" * 12),
        (ChoiceKind(Status), "pilot", Status.PILOT),
        (YesNoKind(), "ja", True),
        (YesNoKind(), "nein", False),
        (ReferenceKind(), "3", 3),
        (ReferenceKind(), "eigene Zählung", "eigene Zählung"),
        (ReferenceKind(), "Vorlage 3", "Vorlage 3"),
        (DateKind(), "2026", PartialDate(2026)),
        (DateKind(), "2026-05", PartialDate(2026, 5)),
        (DateKind(), "2028-02-29", PartialDate(2028, 2, 29)),
        (DateKind(), "2030", PartialDate(2030)),
        (DateKind(may_be_future=False), "2026-11-21", PartialDate(2026, 11, 21)),
        (DateKind(may_be_future=False), "2026", PartialDate(2026)),
        (DateKind(needs_day=True), "2026-05-04", PartialDate(2026, 5, 4)),
        (WholeKind(), "0", 0),
        (WholeKind(), "012", 12),
        (WholeKind(1990, 2100), "2100", 2100),
        (DecimalKind(), '"12,5"', Decimal("12.5")),
        (DecimalKind(), "12.5", Decimal("12.5")),
        (DecimalKind(), "-3", Decimal(-3)),
        (DecimalKind(), "1840", Decimal(1840)),
        (AmountKind(), "12000", Amount(12_000, 12_000)),
        (AmountKind(), "0", Amount(0, 0)),
        (AmountKind(), "{von: 1, bis: 2}", Amount(1, 2)),
        (AmountKind(), "\n  bis: 2\n  von: 1", Amount(1, 2)),
    ],
)
def test_value_is_read(kind, written, value) -> None:
    assert read_value(kind, written) == (value, [])


@pytest.mark.parametrize(
    ("kind", "written", "code", "hint"),
    [
        (YesNoKind(), "Ja", "ja-nein", "Schreiben Sie ja."),
        (YesNoKind(), "true", "ja-nein", "Schreiben Sie ja."),
        (YesNoKind(), "off", "ja-nein", "Schreiben Sie nein."),
        (ChoiceKind(Status), "Im Regelbetrieb", "wert-unbekannt", "Meinten Sie »betrieb«?"),
        (ChoiceKind(Status), "abgebrochen", "wert-unbekannt", "Meinten Sie »eingestellt«?"),
        (DateKind(), "4.5.2026", "datum-form", "Schreiben Sie 2026-05-04."),
        (DateKind(), "04.05.26", "datum-form", "Schreiben Sie 2026-05-04."),
        (DateKind(), "4. Mai 2026", "datum-form", "Schreiben Sie 2026-05-04."),
        (DateKind(), "Sept. 2026", "datum-form", "Schreiben Sie 2026-09."),
        (DateKind(), "05/2026", "datum-form", "Schreiben Sie 2026-05."),
        (DateKind(), "2026/5/4", "datum-form", "Schreiben Sie 2026-05-04."),
        (DateKind(), "2026-5", "datum-form", "Schreiben Sie 2026-05."),
        (DateKind(), "2026-05-04T10:00", "datum-form", "Schreiben Sie 2026-05-04."),
        (DateKind(), "31.02.2026", "datum-form", "Zum Beispiel 2026-05-04, 2026-05 oder 2026."),
        (
            DateKind(),
            "4. Brumaire 2026",
            "datum-form",
            "Zum Beispiel 2026-05-04, 2026-05 oder 2026.",
        ),
        (DateKind(needs_day=True), "Mai 2026", "datum-form", "Zum Beispiel 2026-05-04."),
        (WholeKind(), "viele", "zahl-form", "Zum Beispiel 12."),
        (WholeKind(), "1" * 5_000, "zahl-form", "Zum Beispiel 12."),
        (WholeKind(1990, 2100), "1989", "zahl-form", "Erlaubt ist 1990 bis 2100."),
        (DecimalKind(), '"1.234,5"', "zahl-form", 'Schreiben Sie "1234,5".'),
        (DecimalKind(), "12.500", "zahl-form", "Schreiben Sie 12500."),
        (
            DecimalKind(),
            "0.125",
            "zahl-form",
            'Die Einheit steht in »einheit«; Dezimalzahlen in Anführungszeichen: "12,5".',
        ),
        (AmountKind(), "1.500,00", "betrag-form", "Schreiben Sie 1500."),
        (AmountKind(), "1.500,-- €", "betrag-form", "Schreiben Sie 1500."),
        (AmountKind(), "12 000", "betrag-form", "Schreiben Sie 12000."),
        (AmountKind(), "ca. 5000 €", "betrag-form", "Schreiben Sie 5000."),
        (AmountKind(), "15 Tsd. Euro", "betrag-form", "Schreiben Sie 15000."),
        (AmountKind(), "1,25 Mio. €", "betrag-form", "Schreiben Sie 1250000."),
        (AmountKind(), "5000-6000", "betrag-form", "Schreiben Sie {von: 5000, bis: 6000}."),
    ],
)
def test_refused_value_comes_with_a_way_out(kind, written, code, hint) -> None:
    value, findings = read_value(kind, written)

    assert value is None
    assert [(f.split()[1], f.rpartition(" | ")[2]) for f in findings] == [(f"{code}:", hint)]


UNCLEAR = "Zum Beispiel 12000 oder {von: 10000, bis: 15000}."


@pytest.mark.parametrize(
    "written",
    [
        "-5",
        "1,500",
        "1.50.000",
        "10 - 20 Tsd.",
        "20 bis 10",
        "12k",
        "19 %",
        "1,2345678 Mio.",
        "9" * 13,
        "2 Server zu 5000",
        "halb so viel",
        "x" * 90,
    ],
)
def test_unclear_amount_is_never_guessed(written: str) -> None:
    value, findings = read_value(AmountKind(), written)

    assert value is None
    assert [f.rpartition(" | ")[2] for f in findings] == [UNCLEAR]


@pytest.mark.parametrize(
    ("written", "findings"),
    [
        (
            "{von: 1}",
            [
                "1:7 feld-fehlt: In »feld« fehlt das Feld »bis«. | "
                "Eine Spanne sieht so aus: {von: 10000, bis: 15000}"
            ],
        ),
        (
            "{von: 1, biss: 2, bis: 3}",
            [
                "1:16 feld-unbekannt: In »feld« gibt es das Feld »biss« nicht. | "
                "Eine Spanne besteht aus »von« und »bis«."
            ],
        ),
        (
            "{von: 2, bis: 2}",
            [
                "1:21 betrag-spanne: In »feld« ist »bis« (2) nicht größer als »von« (2). | "
                "Tauschen Sie beide, oder nennen Sie eine einzelne Zahl."
            ],
        ),
        (
            "{von: [1], bis: }",
            [
                "1:13 feld-form: Das Feld »feld.von« enthält eine Liste; erwartet wird eine ganze "
                "Zahl (Euro) oder {von: …, bis: …}. | "
                "Ein Beispiel zum Abschreiben steht in docs/mitmachen/felder.md.",
                "1:23 feld-leer: Das Feld »feld.bis« ist leer. | "
                "Füllen Sie es aus oder löschen Sie die Zeile.",
            ],
        ),
    ],
)
def test_range_says_what_is_wrong_with_it(written: str, findings: list[str]) -> None:
    assert read_value(AmountKind(), written)[1] == findings


@pytest.mark.parametrize(
    ("written", "finding"),
    [
        ("~", "feld-leer: Das Feld »feld« ist leer."),
        ('""', "feld-leer: Das Feld »feld« ist leer."),
        ("[a]", "feld-form: Das Feld »feld« enthält eine Liste; erwartet wird ein Text."),
        (
            "{a: b}",
            "feld-form: Das Feld »feld« enthält eine Gruppe von Feldern; erwartet wird ein Text.",
        ),
        (
            "»Zitat«",
            "anfuehrungszeichen-typografisch: Das Feld »feld« beginnt mit einem typografischen "
            "Anführungszeichen (»).",
        ),
    ],
)
def test_what_is_no_text_is_said_so(written: str, finding: str) -> None:
    value, findings = read_value(TextKind(), written)

    assert value is None
    assert [f.split(" ", 1)[1].partition(" | ")[0] for f in findings] == [finding]


def test_typographic_marks_inside_straight_ones_are_text() -> None:
    assert read_value(TextKind(), '"„Zitat“"') == ("„Zitat“", [])


def test_expected_phrases_name_their_limits() -> None:
    kinds = [TextKind(10, 90), TextKind(), DateKind(), WholeKind(), YesNoKind(), ReferenceKind()]

    assert [kind.expected for kind in kinds] == [
        "ein Text von 10 bis 90 Zeichen",
        "ein Text",
        "ein Datum der Form JJJJ-MM-TT, JJJJ-MM oder JJJJ",
        "eine ganze Zahl",
        "das Wort ja oder nein",
        "die Nummer eines Eintrags in »quellen« (ab 1) oder ein Text",
    ]
