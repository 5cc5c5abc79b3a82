# SPDX-FileCopyrightText: Das Kochbuch
# SPDX-License-Identifier: MIT
"""FIELDS: the one table of the recipe format.

Gives each German key its English name and says how its value is read and written. Validator, JSON
Schema, field reference and the file of a new recipe are made from it. Rules name a key where they
point at its place.
"""

from __future__ import annotations

from kochbuch.book.recipe import Origin, Recipe
from kochbuch.book.status import Status
from kochbuch.format.kinds.addresses import RecipePathKind, ServiceKind
from kochbuch.format.kinds.containers import Condition, Field, ListKind, RecordKind
from kochbuch.format.kinds.dates import DateKind
from kochbuch.format.kinds.lookups import (
    CooperationKind,
    MunicipalityKind,
    RequirementKind,
    SubtopicKind,
)
from kochbuch.format.kinds.values import ChoiceKind, TextKind, YesNoKind
from kochbuch.format.records.basics import STATUS, STORY
from kochbuch.format.records.course import CLOSURE, MILESTONE, OBSTACLE, PERIOD
from kochbuch.format.records.figures import COSTS, METRIC, PRODUCT
from kochbuch.format.records.people import CONTACT, PARTICIPANT, REFERENCE

FIELDS: tuple[Field, ...] = (
    Field(
        *("titel", "title", "Titel", TextKind(10, 90)),
        "Sagt, was getan wurde, nicht nur das Thema. Im ganzen Buch einmalig.",
        '"Rechnungen mit 160 Stellen elektronisch bearbeiten"',
        required=True,
    ),
    Field(
        *("kurz", "summary", "Kurzfassung", TextKind(60, 320)),
        "Zwei oder drei Sätze für Listen und Suchergebnisse.",
        '"Was getan wurde, was herauskam und worauf es ankam, in zwei bis drei kurzen Sätzen."',
        required=True,
    ),
    Field(
        *("kommunen", "municipalities", "Kommunen", ListKind(MunicipalityKind(), is_set=True)),
        "Amtliche Schlüssel in Anführungszeichen: Gemeinde 8 Ziffern, Kreis 5, Verband 9, oder "
        "der zwölfstellige Regionalschlüssel. Die erste Kommune führt. Ein Name dahinter wird "
        "gegen das Register geprüft. Name, Land, Kreis, Größe und Lage werden abgeleitet.",
        '["08327050 Tuttlingen"]',
        required=True,
    ),
    Field(
        *("thema", "topic", "Thema", SubtopicKind()),
        "Die id des Unterthemas, um das es vor allem geht; genau eine.",
        "dms",
        required=True,
    ),
    Field(
        *("weitere_themen", "more_topics", "Weitere Themen"),
        ListKind(SubtopicKind(), maximum=3, is_set=True),
        "Bis zu drei weitere Unterthemen.",
        "[e-rechnung, schulung]",
    ),
    Field(
        *("status", "status", "Status", STATUS),
        "Wie weit das Vorhaben ist.",
        "betrieb",
        required=True,
    ),
    Field(
        *("stand", "as_of", "Stand", DateKind(may_be_future=False)),
        "Der Tag, auf den sich der Inhalt bezieht; Monat oder Jahr genügt. Nicht in der Zukunft.",
        "2026-05",
        required=True,
    ),
    Field(
        *("geprueft_am", "confirmed", "Geprüft am", DateKind(needs_day=True, may_be_future=False)),
        "Der Tag, an dem die Kommune den Inhalt zuletzt bestätigt hat; nicht vor dem Stand.",
        "2026-09-14",
    ),
    Field(
        *("zeitraum", "period", "Zeitraum", PERIOD),
        "Von wann bis wann. Ein Ende gibt es erst, wenn nichts mehr läuft.",
        "{beginn: 2024-03, ende: 2025}",
    ),
    Field(
        *("verlauf", "history", "Verlauf", ListKind(MILESTONE, single_allowed=False)),
        "Die Stationen in zeitlicher Folge; der letzte Status ist der des Rezepts.",
        "\n  - {datum: 2024-03, status: pilot}\n  - {datum: 2025-01, status: betrieb}",
    ),
    Field(
        *("herkunft", "origin", "Herkunft", ChoiceKind(Origin)),
        "Wer erzählt: die Kommune selbst, die Redaktion aus öffentlichen Quellen, oder anonym.",
        "kommune",
        required=True,
    ),
    Field(
        *("quellen", "references", "Quellen", ListKind(REFERENCE, single_allowed=False)),
        "Worauf sich der Bericht stützt.",
        '\n  - {titel: "Vorlage 19/2016", url: "https://example.org/", stand: 2016-03-10}',
        condition=Condition("herkunft", Origin.EDITORS),
    ),
    Field(
        *("kontakt", "contact", "Kontakt", CONTACT),
        "Eine Dienststelle, die Auskunft gibt; keine Person.",
        '{stelle: "Hauptamt", e_mail: "hauptamt@gemeinde.de"}',
        condition=Condition("herkunft", Origin.MUNICIPALITY),
    ),
    Field(
        *("beteiligte", "participants", "Beteiligte", ListKind(PARTICIPANT)),
        "Organisationen, die mitgewirkt haben; als Text oder mit Rolle.",
        '\n  - {name: "kdvz Rhein-Erft-Rur", rolle: "Schulung"}',
    ),
    Field(
        *("kosten", "costs", "Kosten", COSTS),
        "Was es gekostet hat, in ganzen Euro; oder mit »keine_angabe«, warum keine Zahl da steht.",
        "{einmalig: 12000, jaehrlich: 2400, preisjahr: 2025}",
    ),
    Field(
        *("kennzahlen", "metrics", "Kennzahlen", ListKind(METRIC, single_allowed=False)),
        "Nutzung, Mengen, gesparte Zeit: das Lehrreichste am ganzen Rezept.",
        '\n  - {name: "Online-Anträge", wert: 1840, einheit: "im Jahr", zeitraum: "2025"}',
    ),
    Field(
        *("huerden", "obstacles", "Hürden", ListKind(OBSTACLE)),
        "Was im Weg stand und was half.",
        '\n  - {huerde: akzeptanz, wie: "Vorbehalte im Haus", was_half: "Lotsen im Fachbereich"}',
    ),
    Field(
        *("produkte", "products", "Produkte", ListKind(PRODUCT, single_allowed=False)),
        "Software und Geräte, die eingesetzt werden.",
        '\n  - {name: "Consul", art: open-source}',
    ),
    Field(
        *("leistungen", "services", "Leistungen", ListKind(ServiceKind(), is_set=True)),
        "LeiKa-Schlüssel der Verwaltungsleistungen, je 14 Ziffern in Anführungszeichen.",
        '["99115005060000"]',
    ),
    Field(
        *("setzt_voraus", "requires", "Setzt voraus", ListKind(RequirementKind(), is_set=True)),
        "Was vorher stehen muss: Unterthemen oder Pfade von Rezepten.",
        "[prozessmanagement]",
    ),
    Field(
        *("vorlage", "recooked_from", "Vorlage", RecipePathKind()),
        "Pfad des Rezepts, das nachgekocht wurde.",
        "nw/kreuzau/digitallotsen-team",
    ),
    Field(
        *("abweichung", "deviation", "Abweichung", STORY),
        "Was beim Nachkochen anders war und ob Sie es wieder so täten.",
        '"Kleineres Team; wir würden es wieder so machen."',
        condition=Condition("vorlage"),
        only_then=True,
    ),
    Field(
        *("verbund", "cooperation", "Verbund", CooperationKind()),
        "Die Zusammenarbeit, in der es entstand; eine id aus verbuende.yml.",
        "kdvz-rhein-erft-rur",
    ),
    Field(
        *("einstellung", "closure", "Einstellung", CLOSURE),
        "Warum es endete, was Sie anders machen würden und was blieb.",
        '{gruende: [nutzung], anders_machen: "Vorher fragen.", was_blieb: "Die Geräte."}',
        condition=Condition("status", Status.DISCONTINUED),
        only_then=True,
    ),
    Field(
        *("frueher", "former_paths", "Frühere Pfade", ListKind(RecipePathKind(), is_set=True)),
        "Unter welchen Pfaden das Rezept früher lag; die Seite leitet von dort weiter.",
        "[nw/kreuzau/lotsen]",
    ),
    Field(
        *("entwurf", "is_draft", "Entwurf", YesNoKind()),
        "Ein Entwurf wird geprüft und in der Vorschau gezeigt, aber nicht veröffentlicht.",
        "ja",
    ),
)
"""Every field of the front matter, in the order in which the template offers them."""

RECIPE = RecordKind(FIELDS, Recipe)
"""A recipe as one record; path, body and pictures come from elsewhere."""
FIELDS_BY_KEY = RECIPE.by_key
LISTS = {field.key: field.kind for field in FIELDS if isinstance(field.kind, ListKind)}
