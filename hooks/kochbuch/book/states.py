# SPDX-FileCopyrightText: Das Kochbuch
# SPDX-License-Identifier: MIT
"""The sixteen Länder, with official number, folder and name."""

from __future__ import annotations

from kochbuch.book.labelled import Labelled


class State(Labelled):
    """A Land; the value is its folder below `recipes/`, two lower-case letters.

    The members are in the order of the official numbers, the first two digits of every key.

    >>> State.BW.label, State.BW.number
    ('Baden-Württemberg', '08')
    """

    SH = "sh", "01", "Schleswig-Holstein", "SH", "S-H"
    HH = "hh", "02", "Hamburg"
    NI = "ni", "03", "Niedersachsen", "NDS"
    HB = "hb", "04", "Bremen"
    NW = "nw", "05", "Nordrhein-Westfalen", "NRW"
    HE = "he", "06", "Hessen"
    RP = "rp", "07", "Rheinland-Pfalz", "RLP"
    BW = "bw", "08", "Baden-Württemberg", "BW", "BaWü", "Ba-Wü"
    BY = "by", "09", "Bayern"
    SL = "sl", "10", "Saarland"
    BE = "be", "11", "Berlin"
    BB = "bb", "12", "Brandenburg"
    MV = "mv", "13", "Mecklenburg-Vorpommern", "MV", "M-V", "Meck-Pomm", "MeckPomm"
    SN = "sn", "14", "Sachsen"
    ST = "st", "15", "Sachsen-Anhalt", "LSA"
    TH = "th", "16", "Thüringen"

    number: str
    abbreviations: tuple[str, ...]
    """What people type instead of the name; no two letters that are a word or a syllable."""

    def __init__(self, folder: str, *rest: str) -> None:
        # One signature for the members above and, for type checkers, for State("sh").
        self.number, label, *abbreviations = rest
        super().__init__(folder, label)
        self.abbreviations = tuple(abbreviations)

    @property
    def dative(self) -> str:
        """The name behind "aus" and "in"; only one Land takes an article.

        >>> State.SL.dative, State.BY.dative
        ('dem Saarland', 'Bayern')
        """
        return f"dem {self.label}" if self is State.SL else self.label

    @classmethod
    def of_key(cls, key: str) -> State:
        """Return the Land an official key lies in; raise `KeyError` if there is no such Land.

        >>> State.of_key("05358028")
        <State.NW: 'nw'>
        """
        return _BY_NUMBER[key[:2]]


_BY_NUMBER: dict[str, State] = {state.number: state for state in State}
