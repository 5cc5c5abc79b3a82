# SPDX-FileCopyrightText: Das Kochbuch
# SPDX-License-Identifier: MIT
"""YAML as nodes: nothing is guessed, nothing is lost silently, a mistake hides no other."""

from __future__ import annotations

import pytest
import yaml
from kochbuch.files.syntax import front_matter
from kochbuch.files.syntax.nodes import Items, Mapping, Node, Text
from kochbuch.files.syntax.source import Source, read_yaml
from kochbuch.findings.codes import Code


def plain(node: Node) -> object:
    """Return the letters of a node without places."""
    if isinstance(node, Text):
        return node.value
    if isinstance(node, Items):
        return [plain(item) for item in node.items]
    return {key: plain(entry.value) for key, entry in node.entries.items()}


def read(text: str) -> Source:
    return read_yaml("x.yml", text.encode())


@pytest.mark.parametrize(
    "letters",
    ["012", "05315000", "1_000", "12:30", "1e3", "0x1F", ".5", "yes", "NO", "on", "ja", "~", "null",
     "2026-05-04", "2026-02-30", "1,5", "<<", "=", "Müll", "-1", "+3", ".inf"],
)  # fmt: skip
def test_yaml_guesses_nothing(letters: str) -> None:
    assert plain(read(f"a: {letters}\n").head) == {"a": letters}


def test_structure_is_kept() -> None:
    text = "a: {b: [c, {d: e}]}\nf:\n- g\n- h: i\n  j: [k,\n    l]\n"

    assert plain(read(text).head) == {
        "a": {"b": ["c", {"d": "e"}]},
        "f": ["g", {"h": "i", "j": ["k", "l"]}],
    }


def test_mistake_hides_no_other() -> None:
    source = read('a: x: y\nb: "offen\nc: @d\ne: [f\ng: h\n\ti: j\nk: l\n')

    assert [(d.code, d.place.line) for d in source.diagnostics] == [
        (Code.COLON, 1),
        (Code.QUOTE_OPEN, 2),
        (Code.START_CHARACTER, 3),
        (Code.BRACKET, 4),
        (Code.TAB, 6),
    ]
    assert plain(source.head) == {"k": "l"}
    assert source.broken == {"a", "b", "c", "e", "g", "i"}


def test_field_with_a_mistake_is_not_half_read() -> None:
    source = read("a: [b] c\nd: e\n")

    assert (plain(source.head), source.broken) == ({"d": "e"}, {"a"})


def test_first_of_two_equal_keys_counts() -> None:
    source = read("a: 1\nb: {c: 2, c: 3}\na: 4\n")

    assert plain(source.head) == {"a": "1", "b": {"c": "2"}}
    assert [(d.code, d.place.line, d.place.column) for d in source.diagnostics] == [
        (Code.DUPLICATE_FIELD, 2, 11),
        (Code.DUPLICATE_FIELD, 3, 1),
    ]


@pytest.mark.parametrize("text", ["a: b\n--- # x\nc: d\n", "a: b\n...\nc: d\n"])
def test_second_document_is_never_dropped_silently(text: str) -> None:
    source = read(text)

    assert [(d.code, d.place.line) for d in source.diagnostics] == [(Code.YAML, 2)]
    assert plain(source.head) == {"a": "b", "c": "d"}


def test_reading_gives_up_after_many_mistakes() -> None:
    source = read("a: b: c\n" * 100)

    assert len({d.place.line for d in source.diagnostics}) == 40
    assert source.broken == {"a"}


def test_alias_is_reported_and_empty() -> None:
    source = read("a: &x [1]\nb: *x\n")

    assert [d.code for d in source.diagnostics] == [Code.ANCHOR, Code.ANCHOR]
    assert source.head.entries["b"].value.style == "*"


def test_depth_has_an_end() -> None:
    levels = front_matter.MAX_DEPTH

    allowed = read("a: " + "[" * (levels - 1) + "]" * (levels - 1))
    too_deep = read("a: " + "[" * levels + "]" * levels)

    assert allowed.diagnostics == []
    assert [d.code for d in too_deep.diagnostics] == [Code.TOO_DEEP]


def test_places_of_groups_and_lists_are_their_first_sign() -> None:
    head = read("a:\n  b: c\nd:\n  - e\nf: {g: h}\n").head

    assert [entry.value[1:3] for entry in head.entries.values()] == [(2, 3), (4, 3), (5, 4)]
    assert isinstance(head.entries["a"].value, Mapping)


def test_parser_without_c_reads_the_same(monkeypatch: pytest.MonkeyPatch) -> None:
    text = "a: {b: [c, 'd']}\ne: |\n  f\n"
    fast = read(text).head
    monkeypatch.setattr(front_matter, "_Parser", yaml.SafeLoader)

    assert read(text).head == fast
