# SPDX-FileCopyrightText: Das Kochbuch
# SPDX-License-Identifier: MIT
"""Addresses: what everybody can open, and what belongs to an office and not to a person."""

from __future__ import annotations

import pytest
from kochbuch.format.kinds.addresses import (
    EmailKind,
    PhoneKind,
    RecipePathKind,
    ServiceKind,
    UrlKind,
)

from tests.minibook import read_value


@pytest.mark.parametrize(
    ("kind", "text", "value"),
    [
        (UrlKind(), "https://kdvz.nrw/themen?a=1&b=2#c", None),
        (UrlKind(), "http://bürgernetz.de/straße", None),
        (UrlKind(), "https://example.org:8443/", None),
        (EmailKind(), "digitales@gemeinde.de", None),
        (EmailKind(), "bauamt.kreuzau@kreuzau.de", None),
        (EmailKind(), "stadt-info@xn--mnchen-3ya.de", None),
        (PhoneKind(), "07461 926-0", None),
        (PhoneKind(), "(07461) 926-0", None),
        (PhoneKind(), "07461/926 – 0", None),
        (PhoneKind(), "+49 (0) 7461 926-0", None),
        (PhoneKind(), "115", None),
        (PhoneKind(), "0800 1234567", None),
        (ServiceKind(), "99115005060000", None),
        (RecipePathKind(), "nw/kreuzau/lotsen", None),
        (RecipePathKind(), "recipes/nw/kreuzau/lotsen.md", "nw/kreuzau/lotsen"),
        (RecipePathKind(), "/nw/kreuzau/lotsen", "nw/kreuzau/lotsen"),
    ],
)
def test_address_is_accepted(kind, text: str, value: str | None) -> None:
    assert read_value(kind, f'"{text}"') == (value or text, [])


@pytest.mark.parametrize(
    ("kind", "text", "code"),
    [
        (UrlKind(), "javascript:alert(1)", "adresse-form"),
        (UrlKind(), "JaVaScRiPt://x.de/%0aalert(1)", "adresse-form"),
        (UrlKind(), "data:text/html,x", "adresse-form"),
        (UrlKind(), "https://", "adresse-form"),
        (UrlKind(), "https://localhost/", "adresse-form"),
        (UrlKind(), "https://a b.de/", "adresse-form"),
        (UrlKind(), "https://nutzer:wort@example.org/", "adresse-form"),
        (UrlKind(), "https://example.org:port/", "adresse-form"),
        (UrlKind(), "https://[::1/", "adresse-form"),
        (UrlKind(), "ftp://example.org/", "adresse-form"),
        (EmailKind(), "rathaus", "e-mail-form"),
        (EmailKind(), "a@b", "e-mail-form"),
        (EmailKind(), "a@b..de", "e-mail-form"),
        (EmailKind(), "Rathaus <a@b.de>", "e-mail-form"),
        (EmailKind(), "Gemeinde@GMX.de", "e-mail-privat"),
        (PhoneKind(), "926-0", "telefon-form"),
        (PhoneKind(), "nach Vereinbarung", "telefon-form"),
        (PhoneKind(), "0171 1234567", "telefon-mobil"),
        (PhoneKind(), "+49 (0) 151/1234567", "telefon-mobil"),
        (PhoneKind(), "0049 160 1234567", "telefon-mobil"),
        (ServiceKind(), "9911500506000", "leistung-form"),
        (ServiceKind(), "12115005060000", "leistung-form"),
        (RecipePathKind(), "lotsen", "pfad-form"),
        (RecipePathKind(), "../kreuzau/lotsen", "pfad-form"),
        (RecipePathKind(), "nw/kreuzau/lotsen/mehr", "pfad-form"),
        (RecipePathKind(), "NW/Kreuzau/Lotsen", "pfad-form"),
    ],
)
def test_address_is_refused(kind, text: str, code: str) -> None:
    value, findings = read_value(kind, f'"{text}"')

    assert value is None
    assert [finding.split()[1] for finding in findings] == [f"{code}:"]


def test_address_of_a_person_is_kept_with_a_warning() -> None:
    value, findings = read_value(EmailKind(), "erika.mustermann-schulz@kreuzau.de")

    assert value == "erika.mustermann-schulz@kreuzau.de"
    assert [finding.split()[1] for finding in findings] == ["e-mail-person:"]


def test_bare_domain_gets_its_scheme_back() -> None:
    assert read_value(UrlKind(), "www.kreuzau.de/a")[1] == [
        "1:7 adresse-form: Das Feld »feld« enthält »www.kreuzau.de/a«; erwartet wird eine Adresse "
        "mit https:// oder http://. | Schreiben Sie https://www.kreuzau.de/a."
    ]


@pytest.mark.parametrize("kind", [UrlKind, EmailKind, PhoneKind, ServiceKind, RecipePathKind])
def test_nothing_is_no_address(kind) -> None:
    assert read_value(kind(), "")[0] is None
