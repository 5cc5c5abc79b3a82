# SPDX-FileCopyrightText: Das Kochbuch
# SPDX-License-Identifier: MIT
"""Kinds of single values: texts, choices, dates, sums, numbers, yes and no."""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum
from functools import cached_property

from kochbuch.book.amounts import Amount
from kochbuch.book.dates import PartialDate
from kochbuch.book.words import fold
from kochbuch.reading.codes import Code
from kochbuch.reading.kinds.reader import Reader
from kochbuch.reading.suggest import closest, enumerate_words
from kochbuch.reading.syntax.nodes import Items, Mapping, Node, Text

_OPENING = "„“”‚‘’«»‹›"
_BLANKS = re.compile(r"\s+")


def shape_of(node: Node) -> str:
    """Return what stands there, as a German noun phrase."""
    if isinstance(node, Items):
        return "eine Liste"
    return "eine Gruppe von Feldern" if isinstance(node, Mapping) else "ein Text"


def plain_text(node: Node, name: str, expected: str, reader: Reader) -> str | None:
    """Return the letters of a scalar without white space around, or None after reporting."""
    if not isinstance(node, Text):
        reader.report(
            node,
            Code.WRONG_SHAPE,
            f"Das Feld »{name}« erwartet {expected}; hier steht {shape_of(node)}.",
            "Die Feldübersicht zeigt ein Beispiel zum Abschreiben.",
        )
        return None
    text = node.value.strip()
    if not text or (not node.style and text in ("~", "null")):
        reader.report(
            node,
            Code.EMPTY_FIELD,
            f"Das Feld »{name}« ist leer.",
            "Füllen Sie es aus oder löschen Sie die Zeile.",
        )
        return None
    if not node.style and text[0] in _OPENING:
        reader.report(
            node,
            Code.QUOTE_TYPOGRAPHIC,
            f"Das Feld »{name}« beginnt mit einem typografischen Anführungszeichen ({text[0]}).",
            'Setzen Sie den ganzen Text in gerade Anführungszeichen: "…"',
        )
        return None
    return text


@dataclass(frozen=True)
class TextKind:
    """A text of any content but angle brackets, white space folded."""

    minimum: int = 1
    maximum: int = 2_000

    @property
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
                node,
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
                "Ein Satz mehr hilft allen, die in einer Liste entscheiden, was sie lesen.",
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

    @property
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
                f"Das Feld »{name}« kennt den Wert »{text}« nicht.",
                f"Meinten Sie »{nearest}«?"
                if nearest
                else f"Erlaubt ist {enumerate_words(self.words)}.",
            )
            return None


_MONTHS = """
    januar februar märz april mai juni juli august september oktober november dezember
    """.split()
_GERMAN_DAY = re.compile(r"(\d{1,2})\.\s?(\d{1,2})\.\s?(\d{4})")
_GERMAN_MONTH = re.compile(r"(\d{1,2})[./](\d{4})")
_NAMED_MONTH = re.compile(r"(?:(\d{1,2})\.\s?)?([A-Za-zä]+)\s+(\d{4})")


@dataclass(frozen=True)
class DateKind:
    """A day, a month or a year."""

    needs_day: bool = False
    may_be_future: bool = True

    @property
    def expected(self) -> str:
        """Noun phrase with the forms."""
        if self.needs_day:
            return "ein Datum der Form JJJJ-MM-TT"
        return "ein Datum der Form JJJJ-MM-TT, JJJJ-MM oder JJJJ"

    def read(self, node: Node, name: str, reader: Reader) -> PartialDate | None:
        """Return the date."""
        text = plain_text(node, name, self.expected, reader)
        if text is None:
            return None
        parsed = PartialDate.parse(text)
        if parsed is None or (self.needs_day and parsed.day is None):
            meant = _meant_date(text)
            reader.report(
                node,
                Code.DATE_FORM,
                f"Das Feld »{name}« enthält »{text}«; das ist kein {self.expected[4:]}.",
                f"Schreiben Sie {meant}." if meant else "Zum Beispiel 2026-05-04.",
            )
            return None
        if not self.may_be_future and parsed.first > reader.today:
            reader.report(
                node,
                Code.DATE_FUTURE,
                f"Das Feld »{name}« nennt mit »{text}« einen Tag in der Zukunft.",
                "Gemeint ist der Tag, auf den sich der Inhalt bezieht.",
            )
            return None
        return parsed


def _meant_date(text: str) -> str:
    """Return the date in our form if `text` is one as Germans write it, else an empty text."""
    if match := _GERMAN_DAY.fullmatch(text):
        day, month, year = match.groups()
        candidate = f"{year}-{int(month):02}-{int(day):02}"
    elif match := _GERMAN_MONTH.fullmatch(text):
        candidate = f"{match[2]}-{int(match[1]):02}"
    elif (match := _NAMED_MONTH.fullmatch(text)) and match[2].casefold() in _MONTHS:
        candidate = f"{match[3]}-{_MONTHS.index(match[2].casefold()) + 1:02}"
        candidate += f"-{int(match[1]):02}" if match[1] else ""
    else:
        return ""
    return candidate if PartialDate.parse(candidate) else ""


_WHOLE = re.compile(r"\d{1,12}", re.ASCII)
_DECIMAL = re.compile(r"-?\d{1,12}(?:,\d{1,6}|\.(?:\d{1,2}|\d{4,6}))?", re.ASCII)
_FIGURE = re.compile(r"\d[\d.\s_'’]*", re.ASCII)


