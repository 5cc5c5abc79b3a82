# SPDX-FileCopyrightText: Das Kochbuch
# SPDX-License-Identifier: MIT
"""Read the table of offices that the package ships."""

from __future__ import annotations

import csv

from kochbuch.book.authorities import Authorities, Authority, Duty
from kochbuch.book.states import State
from kochbuch.running.project import PACKAGE

_FILE = PACKAGE / "data" / "stellen.csv"


def read_authorities() -> Authorities:
    """Return the offices of all Länder, in the order of the table."""
    with _FILE.open(encoding="utf-8", newline="") as file:
        _, *rows = csv.reader(file)
    return Authorities(
        {(State(land), Duty(duty)): Authority(*texts) for land, duty, *texts in rows}
    )
