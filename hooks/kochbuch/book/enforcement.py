# SPDX-FileCopyrightText: Das Kochbuch
# SPDX-License-Identifier: MIT
"""Accessible websites of public bodies: the law of each Land, and whom to ask if nobody helps."""

from __future__ import annotations

from dataclasses import dataclass

from kochbuch.book.authorities import Authority
from kochbuch.book.states import State


@dataclass(frozen=True, slots=True)
class Enforcement:
    """What holds in one Land."""

    law: str
    """Law and ordinance in the dative, as they stand behind "nach" and "mit"."""
    authority: Authority
    """Whom to ask if the operator does not help."""


ENFORCEMENT: dict[State, Enforcement] = {
    State.SH: Enforcement(
        "dem Landesbehindertengleichstellungsgesetz (LBGG) von Schleswig-Holstein",
        Authority(
            "Beschwerdestelle für barrierefreie Informationstechnik Schleswig-Holstein",
            "Kiel",
            "https://www.landtag.ltsh.de/beauftragte/beschwerdestelle-fuer-barrieren/",
            "https://www.landtag.ltsh.de/beauftragte/beschwerdestelle-fuer-barrieren",
        ),
    ),
    State.HH: Enforcement(
        "dem Hamburgischen Behindertengleichstellungsgesetz (HmbBGG)",
        Authority(
            "Schlichtungsstelle nach dem Hamburgischen Behindertengleichstellungsgesetz",
            "Hamburg",
            "https://www.hamburg.de/politik-und-verwaltung/behoerden/sozialbehoerde/themen/"
            "behinderung/schlichtungsstelle-behinderung/start-43312",
            "https://www.hamburg.de/politik-und-verwaltung/behoerden/sozialbehoerde/themen/"
            "behinderung/schlichtungsstelle-behinderung/start-43312",
        ),
    ),
    State.NI: Enforcement(
        "dem Niedersächsischen Behindertengleichstellungsgesetz (NBGG)",
        Authority(
            "Schlichtungsstelle nach § 9d NBGG bei der oder dem Landesbeauftragten für Menschen "
            "mit Behinderungen",
            "Hannover",
            "https://www.ms.niedersachsen.de/",
            "Verordnung über die Schlichtungsstelle nach dem NBGG vom 23. August 2021",
        ),
    ),
    State.HB: Enforcement(
        "dem Bremischen Behindertengleichstellungsgesetz (BremBGG)",
        Authority(
            "Zentralstelle für barrierefreie Informationstechnik bei der oder dem "
            "Landesbehindertenbeauftragten",
            "Bremen",
            "https://www.behindertenbeauftragter.bremen.de/",
            "§§ 15 und 16 BremBGG vom 18. Dezember 2018; kobinet-nachrichten, 2020",
        ),
    ),
    State.NW: Enforcement(
        "dem Behindertengleichstellungsgesetz (BGG NRW) und der "
        "Barrierefreie-Informationstechnik-Verordnung (BITVNRW)",
        Authority(
            "Ombudsstelle für barrierefreie Informationstechnik des Landes Nordrhein-Westfalen",
            "Düsseldorf",
            "https://www.lbbp.nrw.de/ombudsstelle",
            "https://www.lbbp.nrw.de/ombudsstelle",
        ),
    ),
    State.HE: Enforcement(
        "dem Hessischen Behinderten-Gleichstellungsgesetz (HessBGG) und der Hessischen "
        "Verordnung über barrierefreie Informationstechnik (HVBIT)",
        Authority(
            "Durchsetzungs- und Überwachungsstelle für barrierefreie Informationstechnik des "
            "Landes Hessen",
            "Gießen",
            "https://lbit.hessen.de/Durchsetzungs-und-Ueberwachungsstelle/"
            "Durchsetzungsverfahren-beantragen",
            "https://lbit.hessen.de/Durchsetzungs-und-Ueberwachungsstelle/"
            "Durchsetzungsverfahren-beantragen",
        ),
    ),
    State.RP: Enforcement(
        "dem Landesinklusionsgesetz von Rheinland-Pfalz",
        Authority(
            "Die oder der Landesbeauftragte für die Belange von Menschen mit Behinderungen "
            "Rheinland-Pfalz",
            "Mainz",
            "https://behindertenbeauftragte.rlp.de/",
            "Landesinklusionsgesetz vom 17. Dezember 2020; rheinpfalz.de, September 2020",
        ),
    ),
    State.BW: Enforcement(
        "dem Landes-Behindertengleichstellungsgesetz (L-BGG) von Baden-Württemberg",
        Authority(
            "Schlichtungsstelle beim Landeszentrum Barrierefreiheit (LZ-BARR)",
            "Stuttgart",
            "https://barrierefreiheit-bw.de/barrierefreiheitdurchsetzen/schlichtungsantrag",
            "https://barrierefreiheit-bw.de/barrierefreiheitdurchsetzen/schlichtungsantrag",
        ),
    ),
    State.BY: Enforcement(
        "dem Bayerischen Behindertengleichstellungsgesetz (BayBGG) und der Bayerischen "
        "Digitalverordnung (BayDiV)",
        Authority(
            "Landesamt für Digitalisierung, Breitband und Vermessung, Durchsetzungs- und "
            "Überwachungsstelle für barrierefreie Informationstechnik",
            "München",
            "https://www.ldbv.bayern.de/digitalisierung/bitv.html",
            "§ 11 BayDiV; https://www.finanzministerium.bayern/digitalisierung/barrierefreiheit/",
        ),
    ),
    State.SL: Enforcement(
        "dem Saarländischen Behindertengleichstellungsgesetz (SBGG)",
        Authority(
            "Schlichtungsstelle nach § 12e SBGG, angesiedelt bei der Landesfachstelle "
            "Barrierefreiheit",
            "Saarbrücken",
            "https://saarland.de/masfg/DE/portale/sozialesleben/leistungensoziales/"
            "menschenmitbehinderungen/behindertenpolitik",
            "https://service.saarland.de/barrierefreiheit; es-heftche.de, 2025",
        ),
    ),
    State.BE: Enforcement(
        "dem Barrierefreie-IKT-Gesetz Berlin (BIKTG Bln)",
        Authority(
            "Die oder der Landesbeauftragte für digitale Barrierefreiheit",
            "Berlin",
            "https://www.berlin.de/lb/digitale-barrierefreiheit/",
            "https://www.berlin.de/lb/digitale-barrierefreiheit/aufgaben/durchsetzungsverfahren/"
            "durchsetzungsverfahren-1305830.php",
        ),
    ),
    State.BB: Enforcement(
        "dem Brandenburgischen Behindertengleichstellungsgesetz (BbgBGG) und der "
        "Brandenburgischen Barrierefreie Informationstechnik-Verordnung (BbgBITV)",
        Authority(
            "Durchsetzungsstelle für digitale Barrierefreiheit bei der oder dem Beauftragten "
            "der Landesregierung für die Belange der Menschen mit Behinderungen",
            "Potsdam",
            "https://msgiv.brandenburg.de/msgiv/de/beauftragte/landesbehindertenbeauftragte/"
            "durchsetzungsstelle",
            "https://msgiv.brandenburg.de/msgiv/de/beauftragte/landesbehindertenbeauftragte/"
            "durchsetzungsstelle",
        ),
    ),
    State.MV: Enforcement(
        "dem Landesbehindertengleichstellungsgesetz (LBGG M-V) und der Barrierefreie "
        "Informationstechnik-Verordnung (BITVO M-V)",
        Authority(
            "Anlauf- und Überwachungsstelle »Digitale Barrierefreiheit« beim Sozialministerium",
            "Schwerin",
            "https://www.regierung-mv.de/Landesregierung/sm/Soziales/Ueberwachungsstelle/",
            "https://www.laf-mv.de/service/Barrierefreiheit",
        ),
    ),
    State.SN: Enforcement(
        "dem Barrierefreie-Websites-Gesetz (BfWebG) von Sachsen",
        Authority(
            "Durchsetzungsstelle bei der oder dem Landesbeauftragten für Inklusion der Menschen "
            "mit Behinderungen",
            "Dresden",
            "https://www.durchsetzungsstelle.sachsen.de",
            "https://portal.klimaschulen.sachsen.de/barrierefreiheitserklaerung",
        ),
    ),
    State.ST: Enforcement(
        "dem Behindertengleichstellungsgesetz Sachsen-Anhalt (BGG LSA)",
        Authority(
            "Ombudsstelle bei der Unfallkasse Sachsen-Anhalt",
            "Zerbst/Anhalt",
            "https://www.lf-barrierefreiheit-st.de/",
            "https://ukst.de/service/presse",
        ),
    ),
    State.TH: Enforcement(
        "dem Thüringer Gesetz über den barrierefreien Zugang zu den Websites und mobilen "
        "Anwendungen öffentlicher Stellen (ThürBarrWebG)",
        Authority(
            "Landesdurchsetzungsstelle für digitale Barrierefreiheit bei der oder dem "
            "Landesbeauftragten für Menschen mit Behinderungen",
            "Erfurt",
            "https://tlmb-thueringen.de/themen/barrierefreiheit/landesdurchsetzungsstelle",
            "https://tlmb-thueringen.de/themen/barrierefreiheit/landesdurchsetzungsstelle",
        ),
    ),
}
