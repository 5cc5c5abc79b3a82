# SPDX-FileCopyrightText: Das Kochbuch
# SPDX-License-Identifier: MIT
"""The kind of dates: a day, a month or a year."""

from __future__ import annotations

import re
from dataclasses import dataclass

from kochbuch.book.dates import PartialDate
from kochbuch.reading.codes import Code
from kochbuch.reading.kinds.reader import Reader
from kochbuch.reading.kinds.scalars import plain_text
from kochbuch.reading.syntax.nodes import Node

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
