# SPDX-FileCopyrightText: Das Kochbuch
# SPDX-License-Identifier: MIT
"""A file as text with positions: bytes, line ends, the boundaries of the head."""

from __future__ import annotations

import pytest
from kochbuch.files.syntax.nodes import Group, Text, key_at, spot_of
from kochbuch.files.syntax.report import MAX_PER_CODE, FileReport, Spot
from kochbuch.files.syntax.source import MAX_FILE_BYTES, Source, read_source, read_yaml
from kochbuch.findings.codes import Code, Severity

from tests.minibook import said


def read(content: str | bytes) -> tuple[Source, FileReport]:
    report = FileReport("x.md")
    return read_source(content.encode() if isinstance(content, str) else content, report), report


def fields_of(text: str) -> Group:
    return read(text)[0].head.fields


def written(datum: object) -> tuple[object, ...]:
    """Return a text with its place and its style."""
    assert isinstance(datum, Text)
    return (str(datum), datum.line, datum.column, datum.width, datum.style)


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
    source, _ = read(text)

    assert (source.body, source.body_line, list(source.head.fields)) == (body, body_line, ["a"])
    assert source.is_readable


def test_key_and_value_know_their_places() -> None:
    fields = fields_of('\ufeff\n---\n# Kommentar\nfeld : "Wert"  # mehr\nliste: [a,  bc]\n---\n')

    assert spot_of(key_at(fields, "feld")) == (4, 1, 4)
    assert written(fields["feld"]) == ("Wert", 4, 8, 6, '"')
    assert [written(item) for item in fields["liste"]] == [("a", 5, 9, 1, ""), ("bc", 5, 13, 2, "")]


def test_block_text_stands_where_its_first_line_begins() -> None:
    fields = fields_of("---\na: >-\n\n    Erste\n    zweite\nb: |\n---\n")

    assert written(fields["a"]) == ("\nErste zweite", 4, 5, 5, ">")
    assert written(fields["b"]) == ("", 6, 4, 1, "|")


def test_text_over_several_lines_is_underlined_to_the_end_of_its_first() -> None:
    source, report = read('---\na: "Erste\n  zweite"\n---\n')
    report.add(Code.TEXT_TOO_LONG, "x", at=spot_of(source.head.fields["a"]))

    assert report.diagnostics()[0].place.width == len('"Erste')


@pytest.mark.parametrize("value", ["", "  ", "# nur ein Kommentar"])
def test_missing_value_is_an_empty_text_behind_the_colon(value: str) -> None:
    fields = fields_of(f"---\na:{value and ' ' + value}\nb: c\n---\n")

    assert written(fields["a"]) == ("", 2, 3, 1, "")


def test_latin_1_is_found_behind_a_byte_order_mark() -> None:
    assert said(read(b"\xef\xbb\xbf---\r\n\xc3\xa4\xc3\xa4: \xe4\r\n")[1]) == [
        "2:5 zeichensatz: Die Datei ist nicht in UTF-8 gespeichert; an dieser Stelle ist sie nicht "
        "lesbar. | Wählen Sie beim Speichern die Codierung »UTF-8«; danach stimmen auch die "
        "Umlaute."
    ]


@pytest.mark.parametrize("size", [MAX_FILE_BYTES + 1, 50_000_000])
def test_huge_file_is_not_read(size: int) -> None:
    source, report = read(b"a" * size)

    assert [note.code for note in report.notes] == [Code.FILE_TOO_LARGE]
    assert (source, report.text) == (Source(), "")


def test_file_of_the_allowed_size_is_read() -> None:
    head = b"---\na: b\n---\n"

    assert read(head + b"x" * (MAX_FILE_BYTES - len(head)))[0].is_readable


def test_all_invisible_characters_are_found() -> None:
    for (
        character
    ) in "\x00\x07\x1b\x7f\x85\x9f\u200b\u200e\u2028\u202e\u2060\u2066\ufeff\ufffe\uffff":
        codes = [note.code for note in read(f"---\na: b\n---\nTe{character}xt")[1].notes]

        assert codes in ([Code.CONTROL_CHARACTER], [Code.FILE_BINARY]), hex(ord(character))


def test_tab_and_joined_emoji_are_visible_enough() -> None:
    assert read("---\na: b\n---\n\tText 👩\u200d💻\n")[1].notes == []


def test_only_the_first_invisible_characters_are_told() -> None:
    assert len(read("---\na: b\n---\n" + "\u200b" * 99)[1].notes) == 5


