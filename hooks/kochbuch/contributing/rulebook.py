# SPDX-FileCopyrightText: Das Kochbuch
# SPDX-License-Identifier: MIT
"""The catalogue in chapters, with the limits filled in that other modules define."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import dropwhile, takewhile

from kochbuch.book.words import MAX_MARKS
from kochbuch.files.attachments.checking import (
    MAX_ATTACHMENT_BYTES,
    MAX_PICTURE_BYTES,
    MAX_RECIPE_BYTES,
    MAX_RECIPE_FILES,
    megabytes,
)
from kochbuch.files.attachments.formats import PICTURE_ENDINGS
from kochbuch.files.syntax import overload
from kochbuch.files.syntax.front_matter import MAX_DEPTH
from kochbuch.files.syntax.report import MAX_PER_CODE
from kochbuch.files.syntax.source import MAX_FILE_BYTES, MAX_HEAD_CHARACTERS
from kochbuch.findings.codes import Code, Rule
from kochbuch.format.records.vocabulary import RESERVED_STARTS
from kochbuch.german.suggest import enumerate_words

_LIMITS = {
    "findings": MAX_PER_CODE,
    "file": f"{MAX_FILE_BYTES // 1024} KB",
    "head": MAX_HEAD_CHARACTERS,
    "depth": MAX_DEPTH,
    "marks": MAX_MARKS,
    "block_lines": overload.MAX_LINES,
    "block": overload.MAX_BLOCK,
    "lines": overload.MAX_ALL_LINES,
    "headings": overload.MAX_HEADINGS,
    "cells": overload.MAX_CELLS,
    "nested": overload.MAX_DEPTH,
    "picture": megabytes(MAX_PICTURE_BYTES),
    "attachment": megabytes(MAX_ATTACHMENT_BYTES),
    "recipe": megabytes(MAX_RECIPE_BYTES),
    "files": MAX_RECIPE_FILES,
    "pictures": enumerate_words(ending[1:] for ending in PICTURE_ENDINGS),
    "reserved": enumerate_words(RESERVED_STARTS),
}


@dataclass(frozen=True, slots=True)
class Chapter:
    """The rules about one subject: from one code up to the first of the next chapter."""

    title: str
    anchor: str
    introduction: str
    first: Code

    @property
    def codes(self) -> Iterator[Code]:
        """The codes of this chapter, in the order of the catalogue."""
        others = {chapter.first for chapter in CHAPTERS if chapter is not self}
        from_first = dropwhile(lambda code: code is not self.first, Code)
        return takewhile(lambda code: code not in others, from_first)


def rule_of(code: Code) -> Rule:
    """Return the rule of a code with its limits filled in."""
    return replace(code.rule, rule=code.rule.rule.format(**_LIMITS))


CHAPTERS: tuple[Chapter, ...] = (
    Chapter(
        "Die Datei",
        "die-datei",
        "Wo ein Rezept liegt, wie es heißt und wie es gespeichert ist.",
        Code.FILE_EMPTY,
    ),
    Chapter(
        "Der Kopf",
        "der-kopf",
        "Der Kopf steht zwischen zwei Zeilen aus drei Strichen; je Zeile ein Feld, ein "
        "Doppelpunkt, ein Leerzeichen und der Wert. Wer Texte in gerade Anführungszeichen setzt, "
        "sieht die meisten Meldungen dieses Abschnitts nie.",
        Code.HEAD_MISSING,
    ),
    Chapter(
        "Felder",
        "felder",
        "Welche Felder es gibt, steht in der [Feldübersicht](felder.md).",
        Code.UNKNOWN_FIELD,
    ),
    Chapter(
        "Texte, Zahlen und Daten",
        "werte",
        "Was in einem Feld stehen darf, für sich genommen.",
        Code.TEXT_TOO_SHORT,
    ),
    Chapter(
        "Amtliche Schlüssel",
        "schluessel",
        "Kommunen werden mit ihrem amtlichen Schlüssel genannt; Name, Land, Kreis, Größe und Lage "
        "schlägt das Kochbuch im amtlichen Register nach.",
        Code.KEY_FORM,
    ),
    Chapter(
        "Themen, Hürden und Verbünde",
        "woerter",
        "Diese Wörter pflegt die Redaktion in Listen. Im Kopf steht immer die id; die "
        "[Feldübersicht](felder.md#themen) zählt alle auf.",
        Code.UNKNOWN_TOPIC,
    ),
    Chapter(
        "Adressen und Kontakt",
        "adressen",
        "Wohin Lesende sich wenden und wo sie weiterlesen.",
        Code.URL_FORM,
    ),
    Chapter(
        "Was Felder zusammen sagen",
        "zusammenhang",
        "Jedes Feld für sich kann stimmen und alle zusammen trotzdem nicht.",
        Code.CONDITION,
    ),
    Chapter(
        "Der Bericht",
        "der-bericht",
        "Der Text unter dem Kopf, in Markdown geschrieben. Die Überschriften und ihre Reihenfolge "
        "stehen in der [Feldübersicht](felder.md#ueberschriften).",
        Code.SECTION_MISSING,
    ),
    Chapter(
        "Bilder und Anhänge",
        "anhaenge",
        "Was im Ordner des Rezepts liegt, wird so veröffentlicht, wie es ist. Darum sieht die "
        "Prüfung hinein, auch in gepackte Teile. Was sich nicht durchsehen lässt, lehnt sie ab. "
        "Namen und Kommentare in den Dokumenteigenschaften sehen Sie bitte selbst durch.",
        Code.FILE_CONTENT,
    ),
    Chapter(
        "Das ganze Buch",
        "das-buch",
        "Was sich erst zeigt, wenn alle Rezepte gelesen sind.",
        Code.TITLE_TWICE,
    ),
    Chapter(
        "Die Wortlisten",
        "wortlisten",
        "Diese Meldungen betreffen die Listen der Redaktion in recipes/_vokabular/.",
        Code.VOCABULARY,
    ),
)
"""Every chapter in the order in which the message reference shows them."""
