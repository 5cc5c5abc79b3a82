# SPDX-FileCopyrightText: Das Kochbuch
# SPDX-License-Identifier: MIT
"""mkdocs.yml as text with lines."""

from __future__ import annotations

from pathlib import Path

import pytest
from kochbuch.files.configuration import read_configuration
from kochbuch.files.syntax.nodes import spot_of
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


def test_letters_stay_letters_and_places_are_known(tmp_path: Path) -> None:
    found = read_configuration(write(tmp_path, GOOD))
    block = found.node("extra", "kochbuch", "betrieb")

    assert block == {"plz": "01067", "ort": "Ort", "leer": "", "nichts": "~", "liste": ["a"]}
    assert [spot_of(datum).line for datum in block.values()] == [7, 8, 9, 10, 11]
    assert found.answer("site_url") == "https://a.de"
    assert spot_of(found.key("extra", "kochbuch", "betrieb")) == (6, 5, 7)


def test_what_is_missing_is_empty(tmp_path: Path) -> None:
    found = read_configuration(write(tmp_path, GOOD))

    assert found.node("extra", "kochbuch", "repository") is None
    assert found.node("theme", "name", "x") is None
    assert found.answer("site_name") == ""
    assert found.answer("extra", "kochbuch", "betrieb", "nichts") == ""
    assert spot_of(found.key("extra", "kochbuch", "repository", "url")).line == 5


def test_a_mistake_in_our_part_is_refused_with_its_line(tmp_path: Path) -> None:
    text = GOOD.replace("      leer:\n", "      ort: noch einer\n")

    with pytest.raises(KochbuchError) as caught:
        read_configuration(write(tmp_path, text))

    assert str(caught.value).startswith("mkdocs.yml lässt sich in Zeile 9 nicht lesen: ")
    assert "»ort«" in str(caught.value)


def test_a_mistake_elsewhere_is_up_to_mkdocs(tmp_path: Path) -> None:
    text = GOOD.replace("  name: material\n", "  name: !ENV [A, b]\n")

    assert read_configuration(write(tmp_path, text)).answer("site_url") == "https://a.de"


def test_a_missing_file_is_said_in_german(tmp_path: Path) -> None:
    with pytest.raises(KochbuchError) as caught:
        read_configuration(tmp_path / "mkdocs.yml")

    assert str(caught.value) == (
        f"»{tmp_path / 'mkdocs.yml'}« lässt sich nicht lesen (nicht vorhanden). "
        "Holen Sie die Datei aus Git zurück: git restore mkdocs.yml"
    )