def test_hard_space_is_reported_and_then_read_as_a_plain_one() -> None:
    source, report = read("---\na:\n\u00a0\u00a0b:\u00a0c\n\u00a0\u00a0d:\u202fe\n---\n")

    assert [note.at for note in report.notes] == [
        (3, 1, 2),
        (4, 1, 2),
        (3, 5, 1),
        (4, 5, 1),
    ]
    assert source.head.fields == {"a": {"b": "c", "d": "e"}}


def test_hard_space_inside_a_text_is_typography() -> None:
    source, report = read("---\na: 5\u00a0Euro\n---\n")

    assert (source.head.fields, report.notes) == ({"a": "5\u00a0Euro"}, [])


@pytest.mark.parametrize(
    "line", ["a: b  # seit 2024", "# a: #b", 'a: "b #c"', "a: 'b #c'", "a: b#c", "#a: b"]
)
def test_comments_as_people_write_them_are_no_finding(line: str) -> None:
    assert read(f"---\nx: y\n{line}\n---\n")[1].notes == []


def test_boundary_looked_for_behind_the_head_only() -> None:
    assert said(read("---\na: b\n")[1]) == [
        "2:1 kopf-offen: Der Kopf endet nicht: Nach den Feldern fehlt die zweite Zeile aus drei "
        "Strichen. | Schreiben Sie »---« in eine eigene Zeile zwischen die Felder und den Bericht."
    ]


def test_lone_boundary_is_an_open_head() -> None:
    assert [note.code for note in read("---")[1].notes] == [Code.HEAD_OPEN]
    assert [note.code for note in read("---\n")[1].notes] == [Code.HEAD_OPEN]


def test_report_never_underlines_more_than_the_line() -> None:
    report = FileReport("x.md", "abc")
    report.add(Code.YAML, "x", at=Spot(1, 2, 99))
    report.add(Code.YAML, "x", at=Spot(7, 9, 99))

    assert [(d.place.width, d.excerpt) for d in report.diagnostics()] == [(2, "abc"), (1, "")]


def test_report_of_the_file_shows_no_line() -> None:
    report = FileReport("x.md", "abc")
    report.add(Code.FILE_NAME, "x", at=Spot(width=0))

    assert report.diagnostics()[0].excerpt == ""


def test_full_report_counts_what_it_leaves_out_and_is_never_green() -> None:
    report = FileReport("x.md")
    for number in range(MAX_PER_CODE + 3):
        report.add(Code.SECTION_EMPTY, "x", at=Spot(number + 1))
    report.add(Code.RAW_HTML, "y", at=Spot(7))

    *others, html, last = report.diagnostics()

    assert [d.code for d in others] == [Code.SECTION_EMPTY] * MAX_PER_CODE
    assert html.message == "y"
    assert (last.code, last.severity, last.message, last.hint) == (
        Code.TOO_MANY_FINDINGS,
        Severity.ERROR,
        "Weitere Befunde in dieser Datei sind nur gezählt: 3 × abschnitt-leer.",
        "Beheben Sie die aufgeführten, und prüfen Sie dann noch einmal.",
    )


def test_warnings_alone_make_a_file_red_when_there_are_too_many() -> None:
    report = FileReport("x.md")
    seen = []
    for _ in range(MAX_PER_CODE + 1):
        report.add(Code.SECTION_EMPTY, "x")
        seen.append(report.has_errors)

    assert seen == [False] * MAX_PER_CODE + [True]


def test_fields_that_were_dropped_come_back_with_their_places() -> None:
    source, _ = read("\n---\nfeld: Wert\nx: y: z\nliste:\n  - a\n---\nText\n")

    again = source.without_head()

    assert again.kept_head is None
    assert (again.head.fields, again.head.broken) == ({"feld": "Wert", "liste": ["a"]}, {"x"})
    assert spot_of(again.head.fields["feld"]) == spot_of(source.head.fields["feld"]) == (3, 7, 4)


def test_word_list_with_decomposed_umlauts_is_read() -> None:
    report = FileReport("x.yml")

    assert read_yaml("a: u\u0308\n".encode(), report).fields == {"a": "ü"}
    assert [note.code for note in report.notes] == [Code.DECOMPOSED]


@pytest.mark.parametrize("data", [b"", b"\xff", b"a: \x00", b"a: \x1b\n", b"x" * 200_000])
def test_unreadable_word_list_has_no_fields(data: bytes) -> None:
    report = FileReport("x.yml")

    assert read_yaml(data, report).fields == {}
    assert len(report.notes) == 1
