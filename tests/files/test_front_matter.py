# SPDX-FileCopyrightText: Das Kochbuch
# SPDX-License-Identifier: MIT
"""YAML as nodes: nothing is guessed, nothing is lost silently, a mistake hides no other."""

from __future__ import annotations

import pytest
import yaml
from kochbuch.files.syntax import front_matter
from kochbuch.files.syntax.head import Head
from kochbuch.files.syntax.nodes import Group, spot_of
from kochbuch.files.syntax.report import MAX_PER_CODE, FileReport
from kochbuch.files.syntax.source import read_yaml
from kochbuch.findings.codes import Code


def read(text: str) -> tuple[Head, FileReport]:
    report = FileReport("x.yml")
    return read_yaml(text.encode(), report), report


@pytest.mark.parametrize(
    "letters",
    ["012", "05315000", "1_000", "12:30", "1e3", "0x1F", ".5", "yes", "NO", "on", "ja", "~", "null",
     "2026-05-04", "2026-02-30", "1,5", "<<", "=", "Müll", "-1", "+3", ".inf"],
)  # fmt: skip
def test_yaml_guesses_nothing(letters: str) -> None:
    assert read(f"a: {letters}\n")[0].fields == {"a": letters}


def test_structure_is_kept() -> None:
    text = "a: {b: [c, {d: e}]}\nf:\n- g\n- h: i\n  j: [k,\n    l]\n"

    assert read(text)[0].fields == {
        "a": {"b": ["c", {"d": "e"}]},
        "f": ["g", {"h": "i", "j": ["k", "l"]}],
    }


def test_mistake_hides_no_other() -> None:
    head, report = read('a: x: y\nb: "offen\nc: @d\ne: [f\ng: h\n\ti: j\nk: l\n')

    assert [(d.code, d.place.line) for d in report.diagnostics()] == [
        (Code.COLON, 1),
        (Code.QUOTE_OPEN, 2),
        (Code.START_CHARACTER, 3),
        (Code.BRACKET, 4),
        (Code.TAB, 6),
    ]
    assert head.fields == {"k": "l"}
    assert head.broken == {"a", "b", "c", "e", "g", "i"}


def test_field_with_a_mistake_is_not_half_read() -> None:
    head, _ = read("a: [b] c\nd: e\n")

    assert (head.fields, head.broken) == ({"d": "e"}, {"a"})


def test_first_of_two_equal_keys_counts() -> None:
    head, report = read("a: 1\nb: {c: 2, c: 3}\na: 4\n")

    assert head.fields == {"a": "1", "b": {"c": "2"}}
    assert [(d.code, d.place.line, d.place.column) for d in report.diagnostics()] == [
        (Code.DUPLICATE_FIELD, 2, 11),
        (Code.DUPLICATE_FIELD, 3, 1),
    ]


@pytest.mark.parametrize("text", ["a: b\n--- # x\nc: d\n", "a: b\n...\nc: d\n"])
def test_second_document_is_never_dropped_silently(text: str) -> None:
    head, report = read(text)

    assert [(d.code, d.place.line) for d in report.diagnostics()] == [(Code.YAML, 2)]
    assert head.fields == {"a": "b", "c": "d"}


def test_reading_gives_up_after_many_mistakes() -> None:
    head, report = read("a: b: c\n" * 100)

    assert len({d.place.line for d in report.diagnostics()}) == 40
    assert head.broken == {"a"}


def test_mistake_behind_many_others_is_no_crash() -> None:
    head, report = read("a: b\n" * (MAX_PER_CODE + 5) + "c: d: e\nf: g\n")

    assert (len(report.notes), report.left_out) == (MAX_PER_CODE + 1, {Code.DUPLICATE_FIELD: 4})
    assert (head.fields, head.broken) == ({"a": "b", "f": "g"}, {"c"})


def test_alias_is_reported_and_empty() -> None:
    head, report = read("a: &x [1]\nb: *x\n")

    assert [d.code for d in report.diagnostics()] == [Code.ANCHOR, Code.ANCHOR]
    assert head.fields["b"].style == "*"


def test_depth_has_an_end() -> None:
    levels = front_matter.MAX_DEPTH

    allowed = read("a: " + "[" * (levels - 1) + "]" * (levels - 1))
    too_deep = read("a: " + "[" * levels + "]" * levels)

    assert allowed[1].notes == []
    assert [note.code for note in too_deep[1].notes] == [Code.TOO_DEEP]


def test_places_of_groups_and_lists_are_their_first_sign() -> None:
    fields = read("a:\n  b: c\nd:\n  - e\nf: {g: h}\n")[0].fields

    assert [spot_of(datum)[:2] for datum in fields.values()] == [(2, 3), (4, 3), (5, 4)]
    assert isinstance(fields["a"], Group)


def test_parser_without_c_reads_the_same(monkeypatch: pytest.MonkeyPatch) -> None:
    text = "a: {b: [c, 'd']}\ne: |\n  f\n"
    fast = read(text)[0].fields
    monkeypatch.setattr(front_matter, "_Parser", yaml.SafeLoader)

    assert read(text)[0].fields == fast
