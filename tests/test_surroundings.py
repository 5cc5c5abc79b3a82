# SPDX-FileCopyrightText: Das Kochbuch
# SPDX-License-Identifier: MIT
"""The sources of a site are there and readable, and no result replaces them."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from kochbuch.running.errors import KochbuchError
from kochbuch.running.project import OWN_ROOT
from kochbuch.running.surroundings import check_surroundings, check_target


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """Return the minimum that `check_surroundings` requires."""
    for name in ("docs/mitmachen", "overrides", "recipes"):
        (tmp_path / name).mkdir(parents=True)
    (tmp_path / "mkdocs.yml").write_text("site_name: Test\n", encoding="utf-8")
    (tmp_path / "docs" / "mitmachen" / "index.md").write_text("# Grüße\n", encoding="utf-8")
    return tmp_path


def complaint(root: Path) -> str:
    with pytest.raises(KochbuchError) as caught:
        check_surroundings(root)
    return str(caught.value)


def test_this_project_has_everything() -> None:
    check_surroundings(OWN_ROOT)


def test_the_minimum_is_enough(root: Path) -> None:
    check_surroundings(root)


def test_without_settings_there_is_no_project(root: Path) -> None:
    (root / "mkdocs.yml").unlink()

    assert complaint(root) == (
        f"Im Ordner »{root}« fehlt die Datei »mkdocs.yml«. "
        "Holen Sie sie aus Git zurück, oder nennen Sie mit --root den Ordner des Projekts."
    )


@pytest.mark.parametrize("name", ["docs", "overrides", "recipes"])
def test_a_missing_folder_is_named(root: Path, name: str) -> None:
    shutil.rmtree(root / name)

    assert complaint(root) == (
        f"Im Ordner »{root}« fehlt der Unterordner »{name}«. Holen Sie ihn aus Git zurück."
    )


@pytest.mark.parametrize(
    ("name", "content", "line"),
    [
        ("docs/mitmachen/index.md", "# Titel\n\nGrüße\n".encode("latin-1"), 3),
        ("overrides/main.html", b"\xff", 1),
        ("mkdocs.yml", b"site_name: Test\nextra: \xe4", 2),
    ],
)
def test_a_page_that_is_no_utf_8_is_named_with_the_line(
    root: Path, name: str, content: bytes, line: int
) -> None:
    (root / name).write_bytes(content)

    assert complaint(root) == (
        f"»{name}« ist nicht in UTF-8 gespeichert (Zeile {line}). "
        "Speichern Sie die Datei in Ihrem Editor als UTF-8."
    )


@pytest.mark.parametrize("name", ["falle.html", "FALLE.HTM", "mitmachen/falle.xhtml"])
def test_a_finished_page_is_refused_since_it_would_have_no_policy(root: Path, name: str) -> None:
    (root / "docs" / name).write_text("<script>1</script>", encoding="utf-8")

    assert complaint(root) == (
        f"»docs/{name}« würde veröffentlicht, wie es ist, ohne die Richtlinie der anderen Seiten "
        "(Content-Security-Policy). Schreiben Sie die Seite in Markdown, in eine Datei mit der "
        "Endung .md."
    )


def test_other_files_may_hold_anything(root: Path) -> None:
    (root / "docs" / "bild.png").write_bytes(b"\x89PNG\xff")

    check_surroundings(root)


def test_a_folder_instead_of_the_settings_is_named(root: Path) -> None:
    (root / "mkdocs.yml").unlink()
    (root / "mkdocs.yml").mkdir()

    assert complaint(root).startswith(f"Im Ordner »{root}« fehlt die Datei »mkdocs.yml«.")


# Links --------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("link", "target"),
    [
        ("docs/leck.txt", "../geheim.txt"),
        ("docs/mitmachen/.versteckt", "../../geheim.txt"),
        ("docs/ordner", "../recipes"),
        ("docs/leer", "nirgends"),
        ("docs/kreis", "."),
        ("overrides/kopf.html", "../geheim.txt"),
    ],
)
def test_a_link_is_refused_with_its_place(root: Path, link: str, target: str) -> None:
    (root / link).symlink_to(target)

    assert complaint(root) == (
        f"»{link}« ist eine Verknüpfung; veröffentlicht würde, worauf sie zeigt. "
        "Legen Sie Dateien und Ordner selbst an diese Stelle."
    )


@pytest.mark.parametrize("name", ["docs", "overrides", "recipes"])
def test_a_folder_that_is_a_link_itself_is_refused(root: Path, name: str) -> None:
    (root / name).rename(root / "woanders")
    (root / name).symlink_to("woanders")

    assert complaint(root).startswith(f"»{name}« ist eine Verknüpfung; ")


# Where a result may go ----------------------------------------------------------------------------


@pytest.mark.parametrize("out", ["site", "build/site", "../woanders", ".cache/site"])
def test_a_result_may_lie_beside_the_sources(root: Path, out: str) -> None:
    check_target((root / out).resolve(), root)


@pytest.mark.parametrize("out", [".", "..", "/"])
def test_a_result_may_not_contain_the_project(root: Path, out: str) -> None:
    target = (root / out).resolve()

    with pytest.raises(KochbuchError) as caught:
        check_target(target, root)

    assert str(caught.value) == (
        f"»{target}« enthält das Projekt selbst; nennen Sie einen anderen Ordner."
    )


@pytest.mark.parametrize(
    ("out", "source"),
    [("docs", "docs"), ("docs/site", "docs"), ("recipes/nw", "recipes"), (".git", ".git")],
)
def test_a_result_may_not_lie_in_the_sources(root: Path, out: str, source: str) -> None:
    with pytest.raises(KochbuchError) as caught:
        check_target(root / out, root)

    assert str(caught.value) == (
        f"»{root / out}« liegt in »{source}«, woraus die Seite entsteht; nennen Sie einen anderen "
        "Ordner."
    )
