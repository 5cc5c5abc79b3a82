# SPDX-FileCopyrightText: Das Kochbuch
# SPDX-License-Identifier: MIT
"""What nobody sees: the table, and every place of a recipe that has to show something."""

from __future__ import annotations

import sys

import generate_unicode
import pytest
from kochbuch.book import unicode_table
from kochbuch.book.unseen import (
    HIDDEN,
    forbidden,
    has_hidden,
    is_unreadable,
    shows_nothing,
    without_soft,
)
from kochbuch.book.words import fold, slug
from kochbuch.running.project import OWN_ROOT

from tests.minibook import MiniBook, recipe_text

TITLE = "Rechnungen elektronisch bearbeiten und ablegen"
INVISIBLE = [
    *"\u00ad\u034f\u115f\u1160\u17b4\u17b5\u180b\u180e\u180f\u200c\u200d\u2028\u202e\u2061\u2062",
    *"\u2064\u2065\u206a\u2800\u3164\ue000\uf8ff\ufe00\ufe0f\uffa0\ufff0\ufff9\ufffc\u0301\u0378",
    *"\U0001d159\U0001d173\U0001bca0\U00013430\U00013441\U00016fe4\U000e0001\U000e0041",
    *"\U000e0100\U000e01f0\U000f0000\U0010fffd\U0001ffff\u00a0\u2003\u3000",
]
INNOCENT = [
    "Ver\u00adwal\u00adtung",
    "Auf\u200clage",
    "10\u00a0%",
    "❤\ufe0f Amt",
    "👩\ufe0f\u200d💻 Büro",
    "👨\u200d👩\u200d👧",
    "🏴\U000e0067\U000e0062\U000e0065\U000e006e\U000e0067\U000e007f",
    "क\u094d\u200dष",
    "⠓⠁⠇⠇⠕⠀⠓⠕⠋",
]


def points(ranges: str) -> set[int]:
    ends = [[int(end, 16) for end in part.split("-")] for part in ranges.split()]
    return {point for own in ends for point in range(own[0], own[-1] + 1)}


def codes(book: MiniBook) -> list[str]:
    return [found.code.value for found in book.load().diagnostics]


def test_the_table_is_made_of_the_data_of_unicode() -> None:
    if not (OWN_ROOT / generate_unicode.PACKAGE).is_dir():
        pytest.skip("the data of Unicode are not installed")

    made = generate_unicode.table(OWN_ROOT)

    assert made == (OWN_ROOT / generate_unicode.TABLE).read_text(encoding="utf-8")


def test_the_sets_of_the_table_lie_in_each_other() -> None:
    soft, hidden, unseen, marks = (
        points(getattr(unicode_table, name)) for name in ("SOFT", "HIDDEN", "UNSEEN", "MARKS")
    )

    assert soft < hidden < unseen
    assert unseen & set(range(0x21, 0x7F)) == set()
    assert [c for c in "äöüßÄÖÜ–„“»«€…éèč" if ord(c) in unseen | marks] == []
    assert {0x09, 0x0A} & hidden == set()
    assert set(range(0xD800, 0xE000)) < hidden
    assert max(unseen) == sys.maxunicode


@pytest.mark.parametrize("character", INVISIBLE, ids=ascii)
def test_a_text_of_what_nobody_sees_shows_nothing(character: str) -> None:
    assert shows_nothing(character * 20)
    assert not shows_nothing(f"{character}é")


@pytest.mark.parametrize("character", INVISIBLE, ids=ascii)
def test_a_field_that_shows_nothing_is_an_error(character: str, book: MiniBook) -> None:
    title = f" {character}" * 20 if character not in "\u00a0\u2003\u3000" else character * 20
    book.add(recipe_text((TITLE, title)))

    loaded = book.load()

    assert loaded.book.recipes == ()
    assert {found.code.value for found in loaded.diagnostics} & {"feld-leer", "steuerzeichen"}


@pytest.mark.parametrize("character", ["\u3164", "\u2800", "\u200d", "\uf8ff", "\u0378", "&nbsp;"])
def test_text_links_and_pictures_that_show_nothing_are_errors(
    character: str, book: MiniBook
) -> None:
    book.add(
        recipe_text(
            body=f"## Zubereitung\n\n1. Anfangen.\n\n### {character}\n\nText [{character}]"
            f"(https://kdvz.nrw/).\n\n![{character}](muster/a.png)\n\n## Aufwand\n\n- {character}\n"
        )
    )

    loaded = book.load()

    assert loaded.has_errors
    if character != "\u3164":  # a filler is an error of its own wherever it stands
        assert {"ueberschrift-form", "verweis-form", "bild-ohne-text", "steuerzeichen"} <= {
            found.code.value for found in loaded.diagnostics
        }


@pytest.mark.parametrize("text", INNOCENT)
def test_what_innocent_authors_paste_passes_in_silence(text: str, book: MiniBook) -> None:
    book.add(recipe_text((TITLE, f"{TITLE} {text}"), body=f"## Zubereitung\n\n1. {text}.\n"))

    assert book.load().diagnostics == ()


@pytest.mark.parametrize(
    "hidden",
    [
        "\u202e",
        "\u200e",
        "\u2066",
        "\ufeff",
        "\x9b",
        "\ufdd0",
        "\U000e0041\U000e0042",
        "\ufe01" * 9,
        "\u3164",
        "\u2062",
        "&#x202e;",
        "&lrm;",
    ],
    ids=ascii,
)
def test_what_hides_between_letters_is_an_error(hidden: str, book: MiniBook) -> None:
    book.add(recipe_text(body=f"## Zubereitung\n\n1. Rech{hidden}nungen.\n"))

    assert "steuerzeichen" in codes(book)


def test_harmless_references_of_html_are_no_finding(book: MiniBook) -> None:
    book.add(recipe_text(body="## Zubereitung\n\n1. Müller &amp; Söhne &shy; &nbsp; A&B; x.\n"))

    assert book.load().diagnostics == ()


def test_soft_hyphens_do_not_change_what_a_word_is() -> None:
    assert fold("Ver\u00adwaltung") == fold("verwaltung")
    assert slug("Ver\u00adwaltung \ufe0f") == "verwaltung"
    assert without_soft("👩\u200d💻") == "👩💻"


def test_a_name_with_ink_is_readable() -> None:
    assert not is_unreadable("straße zwei.png")
    for name in ("a\x1b", "a\udcff", "a\u00a0b", "\u2800", "a\u00ad"):
        assert is_unreadable(name)


def test_only_hidden_signs_are_forbidden() -> None:
    letters = map(chr, range(sys.maxunicode + 1))
    found = {letter for letter in letters if next(forbidden(letter), None)}

    assert found == {
        chr(point) for point in points(unicode_table.HIDDEN) - points(unicode_table.SOFT)
    }
    assert all(HIDDEN.match(letter) and has_hidden(letter) for letter in found)
    assert all(has_hidden(chr(point)) for point in points(unicode_table.SOFT))
