# SPDX-FileCopyrightText: Das Kochbuch
# SPDX-License-Identifier: MIT
"""Rules about the front matter as a whole: that it is there and can be read."""

from __future__ import annotations

from kochbuch.contributing.chapters.rule import Chapter, Rule
from kochbuch.files.syntax.front_matter import MAX_DEPTH
from kochbuch.files.syntax.source import MAX_HEAD_CHARACTERS
from kochbuch.findings.codes import Code

HEAD = Chapter(
    "Der Kopf",
    "der-kopf",
    "Der Kopf steht zwischen zwei Zeilen aus drei Strichen; je Zeile ein Feld, ein Doppelpunkt, "
    "ein Leerzeichen und der Wert. Wer Texte in gerade Anführungszeichen setzt, sieht die meisten "
    "Meldungen dieses Abschnitts nie.",
    {
        Code.HEAD_MISSING: Rule(
            "Kopf fehlt",
            "Die Datei beginnt mit einer Zeile aus drei Strichen, den Feldern und einer zweiten "
            "Zeile aus drei Strichen.",
            "Ohne Kopf lässt sich ein Rezept in kein Verzeichnis einordnen.",
            '---\ntitel: "Die Bauakten elektronisch führen"\n…\n---\n\n## Ausgangslage',
            "text",
        ),
        Code.HEAD_OPEN: Rule(
            "Kopf ohne Ende",
            "Nach dem letzten Feld steht eine eigene Zeile aus drei Strichen.",
            "Sonst ist nicht zu erkennen, wo die Felder aufhören und der Bericht anfängt.",
            "…\nherkunft: kommune\n---\n\n## Ausgangslage",
            "text",
        ),
        Code.HEAD_TOO_LARGE: Rule(
            "Kopf zu lang",
            f"Der Kopf hat höchstens {MAX_HEAD_CHARACTERS} Zeichen.",
            "Der Kopf hält Angaben zum Vergleichen; Erzählung gehört in den Bericht.",
        ),
        Code.BLANK_BEFORE_HEAD: Rule(
            "Leerzeilen vor dem Kopf",
            "Die drei Striche stehen in der ersten Zeile der Datei.",
            "Das Kochbuch verzeiht Leerzeilen davor, andere Programme finden den Kopf dann nicht.",
        ),
        Code.NO_FIELDS: Rule(
            "Keine Felder",
            "Im Kopf stehen Felder: Name, Doppelpunkt, Leerzeichen, Wert.",
            "Ohne das Leerzeichen hinter dem Doppelpunkt ist die Zeile nur ein Text.",
            "status: pilot",
        ),
        Code.TAB: Rule(
            "Tabulator",
            "Eingerückt wird mit Leerzeichen, nicht mit der Tabulatortaste.",
            "YAML, die Schreibweise des Kopfes, verbietet Tabulatoren, weil sie überall anders "
            "breit sind.",
            "zeitraum:\n  beginn: 2024-03",
        ),
        Code.COLON: Rule(
            "Doppelpunkt im Text",
            "Ein Text mit einem Doppelpunkt steht in geraden Anführungszeichen.",
            "Doppelpunkt und Leerzeichen trennen sonst einen Feldnamen von seinem Wert.",
            'titel: "Die Bauakte: vom Papier zur Datei in zwölf Monaten"',
        ),
        Code.QUOTE_OPEN: Rule(
            "Anführungszeichen nicht geschlossen",
            "Ein Text endet mit demselben geraden Anführungszeichen, mit dem er beginnt.",
            "Sonst hält das Programm den ganzen Rest des Kopfes für diesen einen Text.",
            'abweichung: "Kleineres Team; wir würden es wieder so machen."\n'
            "vorlage: nw/kreuzau/digitallotsen-team",
        ),
        Code.QUOTE_INSIDE: Rule(
            "Anführungszeichen im Text",
            "Innerhalb eines Textes stehen „deutsche“ Anführungszeichen.",
            "Ein gerades Anführungszeichen beendet den Text, und der Rest hängt in der Luft.",
            'titel: "Mit dem „Rathaus im Dorf“ die Wege verkürzen"',
        ),
        Code.QUOTE_TYPOGRAPHIC: Rule(
            "Typografische Anführungszeichen",
            "Um einen ganzen Text stehen gerade Anführungszeichen.",
            "Schreibprogramme setzen von sich aus typografische; die zählen hier zum Text.",
            'titel: "Die Bauakten elektronisch führen"',
        ),
        Code.START_CHARACTER: Rule(
            "Sonderzeichen am Anfang",
            "Ein Text, der mit einem Sonderzeichen wie @, %, & oder * beginnt, steht in geraden "
            "Anführungszeichen.",
            "Am Anfang eines Wertes haben diese Zeichen in YAML eine eigene Bedeutung.",
            'produkte:\n  - name: "@rtus"\n    art: fachverfahren',
        ),
        Code.BRACKET: Rule(
            "Klammer oder Komma fehlt",
            "Jede Klammer wird geschlossen, und zwischen zwei Werten steht ein Komma.",
            "Sonst ist nicht zu erkennen, wo ein Wert endet und der nächste beginnt.",
            "weitere_themen: [e-rechnung, schulung]",
        ),
        Code.YAML: Rule(
            "Stelle nicht lesbar",
            "Felder beginnen am Zeilenanfang, was zu einem Feld gehört, ist darunter um zwei "
            "Leerzeichen eingerückt.",
            "Die Einrückung sagt, was zusammengehört; stimmt sie nicht, bleibt der Rest unklar.",
            'beteiligte:\n  - name: "kdvz Rhein-Erft-Rur"\n    rolle: "Schulung"',
        ),
        Code.ANCHOR: Rule(
            "Anker, Verweis oder Typangabe",
            "Im Kopf stehen keine YAML-Anker (&name), Verweise (*name) und Typangaben (!typ).",
            "Kein Rezept braucht sie, und mit ihnen lassen sich Programme lahmlegen.",
            'einstellung:\n  gruende: [kosten]\n  anders_machen: "* vorher fragen"\n'
            '  was_blieb: "Die Geräte."\nstatus: eingestellt',
        ),
        Code.TOO_DEEP: Rule(
            "Zu tief geschachtelt",
            f"Im Kopf sind nicht mehr als {MAX_DEPTH} Ebenen ineinander geschachtelt.",
            "Kein Feld braucht mehr als drei; tiefer wird nur ein Versehen oder ein Angriff.",
            'kosten:\n  foerderung:\n    betrag: 100000\n    geber: "Bund"',
        ),
    },
)
