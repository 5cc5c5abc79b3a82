# SPDX-FileCopyrightText: Das Kochbuch
# SPDX-License-Identifier: MIT
"""A file as text with positions: bytes, line ends, the boundaries of the head."""

from __future__ import annotations

import pytest
from kochbuch.files.syntax.source import (
    MAX_FILE_BYTES,
    MAX_FINDINGS,
    Source,
    read_source,
    read_yaml,
)
from kochbuch.findings.codes import Code

from tests.minibook import said


def read(text: str) -> Source:
    return read_source("x.md", text.encode())


@pytest.mark.parametrize(
    ("text", "body", "body_line"),
    [
        ("---\na: b\n---\nText\n", "Text\n", 4),
        ("---\na: b\n---", "", 3),
        ("---\r\na: b\r\n---\r\n\r\nText\r\n", "\nText\n", 4),
        ("---\ra: b\r---\rText", "Text", 4),
        ("\ufeff---\na: b\n---\nText", "Text", 4),
        ("\n\n---\na: b\n---\n\n\nText", "\n\nText", 6),
        ("----  \na: b\n-----\nText", "Text", 4),
        ("---\na: b\n---\n\n---\n", "\n---\n", 4),
        ("---\na: |\n  x\n  ---\n---\nText", "Text", 6),
    ],
)
def test_body_begins_behind_the_second_boundary(text: str, body: str, body_line: int) -> None:
    source = read(text)

    assert (source.body, source.body_line, list(source.head.entries)) == (body, body_line, ["a"])
    assert source.is_readable


def test_key_and_value_know_their_places() -> None:
    source = read('\ufeff\n---\n# Kommentar\nfeld : "Wert"  # mehr\nliste: [a,  bc]\n---\n')
    entry = source.head.entries["feld"]
    items = source.head.entries["liste"].value.items

    assert entry.key[1:4] == (4, 1, 4)
    assert entry.value == ("Wert", 4, 8, 6, '"')
    assert [item[:4] for item in items] == [("a", 5, 9, 1), ("bc", 5, 13, 2)]


def test_block_text_stands_where_its_first_line_begins() -> None:
    source = read("---\na: >-\n\n    Erste\n    zweite\nb: |\n---\n")

    assert source.head.entries["a"].value == ("\nErste zweite", 4, 5, 5, ">")
    assert source.head.entries["b"].value == ("", 6, 4, 1, "|")


def test_text_over_several_lines_is_underlined_to_the_end_of_its_first() -> None:
    source = read('---\na: "Erste\n  zweite"\n---\n')
    node = source.head.entries["a"].value
    source.report(Code.TEXT_TOO_LONG, "x", line=node.line, column=node.column, width=node.width)

    assert source.diagnostics[0].place.width == len('"Erste')


@pytest.mark.parametrize("value", ["", "  ", "# nur ein Kommentar"])
def test_missing_value_is_an_empty_text_behind_the_colon(value: str) -> None:
    assert read(f"---\na:{value and ' ' + value}\nb: c\n---\n").head.entries["a"].value == (
        *("", 2, 3, 1, ""),
    )


def test_latin_1_is_found_behind_a_byte_order_mark() -> None:
    source = read_source("x.md", b"\xef\xbb\xbf---\r\n\xc3\xa4\xc3\xa4: \xe4\r\n")

    assert said(source) == [
        "2:5 zeichensatz: Die Datei ist nicht in UTF-8 gespeichert; an dieser Stelle ist sie nicht "
        "lesbar. | Wählen Sie beim Speichern die Codierung »UTF-8«; danach stimmen auch die "
        "Umlaute."
    ]


@pytest.mark.parametrize("size", [MAX_FILE_BYTES + 1, 50_000_000])
def test_huge_file_is_not_read(size: int) -> None:
    source = read_source("x.md", b"a" * size)

    assert [d.code for d in source.diagnostics] == [Code.FILE_TOO_LARGE]
    assert source.lines == []


def test_file_of_the_allowed_size_is_read() -> None:
    head = b"---\na: b\n---\n"

    assert read_source("x.md", head + b"x" * (MAX_FILE_BYTES - len(head))).is_readable


