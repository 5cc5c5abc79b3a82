# SPDX-FileCopyrightText: Das Kochbuch
# SPDX-License-Identifier: MIT
"""Rules about what is looked up: official keys, topics, hurdles, co-operations."""

from __future__ import annotations

from kochbuch.contributing.chapters.rule import Chapter, Rule
from kochbuch.findings.codes import Code

_MUNICIPALITY = 'kommunen: ["05358028 Kreuzau"]'

KEYS = Chapter(
    "Amtliche Schlüssel",
    "schluessel",
    "Kommunen werden mit ihrem amtlichen Schlüssel genannt; Name, Land, Kreis, Größe und Lage "
    "schlägt das Kochbuch im amtlichen Register nach.",
    {
        Code.KEY_FORM: Rule(
            "Form des Schlüssels",
            "Eine Kommune steht mit ihrem Schlüssel da: Gemeinde 8 Ziffern, Kreis 5, Verband 9 "
            "oder Regionalschlüssel 12; ein Name darf folgen.",
            "Namen kommen mehrfach vor, der Schlüssel ist eindeutig.",
            _MUNICIPALITY,
        ),
        Code.KEY_UNQUOTED: Rule(
            "Schlüssel ohne Anführungszeichen",
            "Ein Schlüssel ohne Namen dahinter steht in geraden Anführungszeichen.",
            "Viele Programme lesen ihn sonst als Zahl und verfälschen die führende Null.",
            'kommunen: ["05358028"]',
        ),
        Code.KEY_UNKNOWN: Rule(
            "Unbekannter Schlüssel",
            "Der Schlüssel steht im amtlichen Register.",
            "Ein Zahlendreher würde das Rezept einer fremden Gemeinde zuschreiben.",
            _MUNICIPALITY,
        ),
        Code.KEY_FORMER: Rule(
            "Früherer Schlüssel",
            "Das Rezept nennt den heutigen Schlüssel der Kommune.",
            "Nach einer Gebietsreform gilt der alte nicht mehr; das Kochbuch nimmt solange den "
            "neuen an.",
        ),
        Code.KEY_DISSOLVED: Rule(
            "Aufgelöste Gemeinde",
            "Das Rezept nennt eine Kommune, die es noch gibt.",
            "Nur eine bestehende Verwaltung kann Auskunft geben und den Inhalt bestätigen.",
        ),
        Code.KEY_UNINCORPORATED: Rule(
            "Gemeindefreies Gebiet",
            "Das Rezept gehört einer Gemeinde, einem Kreis oder einem Verband.",
            "Ein gemeindefreies Gebiet hat keine eigene Verwaltung.",
        ),
        Code.KEY_NAME: Rule(
            "Schlüssel und Name passen nicht",
            "Der Name hinter dem Schlüssel ist der, den das Register dazu nennt.",
            "Die zweite Angabe deckt Zahlendreher auf, die sonst niemand bemerkt.",
            _MUNICIPALITY,
        ),
    },
)

WORDS = Chapter(
    "Themen, Hürden und Verbünde",
    "woerter",
    "Diese Wörter pflegt die Redaktion in Listen. Im Kopf steht immer die id; die "
    "[Feldübersicht](felder.md#themen) zählt alle auf.",
    {
        Code.UNKNOWN_TOPIC: Rule(
            "Unbekanntes Thema",
            "Ein Thema steht mit seiner id aus der Liste der Themen da.",
            "Nur mit denselben Wörtern finden sich Rezepte zum selben Thema.",
            "thema: dms",
        ),
        Code.TOPIC_SYNONYM: Rule(
            "Bezeichnung statt id",
            "Im Kopf steht die id des Themas, nicht seine Bezeichnung oder ein anderes Wort dafür.",
            "Bezeichnungen dürfen sich ändern, die id bleibt.",
            "thema: dms",
        ),
        Code.TOPIC_TOO_BROAD: Rule(
            "Oberthema",
            "Ein Rezept nennt ein Unterthema.",
            "Das Oberthema folgt daraus, und das Regal bleibt fein genug zum Stöbern.",
            "thema: e-rechnung",
        ),
        Code.UNKNOWN_HURDLE: Rule(
            "Unbekannte Hürde",
            "Eine Hürde steht mit ihrer id aus der Liste der Hürden da.",
            "So lässt sich zählen, woran es oft hakt, und sammeln, was half.",
            'huerden:\n  - huerde: akzeptanz\n    was_half: "Lotsen im Fachbereich"',
        ),
        Code.UNKNOWN_COOPERATION: Rule(
            "Unbekannter Verbund",
            "Ein Verbund steht mit seiner id aus verbuende.yml da.",
            "Erst mit einem Eintrag dort weiß das Kochbuch, wie er heißt und was er ist.",
            "verbund: kdvz-rhein-erft-rur",
        ),
    },
)

