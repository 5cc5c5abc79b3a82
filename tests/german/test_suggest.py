# SPDX-FileCopyrightText: Das Kochbuch
# SPDX-License-Identifier: MIT
"""The word most likely meant, and how a message names what was written."""

from __future__ import annotations

import pytest
from kochbuch.german.suggest import closest, did_you_mean, enumerate_words
from kochbuch.german.wording import quote

WORDS = ["buergerservice", "breitband", "e-rechnung", "dms"]


@pytest.mark.parametrize(
    ("word", "nearest"),
    [
        ("breitbant", "breitband"),
        ("Bürgerservice", "buergerservice"),
        ("BUERGER SERVICE", "buergerservice"),
        ("e_rechnung", "e-rechnung"),
        ("erechnung", "e-rechnung"),
        ("Kantine", None),
        ("", None),
        ("d" * 100_000, None),
        ("\u0308", None),
    ],
)
def test_closest_word(word: str, nearest: str | None) -> None:
    assert closest(word, WORDS) == nearest


def test_nothing_is_close_to_nothing() -> None:
    assert closest("a", []) is None
    assert did_you_mean("a", []) == ""


def test_question_names_the_word() -> None:
    assert did_you_mean("breitbant", WORDS) == "Meinten Sie »breitband«?"


@pytest.mark.parametrize(
    ("words", "text"), [(["a"], "a"), (["a", "b"], "a oder b"), (["a", "b", "c"], "a, b oder c")]
)
def test_enumeration(words: list[str], text: str) -> None:
    assert enumerate_words(words) == text


def test_enumeration_with_another_word() -> None:
    assert enumerate_words(["a", "b"], "und") == "a und b"


@pytest.mark.parametrize(
    ("text", "quoted"),
    [
        ("Wort", "»Wort«"),
        ("", "»«"),
        ("  zwei \n Zeilen\t", "»zwei Zeilen«"),
        ("x" * 80, f"»{'x' * 80}«"),
        ("x" * 81, f"»{'x' * 80}…«"),
        ("x" * 1_000_000, f"»{'x' * 80}…«"),
    ],
)
def test_quoted_words_fit_on_a_line(text: str, quoted: str) -> None:
    assert quote(text) == quoted
