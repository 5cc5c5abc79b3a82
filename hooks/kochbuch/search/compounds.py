# SPDX-FileCopyrightText: Das Kochbuch
# SPDX-License-Identifier: MIT
"""German compounds taken apart, so that "Management" finds a Dokumentenmanagement.

A search by beginnings finds "Dokumenten..." by itself; what it misses are the later parts. A word
is cut only between two known words, or where the last part is a long and frequent
one of administration (`TAILS`). A dictionary of German would cut more, and more of it wrongly
("Druck-erzeugnis", "Verein-barung"): here only words of this field count.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from functools import cache

from kochbuch.book.words import fold
from kochbuch.search.vocabulary import HEADS, TAILS

_LETTERS = re.compile(r"[^\W_]+")
SHORTEST = 8
"""Letters of the shortest word worth cutting."""
LONGEST = 80
"""Letters of the longest; the longest name of a German regulation is a word of 67."""
_SHORTEST_PART = 4
_SHORT_PARTS = frozenset({"amt", "app", "bau", "geo", "ort", "rat"})
_SHORTEST_HEAD = 4
"""Letters before a tail that no dictionary needs to know."""
_JOINTS = ("", "s", "es", "n", "en", "er", "e")
"""What German puts between two parts."""
_ENDINGS = ("", "e", "en", "ern", "er", "es", "n", "s", "se", "innen")
"""What follows the last part: plural and case."""


class Splitter:
    """Cuts compounds into the words it knows; remembers what it has cut."""

    def __init__(self, vocabulary: Iterable[str]) -> None:
        """Make a splitter; words of `vocabulary` (phrases are taken apart) may be parts."""
        words = {word for phrase in vocabulary for word in letters(phrase)}
        self._known = TAILS | HEADS | {word for word in words if _is_part(word)}
        self._cut = cache(self._cut_once)

    def parts(self, word: str) -> tuple[str, ...]:
        """Return the parts behind the first of a folded compound; nothing if it is none.

        >>> Splitter(["Dokument"]).parts("dokumentenmanagementsystem")
        ('management', 'system')
        >>> Splitter([]).parts("mängelmelder"), Splitter([]).parts("verwaltung")
        (('melder',), ())
        """
        return self._cut(word) if SHORTEST <= len(word) <= LONGEST else ()

    def _cut_once(self, word: str) -> tuple[str, ...]:
        for ending in _ENDINGS:
            stem = word.removesuffix(ending)
            if ending and stem == word:
                continue
            if found := self._chain(stem):
                head, *behind = found
                # The longest known word comes first, and may be a compound itself.
                more = (part for known in behind for part in (known, *self.parts(known)))
                return (*self.parts(head), *more)
        return self._tail(word)

    def _chain(self, word: str) -> tuple[str, ...]:
        """Return known words that make up the whole of `word`, the longest first part first.

        Each place of the word is looked at once, from behind: what follows it is known by then.
        """
        chains: dict[int, tuple[str, ...]] = {}
        for start in range(len(word) - 3, -1, -1):
            # A word that is known as such is no compound of itself.
            longest = len(word) if start else len(word) - 1
            for end in range(longest, start + 2, -1):
                head = word[start:end]
                if head not in self._known:
                    continue
                if (behind := _behind(word, end, chains)) is not None:
                    chains[start] = (head, *behind)
                    break
        return chains.get(0, ())

    def _tail(self, word: str) -> tuple[str, ...]:
        for start in range(_SHORTEST_HEAD, len(word) - _SHORTEST_PART + 1):
            for ending in _ENDINGS:
                tail = word[start:].removesuffix(ending)
                if tail in TAILS and len(tail) > _SHORTEST_PART:
                    return (tail,)
        return ()


def letters(text: str) -> list[str]:
    """Return the words of a text, folded; what is neither letter nor digit separates them.

    >>> letters("DMS und E-Akte (VIS)")
    ['dms', 'und', 'e', 'akte', 'vis']
    """
    return _LETTERS.findall(fold(text))


def _behind(word: str, end: int, chains: Mapping[int, tuple[str, ...]]) -> tuple[str, ...] | None:
    """Return what follows a part that ends at `end`: the first chain behind a joint, or None."""
    if end == len(word):
        return ()
    starts = (end + len(joint) for joint in _JOINTS if word.startswith(joint, end))
    return next((chains[start] for start in starts if start in chains), None)


def _is_part(word: str) -> bool:
    return (len(word) >= _SHORTEST_PART or word in _SHORT_PARTS) and word.isalpha()
