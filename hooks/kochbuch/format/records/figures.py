# SPDX-FileCopyrightText: Das Kochbuch
# SPDX-License-Identifier: MIT
"""What it cost, what it brought and what it was made with: costs, figures, products."""

from __future__ import annotations

from kochbuch.book.recipe import Costs, Funding, Metric, Product, ProductKind
from kochbuch.format.kinds.containers import Field, RecordKind
from kochbuch.format.kinds.numbers import AmountKind, DecimalKind, WholeKind
from kochbuch.format.kinds.values import ChoiceKind, ReferenceKind, TextKind
from kochbuch.format.records.basics import LINE, URL

_DAYS = AmountKind(unit="Personentage")

FUNDING = RecordKind(
    (
        Field("betrag", "amount", "Betrag", AmountKind(), "Bewilligte Summe in Euro.", "100000"),
        Field("geber", "grantor", "Geber", LINE, "Wer fördert.", '"Bund"'),
        Field(
            *("programm", "programme", "Programm", LINE),
            "Name des Programms.",
            '"Modellkommune E-Government"',
        ),
    ),
    Funding,
)
COSTS = RecordKind(
    (
        Field(
            *("einmalig", "once", "Einmalige Kosten", AmountKind()),
            "Anschaffung und Einführung in Euro. Fördergeld gehört nicht hierher.",
            "12000",
        ),
        Field(
            *("jaehrlich", "yearly", "Jährliche Kosten", AmountKind()),
            "Betrieb in Euro je Jahr.",
            "2400",
        ),
        Field(
            *("personentage_intern", "days_internal", "Personentage, eigene", _DAYS),
            "Arbeitstage der eigenen Beschäftigten.",
            "30",
        ),
        Field(
            *("personentage_extern", "days_external", "Personentage, fremde", _DAYS),
            "Arbeitstage von Dienstleistern.",
            "5",
        ),
        Field(
            *("foerderung", "funding", "Förderung", FUNDING),
            "Bewilligtes Geld; wird nie als Preis gezeigt.",
            '{betrag: 100000, geber: "Bund"}',
        ),
        Field(
            *("preisjahr", "price_year", "Preisjahr", WholeKind(1990, 2100, "eine Jahreszahl")),
            "Jahr, aus dem die Preise stammen.",
            "2015",
        ),
        Field(
            *("keine_angabe", "not_stated", "Keine Angabe", LINE),
            "Statt Zahlen: warum es keine gibt.",
            '"nicht erhoben"',
        ),
    ),
    Costs,
)
METRIC = RecordKind(
    (
        Field("name", "name", "Name", LINE, "Was gezählt wird.", '"Online-Anträge"', required=True),
        Field(
            *("wert", "value", "Wert", DecimalKind()),
            'Die Zahl ohne Tausenderpunkt; mit Komma in Anführungszeichen: "12,5".',
            "1840",
            required=True,
        ),
        Field(
            *("einheit", "unit", "Einheit", TextKind(maximum=60)),
            "Was die Zahl zählt oder misst.",
            '"Anträge im Jahr"',
        ),
        Field(
            *("zeitraum", "period", "Zeitraum", TextKind(maximum=80)),
            "Worauf sich die Zahl bezieht, meist ein Jahr.",
            '"2025"',
        ),
        Field(
            *("quelle", "reference", "Quelle", ReferenceKind()),
            "Nummer des Eintrags in »quellen«, ab 1 gezählt, oder ein Text.",
            "1",
        ),
    ),
    Metric,
)
PRODUCT = RecordKind(
    (
        Field("name", "name", "Name", LINE, "Das Produkt.", '"Consul"', required=True),
        Field(
            *("art", "kind", "Art", ChoiceKind(ProductKind)),
            "Was für ein Produkt es ist.",
            "open-source",
        ),
        Field("anbieter", "vendor", "Anbieter", LINE, "Wer es anbietet.", '"regio iT"'),
        Field("lizenz", "licence", "Lizenz", LINE, "Lizenz der Software.", '"AGPL-3.0"'),
        Field(
            "url", "url", "Adresse", URL, "Seite des Produkts im Netz.", '"https://example.org/"'
        ),
    ),
    Product,
)
