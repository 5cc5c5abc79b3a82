# SPDX-FileCopyrightText: Das Kochbuch
# SPDX-License-Identifier: MIT
"""All recipes as columns, by which a browser filters, counts and sorts without asking the index.

Row n is recipe n of the book. A column is one text, its rows separated by commas, or by nothing
where each has just one value. A row of a facet names its values by their positions in `werte`, in
digits of base 64, each as many as `breite` says, with nothing between them. Days since 1970
(`stand`) are numbers in base 36. At 10,000 recipes this is a sixth of what Pagefind's own filters
are.

The participants are in a file for each Land, named by its two digits, and only those rows: how many
rows further (in base 36), the official key of the leading one or nothing if it lies elsewhere, the
keys of others; all without the digits of the Land, with spaces between them.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from datetime import date

from kochbuch.plain.facets import Facet
from kochbuch.search.json_files import Column, Days, Facets, Hurdles, Participants, Rows, json_file
from kochbuch.search.records import SearchRecord
from kochbuch.site import addresses
from kochbuch.site.site_file import SiteFile

DIGITS = "0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ-_"
_EPOCH = date(1970, 1, 1)


def column_files(
    records: Sequence[SearchRecord], edition: str, frequent: Sequence[str] = ()
) -> Iterator[SiteFile]:
    """Yield facets, days and places of all records, for the index called `edition`.

    With the facets come the words that are too `frequent` to be looked up. Hurdles are in a file
    of their own: few questions are about them, and they are a quarter of all facets.
    """
    head: Rows = {"ausgabe": edition, "anzahl": len(records)}
    names = sorted({name for record in records for name in record.facets} | {Facet.HURDLE})
    facets = {name: _column([record.facets.get(name, ()) for record in records]) for name in names}
    hurdles = {Facet.HURDLE.value: facets.pop(Facet.HURDLE)}
    states = sorted({key[:2] for record in records for key in record.places})
    days = _rows([digits((record.day - _EPOCH).days, 36)] for record in records)
    files = {
        addresses.SEARCH_HURDLES: Hurdles(**head, facetten=hurdles),
        addresses.SEARCH_FACETS: Facets(
            **head, facetten=facets, haeufig=list(frequent), laender=states
        ),
        addresses.SEARCH_DAYS: Days(**head, stand=days),
        **{
            addresses.search_places(state): Participants(**head, kommunen=_places(records, state))
            for state in states
        },
    }
    yield from (json_file(uri, content) for uri, content in files.items())


def _column(rows: Sequence[Sequence[str]]) -> Column:
    values = sorted({value for row in rows for value in row})
    width = len(digits(max(0, len(values) - 1), len(DIGITS)))
    codes = {value: digits(at, len(DIGITS)).rjust(width, "0") for at, value in enumerate(values)}
    # In the order of the recipe: its first topic and its first size are the ones that lead.
    between = "" if all(len(row) == 1 for row in rows) else ","
    coded = between.join("".join(codes[value] for value in row) for row in rows)
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
        text = DIGITS[rest] + text
    return text
