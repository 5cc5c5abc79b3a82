# SPDX-FileCopyrightText: Das Kochbuch
# SPDX-License-Identifier: MIT
"""Sample books: valid, the same every time, and with everything in them that a book can hold."""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
from functools import cache
from pathlib import Path

import pytest
from kochbuch.book.recipe import Origin, ProductKind
from kochbuch.book.sizes import Level, SizeClass
from kochbuch.book.states import State
from kochbuch.book.status import Status
from kochbuch.checking.loading import Loaded, load_book
from kochbuch.contributing.measures import Measure, as_json, as_table
from kochbuch.contributing.reporting import as_text
from kochbuch.contributing.sample_book import SampleRecipe, sample_book
from kochbuch.contributing.sampling.dice import Dice
from kochbuch.format.fields import FIELDS
from kochbuch.running.project import OWN_ROOT, Project
from make_sample_book import main, write_sample_book

from tests.minibook import DAY

TOP_LEVEL_KEY = re.compile(r"^([a-z_]+):", re.MULTILINE)
ADDRESS = re.compile(r"https?://([^/\"\s]+)|@([\w.-]+)")


@cache
def recipes(count: int, seed: int = 1) -> tuple[SampleRecipe, ...]:
    book = load_book(Project(OWN_ROOT), today=DAY).book
    return tuple(sample_book(count, book.register, book.vocabulary, seed=seed))


def files(root: Path) -> dict[str, bytes]:
    return {
        file.relative_to(root).as_posix(): file.read_bytes()
        for file in sorted(root.rglob("*"))
        if file.is_file()
    }


@pytest.fixture(scope="module")
def large(tmp_path_factory: pytest.TempPathFactory) -> Loaded:
    root = tmp_path_factory.mktemp("sample") / "book"
    write_sample_book(400, root)
    return load_book(Project(root), today=DAY)


def test_a_small_book_is_valid_and_complete(tmp_path: Path) -> None:
    write_sample_book(60, tmp_path / "book")

    loaded = load_book(Project(tmp_path / "book"), today=DAY)

    assert as_text(loaded.diagnostics) == ""
    assert (loaded.file_count, len(loaded.book.recipes)) == (60, 60)


def test_a_book_of_one_is_valid(tmp_path: Path) -> None:
    write_sample_book(1, tmp_path / "book")

    assert load_book(Project(tmp_path / "book"), today=DAY).diagnostics == ()


def test_the_same_arguments_give_the_same_bytes(tmp_path: Path) -> None:
    write_sample_book(60, tmp_path / "one")
    write_sample_book(60, tmp_path / "two")

    assert files(tmp_path / "one") == files(tmp_path / "two")
    assert len(files(tmp_path / "one")) == 60 + 3


def test_another_seed_gives_another_book() -> None:
    assert {r.path for r in recipes(60)} != {r.path for r in recipes(60, seed=2)}


def test_dice_fall_the_same_way_on_every_machine() -> None:
    dice = Dice("1 60")

    assert [dice.number(1, 100) for _ in range(6)] == [75, 97, 44, 15, 95, 28]
    assert "".join(dice.shuffled("abcdef")) == "cabdfe"
    assert dice.pick("xyz") == "x"


@pytest.mark.parametrize("seed", [1, 2, 3])
def test_every_head_has_fifteen_keys_and_every_text_its_length(seed: int) -> None:
    for recipe in recipes(200, seed):
        _, head, body = recipe.text.split("---\n", 2)

        assert len(TOP_LEVEL_KEY.findall(head)) >= 15, recipe.path
        assert 300 <= len(body.split()) <= 500, recipe.path


def test_nothing_points_to_a_real_place_in_the_net() -> None:
    found = {host or domain for r in recipes(200) for host, domain in ADDRESS.findall(r.text)}

    assert found == {"example.org"}


def test_every_recipe_says_that_it_is_made_up() -> None:
    assert [
        r.path for r in recipes(200) if "ein künstlicher Text für Messungen" not in r.text
    ] == []


def test_a_book_covers_all_closed_sets_and_all_words(large: Loaded) -> None:
    book = large.book

    assert large.diagnostics == ()
    assert {r.lead.size_class for r in book.recipes} == set(SizeClass)
    assert {r.lead.level for r in book.recipes} == set(Level)
    assert {r.lead.state for r in book.recipes} == set(State)
    assert {r.status for r in book.recipes} == set(Status)
    assert {r.origin for r in book.recipes} == set(Origin)
    assert {r.topic.slug for r in book.recipes} == set(book.vocabulary.subtopics)
    assert {o.hurdle.slug for r in book.recipes for o in r.obstacles} == set(
        book.vocabulary.hurdles
    )
    assert {p.kind for r in book.recipes for p in r.products} == set(ProductKind)


