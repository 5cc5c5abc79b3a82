# SPDX-FileCopyrightText: Das Kochbuch
# SPDX-License-Identifier: MIT
"""From files to a book: what becomes a recipe, what is only reported, what ends the command."""

from __future__ import annotations

import gc
import os
from pathlib import Path

import pytest
from kochbuch.checking.loading import _read, load_book
from kochbuch.files.syntax.report import MAX_PER_CODE, FileReport
from kochbuch.files.walking import RecipesFile, unreadable, walk
from kochbuch.findings.codes import Code
from kochbuch.running.errors import KochbuchError, german_reason
from kochbuch.running.project import OWN_ROOT, Project

from tests.attaching import pdf, png
from tests.minibook import DAY, RECIPE, MiniBook, recipe_text, register


def test_recipe_without_a_finding_is_in_the_book(book: MiniBook) -> None:
    loaded = (
        book.add()
        .add(png(), "nw/kreuzau/muster/b/c.png")
        .add(pdf(), "nw/kreuzau/muster/a.pdf")
        .load()
    )

    assert loaded.diagnostics == ()
    assert not loaded.has_errors
    assert loaded.file_count == 1
    (found,) = loaded.book.recipes
    assert (found.path, found.title, found.lead.name, found.pictures) == (
        "nw/kreuzau/muster",
        "Rechnungen elektronisch bearbeiten und ablegen",
        "Kreuzau",
        ("a.pdf", "b/c.png"),
    )
    assert found.body == "\n## Zubereitung\n\n1. Rechnungen annehmen.\n2. Rechnungen prüfen.\n"


def test_recipe_with_a_warning_is_in_the_book(book: MiniBook) -> None:
    loaded = book.add("\n" + RECIPE).load()

    assert [d.code for d in loaded.diagnostics] == [Code.BLANK_BEFORE_HEAD]
    assert (len(loaded.book.recipes), loaded.has_errors) == (1, False)


def test_recipe_with_an_error_is_not_in_the_book(book: MiniBook) -> None:
    loaded = book.add(recipe_text(("status: pilot", "status: piloot"))).load()

    assert (loaded.book.recipes, loaded.has_errors, loaded.file_count) == ((), True, 1)


def test_error_found_by_comparing_keeps_a_recipe_out(book: MiniBook) -> None:
    loaded = book.add().add(RECIPE, "nw/kreuzau/anderes.md").load()

    assert [d.code for d in loaded.diagnostics] == [Code.TITLE_TWICE] * 2
    assert loaded.book.recipes == ()


def test_draft_is_checked_and_left_out(book: MiniBook) -> None:
    book.add(recipe_text(("herkunft: anonym", "herkunft: anonym\nentwurf: ja")))

    assert book.load().book.recipes == ()
    assert [found.is_draft for found in book.load(with_drafts=True).book.recipes] == [True]


def test_decomposed_umlauts_are_put_together(book: MiniBook) -> None:
    (found,) = book.add(RECIPE.replace("ü", "u\u0308")).load().book.recipes

    assert "prüft" in found.summary
    assert "prüfen" in found.body


def test_recipes_stand_in_the_order_of_their_paths(book: MiniBook) -> None:
    for name in ("b", "a-b", "a"):
        book.add(RECIPE.replace("Rechnungen", f"Akten {name}"), f"nw/kreuzau/{name}.md")

    assert [found.path[-3:] for found in book.load().book.recipes] == ["u/a", "a-b", "u/b"]


def test_findings_are_sorted_and_told_once(book: MiniBook) -> None:
    for name in ("b", "a"):
        book.add(
            recipe_text(("status: pilot", "status: x\nstatus: y"), body=""), f"nw/kreuzau/{name}.md"
        )
    found = book.load().diagnostics

    assert list(found) == sorted(set(found), key=lambda d: d.sort_key)


def test_same_book_is_loaded_twice_alike(book: MiniBook) -> None:
    book.add().add(recipe_text(("status: pilot", "status: x")), "nw/kreuzau/b.md")

    assert book.load() == book.load()


def test_damaged_word_list_blames_nobody_else(book: MiniBook) -> None:
    book.add(b"themen: [\n", "_vokabular/themen.yml").add()
    loaded = book.load()

    assert [(d.place.path, d.code) for d in loaded.diagnostics] == [
        ("recipes/_vokabular/themen.yml", Code.BRACKET)
    ]
    assert loaded.book.recipes == ()


