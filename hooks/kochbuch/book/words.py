# SPDX-FileCopyrightText: Das Kochbuch
# SPDX-License-Identifier: MIT
"""German words as keys: folding for comparison, slugs for addresses, the order of a dictionary.

The only module that normalises Unicode; `tests/checking/test_budget.py` looks that none else does.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from functools import lru_cache
from typing import Literal

from kochbuch.book.unseen import without_soft

MAX_MARKS = 30
"""Combining marks on one letter: the Stream-Safe Text Format of Unicode (UAX 15, section 13)."""
# Every mark is U+0300 or above; what is a mark among them is asked only in a long run of them.
# In UTF-8, such a letter is one byte of 0xCC or above, and others: counting them is fast.
_BELOW_MARKS = bytes(range(0xCC))
_MAYBE_MARKS = re.compile(rf"[\u0300-\U0010ffff]{{{MAX_MARKS + 1},}}")
_SPELLED_OUT = str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue", "ß": "ss"})
_OTHER = re.compile(r"[^a-z0-9]+")


def stacks(text: str) -> Iterator[tuple[int, int]]:
    """Yield start and end of every run of more marks on one letter than Unicode allows.

    Sorting the marks of such a run takes the square of its length.

    >>> list(stacks("e\u0301 a" + "\u0301\u0323" * 20))
    [(4, 44)]
    """
    for maybe in _MAYBE_MARKS.finditer(text) if _may_stack(text) else ():
        start = maybe.start()
        for at in range(maybe.start(), maybe.end() + 1):
            if at == maybe.end() or not _is_mark(text[at]):
                if at - start > MAX_MARKS:
                    yield start, at
                start = at + 1


def normalized(form: Literal["NFC", "NFKC", "NFKD"], text: str) -> str:
    """Return `text` in a form of Unicode; marks on one letter beyond `MAX_MARKS` are left out."""
    if text.isascii():
        return text
    if _may_stack(text):
        at, parts = 0, list[str]()
        for start, end in stacks(text):
            parts.append(text[at : start + MAX_MARKS])
            at = end
        text = "".join((*parts, text[at:]))
    return unicodedata.normalize(form, text)


def _may_stack(text: str) -> bool:
    """Return whether a text has enough letters that may be marks at all."""
    if len(text) <= MAX_MARKS:
        return False
    letters = text.encode("utf-8", "surrogatepass").translate(None, _BELOW_MARKS)
    return len(letters) > MAX_MARKS


@lru_cache(maxsize=4096)
def _is_mark(letter: str) -> bool:
    """Return whether nothing but marks is left of a letter when it is taken apart.

    Some letters count as none themselves and consist of two: U+0F73, U+FF9E.
    """
    return all(map(unicodedata.combining, unicodedata.normalize("NFKD", letter)))


def slug(text: str) -> str:
    """Return `text` as a part of an address: lower case, umlauts spelled out, hyphens.

    >>> slug("Garching b.München"), slug("Halle (Saale)")
    ('garching-b-muenchen', 'halle-saale')
    """
    spelled = normalized("NFC", without_soft(text)).casefold().translate(_SPELLED_OUT)
    if not spelled.isascii():
        # casefold turns ß into ss already; the rest of the accents (é, å) lose their marks.
        apart = normalized("NFKD", spelled)
        spelled = "".join(c for c in apart if not unicodedata.combining(c))
    return _OTHER.sub("-", spelled).strip("-")


def fold(text: str) -> str:
    """Return `text` for comparison: form, case, soft hyphens and white space do not count.

    >>> fold("  E-Akte  einführen ") == fold("e-akte EINFÜHREN")
    True
    """
    return " ".join(normalized("NFC", without_soft(text)).casefold().split())


@lru_cache(maxsize=65536)
def collation_key(text: str) -> tuple[str, str]:
    """Return the sort key of DIN 5007-1: ä sorts as a, ß as ss; the text itself decides ties.

    >>> sorted(["Zossen", "Öhringen", "Offenburg", "Ahlen"], key=collation_key)
    ['Ahlen', 'Offenburg', 'Öhringen', 'Zossen']
    """
    decomposed = normalized("NFKD", without_soft(text).casefold())
    return "".join(c for c in decomposed if not unicodedata.combining(c)), text
