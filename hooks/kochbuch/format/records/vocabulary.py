# SPDX-FileCopyrightText: Das Kochbuch
# SPDX-License-Identifier: MIT
"""The editors' word lists: topics with their subtopics, hurdles and co-operations."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Any

from kochbuch.book.vocabulary import Cooperation, Hurdle, Subtopic, Topic
from kochbuch.book.words import slug
from kochbuch.findings.codes import Code
from kochbuch.format.data import Problem
from kochbuch.format.kinds.containers import Field, ListKind, RecordKind
from kochbuch.format.kinds.scalar import ScalarKind, Words
from kochbuch.format.kinds.values import TextKind
from kochbuch.format.records.basics import URL
from kochbuch.german.suggest import enumerate_words
from kochbuch.german.wording import quote

RESERVED_STARTS = ("groesse-", "seite-", "status-")
"""Below the address of a topic lie its shelves by size and status, and its further pages."""


@dataclass(frozen=True)
class SlugKind(ScalarKind[str]):
    """An id: lower-case letters, digits and hyphens; it becomes a part of an address."""

    expected = "eine id aus Kleinbuchstaben, Ziffern und Bindestrichen"

    def parse(self, text: str, _name: str, _words: Words) -> str | Problem:
        """Return the id."""
        if text.startswith(RESERVED_STARTS):
            return Problem(
                Code.VOCABULARY,
                f"Die id {quote(text)} beginnt wie die Adresse einer anderen Seite.",
                f"Wählen Sie eine id, die nicht mit {enumerate_words(RESERVED_STARTS)} beginnt.",
            )
        if text == slug(text):
            return text
        hint = f"Schreiben Sie {slug(text)}." if slug(text) else "Zum Beispiel e-rechnung."
        return Problem(Code.VOCABULARY, f"{quote(text)} ist keine id.", hint)


def _topic(
    *, subtopics: tuple[Subtopic, ...], areas: object = (), ozg: object = (), **values: Any
) -> Topic:
    """Return a topic whose subtopics know it; the areas it serves are for editors only."""
    own = tuple(replace(subtopic, topic=values["slug"]) for subtopic in subtopics)
    return Topic(subtopics=own, **values)


def _hurdle(*, evidence: object = (), **values: Any) -> Hurdle:
    """Return a hurdle; where it was described is for editors only."""
    return Hurdle(**values)


_SLUG = Field("id", "slug", "id", SlugKind(), "Stabil; wird nie umbenannt.", "dms", required=True)
_LABEL = Field("label", "label", "Name", TextKind(), "Wie es heißt.", '"DMS"', required=True)
_DEFINITION = Field(
    *("definition", "definition", "Definition", TextKind(), "Ein Satz.", '"Was es ist."'),
    required=True,
)
_TEXTS = ListKind(TextKind())
_SYNONYMS = Field("synonyme", "synonyms", "Suchwörter", _TEXTS, "Andere Wörter.", '["E-Akte"]')
SUBTOPICS = ListKind(RecordKind((_SLUG, _LABEL, _DEFINITION, _SYNONYMS), Subtopic))
_TOPIC = RecordKind(
    (
        *(_SLUG, _LABEL, _DEFINITION, _SYNONYMS),
        Field("produktbereiche", "areas", "Produktbereiche", _TEXTS, "IMK-Rahmen.", '["11"]'),
        Field("ozg_themenfelder", "ozg", "OZG", _TEXTS, "OZG-Themenfelder.", "[]"),
        Field(
            *("unterthemen", "subtopics", "Unterthemen", SUBTOPICS, "Die Unterthemen.", "[]"),
            required=True,
        ),
    ),
    _topic,
)
_HURDLE = RecordKind(
    (
        *(_SLUG, _LABEL),
        Field("gruppe", "group", "Gruppe", TextKind(), "Wozu.", '"Menschen"', required=True),
        *(_DEFINITION, _SYNONYMS),
        Field("quelle", "evidence", "Quelle", _TEXTS, "Beleg.", '["…"]'),
    ),
    _hurdle,
)
_COOPERATION = RecordKind(
    (
        *(_SLUG, _LABEL, _DEFINITION),
        Field("url", "url", "Adresse", URL, "Seite.", '"https://example.org/"'),
    ),
    Cooperation,
)


def _word_list(name: str, entry: RecordKind) -> RecordKind:
    """Return the kind of a file with a list below its own name."""
    entries = ListKind(entry, maximum=1_000, single_allowed=False)
    return RecordKind(
        (
            Field(name, "entries", name, entries, "Die Einträge.", "[]", required=True),
            Field("version", "version", "Fassung", TextKind(), "Wann geändert.", '"2026-11-21"'),
            Field("sprache", "language", "Sprache", TextKind(), "Immer de.", "de"),
        ),
        dict,
    )


WORD_LISTS: dict[str, RecordKind] = {
    "themen": _word_list("themen", _TOPIC),
    "huerden": _word_list("huerden", _HURDLE),
    "verbuende": _word_list("verbuende", _COOPERATION),
}
"""The files of word lists by name; the first field of each is the list itself."""
