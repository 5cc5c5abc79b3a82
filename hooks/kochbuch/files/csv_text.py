# SPDX-FileCopyrightText: Das Kochbuch
# SPDX-License-Identifier: MIT
"""Tables as CSV that no spreadsheet takes for a program: the one place that writes CSV."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable
from decimal import Decimal

Cell = str | int | float | Decimal | None
"""What may stand in a table; a number is written plainly, nothing as an empty cell."""

# https://owasp.org/www-community/attacks/CSV_Injection, with the forms that East Asian keyboards
# type and Excel reads alike.
_FORMULA_STARTS = ("=", "+", "-", "@", "\t", "\r", "\n", "\uff1d", "\uff0b", "\uff0d", "\uff20")


def starts_formula(text: str) -> bool:
    """Return whether a spreadsheet may calculate a cell with this text instead of showing it.

    >>> starts_formula("=1+1"), starts_formula("1+1")
    (True, False)
    """
    return text.startswith(_FORMULA_STARTS)


def defused(text: str) -> str:
    """Return the text of a cell with an apostrophe before a formula, and with plain line ends.

    >>> defused("=HYPERLINK(1)"), defused("Kreuzau")
    ("'=HYPERLINK(1)", 'Kreuzau')
    """
    text = f"'{text}" if starts_formula(text) else text
    # The csv module leaves a bare carriage return unquoted; readers begin a new row there.
    return text.replace("\r\n", "\n").replace("\r", "\n")


def as_csv(columns: Iterable[str], rows: Iterable[Iterable[Cell]], *, delimiter: str = ",") -> str:
    r"""Return a table as CSV with a line of names, every text defused, lines ended by `\n`."""
    text = io.StringIO(newline="")
    writer = csv.writer(text, delimiter=delimiter, lineterminator="\n")
    writer.writerow([defused(column) for column in columns])
    for row in rows:
        writer.writerow([defused(cell) if isinstance(cell, str) else cell for cell in row])
    return text.getvalue()
