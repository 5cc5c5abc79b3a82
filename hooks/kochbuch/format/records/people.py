# SPDX-FileCopyrightText: Das Kochbuch
# SPDX-License-Identifier: MIT
"""Who tells, who answers and who took part: sources, contact, participants."""

from __future__ import annotations

from kochbuch.book.recipe import Contact, Participant, Reference
from kochbuch.format.kinds.containers import Field, RecordKind
from kochbuch.format.records.basics import LINE, MAIL, PARTIAL, PHONE, URL

REFERENCE = RecordKind(
    (
        Field(
            *("titel", "title", "Titel", LINE),
            "Wer und was: Herausgeber und Überschrift.",
            '"Gemeinde Kreuzau: Vorlage 19/2016"',
            required=True,
        ),
        Field("url", "url", "Adresse", URL, "Wo man es nachliest.", '"https://example.org/"'),
        Field(
            *("stand", "as_of", "Stand", PARTIAL),
            "Datum der Quelle; Jahr oder Monat genügt. Ohne Datum entfällt das Feld.",
            "2016-03-10",
        ),
    ),
    Reference,
)
CONTACT = RecordKind(
    (
        Field(
            *("stelle", "office", "Stelle", LINE),
            "Die Dienststelle, keine Person.",
            '"Stabsstelle Digitalisierung"',
            required=True,
        ),
        Field(
            *("e_mail", "email", "E-Mail", MAIL),
            "Das Funktionspostfach. Private Anbieter sind nicht erlaubt.",
            '"digitales@gemeinde.de"',
        ),
        Field(
            *("telefon", "phone", "Telefon", PHONE),
            "Festnetz mit Vorwahl; keine Mobilnummer.",
            '"07461 926-0"',
        ),
        Field("url", "url", "Adresse", URL, "Seite der Stelle im Netz.", '"https://example.org/"'),
    ),
    Contact,
)
PARTICIPANT = RecordKind(
    (
        Field(
            *("name", "name", "Name", LINE),
            "Die Organisation.",
            '"kdvz Rhein-Erft-Rur"',
            required=True,
        ),
        Field("rolle", "role", "Rolle", LINE, "Was sie beitrug.", '"Schulung und Betrieb"'),
    ),
    Participant,
    shorthand="name",
)