ADDRESSES = Chapter(
    "Adressen und Kontakt",
    "adressen",
    "Wohin Lesende sich wenden und wo sie weiterlesen.",
    {
        Code.URL_FORM: Rule(
            "Webadresse",
            "Eine Adresse beginnt mit https:// oder http:// und enthält keine Leerzeichen.",
            "Nur solche Adressen kann jede und jeder gefahrlos anklicken.",
            'quellen:\n  - titel: "Vorlage 19/2016"\n    url: "https://example.org/vorlage.pdf"',
        ),
        Code.EMAIL_FORM: Rule(
            "E-Mail-Adresse",
            "Die E-Mail-Adresse ist vollständig und enthält genau ein @.",
            "Sonst kommt keine Nachfrage an.",
            'kontakt:\n  stelle: "Hauptamt"\n  e_mail: "hauptamt@example.org"',
        ),
        Code.EMAIL_PRIVATE: Rule(
            "Privates Postfach",
            "Im ganzen Rezept steht kein Postfach bei einem privaten Anbieter, auch nicht "
            "umschrieben.",
            "Private Adressen gehören nicht in ein öffentliches Buch.",
            'kontakt:\n  stelle: "Hauptamt"\n  e_mail: "hauptamt@example.org"',
        ),
        Code.EMAIL_PERSONAL: Rule(
            "Postfach einer Person",
            "Der Kontakt ist ein Funktionspostfach, und auch der Text nennt nur solche.",
            "Es bleibt erreichbar, wenn Menschen die Stelle wechseln, und schützt ihre Namen.",
            'kontakt:\n  stelle: "Stabsstelle Digitalisierung"\n  e_mail: "digitales@example.org"',
        ),
        Code.PHONE_FORM: Rule(
            "Telefonnummer",
            "Eine Telefonnummer steht mit Vorwahl da.",
            "Das Buch wird in ganz Deutschland gelesen.",
            'kontakt:\n  stelle: "Hauptamt"\n  telefon: "07461 926-0"',
        ),
        Code.PHONE_MOBILE: Rule(
            "Mobilnummer",
            "Die Telefonnummer ist die einer Dienststelle im Festnetz; Mobilnummern stehen auch "
            "nicht im Text.",
            "Eine Mobilnummer gehört meist einer Person und gilt selten lange.",
            'kontakt:\n  stelle: "Hauptamt"\n  telefon: "07461 926-0"',
        ),
        Code.SERVICE_FORM: Rule(
            "LeiKa-Schlüssel",
            "Eine Verwaltungsleistung steht mit ihrem Schlüssel da: 99 und zwölf weitere Ziffern.",
            "Am Schlüssel erkennen auch andere Portale dieselbe Leistung.",
            'leistungen: ["99115005060000"]',
        ),
        Code.PATH_FORM: Rule(
            "Pfad eines Rezepts",
            "Ein anderes Rezept wird mit seinem Pfad genannt: land/traeger/rezept.",
            "Der Pfad ist die Adresse und bleibt, auch wenn sich der Titel ändert.",
            "setzt_voraus: [nw/kreuzau/digitallotsen-team]",
        ),
    },
)
