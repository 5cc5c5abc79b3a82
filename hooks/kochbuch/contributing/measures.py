# SPDX-FileCopyrightText: Das Kochbuch
# SPDX-License-Identifier: MIT
"""What was measured, with its limits, as a table for people and as JSON."""

from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import asdict, dataclass


@dataclass(frozen=True, slots=True)
class Measure:
    """One figure, with the limit it has to keep if there is one."""

    name: str
    value: float
    unit: str = ""
    limit: float | None = None

    @property
    def is_broken(self) -> bool:
        """Whether the figure lies above its limit."""
        return self.limit is not None and self.value > self.limit


def as_table(measures: Iterable[Measure]) -> str:
    """Return the figures in columns, with a word on each limit."""
    rows = [("Messung", "Wert", "Grenze", ""), *map(_row, measures)]
    widths = [max(map(len, column)) for column in zip(*rows, strict=True)]
    lines = (
        f"{name:<{widths[0]}}  {value:>{widths[1]}}  {limit:>{widths[2]}}  {verdict}"
        for name, value, limit, verdict in rows
    )
    return "".join(f"{line.rstrip()}\n" for line in lines)


def as_json(measures: Iterable[Measure]) -> str:
    """Return the figures for other programs; additions are fine, changes raise the version."""
    found = [{**asdict(measure), "is_broken": measure.is_broken} for measure in measures]
    return json.dumps({"version": 1, "measures": found}, ensure_ascii=False, indent=2) + "\n"


def _row(measure: Measure) -> tuple[str, str, str, str]:
    value = f"{_number(measure.value)} {measure.unit}".rstrip()
    if measure.limit is None:
        return measure.name, value, "", ""
    verdict = "gerissen" if measure.is_broken else "eingehalten"
    return measure.name, value, _number(measure.limit), verdict


def _number(value: float) -> str:
    """Return a figure in German form, with three digits that count.

    >>> _number(2.345), _number(43.04), _number(1234.5)
    ('2,35', '43,0', '1.234')
    """
    digits = 0 if value >= 100 else 1 if value >= 10 else 2
    return f"{value:,.{digits}f}".translate(str.maketrans(",.", ".,"))
