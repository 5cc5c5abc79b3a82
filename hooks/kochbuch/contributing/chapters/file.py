# SPDX-FileCopyrightText: Das Kochbuch
# SPDX-License-Identifier: MIT
"""Rules about the file: its name, its place and its letters."""

from __future__ import annotations

from kochbuch.contributing.chapters.rule import Chapter, Rule
from kochbuch.files.syntax.source import MAX_FILE_BYTES
from kochbuch.findings.codes import Code

FILE = Chapter(
    "Die Datei",
    "die-datei",
    "Wo ein Rezept liegt, wie es heißt und wie es gespeichert ist.",
    {
        Code.FILE_EMPTY: Rule(
            "Leere Datei",
            "Eine Rezeptdatei enthält einen Kopf mit Feldern und darunter den Bericht.",
            "Aus einer leeren Datei wird keine Seite; meist ging beim Speichern etwas verloren.",
            'python scripts/new_recipe.py --kommune "Kreuzau" --titel "Bauakten digital führen"',
            "text",
        ),
        Code.FILE_BINARY: Rule(
            "Binärdatei",
            "Ein Rezept ist eine reine Textdatei mit der Endung .md.",
            "Word-Dateien und PDF lassen sich weder prüfen noch gemeinsam bearbeiten; als Anhang "
            "neben dem Rezept sind sie willkommen.",
            "recipes/nw/kreuzau/digitallotsen-team.md\n"
            "recipes/nw/kreuzau/digitallotsen-team/ablauf.pdf",
            "text",
        ),
        Code.FILE_TOO_LARGE: Rule(
            "Zu große Datei",
            f"Eine Rezeptdatei ist höchstens {MAX_FILE_BYTES // 1024} KB groß.",
            "Zehn Seiten Text haben etwa 30 KB; was viel größer ist, gehört in einen Anhang.",
        ),
        Code.FILE_UNREADABLE: Rule(
            "Datei nicht lesbar",
            "Jede Datei unter recipes/ lässt sich öffnen und lesen.",
            "Ein Rezept ohne Leserecht würde sonst unbemerkt im Buch fehlen.",
        ),
        Code.FILE_LINK: Rule(
            "Verknüpfung statt Datei",
            "Unter recipes/ liegen Dateien selbst, keine Verknüpfungen auf andere Stellen.",
            "Eine Verknüpfung zeigt auf anderen Rechnern ins Leere und könnte Dateien "
            "veröffentlichen, die nicht ins Buch gehören.",
        ),
        Code.FILE_NAME: Rule(
            "Dateiname",
            "Der Dateiname besteht aus Kleinbuchstaben von a bis z, Ziffern und einzelnen "
            "Bindestrichen und hat höchstens 80 Zeichen.",
            "Er ist ein Teil der Adresse und muss auf jedem Rechner gleich lauten.",
            "rechnungen-elektronisch.md",
            "text",
        ),
        Code.FILE_STRAY: Rule(
            "Fremde Datei",
            "Unter recipes/ liegen nur Rezepte und, im Ordner mit dem Namen des Rezepts, dessen "
            "Bilder und Anhänge.",
            "Jede Datei gehört zu einem Rezept; sonst weiß niemand, wer sie pflegt.",
            "recipes/nw/kreuzau/digitallotsen-team.md\n"
            "recipes/nw/kreuzau/digitallotsen-team/workshop.jpg",
            "text",
        ),
        Code.ENCODING: Rule(
            "Zeichensatz",
            "Die Datei ist in UTF-8 gespeichert.",
            "In älteren Zeichensätzen werden Umlaute auf anderen Rechnern zu falschen Zeichen.",
        ),
        Code.CONTROL_CHARACTER: Rule(
            "Unsichtbares Zeichen",
            "Der Text enthält keine Steuerzeichen außer Zeilenumbruch und Tabulator.",
            "Sie kommen mit kopiertem Text, stören die Suche und können einen Text anders "
            "aussehen lassen, als er ist.",
        ),
        Code.DECOMPOSED: Rule(
            "Zerlegte Umlaute",
            "Ein Umlaut steht als ein Zeichen da, nicht als Buchstabe mit aufgesetzten Punkten.",
            "Beide Formen sehen gleich aus, aber eine Suche findet nur die eine.",
        ),
        Code.WRONG_FOLDER: Rule(
            "Falscher Ordner",
            "Das Rezept liegt im Ordner seines Landes und der Kommune, die in »kommunen« zuerst "
            "steht.",
            "So gehört jeder Ordner einer Kommune, und die Adresse passt zum amtlichen Schlüssel.",
            "recipes/nw/kreuzau/digitallotsen-team.md",
            "text",
        ),
        Code.CASE_CLASH: Rule(
            "Groß und klein",
            "Zwei Dateien unterscheiden sich nicht nur in Groß- und Kleinschreibung.",
            "Unter Windows und macOS sind sie dieselbe Datei, und eine ginge verloren.",
        ),
    },
)
