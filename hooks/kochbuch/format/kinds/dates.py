# SPDX-FileCopyrightText: Das Kochbuch
# SPDX-License-Identifier: MIT
"""The kind of dates: a day, a month or a year."""

from __future__ import annotations

import re
from dataclasses import dataclass

from kochbuch.book.dates import PartialDate
from kochbuch.findings.codes import Code
from kochbuch.format.data import Problem
from kochbuch.format.kinds.scalar import ScalarKind, Schema, Words, text_like
from kochbuch.german.wording import quote

_MONTHS = """
    januar februar märz april mai juni juli august september oktober november dezember
    """.split()
_EXAMPLES = {True: "Zum Beispiel 2026-05-04.", False: "Zum Beispiel 2026-05-04, 2026-05 oder 2026."}
_YEAR = "(19|[2-9][0-9])[0-9]{2}"
_MONTH = "(0[1-9]|1[0-2])"
_DAY = (
    "((0[13578]|1[02])-(0[1-9]|[12][0-9]|3[01])"
    "|(0[469]|11)-(0[1-9]|[12][0-9]|30)"
    "|02-(0[1-9]|[12][0-9]))"
)
_OUR_FORM = re.compile(r"\d{4}(?:-\d{2}){0,2}", re.ASCII)
_SHORT_ISO = re.compile(r"(\d{4})[-/.](\d{1,2})(?:[-/.](\d{1,2}))?(?:[T ].*)?")
_GERMAN_DAY = re.compile(r"(\d{1,2})\.\s?(\d{1,2})\.\s?(\d{4}|\d{2})")
_GERMAN_MONTH = re.compile(r"(\d{1,2})[./](\d{4})")
_NAMED_MONTH = re.compile(r"(?:(\d{1,2})\.\s?)?([A-Za-zä]{3,9})\.?\s+(\d{4})")


@dataclass(frozen=True)
class DateKind(ScalarKind[PartialDate]):
    """A day, a month or a year."""

    needs_day: bool = False
    may_be_future: bool = True

    @property
    def expected(self) -> str:
        """Noun phrase with the forms."""
        if self.needs_day:
            return "ein Datum der Form JJJJ-MM-TT"
        return "ein Datum der Form JJJJ-MM-TT, JJJJ-MM oder JJJJ"

    @property
    def schema(self) -> Schema:
        """The forms in which there is a day of that name in every year."""
        if self.needs_day:
            return text_like(f"{_YEAR}-{_DAY}")
        partial = text_like(f"{_YEAR}(-({_MONTH}|{_DAY}))?")
        return {**partial, "type": ["string", "integer"], "minimum": 1900, "maximum": 9999}

    def parse(self, text: str, name: str, words: Words) -> PartialDate | Problem:
        """Return the date."""
        parsed = PartialDate.parse(text)
        if parsed is None or (self.needs_day and parsed.day is None):
            return self._wrong_form(text, name)
        if not self.may_be_future and parsed.first > words.today:
            return Problem(
                Code.DATE_FUTURE,
                f"Das Feld »{name}« nennt mit »{text}« einen Tag in der Zukunft.",
                f"Heute ist der {words.today:%d.%m.%Y}; nennen Sie einen Tag, der schon war.",
            )
        return parsed

    def _wrong_form(self, text: str, name: str) -> Problem:
        if _OUR_FORM.fullmatch(text) and PartialDate.parse(text) is None:
            return Problem(
                Code.DATE_FORM,
                f"Das Feld »{name}« enthält »{text}«; dieses Datum gibt es im Kalender nicht."
                if int(text[:4]) >= 1900
                else f"Das Feld »{name}« enthält »{text}«; das Kochbuch beginnt mit 1900.",
                "Prüfen Sie Jahr, Monat und Tag in dieser Reihenfolge: 2026-05-04.",
            )
        meant = _meant_date(text)
        if self.needs_day and len(meant) < len("2026-05-04"):
            meant = ""
        return Problem(
            Code.DATE_FORM,
            f"Das Feld »{name}« enthält {quote(text)}; das ist kein {self.expected[4:]}.",
            f"Schreiben Sie {meant}." if meant else _EXAMPLES[self.needs_day],
        )


def _meant_date(text: str) -> str:
    """Return the date in our form if `text` is one as Germans write it, else an empty text."""
    if match := _GERMAN_DAY.fullmatch(text):
        day, month, year = match.groups()
        candidate = f"{year if len(year) == 4 else f'20{year}'}-{int(month):02}-{int(day):02}"
    elif match := _SHORT_ISO.fullmatch(text):
        candidate = "-".join(
            [match[1], *(f"{int(part):02}" for part in match.groups()[1:] if part)]
        )
    elif match := _GERMAN_MONTH.fullmatch(text):
        candidate = f"{match[2]}-{int(match[1]):02}"
    elif (match := _NAMED_MONTH.fullmatch(text)) and (month := _month(match[2])):
        candidate = f"{match[3]}-{month:02}"
        candidate += f"-{int(match[1]):02}" if match[1] else ""
    else:
        return ""
    return candidate if PartialDate.parse(candidate) else ""


def _month(word: str) -> int:
    """Return the number of a German month, written out or shortened, or 0."""
    folded = word.casefold()
    return next((n for n, month in enumerate(_MONTHS, 1) if month.startswith(folded)), 0)
