# SPDX-FileCopyrightText: Das Kochbuch
# SPDX-License-Identifier: MIT
"""Kinds of values that are looked up: official keys, topics, hurdles, co-operations."""

from __future__ import annotations

import re
from dataclasses import dataclass

from kochbuch.book.register import Municipality
from kochbuch.book.vocabulary import Cooperation, Hurdle, Subtopic
from kochbuch.book.words import fold
from kochbuch.files.syntax.nodes import Node, Text
from kochbuch.findings.codes import Code
from kochbuch.format.kinds.addresses import RecipePathKind
from kochbuch.format.kinds.reader import Reader
from kochbuch.format.kinds.scalars import plain_text
from kochbuch.german.suggest import closest, did_you_mean, enumerate_words
from kochbuch.german.wording import quote

_KEY = re.compile(r"(\d+)(?:\s+(\S.*))?", re.ASCII)
_KEY_LENGTHS = (5, 8, 9, 12)


@dataclass(frozen=True)
class MunicipalityKind:
    """An official key, with the name behind it if the author likes."""

    @property
    def expected(self) -> str:
        """Noun phrase."""
        return "ein amtlicher Schlüssel mit 8, 5, 9 oder 12 Ziffern"

    def read(self, node: Node, name: str, reader: Reader) -> Municipality | None:
        """Return the body the key names."""
        text = plain_text(node, name, self.expected, reader)
        if text is None:
            return None
        match = _KEY.fullmatch(text)
        if not match or len(match[1]) not in _KEY_LENGTHS:
            self._report_form(node, text, name, reader)
            return None
        key, called = match.groups()
        if isinstance(node, Text) and not node.style and not called:
            reader.report(
                node,
                Code.KEY_UNQUOTED,
                f"Der Schlüssel {key} steht ohne Anführungszeichen.",
                f'Schreiben Sie "{key}"; andere Programme lesen ihn sonst als Zahl und '
                "verfälschen ihn.",
            )
        found = reader.register.find(key) or self._former(node, key, reader)
        if found is None:
            return None
        if called and not self._is_called(found, called, key, reader):
            reader.report(
                node,
                Code.KEY_NAME,
                f"Der Schlüssel {key} gehört zu »{found.name}«, nicht zu {quote(called)}.",
                self._named(called, reader) or f'Schreiben Sie "{key} {found.name}".',
            )
            return None
        return found

    def _is_called(self, found: Municipality, called: str, key: str, reader: Reader) -> bool:
        if called == found.name or reader.register.is_called(found, called):
            return True
        former = reader.register.former(key)
        return bool(former and fold(former.name) == fold(called))

    def _former(self, node: Node, key: str, reader: Reader) -> Municipality | None:
        """Report a key the register does not know; return the successor where there is one."""
        register = reader.register
        former = register.former(key)
        successor = register.find(former.successor) if former and former.successor else None
        if successor:
            reader.report(
                node,
                Code.KEY_FORMER,
                f"Den Schlüssel {key} gibt es nicht mehr; »{former.name}« hat einen neuen.",
                f'Schreiben Sie "{successor.key} {successor.name}".',
            )
            return successor
        if former:
            reader.report(
                node,
                Code.KEY_DISSOLVED,
                f"»{former.name}« ({key}) wurde eingegliedert oder aufgelöst.",
                "Nennen Sie den Schlüssel der Kommune, zu der sie heute gehört.",
            )
        elif area := register.unincorporated(key):
            reader.report(
                node,
                Code.KEY_UNINCORPORATED,
                f"»{area}« ({key}) ist ein gemeindefreies Gebiet ohne eigene Verwaltung.",
                "Nennen Sie den Kreis oder die Gemeinde, die das Vorhaben trägt.",
            )
        else:
            similar = register.similar_keys(key)
            reader.report(
                node,
                Code.KEY_UNKNOWN,
                f"Den Schlüssel {key} gibt es im amtlichen Register nicht.",
                f"Meinten Sie {enumerate_words(f'»{m.key} {m.name}«' for m in similar)}?"
                if similar
                else "Der achtstellige Gemeindeschlüssel (AGS) steht in jedem Gemeindeverzeichnis.",
            )
        return None

    def _report_form(self, node: Node, text: str, name: str, reader: Reader) -> None:
        hint = self._named(text, reader)
        if text.isdecimal():
            restored = text.zfill(8)
            if found := reader.register.find(restored):
                hint = f'Die führende Null fehlt: "{restored} {found.name}".'
            hint = hint or f"Das sind {len(text)} Ziffern; der Gemeindeschlüssel (AGS) hat 8."
        reader.report(
            node,
            Code.KEY_FORM,
            f"Das Feld »{name}« enthält {quote(text)}; erwartet wird {self.expected}.",
            hint or 'Zum Beispiel "08327050 Tuttlingen".',
        )

    def _named(self, name: str, reader: Reader) -> str:
        named = reader.register.named(name)[:4]
        if not named:
            return ""
        keys = enumerate_words(
            f'"{m.key} {m.name}"' + (f" ({m.district_name})" if len(named) > 1 else "")
            for m in named
        )
        return f"Schreiben Sie {keys}."