def test_sixty_recipes_cover_all_sizes_and_statuses_and_sixty_one_all_topics() -> None:
    heads = [recipe.text.split("---\n", 2)[1] for recipe in recipes(61)]
    found = {re.search(r"^thema: (.+)$", head, re.MULTILINE)[1] for head in heads}
    statuses = {re.search(r"^status: (.+)$", head, re.MULTILINE)[1] for head in heads[:60]}

    assert len(found) == 61
    assert statuses == {status.value for status in Status}


def test_a_book_uses_every_field_but_drafts(large: Loaded) -> None:
    used = {key for r in recipes(400) for key in TOP_LEVEL_KEY.findall(r.text.split("---\n")[1])}

    assert used == {field.key for field in FIELDS} - {"entwurf"}
    assert len(large.book.recipes) == 400


def test_a_book_tells_costs_in_every_way(large: Loaded) -> None:
    costs = [recipe.costs for recipe in large.book.recipes if recipe.costs]

    assert len(costs) == 400
    assert any(c.once and c.once.is_exact for c in costs)
    assert any(c.once and not c.once.is_exact for c in costs)
    assert any(c.not_stated for c in costs)
    assert any(c.funding and c.not_stated for c in costs)
    assert any(c.funding and c.once for c in costs)


def test_recipes_refer_to_each_other(large: Loaded) -> None:
    book = large.book
    linked = re.compile(r"\]\((?:\.\./)*[\w/-]+\.md\)")

    assert any(linked.search(recipe.body) for recipe in book.recipes)
    assert any("/" in need for recipe in book.recipes for need in recipe.requires)
    assert any("/" not in need for recipe in book.recipes for need in recipe.requires)
    assert {r.template for r in book.recipes if r.template} <= set(book.by_path)
    assert any(len(r.municipalities) > 1 for r in book.recipes)
    assert any(r.former_paths for r in book.recipes)


def test_most_recipes_come_from_small_municipalities(large: Loaded) -> None:
    rural = sum(r.lead.size_class is SizeClass.RURAL for r in large.book.recipes)

    assert rural == 400 * 17 // 50


def test_the_door_writes_a_book(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    out = tmp_path / "new" / "book"

    assert main(["--recipes", "5", "--out", str(out)]) == 0
    assert capsys.readouterr().err == f"5 Musterrezepte stehen in {out / 'recipes'}.\n"
    assert sorted(files(out)) == sorted(
        [
            "recipes/_vokabular/huerden.yml",
            "recipes/_vokabular/themen.yml",
            "recipes/_vokabular/verbuende.yml",
            *(f"recipes/{recipe.path}" for recipe in recipes(5)),
        ]
    )
    assert (
        files(out)["recipes/_vokabular/themen.yml"]
        == (OWN_ROOT / "recipes" / "_vokabular" / "themen.yml").read_bytes()
    )


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
    assert {path for path in files(tmp_path) if "_vokabular" not in path} == {
        own,
        *(f"recipes/{recipe.path}" for recipe in recipes(5)),
    }


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
    assert capsys.readouterr().err == (
        f"»{file}« ist eine Datei. Nennen Sie mit --out einen Ordner.\n"
        f"In »{file / 'below'}« lässt sich nicht schreiben (ein Teil des Pfads ist kein Ordner). "
        "Nennen Sie mit --out einen anderen Ordner.\n"
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
    command = [sys.executable, str(OWN_ROOT / "scripts" / "bench.py"), "--json"]
    answer = subprocess.run(
        [*command, "--only", "check", "--recipes", "600", "--rounds", "5"],
        capture_output=True,
        text=True,
        check=False,
    )

    ratio = json.loads(answer.stdout)["measures"][0]
    assert ratio["name"] == "Prüfen: 600 Rezepte, Vielfaches von yaml.load"
    assert ratio["value"] < 4


MEASURES = (
    Measure("Prüfen", 2.345, "", 3.0),
    Measure("Register laden", 160.2, "ms", 150.0),
    Measure("Speicher", 1_234.5, "MB"),
)


def test_measures_are_a_table() -> None:
    assert as_table(MEASURES) == (
        "Messung             Wert  Grenze\n"
        "Prüfen              2,35    3,00  eingehalten\n"
        "Register laden    160 ms     150  gerissen\n"
        "Speicher        1.234 MB\n"
    )


def test_measures_are_json() -> None:
    assert json.loads(as_json(MEASURES[1:2])) == {
        "version": 1,
        "measures": [
            {
                "name": "Register laden",
                "value": 160.2,
                "unit": "ms",
                "limit": 150.0,
                "is_broken": True,
            }
        ],
    }
