# SPDX-FileCopyrightText: Das Kochbuch
# SPDX-License-Identifier: MIT
"""The sixteen Länder, with official number, folder and name."""

from __future__ import annotations

from kochbuch.book.labelled import Labelled


class State(Labelled):
    """A Land; the value is its folder below `recipes/`, two lower-case letters.

    The members are in the order of the official numbers 01 to 16.

    >>> State.BW.label, State.BW.number
    ('Baden-Württemberg', '08')
    """

    SH = "sh", "Schleswig-Holstein", "SH", "S-H"
    HH = "hh", "Hamburg"
    NI = "ni", "Niedersachsen", "NDS"
    HB = "hb", "Bremen"
    NW = "nw", "Nordrhein-Westfalen", "NRW"
    HE = "he", "Hessen"
    RP = "rp", "Rheinland-Pfalz", "RLP"
    BW = "bw", "Baden-Württemberg", "BW", "BaWü", "Ba-Wü"
    BY = "by", "Bayern"
    SL = "sl", "Saarland"
    BE = "be", "Berlin"
    BB = "bb", "Brandenburg"
    MV = "mv", "Mecklenburg-Vorpommern", "MV", "M-V", "Meck-Pomm", "MeckPomm"
    SN = "sn", "Sachsen"
    ST = "st", "Sachsen-Anhalt", "LSA"
    TH = "th", "Thüringen"

    def __init__(self, _: str, label: str, *abbreviations: str) -> None:
        self.label = label
        self.abbreviations = abbreviations
        """What people type instead of the name; no two letters that are a word or a syllable."""
        self.number = f"{len(type(self).__members__) + 1:02}"
        """The first two digits of every official key in this Land."""

    @property
    def dative(self) -> str:
        """The name behind "aus" and "in"; only one Land wants an article.

        >>> State.SL.dative, State.BY.dative
        ('dem Saarland', 'Bayern')
        """
        return f"dem {self.label}" if self is State.SL else self.label

    @classmethod
    def of_key(cls, key: str) -> State | None:
        """Return the Land an official key lies in, or None if its first two digits are no Land.

        >>> State.of_key("05358028")
        <State.NW: 'nw'>
        """
        return _BY_NUMBER.get(key[:2])


_BY_NUMBER: dict[str, State] = {state.number: state for state in State}
