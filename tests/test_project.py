# SPDX-FileCopyrightText: Das Kochbuch
# SPDX-License-Identifier: MIT
"""The paths below the root of a project."""

from __future__ import annotations

from pathlib import Path

import pytest
from kochbuch.running.errors import KochbuchError
from kochbuch.running.project import DATA, OWN_ROOT, PACKAGE, Project


def test_recipes_and_words_lie_below_the_root(tmp_path: Path) -> None:
    (tmp_path / "recipes").mkdir()
    project = Project.at(tmp_path)

    assert (project.root, project.recipes, project.vocabulary) == (
        tmp_path,
        tmp_path / "recipes",
        tmp_path / "recipes" / "_vokabular",
    )


def test_a_folder_without_recipes_is_no_project(tmp_path: Path) -> None:
    with pytest.raises(KochbuchError) as caught:
        Project.at(tmp_path)

    assert str(caught.value) == (
        f"Im Ordner »{tmp_path}« gibt es keinen Unterordner »recipes«. "
        "Nennen Sie mit --root den Ordner, der ihn enthält."
    )


def test_a_file_called_recipes_is_no_folder(tmp_path: Path) -> None:
    (tmp_path / "recipes").write_text("", encoding="utf-8")

    with pytest.raises(KochbuchError):
        Project.at(tmp_path)


def test_the_own_root_is_this_project() -> None:
    assert Project.at(OWN_ROOT).recipes.is_dir()
    assert DATA.is_dir()
    assert (OWN_ROOT / "mkdocs.yml").is_file()
    assert PACKAGE == OWN_ROOT / "hooks" / "kochbuch"
