# SPDX-FileCopyrightText: Das Kochbuch
# SPDX-License-Identifier: MIT
"""Kinds of values that are looked up: official keys, topics, hurdles, co-operations."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import ClassVar, TypeVar

from kochbuch.book.register import Municipality, Register
from kochbuch.book.vocabulary import Cooperation, Hurdle, Subtopic
from kochbuch.book.words import fold
from kochbuch.findings.codes import Code
from kochbuch.format.data import Data, Problem, Result, is_bare
from kochbuch.format.kinds.addresses import RecipePathKind
from kochbuch.format.kinds.scalar import ScalarKind, Schema, Words, text_like
from kochbuch.german.suggest import closest, did_you_mean, enumerate_words
from kochbuch.german.wording import quote

_KEY_AND_NAME = re.compile(r"([0-9]{5}|[0-9]{8}|[0-9]{9}|[0-9]{12})(\s+\S.*)?", re.ASCII)
Entry = TypeVar("Entry", Subtopic, Hurdle, Cooperation)


@dataclass(frozen=True)
class MunicipalityKind(ScalarKind[Municipality]):
    """An official key, with the name behind it if the author likes."""

    expected = "ein amtlicher Schlüssel mit 8, 5, 9 oder 12 Ziffern"
    schema = text_like(_KEY_AND_NAME.pattern)
    """A text only: as a number the key has lost its leading zero."""

    def read(self, datum: Data, name: str, words: Words) -> Result:
        """Return the body the key names; a key alone needs quotation marks."""
        value, problems = super().read(datum, name, words)
        key = datum.strip() if isinstance(datum, str) and is_bare(datum) else ""
        if key.isdecimal() and _KEY_AND_NAME.fullmatch(key):
            warning = Problem(
                Code.KEY_UNQUOTED,
                f"Der Schlüssel {key} steht ohne Anführungszeichen.",
                f'Schreiben Sie "{key}"; andere Programme lesen ihn sonst als Zahl und '
                "verfälschen ihn.",
                datum,
            )
            problems = [warning, *problems]
        return value, problems

    def parse(self, text: str, name: str, words: Words) -> Municipality | Problem | None:
        """Return the body that is known by a key."""
        match = _KEY_AND_NAME.fullmatch(text)
        if not match:
            return self._wrong_form(text, name, words.register)
        key, called = match[1], (match[2] or "").lstrip()
        register = words.register
        found = register.find(key)
        unknown = None if found else _former(key, register)
        right = found or (unknown.value if unknown else None)
        if right and called and not _is_called(right, called, key, register):
            return Problem(
                Code.KEY_NAME,
                f"Der Schlüssel {key} gehört zu »{right.name}«, nicht zu {quote(called)}.",
                _named(called, register)
                or f'Schreiben Sie "{key if found else right.key} {right.name}".',
            )
        return found or unknown

    def dump(self, value: Municipality) -> str:
        """Return key and name."""
        return f"{value.key} {value.name}"

    def _wrong_form(self, text: str, name: str, register: Register) -> Problem:
        hint = _named(text, register)
        if text.isdecimal():
            restored = text.zfill(8)
            if found := register.find(restored):
                hint = f'Die führende Null fehlt: "{restored} {found.name}".'
            hint = hint or f"Das sind {len(text)} Ziffern; der Gemeindeschlüssel (AGS) hat 8."
        return self.refused(
            Code.KEY_FORM, text, name, hint or 'Zum Beispiel "08327050 Tuttlingen".'
        )


def _is_called(found: Municipality, called: str, key: str, register: Register) -> bool:
    former = register.former(key)
    was_called = former is not None and fold(former.name) == fold(called)
    return called == found.name or register.is_called(found, called) or was_called


def _former(key: str, register: Register) -> Problem:
    """Return the problem that the register does not know a key, with its successor if known."""
    former = register.former(key)
    successor = register.find(former.successor) if former and former.successor else None
    if former and successor:
        return Problem(
            Code.KEY_FORMER,
            f"Den Schlüssel {key} gibt es nicht mehr; »{former.name}« hat einen neuen.",
            f'Schreiben Sie "{successor.key} {successor.name}".',
            value=successor,
        )
    if former:
        return Problem(
            Code.KEY_DISSOLVED,
            f"»{former.name}« ({key}) wurde eingegliedert oder aufgelöst.",
            "Nennen Sie den Schlüssel der Kommune, zu der sie heute gehört.",
        )
    if area := register.unincorporated(key):
        return Problem(
            Code.KEY_UNINCORPORATED,
            f"»{area}« ({key}) ist ein gemeindefreies Gebiet ohne eigene Verwaltung.",
            "Nennen Sie den Kreis oder die Gemeinde, die das Vorhaben trägt.",
        )
    similar = register.similar_keys(key)
    return Problem(
        Code.KEY_UNKNOWN,
        f"Den Schlüssel {key} gibt es im amtlichen Register nicht.",
        f"Meinten Sie {enumerate_words(f'»{m.key} {m.name}«' for m in similar)}?"
        if similar
        else "Der achtstellige Gemeindeschlüssel (AGS) steht in jedem Gemeindeverzeichnis.",
    )


def _named(name: str, register: Register) -> str:
    named = register.named(name)[:4]
    if not named:
        return ""
    keys = enumerate_words(
        f'"{m.key} {m.name}"' + (f" ({m.district_name})" if len(named) > 1 else "") for m in named
    )
    return f"Schreiben Sie {keys}."


def _question(
    text: str, meant: Mapping[str, str], entries: Mapping[str, Subtopic] | Mapping[str, Hurdle]
) -> str:
    """Return the question for the entry that a word may mean; other words need a translation."""
    known = {**meant, **{slug: slug for slug in entries}}
    word = fold(text) if fold(text) in known else closest(text, known)
    if word is None or word == known[word]:
        return f"Meinten Sie »{word}«?" if word else ""
    return f"Meinten Sie »{entries[known[word]].label}«? Das ist {known[word]}."


class _EntryKind(ScalarKind[Entry]):
    """The slug of an entry in a word list."""

    def dump(self, value: Entry) -> str:
        """Return the slug."""
        return value.slug


@dataclass(frozen=True)
class SubtopicKind(_EntryKind[Subtopic]):
    """The slug of a subtopic."""

    expected = "die id eines Unterthemas"
    schema: ClassVar[Schema] = {"$ref": "#/$defs/unterthema"}

    def parse(self, text: str, name: str, words: Words) -> Subtopic | Problem | None:
        """Return the subtopic."""
        vocabulary = words.vocabulary
        if subtopic := vocabulary.subtopics.get(text):
            return subtopic
        if meant := vocabulary.subtopic_meant.get(fold(text)):
            return Problem(
                Code.TOPIC_SYNONYM,
                f"{quote(text)} ist eine Bezeichnung; hier steht die id des Themas.",
                f"Schreiben Sie {meant}.",
            )
        if topic := vocabulary.by_slug.get(text):
            return Problem(
                Code.TOPIC_TOO_BROAD,
                f"»{text}« ist ein Oberthema; ein Rezept nennt ein Unterthema.",
                f"Wählen Sie {enumerate_words(s.slug for s in topic.subtopics)}.",
            )
        if "themen" in words.incomplete:
            return None
        return Problem(
            Code.UNKNOWN_TOPIC,
            f"Das Thema {quote(text)} gibt es nicht.",
            _question(text, vocabulary.subtopic_meant, vocabulary.subtopics)
            or "Alle Themen mit ihren Suchwörtern stehen auf der Seite »Themen«.",
        )


@dataclass(frozen=True)
class HurdleKind(_EntryKind[Hurdle]):
    """The slug of a hurdle."""

    expected = "die id einer Hürde"
    schema: ClassVar[Schema] = {"$ref": "#/$defs/huerde"}

    def parse(self, text: str, name: str, words: Words) -> Hurdle | Problem | None:
        """Return the hurdle."""
        vocabulary = words.vocabulary
        if hurdle := vocabulary.hurdles.get(text):
            return hurdle
        if "huerden" in words.incomplete:
            return None
        return Problem(
            Code.UNKNOWN_HURDLE,
            f"Die Hürde {quote(text)} gibt es nicht.",
            _question(text, vocabulary.hurdle_meant, vocabulary.hurdles)
            or f"Bekannt sind {enumerate_words(vocabulary.hurdles, 'und')}.",
        )


@dataclass(frozen=True)
class CooperationKind(_EntryKind[Cooperation]):
    """The slug of a co-operation."""

    expected = "die id eines Verbunds aus verbuende.yml"
    schema: ClassVar[Schema] = {"$ref": "#/$defs/verbund"}

    def parse(self, text: str, name: str, words: Words) -> Cooperation | Problem | None:
        """Return the co-operation."""
        known = words.vocabulary.cooperations
        if cooperation := known.get(text):
            return cooperation
        if "verbuende" in words.incomplete:
            return None
        labels = {fold(c.label): c.slug for c in known.values()}
        meant = labels.get(fold(text))
        return Problem(
            Code.UNKNOWN_COOPERATION,
            f"Den Verbund {quote(text)} gibt es nicht.",
            (f"Schreiben Sie {meant}." if meant else did_you_mean(text, known))
            or "Ein neuer Verbund bekommt zuerst einen Eintrag in "
            "recipes/_vokabular/verbuende.yml.",
        )


@dataclass(frozen=True)
class RequirementKind(ScalarKind[str]):
    """A subtopic or a recipe that must stand before."""

    expected = "die id eines Unterthemas oder der Pfad eines Rezepts"
    schema: ClassVar[Schema] = {"anyOf": [SubtopicKind.schema, RecipePathKind.schema]}

    def parse(self, text: str, name: str, words: Words) -> str | Problem | None:
        """Return slug or path."""
        if "/" in text:
            return RecipePathKind().parse(text, name, words)
        subtopic = SubtopicKind().parse(text, name, words)
        return subtopic.slug if isinstance(subtopic, Subtopic) else subtopic
