# SPDX-FileCopyrightText: Das Kochbuch
# SPDX-License-Identifier: MIT
"""Measure checking, loading, indexing and building on sample books: `python scripts/bench.py`."""

from __future__ import annotations

import argparse
import gc
import gzip
import os
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterable, Iterator, Sequence
from datetime import date
from functools import partial
from pathlib import Path
from typing import NamedTuple

sys.path.insert(0, str(Path(__file__).resolve().parent.parent / "hooks"))

import yaml
from kochbuch.checking.loading import load_book
from kochbuch.files.registry import load_register
from kochbuch.running.command import command
from kochbuch.running.errors import KochbuchError
from kochbuch.running.project import DATA, OWN_ROOT, Project
from kochbuch.search.pagefind.build import search_index
from kochbuch.search.records import search_records
from kochbuch.site import addresses
from kochbuch.site.settings import Settings
from kochbuch.site.site import Site
from kochbuch.site.site_file import SiteFile

LIMITS = {
    "Prüfen, Vielfaches von yaml.load": 2.5,
    "Register laden": 150.0,
    "Suchindex, je Rezept": 3.0,
    # A first question may load 400 kB; the page, a word and its results need the rest.
    "Suchindex, lädt jede Suche": 225.0,
    "Bauen, je Rezept im größten zum kleinsten Buch": 1.15,
}
"""The limits of some measures, in their units."""
TODAY = date(2026, 11, 21)
"""Sample books end in October 2026."""

_SITE_PARTS = ("mkdocs.yml", "hooks", "overrides", "docs")
# Linux counts the peak memory of a process in kilobytes, macOS in bytes.
_BYTES_PER_UNIT = 1 if sys.platform == "darwin" else 1_024
_EVERY_SEARCH = tuple(f"{addresses.SEARCH_INDEX}{name}" for name in ("pagefind", "wasm"))
_RESULTS_PER_PAGE = 10


class Measure(NamedTuple):
    """One figure."""

    name: str
    value: float
    unit: str = ""

    def __str__(self) -> str:
        """Return the figure as a line of a table, with a verdict on its limit."""
        line = f"{self.name:<47}{_number(self.value):>8} {self.unit:<3}"
        if self.name not in LIMITS:
            return line.rstrip()
        verdict = "gerissen" if self.is_broken else "eingehalten"
        return f"{line}  Grenze {_number(LIMITS[self.name])} {verdict}"

    @property
    def is_broken(self) -> bool:
        """Whether the figure exceeds its limit."""
        return self.value > LIMITS.get(self.name, float("inf"))


class Usage(NamedTuple):
    """What a finished process used, including its children."""

    wall: float
    """Elapsed seconds."""
    cpu: float
    """Seconds of computing; steadier than elapsed time on a busy machine."""
    peak_mb: float


@command
def main(argv: Sequence[str] | None = None) -> int:
    """Return 0 if all limits are kept, 1 if one is broken, 2 if measuring was impossible."""
    options = _parser().parse_args(argv)
    is_broken = False
    with tempfile.TemporaryDirectory(prefix="kochbuch-bench-") as folder:
        for part in options.only or MEASUREMENTS:
            for measure in MEASUREMENTS[part](Path(folder), options):
                print(measure, flush=True)
                is_broken |= measure.is_broken
    return int(is_broken)


