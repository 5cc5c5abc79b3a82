# SPDX-FileCopyrightText: Das Kochbuch
# SPDX-License-Identifier: MIT
"""The catalogue: every kind of finding with its code, severity, rule, reason and example.

The order is that of the message reference; `contributing/rulebook.py` says where a chapter begins.
A word in braces is a limit that the reading modules define; `rulebook.rule_of` fills it in.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import Self


class Severity(StrEnum):
    """Whether a finding keeps a recipe from being published."""

    ERROR = "fehler"
    WARNING = "warnung"


@dataclass(frozen=True, slots=True)
class Rule:
    """What a code stands for, in German, for the people who get the message."""

    code: str
    """What contributors see in brackets, and the anchor in the message reference."""
    title: str
    rule: str
    """One sentence that says how it should be."""
    reason: str
    """One sentence that says why."""
    example: str = ""
    """A good one to copy, or nothing."""
    language: str = "yaml"
    """Of the example: yaml for the front matter, markdown for the text, text for the rest."""
    severity: Severity = Severity.ERROR
    """Warnings are for things a contributor may decide to leave."""


class Code(StrEnum):
    """A kind of finding. Values never change: people search for them."""

    rule: Rule

    def __new__(cls, rule: Rule) -> Self:
        """Make the code itself the value, so that a member is equal to its text."""
        member = str.__new__(cls, rule.code)
        member._value_ = rule.code
        member.rule = rule
        return member

    @property
    def severity(self) -> Severity:
        """Whether the finding keeps a recipe from being published."""
        return self.rule.severity

    # Die Datei
    FILE_EMPTY = Rule(
        "datei-leer",
        "Leere Datei",
        "Eine Rezeptdatei enthält einen Kopf mit Feldern und darunter den Bericht.",
        "Aus einer leeren Datei wird keine Seite; meist ging beim Speichern etwas verloren.",
        'python scripts/new_recipe.py --kommune "Kreuzau" --titel "Bauakten digital führen"',
        "text",
    )
    FILE_BINARY = Rule(
        "datei-binaer",
        "Binärdatei",
        "Ein Rezept ist eine reine Textdatei mit der Endung .md.",
        "Word-Dateien und PDF lassen sich weder prüfen noch gemeinsam bearbeiten; als Anhang neben "
        "dem Rezept sind sie willkommen.",
        "recipes/nw/kreuzau/digitallotsen-team.md\nrecipes/nw/kreuzau/digitallotsen-team/ablauf.pdf",
        "text",
    )
    FILE_TOO_LARGE = Rule(
        "datei-zu-gross",
        "Zu große Datei",
        "Eine Rezeptdatei ist höchstens {file} groß.",
        "Zehn Seiten Text haben etwa 30 KB; was viel größer ist, gehört in einen Anhang.",
    )
    FILE_UNREADABLE = Rule(
        "datei-unlesbar",
        "Datei nicht lesbar",
        "Jede Datei unter recipes/ lässt sich öffnen und lesen.",
        "Ein Rezept ohne Leserecht würde sonst unbemerkt im Buch fehlen.",
    )
    FILE_LINK = Rule(
        "datei-verknuepfung",
        "Verknüpfung statt Datei",
        "Unter recipes/ liegen Dateien selbst, keine Verknüpfungen auf andere Stellen.",
        "Eine Verknüpfung zeigt auf anderen Rechnern ins Leere und könnte Dateien veröffentlichen, "
        "die nicht ins Buch gehören.",
    )
    FILE_NAME = Rule(
        "dateiname",
        "Dateiname",
        "Der Dateiname besteht aus Kleinbuchstaben von a bis z, Ziffern und einzelnen "
        "Bindestrichen und hat höchstens 80 Zeichen.",
        "Er ist ein Teil der Adresse und muss auf jedem Rechner gleich lauten.",
        "rechnungen-elektronisch.md",
        "text",
    )
    FILE_STRAY = Rule(
        "datei-fremd",
        "Fremde Datei",
        "Unter recipes/ liegen nur Rezepte und, im Ordner mit dem Namen des Rezepts, dessen Bilder "
        "und Anhänge.",
        "Jede Datei gehört zu einem Rezept; sonst weiß niemand, wer sie pflegt.",
        "recipes/nw/kreuzau/digitallotsen-team.md\n"
        "recipes/nw/kreuzau/digitallotsen-team/workshop.jpg",
        "text",
    )
    ENCODING = Rule(
        "zeichensatz",
        "Zeichensatz",
        "Die Datei ist in UTF-8 gespeichert.",
        "In älteren Zeichensätzen werden Umlaute auf anderen Rechnern zu falschen Zeichen.",
    )
    CONTROL_CHARACTER = Rule(
        "steuerzeichen",
        "Unsichtbares Zeichen",
        "Der Text enthält keine Steuerzeichen außer Zeilenumbruch und Tabulator und nichts, was "
        "niemand sieht; weiche Trennzeichen sind erlaubt.",
        "Sie kommen mit kopiertem Text, stören die Suche und können einen Text anders aussehen "
        "lassen, als er ist.",
    )
    STACKED_MARKS = Rule(
        "akzente-gestapelt",
        "Zu viele Akzente",
        "Auf einem Buchstaben stehen höchstens {marks} Akzente und Punkte.",
        "Keine Sprache braucht mehr; damit werden Programme aufgehalten und Seiten unleserlich.",
    )
    DECOMPOSED = Rule(
        "zeichen-zerlegt",
        "Zerlegte Umlaute",
        "Ein Umlaut steht als ein Zeichen da, nicht als Buchstabe mit aufgesetzten Punkten.",
        "Beide Formen sehen gleich aus, aber eine Suche findet nur die eine.",
        severity=Severity.WARNING,
    )
    WRONG_FOLDER = Rule(
        "ordner-falsch",
        "Falscher Ordner",
        "Das Rezept liegt im Ordner seines Landes und der Kommune, die in »kommunen« zuerst steht.",
        "So gehört jeder Ordner einer Kommune, und die Adresse passt zum amtlichen Schlüssel.",
        "recipes/nw/kreuzau/digitallotsen-team.md",
        "text",
    )
    CASE_CLASH = Rule(
        "pfad-gross-klein",
        "Groß und klein",
        "Zwei Dateien unterscheiden sich nicht nur in Groß- und Kleinschreibung.",
        "Unter Windows und macOS sind sie dieselbe Datei, und eine ginge verloren.",
    )
    TOO_MANY_FINDINGS = Rule(
        "zu-viele-befunde",
        "Zu viele Befunde",
        "Eine Datei hat von jeder Art höchstens {findings} Befunde.",
        "Mehr liest niemand, und was nicht mehr aufgeführt ist, darf nicht unbemerkt ins Buch "
        "kommen.",
    )
    UNFORESEEN = Rule(
        "programmfehler",
        "Programmfehler",
        "Jede Datei lässt sich prüfen, was auch immer darin steht.",
        "Hier ist das Programm gescheitert, nicht Ihr Rezept. Was nicht geprüft ist, wird nicht "
        "veröffentlicht; alle anderen Dateien sind geprüft.",
    )

    # Der Kopf
    HEAD_MISSING = Rule(
        "kopf-fehlt",
        "Kopf fehlt",
        "Die Datei beginnt mit einer Zeile aus drei Strichen, den Feldern und einer zweiten Zeile "
        "aus drei Strichen.",
        "Ohne Kopf lässt sich ein Rezept in kein Verzeichnis einordnen.",
        '---\ntitel: "Die Bauakten elektronisch führen"\n…\n---\n\n## Ausgangslage',
        "text",
    )
    HEAD_OPEN = Rule(
        "kopf-offen",
        "Kopf ohne Ende",
        "Nach dem letzten Feld steht eine eigene Zeile aus drei Strichen.",
        "Sonst ist nicht zu erkennen, wo die Felder aufhören und der Bericht anfängt.",
        "…\nherkunft: kommune\n---\n\n## Ausgangslage",
        "text",
    )
    HEAD_TOO_LARGE = Rule(
        "kopf-zu-gross",
        "Kopf zu lang",
        "Der Kopf hat höchstens {head} Zeichen.",
        "Der Kopf hält Angaben zum Vergleichen; Erzählung gehört in den Bericht.",
    )
    BLANK_BEFORE_HEAD = Rule(
        "kopf-nicht-am-anfang",
        "Leerzeilen vor dem Kopf",
        "Die drei Striche stehen in der ersten Zeile der Datei.",
        "Das Kochbuch verzeiht Leerzeilen davor, andere Programme finden den Kopf dann nicht.",
        severity=Severity.WARNING,
    )
    NO_FIELDS = Rule(
        "kopf-ohne-felder",
        "Keine Felder",
        "Im Kopf stehen Felder: Name, Doppelpunkt, Leerzeichen, Wert.",
        "Ohne das Leerzeichen hinter dem Doppelpunkt ist die Zeile nur ein Text.",
        "status: pilot",
    )
    TAB = Rule(
        "tabulator",
        "Tabulator",
        "Eingerückt wird mit Leerzeichen, nicht mit der Tabulatortaste.",
        "YAML, die Schreibweise des Kopfes, verbietet Tabulatoren, weil sie überall anders breit "
        "sind.",
        "zeitraum:\n  beginn: 2024-03",
    )
    COLON = Rule(
        "doppelpunkt",
        "Doppelpunkt im Text",
        "Ein Text mit einem Doppelpunkt steht in geraden Anführungszeichen.",
        "Doppelpunkt und Leerzeichen trennen sonst einen Feldnamen von seinem Wert.",
        'titel: "Die Bauakte: vom Papier zur Datei in zwölf Monaten"',
    )
    QUOTE_OPEN = Rule(
        "anfuehrungszeichen-offen",
        "Anführungszeichen nicht geschlossen",
        "Ein Text endet mit demselben geraden Anführungszeichen, mit dem er beginnt.",
        "Sonst hält das Programm den ganzen Rest des Kopfes für diesen einen Text.",
        'abweichung: "Kleineres Team; wir würden es wieder so machen."\n'
        "vorlage: nw/kreuzau/digitallotsen-team",
    )
    QUOTE_INSIDE = Rule(
        "anfuehrungszeichen-innen",
        "Anführungszeichen im Text",
        "Innerhalb eines Textes stehen „deutsche“ Anführungszeichen.",
        "Ein gerades Anführungszeichen beendet den Text, und der Rest hängt in der Luft.",
        'titel: "Mit dem „Rathaus im Dorf“ die Wege verkürzen"',
    )
    QUOTE_TYPOGRAPHIC = Rule(
        "anfuehrungszeichen-typografisch",
        "Typografische Anführungszeichen",
        "Um einen ganzen Text stehen gerade Anführungszeichen.",
        "Schreibprogramme setzen von sich aus typografische; die zählen hier zum Text.",
        'titel: "Die Bauakten elektronisch führen"',
    )
    START_CHARACTER = Rule(
        "anfangszeichen",
        "Sonderzeichen am Anfang",
        "Ein Text, der mit einem Sonderzeichen wie @, %, & oder * beginnt, steht in geraden "
        "Anführungszeichen.",
        "Am Anfang eines Wertes haben diese Zeichen in YAML eine eigene Bedeutung.",
        'produkte:\n  - name: "@rtus"\n    art: fachverfahren',
    )
    BRACKET = Rule(
        "klammer",
        "Klammer oder Komma fehlt",
        "Jede Klammer wird geschlossen, und zwischen zwei Werten steht ein Komma.",
        "Sonst ist nicht zu erkennen, wo ein Wert endet und der nächste beginnt.",
        "weitere_themen: [e-rechnung, schulung]",
    )
    YAML = Rule(
        "kopf-unlesbar",
        "Stelle nicht lesbar",
        "Felder beginnen am Zeilenanfang, was zu einem Feld gehört, ist darunter um zwei "
        "Leerzeichen eingerückt.",
        "Die Einrückung sagt, was zusammengehört; stimmt sie nicht, bleibt der Rest unklar.",
        'beteiligte:\n  - name: "kdvz Rhein-Erft-Rur"\n    rolle: "Schulung"',
    )
    ANCHOR = Rule(
        "anker",
        "Anker, Verweis oder Typangabe",
        "Im Kopf stehen keine YAML-Anker (&name), Verweise (*name) und Typangaben (!typ).",
        "Kein Rezept braucht sie, und mit ihnen lassen sich Programme lahmlegen.",
        'einstellung:\n  gruende: [kosten]\n  anders_machen: "* vorher fragen"\n'
        '  was_blieb: "Die Geräte."\nstatus: eingestellt',
    )
    TOO_DEEP = Rule(
        "zu-tief",
        "Zu tief geschachtelt",
        "Im Kopf sind nicht mehr als {depth} Ebenen ineinander geschachtelt.",
        "Kein Feld braucht mehr als drei; tiefer wird nur ein Versehen oder ein Angriff.",
        'kosten:\n  foerderung:\n    betrag: 100000\n    geber: "Bund"',
    )

    # Felder
    UNKNOWN_FIELD = Rule(
        "feld-unbekannt",
        "Unbekanntes Feld",
        "Im Kopf stehen nur Felder, die das Kochbuch kennt.",
        "Ein verschriebener Feldname ginge sonst unbemerkt verloren.",
        "weitere_themen: [e-rechnung]",
    )
    DUPLICATE_FIELD = Rule(
        "feld-doppelt",
        "Feld doppelt",
        "Jedes Feld steht höchstens einmal.",
        "Bei zwei Angaben müsste das Programm raten, welche gilt.",
        "weitere_themen: [e-rechnung, schulung]",
    )
    MISSING_FIELD = Rule(
        "feld-fehlt",
        "Feld fehlt",
        "Alle Pflichtfelder sind ausgefüllt.",
        "Ohne sie lässt sich ein Rezept nicht finden, einordnen oder vergleichen.",
        "stand: 2026-05",
    )
    EMPTY_FIELD = Rule(
        "feld-leer",
        "Feld leer",
        "Ein Feld, das dasteht, hat einen Wert.",
        "Ein leeres Feld sagt nicht, ob etwas unbekannt ist oder vergessen wurde.",
        'kosten:\n  keine_angabe: "nicht erhoben"',
    )
    WRONG_SHAPE = Rule(
        "feld-form",
        "Falsche Form",
        "Ein Feld hat die Form, die es erwartet: ein Text, eine Liste oder eine Gruppe von "
        "Feldern.",
        "Nur in der erwarteten Form lässt sich ein Wert anzeigen und vergleichen.",
        "zeitraum:\n  beginn: 2024-03\n  ende: 2025\nstatus: pausiert",
    )
    UNUSED_FIELD = Rule(
        "feld-ueberfluessig",
        "Feld ohne Grund",
        "Ein Feld, das nur zusammen mit einem anderen etwas bedeutet, steht nicht allein.",
        "Meist wurde der Status geändert und ein Rest vergessen.",
        "vorlage: nw/kreuzau/digitallotsen-team\n"
        'abweichung: "Kleineres Team; wir würden es wieder so machen."',
        severity=Severity.WARNING,
    )

    # Texte, Zahlen und Daten
    TEXT_TOO_SHORT = Rule(
        "text-zu-kurz",
        "Text zu kurz",
        "Titel und Kurzfassung haben die Mindestlänge, die die Feldübersicht nennt.",
        "In einer Liste entscheiden diese Sätze, ob jemand weiterliest.",
        'titel: "Rechnungen mit 160 Stellen elektronisch bearbeiten"',
    )
    TEXT_TOO_LONG = Rule(
        "text-zu-lang",
        "Text zu lang",
        "Ein Text ist nicht länger, als die Feldübersicht erlaubt.",
        "Felder stehen auf Karten und in Listen; Einzelheiten haben im Bericht Platz.",
        'titel: "Die Sitzungen des Rates ohne Papier vorbereiten"',
    )
    ANGLE_BRACKET = Rule(
        "spitze-klammer",
        "Spitze Klammer",
        "In Feldern steht keine öffnende spitze Klammer.",
        "Sie leitet HTML ein, und das ist in Feldern nicht erlaubt.",
        'kosten:\n  keine_angabe: "unter 500 Euro, nicht genau erfasst"',
    )
    UNKNOWN_CHOICE = Rule(
        "wert-unbekannt",
        "Wert nicht in der Liste",
        "Ein Feld mit fester Wortliste enthält eines ihrer Wörter, genau so geschrieben.",
        "Nur gleiche Wörter lassen sich zählen und in Verzeichnissen sammeln.",
        "status: umsetzung",
    )
    DUPLICATE_ENTRY = Rule(
        "wert-doppelt",
        "Eintrag doppelt",
        "In einer Liste steht jeder Eintrag nur einmal.",
        "Doppeltes verfälscht jede Zählung.",
        "weitere_themen: [e-rechnung, schulung]",
    )
    TOO_MANY = Rule(
        "zu-viele",
        "Zu viele Einträge",
        "Eine Liste hat nicht mehr Einträge, als die Feldübersicht erlaubt.",
        "Ein Rezept unter zehn Themen hilft bei keinem davon.",
        "weitere_themen: [e-rechnung, schulung, change]",
    )
    DATE_FORM = Rule(
        "datum-form",
        "Datum",
        "Ein Datum hat die Form JJJJ-MM-TT, JJJJ-MM oder JJJJ und steht im Kalender.",
        "So geordnet lässt sich jedes Datum sortieren und von jedem Programm lesen.",
        "stand: 2026-05-04",
    )
    DATE_FUTURE = Rule(
        "datum-zukunft",
        "Datum in der Zukunft",
        "Stand und Prüfung liegen nicht in der Zukunft.",
        "Beide sagen, wie frisch der Inhalt ist.",
        "stand: 2026-05",
    )
    AMOUNT_FORM = Rule(
        "betrag-form",
        "Betrag",
        "Ein Betrag ist eine ganze Zahl ohne Punkt, Komma, Währung und Zusatz, oder eine Spanne.",
        "Aus den Zahlen werden Vergleiche je Kopf; was eine Zahl nicht fasst, gehört in den "
        "Bericht.",
        "kosten:\n  einmalig: {von: 10000, bis: 15000}\n  jaehrlich: 2400",
    )
    AMOUNT_RANGE = Rule(
        "betrag-spanne",
        "Spanne",
        "In einer Spanne ist »bis« größer als »von«.",
        "Sonst sind die beiden vertauscht, oder es ist nur eine Zahl gemeint.",
        "kosten:\n  einmalig: {von: 10000, bis: 15000}",
    )
    NUMBER_FORM = Rule(
        "zahl-form",
        "Zahl",
        "Eine Zahl steht ohne Tausenderpunkt, ohne Einheit und im erlaubten Bereich da.",
        "Punkt und Komma bedeuten in Programmen anderes als im Deutschen; die Einheit hat ein "
        "eigenes Feld.",
        'kennzahlen:\n  - name: "Online-Quote"\n    wert: "12,5"\n    einheit: "Prozent"',
    )
    YES_NO = Rule(
        "ja-nein",
        "Ja oder nein",
        "Das Feld enthält das Wort ja oder nein.",
        "Andere Schreibweisen wie true, yes oder x versteht nicht jedes Programm gleich.",
        "entwurf: ja",
    )

    # Amtliche Schlüssel
    KEY_FORM = Rule(
        "schluessel-form",
        "Form des Schlüssels",
        "Eine Kommune steht mit ihrem Schlüssel da: Gemeinde 8 Ziffern, Kreis 5, Verband 9 oder "
        "Regionalschlüssel 12; ein Name darf folgen.",
        "Namen kommen mehrfach vor, der Schlüssel ist eindeutig.",
        'kommunen: ["05358028 Kreuzau"]',
    )
    KEY_UNQUOTED = Rule(
        "schluessel-ohne-anfuehrungszeichen",
        "Schlüssel ohne Anführungszeichen",
        "Ein Schlüssel ohne Namen dahinter steht in geraden Anführungszeichen.",
        "Viele Programme lesen ihn sonst als Zahl und verfälschen die führende Null.",
        'kommunen: ["05358028"]',
        severity=Severity.WARNING,
    )
    KEY_UNKNOWN = Rule(
        "schluessel-unbekannt",
        "Unbekannter Schlüssel",
        "Der Schlüssel steht im amtlichen Register.",
        "Ein Zahlendreher würde das Rezept einer fremden Gemeinde zuschreiben.",
        'kommunen: ["05358028 Kreuzau"]',
    )
    KEY_FORMER = Rule(
        "schluessel-frueher",
        "Früherer Schlüssel",
        "Das Rezept nennt den heutigen Schlüssel der Kommune.",
        "Nach einer Gebietsreform gilt der alte nicht mehr; das Kochbuch nimmt solange den neuen "
        "an.",
        severity=Severity.WARNING,
    )
    KEY_DISSOLVED = Rule(
        "schluessel-aufgeloest",
        "Aufgelöste Gemeinde",
        "Das Rezept nennt eine Kommune, die es noch gibt.",
        "Nur eine bestehende Verwaltung kann Auskunft geben und den Inhalt bestätigen.",
    )
    KEY_UNINCORPORATED = Rule(
        "schluessel-gemeindefrei",
        "Gemeindefreies Gebiet",
        "Das Rezept gehört einer Gemeinde, einem Kreis oder einem Verband.",
        "Ein gemeindefreies Gebiet hat keine eigene Verwaltung.",
    )
    KEY_NAME = Rule(
        "schluessel-name",
        "Schlüssel und Name passen nicht",
        "Der Name hinter dem Schlüssel ist der, den das Register dazu nennt.",
        "Die zweite Angabe deckt Zahlendreher auf, die sonst niemand bemerkt.",
        'kommunen: ["05358028 Kreuzau"]',
    )

    # Themen, Hürden und Verbünde
    UNKNOWN_TOPIC = Rule(
        "thema-unbekannt",
        "Unbekanntes Thema",
        "Ein Thema steht mit seiner id aus der Liste der Themen da.",
        "Nur mit denselben Wörtern finden sich Rezepte zum selben Thema.",
        "thema: dms",
    )
    TOPIC_SYNONYM = Rule(
        "thema-synonym",
        "Bezeichnung statt id",
        "Im Kopf steht die id des Themas, nicht seine Bezeichnung oder ein anderes Wort dafür.",
        "Bezeichnungen dürfen sich ändern, die id bleibt.",
        "thema: dms",
    )
    TOPIC_TOO_BROAD = Rule(
        "thema-oberthema",
        "Oberthema",
        "Ein Rezept nennt ein Unterthema.",
        "Das Oberthema folgt daraus, und das Regal bleibt fein genug zum Stöbern.",
        "thema: e-rechnung",
    )
    UNKNOWN_HURDLE = Rule(
        "huerde-unbekannt",
        "Unbekannte Hürde",
        "Eine Hürde steht mit ihrer id aus der Liste der Hürden da.",
        "So lässt sich zählen, woran es oft hakt, und sammeln, was half.",
        'huerden:\n  - huerde: akzeptanz\n    was_half: "Lotsen im Fachbereich"',
    )
    UNKNOWN_COOPERATION = Rule(
        "verbund-unbekannt",
        "Unbekannter Verbund",
        "Ein Verbund steht mit seiner id aus verbuende.yml da.",
        "Erst mit einem Eintrag dort weiß das Kochbuch, wie er heißt und was er ist.",
        "verbund: kdvz-rhein-erft-rur",
    )

    # Adressen und Kontakt
    URL_FORM = Rule(
        "adresse-form",
        "Webadresse",
        "Eine Adresse beginnt mit https:// oder http:// und enthält keine Leerzeichen.",
        "Nur solche Adressen kann jede und jeder gefahrlos anklicken.",
        'quellen:\n  - titel: "Vorlage 19/2016"\n    url: "https://example.org/vorlage.pdf"',
    )
    EMAIL_FORM = Rule(
        "e-mail-form",
        "E-Mail-Adresse",
        "Die E-Mail-Adresse ist vollständig und enthält genau ein @.",
        "Sonst kommt keine Nachfrage an.",
        'kontakt:\n  stelle: "Hauptamt"\n  e_mail: "hauptamt@example.org"',
    )
    EMAIL_PRIVATE = Rule(
        "e-mail-privat",
        "Privates Postfach",
        "Im ganzen Rezept steht kein Postfach bei einem privaten Anbieter, auch nicht umschrieben.",
        "Private Adressen gehören nicht in ein öffentliches Buch.",
        'kontakt:\n  stelle: "Hauptamt"\n  e_mail: "hauptamt@example.org"',
    )
    EMAIL_PERSONAL = Rule(
        "e-mail-person",
        "Postfach einer Person",
        "Der Kontakt ist ein Funktionspostfach, und auch der Text nennt nur solche.",
        "Es bleibt erreichbar, wenn Menschen die Stelle wechseln, und schützt ihre Namen.",
        'kontakt:\n  stelle: "Stabsstelle Digitalisierung"\n  e_mail: "digitales@example.org"',
        severity=Severity.WARNING,
    )
    PHONE_FORM = Rule(
        "telefon-form",
        "Telefonnummer",
        "Eine Telefonnummer steht mit Vorwahl da.",
        "Das Buch wird in ganz Deutschland gelesen.",
        'kontakt:\n  stelle: "Hauptamt"\n  telefon: "07461 926-0"',
    )
    PHONE_MOBILE = Rule(
        "telefon-mobil",
        "Mobilnummer",
        "Die Telefonnummer ist die einer Dienststelle im Festnetz; Mobilnummern stehen auch nicht "
        "im Text.",
        "Eine Mobilnummer gehört meist einer Person und gilt selten lange.",
        'kontakt:\n  stelle: "Hauptamt"\n  telefon: "07461 926-0"',
    )
    SERVICE_FORM = Rule(
        "leistung-form",
        "LeiKa-Schlüssel",
        "Eine Verwaltungsleistung steht mit ihrem Schlüssel da: 99 und zwölf weitere Ziffern.",
        "Am Schlüssel erkennen auch andere Portale dieselbe Leistung.",
        'leistungen: ["99115005060000"]',
    )
    PATH_FORM = Rule(
        "pfad-form",
        "Pfad eines Rezepts",
        "Ein anderes Rezept wird mit seinem Pfad genannt: land/traeger/rezept.",
        "Der Pfad ist die Adresse und bleibt, auch wenn sich der Titel ändert.",
        "setzt_voraus: [nw/kreuzau/digitallotsen-team]",
    )

    # Was Felder zusammen sagen
    CONDITION = Rule(
        "feld-fehlt-hier",
        "Feld fehlt hier",
        "Manche Felder sind Pflicht, sobald ein anderes Feld einen bestimmten Wert hat.",
        "Wer etwa ein Vorhaben einstellt, hilft anderen erst mit dem Grund.",
        "status: eingestellt\neinstellung:\n  gruende: [nutzung]\n"
        '  anders_machen: "Erst den Bedarf erheben, dann bestellen."\n'
        '  was_blieb: "Die Daten fließen in die Verkehrsplanung."',
    )
    PERIOD_REVERSED = Rule(
        "zeitraum-umgekehrt",
        "Ende vor Beginn",
        "Das Ende eines Vorhabens liegt nicht vor seinem Beginn.",
        "Dann sind beide vertauscht, oder eine Zahl ist verschrieben.",
        "zeitraum: {beginn: 2024-03, ende: 2025}\nstatus: pausiert",
    )
    PERIOD_RUNNING = Rule(
        "zeitraum-ende-laufend",
        "Ende, aber noch laufend",
        "Solange der Status planung, pilot oder umsetzung ist, hat der Zeitraum kein Ende.",
        "Ein Ende in der Zukunft ist ein Plan; der steht im Bericht.",
        "status: pilot\nzeitraum:\n  beginn: 2024-03",
    )
    CONFIRMED_EARLY = Rule(
        "geprueft-vor-stand",
        "Prüfung vor dem Stand",
        "Die Prüfung liegt nicht vor dem Tag, auf den sich der Inhalt bezieht.",
        "Bestätigen lässt sich nur, was schon dasteht.",
        "stand: 2026-05\ngeprueft_am: 2026-09-14",
    )
    HISTORY_ORDER = Rule(
        "verlauf-reihenfolge",
        "Reihenfolge im Verlauf",
        "Die Stationen im Verlauf stehen von der ältesten zur neuesten.",
        "So liest man die Geschichte in der Richtung, in der sie geschah.",
        "verlauf:\n  - {datum: 2023-06, status: planung}\n  - {datum: 2024-03, status: pilot}",
    )
    HISTORY_STATUS = Rule(
        "verlauf-status",
        "Verlauf und Status",
        "Der letzte Status im Verlauf ist der Status des Rezepts.",
        "Sonst ist nicht klar, wo das Vorhaben heute steht.",
        "status: pilot\nverlauf:\n  - {datum: 2023-06, status: planung}\n"
        "  - {datum: 2024-03, status: pilot}",
    )
    COSTS_CONTRADICT = Rule(
        "kosten-widerspruch",
        "Keine Angabe neben Zahlen",
        "Bei den Kosten stehen Zahlen oder »keine_angabe«, nicht beides.",
        "Beides zugleich lässt offen, ob die Zahlen gelten.",
        'kosten:\n  keine_angabe: "nicht erhoben"\n  foerderung: {betrag: 5000, geber: "Land"}',
    )
    REFERENCE_NUMBER = Rule(
        "quelle-nummer",
        "Nummer der Quelle",
        "Die Quelle einer Kennzahl ist die Nummer eines Eintrags in »quellen«, ab 1 gezählt.",
        "Eine Zahl ohne auffindbare Quelle kann niemand nachprüfen.",
        'kennzahlen:\n  - {name: "Online-Anträge", wert: 1840, quelle: 1}\nquellen:\n'
        '  - titel: "Vorlage 19/2016"',
    )

    # Der Bericht
    SECTION_MISSING = Rule(
        "abschnitt-fehlt",
        "Abschnitt fehlt",
        "Jedes Rezept hat den Abschnitt Zubereitung; läuft oder endete das Vorhaben, auch den "
        "Abschnitt Ergebnis.",
        "Wer nachkocht, will wissen, was zu tun ist und was dabei herauskommt.",
        "## Zubereitung\n\n1. Die Akten zählen, die im Umlauf sind.\n"
        "2. Mit einem Fachbereich beginnen.\n\n## Ergebnis\n\n"
        "Nach einem Jahr liegen drei von vier Bauakten elektronisch vor.",
        "markdown",
    )
    SECTION_UNKNOWN = Rule(
        "abschnitt-unbekannt",
        "Unbekannter Abschnitt",
        "Überschriften zweiter Ebene stammen aus der festen Liste; eigene beginnen mit ###.",
        "Gleiche Abschnitte machen Rezepte vergleichbar.",
        "## Zubereitung\n\n### Vorbereitung\n\n1. Die Akten zählen, die im Umlauf sind.",
        "markdown",
    )
    SECTION_TWICE = Rule(
        "abschnitt-doppelt",
        "Abschnitt doppelt",
        "Jeder Abschnitt kommt höchstens einmal vor.",
        "Zwei gleiche Überschriften lassen sich nicht einzeln verlinken.",
    )
    SECTION_ORDER = Rule(
        "abschnitt-reihenfolge",
        "Reihenfolge der Abschnitte",
        "Die Abschnitte stehen in der festen Reihenfolge.",
        "Wer viele Rezepte liest, findet jede Antwort an derselben Stelle.",
        "## Ausgangslage\n\nDrei Keller voller Akten.\n\n## Zubereitung\n\n"
        "1. Die Akten zählen, die im Umlauf sind.",
        "markdown",
    )
    SECTION_EMPTY = Rule(
        "abschnitt-leer",
        "Leerer Abschnitt",
        "Unter jeder Überschrift steht Text.",
        "Eine leere Überschrift verspricht etwas und hält es nicht; ohne sie fehlt nichts.",
        severity=Severity.WARNING,
    )
    GUIDE_LEFT = Rule(
        "leitfrage",
        "Leitfrage der Vorlage",
        "Wo die Vorlage fragt, steht vor der Veröffentlichung eine Antwort.",
        "Die Frage erschiene sonst als Text des Rezepts; im Entwurf darf sie stehen bleiben.",
        "## Zubereitung\n\n1. Die Akten zählen, die im Umlauf sind.",
        "markdown",
    )
    TEXT_BEFORE_SECTION = Rule(
        "text-vor-abschnitt",
        "Text vor der ersten Überschrift",
        "Der Bericht beginnt mit einer Überschrift.",
        "Was der Text davor sagen will, steht auf der Seite schon in der Kurzfassung.",
        "## Ausgangslage\n\nDrei Keller voller Akten.\n\n## Zubereitung\n\n"
        "1. Die Akten zählen, die im Umlauf sind.",
        "markdown",
        severity=Severity.WARNING,
    )
    HEADING_LEVEL = Rule(
        "ueberschrift-ebene",
        "Überschrift erster Ebene",
        "Im Bericht gibt es keine Überschrift mit nur einem #.",
        "Die oberste Überschrift der Seite ist der Titel aus dem Kopf.",
        "## Zubereitung\n\n1. Die Akten zählen, die im Umlauf sind.",
        "markdown",
    )
    HEADING_FORM = Rule(
        "ueberschrift-form",
        "Form der Überschrift",
        "Eine Überschrift beginnt ganz links mit #-Zeichen und einem Leerzeichen, hat einen Text "
        "und steht nicht in einer Liste, einem Zitat, einer Tabelle oder einem Kasten.",
        "Sonst wird die Zeile auf der Seite zu gewöhnlichem Text oder steht am falschen Ort.",
        "## Zubereitung\n\n1. Die Akten zählen, die im Umlauf sind.",
        "markdown",
    )
    PARAGRAPH_TOO_LONG = Rule(
        "absatz-zu-lang",
        "Absatz zu lang",
        "Zwischen zwei Leerzeilen stehen höchstens {block_lines} Zeilen mit zusammen höchstens "
        "{block} Zeichen; Code zählt dabei als eine Zeile.",
        "Jede Zeile kostet beim Bauen der Seite mehr als die davor, und niemand liest so viel am "
        "Stück.",
        "Die Gemeinde beginnt mit den Bauakten.\n\nIm zweiten Jahr folgt das Standesamt.",
        "markdown",
    )
    TEXT_TOO_HEAVY = Rule(
        "text-zu-aufwendig",
        "Text zu aufwendig",
        "Ein Bericht hat höchstens {lines} Zeilen, {headings} Überschriften und {cells} Zellen in "
        "Tabellen; auch Sternchen, Klammern und andere Zeichen mit einer Bedeutung sind gezählt.",
        "Sonst hält ein einziger Bericht den Bau des ganzen Buches auf.",
    )
    TEXT_TOO_DEEP = Rule(
        "text-zu-tief",
        "Text zu tief geschachtelt",
        "Im Bericht stehen höchstens {nested} Listen, Zitate und Kästen ineinander.",
        "Tiefer kann niemand folgen, auch das Programm nicht, das daraus eine Seite macht.",
        "- Die Bauakten\n    - seit 1990",
        "markdown",
    )
    RAW_HTML = Rule(
        "html-im-text",
        "HTML im Text",
        "Der Bericht ist Markdown und enthält kein HTML.",
        "HTML könnte die Seite verändern oder Lesenden schaden und wird nicht veröffentlicht.",
        "Wichtig ist **eine** feste Ansprechperson. Das Zeichen `<` steht in Backticks.",
        "markdown",
    )
    LINK_BROKEN = Rule(
        "verweis-kaputt",
        "Verweis führt ins Leere",
        "Ein Verweis auf ein anderes Rezept ist der Pfad zu seiner Datei und trifft sie.",
        "Das Kochbuch macht daraus die richtige Adresse, auch wenn die Seite umzieht.",
        "Wie in [Kreuzau](../../nw/kreuzau/digitallotsen-team.md) bilden wir Lotsen aus.",
        "markdown",
    )
    LINK_FORM = Rule(
        "verweis-form",
        "Form des Verweises",
        "Ein Verweis beginnt mit https, http, mailto oder tel oder ist ein Pfad, der ab der "
        "eigenen Datei zählt; hinter mailto steht eine Adresse, höchstens mit einem Betreff.",
        "Andere Formen können auf fremden Rechnern Programme starten, Post heimlich in Kopie "
        "versenden oder ins Leere führen.",
        "Mehr dazu bei der [kdvz](https://kdvz.nrw/).",
        "markdown",
    )
    PICTURE_MISSING = Rule(
        "bild-fehlt",
        "Bild fehlt",
        "Ein Bild liegt im Ordner, der heißt wie das Rezept.",
        "So wandern Bilder mit dem Rezept und bleiben auffindbar.",
        "recipes/nw/kreuzau/digitallotsen-team.md\n"
        "recipes/nw/kreuzau/digitallotsen-team/workshop.jpg",
        "text",
    )
    PICTURE_WITHOUT_TEXT = Rule(
        "bild-ohne-text",
        "Bild ohne Alternativtext",
        "In den eckigen Klammern eines Bildes steht, was darauf zu sehen ist.",
        "Wer das Bild nicht sieht, liest oder hört diesen Satz.",
        "![Acht Beschäftigte am Tisch, an der Wand der Aktenplan](digitallotsen-team/plan.jpg)",
        "text",
    )
    PICTURE_TEXT_POOR = Rule(
        "bild-text",
        "Nichtssagender Alternativtext",
        "Der Alternativtext beschreibt das Bild und ist nicht der Name der Datei oder nur ein Wort "
        "wie Bild oder Foto.",
        "Dass da ein Bild ist, sagt das Vorleseprogramm schon selbst.",
        "![Acht Beschäftigte am Tisch, an der Wand der Aktenplan](digitallotsen-team/plan.jpg)",
        "text",
    )
    PICTURE_REMOTE = Rule(
        "bild-fremd",
        "Bild von fremder Seite",
        "Bilder liegen beim Rezept, nicht auf anderen Seiten.",
        "Ein fremdes Bild verrät der anderen Seite, wer das Rezept liest.",
        "![Acht Beschäftigte am Tisch, an der Wand der Aktenplan](digitallotsen-team/plan.jpg)",
        "text",
    )
    PICTURE_KIND = Rule(
        "bild-art",
        "Bildformat",
        "Ein Bild hat ein Format, das jeder Browser zeigt: {pictures}.",
        "Andere Formate zeigen manche Browser nicht, oder sie können Programme enthalten.",
        "![Acht Beschäftigte am Tisch, an der Wand der Aktenplan](digitallotsen-team/plan.jpg)",
        "text",
    )

    # Bilder und Anhänge
    FILE_CONTENT = Rule(
        "datei-inhalt",
        "Inhalt und Endung",
        "Eine Datei ist das, was ihre Endung sagt, unbeschädigt und ganz zu prüfen.",
        "Ein Browser rät sonst, was er vor sich hat, und führt im schlimmsten Fall aus, was nur "
        "gezeigt werden soll.",
        "recipes/nw/kreuzau/digitallotsen-team/workshop.jpg",
        "text",
    )
    FILE_ACTIVE = Rule(
        "datei-aktiv",
        "Aktiver Inhalt",
        "Ein Anhang enthält weder Skripte und Makros noch eingebettete Dateien oder Formeln und "
        "lässt sich ohne Kennwort öffnen.",
        "Wer ihn öffnet, vertraut der Verwaltung, von der er stammt, und würde das Programm darin "
        "starten.",
    )
    ATTACHMENT_TOO_LARGE = Rule(
        "anhang-zu-gross",
        "Zu große Bilder und Anhänge",
        "Ein Bild hat höchstens {picture}, ein Anhang {attachment}, alle Dateien eines Rezepts "
        "zusammen {recipe}; es sind höchstens {files}.",
        "Ein Foto mit 1600 Bildpunkten Breite braucht ein Drittel davon; Größeres lädt unterwegs "
        "zu lange, und Git bewahrt jede Datei für immer auf.",
    )
    PICTURE_PLACE = Rule(
        "bild-aufnahmeort",
        "Ort der Aufnahme",
        "Ein Bild enthält keine Koordinaten des Ortes, an dem es entstand.",
        "Telefone schreiben sie ungefragt hinein; sie können verraten, wo jemand wohnt oder wann "
        "jemand wo war.",
    )
    PICTURE_CAMERA = Rule(
        "bild-kamera",
        "Gerät und Name im Bild",
        "Ein Bild enthält keine Angaben zum Gerät und zu der Person, die es aufgenommen hat.",
        "Mit Seriennummer oder Namen lassen sich Bilder einer Person zuordnen; für das Rezept "
        "braucht sie niemand.",
        severity=Severity.WARNING,
    )

    # Das ganze Buch
    TITLE_TWICE = Rule(
        "titel-doppelt",
        "Titel doppelt",
        "Jeder Titel kommt im Buch nur einmal vor.",
        "Zwei gleiche Titel lassen sich in einer Liste nicht unterscheiden.",
        'titel: "Rechnungen in neun Gemeinden gemeinsam elektronisch bearbeiten"',
    )
    TEMPLATE_UNKNOWN = Rule(
        "vorlage-unbekannt",
        "Vorlage nicht gefunden",
        "Die Vorlage ist der Pfad eines anderen Rezepts in diesem Buch.",
        "Nur so sieht die Kommune, von der die Vorlage stammt, wer nachgekocht hat.",
        "vorlage: nw/kreuzau/digitallotsen-team\n"
        'abweichung: "Kleineres Team; wir würden es wieder so machen."',
    )
    REQUIRES_UNKNOWN = Rule(
        "voraussetzung-unbekannt",
        "Voraussetzung nicht gefunden",
        "Was »setzt_voraus« nennt, ist ein Unterthema oder ein Rezept in diesem Buch.",
        "Lesende sollen dort weiterlesen können.",
        "setzt_voraus: [prozessmanagement, nw/kreuzau/digitallotsen-team]",
    )
    REQUIRES_CYCLE = Rule(
        "voraussetzung-kreis",
        "Kreis von Voraussetzungen",
        "Kein Rezept setzt sich selbst voraus, auch nicht auf einem Umweg.",
        "Sonst ließe sich keine Reihenfolge finden, in der man sie nachkocht.",
        "setzt_voraus: [prozessmanagement]",
    )
    FORMER_PATH_TAKEN = Rule(
        "frueher-belegt",
        "Früherer Pfad belegt",
        "Ein früherer Pfad gehört zu genau einem Rezept und ist heute nicht in Gebrauch.",
        "Eine Adresse kann nur an einen Ort führen.",
        "frueher: [nw/kreuzau/lotsen]",
    )

    # Die Wortlisten
    VOCABULARY = Rule(
        "vokabular",
        "Eintrag der Wortliste",
        "Eine id besteht aus Kleinbuchstaben von a bis z, Ziffern und Bindestrichen und beginnt "
        "nicht mit {reserved}.",
        "Sie steht in Adressen und in vielen Rezepten und ändert sich nie.",
        '  - id: digitale-post\n    label: "Digitaler Posteingang und Scannen"',
    )
    VOCABULARY_TWICE = Rule(
        "vokabular-doppelt",
        "Wort doppelt in der Wortliste",
        "Jede id und jedes Suchwort steht in einer Liste nur an einer Stelle.",
        "Ein Wort, das an zwei Stellen führt, führt an keine.",
    )
