# SPDX-FileCopyrightText: Das Kochbuch
# SPDX-License-Identifier: MIT
"""Rules about the pictures and attachments beside a recipe."""

from __future__ import annotations

from kochbuch.contributing.chapters.rule import Chapter, Rule
from kochbuch.files.attachments.checking import (
    MAX_ATTACHMENT_BYTES,
    MAX_PICTURE_BYTES,
    MAX_RECIPE_BYTES,
    megabytes,
)
from kochbuch.findings.codes import Code

ATTACHMENTS = Chapter(
    "Bilder und Anhänge",
    "anhaenge",
    "Was im Ordner des Rezepts liegt, wird so veröffentlicht, wie es ist. Darum sieht die Prüfung "
    "hinein. Sie findet, was Büroprogramme von selbst hineinschreiben; was jemand mit Mühe "
    "versteckt, etwa in verschlüsselten oder mehrfach gepackten Teilen, findet sie nicht. Namen "
    "und Kommentare in den Dokumenteigenschaften sehen Sie bitte selbst durch.",
    {
        Code.FILE_CONTENT: Rule(
            "Inhalt und Endung",
            "Eine Datei ist das, was ihre Endung sagt.",
            "Ein Browser rät sonst, was er vor sich hat, und führt im schlimmsten Fall aus, was "
            "nur gezeigt werden soll.",
            "recipes/nw/kreuzau/digitallotsen-team/workshop.jpg",
            "text",
        ),
        Code.FILE_ACTIVE: Rule(
            "Aktiver Inhalt",
            "Ein Anhang enthält weder Skripte und Makros noch eingebettete Dateien oder Formeln "
            "und lässt sich ohne Kennwort öffnen.",
            "Wer ihn öffnet, vertraut der Verwaltung, von der er stammt, und würde das Programm "
            "darin starten.",
        ),
        Code.ATTACHMENT_TOO_LARGE: Rule(
            "Zu große Bilder und Anhänge",
            f"Ein Bild hat höchstens {megabytes(MAX_PICTURE_BYTES)}, ein Anhang "
            f"{megabytes(MAX_ATTACHMENT_BYTES)}, alle Dateien eines Rezepts zusammen "
            f"{megabytes(MAX_RECIPE_BYTES)}.",
            "Ein Foto mit 1600 Bildpunkten Breite braucht ein Drittel davon; Größeres lädt "
            "unterwegs zu lange, und Git bewahrt jede Datei für immer auf.",
        ),
        Code.PICTURE_PLACE: Rule(
            "Ort der Aufnahme",
            "Ein Bild enthält keine Koordinaten des Ortes, an dem es entstand.",
            "Telefone schreiben sie ungefragt hinein; sie können verraten, wo jemand wohnt oder "
            "wann jemand wo war.",
        ),
        Code.PICTURE_CAMERA: Rule(
            "Gerät und Name im Bild",
            "Ein Bild enthält keine Angaben zum Gerät und zu der Person, die es aufgenommen hat.",
            "Mit Seriennummer oder Namen lassen sich Bilder einer Person zuordnen; für das Rezept "
            "braucht sie niemand.",
        ),
    },
)