def measure_check(folder: Path, options: argparse.Namespace) -> Iterator[Measure]:
    """Yield how long checking takes, compared with reading the same YAML and nothing else.

    Both run alternately in this process, with the same garbage collector; the best round counts.
    """
    count = options.recipes
    project = _sample_book(count, folder / "check")
    files = sorted(project.recipes.glob("*/*/*.md"))
    heads = [f.read_text("utf-8").split("\n---\n")[0].removeprefix("---\n") for f in files]

    def parse() -> None:
        for head in heads:
            yaml.load(head, Loader=yaml.CSafeLoader)

    def check() -> None:
        loaded = load_book(project, today=TODAY)
        if loaded.diagnostics or loaded.file_count != count:
            raise KochbuchError("Das Musterbuch hat Befunde; so lässt sich nichts vergleichen.")

    parsing, checking = _best_of((parse, check), options.rounds)
    yield Measure("Prüfen, Vielfaches von yaml.load", checking / parsing)
    yield Measure("Prüfen", checking, "s")
    yield Measure("yaml.load auf denselben Köpfen", parsing, "s")
    usage = _run_script("check_recipes", "--root", project.root)
    yield Measure("check_recipes.py als eigener Prozess", usage.wall, "s")
    yield Measure("check_recipes.py, höchster Speicher", usage.peak_mb, "MB")


def measure_register(_: Path, options: argparse.Namespace) -> Iterator[Measure]:
    """Yield how long loading the register takes."""
    (seconds,) = _best_of((lambda: load_register(DATA),), options.rounds)
    yield Measure("Register laden", seconds * 1_000, "ms")


def measure_index(folder: Path, options: argparse.Namespace) -> Iterator[Measure]:
    """Yield what the search index costs, and how much of it a visitor loads.

    The limit holds for elapsed time, because Pagefind runs in a process of its own.
    """
    book = load_book(_sample_book(options.recipes, folder / "index"), today=TODAY).book
    site, started = Site.of(book, Settings(TODAY)), time.perf_counter()
    files = list(search_index(search_records(site)))
    seconds = time.perf_counter() - started
    yield Measure("Suchindex, je Rezept", seconds / options.recipes * 1_000, "ms")
    yield from weigh(files)


def weigh(files: Iterable[SiteFile]) -> Iterator[Measure]:
    """Yield how much of an index a visitor loads, packed as a server sends it."""
    sizes = {file.uri: _packed_kb(file) for file in files}
    always = (*_EVERY_SEARCH, addresses.SEARCH_FACETS)
    words = [size for uri, size in sizes.items() if "/index/" in uri] or [0.0]
    results = [size for uri, size in sizes.items() if "/fragment/" in uri] or [0.0]
    first = sum(size for uri, size in sizes.items() if uri.startswith(always))
    ten = _RESULTS_PER_PAGE * sum(results) / len(results)
    yield Measure("Suchindex, alle Dateien", sum(sizes.values()) / 1_000, "MB")
    yield Measure("Suchindex, lädt jede Suche", first, "kB")
    yield Measure("Suchindex, dazu ein Wort", sum(words) / len(words), "kB")
    yield Measure("Suchindex, dazu das häufigste Wort", max(words), "kB")
    yield Measure("Suchindex, dazu zehn Treffer", ten, "kB")


def _packed_kb(file: SiteFile) -> float:
    content = file.content or ""
    data = content.encode() if isinstance(content, str) else content
    # Everything but scripts and JSON is packed already.
    return len(gzip.compress(data) if file.uri.endswith((".js", ".json")) else data) / 1_000


def measure_build(folder: Path, options: argparse.Namespace) -> Iterator[Measure]:
    """Yield what building a site costs, and whether the cost per recipe grows with their number.

    The limit holds for computing time.
    """
    costs: dict[int, float] = {}
    for count in options.builds:
        usage = _build(folder / f"build-{count}", count)
        costs[count] = usage.cpu / count * 1_000
        yield Measure(f"Bauen: {count} Rezepte", usage.wall, "s")
        yield Measure(f"Bauen: {count} Rezepte, Rechenzeit je Rezept", costs[count], "ms")
        yield Measure(f"Bauen: {count} Rezepte, höchster Speicher", usage.peak_mb, "MB")
    growth = costs[max(costs)] / costs[min(costs)]
    yield Measure("Bauen, je Rezept im größten zum kleinsten Buch", growth)