def _meant(word: str, slug: str, label: str) -> str:
    """Return the question for a slug; a label or a synonym needs its translation."""
    return f"Meinten Sie »{slug}«?" if word == slug else f"Meinten Sie »{label}«? Das ist {slug}."


@dataclass(frozen=True)
class SubtopicKind:
    """The slug of a subtopic."""

    @property
    def expected(self) -> str:
        """Noun phrase."""
        return "die id eines Unterthemas"

    def read(self, node: Node, name: str, reader: Reader) -> Subtopic | None:
        """Return the subtopic."""
        text = plain_text(node, name, self.expected, reader)
        if text is None:
            return None
        vocabulary = reader.vocabulary
        if subtopic := vocabulary.subtopics.get(text):
            return subtopic
        if meant := vocabulary.subtopic_meant.get(fold(text)):
            reader.report(
                node,
                Code.TOPIC_SYNONYM,
                f"{quote(text)} ist eine Bezeichnung; hier steht die id des Themas.",
                f"Schreiben Sie {meant}.",
            )
        elif topic := vocabulary.by_slug.get(text):
            reader.report(
                node,
                Code.TOPIC_TOO_BROAD,
                f"»{text}« ist ein Oberthema; ein Rezept nennt ein Unterthema.",
                f"Wählen Sie {enumerate_words(s.slug for s in topic.subtopics)}.",
            )
        elif "themen" not in reader.incomplete:
            words = {**vocabulary.subtopic_meant, **{slug: slug for slug in vocabulary.subtopics}}
            nearest = closest(text, words)
            reader.report(
                node,
                Code.UNKNOWN_TOPIC,
                f"Das Thema {quote(text)} gibt es nicht.",
                _meant(nearest, words[nearest], vocabulary.subtopics[words[nearest]].label)
                if nearest
                else "Alle Themen mit ihren Suchwörtern stehen auf der Seite »Themen«.",
            )
        return None


@dataclass(frozen=True)
class HurdleKind:
    """The slug of a hurdle."""

    @property
    def expected(self) -> str:
        """Noun phrase."""
        return "die id einer Hürde"

    def read(self, node: Node, name: str, reader: Reader) -> Hurdle | None:
        """Return the hurdle."""
        text = plain_text(node, name, self.expected, reader)
        if text is None:
            return None
        vocabulary = reader.vocabulary
        if hurdle := vocabulary.hurdles.get(text):
            return hurdle
        if "huerden" in reader.incomplete:
            return None
        words = {**vocabulary.hurdle_meant, **{slug: slug for slug in vocabulary.hurdles}}
        nearest = fold(text) if fold(text) in words else closest(text, words)
        reader.report(
            node,
            Code.UNKNOWN_HURDLE,
            f"Die Hürde {quote(text)} gibt es nicht.",
            _meant(nearest, words[nearest], vocabulary.hurdles[words[nearest]].label)
            if nearest
            else f"Bekannt sind {enumerate_words(vocabulary.hurdles, 'und')}.",
        )
        return None


@dataclass(frozen=True)
class CooperationKind:
    """The slug of a co-operation."""

    @property
    def expected(self) -> str:
        """Noun phrase."""
        return "die id eines Verbunds aus verbuende.yml"

    def read(self, node: Node, name: str, reader: Reader) -> Cooperation | None:
        """Return the co-operation."""
        text = plain_text(node, name, self.expected, reader)
        if text is None:
            return None
        known = reader.vocabulary.cooperations
        if cooperation := known.get(text):
            return cooperation
        if "verbuende" in reader.incomplete:
            return None
        labels = {fold(c.label): c.slug for c in known.values()}
        meant = labels.get(fold(text))
        reader.report(
            node,
            Code.UNKNOWN_COOPERATION,
            f"Den Verbund {quote(text)} gibt es nicht.",
            (f"Schreiben Sie {meant}." if meant else did_you_mean(text, known))
            or "Ein neuer Verbund bekommt zuerst einen Eintrag in "
            "recipes/_vokabular/verbuende.yml.",
        )
        return None


@dataclass(frozen=True)
class RequirementKind:
    """A subtopic or a recipe that must stand before."""

    @property
    def expected(self) -> str:
        """Noun phrase."""
        return "die id eines Unterthemas oder der Pfad eines Rezepts"

    def read(self, node: Node, name: str, reader: Reader) -> str | None:
        """Return slug or path."""
        if isinstance(node, Text) and "/" in node.value:
            return RecipePathKind().read(node, name, reader)
        subtopic = SubtopicKind().read(node, name, reader)
        return subtopic and subtopic.slug
