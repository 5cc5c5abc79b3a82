# SPDX-FileCopyrightText: Das Kochbuch
# SPDX-License-Identifier: MIT
"""Whatever a stranger calls things: no terminal and no runner obeys what we print."""

from __future__ import annotations

import json
import logging
import re

import mkdocs_kochbuch
import pytest
from kochbuch.book.unseen import HIDDEN
from kochbuch.contributing.printing import visible, visible_json, visible_lines
from kochbuch.contributing.reporting import FORMATS
from kochbuch.findings.codes import Code
from kochbuch.findings.diagnostics import Diagnostic, Place
from kochbuch.running.command import command, show_bug
from kochbuch.running.errors import KochbuchError

HOSTILE = [
    "##[error]x",
    "x ##[set-env name=A]b",
    "###[add-mask]x",
    "#\u00ad#[group]x",
    "##vso[task.setvariable]x",
    "##teamcity[message]",
    "section_start:1:a\r\x1b[0K",
    "::error::x",
    "\u00a0::set-env name=A::b",
    "a\n::error::x",
    "a\r\n##[error]x",
    "\x1b]0;x\x07",
    "\x9b2J",
    "\u202eabc\u2066",
    "\u200e\u061c\u2028\u2029\u0085",
    "stra\udcdfe",
    "\u200b\ufeff\u2062\U000e0041\ufe0f",
    "x\0\x08\x7f",
]
RAW = re.compile(HIDDEN.pattern + r"|##\w*\[|section_(?:start|end):", re.IGNORECASE)
COMMAND = re.compile(r"^\s*::", re.MULTILINE)
OURS = re.compile(r"^::(?:error|warning) file=", re.MULTILINE)


@pytest.mark.parametrize("name", FORMATS)
@pytest.mark.parametrize("hostile", HOSTILE, ids=ascii)
def test_no_format_prints_what_somebody_would_obey(name: str, hostile: str) -> None:
    findings = [
        Diagnostic(Place(hostile, 1, 2, 3), code, f"{hostile}«.", f"{hostile} ist", f"a {hostile}")
        for code in Code
    ]

    text = FORMATS[name](findings)

    assert RAW.search(text) is None
    assert len(COMMAND.findall(text)) == len(OURS.findall(text))
    assert len(OURS.findall(text)) == (len(Code) if name == "github" else 0)
    text.encode()
    if name not in ("text", "github"):
        json.loads(text)


def test_data_stay_what_they_are() -> None:
    text = "##[error] \x9b \u202e \U000e0041 section_start:1"

    shown = visible_json(json.dumps(text, ensure_ascii=False))

    assert (
        shown
        == '"\\u0023#[error] \\u009b \\u202e \\udb40\\udc41 section_start\\u003a1"'.replace(
            "\\u0023#[", "\\u0023#["
        )
    )
    assert json.loads(shown) == text


@pytest.mark.parametrize(
    ("line", "shown"),
    [
        ("Müller & Söhne: »E-Akte«", "Müller & Söhne: »E-Akte«"),
        ("## [Ergebnis](x)", "## [Ergebnis](x)"),
        ("a::b", "a::b"),
        ("\t::notice::x", "\t<U+003A>:notice::x"),
        ("stra\udcdfe.md", "stra<U+DCDF>e.md"),
        ("##[a] ##[b]", "<U+0023>#[a] <U+0023>#[b]"),
    ],
)
def test_a_line_can_still_be_read(line: str, shown: str) -> None:
    assert visible(line) == shown
    assert visible(shown) == shown


def test_lines_of_our_own_stay_lines() -> None:
    assert visible_lines("a\n::b\x1b\n") == "a\n<U+003A>:b<U+001B>\n"


def test_a_sentence_about_a_hostile_name_is_harmless(capsys: pytest.CaptureFixture[str]) -> None:
    @command
    def main() -> int:
        raise KochbuchError("»\x1b[2J ##[error]x« fehlt.")

    assert (main(), capsys.readouterr().err) == (2, "»<U+001B>[2J <U+0023>#[error]x« fehlt.\n")


def test_a_traceback_is_harmless(capsys: pytest.CaptureFixture[str]) -> None:
    error = ValueError("\x1b[2J\n::error::x")

    show_bug(ValueError, error, None)

    assert capsys.readouterr().err == "ValueError: <U+001B>[2J\n<U+003A>:error::x\n"


def test_what_mkdocs_says_is_harmless() -> None:
    log = logging.getLogger("mkdocs")
    said: list[str] = []
    handler = logging.Handler()
    handler.emit = lambda record: said.append(record.getMessage())  # type: ignore[method-assign]
    log.addHandler(handler)
    try:
        mkdocs_kochbuch.on_startup("build", False)
        log.error("Doc file '%s' is gone", "##[error]\x1b.md")
    finally:
        log.removeHandler(handler)

    assert said == ["Doc file '<U+0023>#[error]<U+001B>.md' is gone"]