@dataclass(frozen=True)
class WholeKind:
    """A whole number."""

    minimum: int = 0
    maximum: int = 10**12
    what: str = "eine ganze Zahl"

    @property
    def expected(self) -> str:
        """Noun phrase."""
        return self.what

    def read(self, node: Node, name: str, reader: Reader) -> int | None:
        """Return the number."""
        text = plain_text(node, name, self.expected, reader)
        if text is None:
            return None
        if not _WHOLE.fullmatch(text) or not self.minimum <= int(text) <= self.maximum:
            reader.report(
                node,
                Code.NUMBER_FORM,
                f"Das Feld »{name}« enthält »{text}«; erwartet wird {self.what}.",
                f"Erlaubt ist {self.minimum} bis {self.maximum}."
                if self.maximum < 10**6
                else "Zum Beispiel 12.",
            )
            return None
        return int(text)


@dataclass(frozen=True)
class DecimalKind:
    """A number that may have decimals, with comma or point."""

    @property
    def expected(self) -> str:
        """Noun phrase."""
        return "eine Zahl ohne Tausenderpunkt"

    def read(self, node: Node, name: str, reader: Reader) -> Decimal | None:
        """Return the number."""
        text = plain_text(node, name, self.expected, reader)
        if text is None:
            return None
        if not _DECIMAL.fullmatch(text):
            plain = text.replace(".", "") if re.fullmatch(r"\d{1,3}(\.\d{3})+(,\d+)?", text) else ""
            reader.report(
                node,
                Code.NUMBER_FORM,
                f"Das Feld »{name}« enthält »{text}«; erwartet wird {self.expected}.",
                f"Schreiben Sie {plain}."
                if plain
                else 'Die Einheit steht in »einheit«; Dezimalzahlen in Anführungszeichen: "12,5".',
            )
            return None
        return Decimal(text.replace(",", "."))


@dataclass(frozen=True)
class AmountKind:
    """A whole number, or a range of two; money by default."""

    unit: str = "Euro"

    @property
    def expected(self) -> str:
        """Noun phrase."""
        return f"eine ganze Zahl ({self.unit}) oder {{von: …, bis: …}}"

    def read(self, node: Node, name: str, reader: Reader) -> Amount | None:
        """Return the sum."""
        if isinstance(node, Mapping):
            return self._range(node, name, reader)
        text = plain_text(node, name, self.expected, reader)
        if text is None:
            return None
        number = self._whole(node, text, name, reader)
        return None if number is None else Amount(number, number)

    def _range(self, node: Mapping, name: str, reader: Reader) -> Amount | None:
        bounds: dict[str, int] = {}
        for key, entry in node.entries.items():
            if key not in ("von", "bis"):
                reader.report(
                    entry.key,
                    Code.UNKNOWN_FIELD,
                    f"In »{name}« gibt es das Feld »{key}« nicht.",
                    "Eine Spanne besteht aus »von« und »bis«.",
                )
                continue
            text = plain_text(entry.value, f"{name}.{key}", self.expected, reader)
            number = text and self._whole(entry.value, text, f"{name}.{key}", reader)
            if isinstance(number, int):
                bounds[key] = number
        missing = [key for key in ("von", "bis") if key not in node.entries]
        if missing:
            reader.report(
                node,
                Code.MISSING_FIELD,
                f"In »{name}« fehlt das Feld »{missing[0]}«.",
                "Eine Spanne sieht so aus: {von: 10000, bis: 15000}",
            )
        if len(bounds) < 2:
            return None
        if bounds["von"] >= bounds["bis"]:
            reader.report(
                node.entries["bis"].value,
                Code.AMOUNT_RANGE,
                f"In »{name}« ist »bis« ({bounds['bis']}) nicht größer als "
                f"»von« ({bounds['von']}).",
                "Tauschen Sie beide oder nennen Sie eine einzelne Zahl.",
            )
            return None
        return Amount(bounds["von"], bounds["bis"])

    def _whole(self, node: Node, text: str, name: str, reader: Reader) -> int | None:
        if _WHOLE.fullmatch(text):
            return int(text)
        meant = _meant_number(text)
        reader.report(
            node,
            Code.AMOUNT_FORM,
            f"Das Feld »{name}« enthält »{text}«; erwartet wird eine ganze Zahl ({self.unit}) "
            "ohne Punkt, Komma und Zusatz.",
            f"Schreiben Sie {meant}."
            if meant
            else "Zum Beispiel 12000 oder {von: 10000, bis: 15000}.",
        )
        return None


def _meant_number(text: str) -> str:
    """Return the figure a German wrote with points, cents, signs and words, or an empty text.

    >>> _meant_number("ca. 1.500,00 €"), _meant_number("10 - 20 Tsd.")
    ('1500', '')
    """
    figures = [match[0] for match in _FIGURE.finditer(re.sub(r",(\d{1,2}|-+)(?!\d)", "", text))]
    if len(figures) != 1 or re.search(r"(?i)tsd|tausend|mio|mill|mrd|\d\s*k\b|%", text):
        return ""
    digits = re.sub(r"\D", "", figures[0])
    grouped = re.fullmatch(r"\d{1,3}([.\s_'’]\d{3})+|\d+", figures[0].strip(" ."))
    return str(int(digits)) if grouped and len(digits) <= 12 else ""


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
        meant = {"true": "ja", "yes": "ja", "on": "ja", "y": "ja"}.get(text.casefold())
        meant = meant or {"false": "nein", "no": "nein", "off": "nein", "n": "nein"}.get(
            text.casefold()
        )
        reader.report(
            node,
            Code.YES_NO,
            f"Das Feld »{name}« enthält »{text}«; erwartet wird ja oder nein.",
            f"Schreiben Sie {meant}." if meant else "",
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
