# SPDX-FileCopyrightText: Das Kochbuch
# SPDX-License-Identifier: MIT
"""The generated files are up to date, and their door says what it does."""

from __future__ import annotations

import json
import re
import shutil
from pathlib import Path

import pytest
from generate_reference import GENERATED, main
from kochbuch.contributing.reference import all_fields, anchor_of, table
from kochbuch.findings.codes import Code
from kochbuch.running.project import OWN_ROOT

NAMES = tuple(GENERATED)


@pytest.fixture
def root(tmp_path: Path) -> Path:
    shutil.copytree(OWN_ROOT / "recipes" / "_vokabular", tmp_path / "recipes" / "_vokabular")
    return tmp_path


def test_generated_files_are_up_to_date(capsys: pytest.CaptureFixture[str]) -> None:
    code = main(["--check"])

    assert (code, *capsys.readouterr()) == (0, "", "Alles auf dem neuesten Stand.\n")


def test_writes_the_same_files_for_the_same_words(root: Path) -> None:
    assert main(["--root", str(root)]) == 0
    assert {name: (root / name).read_bytes() for name in NAMES} == {
        name: (OWN_ROOT / name).read_bytes().replace(b"\r\n", b"\n") for name in NAMES
    }


def test_says_what_it_wrote_and_writes_only_what_changed(
    root: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    main(["--root", str(root)])
    first = capsys.readouterr().out
    (root / NAMES[1]).write_text("alt", encoding="utf-8")

    code = main(["--root", str(root)])

    assert first == "".join(f"Geschrieben: {name}\n" for name in NAMES)
    assert (code, capsys.readouterr().out) == (0, "Geschrieben: docs/mitmachen/felder.md\n")


def test_the_navigation_of_an_old_config_is_written_anew(
    root: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    config = (OWN_ROOT / "mkdocs.yml").read_text(encoding="utf-8")
    (root / "mkdocs.yml").write_text(config.replace("Themen: themen", "Alt: alt"), encoding="utf-8")

    main(["--root", str(root)])

    assert "Geschrieben: mkdocs.yml\n" in capsys.readouterr().out
    assert (root / "mkdocs.yml").read_text(encoding="utf-8") == config


def test_check_names_what_is_old_and_writes_nothing(
    root: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    main(["--root", str(root)])
    (root / NAMES[2]).write_text("alt", encoding="utf-8")
    capsys.readouterr()

    code = main(["--root", str(root), "--check"])

    assert (code, *capsys.readouterr()) == (
        1,
        "Veraltet: docs/mitmachen/meldungen.md\n",
        "Bitte ausführen: python scripts/generate_reference.py\n",
    )
    assert (root / NAMES[2]).read_text(encoding="utf-8") == "alt"


def test_a_folder_without_recipes_is_refused(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    code = main(["--root", str(tmp_path)])

    assert (code, *capsys.readouterr()) == (
        2,
        "",
        f"Im Ordner »{tmp_path}« gibt es keinen Unterordner »recipes«. "
        "Nennen Sie mit --root den Ordner, der ihn enthält.\n",
    )


def test_a_file_that_cannot_be_written_is_a_sentence(
    root: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (root / "schema").write_text("im Weg", encoding="utf-8")

    code = main(["--root", str(root)])

    assert code == 2
    assert capsys.readouterr().err.startswith(
        f"»{root}/schema/rezept.schema.json« lässt sich nicht lesen oder schreiben "
        "(ein Teil des Pfads ist kein Ordner). "
    )


def test_schema_file_is_json_with_german_letters() -> None:
    text = (OWN_ROOT / NAMES[0]).read_text(encoding="utf-8")

    assert json.loads(text)["title"] == "Kopf eines Rezepts"
    assert "Hürde" in text


def test_each_field_has_its_anchor() -> None:
    text = (OWN_ROOT / NAMES[1]).read_text(encoding="utf-8")
    anchors = re.findall(r"^#+ .*\{ #([a-z0-9-]+) \}$", text, re.MULTILINE)

    assert len(set(anchors)) == len(anchors)
    assert {anchor_of(path) for path, _ in all_fields()} <= set(anchors)


def test_each_code_has_its_anchor() -> None:
    text = (OWN_ROOT / NAMES[2]).read_text(encoding="utf-8")
    anchors = re.findall(r"^### .*\{ #([a-z0-9-]+) \}$", text, re.MULTILINE)

    assert sorted(anchors) == sorted(Code)


@pytest.mark.parametrize("name", NAMES[1:3])
def test_links_within_a_page_lead_somewhere(name: str) -> None:
    text = (OWN_ROOT / name).read_text(encoding="utf-8")
    anchors = set(re.findall(r"\{ #([a-z0-9-]+) \}", text))

    assert set(re.findall(r"\]\(#([^)]+)\)", text)) - anchors == set()


def test_table_escapes_what_would_end_a_cell() -> None:
    assert table(("a", "b"), [("1|2", "3")]) == "| a | b |\n| --- | --- |\n| 1&#124;2 | 3 |"
