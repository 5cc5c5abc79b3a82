# SPDX-FileCopyrightText: Das Kochbuch
# SPDX-License-Identifier: MIT
"""All recipes as columns, by which a browser filters, counts and sorts without asking the index.

Row n is recipe n of the book. A column is one text, its rows separated by commas, or by nothing
where each has just one value. A row of a facet names its values by their positions in `werte`, in
digits of base 64, each as many as `breite` says; nothing stands between them. Days since 1970
(`stand`) are numbers in base 36. At 10,000 recipes this is a sixth of what Pagefind's own filters
are.

Who took part stands in a file for each Land, named by its two digits, and only those rows: how many
rows further (in base 36), the official key of the leading one or nothing if it lies elsewhere, the
keys of others; all without the digits of the Land, with spaces between them.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from datetime import date
from typing import Any

from kochbuch.search.records import SearchRecord
from kochbuch.site import addresses
from kochbuch.site.site_file import SiteFile

VERSION = 1
HURDLES = "huerde"
_DIGITS = "0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ-_"
_EPOCH = date(1970, 1, 1)


def column_files(
    records: Sequence[SearchRecord], edition: str, frequent: Sequence[str] = ()
) -> tuple[SiteFile, ...]:
    """Return facets, days and places of all records, for the index called `edition`.

    With the facets come the words that are too `frequent` to be looked up.
    Hurdles stand alone: few questions are about them, and they are a quarter of all facets.
    """
    names = sorted({name for record in records for name in record.facets})
    facets = {name: _column([record.facets.get(name, ()) for record in records]) for name in names}
    days = _rows([digits((record.day - _EPOCH).days, 36)] for record in records)
    states = sorted({key[:2] for record in records for key in record.places})
    columns: tuple[tuple[str, dict[str, Any]], ...] = (
        (
            addresses.SEARCH_HURDLES,
            {"facetten": {HURDLES: facets.pop(HURDLES, _column([()] * len(records)))}},
        ),
        (
            addresses.SEARCH_FACETS,
            {"facetten": facets, "haeufig": list(frequent), "laender": states},
        ),
        (addresses.SEARCH_DAYS, {"stand": days}),
        *((addresses.search_places(s), {"kommunen": _places(records, s)}) for s in states),
    )
    head = {"version": VERSION, "ausgabe": edition, "anzahl": len(records)}
    return tuple(SiteFile(uri, _json(head | column)) for uri, column in columns)


def _column(rows: Sequence[Iterable[str]]) -> dict[str, Any]:
    kept = [tuple(row) for row in rows]
    values = sorted({value for row in kept for value in row})
    width = len(digits(max(0, len(values) - 1), 64))
    codes = {value: digits(number, 64).rjust(width, "0") for number, value in enumerate(values)}
    # In the order of the recipe: its first topic and its first size are the ones that lead.
    between = "" if all(len(row) == 1 for row in kept) else ","
    coded = between.join("".join(codes[value] for value in row) for row in kept)
    return {"werte": values, "breite": width, "zeilen": coded}


def _rows(rows: Iterable[Iterable[str]]) -> str:
    return ",".join(" ".join(row) for row in rows)


def _places(records: Sequence[SearchRecord], state: str) -> str:
    rows = []
    before = 0
    for row, record in enumerate(records):
        lead, *others = (
            key.removeprefix(state) if key[:2] == state else "" for key in record.places
        )
        inside = [key for key in others if key]
        if lead or inside:
            rows.append([digits(row - before, 36), lead, *inside])
            before = row
    return _rows(rows)


def digits(number: int, base: int) -> str:
    """Return a number from zero in a base up to 64; up to 36 as `Number.parseInt` reads it.

    >>> digits(0, 36), digits(35, 36), digits(20_000, 36), digits(63, 64), digits(64, 64)
    ('0', 'z', 'ffk', '_', '10')
    """
    text = ""
    while number or not text:
        number, rest = divmod(number, base)
        text = _DIGITS[rest] + text
    return text


def _json(content: dict[str, Any]) -> str:
    return json.dumps(content, ensure_ascii=False, separators=(",", ":")) + "\n"
