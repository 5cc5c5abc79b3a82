# SPDX-FileCopyrightText: Das Kochbuch
# SPDX-License-Identifier: MIT
"""Rules about people: a recipe contains neither their mailboxes nor their mobile numbers.

The fields `kontakt.e_mail` and `kontakt.telefon` have kinds of their own that apply the same tests;
these rules cover the rest, including comments in the front matter, since Git publishes them.
"""

from __future__ import annotations

from collections.abc import Iterator

from kochbuch.checking.rules.finding import Finding, Reading, spot_in
from kochbuch.files.syntax.nodes import spot_of
from kochbuch.files.syntax.report import Spot
from kochbuch.findings.codes import Code
from kochbuch.format.kinds.contacts import is_personal, is_private, mailboxes, mobiles
from kochbuch.german.wording import quote

_HINT = "Löschen Sie die {}; erreichbar ist die Stelle, die unter »kontakt« steht."


def check_mailboxes(reading: Reading) -> Iterator[Finding]:
    """Mail addresses belong to offices, not to persons."""
    text = reading.source.text
    for found in mailboxes(text):
        written = quote(text[found.start : found.end])
        if is_private(found.domain):
            code, message = Code.EMAIL_PRIVATE, f"{written} gehört zu einem privaten Anbieter."
            hint = _HINT.format("Adresse")
        elif is_personal(found.local):
            code, message = (
                Code.EMAIL_PERSONAL,
                f"{written} sieht nach dem Postfach einer Person aus.",
            )
            hint = "Besser ist ein Funktionspostfach; es bleibt, wenn Menschen wechseln."
        else:
            continue
        spot = spot_in(text, found.start, found.end)
        if not _is_in_contact(reading, "e_mail", spot):
            yield Finding(spot, code, message, hint)


def check_mobiles(reading: Reading) -> Iterator[Finding]:
    """Telephone numbers belong to offices, not to persons."""
    text = reading.source.text
    for start, end in mobiles(text):
        spot = spot_in(text, start, end)
        if not _is_in_contact(reading, "telefon", spot):
            message = f"{quote(text[start:end])} ist eine Mobilnummer."
            yield Finding(spot, Code.PHONE_MOBILE, message, _HINT.format("Nummer"))


def _is_in_contact(reading: Reading, key: str, spot: Spot) -> bool:
    """Return whether a place is inside the contact field `key`, whose kind reports by itself."""
    contact = reading.fields.get("kontakt")
    if not isinstance(contact, dict) or key not in contact:
        return False
    own = spot_of(contact[key])
    return own.line == spot.line and 0 <= spot.column - own.column <= own.width


CONTACT_CHECKS = (check_mailboxes, check_mobiles)
