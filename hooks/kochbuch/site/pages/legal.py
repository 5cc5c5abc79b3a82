# SPDX-FileCopyrightText: Das Kochbuch
# SPDX-License-Identifier: MIT
"""Impressum, Datenschutz, Barrierefreiheit, Lizenz: what an operator owes the readers.

All four are made from the one block in mkdocs.yml. What is open is marked where it belongs, so
that a site can be built before everything is known.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from kochbuch.checking.operator import open_fields
from kochbuch.files.registry import read_authorities
from kochbuch.format.records.settings import OPERATOR
from kochbuch.german.wording import short_day
from kochbuch.site import addresses
from kochbuch.site.site import Site
from kochbuch.site.spec import PageSpec

_POSTAL = frozenset({"name", "street", "postcode", "town"})
_SHOWN = {
    addresses.IMPRINT: _POSTAL | {"legal_form", "represented_by", "responsible", "email", "phone"},
    addresses.PRIVACY: _POSTAL | {"email", "phone", "privacy_email", "host", "logs", "state"},
    addresses.ACCESSIBILITY: _POSTAL | {"phone", "barrier_email", "state"},
    addresses.LICENCE: frozenset({"name"}),
}
"""The attributes of the operator that each page shows."""
_PAGES = (
    PageSpec(
        addresses.IMPRINT,
        "imprint.html",
        "Impressum",
        "Wer das Kochbuch betreibt und für den Inhalt verantwortlich ist.",
    ),
    PageSpec(
        addresses.PRIVACY,
        "privacy.html",
        "Datenschutzerklärung",
        "Was beim Lesen des Kochbuchs geschieht: keine Cookies, keine Messung, keine fremden "
        "Server. Und welche Rechte Sie haben.",
    ),
    PageSpec(
        addresses.ACCESSIBILITY,
        "accessibility.html",
        "Erklärung zur Barrierefreiheit",
        "Wie barrierefrei das Kochbuch ist, was geprüft wurde, wo Sie Barrieren melden und wer "
        "Ihnen hilft, wenn das nichts nützt.",
    ),
    PageSpec(
        addresses.LICENCE,
        "licence.html",
        "Lizenz und Quellen",
        "Unter welcher Lizenz Rezepte, Gemeindedaten, Programm und Schriften stehen, und wie man "
        "richtig zitiert.",
    ),
)


def pages(site: Site) -> Iterator[PageSpec]:
    """Yield the four pages."""
    operator, register = site.settings.operator, site.book.register.provenance
    still_open = {answer.attribute for answer in open_fields(operator)}
    audit = site.settings.audit
    authorities, state = read_authorities(), operator.state
    values = {
        "operator": operator,
        "prompts": {answer.attribute: answer.title for answer in OPERATOR.fields},
        "enforcing": state and authorities.enforcing(state),
        "supervising": state and authorities.supervising(state, is_public=operator.is_public),
        "audit": audit,
        "site_address": _web_address(site.settings.address),
        "repository": _web_address(site.settings.repository.url),
        "register": register,
        "edition": short_day(register.edition),
        "counted": short_day(register.population_date),
    }
    for page in _PAGES:
        is_unmeasured = page.address == addresses.ACCESSIBILITY and not audit.is_measured
        missing = len(_SHOWN[page.address] & still_open) + is_unmeasured
        yield replace(page, values=values | {"missing": missing})


def _web_address(text: str) -> str:
    """Return an address that may become a link, or ""."""
    return text if text.startswith(("https://", "http://")) else ""
