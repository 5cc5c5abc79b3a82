# SPDX-FileCopyrightText: Das Kochbuch
# SPDX-License-Identifier: MIT
"""What an operator may set, and what is said when a word is wrong."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from kochbuch.book.operator import Host, Operator, Repository
from kochbuch.running.errors import KochbuchError
from kochbuch.running.project import OWN_ROOT
from kochbuch.site.audit import load_audit
from kochbuch.site.settings import Settings, load_settings

from tests.minibook import DAY
from tests.operating import ADDRESS, ANSWERS, fill_in

GITHUB = Repository("https://github.com/kommunen/kochbuch/")
OPENCODE = Repository("https://gitlab.opencode.de/kommunen/kochbuch", Host.GITLAB, "haupt zweig")


@pytest.mark.parametrize(
    ("repository", "expected"),
    [
        (Repository(), ""),
        (GITHUB, "https://github.com/kommunen/kochbuch/edit/main/recipes/nw/kreuzau/lotsen.md"),
        (
            OPENCODE,
            "https://gitlab.opencode.de/kommunen/kochbuch/-/edit/haupt%20zweig/"
            "recipes/nw/kreuzau/lotsen.md",
        ),
    ],
)
def test_edit_links_follow_the_host(repository: Repository, expected: str) -> None:
    assert repository.edit_url("recipes/nw/kreuzau/lotsen.md") == expected


def test_letters_of_a_path_are_escaped() -> None:
    url = GITHUB.edit_url('docs/"><b>ü.md')

    assert url == "https://github.com/kommunen/kochbuch/edit/main/docs/%22%3E%3Cb%3E%C3%BC.md"


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return Path(shutil.copyfile(OWN_ROOT / "mkdocs.yml", tmp_path / "mkdocs.yml"))


def test_the_settings_of_this_repository_say_nothing_yet() -> None:
    assert load_settings(OWN_ROOT / "mkdocs.yml", DAY) == Settings(
        DAY, Repository(), Operator(), load_audit(), ""
    )


def test_both_parts_of_our_settings_are_read(file: Path) -> None:
    fill_in(file)
    text = file.read_text(encoding="utf-8")
    file.write_text(text.replace('url: ""', 'url: "https://x.de/a"'), encoding="utf-8")

    found = load_settings(file, DAY)

    assert found.repository == Repository("https://x.de/a")
    assert (found.operator.name, found.address) == (ANSWERS["name"], ADDRESS)


@pytest.mark.parametrize("nothing", ["", "~", "{}", '{url: "", host: ~, branch: null}'])
def test_no_repository_is_fine(file: Path, nothing: str) -> None:
    assert load_settings(with_repository(file, nothing), DAY).repository == Repository()


def with_repository(file: Path, value: str) -> Path:
    text = file.read_text(encoding="utf-8")
    start, end = text.index("    repository:\n"), text.index("    # Wer die Seite betreibt")
    changed = f"{text[:start]}    repository: {value}\n{text[end:]}"
    file.write_text(changed, encoding="utf-8")
    return file


@pytest.mark.parametrize(
    ("value", "message"),
    [
        (
            '{adresse: "https://x.de"}',
            "In »extra.kochbuch.repository« gibt es das Feld »adresse« nicht. Meinten Sie »url«?",
        ),
        (
            '"https://github.com/a/b"',
            "Das Feld »extra.kochbuch.repository« enthält einen Text; erwartet wird eine Gruppe "
            "von Feldern (url, host, branch).",
        ),
        (
            "{host: bitbucket}",
            "Das Feld »extra.kochbuch.repository.host« kennt den Wert »bitbucket« nicht. "
            "Erlaubt ist github oder gitlab.",
        ),
        (
            "{host: [github]}",
            "Das Feld »extra.kochbuch.repository.host« enthält eine Liste; erwartet wird eines "
            "der Wörter github oder gitlab.",
        ),
        (
            "{}\n    Betrieb: x",
            "In »extra.kochbuch« gibt es das Feld »Betrieb« nicht. Meinten Sie »betrieb«?",
        ),
    ],
)
def test_a_mistake_is_told_with_its_line(file: Path, value: str, message: str) -> None:
    text = file.read_text(encoding="utf-8")
    line = text[: text.index("    repository:\n")].count("\n") + 1 + value.count("\n")

    with pytest.raises(KochbuchError) as caught:
        load_settings(with_repository(file, value), DAY)

    assert str(caught.value) == f"In mkdocs.yml, Zeile {line}: {message}"
