# SPDX-FileCopyrightText: Das Kochbuch
# SPDX-License-Identifier: MIT
"""The groups of fields that a recipe nests: costs, contact, sources and the others."""

from __future__ import annotations

from kochbuch.book.recipe import (
    Closure,
    Contact,
    Costs,
    Funding,
    Metric,
    Milestone,
    Obstacle,
    Participant,
    Period,
    Product,
    ProductKind,
    Reference,
)
from kochbuch.book.status import Status
from kochbuch.reading.kinds.addresses import (
    EmailKind,
    PhoneKind,
    UrlKind,
)
from kochbuch.reading.kinds.containers import Field, ListKind, RecordKind
from kochbuch.reading.kinds.dates import DateKind
from kochbuch.reading.kinds.lookups import HurdleKind
from kochbuch.reading.kinds.numbers import AmountKind, DecimalKind, WholeKind
from kochbuch.reading.kinds.values import ChoiceKind, ReferenceKind, TextKind

LINE = TextKind(maximum=300)
STORY = TextKind(maximum=1_500)
_URL = UrlKind()
_PARTIAL = DateKind()
STATUS = ChoiceKind(Status)
_DAYS = AmountKind(unit="Personentage")

PERIOD = RecordKind(
    (
        Field(
            "beginn",
            "begin",
            "Beginn",
            _PARTIAL,
            "Wann es losging; Jahr oder Monat genügt.",
            "2024-03",
        ),
        Field(
            "ende",
            "end",
            "Ende",
            _PARTIAL,
            "Wann es endete; nur, wenn nichts mehr läuft.",
            "2025-11",
        ),
    ),
    Period,
)
MILESTONE = RecordKind(
    (
        Field(
            "datum",
            "date",
            "Datum",
            _PARTIAL,
            "Seit wann dieser Status gilt; Jahr oder Monat genügt.",
            "2024-03",
            required=True,
        ),
        Field(
            "status",
            "status",
            "Status",
            STATUS,
            "Der Status, den das Vorhaben an diesem Datum erreichte.",
            "pilot",
            required=True,
        ),
        Field(
            "notiz",
            "note",
            "Notiz",
            STORY,
            "Was geschah, in einem Satz.",
            '"Start in zwei Ämtern"',
        ),
    ),
    Milestone,
)
REFERENCE = RecordKind(
    (
        Field(
            "titel",
            "title",
            "Titel",
            LINE,
            "Wer und was: Herausgeber und Überschrift.",
            '"Gemeinde Kreuzau: Vorlage 19/2016"',
            required=True,
        ),
        Field("url", "url", "Adresse", _URL, "Wo man es nachliest.", '"https://example.org/"'),
        Field(
            "stand",
            "as_of",
            "Stand",
            _PARTIAL,
            "Datum der Quelle; Jahr oder Monat genügt. Ohne Datum entfällt das Feld.",
            "2016-03-10",
        ),
    ),
    Reference,
)
CONTACT = RecordKind(
    (
        Field(
            "stelle",
            "office",
            "Stelle",
            LINE,
            "Die Dienststelle, keine Person.",
            '"Stabsstelle Digitalisierung"',
            required=True,
        ),
        Field(
            "e_mail",
            "email",
            "E-Mail",
            EmailKind(),
            "Das Funktionspostfach. Private Anbieter sind nicht erlaubt.",
            '"digitales@gemeinde.de"',
        ),
        Field(
            "telefon",
            "phone",
            "Telefon",
            PhoneKind(),
            "Festnetz mit Vorwahl; keine Mobilnummer.",
            '"07461 926-0"',
        ),
        Field("url", "url", "Adresse", _URL, "Seite der Stelle im Netz.", '"https://example.org/"'),
    ),
    Contact,
)
PARTICIPANT = RecordKind(
    (
        Field(
            "name",
            "name",
            "Name",
            LINE,
            "Die Organisation.",
            '"kdvz Rhein-Erft-Rur"',
            required=True,
        ),
        Field("rolle", "role", "Rolle", LINE, "Was sie beitrug.", '"Schulung und Betrieb"'),
    ),
    Participant,
    shorthand="name",
)
FUNDING = RecordKind(
    (
        Field("betrag", "amount", "Betrag", AmountKind(), "Bewilligte Summe in Euro.", "100000"),
        Field("geber", "grantor", "Geber", LINE, "Wer fördert.", '"Bund"'),
        Field(
            "programm",
            "programme",
            "Programm",
            LINE,
            "Name des Programms.",
            '"Modellkommune E-Government"',
        ),
    ),
    Funding,
)
COSTS = RecordKind(
    (
        Field(
            "einmalig",
            "once",
            "Einmalige Kosten",
            AmountKind(),
            "Anschaffung und Einführung in Euro. Fördergeld gehört nicht hierher.",
            "12000",
        ),
        Field(
            "jaehrlich",
            "yearly",
            "Jährliche Kosten",
            AmountKind(),
            "Betrieb in Euro je Jahr.",
            "2400",
        ),
        Field(
            "personentage_intern",
            "days_internal",
            "Personentage, eigene",
            _DAYS,
            "Arbeitstage der eigenen Beschäftigten.",
            "30",
        ),
        Field(
            "personentage_extern",
            "days_external",
            "Personentage, fremde",
            _DAYS,
            "Arbeitstage von Dienstleistern.",
            "5",
        ),
        Field(
            "foerderung",
            "funding",
            "Förderung",
            FUNDING,
            "Bewilligtes Geld; wird nie als Preis gezeigt.",
            '{betrag: 100000, geber: "Bund"}',
        ),
        Field(
            "preisjahr",
            "price_year",
            "Preisjahr",
            WholeKind(1990, 2100, "eine Jahreszahl"),
            "Jahr, aus dem die Preise stammen.",
            "2015",
        ),
        Field(
            "keine_angabe",
            "not_stated",
            "Keine Angabe",
            LINE,
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
            "wert",
            "value",
            "Wert",
            DecimalKind(),
            'Die Zahl ohne Tausenderpunkt; mit Komma in Anführungszeichen: "12,5".',
            "1840",
            required=True,
        ),
        Field(
            "einheit",
            "unit",
            "Einheit",
            TextKind(maximum=60),
            "Was die Zahl zählt oder misst.",
            '"Anträge im Jahr"',
        ),
        Field(
            "zeitraum",
            "period",
            "Zeitraum",
            TextKind(maximum=80),
            "Worauf sich die Zahl bezieht, meist ein Jahr.",
            '"2025"',
        ),
        Field(
            "quelle",
            "reference",
            "Quelle",
            ReferenceKind(),
            "Nummer des Eintrags in »quellen«, ab 1 gezählt, oder ein Text.",
            "1",
        ),
    ),
    Metric,
)
OBSTACLE = RecordKind(
    (
        Field(
            "huerde",
            "hurdle",
            "Hürde",
            HurdleKind(),
            "Eine id aus der Liste der Hürden.",
            "akzeptanz",
            required=True,
        ),
        Field(
            "wie",
            "how",
            "Wie sie sich zeigte",
            STORY,
            "Woran man sie merkte.",
            '"Vorbehalte im Haus"',
        ),
        Field(
            "was_half",
            "helped",
            "Was half",
            STORY,
            "Was dagegen half. Fehlt das Feld, zeigt das Kochbuch die Hürde als offen.",
            '"Ansprechpersonen im eigenen Bereich"',
        ),
    ),
    Obstacle,
    shorthand="huerde",
)
PRODUCT = RecordKind(
    (
        Field("name", "name", "Name", LINE, "Das Produkt.", '"Consul"', required=True),
        Field(
            "art",
            "kind",
            "Art",
            ChoiceKind(ProductKind),
            "Was für ein Produkt es ist.",
            "open-source",
        ),
        Field("anbieter", "vendor", "Anbieter", LINE, "Wer es anbietet.", '"regio iT"'),
        Field("lizenz", "licence", "Lizenz", LINE, "Lizenz der Software.", '"AGPL-3.0"'),
        Field(
            "url", "url", "Adresse", _URL, "Seite des Produkts im Netz.", '"https://example.org/"'
        ),
    ),
    Product,
)
CLOSURE = RecordKind(
    (
        Field(
            "gruende",
            "reasons",
            "Gründe",
            ListKind(HurdleKind(), is_set=True),
            "Eine oder mehrere ids aus der Liste der Hürden.",
            "[kosten, nutzung]",
            required=True,
        ),
        Field(
            "anders_machen",
            "otherwise",
            "Was sie anders machen würden",
            STORY,
            "Der wertvollste Satz für alle, die dasselbe vorhaben.",
            '"Erst den Bedarf erheben, dann bestellen."',
            required=True,
        ),
        Field(
            "was_blieb",
            "remains",
            "Was blieb",
            STORY,
            "Was vom Vorhaben weiter genutzt wird.",
            '"Die Daten fließen in die Verkehrsplanung."',
            required=True,
        ),
    ),
    Closure,
)
