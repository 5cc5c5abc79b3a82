# SPDX-FileCopyrightText: Das Kochbuch
# SPDX-License-Identifier: MIT
"""Whatever lies below `recipes/`, the check answers, in time, and the others are published.

A failure names its seed and its round; `make test-all PYTEST="tests/fuzz --fuzz-seed=7"` tries the
same rounds again.
"""

from __future__ import annotations

import json
import shutil
import time
from collections.abc import Iterator
from contextlib import suppress
from itertools import count, islice
from pathlib import Path
from random import Random

import pytest
from kochbuch.checking.loading import Loaded
from kochbuch.contributing.reporting import FORMATS
from kochbuch.findings.codes import Code
from kochbuch.running.errors import KochbuchError
from kochbuch.search.records import search_records
from kochbuch.site.pages import recipes as recipe_pages
from kochbuch.site.rendering import Renderer
from kochbuch.site.settings import Settings
from kochbuch.site.site import Site

from tests.fuzz import mutating
from tests.minibook import DAY, RECIPE, USUAL_PATH, MiniBook
from tests.test_printing import COMMAND, OURS, RAW

SEED = 20261130
"""Of the rounds in `make test`, the same in every run."""
ROUNDS = 90
PARTS = 3
LONG = 20 * 60
"""Seconds that `make test-all` goes on with a seed of its own."""
TOGETHER = 12
"""Recipes in a round, checked as one book."""
BUDGET = 2.0
"""Seconds of processor time for each recipe: to check, to render and to index it."""
GOOD = USUAL_PATH.removesuffix(".md")


def _rounds(seed: int) -> Iterator[tuple[str, Random]]:
    """Yield what a round is called, and its source of chance."""
    for number in count():
        yield f"seed {seed}, round {number}", Random(f"{seed}/{number}")


def _make(book: MiniBook, random: Random) -> None:
    """Fill a book with one good recipe and many mutants."""
    book.add(mutating.titled("Ein gutes Rezept unter vielen schlechten"))
    for number in range(TOGETHER):
        book.add(
            mutating.recipe(random, f"Fall Nummer {number} von vielen"),
            f"nw/kreuzau/fall-{number:02}.md",
        )
    book.add(mutating.titled("Ein gutes Rezept mit Anhängen"), "nw/kreuzau/mit-anhang.md")
    for _ in range(4):
        name, content = mutating.attachment(random)
        book.add(content, f"nw/kreuzau/mit-anhang/{name}")


def _try(folder: Path, random: Random, where: str) -> None:
    """Check, report, render and index one book of mutants."""
    book = MiniBook(folder)
    _make(book, random)
    start = time.process_time()
    loaded = book.load()
    site = Site.of(loaded.book, Settings(DAY))
    renderer = Renderer()
    pages = [renderer.render(page).content for page in recipe_pages.pages(site)]
    records = list(search_records(site))
    spent = time.process_time() - start

    assert GOOD in loaded.book.by_path, where
    assert len(records) == len(loaded.book.recipes) <= len(pages), where
    assert spent < BUDGET * TOGETHER, where
    _hold_reports(loaded, where)


def _hold_reports(loaded: Loaded, where: str) -> None:
    """Hold every form of the findings against what a terminal and a program can bear."""
    assert Code.UNFORESEEN not in {finding.code for finding in loaded.diagnostics}, where
    for name, write in FORMATS.items():
        text = write(loaded.diagnostics)
        assert RAW.search(text) is None, (where, name)
        assert len(COMMAND.findall(text)) == len(OURS.findall(text)), (where, name)
        if name in {"json", "sarif"}:
            json.loads(text)


def _try_words(folder: Path, random: Random, where: str) -> None:
    """Check a good recipe with a broken word list: a sentence, or findings."""
    book = MiniBook(folder).add(RECIPE)
    name, content = mutating.word_list(random)
    (book.recipes / "_vokabular" / name).write_bytes(content)
    with suppress(KochbuchError):
        _hold_reports(book.load(), where)


@pytest.mark.parametrize("part", range(PARTS))
def test_no_mutant_stops_or_delays_the_others(tmp_path: Path, part: int) -> None:
    for where, random in islice(_rounds(SEED), part, ROUNDS, PARTS):
        _try(tmp_path / where, random, where)


def test_no_word_list_ends_in_a_traceback(tmp_path: Path) -> None:
    for where, random in islice(_rounds(SEED), ROUNDS):
        _try_words(tmp_path / where, random, where)


@pytest.mark.slow
def test_no_mutant_of_twenty_minutes_does(tmp_path: Path, pytestconfig: pytest.Config) -> None:
    end = time.monotonic() + LONG
    for where, random in _rounds(pytestconfig.getoption("--fuzz-seed")):
        folder = tmp_path / where
        _try(folder / "recipes", random, where)
        _try_words(folder / "words", random, where)
        shutil.rmtree(folder)
        if time.monotonic() > end:
            break
