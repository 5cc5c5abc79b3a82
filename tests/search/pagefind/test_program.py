# SPDX-FileCopyrightText: Das Kochbuch
# SPDX-License-Identifier: MIT
"""Pagefind as a program: each way to fail has its sentence."""

from __future__ import annotations

import base64
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from kochbuch.running.errors import KochbuchError
from kochbuch.search.pagefind.program import find_program, index_files

SETUP = (
    "Richten Sie die Umgebung neu ein (make site tut das, oder: python -m pip install "
    "--require-hashes -r requirements.txt)."
)
OTHER_FORM = f"Pagefind schreibt den Suchindex anders als die bekannte Version. {SETUP}"


def test_without_the_package_a_sentence_says_what_to_do(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "pagefind_bin", None)

    with pytest.raises(KochbuchError) as raised:
        find_program()

    assert str(raised.value) == (
        "Das Paket pagefind-bin fehlt, das den Suchindex baut; für manche Systeme gibt es keines "
        f"(nur Linux, macOS und Windows mit x86-64 oder ARM64). {SETUP}"
    )


def _program(folder: Path, script: str) -> Path:
    program = folder / "pagefind"
    program.write_text(script, encoding="utf-8")
    program.chmod(0o755)
    return program


def _said(program: Path) -> str:
    with pytest.raises(KochbuchError) as raised:
        index_files([("a/", "<p>x</p>" * 100_000)], program=program)
    return str(raised.value)


def test_a_program_that_does_not_start_is_named(tmp_path: Path) -> None:
    program = _program(tmp_path, "")

    assert _said(program) == (
        f"Das Programm »{program}«, das den Suchindex baut, lässt sich nicht starten "
        f"(Fehler 8 des Betriebssystems). {SETUP}"
    )


@pytest.mark.parametrize(
    ("script", "code", "words"),
    [
        ("exit 3", 3, ""),
        ("head -c 100000 > /dev/null", 0, ""),
        ("echo 'thread 1' >&2; echo 'panicked' >&2; exit 101", 101, "panicked"),
        ("kill -9 $$", -9, ""),
    ],
)
def test_a_program_that_ends_early_is_quoted(
    script: str, code: int, words: str, tmp_path: Path
) -> None:
    program = _program(tmp_path, f"#!/bin/sh\n{script}\n")
    quoted = f" Zuletzt schrieb es: »{words}«." if words else ""

    assert _said(program) == (
        f"Das Programm »{program}«, das den Suchindex baut, ist mittendrin abgebrochen (Exit-Code "
        f"{code}).{quoted} Starten Sie den Befehl noch einmal, wenn genug Arbeitsspeicher frei "
        f"ist. Bleibt es dabei: {SETUP}"
    )


def _answering(folder: Path, *payloads: str) -> Path:
    answers = "".join(f"{base64.b64encode(one.encode()).decode()}," for one in payloads)
    return _program(folder, f"#!/bin/sh\nprintf {answers}\ncat > /dev/null\n")


def test_what_pagefind_refuses_is_said(tmp_path: Path) -> None:
    program = _answering(tmp_path, '{"payload": {"type": "Error", "message": "no"}}')

    assert _said(program) == f"Pagefind baut den Suchindex nicht und meldet: »no«. {SETUP}"


@pytest.mark.parametrize("answer", ["{}", "[]", "kein JSON", '{"payload": {"type": "Files"}}'])
def test_an_answer_of_another_form_is_refused(answer: str, tmp_path: Path) -> None:
    assert _said(_answering(tmp_path, answer, answer, answer)) == OTHER_FORM


def test_a_failure_of_our_own_is_not_blamed_on_the_program() -> None:
    def pages() -> Iterator[tuple[str, str]]:
        yield "a/", "x"
        raise PermissionError("rezept.md")

    with pytest.raises(PermissionError, match=r"rezept\.md"):
        index_files(pages())
