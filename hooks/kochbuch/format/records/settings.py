# SPDX-FileCopyrightText: Das Kochbuch
# SPDX-License-Identifier: MIT
"""What an operator sets in mkdocs.yml: who runs the site, and where its source is."""

from __future__ import annotations

import re
from dataclasses import dataclass

from kochbuch.book.operator import Body, Host, Licence, Operator, OwnSettings, Repository
from kochbuch.book.states import State
from kochbuch.book.unseen import shows_nothing
from kochbuch.findings.codes import Code
from kochbuch.format.data import Data, Problem, is_bare
from kochbuch.format.kinds.containers import Field, RecordKind
from kochbuch.format.kinds.scalar import Kind, ScalarKind, Words
from kochbuch.format.kinds.values import ChoiceKind, TextKind
from kochbuch.format.records.basics import MAIL, PHONE, URL
from kochbuch.german.wording import quote

PLACEHOLDER = "PLATZHALTER"
"""The one definition: an answer that begins with this word is none."""
LINE = TextKind()
_POSTCODE = re.compile(r"\d{5}", re.ASCII)


def is_open(datum: Data) -> bool:
    """Return whether nobody has filled this in.

    >>> is_open("PLATZHALTER: Ort eintragen"), is_open(""), is_open("Kreuzau")
    (True, True, False)
    """
    if not isinstance(datum, str):
        return False
    text = datum.strip()
    is_nothing = shows_nothing(text) or (is_bare(datum) and text in ("~", "null"))
    return is_nothing or text.casefold().startswith(PLACEHOLDER.casefold())


@dataclass(frozen=True)
class PostcodeKind(ScalarKind[str]):
    """A German postcode."""

    expected = "eine Postleitzahl mit fünf Ziffern"

    def parse(self, text: str, _name: str, _words: Words) -> str | Problem:
        """Return the digits."""
        if _POSTCODE.fullmatch(text):
            return text
        hint = "Fünf Ziffern in Anführungszeichen, damit eine führende Null erhalten bleibt."
        return Problem(Code.NUMBER_FORM, f"{quote(text)} ist keine Postleitzahl.", hint)


def _answer(
    key: str, attribute: str, title: str, kind: Kind, help: str, *, required: bool = True
) -> Field:
    """Return a setting; a site is built without those that are required, but not published."""
    return Field(key, attribute, title, kind, help, "", required=required)


_ANSWERS = (
    _answer(
        *("name", "name", "Name der Stelle", LINE),
        "Tragen Sie ein, wer die Seite betreibt, so wie es auf Briefbögen steht.",
    ),
    _answer(
        *("art", "body", "Art der Stelle", ChoiceKind(Body)),
        "oeffentlich für Behörden und Körperschaften, privat für Vereine und Unternehmen.",
        required=False,
    ),
    _answer(
        *("rechtsform", "legal_form", "Rechtsform", LINE),
        "Zum Beispiel Körperschaft des öffentlichen Rechts oder eingetragener Verein.",
    ),
    _answer(
        *("vertreten_durch", "represented_by", "gesetzliche Vertretung", LINE),
        "Nennen Sie die Funktion, zum Beispiel »die Bürgermeisterin«; ein Name ist nicht nötig.",
    ),
    _answer(
        *("verantwortlich", "responsible", "für den Inhalt verantwortliche Person", LINE),
        "Nach § 18 Abs. 2 MStV ein Mensch mit Namen, der im Inland lebt.",
    ),
    _answer(
        *("strasse", "street", "Straße und Hausnummer", LINE),
        "Tragen Sie ein, wo die Stelle zu finden ist; ein Postfach genügt nicht.",
    ),
    _answer(
        *("plz", "postcode", "Postleitzahl", PostcodeKind()),
        "Fünf Ziffern in Anführungszeichen, damit eine führende Null erhalten bleibt.",
    ),
    _answer(
        *("ort", "town", "Ort", LINE),
        "Tragen Sie den Ort zur Postleitzahl ein.",
    ),
    _answer(
        *("land", "state", "Land", ChoiceKind(State)),
        "Zwei Buchstaben wie die Ordner unter recipes/, zum Beispiel nw. Danach richten sich die "
        "Stellen, an die sich Lesende wenden können.",
    ),
    _answer(
        *("e_mail", "email", "E-Mail-Adresse", MAIL),
        "Am besten ein Funktionspostfach, das jeden Arbeitstag gelesen wird.",
    ),
    _answer(
        *("telefon", "phone", "Telefonnummer", PHONE),
        'Mit Vorwahl und in Anführungszeichen, zum Beispiel "07461 926-0".',
    ),
    _answer(
        *("datenschutz_e_mail", "privacy_email", "E-Mail-Adresse für Fragen zum Datenschutz", MAIL),
        "Das Postfach der oder des Datenschutzbeauftragten.",
    ),
    _answer(
        *("barrieren_e_mail", "barrier_email", "E-Mail-Adresse für Meldungen von Barrieren", MAIL),
        "Das Postfach der Stelle, die Barrieren beseitigen lassen kann.",
    ),
    _answer(
        *("auslieferung", "host", "ausliefernder Dienst mit Sitz", LINE),
        "Zum Beispiel Ihr kommunales Rechenzentrum mit Ort, oder der Anbieter der Pages.",
    ),
    _answer(
        *("protokolle", "logs", "Angaben zu den Protokollen des Webservers", LINE),
        "Ganze Sätze: was er aufschreibt, wie lange es bleibt, und ob es die EU verlässt. Der "
        "Dienst nennt es in seinen Datenschutzhinweisen.",
    ),
    _answer(
        *("register", "register", "Register und Nummer", LINE),
        "Nur wenn die Stelle in einem Register steht, zum Beispiel im Vereinsregister.",
        required=False,
    ),
    _answer(
        *("umsatzsteuer_id", "vat_id", "Umsatzsteuer-Identifikationsnummer", LINE),
        "Nur wenn die Stelle eine hat.",
        required=False,
    ),
    _answer(
        *("lizenz", "licence", "Lizenz der Rezepte", ChoiceKind(Licence)),
        "CC-BY-4.0 oder CC-BY-SA-4.0.",
        required=False,
    ),
)
OPERATOR = RecordKind(_ANSWERS, Operator, is_gap=is_open)
REPOSITORY = RecordKind(
    (
        Field("url", "url", "Adresse", URL, "Wo die Quellen liegen.", '"https://example.org/"'),
        Field("host", "host", "Dienst", ChoiceKind(Host), "openCode ist gitlab.", "github"),
        Field("branch", "branch", "Zweig", LINE, "Woraus die Seite entsteht.", "main"),
    ),
    Repository,
    is_gap=is_open,
)
SETTINGS = RecordKind(
    (
        Field("repository", "repository", "Quellen", REPOSITORY, "Wo die Quellen liegen.", ""),
        Field("betrieb", "operator", "Betrieb", OPERATOR, "Wer die Seite betreibt.", ""),
    ),
    OwnSettings,
    is_gap=is_open,
)
