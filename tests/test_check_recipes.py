# SPDX-FileCopyrightText: Das Kochbuch
# SPDX-License-Identifier: MIT
"""The door of the checker, by use: exit codes, formats, files, and what can't be checked."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import check_recipes
import pytest
from check_recipes import main
from kochbuch.running.project import OWN_ROOT

from tests.minibook import RECIPE, MiniBook, recipe_text

WRONG = recipe_text(("status: pilot", "status: piloot"))
FINDING = (
    "recipes/nw/kreuzau/muster.md:6:9: fehler[wert-unbekannt]: "
    "Das Feld »status« kennt den Wert »piloot« nicht.\n"
    "  6 | status: piloot\n"
    "    |         ^^^^^^\n"
    "  Hinweis: Meinten Sie »pilot«?\n"
)


def run(book: MiniBook, *arguments: str) -> int:
    return main(["--root", str(book.root), "--heute", "2026-11-21", *arguments])


def test_good_book_is_praised(book: MiniBook, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(book.add()) == 0
    assert capsys.readouterr() == ("", "1 Rezept geprüft, nichts zu beanstanden.\n")


def test_error_gives_1(book: MiniBook, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(book.add(WRONG)) == 1
    assert capsys.readouterr() == (
        FINDING,
        "1 Rezept geprüft: 1 Fehler, 0 Warnungen. "
        "Jede Meldung ist erklärt in docs/mitmachen/meldungen.md.\n",
    )


def test_warning_gives_0(book: MiniBook, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(book.add("\n" + RECIPE)) == 0
    assert capsys.readouterr().err.startswith("1 Rezept geprüft: 0 Fehler, 1 Warnung.")


def test_what_is_not_listed_is_counted(book: MiniBook, capsys: pytest.CaptureFixture[str]) -> None:
    empty = "".join(f"### Teil {number}\n\n" for number in range(130))
    tags = "<b>\n\n" * 150
    book.add(recipe_text(body=f"## Zubereitung\n\n{tags}{empty}"))
    loaded = book.load().diagnostics

    assert run(book, "--format", "json") == 1
    out, err = capsys.readouterr()
    assert len(json.loads(out)["findings"]) == len(loaded)
    # One error more than was written: that not all of them are listed.
    assert err.startswith("1 Rezept geprüft: 151 Fehler, 130 Warnungen.")


def test_day_decides_what_lies_in_the_future(book: MiniBook) -> None:
    book.add()

    assert main(["--root", str(book.root), "--heute", "2026-04-30"]) == 1
    assert main(["--root", str(book.root), "--heute", "2026-05-01"]) == 0


def test_format_is_chosen(book: MiniBook, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(book.add(WRONG), "--format", "json") == 1
    assert json.loads(capsys.readouterr().out)["findings"][0]["code"] == "wert-unbekannt"
    assert run(book, "--format", "github") == 1
    assert capsys.readouterr().out.startswith("::error file=recipes/nw/kreuzau/muster.md,line=6,")
    assert run(book, "--format", "gitlab") == 1
    assert json.loads(capsys.readouterr().out)[0]["location"]["lines"] == {"begin": 6}
    assert run(book, "--format", "sarif") == 1
    assert json.loads(capsys.readouterr().out)["version"] == "2.1.0"


@pytest.mark.parametrize(
    "written",
    [
        "recipes/nw/kreuzau/muster.md",
        "{root}/recipes/nw/kreuzau/muster.md",
        "recipes/../recipes/nw/kreuzau/muster.md",
    ],
)
def test_only_named_files_are_told(
    written: str, book: MiniBook, capsys: pytest.CaptureFixture[str]
) -> None:
    book.add(WRONG).add(WRONG.replace("Rechnungen", "Belege"), "nw/kreuzau/anderes.md")

    assert run(book, written.format(root=book.root)) == 1
    assert capsys.readouterr().out == FINDING


def test_findings_in_pictures_belong_to_the_recipe(
    book: MiniBook, capsys: pytest.CaptureFixture[str]
) -> None:
    book.add(RECIPE).add(b"<html>", "nw/kreuzau/muster/plan.png")
    book.add(RECIPE.replace("Rechnungen", "Belege"), "nw/kreuzau/muster-2.md")

    assert run(book, "recipes/nw/kreuzau/muster-2.md") == 0
    assert capsys.readouterr().out == ""
    assert run(book, "recipes/nw/kreuzau/muster.md") == 1
    assert capsys.readouterr().out.startswith("recipes/nw/kreuzau/muster/plan.png:1:1: fehler[")


def test_named_files_count_from_where_one_is(
    book: MiniBook, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    book.add(WRONG)
    monkeypatch.chdir(book.recipes / "nw" / "kreuzau")

    assert run(book, "muster.md") == 1
    assert capsys.readouterr().out == FINDING


def test_root_behind_a_link_is_the_same_book(
    book: MiniBook, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    book.add(WRONG)
    link = tmp_path / "verknuepfung"
    link.symlink_to(book.root)

    assert main(["--root", str(link), str(link / "recipes/nw/kreuzau/muster.md")]) == 1
    assert capsys.readouterr().out == FINDING


def test_good_file_in_a_book_with_errors_is_good(book: MiniBook) -> None:
    book.add(WRONG).add(RECIPE.replace("Rechnungen", "Belege"), "nw/kreuzau/anderes.md")

    assert run(book, "recipes/nw/kreuzau/anderes.md") == 0


def test_twin_of_a_title_is_told_whichever_file_is_named(book: MiniBook) -> None:
    book.add().add(RECIPE, "nw/kreuzau/zwilling.md")

    assert run(book, "recipes/nw/kreuzau/muster.md") == 1
    assert run(book, "recipes/nw/kreuzau/zwilling.md") == 1


@pytest.mark.parametrize("name", ["recipes/nw/kreuzau/fehlt.md", "recipes/nw", "README.md", "/etc"])
def test_what_is_no_recipe_gives_2(
    name: str, book: MiniBook, capsys: pytest.CaptureFixture[str]
) -> None:
    (book.add().root / "README.md").write_text("x")

    assert run(book, name) == 2
    assert capsys.readouterr() == (
        "",
        f"»{name}« ist keine Datei unter recipes/. Nennen Sie den Pfad ab dem Projekt, "
        "zum Beispiel recipes/nw/kreuzau/digitallotsen-team.md.\n",
    )


def test_folder_without_recipes_gives_2(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["--root", str(tmp_path / "fehlt")]) == 2
    assert capsys.readouterr() == (
        "",
        f"Im Ordner »{tmp_path / 'fehlt'}« gibt es keinen Unterordner »recipes«. "
        "Nennen Sie mit --root den Ordner, der ihn enthält.\n",
    )


def test_book_without_word_lists_gives_2(
    book: MiniBook, capsys: pytest.CaptureFixture[str]
) -> None:
    (book.add().recipes / "_vokabular" / "themen.yml").unlink()

    assert run(book) == 2
    assert capsys.readouterr().err.startswith("Die Wortliste »recipes/_vokabular/themen.yml«")


@pytest.mark.parametrize("arguments", [["--format", "xml"], ["--nichts"]])
def test_command_that_is_not_understood_gives_2(
    arguments: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(SystemExit) as caught:
        main(arguments)

    assert caught.value.code == 2
    assert "usage" in capsys.readouterr().err


def test_a_day_that_is_none_is_a_sentence(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["--heute", "morgen"]) == 2
    assert capsys.readouterr() == (
        "",
        "»morgen« ist kein Tag der Form JJJJ-MM-TT, zum Beispiel 2026-11-21.\n",
    )


@pytest.mark.parametrize(
    ("format_name", "encoding", "expected"),
    [("text", "ascii", b"?piloot?"), ("json", "cp1252", "»piloot«".encode())],
)
def test_console_of_yesterday_is_no_obstacle(
    format_name: str, encoding: str, expected: bytes, book: MiniBook
) -> None:
    book.add(WRONG)
    script = Path(check_recipes.__file__)
    done = subprocess.run(
        [sys.executable, script, "--root", book.root, "--format", format_name],
        env={**os.environ, "PYTHONIOENCODING": encoding, "PYTHONUTF8": "0"},
        capture_output=True,
        check=False,
    )

    assert done.returncode == 1
    assert expected in done.stdout


def test_own_book_is_checked_without_arguments(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["--heute", "2026-11-21"]) == 0
    assert capsys.readouterr().out == ""
    assert len(list(OWN_ROOT.glob("recipes/*/*/*.md"))) >= 110
