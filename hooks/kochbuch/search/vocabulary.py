# SPDX-FileCopyrightText: Das Kochbuch
# SPDX-License-Identifier: MIT
"""What the search knows about German besides the editors' words (`recipes/_vokabular/`).

Words that belong to a topic are with that topic; here are those of the language and of
administration as such. What the scripts of the pages need of it is generated (`browser.py`).
"""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache

from kochbuch.book.words import fold

FILLERS = frozenset(
    """
    ab aber alle allein allem allen aller alles als also am an andere anderen anderer anderes ans
    auch auf aus ausser bei beim bekommen bekommt bereits bereiten besonders bevor bin bis bisher da
    dabei dadurch dafür dagegen daher damit danach dann daran darauf daraus darf darin darum darüber
    das dass davon davor dazu dein dem den denen denn der deren des deshalb dessen die dies diese
    diesem diesen dieser dieses doch dort du durch durchs dürfen eben ein eine einem einen einer
    eines einige einigen einmal er erst es etwa etwas euch euer fange fängt fürs für gab ganz ganze
    ganzen gar geben gegen geht gehen gewesen gibt habe haben hat hatte hatten hätte hier hin hinter
    ich ihm ihn ihnen ihr ihre ihrem ihren ihrer im immer in indem ins ist ja je jede jedem jeden
    jeder jedes jedoch jetzt kann kein keine keinem keinen keiner können könnte lange lang man
    manche mehr mein meine meist mich mir mit muss musste müssen nach nachdem nahm nehme nehmen nein
    neue neuen nicht nichts nie noch nun nur ob oder ohne pro rund schon sehr sein seine seinem
    seinen seiner seit seitdem selbst sich sie sind so sobald solche soll sollen sollte sollten
    sondern sonst soweit sowie statt trotz über überhaupt um und uns unser unsere unserem unseren
    unserer unter viel viele vielen vom von vor wann war waren warum was weg wegen weil weiter
    welche welchem welchen welcher welches wenig weniger wenn wer werde werden wie wieder wir wird
    wo wobei wohin worden wozu wurde wurden würde würden zu zum zur zwar zwischen
    """.split()
)
"""Words without content, of which questions are full. Folded (ß as ss)."""
ASKING = tuple(
    """
    anbieten aufheben benutzen brauche brauchen braucht bringen bringt dauert dauerte einplanen
    fangen führen führt gedauert gemacht gern holen klappt komme kommen kommt lassen läuft machen
    macht nehmt nennen neu nötigen nutzen nutzt setzen setzt tag verwenden wessen woher wollen wollt
    woran worauf zuerst
    """.split()
)
"""Verbs and particles of questions. They may be content elsewhere, so they are no fillers."""
VAGUE = (
    "kommunen?|gemeinden?|stadt|stadte|verwaltung(en)?|digital(e[nrs]?|isierung)?|projekte?|grosse"
    "|einfuhrung|einfuhren|umsetzung|losung(en)?|system(e|en)?|software"
)
"""Pattern of words in nearly every recipe, as the scripts fold them.

They only count where a question has no other word.
"""
BROAD = tuple(
    """
    amt app buro burger daten dienst dienste digital einfuhrung information management online plan
    planung portal projekt service stelle system verfahren verwaltung
    """.split()
)
"""Parts of compounds that by themselves say nothing of the whole, as the scripts fold them."""
TAILS = frozenset(
    """
    abfrage ablage ablauf abläufe abrechnung abruf akte analyse anbindung anliegen anmeldung antrag
    anträge anwendung archiv arbeit assistent aufgabe aufnahme aufsicht auftrag ausbau auskunft
    ausschuss ausweis automat beauftragte beauftragter bearbeitung bedarf behörde beleuchtung
    beratung bericht bescheid beschaffung beschluss besteller bestellung beteiligung betreuung
    betrieb beziehung bibliothek bildung board brief buch buchung budget büro cloud controlling
    daten datenbank dienst dienste dienstleister dienstleistung digitalisierung dokument einführung
    eingang einkauf erfassung erhebung ersatz fahrplan feuerwehr förderung formular fortbildung
    freigabe führung gebäude gebühr gebühren gemeinde genehmigung gericht gesetz gremium haushalt
    hilfe identität information infrastruktur intelligenz kalender kanal karte kasse kataster
    kommunikation kompetenz konferenz konto kontrolle konzept koordination koordinator kosten kreis
    kultur leitstelle leistung lizenz lösung lotse lotsen manager management markt marktplatz
    massnahme melder meldung migration mittel modell modul nachweis netz netzwerk nummer nutzung
    ordnung organisation papier partner pflege plan planung plattform politik portal post postfach
    programm projekt protokoll prozess prüfung quote raum rechnung recht reform register registratur
    rente schein schnittstelle schrank schule schulung schutz service sicherheit sicherung signatur
    sitzung software speicher sprache stadt stelle steuer steuerung stiftung strategie struktur
    system systeme technik telefon terminal termin treffen übernahme überweisung umfrage umlauf
    umstellung unterlagen unterricht unterschrift verband verbund verein verfahren vergabe verkehr
    versand versicherung verteilung vertrag verwaltung verzeichnis vorlage vorsorge vorgang wahl
    wechsel weg werk werkstatt werkzeug wesen workflow zahlung zentrale zentrum zertifikat zugang
    zulassung zusammenarbeit zweckverband
    """.split()
)
"""Last parts of compounds, folded.

Those of five letters or more are cut off behind anything. Shorter ones (akte, plan, weg) end too
many other words, and are cut off behind a known word only.
"""
HEADS = frozenset(
    """
    abfall amt angebot app auftrag ausland bau bauen bürger daten digital dokument einwohner energie
    fach familie friedhof führerschein gebäude gemeinde geo geschäft gewerbe glasfaser grund hund
    internet jugend kfz kind kommune kreis kunde land leistung mangel mängel melde mitarbeiter mobil
    müll nutzer online ort papier park partei personal planung rat rathaus rechnung schade schaden
    schul schüler sozial sport staat stadt strasse tourismus umwelt unternehmen verkehr verwaltung
    wasser wirtschaft wissen wohn wohnung zeit
    """.split()
)
"""First and middle parts of compounds, besides the tails and the words of the vocabulary."""
_FORMS = """
    AGS = Amtlicher Gemeindeschlüssel
    AÖR = Anstalt des öffentlichen Rechts
    AV-Vertrag = Auftragsverarbeitung = AVV
    BayEGovG = BayDiG = Bayerisches Digitalgesetz
    beBPo = besonderes elektronisches Behördenpostfach
    BITV = Barrierefreie-Informationstechnik-Verordnung
    BCM = Business Continuity Management
    BSI = Bundesamt für Sicherheit in der Informationstechnik
    BauGB = Baugesetzbuch
    BPMN = Business Process Model and Notation
    BundID = Bundeskonto = Nutzerkonto Bund
    CDO = Chief Digital Officer
    CMS = Content-Management-System = Redaktionssystem
    DMS = Dokumentenmanagementsystem
    DSFA = Datenschutz-Folgenabschätzung
    DSGVO = DS-GVO = Datenschutz-Grundverordnung
    E-Akte = elektronische Akte = eAkte
    ECM = Enterprise-Content-Management
    EfA = Einer für Alle
    EGovG = E-Government-Gesetz
    eID = Online-Ausweisfunktion = elektronischer Personalausweis
    eIDAS = qualifizierte elektronische Signatur
    EVB-IT = Ergänzende Vertragsbedingungen
    FIM = Föderales Informationsmanagement
    GDI = Geodateninfrastruktur
    GIS = Geoinformationssystem
    GoBD = Grundsätze ordnungsmäßiger Buchführung
    GWG = geringwertige Wirtschaftsgüter
    HKR = Haushalts-, Kassen- und Rechnungswesen
    IDNrG = Identifikationsnummerngesetz
    IKZ = interkommunale Zusammenarbeit
    IoT = Internet der Dinge
    ISMS = Informationssicherheits-Managementsystem
    IT = EDV = Informationstechnik
    IVENA = Interdisziplinärer Versorgungsnachweis
    KGSt = Kommunale Gemeinschaftsstelle für Verwaltungsmanagement
    KI = AI = künstliche Intelligenz
    KI-Verordnung = AI Act
    LLM = Sprachmodell = ChatGPT
    LoRaWAN = Long Range Wide Area Network
    MFA = Zwei-Faktor-Anmeldung
    NIS-2 = NIS2
    NOOTS = National-Once-Only-Technical-System
    OZG = Onlinezugangsgesetz
    OSS = Open Source = freie Software
    ÖPNV = öffentlicher Nahverkehr
    QES = qualifizierte elektronische Signatur
    RegMoG = Registermodernisierungsgesetz
    RIS = Ratsinformationssystem
    RPA = Robotic Process Automation
    SGB = Sozialgesetzbuch
    TR-RESISCAN = ersetzendes Scannen
    UStG = Umsatzsteuergesetz = § 2b
    VBS = Vorgangsbearbeitungssystem
    VgV = Vergabeverordnung
    VHS = Volkshochschule
    VwVfG = Verwaltungsverfahrensgesetz
    WCAG = Web Content Accessibility Guidelines
    WiBA = Weg in die Basis-Absicherung
    WPG = Wärmeplanungsgesetz
    XÖV = XML in der öffentlichen Verwaltung
"""
FORMS = tuple(tuple(line.strip().split(" = ")) for line in _FORMS.strip().splitlines())
"""Two or more forms of one name: a search for one finds the others, too."""
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
