# SPDX-FileCopyrightText: Das Kochbuch
# SPDX-License-Identifier: MIT
"""The pages for developers name what exists, decisions are complete, and licences are true."""

from __future__ import annotations

import ast
import builtins
import json
import re
import tomllib
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from xml.etree import ElementTree

import pytest
from kochbuch.book.status import Status
from kochbuch.format.fields import FIELDS
from kochbuch.format.sections import SECTIONS
from kochbuch.running.project import OWN_ROOT, PACKAGE

DEVELOPMENT = OWN_ROOT / "docs" / "entwicklung"
RECORDS = sorted((DEVELOPMENT / "entscheidungen").glob("[0-9]*.md"))
PICTURES = sorted((OWN_ROOT / "docs" / "assets" / "bilder").glob("architektur*.svg"))
SVG = "{http://www.w3.org/2000/svg}"

_CODE_BLOCK = re.compile(r"^```.*?^```", re.MULTILINE | re.DOTALL)
_CODE = re.compile(r"`([^`\n]+)`")
_PATH = re.compile(r"[\w./-]*/[\w./-]*|[\w.-]+\.(?:css|csv|html|js|json|md|py|svg|toml|yml)")
_NAME = re.compile(r"[A-Za-z_]\w*(?:\.[A-Za-z_]\w*)*")


# What the pages say about the code --------------------------------------------------------------


@pytest.mark.parametrize("page", ["architektur.md", "glossar.md", "index.md"])
def test_pages_name_only_what_exists(page: str) -> None:
    spans = _spans((DEVELOPMENT / page).read_text(encoding="utf-8"))

    assert [span for span in spans if not _exists(span)] == []


@pytest.mark.parametrize(
    ("span", "exists"),
    [
        ("checking/loading.py", True),
        ("checking/leading.py", False),
        ("docs/ueber.md", True),
        ("load_book", True),
        ("load_books", False),
        ("Neighbourhood.similar", True),
        ("Neighbourhood.render", False),
        ("Municipality.key", True),
        ("kommunen", True),
        ("yaml", True),
        ("make test", True),
    ],
)
def test_a_name_exists_if_code_or_files_have_it(span: str, *, exists: bool) -> None:
    assert _exists(span) is exists


def test_the_architecture_shows_every_picture_of_it() -> None:
    text = (DEVELOPMENT / "architektur.md").read_text(encoding="utf-8")

    assert re.findall(r"\]\(\.\./assets/bilder/([\w.-]+)\)", text) == [p.name for p in PICTURES]


@pytest.mark.parametrize("picture", PICTURES, ids=lambda picture: picture.name)
def test_a_picture_tells_itself_and_runs_nothing(picture: Path) -> None:
    text = picture.read_text(encoding="utf-8")
    root = ElementTree.fromstring(text)
    told = [(root.findtext(f"{SVG}{name}") or "").strip() != "" for name in ("title", "desc")]
    tags = {element.tag.removeprefix(SVG) for element in root.iter()}
    attributes = {name for element in root.iter() for name in element.attrib}

    assert told == [True, True]
    assert tags & {"script", "foreignObject", "image", "use", "a", "animate", "set"} == set()
    assert {name for name in attributes if "href" in name or name.startswith("on")} == set()
    assert set(re.findall(r"https?://[^\"\s]+", text)) == {"http://www.w3.org/2000/svg"}
    assert re.findall(r"url\(([^)]*)\)|@import", text) == ["#tip"] * text.count("url(")


@pytest.mark.parametrize("picture", PICTURES, ids=lambda picture: picture.name)
def test_a_picture_names_what_the_text_explains(picture: Path) -> None:
    root = ElementTree.fromstring(picture.read_text(encoding="utf-8"))
    named = [e.text or "" for e in root.iter(f"{SVG}tspan") if e.get("class") == "code"]
    text = (DEVELOPMENT / "architektur.md").read_text(encoding="utf-8")

    assert [name for name in named if not _exists(name)] == []
    assert [name for name in named if name not in text] == []


# Decisions --------------------------------------------------------------------------------------


def test_the_index_lists_every_record_by_its_title() -> None:
    index = (DEVELOPMENT / "entscheidungen" / "index.md").read_text(encoding="utf-8")

    assert re.findall(r"^\| (\d{4}) \| \[(.+)\]\((.+)\) \|$", index, re.MULTILINE) == [
        (*_title(record).split(": ", 1), record.name) for record in RECORDS
    ]


def test_records_are_numbered_without_a_gap() -> None:
    numbers = [record.name[:4] for record in RECORDS]

    assert numbers == [f"{number:04}" for number in range(1, len(RECORDS) + 1)]


@pytest.mark.parametrize("record", RECORDS, ids=lambda record: record.stem)
def test_a_record_tells_situation_decision_and_cost(record: Path) -> None:
    text = record.read_text(encoding="utf-8")
    parts = re.split(r"^## (.+)$", text, flags=re.MULTILINE)[1:]
    empty = [title for title, body in zip(parts[::2], parts[1::2], strict=True) if not body.strip()]

    assert parts[::2] == ["Situation", "Decision", "What it costs"]
    assert empty == []
    assert re.findall(r'^title: "(.+)"$', text, re.MULTILINE) == [_title(record)]


