# SPDX-FileCopyrightText: Das Kochbuch
# SPDX-License-Identifier: MIT
"""Kinds of numbers: whole ones, decimals, sums of money and ranges of both."""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal
from typing import ClassVar

from kochbuch.book.amounts import Amount
from kochbuch.findings.codes import Code
from kochbuch.format.data import Data, Problem, Result
from kochbuch.format.kinds.scalar import ScalarKind, Schema, Words, text_like
from kochbuch.german.wording import quote

_WHOLE = re.compile(r"\d{1,12}", re.ASCII)
_DECIMAL = re.compile(r"-?[0-9]{1,12}(,[0-9]{1,6}|\.([0-9]{1,2}|[0-9]{4,6}))?")
_EXAMPLES = {
    "Euro": "12000 oder {von: 10000, bis: 15000}",
    "Personentage": "30 oder {von: 20, bis: 40}",
}
_THOUSANDS = re.compile(r"[1-9]\d{0,2}(\.\d{3})+(,\d+)?", re.ASCII)
_FACTORS = {
    ("tsd", "tausend", "t€"): 10**3,
    ("mio", "million", "millionen"): 10**6,
    ("mrd", "milliarde", "milliarden"): 10**9,
}
_FIGURE = re.compile(
    r"(?P<digits>\d[\d.\s_'’]*)(?:,(?P<cents>\d+|-+))?"
    r"(?:\s*(?P<factor>Tsd|Tausend|T€|Mio|Million(?:en)?|Mrd|Milliarden?)(?!\w))?",
    re.ASCII | re.IGNORECASE,
)
_GROUPED = re.compile(r"\d{1,3}(?:[.\s_'’]\d{3})+|\d+", re.ASCII)
_UP_TO = re.compile(r"\.?\s*(?:(?:€|Euro|EUR)\s*)?(?:-|–|bis)\s*", re.IGNORECASE)


@dataclass(frozen=True)
class WholeKind(ScalarKind[int]):
    """A whole number."""

    minimum: int = 0
    maximum: int = 10**12
    expected: str = "eine ganze Zahl"

    @property
    def schema(self) -> Schema:
        """The number, as such or in quotation marks."""
        fewest, most = len(str(self.minimum)), min(len(str(self.maximum)), 12)
        return {
            "type": ["integer", "string"],
            "minimum": self.minimum,
            "maximum": self.maximum,
            "pattern": f"^[0-9]{{{fewest},{most}}}$",
        }

    def parse(self, text: str, name: str, words: Words) -> int | Problem:
        """Return the number."""
        if not _WHOLE.fullmatch(text) or not self.minimum <= int(text) <= self.maximum:
            return self.refused(
                Code.NUMBER_FORM,
                text,
                name,
                f"Erlaubt ist {self.minimum} bis {self.maximum}."
                if self.maximum < 10**6
                else "Zum Beispiel 12.",
            )
        return int(text)


@dataclass(frozen=True)
class DecimalKind(ScalarKind[Decimal]):
    """A number that may have decimals, with comma or point."""

    expected = "eine Zahl ohne Tausenderpunkt"
    schema: ClassVar[Schema] = {**text_like(_DECIMAL.pattern), "type": ["number", "string"]}

    def parse(self, text: str, name: str, words: Words) -> Decimal | Problem:
        """Return the number."""
        if not _DECIMAL.fullmatch(text):
            plain = text.replace(".", "") if _THOUSANDS.fullmatch(text) else ""
            plain = f'"{plain}"' if "," in plain else plain
            return self.refused(
                Code.NUMBER_FORM,
                text,
                name,
                f"Schreiben Sie {plain}."
                if plain
                else 'Die Einheit steht in »einheit«; Dezimalzahlen in Anführungszeichen: "12,5".',
            )
        return Decimal(text.replace(",", "."))

    def dump(self, value: Decimal) -> str:
        """Return the number with a comma."""
        return f"{value:f}".replace(".", ",")