def _build(root: Path, count: int) -> Usage:
    """Return what building the site of a sample book used; the best of two where that is quick."""
    _sample_book(count, root)
    for part in _SITE_PARTS:
        copy = shutil.copytree if (OWN_ROOT / part).is_dir() else shutil.copy2
        copy(OWN_ROOT / part, root / part)
    # Not strict: pages written by hand may link to recipes that only the real book has.
    build = [sys.executable, "-m", "mkdocs", "build", "--quiet"]
    usages = [_run(build, root) for _ in range(2 if count <= 1_000 else 1)]
    shutil.rmtree(root)
    return min(usages, key=lambda usage: usage.cpu)


def _best_of(works: Sequence[Callable[[], object]], rounds: int) -> list[float]:
    """Return the shortest computing time of each; alternately, so that a busy moment hits all."""
    best = [float("inf")] * len(works)
    for _ in range(rounds):
        for number, work in enumerate(works):
            gc.collect()
            started = time.process_time()
            work()
            best[number] = min(best[number], time.process_time() - started)
    return best


def _sample_book(count: int, out: Path) -> Project:
    _run_script("make_sample_book", "--recipes", count, "--out", out)
    return Project.at(out)


def _run_script(name: str, *arguments: object) -> Usage:
    script = OWN_ROOT / "scripts" / f"{name}.py"
    return _run([sys.executable, str(script), *map(str, arguments)], OWN_ROOT)


def _run(command: Sequence[str], folder: Path) -> Usage:
    """Run a command in `folder` and return what it used; raise `KochbuchError` if it fails."""
    if not hasattr(os, "wait4"):
        raise KochbuchError("Speicher und Rechenzeit lassen sich nur unter Linux und macOS messen.")
    # Pages show how fresh a recipe is; on another day they would have other words.
    fixed = {"NO_MKDOCS_2_WARNING": "1", "SOURCE_DATE_EPOCH": "1795219200"}
    started = time.perf_counter()
    process = subprocess.Popen(
        command, cwd=folder, env=os.environ | fixed, stdout=subprocess.DEVNULL
    )
    # wait4 returns the peak of this process alone, not the one of all children so far.
    _, status, used = os.wait4(process.pid, 0)
    wall = time.perf_counter() - started
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode:
        raise KochbuchError(f"»{' '.join(command)}« ist gescheitert; der Grund steht darüber.")
    return Usage(wall, used.ru_utime + used.ru_stime, used.ru_maxrss * _BYTES_PER_UNIT / 2**20)


def _number(value: float) -> str:
    """Return a figure in German form, with three significant digits."""
    digits = 0 if value >= 100 else 1 if value >= 10 else 2
    return f"{value:,.{digits}f}".translate(str.maketrans(",.", ".,"))


MEASUREMENTS: dict[str, Callable[[Path, argparse.Namespace], Iterator[Measure]]] = {
    "check": measure_check,
    "register": measure_register,
    "index": measure_index,
    "build": measure_build,
}
"""What can be measured, by the name that `--only` takes."""


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        description="Misst Prüfen, Suchindex und Bauen an Musterbüchern, verglichen mit Grenzen."
    )
    add, number = parser.add_argument, partial(parser.add_argument, type=int, metavar="N")
    add("--only", nargs="+", choices=MEASUREMENTS, help="nur diese Messungen (Vorgabe: alle)")
    text = "Rezepte im Musterbuch für Prüfen und Suchindex (Vorgabe: 10000)"
    number("--recipes", default=10_000, help=text)
    text = "Größen der Musterbücher für das Bauen (Vorgabe: 500 1000 5000)"
    number("--builds", nargs="+", default=(500, 1_000, 5_000), help=text)
    text = "wie oft Prüfen und Register gemessen werden; die beste Runde zählt (Vorgabe: 3)"
    number("--rounds", default=3, help=text)
    return parser


if __name__ == "__main__":
    raise SystemExit(main())
