# SPDX-FileCopyrightText: Das Kochbuch
# SPDX-License-Identifier: MIT
"""Nothing that becomes the site is a link, wherever in the tree."""

from __future__ import annotations

from pathlib import Path

import pytest
from kochbuch.files.symlinks import links_below, refuse_links
from kochbuch.running.errors import KochbuchError
from kochbuch.running.surroundings import check_surroundings


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """Return a project with the three folders and a file outside."""
    for name in ("docs/assets", "overrides/partials", "recipes/nw"):
        (tmp_path / name).mkdir(parents=True)
    (tmp_path / "geheim.txt").write_text("nicht für die Seite", encoding="utf-8")
    return tmp_path


def test_a_tree_of_files_passes(root: Path) -> None:
    (root / "docs" / "index.md").write_text("# Hier", encoding="utf-8")

    assert refuse_links(root) is None
    assert list(links_below(root)) == []


@pytest.mark.parametrize(
    ("link", "target"),
    [
        ("docs/leck.txt", "../geheim.txt"),
        ("docs/assets/.versteckt", "../../geheim.txt"),
        ("docs/ordner", "../recipes"),
        ("docs/leer", "nirgends"),
        ("overrides/partials/kopf.html", "../../geheim.txt"),
    ],
)
def test_a_link_is_refused_with_its_place(root: Path, link: str, target: str) -> None:
    (root / link).symlink_to(target)

    with pytest.raises(KochbuchError) as caught:
        refuse_links(root)

    assert str(caught.value) == (
        f"»{link}« ist eine Verknüpfung; veröffentlicht würde, worauf sie zeigt. "
        "Legen Sie Dateien und Ordner selbst an diese Stelle."
    )


def test_doors_refuse_links_before_they_read(root: Path) -> None:
    (root / "mkdocs.yml").write_text("site_name: Hier", encoding="utf-8")
    (root / "docs" / "leck.txt").symlink_to("../geheim.txt")

    with pytest.raises(KochbuchError, match=r"^»docs/leck\.txt« ist eine Verknüpfung; "):
        check_surroundings(root)


@pytest.mark.parametrize("name", ["docs", "overrides", "recipes"])
def test_a_folder_that_is_a_link_itself_is_refused(root: Path, name: str) -> None:
    (root / name).rename(root / "woanders")
    (root / name).symlink_to("woanders")

    with pytest.raises(KochbuchError, match=f"^»{name}« ist eine Verknüpfung; "):
        refuse_links(root)


def test_of_many_links_the_first_is_named(root: Path) -> None:
    for number in range(5):
        (root / "docs" / f"{number}.txt").symlink_to("../geheim.txt")

    with pytest.raises(KochbuchError, match=r"^»docs/0\.txt« ist eine Verknüpfung; "):
        refuse_links(root)


def test_links_are_not_followed(root: Path) -> None:
    (root / "docs" / "kreis").symlink_to(".")

    assert list(links_below(root / "docs")) == [root / "docs" / "kreis"]
