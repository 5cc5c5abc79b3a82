# SPDX-FileCopyrightText: Das Kochbuch
# SPDX-License-Identifier: MIT
"""The operator of a site, read from mkdocs.yml, and what is still missing or can't be true."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from kochbuch.book.operator import Body, Licence, Operator
from kochbuch.book.states import State
from kochbuch.files.configuration import Configuration, Setting
from kochbuch.german.suggest import did_you_mean, enumerate_words
from kochbuch.german.wording import quote
from kochbuch.running.errors import KochbuchError

BLOCK = ("extra", "kochbuch", "betrieb")
"""Where the operator stands in mkdocs.yml."""
PLACEHOLDER = "PLATZHALTER"
"""The one definition: an answer that begins with this word is none."""


@dataclass(frozen=True, slots=True)
class Slot:
    """One setting of the block."""

    key: str
    attribute: str
    label: str
    """What belongs there, in the nominative: pages and placeholders say it."""
    hint: str
    """The next step for whoever fills it in."""
    is_required: bool = True
    words: type[Body] | type[Licence] | type[State] | None = None
    """The closed set an answer must come from."""

    @property
    def placeholder(self) -> str:
        """What stands in mkdocs.yml until somebody fills it in."""
        return f"{PLACEHOLDER}: {self.label} eintragen"


SLOTS: tuple[Slot, ...] = (
    Slot(
        *("name", "name", "Name der Stelle"),
        "Tragen Sie ein, wer die Seite betreibt, so wie es auf Briefbögen steht.",
    ),
    Slot(
        *("art", "body", "Art der Stelle"),
        "oeffentlich für Behörden und Körperschaften, privat für Vereine und Unternehmen.",
        is_required=False,
        words=Body,
    ),
    Slot(
        *("rechtsform", "legal_form", "Rechtsform"),
        "Zum Beispiel Körperschaft des öffentlichen Rechts oder eingetragener Verein.",
    ),
    Slot(
        *("vertreten_durch", "represented_by", "gesetzliche Vertretung"),
        "Nennen Sie die Funktion, zum Beispiel »die Bürgermeisterin«; ein Name ist nicht nötig.",
    ),
    Slot(
        *("verantwortlich", "responsible", "für den Inhalt verantwortliche Person"),
        "Nach § 18 Abs. 2 MStV ein Mensch mit Namen, der im Inland lebt.",
    ),
    Slot(
        *("strasse", "street", "Straße und Hausnummer"),
        "Tragen Sie ein, wo die Stelle zu finden ist; ein Postfach genügt nicht.",
    ),
    Slot(
        *("plz", "postcode", "Postleitzahl"),
        "Fünf Ziffern in Anführungszeichen, damit eine führende Null erhalten bleibt.",
    ),
    Slot(*("ort", "town", "Ort"), "Tragen Sie den Ort zur Postleitzahl ein."),
    Slot(
        *("land", "state", "Land"),
        "Zwei Buchstaben wie die Ordner unter recipes/, zum Beispiel nw. Danach richten sich die "
        "Stellen, an die sich Lesende wenden können.",
        words=State,
    ),
    Slot(
        *("e_mail", "email", "E-Mail-Adresse"),
        "Am besten ein Funktionspostfach, das jeden Arbeitstag gelesen wird.",
    ),
    Slot(
        *("telefon", "phone", "Telefonnummer"),
        'Mit Vorwahl und in Anführungszeichen, zum Beispiel "07461 926-0".',
    ),
    Slot(
        *("datenschutz_e_mail", "privacy_email", "E-Mail-Adresse für Fragen zum Datenschutz"),
        "Das Postfach der oder des Datenschutzbeauftragten.",
    ),
    Slot(
        *("barrieren_e_mail", "barrier_email", "E-Mail-Adresse für Meldungen von Barrieren"),
        "Das Postfach der Stelle, die Barrieren beseitigen lassen kann.",
    ),
    Slot(
        *("auslieferung", "host", "ausliefernder Dienst mit Sitz"),
        "Zum Beispiel Ihr kommunales Rechenzentrum mit Ort, oder der Anbieter der Pages.",
    ),
    Slot(
        *("protokolle", "logs", "Angaben zu den Protokollen des Webservers"),
        "Ganze Sätze: was er aufschreibt, wie lange es bleibt, und ob es die EU verlässt. Der "
        "Dienst nennt es in seinen Datenschutzhinweisen.",
    ),
    Slot(
        *("register", "register", "Register und Nummer"),
        "Nur wenn die Stelle in einem Register steht, zum Beispiel im Vereinsregister.",
        is_required=False,
    ),
    Slot(
        *("umsatzsteuer_id", "vat_id", "Umsatzsteuer-Identifikationsnummer"),
        "Nur wenn die Stelle eine hat.",
        is_required=False,
    ),
    Slot(
        *("lizenz", "licence", "Lizenz der Rezepte"),
        "CC-BY-4.0 oder CC-BY-SA-4.0.",
        is_required=False,
        words=Licence,
    ),
)
_BY_KEY: dict[str, Slot] = {slot.key: slot for slot in SLOTS}


def is_open(text: str | None) -> bool:
    """Return whether nobody has filled this in.

    >>> is_open("PLATZHALTER: Ort eintragen"), is_open(""), is_open("Kreuzau")
    (True, True, False)
    """
    return not text or text.casefold().startswith(PLACEHOLDER.casefold())


def read_operator(configuration: Configuration) -> Operator:
    """Return the operator; what is open stays empty.

    Raises `KochbuchError` if a key or a word of a closed set is unknown.
    """
    group = configuration.group(*BLOCK)
    for _, line, message in mistakes(group):
        raise KochbuchError(f"In {configuration.name}, Zeile {line}: {message}")
    values: dict[str, Any] = {
        _BY_KEY[key].attribute: _value(_BY_KEY[key], setting.text)
        for key, setting in group.items()
        if not is_open(setting.text)
    }
    return Operator(**values)


def _value(slot: Slot, text: str | None) -> Any:
    return slot.words(text) if slot.words else " ".join((text or "").split())


def open_slots(operator: Operator) -> tuple[Slot, ...]:
    """Return what still has to be filled in."""
    return tuple(s for s in SLOTS if s.is_required and not getattr(operator, s.attribute))


def note_of(operator: Operator) -> str:
    """Return what to say while a site is built with gaps, or an empty text."""
    count = len(open_slots(operator))
    if not count:
        return ""
    what = "Eine Angabe fehlt" if count == 1 else f"{count} Angaben fehlen"
    return (
        f"{what} in mkdocs.yml unter {'.'.join(BLOCK)}; die Seiten Impressum, Datenschutz, "
        "Barrierefreiheit und Lizenz sagen es. Der Befehl »make publish-check« nennt jede."
    )


def mistakes(group: Mapping[str, Setting]) -> Iterator[tuple[str, int, str]]:
    """Yield key, line and a sentence for whatever can't be read."""
    for key, setting in group.items():
        slot = _BY_KEY.get(key)
        place = ".".join((*BLOCK, key))
        if slot is None:
            hint = did_you_mean(key, _BY_KEY) or f"Bekannt sind {enumerate_words(_BY_KEY, 'und')}."
            yield key, setting.line, f"{place} ist unbekannt. {hint}"
        elif setting.text is None:
            yield key, setting.line, f"{place} enthält keinen Text. {slot.hint}"
        elif slot.words and not is_open(setting.text) and setting.text not in list(slot.words):
            known = list(slot.words)
            hint = did_you_mean(setting.text, known) or f"Bekannt sind {enumerate_words(known)}."
            yield key, setting.line, f"{place} kennt das Wort {quote(setting.text)} nicht. {hint}"