def test_all_invisible_characters_are_found() -> None:
    for (
        character
    ) in "\x00\x07\x1b\x7f\x85\x9f\u200b\u200e\u2028\u202e\u2060\u2066\ufeff\ufffe\uffff":
        codes = [d.code for d in read(f"---\na: b\n---\nTe{character}xt").diagnostics]

        assert codes in ([Code.CONTROL_CHARACTER], [Code.FILE_BINARY]), hex(ord(character))


def test_tab_and_joined_emoji_are_visible_enough() -> None:
    assert read("---\na: b\n---\n\tText 👩\u200d💻\n").diagnostics == []


def test_only_the_first_invisible_characters_are_told() -> None:
    assert len(read("---\na: b\n---\n" + "\u200b" * 99).diagnostics) == 5


def test_hard_space_is_reported_and_then_read_as_a_plain_one() -> None:
    source = read("---\na:\n\u00a0\u00a0b:\u00a0c\n\u00a0\u00a0d:\u202fe\n---\n")

    assert [(d.place.line, d.place.column, d.place.width) for d in source.diagnostics] == [
        (3, 1, 2),
        (4, 1, 2),
        (3, 5, 1),
        (4, 5, 1),
    ]
    assert list(source.head.entries["a"].value.entries) == ["b", "d"]


def test_hard_space_inside_a_text_is_typography() -> None:
    source = read("---\na: 5\u00a0Euro\n---\n")

    assert source.diagnostics == []
    assert source.head.entries["a"].value.value == "5\u00a0Euro"


@pytest.mark.parametrize(
    "line", ["a: b  # seit 2024", "# a: #b", 'a: "b #c"', "a: 'b #c'", "a: b#c", "#a: b"]
)
def test_comments_as_people_write_them_are_no_finding(line: str) -> None:
    assert read(f"---\nx: y\n{line}\n---\n").diagnostics == []


def test_boundary_looked_for_behind_the_head_only() -> None:
    assert said(read("---\na: b\n")) == [
        "2:1 kopf-offen: Der Kopf endet nicht: Nach den Feldern fehlt die zweite Zeile aus drei "
        "Strichen. | Schreiben Sie »---« in eine eigene Zeile zwischen die Felder und den Bericht."
    ]


def test_lone_boundary_is_an_open_head() -> None:
    assert [d.code for d in read("---").diagnostics] == [Code.HEAD_OPEN]
    assert [d.code for d in read("---\n").diagnostics] == [Code.HEAD_OPEN]


def test_report_never_underlines_more_than_the_line() -> None:
    source = Source("x.md", lines=["abc"])
    source.report(Code.YAML, "x", line=1, column=2, width=99)
    source.report(Code.YAML, "x", line=7, column=9, width=99)

    assert [(d.place.width, d.excerpt) for d in source.diagnostics] == [(2, "abc"), (1, "")]


def test_report_of_the_file_shows_no_line() -> None:
    source = Source("x.md", lines=["abc"])
    source.report(Code.FILE_NAME, "x", width=0)

    assert source.diagnostics[0].excerpt == ""


def test_full_source_knows_that_it_left_something_out() -> None:
    source = Source("x.md")
    for _ in range(MAX_FINDINGS + 3):
        source.report(Code.YAML, "x")

    assert (len(source.diagnostics), source.is_cut) == (MAX_FINDINGS, True)


def test_word_list_with_decomposed_umlauts_is_read() -> None:
    source = read_yaml("x.yml", "a: u\u0308\n".encode())

    assert [d.code for d in source.diagnostics] == [Code.DECOMPOSED]
    assert source.head.entries["a"].value.value == "ü"


@pytest.mark.parametrize("data", [b"", b"\xff", b"a: \x00", b"a: \x1b\n", b"x" * 200_000])
def test_unreadable_word_list_has_no_fields(data: bytes) -> None:
    source = read_yaml("x.yml", data)

    assert source.head.entries == {}
    assert len(source.diagnostics) == 1
