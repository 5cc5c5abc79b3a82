# SPDX-FileCopyrightText: Das Kochbuch
# SPDX-License-Identifier: MIT
"""What a kind looks up while it reads a value."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from kochbuch.book.register import Provenance, Register
from kochbuch.book.rows import Tables
from kochbuch.book.vocabulary import Vocabulary

_NO_REGISTER = Register(
    Tables({}, {}, {}, {}, {}), Provenance("", date.min, date.min, *("", "", "", ""))
)

_NO_VOCABULARY = Vocabulary()


@dataclass(frozen=True, slots=True)
class Words:
    """The words and the day that values are held against; without arguments none at all."""

    register: Register = _NO_REGISTER
    vocabulary: Vocabulary = _NO_VOCABULARY
    today: date = date.max
    incomplete: frozenset[str] = frozenset()
    """Word lists with errors: a recipe is not blamed for what they lack."""