def test_every_dependency_has_its_reason_its_upkeep_and_the_way_out() -> None:
    project = tomllib.loads((OWN_ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    declared = [
        *project["build-system"]["requires"],
        *project["project"]["dependencies"],
        *(line for extra in project["project"]["optional-dependencies"].values() for line in extra),
    ]
    tools = json.loads((OWN_ROOT / "package.json").read_text(encoding="utf-8"))["devDependencies"]
    record = (DEVELOPMENT / "entscheidungen" / "0003-dependencies.md").read_text(encoding="utf-8")
    rows = [
        [cell.strip() for cell in line.strip("|").split("|")]
        for line in record.splitlines()
        if line.startswith("| ")
    ]

    assert rows[0] == ["package", "reason", "upkeep", "way out"]
    assert [row for row in rows if len(row) != 4 or not all(row)] == []
    python = {re.split(r"[\[<>=!~ ;]", requirement)[0] for requirement in declared}
    assert {row[0] for row in rows[1:]} == python | set(tools)


# What readers are told --------------------------------------------------------------------------


def test_the_about_page_tells_the_periods_of_freshness() -> None:
    page = (OWN_ROOT / "docs" / "ueber.md").read_text(encoding="utf-8")
    rows = re.findall(r"^\| (.+) \| (\d+) Monaten \| (\d+) Monaten \|$", page, re.MULTILINE)
    told = {
        label: (int(due), int(old)) for labels, due, old in rows for label in labels.split(", ")
    }

    assert told == {s.label: (s.review_months, 2 * s.review_months) for s in Status}


def test_the_about_page_tells_the_sections_of_a_recipe() -> None:
    page = (OWN_ROOT / "docs" / "ueber.md").read_text(encoding="utf-8")

    assert f"Abschnitten: {', '.join(SECTIONS)}." in " ".join(page.split())


# Reading pages and code -------------------------------------------------------------------------


def _spans(page: str) -> list[str]:
    return _CODE.findall(_CODE_BLOCK.sub("", page))


def _title(record: Path) -> str:
    match = re.search(r"^# (.+)$", record.read_text(encoding="utf-8"), re.MULTILINE)
    return match[1] if match else ""


def _exists(span: str) -> bool:
    """Return whether a file or a name of the code is called `span`; other spans claim nothing."""
    if _PATH.fullmatch(span):
        return any((folder / span).exists() for folder in (OWN_ROOT, PACKAGE))
    if _NAME.fullmatch(span):
        owner, _, name = span.rpartition(".")
        return name in _members().get(owner, frozenset()) if owner else name in _words()
    return True


@cache
def _trees() -> tuple[tuple[str, ast.Module], ...]:
    files = sorted([*(OWN_ROOT / "hooks").rglob("*.py"), *(OWN_ROOT / "scripts").rglob("*.py")])
    return tuple((file.stem, ast.parse(file.read_text(encoding="utf-8"))) for file in files)


@cache
def _words() -> frozenset[str]:
    """Return everything that one word may mean: definitions, modules, German keys, libraries."""
    words = {stem for stem, _ in _trees()} | set(dir(builtins))
    for _, tree in _trees():
        words.update(_defined(tree))
        words.update(name.partition(".")[0] for name in _imported(tree))
    keys = {field.key for field in FIELDS}
    attributes = {field.attribute for field in FIELDS}
    settings = set(re.findall(r"^\s*(\w+):", _mkdocs_settings(), re.MULTILINE))
    members = {name for names in _members().values() for name in names}
    return frozenset(words | keys | attributes | settings | members | _topics())


def _mkdocs_settings() -> str:
    return (OWN_ROOT / "mkdocs.yml").read_text(encoding="utf-8")


def _topics() -> set[str]:
    words = (OWN_ROOT / "recipes" / "_vokabular" / "themen.yml").read_text(encoding="utf-8")
    return set(re.findall(r"- id: (\S+)", words))


@cache
def _members() -> dict[str, frozenset[str]]:
    """Return what each class defines, by its name."""
    return {
        node.name: frozenset(_defined(node))
        for _, tree in _trees()
        for node in ast.walk(tree)
        if isinstance(node, ast.ClassDef)
    }


def _defined(scope: ast.Module | ast.ClassDef) -> Iterator[str]:
    for node in scope.body:
        if isinstance(node, ast.FunctionDef | ast.ClassDef):
            yield node.name
        elif isinstance(node, ast.AnnAssign) and isinstance(node.target, ast.Name):
            yield node.target.id
        elif isinstance(node, ast.Assign):
            yield from (target.id for target in node.targets if isinstance(target, ast.Name))


def _imported(tree: ast.Module) -> Iterator[str]:
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module:
            yield node.module
