# SPDX-FileCopyrightText: Das Kochbuch
# SPDX-License-Identifier: MIT
"""Mailboxes and mobile numbers of people, however they are written, and what only looks like it."""

from __future__ import annotations

import time

import pytest
from kochbuch.format.kinds.contacts import is_mobile, is_personal, is_private, mailboxes, mobiles

from tests.minibook import MiniBook, recipe_text


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("info@gmx.de", "info@gmx.de"),
        ("Info@GMail.COM!", "Info@GMail.COM"),
        ("x@gmail.com.", "x@gmail.com"),
        ("<x@web.de>", "x@web.de"),
        ("x @ web.de", "x@web.de"),
        (r"x\@web.de", "x@web.de"),
        ("x&#64;web.de", "x@web.de"),
        ("x&#x0040;web.de", "x@web.de"),
        ("x&commat;web.de", "x@web.de"),
        ("mailto:x%40web.de", "x@web.de"),
        (r'"x\x40web.de"', "x@web.de"),
        ("x\uff20web.de", "x@web.de"),
        ("x (at) web.de", "x@web.de"),
        ("x[AT]web[PUNKT]de", "x@web.de"),
        ("x {ät} web (dot) de", "x@web.de"),
        ("x at gmail dot com", "x@gmail.com"),
        ("erika (punkt) m (at) t-online.de", "erika.m@t-online.de"),
        ("(siehe e.m@kreuzau.de)", "e.m@kreuzau.de"),
        ("müller@bürger.köln.de", "müller@bürger.köln.de"),
        ("`x@web.de`", "x@web.de"),
        ("Digitalakademie@bw", ""),
        ("Zukunftskommune@bw. Danach ging es weiter.", ""),
        ("Digital at home.de", ""),
        ("Landrat (bei Bedarf) fragen.", ""),
        ("@kreuzau auf mastodon.social", ""),
        ("https://mastodon.social/@kreuzau", ""),
        ("50 % der Anträge & mehr", ""),
    ],
)
def test_mailboxes_are_found_however_they_are_written(text: str, found: str) -> None:
    assert ["@".join((m.local, m.domain)) for m in mailboxes(text)] == ([found] if found else [])


def test_every_recipient_of_a_link_is_found() -> None:
    text = "mailto:info@kreuzau.de?bcc=x@gmx.de&cc=y%40web.de"

    assert [text[m.start : m.end] for m in mailboxes(text)] == [
        "info@kreuzau.de",
        "x@gmx.de",
        "y%40web.de",
    ]


@pytest.mark.parametrize(
    ("domain", "private"),
    [
        ("gmail.com", True),
        ("GMX.Net", True),
        ("mail.gmx.de", True),
        ("yahoo.co.uk", True),
        ("outlook.com.br", True),
        ("ｇｍａｉｌ.com", True),
        ("web.de.", True),
        ("vodafonemail.de", True),
        ("kreuzau.de", False),
        ("gmx.kreuzau.de", False),
        ("web.kreuzau.de", False),
        ("stadtwerke-gmail.de", False),
        ("xn--kln-sna.de", False),
        ("com", False),
    ],
)
def test_private_providers_are_known_below_and_in_other_countries(
    domain: str, *, private: bool
) -> None:
    assert is_private(domain) is private


@pytest.mark.parametrize(
    ("local", "personal"),
    [
        ("erika.mustermann", True),
        ("Erika_Mustermann2", True),
        ("e.mustermann-schulz", True),
        ("anna-lena.müller", True),
        ("stadt-info", False),
        ("bauamt.kreuzau", False),
        ("kreuzau.bürgerbüro", False),
        ("buergermeisterin.kreuzau", False),
        ("no.reply", False),
        ("smart-city.team", False),
        ("mustermann", False),
        ("a.b.c", False),
    ],
)
def test_names_of_people_are_told_from_names_of_offices(local: str, *, personal: bool) -> None:
    assert is_personal(local) is personal


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("0171 1234567", "0171 1234567"),
        ("Mobil:0151-23456789", "0151-23456789"),
        ("(0151) 2345678", "(0151) 2345678"),
        ("01 51 / 23 45 67 89", "01 51 / 23 45 67 89"),
        ("0151.234.567.89", "0151.234.567.89"),
        ("+49 (0) 151 / 23 45 67 89", "+49 (0) 151 / 23 45 67 89"),
        ("+49(0)160 1234567.", "+49(0)160 1234567"),
        ("0049 160 1234567", "0049 160 1234567"),
        ("[x](tel:+4917112345678)", "+4917112345678"),
        ("https://wa.me/4917112345678", "wa.me/4917112345678"),
        ("0171\u00a01234567", "0171\u00a01234567"),
        ("0 1 7 1 1 2 3 4 5 6 7", "0 1 7 1 1 2 3 4 5 6 7"),
        ("07461 926-0", ""),
        ("0800 1512345678", ""),
        ("01.5.2023-31.12.2024", ""),
        ("am 01.06.2023 um 17:30 Uhr", ""),
        ("01.07.2020 15.07.2020", ""),
        ("20.160.123.456 Euro", ""),
        ("0,1712345678", ""),
        ("0.1712345678", ""),
        ("10.160.12.34", ""),
        ("99115005060000", ""),
        ("DE02 0151 1234 5678 9012 34", ""),
        ("Vorlage 0151/2024", ""),
        ("https://example.org/0151234567890.pdf", ""),
        ("https://example.org/?id=01712345678", ""),
        ("2016 1712345678", ""),
    ],
)
def test_mobile_numbers_are_found_however_they_are_written(text: str, found: str) -> None:
    assert [text[start:end] for start, end in mobiles(text)] == ([found] if found else [])


@pytest.mark.parametrize("number", ["0171 1234567", "+49 (0) 151/1234567", "0049.160.1234567"])
def test_field_knows_mobile_numbers(number: str) -> None:
    assert is_mobile(number)


@pytest.mark.parametrize("number", ["07461 926-0", "115", "+49 1801 12345"])
def test_field_knows_numbers_of_offices(number: str) -> None:
    assert not is_mobile(number)


def test_contact_fields_are_reported_once(book: MiniBook) -> None:
    contact = (
        '{stelle: "Amt", e_mail: "erika.mustermann@kreuzau.de", telefon: "0171 1234567", '
        'url: "https://example.org/?an=a@gmx.de"}'
    )
    book.add(recipe_text(("herkunft: anonym", f"herkunft: anonym\nkontakt: {contact}")))

    assert [(d.code.value, d.place.column) for d in book.load().diagnostics] == [
        ("e-mail-person", 34),
        ("telefon-mobil", 74),
        ("e-mail-privat", 120),
    ]


@pytest.mark.parametrize(
    "text", ["@" * 120_000, "(at)" * 30_000, " at " * 30_000, "0151" * 30_000, "x@" + "a." * 60_000]
)
def test_hostile_texts_cost_less_than_seconds(text: str) -> None:
    start = time.process_time()
    list(mailboxes(text))
    list(mobiles(text))

    assert time.process_time() - start < 3
