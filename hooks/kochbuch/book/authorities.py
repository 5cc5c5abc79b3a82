# SPDX-FileCopyrightText: Das Kochbuch
# SPDX-License-Identifier: MIT
"""Offices that look after the rights of readers.

Offices move, so no street and no telephone number is kept: name, seat, and the office's own
website, which says the rest. The tables are `enforcement.py` and `supervision.py`.
"""

from __future__ import annotations

from dataclasses import dataclass

AUTHORITIES_AS_OF = "November 2026"
"""When the sources were read; copies of pages that may have been older, no page was live."""


@dataclass(frozen=True, slots=True)
class Authority:
    """One office."""

    name: str
    seat: str
    url: str
    source: str = ""
    """Where name and task were read; empty: nowhere but in what others say of this website."""
