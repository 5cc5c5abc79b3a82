# SPDX-FileCopyrightText: Das Kochbuch
# SPDX-License-Identifier: MIT
"""What a YAML parser says, in German and at the place of the mistake, whichever parser it was."""

from __future__ import annotations

import pytest
import yaml
from kochbuch.files.syntax import front_matter
from kochbuch.files.syntax.report import FileReport
from kochbuch.files.syntax.source import read_yaml
from kochbuch.files.syntax.yaml_lines import Trouble
from kochbuch.files.syntax.yaml_messages import explain

MISTAKES = [
    ('a: "b\nc: "d"\n', "1:4 anfuehrungszeichen-offen"),
    ('x: y\na: "b\n  mehr\nc: d\ne: ["f", g]\n', "2:4 anfuehrungszeichen-offen"),
    ("a: 'b\nc: 'd'\n", "1:4 anfuehrungszeichen-offen"),
    ('a: "b\nc: d\n', "1:4 anfuehrungszeichen-offen"),
    ('a: "b "c" d"\n', "1:8 anfuehrungszeichen-innen"),
    ('a:\n  - "b" c\n', "2:9 anfuehrungszeichen-innen"),
    ('a: "b": c\n', "1:7 anfuehrungszeichen-innen"),
    ("a: b: c\n", "1:5 doppelpunkt"),
    ("a:\n  - b: c: d\n", "2:9 doppelpunkt"),
    ("a: „b: c“\n", "1:4 anfuehrungszeichen-typografisch"),
    ("x: y\na:b\nc: d\n", "2:2 kopf-ohne-felder"),
    ("a:b\nc: d\n", "1:2 kopf-ohne-felder"),
    ("x: y\na b\nc: d\n", "2:1 kopf-ohne-felder"),
    ("x: y\nnur Text\n", "2:1 kopf-ohne-felder"),
    ("x: y\n  a: b\n", "2:3 kopf-unlesbar"),
    ("a:\n  b: c\n d: e\n", "3:2 kopf-unlesbar"),
    ("a:\n\tb: c\n", "2:1 tabulator"),
    ("a: b\n\n\tc: d\n", "3:1 tabulator"),
    ("a: @b\n", "1:4 anfangszeichen"),
    ("a: `b`\n", "1:4 anfangszeichen"),
    ("a: %b\n", "1:4 anfangszeichen"),
    ("a: *b c\n", "1:4 anfangszeichen"),
    ("a: *b* c\n", "1:4 anfangszeichen"),
    ("a: &\n", "1:4 anfangszeichen"),
    ("a: - b\n", "1:4 anfangszeichen"),
    ("a: ? b\n", "1:4 anfangszeichen"),
    ("a: | b\n", "1:4 anfangszeichen"),
    ("a: > b\n", "1:4 anfangszeichen"),
    ("a: ] b\n", "1:4 anfangszeichen"),
    ("a: [b\nc: d\n", "1:4 klammer"),
    ("a: {b: c\nd: e\n", "1:4 klammer"),
    ("a: [\n", "1:4 klammer"),
    ("a: [b] c\n", "1:8 klammer"),
    ("a: ['b' 'c']\n", "1:9 klammer"),
    ('a: "P:\\Daten"\n', "1:7 kopf-unlesbar"),
    ('a: "\\xZZ"\n', "1:7 kopf-unlesbar"),
    ("a: b\n...\nc: d\n", "2:1 kopf-unlesbar"),
    (": b\n", "1:1 kopf-ohne-felder"),
    ("a: b\n: c\n", "2:1 kopf-ohne-felder"),
    ("a: b\n\n## Text\n\nHier, steht\nText\n", "3:1 kopf-offen"),
]


def first(text: str) -> str:
    report = FileReport("x.yml")
    read_yaml(text.encode(), report)
    note = report.notes[0]
    return f"{note.at.line}:{note.at.column} {note.code.value}"


@pytest.mark.parametrize(("text", "expected"), MISTAKES)
def test_mistake_is_named_where_it_is(text: str, expected: str) -> None:
    assert first(text) == expected


@pytest.mark.parametrize("text", [text for text, _ in MISTAKES])
def test_parser_without_c_finds_a_mistake_in_the_same_file(
    text: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(front_matter, "_Parser", yaml.SafeLoader)

    report = FileReport("x.yml")
    read_yaml(text.encode(), report)

    assert report.notes != []


@pytest.mark.parametrize(
    ("problem", "code"),
    [
        ("exceeded maximum nesting depth", "zu-tief"),
        ("did not find expected key", "kopf-unlesbar"),
        ("something nobody has ever seen", "kopf-unlesbar"),
    ],
)
def test_no_problem_stays_without_words(problem: str, code: str) -> None:
    found = explain(Trouble(problem, ["a: b"], 0, 0, 0, 0))

    assert found.code.value == code
    assert found.message.endswith(".")
