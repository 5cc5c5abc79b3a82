# SPDX-FileCopyrightText: Das Kochbuch
# SPDX-License-Identifier: MIT
"""Find the known word that an author most likely meant."""

from __future__ import annotations

import difflib
from collections.abc import Iterable

from kochbuch.book.words import slug


def closest(word: str, known: Iterable[str]) -> str | None:
    """Return the known word nearest to `word`, or None if none is near.

    >>> closest("Bürgerservice", ["buergerservice", "breitband"])
    'buergerservice'
    """
    folded = {slug(k): k for k in known}
    matches = difflib.get_close_matches(slug(word)[:80], folded, n=1, cutoff=0.7)
    return folded[matches[0]] if matches else None


def did_you_mean(word: str, known: Iterable[str]) -> str:
    """Return the German question with the nearest word, or an empty text.

    >>> did_you_mean("piloot", ["pilot", "idee"])
    'Meinten Sie »pilot«?'
    """
    nearest = closest(word, known)
    return f"Meinten Sie »{nearest}«?" if nearest else ""


def enumerate_words(words: Iterable[str], last: str = "oder") -> str:
    """Return the words as a German enumeration.

    >>> enumerate_words(["idee", "pilot", "betrieb"])
    'idee, pilot oder betrieb'
    """
    *head, tail = words
    return f"{', '.join(head)} {last} {tail}" if head else tail