@dataclass(frozen=True)
class AmountKind(ScalarKind[Amount]):
    """A whole number, or a range of two; money by default."""

    unit: str = "Euro"

    @property
    def expected(self) -> str:
        """Noun phrase."""
        return f"eine ganze Zahl ({self.unit}) oder {{von: …, bis: …}}"

    @property
    def schema(self) -> Schema:
        """One number or both ends."""
        number = WholeKind(maximum=10**12 - 1).schema
        bounds = {key: {"title": key, **number} for key in ("von", "bis")}
        group = {"type": "object", "additionalProperties": False, "properties": bounds}
        return {"anyOf": [number, {"required": list(bounds), **group}]}

    def read(self, datum: Data, name: str, words: Words) -> Result:
        """Return the sum."""
        if isinstance(datum, dict):
            return self._range(datum, name, words)
        return super().read(datum, name, words)

    def parse(self, text: str, name: str, _words: Words) -> Amount | Problem:
        """Return the sum that is known exactly."""
        if _WHOLE.fullmatch(text):
            return Amount(int(text), int(text))
        meant = _meant_amount(text)
        return Problem(
            Code.AMOUNT_FORM,
            f"Das Feld »{name}« enthält {quote(text)}; erwartet wird eine ganze Zahl ({self.unit}) "
            "ohne Punkt, Komma und Zusatz.",
            f"Schreiben Sie {meant}."
            if meant
            else f"Zum Beispiel {_EXAMPLES.get(self.unit, _EXAMPLES['Euro'])}.",
        )

    def dump(self, value: Amount) -> Data:
        """Return the number, or both ends of the range."""
        if value.is_exact:
            return str(value.low)
        return {"von": str(value.low), "bis": str(value.high)}

    def _range(self, group: dict[str, Data], name: str, words: Words) -> Result:
        bounds: dict[str, int] = {}
        problems: list[Problem] = []
        for key, datum in group.items():
            if key not in ("von", "bis"):
                message = f"In »{name}« gibt es das Feld {quote(key)} nicht."
                hint = "Eine Spanne besteht aus »von« und »bis«."
                problems.append(Problem(Code.UNKNOWN_FIELD, message, hint, key))
                continue
            bound, found = super().read(datum, f"{name}.{key}", words)
            problems += found
            if bound is not None:
                bounds[key] = bound.low
        missing = next((key for key in ("von", "bis") if key not in group), "")
        if missing:
            message = f"In »{name}« fehlt das Feld »{missing}«."
            hint = "Eine Spanne sieht so aus: {von: 10000, bis: 15000}"
            problems.append(Problem(Code.MISSING_FIELD, message, hint, group))
        if len(bounds) < 2:
            return None, problems
        low, high = bounds["von"], bounds["bis"]
        if low >= high:
            message = f"In »{name}« ist »bis« ({high}) nicht größer als »von« ({low})."
            hint = "Tauschen Sie beide, oder nennen Sie eine einzelne Zahl."
            return None, [*problems, Problem(Code.AMOUNT_RANGE, message, hint, group["bis"])]
        return Amount(low, high), problems


def _meant_amount(text: str) -> str:
    """Return what a German wrote with points, cents, signs and words in our form, or "".

    >>> _meant_amount("ca. 1.500,00 €"), _meant_amount("1,2 Mio."), _meant_amount("10 - 20 Tsd.")
    ('1500', '1200000', '')
    >>> _meant_amount("10.000 bis 15.000 Euro")
    '{von: 10000, bis: 15000}'
    """
    if text[0] in "-−" or "%" in text or len(text) > 80 or re.search(r"(?i)\d\s*k\b", text):
        return ""
    found = list(_FIGURE.finditer(text))
    values = [_value(match) for match in found]
    if len(values) == 1 and values[0] is not None:
        return str(values[0])
    if len(values) != 2 or values[0] is None or values[1] is None or values[0] >= values[1]:
        return ""
    between = text[found[0].end() : found[1].start()]
    one_unit = bool(found[0]["factor"]) == bool(found[1]["factor"])
    if not one_unit or not _UP_TO.fullmatch(between):
        return ""
    return f"{{von: {values[0]}, bis: {values[1]}}}"


def _value(figure: re.Match[str]) -> int | None:
    """Return a figure as a whole number, or None if it is unclear."""
    digits = figure["digits"].strip(" .")
    cents = figure["cents"] or ""
    if not _GROUPED.fullmatch(digits):
        return None
    whole = re.sub(r"\D", "", digits)
    if not figure["factor"]:
        # Three digits behind a comma may be an English thousand.
        return int(whole) if len(cents) < 3 and len(whole) <= 12 else None
    factor = next(f for start, f in _FACTORS.items() if figure["factor"].casefold() in start)
    value = Decimal(f"{whole}.{cents.strip('-') or 0}") * factor
    return int(value) if value == int(value) and value < 10**12 else None
