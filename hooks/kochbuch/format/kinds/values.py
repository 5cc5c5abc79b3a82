# SPDX-FileCopyrightText: Das Kochbuch
# SPDX-License-Identifier: MIT
"""Kinds of single values that are words: texts, choices, yes and no, references."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum
from functools import cached_property

from kochbuch.book.words import fold
from kochbuch.files.syntax.nodes import Node
from kochbuch.findings.codes import Code
from kochbuch.format.kinds.reader import Reader
from kochbuch.format.kinds.scalars import plain_text
from kochbuch.german.suggest import closest, enumerate_words
from kochbuch.german.wording import quote

_BLANKS = re.compile(r"\s+")


@dataclass(frozen=True)
class TextKind:
    """A text of any content but angle brackets, white space folded."""

    minimum: int = 1
    maximum: int = 2_000

    @cached_property
    def expected(self) -> str:
        """Noun phrase with the limits, where they matter to an author."""
        if self.minimum > 1:
            return f"ein Text von {self.minimum} bis {self.maximum} Zeichen"
        return "ein Text"

    def read(self, node: Node, name: str, reader: Reader) -> str | None:
        """Return the text."""
        text = plain_text(node, name, self.expected, reader)
        if text is None:
            return None
        text = _BLANKS.sub(" ", text) if "\n" in text or "  " in text else text
        if "<" in text:
            reader.report(
                reader.narrow(node, "<"),
                Code.ANGLE_BRACKET,
                f"Im Feld »{name}« steht eine spitze Klammer (<).",
                "Schreiben Sie »unter« oder »weniger als«; HTML ist in Feldern nicht erlaubt.",
            )
            return None
        if len(text) < self.minimum:
            reader.report(
                node,
                Code.TEXT_TOO_SHORT,
                f"Das Feld »{name}« hat {len(text)} Zeichen, nötig sind mindestens {self.minimum}.",
                "Ein paar Wörter mehr helfen allen, die in einer Liste entscheiden, was sie lesen.",
            )
            return None
        if len(text) > self.maximum:
            reader.report(
                node,
                Code.TEXT_TOO_LONG,
                f"Das Feld »{name}« hat {len(text)} Zeichen, erlaubt sind "
                f"höchstens {self.maximum}.",
                f"Kürzen Sie um {len(text) - self.maximum} Zeichen; Einzelheiten gehören "
                "in den Bericht.",
            )
            return None
        return text


@dataclass(frozen=True)
class ChoiceKind:
    """One word of a closed set."""

    enum: type[StrEnum]

    @cached_property
    def words(self) -> tuple[str, ...]:
        """The allowed words in their order."""
        return tuple(member.value for member in self.enum)

    @cached_property
    def expected(self) -> str:
        """Noun phrase with all words."""
        return f"eines der Wörter {enumerate_words(self.words)}"

    @cached_property
    def _meant(self) -> dict[str, str]:
        meant: dict[str, str] = {}
        for member in self.enum:
            for word in (member.label, *getattr(member, "synonyms", ())):
                meant.setdefault(fold(word), member.value)
        return meant

    def read(self, node: Node, name: str, reader: Reader) -> StrEnum | None:
        """Return the member."""
        text = plain_text(node, name, self.expected, reader)
        if text is None:
            return None
        try:
            return self.enum(text)
        except ValueError:
            nearest = self._meant.get(fold(text)) or closest(text, self.words)
            reader.report(
                node,
                Code.UNKNOWN_CHOICE,
                f"Das Feld »{name}« kennt den Wert {quote(text)} nicht.",
                f"Meinten Sie »{nearest}«?"
                if nearest
                else f"Erlaubt ist {enumerate_words(self.words)}.",
            )
            return None


_MEANT = {
    "ja": ("ja", "j", "true", "yes", "y", "on", "wahr", "x", "1"),
    "nein": ("nein", "n", "false", "no", "off", "falsch", "0"),
}


@dataclass(frozen=True)
class YesNoKind:
    """Yes or no, in German."""

    @property
    def expected(self) -> str:
        """Noun phrase."""
        return "das Wort ja oder nein"

    def read(self, node: Node, name: str, reader: Reader) -> bool | None:
        """Return the answer."""
        text = plain_text(node, name, self.expected, reader)
        if text is None:
            return None
        if text in ("ja", "nein"):
            return text == "ja"
        meant = next((word for word, others in _MEANT.items() if text.casefold() in others), "")
        reader.report(
            node,
            Code.YES_NO,
            f"Das Feld »{name}« enthält {quote(text)}; erwartet wird ja oder nein.",
            f"Schreiben Sie {meant}." if meant else "Ohne das Feld gilt nein.",
        )
        return None


@dataclass(frozen=True)
class ReferenceKind:
    """The number of an entry in `quellen`, or a text."""

    @property
    def expected(self) -> str:
        """Noun phrase."""
        return "die Nummer eines Eintrags in »quellen« (ab 1) oder ein Text"

    def read(self, node: Node, name: str, reader: Reader) -> int | str | None:
        """Return the number or the text; whether the entry exists is asked later."""
        text = TextKind(maximum=300).read(node, name, reader)
        return int(text) if text and re.fullmatch(r"\d{1,3}", text, re.ASCII) else text
