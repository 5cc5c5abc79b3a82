# SPDX-FileCopyrightText: Das Kochbuch
# SPDX-License-Identifier: MIT
"""Names of laws, standards and other things of administration that people write in two ways.

Whoever asks for one form wants the other, too. What is a topic of its own stands in the editors'
words (`recipes/_vokabular/`); here stands what belongs to no single topic.
"""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache

from kochbuch.book.words import fold

FORMS: tuple[tuple[str, ...], ...] = (
    ("AGS", "Amtlicher Gemeindeschlüssel"),
    ("AÖR", "Anstalt des öffentlichen Rechts"),
    ("AV-Vertrag", "Auftragsverarbeitung", "AVV"),
    ("BayEGovG", "BayDiG", "Bayerisches Digitalgesetz"),
    ("beBPo", "besonderes elektronisches Behördenpostfach"),
    ("BITV", "Barrierefreie-Informationstechnik-Verordnung"),
    ("BCM", "Business Continuity Management"),
    ("BSI", "Bundesamt für Sicherheit in der Informationstechnik"),
    ("BauGB", "Baugesetzbuch"),
    ("BPMN", "Business Process Model and Notation"),
    ("BundID", "Bundeskonto", "Nutzerkonto Bund"),
    ("CDO", "Chief Digital Officer"),
    ("CMS", "Content-Management-System", "Redaktionssystem"),
    ("DMS", "Dokumentenmanagementsystem"),
    ("DSFA", "Datenschutz-Folgenabschätzung"),
    ("DSGVO", "DS-GVO", "Datenschutz-Grundverordnung"),
    ("E-Akte", "elektronische Akte", "eAkte"),
    ("ECM", "Enterprise-Content-Management"),
    ("EfA", "Einer für Alle"),
    ("EGovG", "E-Government-Gesetz"),
    ("eID", "Online-Ausweisfunktion", "elektronischer Personalausweis"),
    ("eIDAS", "qualifizierte elektronische Signatur"),
    ("EVB-IT", "Ergänzende Vertragsbedingungen"),
    ("FIM", "Föderales Informationsmanagement"),
    ("GDI", "Geodateninfrastruktur"),
    ("GIS", "Geoinformationssystem"),
    ("GoBD", "Grundsätze ordnungsmäßiger Buchführung"),
    ("GWG", "geringwertige Wirtschaftsgüter"),
    ("HKR", "Haushalts-, Kassen- und Rechnungswesen"),
    ("IDNrG", "Identifikationsnummerngesetz"),
    ("IKZ", "interkommunale Zusammenarbeit"),
    ("IoT", "Internet der Dinge"),
    ("ISMS", "Informationssicherheits-Managementsystem"),
    ("IT", "EDV", "Informationstechnik"),
    ("IVENA", "Interdisziplinärer Versorgungsnachweis"),
    ("KGSt", "Kommunale Gemeinschaftsstelle für Verwaltungsmanagement"),
    ("KI", "AI", "künstliche Intelligenz"),
    ("KI-Verordnung", "AI Act"),
    ("LLM", "Sprachmodell", "ChatGPT"),
    ("LoRaWAN", "Long Range Wide Area Network"),
    ("MFA", "Zwei-Faktor-Anmeldung"),
    ("NIS-2", "NIS2"),
    ("NOOTS", "National-Once-Only-Technical-System"),
    ("OZG", "Onlinezugangsgesetz"),
    ("OSS", "Open Source", "freie Software"),
    ("ÖPNV", "öffentlicher Nahverkehr"),
    ("QES", "qualifizierte elektronische Signatur"),
    ("RegMoG", "Registermodernisierungsgesetz"),
    ("RIS", "Ratsinformationssystem"),
    ("RPA", "Robotic Process Automation"),
    ("SGB", "Sozialgesetzbuch"),
    ("TR-RESISCAN", "ersetzendes Scannen"),
    ("UStG", "Umsatzsteuergesetz", "§ 2b"),
    ("VBS", "Vorgangsbearbeitungssystem"),
    ("VgV", "Vergabeverordnung"),
    ("VHS", "Volkshochschule"),
    ("VwVfG", "Verwaltungsverfahrensgesetz"),
    ("WCAG", "Web Content Accessibility Guidelines"),
    ("WiBA", "Weg in die Basis-Absicherung"),
    ("WPG", "Wärmeplanungsgesetz"),
    ("XÖV", "XML in der öffentlichen Verwaltung"),
)
"""Forms of one name; whoever finds one finds all."""
ABBREVIATIONS = frozenset(fold(form) for forms in FORMS for form in forms if form.isalnum())
"""Forms of one word, folded."""


def expansions(phrases: Iterable[str]) -> tuple[str, ...]:
    """Return the other forms of every phrase that is one.

    >>> expansions(["E-Akte", "OZG"])
    ('elektronische Akte', 'eAkte', 'Onlinezugangsgesetz')
    """
    phrases = tuple(phrases)
    groups = (group for phrase in phrases for group in _by_form().get(fold(phrase), ()))
    given = {fold(phrase) for phrase in phrases}
    return tuple(
        dict.fromkeys(form for group in groups for form in group if fold(form) not in given)
    )


@cache
def _by_form() -> dict[str, tuple[tuple[str, ...], ...]]:
    found: dict[str, tuple[tuple[str, ...], ...]] = {}
    for group in FORMS:
        for form in group:
            found[fold(form)] = (*found.get(fold(form), ()), group)
    return found
