# SPDX-FileCopyrightText: Das Kochbuch
# SPDX-License-Identifier: MIT
"""What an operator may set, and what is said when a word is wrong."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from kochbuch.book.operator import Operator
from kochbuch.running.errors import KochbuchError
from kochbuch.running.project import OWN_ROOT
from kochbuch.site.audit import load_audit
from kochbuch.site.settings import Repository, Settings, load_settings

from tests.minibook import DAY
from tests.operating import ADDRESS, ANSWERS, fill_in

GITHUB = Repository("https://github.com/kommunen/kochbuch/")
OPENCODE = Repository("https://gitlab.opencode.de/kommunen/kochbuch", "gitlab", "haupt zweig")


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


@pytest.mark.parametrize("nothing", [None, {}, ""])
def test_no_repository_is_fine(nothing: object) -> None:
    assert Repository.from_config(nothing) == Repository()


def test_empty_words_keep_what_is_usual() -> None:
    found = Repository.from_config({"url": "https://x.de/a", "host": "", "branch": None})

    assert found == Repository("https://x.de/a", "github", "main")


@pytest.mark.parametrize(
    ("values", "message"),
    [
        (
            {"adresse": "https://x.de"},
            "In mkdocs.yml kennt extra.kochbuch.repository nur url, host und branch.",
        ),
        (
            "https://github.com/a/b",
            "In mkdocs.yml kennt extra.kochbuch.repository nur url, host und branch.",
        ),
        (
            {"url": "https://x.de", "host": "bitbucket"},
            "In mkdocs.yml steht bei extra.kochbuch.repository.host »bitbucket«; "
            "bekannt sind github und gitlab.",
        ),
    ],
)
def test_an_unknown_word_is_refused_in_german(values: object, message: str) -> None:
    with pytest.raises(KochbuchError) as caught:
        Repository.from_config(values)

    assert str(caught.value) == message


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


@pytest.mark.parametrize(
    ("old", "new", "message"),
    [
        (
            "    repository:\n",
            "    Betrieb: x\n    repository:\n",
            "In mkdocs.yml, Zeile {line}: extra.kochbuch kennt nur repository und betrieb, nicht "
            "»Betrieb«.",
        ),
        (
            "      host: github\n",
            "      host: [github]\n",
            "In mkdocs.yml, Zeile {line}: extra.kochbuch.repository.host enthält keinen Text.",
        ),
        (
            "      host: github\n",
            "      host: bitbucket\n",
            "In mkdocs.yml steht bei extra.kochbuch.repository.host »bitbucket«; "
            "bekannt sind github und gitlab.",
        ),
    ],
)
def test_a_mistake_is_one_german_sentence(file: Path, old: str, new: str, message: str) -> None:
    text = file.read_text(encoding="utf-8")
    file.write_text(text.replace(old, new, 1), encoding="utf-8")
    line = text[: text.index(old)].count("\n") + 1

    with pytest.raises(KochbuchError) as caught:
        load_settings(file, DAY)

    assert str(caught.value) == message.format(line=line)
