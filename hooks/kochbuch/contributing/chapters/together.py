# SPDX-FileCopyrightText: Das Kochbuch
# SPDX-License-Identifier: MIT
"""Rules about what fields say together, and about the whole book."""

from __future__ import annotations

from kochbuch.checking.vocabularies import RESERVED_STARTS
from kochbuch.contributing.chapters.rule import Chapter, Rule
from kochbuch.findings.codes import Code
from kochbuch.german.suggest import enumerate_words

TOGETHER = Chapter(
    "Was Felder zusammen sagen",
    "zusammenhang",
    "Jedes Feld für sich kann stimmen und alle zusammen trotzdem nicht.",
    {
        Code.CONDITION: Rule(
            "Feld fehlt hier",
            "Manche Felder sind Pflicht, sobald ein anderes Feld einen bestimmten Wert hat.",
            "Wer etwa ein Vorhaben einstellt, hilft anderen erst mit dem Grund.",
            "status: eingestellt\neinstellung:\n  gruende: [nutzung]\n"
            '  anders_machen: "Erst den Bedarf erheben, dann bestellen."\n'
            '  was_blieb: "Die Daten fließen in die Verkehrsplanung."',
        ),
        Code.PERIOD_REVERSED: Rule(
            "Ende vor Beginn",
            "Das Ende eines Vorhabens liegt nicht vor seinem Beginn.",
            "Dann sind beide vertauscht, oder eine Zahl ist verschrieben.",
            "zeitraum: {beginn: 2024-03, ende: 2025}\nstatus: pausiert",
        ),
        Code.PERIOD_RUNNING: Rule(
            "Ende, aber noch laufend",
            "Solange der Status planung, pilot oder umsetzung ist, hat der Zeitraum kein Ende.",
            "Ein Ende in der Zukunft ist ein Plan; der steht im Bericht.",
            "status: pilot\nzeitraum:\n  beginn: 2024-03",
        ),
        Code.CONFIRMED_EARLY: Rule(
            "Prüfung vor dem Stand",
            "Die Prüfung liegt nicht vor dem Tag, auf den sich der Inhalt bezieht.",
            "Bestätigen lässt sich nur, was schon dasteht.",
            "stand: 2026-05\ngeprueft_am: 2026-09-14",
        ),
        Code.HISTORY_ORDER: Rule(
            "Reihenfolge im Verlauf",
            "Die Stationen im Verlauf stehen von der ältesten zur neuesten.",
            "So liest man die Geschichte in der Richtung, in der sie geschah.",
            "verlauf:\n  - {datum: 2023-06, status: planung}\n  - {datum: 2024-03, status: pilot}",
        ),
        Code.HISTORY_STATUS: Rule(
            "Verlauf und Status",
            "Der letzte Status im Verlauf ist der Status des Rezepts.",
            "Sonst ist nicht klar, wo das Vorhaben heute steht.",
            "status: pilot\nverlauf:\n  - {datum: 2023-06, status: planung}\n"
            "  - {datum: 2024-03, status: pilot}",
        ),
        Code.COSTS_CONTRADICT: Rule(
            "Keine Angabe neben Zahlen",
            "Bei den Kosten stehen Zahlen oder »keine_angabe«, nicht beides.",
            "Beides zugleich lässt offen, ob die Zahlen gelten.",
            'kosten:\n  keine_angabe: "nicht erhoben"\n  foerderung: {betrag: 5000, geber: "Land"}',
        ),
        Code.REFERENCE_NUMBER: Rule(
            "Nummer der Quelle",
            "Die Quelle einer Kennzahl ist die Nummer eines Eintrags in »quellen«, ab 1 gezählt.",
            "Eine Zahl ohne auffindbare Quelle kann niemand nachprüfen.",
            'kennzahlen:\n  - {name: "Online-Anträge", wert: 1840, quelle: 1}\n'
            'quellen:\n  - titel: "Vorlage 19/2016"',
        ),
    },
)

BOOK = Chapter(
    "Das ganze Buch",
    "das-buch",
    "Was sich erst zeigt, wenn alle Rezepte gelesen sind.",
    {
        Code.TITLE_TWICE: Rule(
            "Titel doppelt",
            "Jeder Titel kommt im Buch nur einmal vor.",
            "Zwei gleiche Titel lassen sich in einer Liste nicht unterscheiden.",
            'titel: "Rechnungen in neun Gemeinden gemeinsam elektronisch bearbeiten"',
        ),
        Code.TEMPLATE_UNKNOWN: Rule(
            "Vorlage nicht gefunden",
            "Die Vorlage ist der Pfad eines anderen Rezepts in diesem Buch.",
            "Nur so sieht die Kommune, von der die Vorlage stammt, wer nachgekocht hat.",
            "vorlage: nw/kreuzau/digitallotsen-team\n"
            'abweichung: "Kleineres Team; wir würden es wieder so machen."',
        ),
        Code.REQUIRES_UNKNOWN: Rule(
            "Voraussetzung nicht gefunden",
            "Was »setzt_voraus« nennt, ist ein Unterthema oder ein Rezept in diesem Buch.",
            "Lesende sollen dort weiterlesen können.",
            "setzt_voraus: [prozessmanagement, nw/kreuzau/digitallotsen-team]",
        ),
        Code.REQUIRES_CYCLE: Rule(
            "Kreis von Voraussetzungen",
            "Kein Rezept setzt sich selbst voraus, auch nicht auf einem Umweg.",
            "Sonst ließe sich keine Reihenfolge finden, in der man sie nachkocht.",
            "setzt_voraus: [prozessmanagement]",
        ),
        Code.FORMER_PATH_TAKEN: Rule(
            "Früherer Pfad belegt",
            "Ein früherer Pfad gehört zu genau einem Rezept und ist heute nicht in Gebrauch.",
            "Eine Adresse kann nur an einen Ort führen.",
            "frueher: [nw/kreuzau/lotsen]",
        ),
    },
)

VOCABULARIES = Chapter(
    "Die Wortlisten",
    "wortlisten",
    "Diese Meldungen betreffen die Listen der Redaktion in recipes/_vokabular/.",
    {
        Code.VOCABULARY: Rule(
            "Eintrag der Wortliste",
            "Eine id besteht aus Kleinbuchstaben von a bis z, Ziffern und Bindestrichen und "
            f"beginnt nicht mit {enumerate_words(RESERVED_STARTS)}.",
            "Sie steht in Adressen und in vielen Rezepten und ändert sich nie.",
            '  - id: digitale-post\n    label: "Digitaler Posteingang und Scannen"',
        ),
        Code.VOCABULARY_TWICE: Rule(
            "Wort doppelt in der Wortliste",
            "Jede id und jedes Suchwort steht in einer Liste nur an einer Stelle.",
            "Ein Wort, das an zwei Stellen führt, führt an keine.",
        ),
    },
)
