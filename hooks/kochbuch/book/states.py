# SPDX-FileCopyrightText: Das Kochbuch
# SPDX-License-Identifier: MIT
"""The sixteen Länder, with official number, folder and name."""

from __future__ import annotations

from enum import StrEnum


class State(StrEnum):
    """A Land; the value is its folder below `recipes/`, two lower-case letters.

    >>> State.BW.label, State.BW.number
    ('Baden-Württemberg', '08')
    """

    SH = "sh"
    HH = "hh"
    NI = "ni"
    HB = "hb"
    NW = "nw"
    HE = "he"
    RP = "rp"
    BW = "bw"
    BY = "by"
    SL = "sl"
    BE = "be"
    BB = "bb"
    MV = "mv"
    SN = "sn"
    ST = "st"
    TH = "th"

    @property
    def label(self) -> str:
        """The name as people write it."""
        return _LABELS[self]

    @property
    def dative(self) -> str:
        """The name behind "aus" and "in"; only one Land wants an article.

        >>> State.SL.dative, State.BY.dative
        ('dem Saarland', 'Bayern')
        """
        return f"dem {self.label}" if self is State.SL else self.label

    @property
    def abbreviations(self) -> tuple[str, ...]:
        """What people type instead of the name; no two letters that are a word or a syllable.

        >>> State.NW.abbreviations, State.HH.abbreviations
        (('NRW',), ())
        """
        return _ABBREVIATIONS.get(self, ())

    @property
    def number(self) -> str:
        """The first two digits of every official key in this Land."""
        return _NUMBERS[self]

    @classmethod
    def of_key(cls, key: str) -> State | None:
        """Return the Land an official key lies in, or None if its first two digits are no Land.

        >>> State.of_key("05358028")
        <State.NW: 'nw'>
        """
        return _BY_NUMBER.get(key[:2])


_LABELS: dict[State, str] = {
    State.SH: "Schleswig-Holstein",
    State.HH: "Hamburg",
    State.NI: "Niedersachsen",
    State.HB: "Bremen",
    State.NW: "Nordrhein-Westfalen",
    State.HE: "Hessen",
    State.RP: "Rheinland-Pfalz",
    State.BW: "Baden-Württemberg",
    State.BY: "Bayern",
    State.SL: "Saarland",
    State.BE: "Berlin",
    State.BB: "Brandenburg",
    State.MV: "Mecklenburg-Vorpommern",
    State.SN: "Sachsen",
    State.ST: "Sachsen-Anhalt",
    State.TH: "Thüringen",
}
# The members stand in the order of the official numbers 01 to 16.
_NUMBERS: dict[State, str] = {state: f"{n:02}" for n, state in enumerate(State, start=1)}
_BY_NUMBER: dict[str, State] = {number: state for state, number in _NUMBERS.items()}
_ABBREVIATIONS: dict[State, tuple[str, ...]] = {
    State.BW: ("BW", "BaWü", "Ba-Wü"),
    State.MV: ("MV", "M-V", "Meck-Pomm", "MeckPomm"),
    State.NI: ("NDS",),
    State.NW: ("NRW",),
    State.RP: ("RLP",),
    State.SH: ("SH", "S-H"),
    State.ST: ("LSA",),
}
