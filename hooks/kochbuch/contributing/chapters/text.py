# SPDX-FileCopyrightText: Das Kochbuch
# SPDX-License-Identifier: MIT
"""Rules about the text below the front matter."""

from __future__ import annotations

from kochbuch.contributing.chapters.rule import Chapter, Rule
from kochbuch.files.attachments.formats import PICTURE_ENDINGS
from kochbuch.findings.codes import Code
from kochbuch.german.suggest import enumerate_words

_PICTURE_FORMATS = enumerate_words(ending[1:] for ending in PICTURE_ENDINGS)

TEXT = Chapter(
    "Der Bericht",
    "der-bericht",
    "Der Text unter dem Kopf, in Markdown geschrieben. Die Überschriften und ihre Reihenfolge "
    "stehen in der [Feldübersicht](felder.md#ueberschriften).",
    {
        Code.SECTION_MISSING: Rule(
            "Abschnitt fehlt",
            "Jedes Rezept hat den Abschnitt Zubereitung; läuft oder endete das Vorhaben, auch "
            "den Abschnitt Ergebnis.",
            "Wer nachkocht, will wissen, was zu tun ist und was dabei herauskommt.",
            "## Zubereitung\n\n1. Die Akten zählen, die im Umlauf sind.\n"
            "2. Mit einem Fachbereich beginnen.\n\n"
            "## Ergebnis\n\nNach einem Jahr liegen drei von vier Bauakten elektronisch vor.",
            "markdown",
        ),
        Code.SECTION_UNKNOWN: Rule(
            "Unbekannter Abschnitt",
            "Überschriften zweiter Ebene stammen aus der festen Liste; eigene beginnen mit ###.",
            "Gleiche Abschnitte machen Rezepte vergleichbar.",
            "## Zubereitung\n\n### Vorbereitung\n\n1. Die Akten zählen, die im Umlauf sind.",
            "markdown",
        ),
        Code.SECTION_TWICE: Rule(
            "Abschnitt doppelt",
            "Jeder Abschnitt kommt höchstens einmal vor.",
            "Zwei gleiche Überschriften lassen sich nicht einzeln verlinken.",
        ),
        Code.SECTION_ORDER: Rule(
            "Reihenfolge der Abschnitte",
            "Die Abschnitte stehen in der festen Reihenfolge.",
            "Wer viele Rezepte liest, findet jede Antwort an derselben Stelle.",
            "## Ausgangslage\n\nDrei Keller voller Akten.\n\n"
            "## Zubereitung\n\n1. Die Akten zählen, die im Umlauf sind.",
            "markdown",
        ),
        Code.SECTION_EMPTY: Rule(
            "Leerer Abschnitt",
            "Unter jeder Überschrift steht Text.",
            "Eine leere Überschrift verspricht etwas und hält es nicht; ohne sie fehlt nichts.",
        ),
        Code.GUIDE_LEFT: Rule(
            "Leitfrage der Vorlage",
            "Wo die Vorlage fragt, steht vor der Veröffentlichung eine Antwort.",
            "Die Frage erschiene sonst als Text des Rezepts; im Entwurf darf sie stehen bleiben.",
            "## Zubereitung\n\n1. Die Akten zählen, die im Umlauf sind.",
            "markdown",
        ),
        Code.TEXT_BEFORE_SECTION: Rule(
            "Text vor der ersten Überschrift",
            "Der Bericht beginnt mit einer Überschrift.",
            "Was der Text davor sagen will, steht auf der Seite schon in der Kurzfassung.",
            "## Ausgangslage\n\nDrei Keller voller Akten.\n\n"
            "## Zubereitung\n\n1. Die Akten zählen, die im Umlauf sind.",
            "markdown",
        ),
        Code.HEADING_LEVEL: Rule(
            "Überschrift erster Ebene",
            "Im Bericht gibt es keine Überschrift mit nur einem #.",
            "Die oberste Überschrift der Seite ist der Titel aus dem Kopf.",
            "## Zubereitung\n\n1. Die Akten zählen, die im Umlauf sind.",
            "markdown",
        ),
        Code.HEADING_FORM: Rule(
            "Form der Überschrift",
            "Eine Überschrift beginnt ganz links mit #-Zeichen und einem Leerzeichen und steht "
            "nicht in einer Liste, einem Zitat, einer Tabelle oder einem Kasten.",
            "Sonst wird die Zeile auf der Seite zu gewöhnlichem Text oder steht am falschen Ort.",
            "## Zubereitung\n\n1. Die Akten zählen, die im Umlauf sind.",
            "markdown",
        ),
        Code.PARAGRAPH_TOO_LONG: Rule(
            "Absatz zu lang",
            "Zwischen zwei Leerzeilen stehen höchstens 400 Zeilen; Code zählt dabei als eine.",
            "Jede Zeile kostet beim Bauen der Seite mehr als die davor, und niemand liest so viel "
            "am Stück.",
            "Die Gemeinde beginnt mit den Bauakten.\n\nIm zweiten Jahr folgt das Standesamt.",
            "markdown",
        ),
        Code.RAW_HTML: Rule(
            "HTML im Text",
            "Der Bericht ist Markdown und enthält kein HTML.",
            "HTML könnte die Seite verändern oder Lesenden schaden und wird nicht veröffentlicht.",
            "Wichtig ist **eine** feste Ansprechperson. Das Zeichen `<` steht in Backticks.",
            "markdown",
        ),
        Code.LINK_BROKEN: Rule(
            "Verweis führt ins Leere",
            "Ein Verweis auf ein anderes Rezept ist der Pfad zu seiner Datei und trifft sie.",
            "Das Kochbuch macht daraus die richtige Adresse, auch wenn die Seite umzieht.",
            "Wie in [Kreuzau](../../nw/kreuzau/digitallotsen-team.md) bilden wir Lotsen aus.",
            "markdown",
        ),
        Code.LINK_FORM: Rule(
            "Form des Verweises",
            "Ein Verweis beginnt mit https, http, mailto oder tel oder ist ein Pfad, der ab der "
            "eigenen Datei zählt; hinter mailto steht eine Adresse, höchstens mit einem Betreff.",
            "Andere Formen können auf fremden Rechnern Programme starten, Post heimlich in Kopie "
            "versenden oder ins Leere führen.",
            "Mehr dazu bei der [kdvz](https://kdvz.nrw/).",
            "markdown",
        ),
        Code.PICTURE_MISSING: Rule(
            "Bild fehlt",
            "Ein Bild liegt im Ordner, der heißt wie das Rezept.",
            "So wandern Bilder mit dem Rezept und bleiben auffindbar.",
            "recipes/nw/kreuzau/digitallotsen-team.md\n"
            "recipes/nw/kreuzau/digitallotsen-team/workshop.jpg",
            "text",
        ),
        Code.PICTURE_WITHOUT_TEXT: Rule(
            "Bild ohne Alternativtext",
            "In den eckigen Klammern eines Bildes steht, was darauf zu sehen ist.",
            "Wer das Bild nicht sieht, liest oder hört diesen Satz.",
            "![Acht Beschäftigte am Tisch, an der Wand der Aktenplan](digitallotsen-team/plan.jpg)",
            "text",
        ),
        Code.PICTURE_TEXT_POOR: Rule(
            "Nichtssagender Alternativtext",
            "Der Alternativtext beschreibt das Bild und ist nicht der Name der Datei oder nur ein "
            "Wort wie Bild oder Foto.",
            "Dass da ein Bild ist, sagt das Vorleseprogramm schon selbst.",
            "![Acht Beschäftigte am Tisch, an der Wand der Aktenplan](digitallotsen-team/plan.jpg)",
            "text",
        ),
        Code.PICTURE_REMOTE: Rule(
            "Bild von fremder Seite",
            "Bilder liegen beim Rezept, nicht auf anderen Seiten.",
            "Ein fremdes Bild verrät der anderen Seite, wer das Rezept liest.",
            "![Acht Beschäftigte am Tisch, an der Wand der Aktenplan](digitallotsen-team/plan.jpg)",
            "text",
        ),
        Code.PICTURE_KIND: Rule(
            "Bildformat",
            f"Ein Bild hat ein Format, das jeder Browser zeigt: {_PICTURE_FORMATS}.",
            "Andere Formate zeigen manche Browser nicht, oder sie können Programme enthalten.",
            "![Acht Beschäftigte am Tisch, an der Wand der Aktenplan](digitallotsen-team/plan.jpg)",
            "text",
        ),
    },
)
