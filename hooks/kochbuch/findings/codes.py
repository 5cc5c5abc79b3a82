# SPDX-FileCopyrightText: Das Kochbuch
# SPDX-License-Identifier: MIT
"""Every kind of finding by its stable name.

The value is what contributors see in brackets and the anchor in `docs/mitmachen/meldungen.md`;
the rule, its reason and a good example stand in `contributing/rulebook.py`.
"""

from __future__ import annotations

from enum import StrEnum


class Severity(StrEnum):
    """Whether a finding keeps a recipe from being published."""

    ERROR = "fehler"
    WARNING = "warnung"


class Code(StrEnum):
    """A kind of finding. Values never change: people search for them."""

    # The file
    FILE_EMPTY = "datei-leer"
    FILE_BINARY = "datei-binaer"
    FILE_TOO_LARGE = "datei-zu-gross"
    FILE_UNREADABLE = "datei-unlesbar"
    FILE_LINK = "datei-verknuepfung"
    FILE_NAME = "dateiname"
    FILE_STRAY = "datei-fremd"
    FILE_CONTENT = "datei-inhalt"
    FILE_ACTIVE = "datei-aktiv"
    ATTACHMENT_TOO_LARGE = "anhang-zu-gross"
    PICTURE_PLACE = "bild-aufnahmeort"
    PICTURE_CAMERA = "bild-kamera"
    ENCODING = "zeichensatz"
    CONTROL_CHARACTER = "steuerzeichen"
    DECOMPOSED = "zeichen-zerlegt"
    WRONG_FOLDER = "ordner-falsch"
    CASE_CLASH = "pfad-gross-klein"

    # The front matter as a whole
    HEAD_MISSING = "kopf-fehlt"
    HEAD_OPEN = "kopf-offen"
    HEAD_TOO_LARGE = "kopf-zu-gross"
    BLANK_BEFORE_HEAD = "kopf-nicht-am-anfang"
    NO_FIELDS = "kopf-ohne-felder"
    TAB = "tabulator"
    COLON = "doppelpunkt"
    QUOTE_OPEN = "anfuehrungszeichen-offen"
    QUOTE_INSIDE = "anfuehrungszeichen-innen"
    QUOTE_TYPOGRAPHIC = "anfuehrungszeichen-typografisch"
    START_CHARACTER = "anfangszeichen"
    BRACKET = "klammer"
    YAML = "kopf-unlesbar"
    ANCHOR = "anker"
    TOO_DEEP = "zu-tief"

    # Fields
    UNKNOWN_FIELD = "feld-unbekannt"
    DUPLICATE_FIELD = "feld-doppelt"
    MISSING_FIELD = "feld-fehlt"
    EMPTY_FIELD = "feld-leer"
    WRONG_SHAPE = "feld-form"
    UNUSED_FIELD = "feld-ueberfluessig"

    # Values
    TEXT_TOO_SHORT = "text-zu-kurz"
    TEXT_TOO_LONG = "text-zu-lang"
    ANGLE_BRACKET = "spitze-klammer"
    UNKNOWN_CHOICE = "wert-unbekannt"
    DUPLICATE_ENTRY = "wert-doppelt"
    TOO_MANY = "zu-viele"
    UNKNOWN_TOPIC = "thema-unbekannt"
    TOPIC_SYNONYM = "thema-synonym"
    TOPIC_TOO_BROAD = "thema-oberthema"
    UNKNOWN_HURDLE = "huerde-unbekannt"
    UNKNOWN_COOPERATION = "verbund-unbekannt"
    KEY_FORM = "schluessel-form"
    KEY_UNQUOTED = "schluessel-ohne-anfuehrungszeichen"
    KEY_UNKNOWN = "schluessel-unbekannt"
    KEY_FORMER = "schluessel-frueher"
    KEY_DISSOLVED = "schluessel-aufgeloest"
    KEY_UNINCORPORATED = "schluessel-gemeindefrei"
    KEY_NAME = "schluessel-name"
    DATE_FORM = "datum-form"
    DATE_FUTURE = "datum-zukunft"
    AMOUNT_FORM = "betrag-form"
    AMOUNT_RANGE = "betrag-spanne"
    NUMBER_FORM = "zahl-form"
    YES_NO = "ja-nein"
    URL_FORM = "adresse-form"
    EMAIL_FORM = "e-mail-form"
    EMAIL_PRIVATE = "e-mail-privat"
    EMAIL_PERSONAL = "e-mail-person"
    PHONE_FORM = "telefon-form"
    PHONE_MOBILE = "telefon-mobil"
    SERVICE_FORM = "leistung-form"
    PATH_FORM = "pfad-form"

    # What fields say together
    CONDITION = "feld-fehlt-hier"
    PERIOD_REVERSED = "zeitraum-umgekehrt"
    PERIOD_RUNNING = "zeitraum-ende-laufend"
    CONFIRMED_EARLY = "geprueft-vor-stand"
    HISTORY_ORDER = "verlauf-reihenfolge"
    HISTORY_STATUS = "verlauf-status"
    COSTS_CONTRADICT = "kosten-widerspruch"
    REFERENCE_NUMBER = "quelle-nummer"

    # The text
    SECTION_MISSING = "abschnitt-fehlt"
    SECTION_UNKNOWN = "abschnitt-unbekannt"
    SECTION_TWICE = "abschnitt-doppelt"
    SECTION_ORDER = "abschnitt-reihenfolge"
    SECTION_EMPTY = "abschnitt-leer"
    GUIDE_LEFT = "leitfrage"
    TEXT_BEFORE_SECTION = "text-vor-abschnitt"
    HEADING_LEVEL = "ueberschrift-ebene"
    HEADING_FORM = "ueberschrift-form"
    PARAGRAPH_TOO_LONG = "absatz-zu-lang"
    RAW_HTML = "html-im-text"
    LINK_BROKEN = "verweis-kaputt"
    LINK_FORM = "verweis-form"
    PICTURE_MISSING = "bild-fehlt"
    PICTURE_WITHOUT_TEXT = "bild-ohne-text"
    PICTURE_TEXT_POOR = "bild-text"
    PICTURE_REMOTE = "bild-fremd"
    PICTURE_KIND = "bild-art"

    # The whole book
    TITLE_TWICE = "titel-doppelt"
    TEMPLATE_UNKNOWN = "vorlage-unbekannt"
    REQUIRES_UNKNOWN = "voraussetzung-unbekannt"
    REQUIRES_CYCLE = "voraussetzung-kreis"
    FORMER_PATH_TAKEN = "frueher-belegt"

    # The editors' words
    VOCABULARY = "vokabular"
    VOCABULARY_TWICE = "vokabular-doppelt"

    @property
    def severity(self) -> Severity:
        """Warnings are for things a contributor may decide to leave."""
        return Severity.WARNING if self in _WARNINGS else Severity.ERROR


_WARNINGS = frozenset(
    {
        Code.DECOMPOSED,
        Code.BLANK_BEFORE_HEAD,
        Code.KEY_UNQUOTED,
        Code.KEY_FORMER,
        Code.EMAIL_PERSONAL,
        Code.PICTURE_CAMERA,
        Code.UNUSED_FIELD,
        Code.SECTION_EMPTY,
        Code.TEXT_BEFORE_SECTION,
    }
)
