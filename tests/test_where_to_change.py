# SPDX-FileCopyrightText: Das Kochbuch
# SPDX-License-Identifier: MIT
"""The list "Where do I change what" is complete: each row is held against something that exists."""

from __future__ import annotations

import io
import re
import tokenize
from collections.abc import Iterator
from pathlib import Path

import generate_reference
import pytest
from kochbuch.running.project import OWN_ROOT

PAGE = OWN_ROOT / "docs" / "entwicklung" / "architektur.md"
EXAMPLES = {
    "a new field": {"produkte", "products"},
    "a field made of fields": {"Product", "PRODUCT"},
    "a new rule": {"zeitraum-umgekehrt", "PERIOD_REVERSED"},
    "a new index page": {"FAILURES"},
    "another export of findings": {"sarif"},
    "a data file for scripts of the pages": {"places_data", "LandPlaces"},
}
"""By the wish, the names of an example as German texts, data and code write them."""
LEFT_OUT = {
    "docs/entwicklung/architektur.md",
    *generate_reference.GENERATED,
}
QUOTES = "hooks/kochbuch/findings/codes.py"
"""Its strings are examples of recipes, which name fields of all sorts."""


@pytest.mark.parametrize("wish", EXAMPLES)
def test_a_row_names_every_file_that_knows_the_example(wish: str) -> None:
    places = row(wish)
    found = {file: place_of(file, places) for file in mentions(EXAMPLES[wish])}

    assert sorted(found.values()) == sorted(places), found
    assert len(places) <= 4


def test_every_row_that_claims_to_be_tested_is() -> None:
    starred = re.findall(r"^\| (.+) \* \|", PAGE.read_text(encoding="utf-8"), re.MULTILINE)

    assert starred == list(EXAMPLES)


def test_a_file_that_no_row_names_stands_for_itself() -> None:
    further = "hooks/kochbuch/site/pages/lists.py"

    assert further in mentions({"costs"})
    assert place_of(further, row("a new field")) == further


def row(wish: str) -> list[str]:
    """Return the files and folders that the row of a wish names, as paths of the project."""
    text = PAGE.read_text(encoding="utf-8")
    changes = text.split(f"| {wish} * | ", 1)[1].split(" | ", 1)[0]
    named = re.findall(r"`([\w./-]+(?:/|\.\w+))`", changes)
    return [path if (OWN_ROOT / path).exists() else f"hooks/kochbuch/{path}" for path in named]


def place_of(file: str, places: list[str]) -> str:
    """Return the place of a row that a file belongs to, or the file itself."""
    folders = [place for place in places if place[-1] == "/" and file.startswith(place)]
    return file if file in places or not folders else folders[0]


def mentions(names: set[str]) -> set[str]:
    """Return all files written by hand that know one of some names."""
    folders = ("hooks", "scripts", "overrides", "docs")
    files = [path for folder in folders for path in (OWN_ROOT / folder).rglob("*.*")]
    files.append(OWN_ROOT / "mkdocs.yml")
    found = {path.relative_to(OWN_ROOT).as_posix(): path for path in files}
    return {
        name
        for name, path in found.items()
        if path.suffix in (".css", ".html", ".js", ".md", ".py", ".yml")
        and name not in LEFT_OUT
        and "/entscheidungen/" not in name
        and (path.stem in names or names & set(words(name, path)))
    }


def words(name: str, path: Path) -> Iterator[str]:
    """Yield the words of a file; of Python code only its names and its strings of one line."""
    text = path.read_text(encoding="utf-8")
    if path.suffix != ".py":
        yield from re.findall(r"[\w-]+", text)
        return
    for token in tokenize.generate_tokens(io.StringIO(text).readline):
        if token.type == tokenize.NAME:
            yield token.string
        elif token.type == tokenize.STRING and not token.string.startswith('"""'):
            yield from [] if name == QUOTES else re.findall(r"[\w-]+", token.string)