def test_file_with_too_many_mistakes_says_how_many_more_there_are(book: MiniBook) -> None:
    found = book.add(recipe_text(body="## Zubereitung\n\n" + "<b>\n" * 5_000)).load().diagnostics

    others = (Code.PARAGRAPH_TOO_LONG, Code.TEXT_TOO_HEAVY)
    assert [d.code for d in found if d.code not in others] == [
        *([Code.TOO_MANY_FINDINGS] + MAX_PER_CODE * [Code.RAW_HTML])
    ]
    assert found[0].message == (
        "Weitere Befunde in dieser Datei sind nur gezählt: 4900 × html-im-text."
    )


def test_unknown_keys_without_end_are_cut_short(book: MiniBook) -> None:
    lines = "".join(f"feld{number}: x\n" for number in range(5_000))
    book.add(recipe_text(("status: pilot\n", f"status: pilot\n{lines}")))

    found = book.load().diagnostics

    assert [d.code for d in found] == [Code.TOO_MANY_FINDINGS] + MAX_PER_CODE * [Code.UNKNOWN_FIELD]


@pytest.mark.parametrize("name", ["themen", "huerden", "verbuende"])
def test_missing_word_list_ends_the_command(name: str, book: MiniBook) -> None:
    (book.recipes / "_vokabular" / f"{name}.yml").unlink()

    with pytest.raises(KochbuchError) as caught:
        book.load()

    assert str(caught.value) == (
        f"Die Wortliste »recipes/_vokabular/{name}.yml« lässt sich nicht lesen (nicht vorhanden). "
        "Holen Sie sie aus dem Projekt zurück."
    )


def test_register_is_loaded_unless_it_is_given(book: MiniBook) -> None:
    found = load_book(Project(book.add().root), today=DAY).book.register

    assert found is not register()
    assert found.provenance == register().provenance


def test_garbage_collection_is_as_before(book: MiniBook) -> None:
    was_enabled = gc.isenabled()
    book.add().load()

    assert gc.isenabled() is was_enabled


def test_walk_passes_over_what_is_none_of_its_business(book: MiniBook) -> None:
    for name in (".git/x.md", "nw/.DS_Store", "nw/README.md", "CODEOWNERS", "_entwurf/x.md"):
        book.add(b"x", name)
    book.add()
    findings: list = []

    assert [entry.name for entry in walk(book.recipes, findings)] == ["nw/kreuzau/muster.md"]
    assert findings == []
    assert book.load().diagnostics == ()


def test_walk_survives_folders_without_end(book: MiniBook) -> None:
    book.add()
    folder = os.open(book.recipes, os.O_RDONLY)
    for _ in range(1_200):
        os.mkdir("a", dir_fd=folder)
        inner = os.open("a", os.O_RDONLY, dir_fd=folder)
        os.close(folder)
        folder = inner
    os.close(folder)

    try:
        assert [d.code for d in book.load().diagnostics] == [Code.FILE_STRAY]
    finally:
        _remove_chain(book.recipes)


def _remove_chain(top: Path) -> None:
    """Remove folders that are too deep for `shutil.rmtree`, the upper one by the upper one."""
    while (top / "a").exists():
        inner = top / "a" / "a"
        if inner.exists():
            inner.rename(top / "b")
        (top / "a").rmdir()
        if (top / "b").exists():
            (top / "b").rename(top / "a")


def test_file_that_vanishes_is_a_finding(tmp_path: Path) -> None:
    findings: list = []

    assert list(walk(tmp_path / "fehlt", findings)) == []
    assert [(str(d.place), d.message) for d in findings] == [
        ("recipes/:1:1", "»recipes/« lässt sich nicht lesen (nicht vorhanden).")
    ]


def test_reasons_are_german() -> None:
    assert german_reason(OSError(13, "Permission denied")) == "keine Rechte"
    assert german_reason(OSError(99, "whatever")) == "Fehler 99 des Betriebssystems"
    assert unreadable("nw/a.md", OSError(5, "I/O")).message == (
        "»recipes/nw/a.md« lässt sich nicht lesen (Fehler 5 des Betriebssystems)."
    )


def test_every_recipe_of_this_repository_is_valid() -> None:
    loaded = load_book(Project(OWN_ROOT), today=DAY, register=register())

    assert loaded.diagnostics == ()
    assert len(loaded.book.recipes) == loaded.file_count >= 110


def test_recipe_that_vanishes_while_reading_is_a_finding(tmp_path: Path) -> None:
    report = FileReport("recipes/nw/kreuzau/weg.md")

    _read(RecipesFile("nw/kreuzau/weg.md", tmp_path / "weg.md"), report)

    assert [(str(d.place), d.message) for d in report.diagnostics()] == [
        (
            "recipes/nw/kreuzau/weg.md:1:1",
            "»recipes/nw/kreuzau/weg.md« lässt sich nicht lesen (nicht vorhanden).",
        )
    ]
