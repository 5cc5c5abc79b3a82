# SPDX-FileCopyrightText: Das Kochbuch
# SPDX-License-Identifier: MIT
"""Each field, each message code and each script is documented, and what is documented is true."""

from __future__ import annotations

import importlib
import re
import shutil
from datetime import date
from pathlib import Path

import pytest
from kochbuch.checking.loading import load_book
from kochbuch.contributing.reference import all_fields
from kochbuch.contributing.reporting import as_text, summary
from kochbuch.findings.codes import Code
from kochbuch.running.project import OWN_ROOT, Project

TODAY = date(2026, 11, 21)
DOCS = OWN_ROOT / "docs"
SCRIPTS = sorted(file.stem for file in (OWN_ROOT / "scripts").glob("*.py"))
WRITTEN = (
    *sorted((DOCS / "mitmachen").glob("*.md")),
    DOCS / "entwicklung" / "befehle.md",
    OWN_ROOT / "CONTRIBUTING.md",
)


def text_of(path: str) -> str:
    return (OWN_ROOT / path).read_text(encoding="utf-8")


def commands() -> dict[str, str]:
    """Return the sections of the page about commands by the name of the script."""
    parts = re.split(
        r"^## (\w+)\.py \{ #\1 \}$", text_of("docs/entwicklung/befehle.md"), flags=re.M
    )
    return dict(zip(parts[1::2], parts[2::2], strict=True))


def test_each_field_is_documented() -> None:
    page = text_of("docs/mitmachen/felder.md")

    assert [path for path, _ in all_fields() if f"- **Feld:** `{path}`" not in page] == []


def test_each_code_is_documented() -> None:
    page = text_of("docs/mitmachen/meldungen.md")

    assert [code for code in Code if f"{{ #{code.value} }}" not in page] == []


def test_each_script_is_documented_and_no_other() -> None:
    assert sorted(commands()) == SCRIPTS


@pytest.mark.parametrize("name", SCRIPTS)
def test_a_script_is_documented_with_call_options_and_exit_codes(
    name: str, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    section = commands()[name]
    monkeypatch.setenv("COLUMNS", "200")
    with pytest.raises(SystemExit) as stopped:
        importlib.import_module(name).main(["--help"])
    options = set(re.findall(r"--[a-z][a-z-]+", capsys.readouterr().out)) - {"--help"}

    assert stopped.value.code == 0
    assert f"python scripts/{name}.py" in section
    assert "**Exit-Codes:** 0 " in section
    assert {option for option in options if f"`{option}" not in section} == set()
    assert set(re.findall(r"`(--[a-z-]+)", section)) <= options


@pytest.mark.parametrize("page", WRITTEN, ids=lambda page: page.name)
def test_links_between_pages_lead_somewhere(page: Path) -> None:
    """Pages under `docs/` that are generated from recipes are the site's own business."""
    text = re.sub(r"```.*?```|`[^`\n]+`", "", page.read_text(encoding="utf-8"), flags=re.DOTALL)
    targets = re.findall(r"\]\((?!https?:)([^)#]*)(?:#([^)]*))?\)", text)
    missing = []
    for file, anchor in targets:
        target = (page.parent / file).resolve() if file else page
        if target.is_relative_to(DOCS / "themen"):
            continue
        known = target.is_file() and (
            not anchor or f"{{ #{anchor} }}" in target.read_text(encoding="utf-8")
        )
        if not known:
            missing.append(f"{file}#{anchor}")

    assert missing == []


def example(page: str, language: str) -> str:
    found = re.search(rf"^```{language}\n(---\n.*?)^```$", text_of(page), re.DOTALL | re.MULTILINE)
    assert found
    return found[1]


@pytest.fixture
def project(tmp_path: Path) -> Project:
    shutil.copytree(OWN_ROOT / "recipes" / "_vokabular", tmp_path / "recipes" / "_vokabular")
    (tmp_path / "recipes" / "nw" / "kreuzau").mkdir(parents=True)
    return Project.at(tmp_path)


def test_the_small_template_is_valid(project: Project) -> None:
    file = project.recipes / "nw" / "kreuzau" / "rezept.md"
    file.write_text(example("docs/mitmachen/rezept-schreiben.md", "markdown"), encoding="utf-8")

    loaded = load_book(project, today=TODAY)

    assert loaded.diagnostics == ()
    assert [recipe.path for recipe in loaded.book.recipes] == ["nw/kreuzau/rezept"]


def test_the_output_that_is_explained_is_the_real_one(project: Project) -> None:
    page = "docs/mitmachen/pruefung.md"
    file = project.recipes / "nw" / "kreuzau" / "bauakten.md"
    file.write_text(example(page, "markdown"), encoding="utf-8")

    loaded = load_book(project, today=TODAY)

    found = loaded.diagnostics
    assert f"```text\n{as_text(found)}{summary(found, 1)}\n```\n" in text_of(page)
    assert f"```text\n{summary([], 1)}\n```\n" in text_of(page)
