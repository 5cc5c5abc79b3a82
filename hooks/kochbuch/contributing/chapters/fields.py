# SPDX-FileCopyrightText: Das Kochbuch
# SPDX-License-Identifier: MIT
"""Rules about fields and about values of every kind."""

from __future__ import annotations

from kochbuch.contributing.chapters.rule import Chapter, Rule
from kochbuch.findings.codes import Code

FIELD = Chapter(
    "Felder",
    "felder",
    "Welche Felder es gibt, steht in der [Feldübersicht](felder.md).",
    {
        Code.UNKNOWN_FIELD: Rule(
            "Unbekanntes Feld",
            "Im Kopf stehen nur Felder, die das Kochbuch kennt.",
            "Ein verschriebener Feldname ginge sonst unbemerkt verloren.",
            "weitere_themen: [e-rechnung]",
        ),
        Code.DUPLICATE_FIELD: Rule(
            "Feld doppelt",
            "Jedes Feld steht höchstens einmal.",
            "Bei zwei Angaben müsste das Programm raten, welche gilt.",
            "weitere_themen: [e-rechnung, schulung]",
        ),
        Code.MISSING_FIELD: Rule(
            "Feld fehlt",
            "Alle Pflichtfelder sind ausgefüllt.",
            "Ohne sie lässt sich ein Rezept nicht finden, einordnen oder vergleichen.",
            "stand: 2026-05",
        ),
        Code.EMPTY_FIELD: Rule(
            "Feld leer",
            "Ein Feld, das dasteht, hat einen Wert.",
            "Ein leeres Feld sagt nicht, ob etwas unbekannt ist oder vergessen wurde.",
            'kosten:\n  keine_angabe: "nicht erhoben"',
        ),
        Code.WRONG_SHAPE: Rule(
            "Falsche Form",
            "Ein Feld hat die Form, die es erwartet: ein Text, eine Liste oder eine Gruppe von "
            "Feldern.",
            "Nur in der erwarteten Form lässt sich ein Wert anzeigen und vergleichen.",
            "zeitraum:\n  beginn: 2024-03\n  ende: 2025\nstatus: pausiert",
        ),
        Code.UNUSED_FIELD: Rule(
            "Feld ohne Grund",
            "Ein Feld, das nur zusammen mit einem anderen etwas bedeutet, steht nicht allein.",
            "Meist wurde der Status geändert und ein Rest vergessen.",
            "vorlage: nw/kreuzau/digitallotsen-team\n"
            'abweichung: "Kleineres Team; wir würden es wieder so machen."',
        ),
    },
)

VALUES = Chapter(
    "Texte, Zahlen und Daten",
    "werte",
    "Was in einem Feld stehen darf, für sich genommen.",
    {
        Code.TEXT_TOO_SHORT: Rule(
            "Text zu kurz",
            "Titel und Kurzfassung haben die Mindestlänge, die die Feldübersicht nennt.",
            "In einer Liste entscheiden diese Sätze, ob jemand weiterliest.",
            'titel: "Rechnungen mit 160 Stellen elektronisch bearbeiten"',
        ),
        Code.TEXT_TOO_LONG: Rule(
            "Text zu lang",
            "Ein Text ist nicht länger, als die Feldübersicht erlaubt.",
            "Felder stehen auf Karten und in Listen; Einzelheiten haben im Bericht Platz.",
            'titel: "Die Sitzungen des Rates ohne Papier vorbereiten"',
        ),
        Code.ANGLE_BRACKET: Rule(
            "Spitze Klammer",
            "In Feldern steht keine öffnende spitze Klammer.",
            "Sie leitet HTML ein, und das ist in Feldern nicht erlaubt.",
            'kosten:\n  keine_angabe: "unter 500 Euro, nicht genau erfasst"',
        ),
        Code.UNKNOWN_CHOICE: Rule(
            "Wert nicht in der Liste",
            "Ein Feld mit fester Wortliste enthält eines ihrer Wörter, genau so geschrieben.",
            "Nur gleiche Wörter lassen sich zählen und in Verzeichnissen sammeln.",
            "status: umsetzung",
        ),
        Code.DUPLICATE_ENTRY: Rule(
            "Eintrag doppelt",
            "In einer Liste steht jeder Eintrag nur einmal.",
            "Doppeltes verfälscht jede Zählung.",
            "weitere_themen: [e-rechnung, schulung]",
        ),
        Code.TOO_MANY: Rule(
            "Zu viele Einträge",
            "Eine Liste hat nicht mehr Einträge, als die Feldübersicht erlaubt.",
            "Ein Rezept unter zehn Themen hilft bei keinem davon.",
            "weitere_themen: [e-rechnung, schulung, change]",
        ),
        Code.DATE_FORM: Rule(
            "Datum",
            "Ein Datum hat die Form JJJJ-MM-TT, JJJJ-MM oder JJJJ und steht im Kalender.",
            "So geordnet lässt sich jedes Datum sortieren und von jedem Programm lesen.",
            "stand: 2026-05-04",
        ),
        Code.DATE_FUTURE: Rule(
            "Datum in der Zukunft",
            "Stand und Prüfung liegen nicht in der Zukunft.",
            "Beide sagen, wie frisch der Inhalt ist.",
            "stand: 2026-05",
        ),
        Code.AMOUNT_FORM: Rule(
            "Betrag",
            "Ein Betrag ist eine ganze Zahl ohne Punkt, Komma, Währung und Zusatz, oder eine "
            "Spanne.",
            "Aus den Zahlen werden Vergleiche je Kopf; was eine Zahl nicht fasst, gehört in den "
            "Bericht.",
            "kosten:\n  einmalig: {von: 10000, bis: 15000}\n  jaehrlich: 2400",
        ),
        Code.AMOUNT_RANGE: Rule(
            "Spanne",
            "In einer Spanne ist »bis« größer als »von«.",
            "Sonst sind die beiden vertauscht, oder es ist nur eine Zahl gemeint.",
            "kosten:\n  einmalig: {von: 10000, bis: 15000}",
        ),
        Code.NUMBER_FORM: Rule(
            "Zahl",
            "Eine Zahl steht ohne Tausenderpunkt, ohne Einheit und im erlaubten Bereich da.",
            "Punkt und Komma bedeuten in Programmen anderes als im Deutschen; die Einheit hat ein "
            "eigenes Feld.",
            'kennzahlen:\n  - name: "Online-Quote"\n    wert: "12,5"\n    einheit: "Prozent"',
        ),
        Code.YES_NO: Rule(
            "Ja oder nein",
            "Das Feld enthält das Wort ja oder nein.",
            "Andere Schreibweisen wie true, yes oder x versteht nicht jedes Programm gleich.",
            "entwurf: ja",
        ),
    },
)
