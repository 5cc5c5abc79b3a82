# SPDX-FileCopyrightText: Das Kochbuch
# SPDX-License-Identifier: MIT
"""Sample books: valid, the same every time, and with all that the real book holds."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest
from bench import Measure
from kochbuch.book.recipe import Origin
from kochbuch.book.sizes import Level, SizeClass
from kochbuch.book.states import State
from kochbuch.checking.loading import Loaded, load_book
from kochbuch.contributing.reporting import as_text
from kochbuch.running.project import OWN_ROOT, Project
from make_sample_book import main, write_sample_book

from tests.minibook import DAY

ADDRESS = re.compile(r"https?://([^/\"\s]+)|@([\w-]+\.\w[\w.-]+)")


def files(root: Path) -> dict[str, bytes]:
    return {
        file.relative_to(root).as_posix(): file.read_bytes()
        for file in sorted(root.rglob("*"))
        if file.is_file()
    }


def recipes(root: Path) -> dict[str, bytes]:
    return {path: text for path, text in files(root).items() if "_vokabular" not in path}


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    root = tmp_path_factory.mktemp("sample") / "book"
    write_sample_book(400, root)
    return root


@pytest.fixture(scope="module")
def large(folder: Path) -> Loaded:
    return load_book(Project(folder), today=DAY)


@pytest.fixture(scope="module")
def real() -> Loaded:
    return load_book(Project(OWN_ROOT), today=DAY)


@pytest.mark.parametrize(("count", "seed"), [(1, 1), (60, 2), (300, 3)])
def test_a_book_is_valid_and_complete(count: int, seed: int, tmp_path: Path) -> None:
    write_sample_book(count, tmp_path / "book", seed=seed)

    loaded = load_book(Project(tmp_path / "book"), today=DAY)

    assert as_text(loaded.diagnostics) == ""
    assert (loaded.file_count, len(loaded.book.recipes)) == (count, count)


def test_the_same_arguments_give_the_same_bytes(tmp_path: Path) -> None:
    for name, seed in (("one", 1), ("two", 1), ("three", 2)):
        write_sample_book(60, tmp_path / name, seed=seed)

    assert files(tmp_path / "one") == files(tmp_path / "two")
    assert recipes(tmp_path / "one").keys() != recipes(tmp_path / "three").keys()


def test_no_address_leads_to_a_real_place(folder: Path) -> None:
    found = {
        host or domain
        for text in recipes(folder).values()
        for host, domain in ADDRESS.findall(text.decode())
    }

    assert found == {"example.org"}


def test_every_title_says_that_it_is_a_sample(large: Loaded) -> None:
    assert [r.title for r in large.book.recipes if not r.title.startswith("Muster ")] == []


def test_a_book_holds_what_the_real_book_holds(large: Loaded, real: Loaded) -> None:
    book, originals = large.book, real.book.recipes

    assert large.diagnostics == ()
    assert {r.lead.size_class for r in book.recipes} == set(SizeClass)
    assert {r.lead.level for r in book.recipes} == set(Level)
    assert {r.lead.state for r in book.recipes} == set(State)
    assert {r.origin for r in book.recipes} == set(Origin)
    assert {r.topic.slug for r in book.recipes} == set(book.vocabulary.subtopics)
    assert {r.status for r in book.recipes} == {r.status for r in originals}
    assert {r.cooperation for r in book.recipes} == {r.cooperation for r in originals}
    assert {o.hurdle for r in book.recipes for o in r.obstacles} == {
        o.hurdle for r in originals for o in r.obstacles
    }
    assert {p.kind for r in book.recipes for p in r.products} == {
        p.kind for r in originals for p in r.products
    }


def test_most_recipes_state_costs_or_why_not(large: Loaded) -> None:
    costs = [recipe.costs for recipe in large.book.recipes if recipe.costs]

    assert len(costs) == 400
    assert 100 < sum(bool(c.not_stated) for c in costs) < 300
    assert any(c.funding and c.not_stated for c in costs)


def test_recipes_refer_to_each_other(large: Loaded) -> None:
    book = large.book
    linked = re.compile(r"\]\((?:\.\./)*[\w/-]+\.md\)")

    assert any(linked.search(recipe.body) for recipe in book.recipes)
    assert any("/" in need for recipe in book.recipes for need in recipe.requires)
    assert any("/" not in need for recipe in book.recipes for need in recipe.requires)
    assert {r.recooked_from for r in book.recipes if r.recooked_from} < set(book.by_path)
    assert any(r.former_paths for r in book.recipes)
    assert any(len(r.municipalities) > 10 for r in book.recipes)


def test_most_recipes_come_from_small_municipalities(large: Loaded) -> None:
    rural = sum(r.lead.size_class is SizeClass.RURAL for r in large.book.recipes)

    assert rural == 400 * 16 // 50


def test_a_load_is_as_heavy_as_the_real_one(folder: Path) -> None:
    real = [file.stat().st_size for file in OWN_ROOT.glob("recipes/*/*/*.md")]
    samples = [len(text) for text in recipes(folder).values()]

    assert sum(samples) / len(samples) == pytest.approx(sum(real) / len(real), rel=0.1)


def test_the_door_writes_a_book(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    out = tmp_path / "new" / "book"

    assert main(["--recipes", "5", "--out", str(out)]) == 0
    assert capsys.readouterr().err == f"5 Musterrezepte stehen in {out / 'recipes'}.\n"
    assert len(recipes(out)) == 5
    assert {path: text for path, text in files(out).items() if "_vokabular" in path} == {
        f"recipes/_vokabular/{file.name}": file.read_bytes()
        for file in (OWN_ROOT / "recipes" / "_vokabular").iterdir()
    }


def test_the_door_refuses_a_folder_that_is_not_empty(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "notes.txt").write_text("important")

    assert main(["--recipes", "5", "--out", str(tmp_path)]) == 2
    assert capsys.readouterr().err == (
        f"Der Ordner »{tmp_path}« ist nicht leer. Nennen Sie einen anderen oder ersetzen Sie mit "
        "--force die Musterrezepte darin.\n"
    )
    assert files(tmp_path) == {"notes.txt": b"important"}


def test_force_replaces_sample_recipes_and_nothing_else(tmp_path: Path) -> None:
    own = "recipes/nw/kreuzau/eigenes-rezept.md"
    main(["--recipes", "9", "--out", str(tmp_path)])
    (tmp_path / own).parent.mkdir(parents=True, exist_ok=True)
    (tmp_path / own).write_text("mine")

    assert main(["--recipes", "5", "--out", str(tmp_path), "--force"]) == 0
    write_sample_book(5, tmp_path / "five")
    five = recipes(tmp_path / "five")
    assert recipes(tmp_path) == {own: b"mine"} | five | {f"five/{p}": t for p, t in five.items()}


def test_the_door_never_writes_into_the_real_book(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["--recipes", "5", "--out", str(OWN_ROOT), "--force"]) == 2
    assert capsys.readouterr().err == (
        "Musterrezepte gehören nicht in das echte Buch. "
        "Nennen Sie mit --out einen anderen Ordner.\n"
    )


def test_the_door_refuses_a_file(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file = tmp_path / "file"
    file.write_text("")

    assert main(["--recipes", "5", "--out", str(file)]) == 2
    assert main(["--recipes", "5", "--out", str(file / "below")]) == 2
    first, second = capsys.readouterr().err.splitlines()
    assert first == f"»{file}« ist eine Datei. Nennen Sie mit --out einen Ordner."
    assert second.startswith(
        f"»{file / 'below'}« lässt sich nicht lesen oder schreiben "
        "(ein Teil des Pfads ist kein Ordner). "
    )


@pytest.mark.parametrize("count", ["0", "-3", "viele", "1.5"])
def test_the_door_wants_a_count(
    count: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(SystemExit) as stopped:
        main([f"--recipes={count}", "--out", str(tmp_path / "book")])

    assert stopped.value.code == 2
    assert f"»{count}« ist keine Anzahl ab 1" in capsys.readouterr().err


@pytest.mark.skipif(not hasattr(os, "wait4"), reason="bench.py needs Linux or macOS")
def test_checking_costs_a_small_multiple_of_parsing() -> None:
    """A generous budget; `make bench` holds the real one. Another process: no tracer slows it."""
    command = [sys.executable, str(OWN_ROOT / "scripts" / "bench.py")]
    answer = subprocess.run(
        [*command, "--only", "check", "--recipes", "600", "--rounds", "5"],
        capture_output=True,
        text=True,
        check=False,
    )

    found = re.match(r"Prüfen, Vielfaches von yaml\.load +(\d+),(\d+) ", answer.stdout)
    assert found, answer.stderr
    assert float(f"{found[1]}.{found[2]}") < 4


def test_measures_are_lines_of_a_table() -> None:
    measures = (
        Measure("Prüfen, Vielfaches von yaml.load", 2.345),
        Measure("Register laden", 160.2, "ms"),
        Measure("check_recipes.py, höchster Speicher", 1_234.5, "MB"),
    )

    assert [str(measure) for measure in measures] == [
        "Prüfen, Vielfaches von yaml.load                   2,35      Grenze 2,50 eingehalten",
        "Register laden                                      160 ms   Grenze 150 gerissen",
        "check_recipes.py, höchster Speicher               1.234 MB",
    ]
