# SPDX-FileCopyrightText: Das Kochbuch
# SPDX-License-Identifier: MIT
"""CSV: no cell that a spreadsheet would calculate, and everything else as it was."""

from __future__ import annotations

import csv
import io
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st
from kochbuch.files.csv_text import Cell, as_csv, defused, starts_formula

CELL = st.one_of(
    st.none(),
    st.integers(),
    st.text(alphabet=st.characters(exclude_categories=("Cs",), exclude_characters="\0")),
    st.sampled_from(["=1+1", "+1", "-1", "@A1", "\t=1", "\r=1", "\n=1", "\uff1d1", '="x";"=y"']),
)


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("=HYPERLINK(A1)", "'=HYPERLINK(A1)"),
        ("+49 7461 926-0", "'+49 7461 926-0"),
        ("-2+3+cmd|' /C calc'!A0", "'-2+3+cmd|' /C calc'!A0"),
        ("@SUM(A1)", "'@SUM(A1)"),
        ("\t=1", "'\t=1"),
        ("\r=1", "'\n=1"),
        ("a\r=1\r\nb", "a\n=1\nb"),
        ("\n=1", "'\n=1"),
        ("\uff1d1+1", "'\uff1d1+1"),
        ("'=1", "'=1"),
        (" =1", " =1"),
        ("a=1", "a=1"),
        ("", ""),
    ],
)
def test_a_text_that_starts_like_a_formula_gets_an_apostrophe(text: str, written: str) -> None:
    assert defused(text) == written


def test_a_table_is_written_as_it_is_read() -> None:
    rows = [("Kreuzau", 17_500, None), ('„=“ "x", y', Decimal("-1.5"), "=1"), ("ä;\nb", -3, "")]

    assert as_csv(("name", "=zahl", "rest"), rows) == (
        'name,\'=zahl,rest\nKreuzau,17500,\n"„=“ ""x"", y",-1.5,\'=1\n"ä;\nb",-3,\n'
    )
    assert as_csv(("a", "b"), [("x,y", "z")], delimiter=";") == "a;b\nx,y;z\n"


@given(st.lists(st.lists(CELL, min_size=1, max_size=4), max_size=4), st.sampled_from(",;\t"))
def test_no_cell_ever_starts_a_formula(rows: list[list[Cell]], delimiter: str) -> None:
    written = as_csv(("spalte",), rows, delimiter=delimiter)

    read = list(csv.reader(io.StringIO(written, newline=""), delimiter=delimiter))[1:]
    assert [len(row) for row in read] == [len(row) for row in rows]
    wrong = [
        cell
        for before, after in zip(rows, read, strict=True)
        for value, cell in zip(before, after, strict=True)
        if isinstance(value, str) and starts_formula(cell)
    ]
    assert wrong == []
