# SPDX-FileCopyrightText: Das Kochbuch
# SPDX-License-Identifier: MIT
"""How the names of places are filed, so that typing one loads few of them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from functools import lru_cache

from kochbuch.book.register import Municipality
from kochbuch.book.sizes import Level
from kochbuch.book.words import collation_key, slug

KINDS: dict[Level, list[str]] = {
    Level.MUNICIPALITY: "gemeinde markt ortsgemeinde stadt".split(),
    Level.DISTRICT: "kreis landkreis lk region regionalverband staedteregion".split(),
    Level.ASSOCIATION: """
        amt gemeindeverwaltungsverband gvv kirchspielslandgemeinde samtgemeinde sg verband
        verbandsgemeinde verwaltungsgemeinschaft verwaltungsverband vg vgem vvg
    """.split(),
}
"""Words for what a place is; in a typed name they may be missing."""
SMALL = "a am an auf b bei d der den die i im in o ob s u und unter v vom von vor z zum zur".split()
"""Words and their abbreviations that say nothing by themselves."""
_SAYS_NOTHING = frozenset(SMALL).union(*KINDS.values())


def by_initial(places: Iterable[Municipality]) -> dict[str, list[Municipality]]:
    """Return the places by every letter with which one of their telling words begins."""
    found: defaultdict[str, list[Municipality]] = defaultdict(list)
    for place in places:
        for letter in initials(place.name):
            found[letter].append(place)
    return {
        letter: sorted(found[letter], key=lambda m: (collation_key(m.name), m.key))
        for letter in sorted(found)
    }


@lru_cache(maxsize=2**14)
def initials(name: str) -> tuple[str, ...]:
    """Return the letters below which a name is filed.

    >>> initials("Landkreis Tuttlingen"), initials("Bad Homburg v. d. Höhe")
    (('t',), ('b', 'h'))
    """
    words = slug(name).split("-")
    telling = [word for word in words if word not in _SAYS_NOTHING]
    return tuple(sorted({word[0] for word in telling or words}))
