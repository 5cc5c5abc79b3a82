# SPDX-FileCopyrightText: Das Kochbuch
# SPDX-License-Identifier: MIT
"""What an operator may set, and what is said when a word is wrong."""

from __future__ import annotations

import pytest
from kochbuch.errors import KochbuchError
from kochbuch.writing.settings import Repository

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
