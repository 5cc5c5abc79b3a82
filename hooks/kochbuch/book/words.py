# SPDX-FileCopyrightText: Das Kochbuch
# SPDX-License-Identifier: MIT
"""German words as keys: folding for comparison, slugs for addresses, the order of a dictionary."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

_SPELLED_OUT = str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue", "ß": "ss"})
_OTHER = re.compile(r"[^a-z0-9]+")


def slug(text: str) -> str:
    """Return `text` as a part of an address: lower case, umlauts spelled out, hyphens.

    >>> slug("Garching b.München"), slug("Halle (Saale)")
    ('garching-b-muenchen', 'halle-saale')
    """
    spelled = unicodedata.normalize("NFC", text).casefold().translate(_SPELLED_OUT)
    # casefold turns ß into ss already; the rest of the accents (é, å) lose their marks.
    plain = "".join(
        c for c in unicodedata.normalize("NFKD", spelled) if not unicodedata.combining(c)
    )
    return _OTHER.sub("-", plain).strip("-")


def fold(text: str) -> str:
    """Return `text` for comparison: Unicode form, case and white space do not count.

    >>> fold("  E-Akte  einführen ") == fold("e-akte EINFÜHREN")
    True
    """
    return " ".join(unicodedata.normalize("NFC", text).casefold().split())


@lru_cache(maxsize=65536)
def collation_key(text: str) -> tuple[str, str]:
    """Return the sort key of DIN 5007-1: ä sorts as a, ß as ss; the text itself decides ties.

    >>> sorted(["Zossen", "Öhringen", "Offenburg", "Ahlen"], key=collation_key)
    ['Ahlen', 'Offenburg', 'Öhringen', 'Zossen']
    """
    decomposed = unicodedata.normalize("NFKD", text.casefold())
    return "".join(c for c in decomposed if not unicodedata.combining(c)), text
