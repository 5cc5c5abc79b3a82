# SPDX-FileCopyrightText: Das Kochbuch
# SPDX-License-Identifier: MIT
"""Kinds of single values that are words: texts, choices, yes and no, references."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum
from functools import cached_property
from typing import ClassVar

from kochbuch.book.unseen import ink
from kochbuch.book.words import fold
from kochbuch.findings.codes import Code
from kochbuch.format.data import Problem
from kochbuch.format.kinds.scalar import ScalarKind, Schema, Words
from kochbuch.german.suggest import closest, enumerate_words
from kochbuch.german.wording import quote

_BLANKS = re.compile(r"\s+")


@dataclass(frozen=True)
class TextKind(ScalarKind[str]):
    """A text of any content but angle brackets, white space folded."""

    minimum: int = 1
    maximum: int = 2_000

    @property
    def expected(self) -> str:
        """Noun phrase with the limits, where they matter to an author."""
        if self.minimum > 1:
            return f"ein Text von {self.minimum} bis {self.maximum} Zeichen"
        return "ein Text"

    @property
    def schema(self) -> Schema:
        """No angle bracket, and something to read."""
        # `zeitraum: 2025` without quotation marks is a number to YAML and a text to the checker.
        return {
            "type": "string" if self.minimum > 1 else ["string", "number"],
            "minLength": self.minimum,
            "maxLength": self.maximum,
            "pattern": "^[^<]*[^<\\s][^<]*$",
        }

    def parse(self, text: str, name: str, _words: Words) -> str | Problem:
        """Return the text."""
        text = _BLANKS.sub(" ", text) if "\n" in text or "  " in text else text
        if "<" in text:
            return Problem(
                Code.ANGLE_BRACKET,
                f"Im Feld »{name}« steht eine spitze Klammer (<).",
                "Schreiben Sie »unter« oder »weniger als«; HTML ist in Feldern nicht erlaubt.",
                part="<",
            )
        # That it shows anything at all is known already.
        if self.minimum > 1 and (seen := ink(text)) < self.minimum:
            return Problem(
                Code.TEXT_TOO_SHORT,
                f"Das Feld »{name}« hat {seen} Zeichen, nötig sind mindestens {self.minimum}.",
                "Ein paar Wörter mehr helfen allen, die in einer Liste entscheiden, was sie lesen.",
            )
        if len(text) > self.maximum:
            return Problem(
                Code.TEXT_TOO_LONG,
                f"Das Feld »{name}« hat {len(text)} Zeichen, erlaubt sind "
                f"höchstens {self.maximum}.",
                f"Kürzen Sie um {len(text) - self.maximum} Zeichen; Einzelheiten gehören "
                "in den Bericht.",
            )
        return text


@dataclass(frozen=True)
class ChoiceKind(ScalarKind[StrEnum]):
    """One word of a closed set."""

    enum: type[StrEnum]

    @cached_property
    def words(self) -> tuple[str, ...]:
        """The allowed words in their order."""
        return tuple(member.value for member in self.enum)

    @property
    def expected(self) -> str:
        """Noun phrase with all words."""
        return f"eines der Wörter {enumerate_words(self.words)}"

    @property
    def schema(self) -> Schema:
        """All words, with what they mean."""
        return {"type": "string", "oneOf": [_choice(member) for member in self.enum]}

    @cached_property
    def _members(self) -> dict[str, StrEnum]:
        return {member.value: member for member in self.enum}

    @cached_property
    def _meant(self) -> dict[str, str]:
        meant: dict[str, str] = {}
        for member in self.enum:
            for word in (getattr(member, "label", ""), *getattr(member, "synonyms", ())):
                meant.setdefault(fold(word), member.value)
        return meant

    def parse(self, text: str, name: str, _words: Words) -> StrEnum | Problem:
        """Return the member."""
        if member := self._members.get(text):
            return member
        nearest = self._meant.get(fold(text)) or closest(text, self.words)
        return Problem(
            Code.UNKNOWN_CHOICE,
            f"Das Feld »{name}« kennt den Wert {quote(text)} nicht.",
            f"Meinten Sie »{nearest}«?"
            if nearest
            else f"Erlaubt ist {enumerate_words(self.words)}.",
        )


def _choice(member: StrEnum) -> Schema:
    choice: Schema = {"const": member.value, "title": member.label}  # type: ignore[attr-defined]
    if definition := getattr(member, "definition", ""):
        choice["description"] = definition
    return choice


_MEANT = {
    "ja": ("ja", "j", "true", "yes", "y", "on", "wahr", "x", "1"),
    "nein": ("nein", "n", "false", "no", "off", "falsch", "0"),
}


@dataclass(frozen=True)
class YesNoKind(ScalarKind[bool]):
    """Yes or no, in German."""

    expected = "das Wort ja oder nein"
    schema: ClassVar[Schema] = {"type": "string", "enum": ["ja", "nein"]}

    def parse(self, text: str, name: str, _words: Words) -> bool | Problem:
        """Return the answer."""
        if text in ("ja", "nein"):
            return text == "ja"
        meant = next((word for word, others in _MEANT.items() if text.casefold() in others), "")
        return Problem(
            Code.YES_NO,
            f"Das Feld »{name}« enthält {quote(text)}; erwartet wird ja oder nein.",
            f"Schreiben Sie {meant}." if meant else "Ohne das Feld gilt nein.",
        )

    def dump(self, value: bool) -> str:
        """Return the German word."""
        return "ja" if value else "nein"


@dataclass(frozen=True)
class ReferenceKind(ScalarKind[int | str]):
    """The number of an entry in `quellen`, or a text."""

    expected = "die Nummer eines Eintrags in »quellen« (ab 1) oder ein Text"
    schema: ClassVar[Schema] = {
        **TextKind(maximum=300).schema,
        "type": ["integer", "string"],
        "minimum": 1,
    }

    def parse(self, text: str, name: str, words: Words) -> int | str | Problem:
        """Return the number or the text; whether the entry exists is asked later."""
        found = TextKind(maximum=300).parse(text, name, words)
        is_number = isinstance(found, str) and re.fullmatch(r"\d{1,3}", found, re.ASCII)
        return int(text) if is_number else found
