# SPDX-FileCopyrightText: Das Kochbuch
# SPDX-License-Identifier: MIT
"""Personal data in the hands of public bodies: the law of each Land, and where to complain."""

from __future__ import annotations

from dataclasses import dataclass

from kochbuch.book.authorities import Authority
from kochbuch.book.states import State


@dataclass(frozen=True, slots=True)
class Supervision:
    """What holds in one Land."""

    law: str
    """What public bodies rest on besides the GDPR, in the dative."""
    public: Authority
    """Where to complain about a public body."""
    private: Authority | None = None
    """Where to complain about anybody else, if that is another office."""

    def authority(self, *, is_public: bool) -> Authority:
        """Return the authority that supervises a public or any other body.

        >>> SUPERVISION[State.BY].authority(is_public=False).seat
        'Ansbach'
        """
        return self.public if is_public else self.private or self.public


# The websites are named alike in many published privacy statements; the authorities' own pages
# were at hand for two of them.
SUPERVISION: dict[State, Supervision] = {
    State.SH: Supervision(
        "dem Landesdatenschutzgesetz (LDSG) von Schleswig-Holstein",
        Authority(
            "Unabhängiges Landeszentrum für Datenschutz Schleswig-Holstein",
            "Kiel",
            "https://www.datenschutzzentrum.de/",
        ),
    ),
    State.HH: Supervision(
        "dem Hamburgischen Datenschutzgesetz (HmbDSG)",
        Authority(
            "Die oder der Hamburgische Beauftragte für Datenschutz und Informationsfreiheit",
            "Hamburg",
            "https://datenschutz-hamburg.de/",
        ),
    ),
    State.NI: Supervision(
        "dem Niedersächsischen Datenschutzgesetz (NDSG)",
        Authority(
            "Die oder der Landesbeauftragte für den Datenschutz Niedersachsen",
            "Hannover",
            "https://lfd.niedersachsen.de/",
        ),
    ),
    State.HB: Supervision(
        "dem Bremischen Ausführungsgesetz zur DSGVO (BremDSGVOAG)",
        Authority(
            "Die oder der Landesbeauftragte für Datenschutz und Informationsfreiheit der Freien "
            "Hansestadt Bremen",
            "Bremerhaven",
            "https://www.datenschutz.bremen.de/",
        ),
    ),
    State.NW: Supervision(
        "dem Datenschutzgesetz Nordrhein-Westfalen (DSG NRW)",
        Authority(
            "Die oder der Landesbeauftragte für Datenschutz und Informationsfreiheit "
            "Nordrhein-Westfalen",
            "Düsseldorf",
            "https://www.ldi.nrw.de/",
        ),
    ),
    State.HE: Supervision(
        "dem Hessischen Datenschutz- und Informationsfreiheitsgesetz (HDSIG)",
        Authority(
            "Die oder der Hessische Beauftragte für Datenschutz und Informationsfreiheit",
            "Wiesbaden",
            "https://datenschutz.hessen.de/",
        ),
    ),
    State.RP: Supervision(
        "dem Landesdatenschutzgesetz (LDSG) von Rheinland-Pfalz",
        Authority(
            "Die oder der Landesbeauftragte für den Datenschutz und die Informationsfreiheit "
            "Rheinland-Pfalz",
            "Mainz",
            "https://www.datenschutz.rlp.de/",
        ),
    ),
    State.BW: Supervision(
        "dem Landesdatenschutzgesetz (LDSG) von Baden-Württemberg",
        Authority(
            "Die oder der Landesbeauftragte für den Datenschutz und die Informationsfreiheit "
            "Baden-Württemberg",
            "Stuttgart",
            "https://www.baden-wuerttemberg.datenschutz.de/",
            "https://www.baden-wuerttemberg.datenschutz.de/",
        ),
    ),
    State.BY: Supervision(
        "dem Bayerischen Datenschutzgesetz (BayDSG)",
        Authority(
            "Die oder der Bayerische Landesbeauftragte für den Datenschutz",
            "München",
            "https://www.datenschutz-bayern.de/",
        ),
        Authority(
            "Bayerisches Landesamt für Datenschutzaufsicht",
            "Ansbach",
            "https://www.lda.bayern.de/",
        ),
    ),
    State.SL: Supervision(
        "dem Saarländischen Datenschutzgesetz (SDSG)",
        Authority(
            "Unabhängiges Datenschutzzentrum Saarland",
            "Saarbrücken",
            "https://www.datenschutz.saarland.de/",
        ),
    ),
    State.BE: Supervision(
        "dem Berliner Datenschutzgesetz (BlnDSG)",
        Authority(
            "Die oder der Berliner Beauftragte für Datenschutz und Informationsfreiheit",
            "Berlin",
            "https://www.datenschutz-berlin.de/",
        ),
    ),
    State.BB: Supervision(
        "dem Brandenburgischen Datenschutzgesetz (BbgDSG)",
        Authority(
            "Die oder der Landesbeauftragte für den Datenschutz und für das Recht auf "
            "Akteneinsicht Brandenburg",
            "Kleinmachnow",
            "https://www.lda.brandenburg.de/",
        ),
    ),
    State.MV: Supervision(
        "dem Landesdatenschutzgesetz (DSG M-V)",
        Authority(
            "Die oder der Landesbeauftragte für Datenschutz und Informationsfreiheit "
            "Mecklenburg-Vorpommern",
            "Schwerin",
            "https://www.datenschutz-mv.de/",
            "https://www.datenschutz-mv.de/behoerde/barrierefreiheit",
        ),
    ),
    State.SN: Supervision(
        "dem Sächsischen Datenschutzdurchführungsgesetz (SächsDSDG)",
        Authority(
            "Die oder der Sächsische Datenschutz- und Transparenzbeauftragte",
            "Dresden",
            "https://www.datenschutz.sachsen.de/",
        ),
    ),
    State.ST: Supervision(
        "dem Datenschutz-Grundverordnungs-Ausfüllungsgesetz Sachsen-Anhalt (DSAG LSA)",
        Authority(
            "Die oder der Landesbeauftragte für den Datenschutz Sachsen-Anhalt",
            "Magdeburg",
            "https://datenschutz.sachsen-anhalt.de/",
        ),
    ),
    State.TH: Supervision(
        "dem Thüringer Datenschutzgesetz (ThürDSG)",
        Authority(
            "Die oder der Thüringer Landesbeauftragte für den Datenschutz und die "
            "Informationsfreiheit",
            "Erfurt",
            "https://www.tlfdi.de/",
        ),
    ),
}
