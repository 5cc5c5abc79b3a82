# SPDX-FileCopyrightText: Das Kochbuch
# SPDX-License-Identifier: MIT
"""mkdocs.yml as text with lines."""

from __future__ import annotations

from pathlib import Path

import pytest
from kochbuch.files.configuration import Setting, read_configuration
from kochbuch.running.errors import KochbuchError

GOOD = """\
site_url: "https://a.de"
theme:
  name: material
extra:
  kochbuch:
    betrieb:
      plz: 01067
      ort: 'Ort'
      leer:
      nichts: ~
      liste: [a]
nav:
  - Start: index.md
"""


def write(tmp_path: Path, text: str) -> Path:
    file = tmp_path / "mkdocs.yml"
    file.write_text(text, encoding="utf-8")
    return file


def test_letters_stay_letters_and_lines_are_known(tmp_path: Path) -> None:
    found = read_configuration(write(tmp_path, GOOD))

    assert found.group("extra", "kochbuch", "betrieb") == {
        "plz": Setting("01067", 7),
        "ort": Setting("Ort", 8),
        "leer": Setting("", 9),
        "nichts": Setting("", 10),
        "liste": Setting(None, 11),
    }
    assert found.text("site_url") == Setting("https://a.de", 1)
    assert found.line("extra", "kochbuch", "betrieb") == 6


def test_what_is_missing_is_empty(tmp_path: Path) -> None:
    found = read_configuration(write(tmp_path, GOOD))

    assert found.group("extra", "kochbuch", "repository") == {}
    assert found.group("theme", "name", "x") == {}
    assert found.text("site_name") == Setting("", 1)
    assert found.line("extra", "kochbuch", "repository", "url") == 5


def test_an_empty_group_is_none(tmp_path: Path) -> None:
    assert (
        read_configuration(write(tmp_path, "extra:\n  kochbuch:\n")).group("extra", "kochbuch")
        == {}
    )


@pytest.mark.parametrize(("value", "what"), [("ein Wort", "ein Text"), ("[a, b]", "eine Liste")])
def test_a_group_that_is_none_is_refused(tmp_path: Path, value: str, what: str) -> None:
    found = read_configuration(write(tmp_path, f"extra:\n  kochbuch: {value}\n"))

    with pytest.raises(KochbuchError) as caught:
        found.group("extra", "kochbuch")

    assert str(caught.value) == (
        f"In mkdocs.yml steht in Zeile 2 bei extra.kochbuch {what}; erwartet wird eine Gruppe, je "
        "Zeile ein Name, ein Doppelpunkt und eine Angabe."
    )


def test_a_mistake_in_our_part_is_refused_with_its_line(tmp_path: Path) -> None:
    text = GOOD.replace("      leer:\n", "      ort: noch einer\n")

    with pytest.raises(KochbuchError) as caught:
        read_configuration(write(tmp_path, text))

    assert str(caught.value).startswith("mkdocs.yml lässt sich in Zeile 9 nicht lesen: ")
    assert "»ort«" in str(caught.value)


def test_a_mistake_elsewhere_is_up_to_mkdocs(tmp_path: Path) -> None:
    text = GOOD.replace("  name: material\n", "  name: !ENV [A, b]\n")

    assert read_configuration(write(tmp_path, text)).text("site_url").text == "https://a.de"


def test_a_missing_file_is_said_in_german(tmp_path: Path) -> None:
    with pytest.raises(KochbuchError) as caught:
        read_configuration(tmp_path / "mkdocs.yml")

    assert str(caught.value) == (
        f"»{tmp_path / 'mkdocs.yml'}« lässt sich nicht lesen (nicht vorhanden). "
        "Holen Sie die Datei aus Git zurück: git restore mkdocs.yml"
    )
