# SPDX-FileCopyrightText: Das Kochbuch
# SPDX-License-Identifier: MIT
"""Measure checking, loading, indexing and building on sample books: `python scripts/bench.py`."""

from __future__ import annotations

import argparse
import compileall
import gc
import gzip
import json
import os
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import asdict, dataclass
from datetime import date
from functools import partial
from pathlib import Path

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

MAX_CHECK_RATIO = 2.5
MAX_REGISTER_MS = 150.0
MAX_GROWTH = 1.15
MAX_INDEX_MS = 3.0
MAX_INDEX_KB = 225.0
"""Loaded before the first question; of 400 kB the page, a word and its results need the rest."""
TODAY = date(2026, 11, 21)
"""Sample books end in October 2026."""

_SITE_PARTS = ("mkdocs.yml", "hooks", "overrides", "docs")
_BASE_COUNT = 20
# Linux counts the peak memory of a process in kilobytes, macOS in bytes.
_BYTES_PER_UNIT = 1 if sys.platform == "darwin" else 1_024
_EVERY_SEARCH = tuple(f"{addresses.SEARCH_INDEX}{name}" for name in ("pagefind", "wasm"))
_SHOWN = 10
"""Results of a page."""


@dataclass(frozen=True, slots=True)
class Measure:
    """One figure, with the limit it has to keep if there is one."""

    name: str
    value: float
    unit: str = ""
    limit: float | None = None

    @property
    def is_broken(self) -> bool:
        """Whether the figure lies above its limit."""
        return self.limit is not None and self.value > self.limit


@dataclass(frozen=True, slots=True)
class Usage:
    """What a finished process used, its own children included."""

    wall: float
    """Seconds on the clock."""
    cpu: float
    """Seconds of computing; steadier than the clock on a machine that does other things."""
    peak_mb: float


@command
def main(argv: Sequence[str] | None = None) -> int:
    """Return 0 if all limits are kept, 1 if one is broken, 2 if measuring was impossible."""
    options = _parser().parse_args(argv)
    measures: list[Measure] = []
    with tempfile.TemporaryDirectory(prefix="kochbuch-bench-") as folder:
        for part in options.only or MEASUREMENTS:
            measure, what = MEASUREMENTS[part]
            print(f"Messe {what} …", file=sys.stderr)
            measures += measure(Path(folder), options)
    sys.stdout.write(as_json(measures) if options.json else as_table(measures))
    return int(any(measure.is_broken for measure in measures))


def measure_check(folder: Path, options: argparse.Namespace) -> Iterator[Measure]:
    """Yield how long checking takes, compared with reading the same YAML and nothing else.

    Both run in this process, in turns, with the same garbage collector; the best round counts.
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
    name = f"Prüfen: {count} Rezepte"
    yield Measure(f"{name}, Vielfaches von yaml.load", checking / parsing, "", MAX_CHECK_RATIO)
    yield Measure(name, checking, "s")
    yield Measure(f"yaml.load auf denselben {count} Köpfen", parsing, "s")
    script = OWN_ROOT / "scripts" / "check_recipes.py"
    usage = _run([sys.executable, str(script), "--root", str(project.root)], folder)
    yield Measure("check_recipes.py als eigener Prozess", usage.wall, "s")
    yield Measure("check_recipes.py, höchster Speicher", usage.peak_mb, "MB")


def measure_register(_: Path, options: argparse.Namespace) -> Iterator[Measure]:
    """Yield how long loading the register takes."""
    (seconds,) = _best_of((lambda: load_register(DATA),), options.rounds)
    yield Measure("Register laden", seconds * 1_000, "ms", MAX_REGISTER_MS)


def measure_index(folder: Path, options: argparse.Namespace) -> Iterator[Measure]:
    """Yield what the search index costs, and how much of it a visitor loads.

    Pagefind works in a process of its own, so the limit holds for the clock; the computing time
    is that of both.
    """
    count = options.recipes
    book = load_book(_sample_book(count, folder / "index"), today=TODAY).book
    site = Site.of(book, Settings(TODAY))
    started, before = time.perf_counter(), sum(os.times()[:4])
    files = list(search_index(search_records(site)))
    wall, cpu = time.perf_counter() - started, sum(os.times()[:4]) - before
    name = f"Suchindex: {count} Rezepte"
    yield Measure(f"{name}, je Rezept", wall / count * 1_000, "ms", MAX_INDEX_MS)
    yield Measure(f"{name}, Rechenzeit je Rezept", cpu / count * 1_000, "ms")
    yield from weigh(files, name)


def weigh(files: Iterable[SiteFile], name: str) -> Iterator[Measure]:
    """Yield how much of an index a visitor loads, packed as a server sends it."""
    sizes = {file.uri: _packed_kb(file) for file in files}
    always = (*_EVERY_SEARCH, addresses.SEARCH_FACETS)
    words = [size for uri, size in sizes.items() if "/index/" in uri] or [0.0]
    results = [size for uri, size in sizes.items() if "/fragment/" in uri] or [0.0]
    first = sum(size for uri, size in sizes.items() if uri.startswith(always))
    yield Measure(f"{name}, alle Dateien", sum(sizes.values()) / 1_000, "MB")
    yield Measure(f"{name}, lädt jede Suche", first, "kB", MAX_INDEX_KB)
    yield Measure(f"{name}, dazu ein Wort", sum(words) / len(words), "kB")
    yield Measure(f"{name}, dazu das häufigste Wort", max(words), "kB")
    yield Measure(f"{name}, dazu zehn Treffer", _SHOWN * sum(results) / len(results), "kB")


def _packed_kb(file: SiteFile) -> float:
    content = file.content or ""
    data = content.encode() if isinstance(content, str) else content
    # What is neither script nor JSON is packed already.
    return len(gzip.compress(data) if file.uri.endswith((".js", ".json")) else data) / 1_000


def measure_build(folder: Path, options: argparse.Namespace) -> Iterator[Measure]:
    """Yield what building a site costs per recipe, and whether that grows with their number.

    The limit holds for the computing time. A few recipes are built first: what they cost is what
    every build costs, and the growth without it shows what the plain one may hide.
    """
    base = _build(folder, _BASE_COUNT)
    yield Measure(f"Bauen: Sockel ({_BASE_COUNT} Rezepte), Rechenzeit", base.cpu, "s")
    usages: dict[int, Usage] = {}
    for count in sorted(set(options.builds)):
        usages[count] = usage = _build(folder, count)
        name = f"Bauen: {count} Rezepte"
        yield Measure(name, usage.wall, "s")
        yield Measure(f"{name}, Rechenzeit je Rezept", usage.cpu / count * 1_000, "ms")
        yield Measure(f"{name}, höchster Speicher", usage.peak_mb, "MB")
    few, many = min(usages), max(usages)
    if _BASE_COUNT < few < many:
        small, large = usages[few].cpu, usages[many].cpu
        name, net = f"Bauen: je Rezept, {many} zu {few}", (large - base.cpu) / (small - base.cpu)
        yield Measure(name, few / many * large / small, "", MAX_GROWTH)
        net *= (few - _BASE_COUNT) / (many - _BASE_COUNT)
        yield Measure("Bauen: dasselbe ohne den Sockel jedes Baus", net)


def _best_of(works: Sequence[Callable[[], object]], rounds: int) -> list[float]:
    """Return the shortest computing time of each; in turns, so that a busy moment hits all."""
    best = [float("inf")] * len(works)
    for _ in range(rounds):
        for number, work in enumerate(works):
            gc.collect()
            started = time.process_time()
            work()
            best[number] = min(best[number], time.process_time() - started)
    return best


def _sample_book(count: int, out: Path) -> Project:
    script = OWN_ROOT / "scripts" / "make_sample_book.py"
    _run([sys.executable, str(script), "--recipes", str(count), "--out", str(out)], out.parent)
    return Project.at(out)


def _build(folder: Path, count: int) -> Usage:
    """Return what building the site of a sample book used; the best of two where that is quick."""
    root = folder / f"build-{count}"
    _sample_book(count, root)
    for part in _SITE_PARTS:
        copy = shutil.copytree if (OWN_ROOT / part).is_dir() else shutil.copy2
        copy(OWN_ROOT / part, root / part)
    compileall.compile_dir(root / "hooks", quiet=1)
    # Not strict: pages written by hand may link to recipes that only the real book has.
    command = [sys.executable, "-m", "mkdocs", "build"]
    usages = [_run(command, root) for _ in range(2 if count <= 1_000 else 1)]
    built = sum(1 for _ in root.glob("site/rezepte/*/*/*/index.html"))
    if built < count:
        raise KochbuchError(f"Von {count} Rezepten wurden nur {built} Seiten gebaut.")
    shutil.rmtree(root)
    return min(usages, key=lambda usage: usage.cpu)


def _run(command: Sequence[str], folder: Path) -> Usage:
    """Run a command in `folder` and return what it used; raise `KochbuchError` if it fails."""
    if not hasattr(os, "wait4"):
        raise KochbuchError("Speicher und Rechenzeit lassen sich nur unter Linux und macOS messen.")
    # Pages show how fresh a recipe is; on another day they would hold other words.
    fixed = {"NO_MKDOCS_2_WARNING": "1", "SOURCE_DATE_EPOCH": "1795219200"}
    started = time.perf_counter()
    with tempfile.TemporaryFile() as log:
        process = subprocess.Popen(
            command, cwd=folder, env=os.environ | fixed, stdout=log, stderr=subprocess.STDOUT
        )
        # Unlike the sum over all children, wait4 tells the peak of this one alone.
        _, status, used = os.wait4(process.pid, 0)
        process.returncode = os.waitstatus_to_exitcode(status)
        wall = time.perf_counter() - started
        log.seek(0)
        said = log.read().decode("utf-8", "replace").strip().splitlines()[-8:]
    if process.returncode:
        raise KochbuchError("\n".join((f"»{' '.join(command)}« ist gescheitert:", *said)))
    return Usage(wall, used.ru_utime + used.ru_stime, used.ru_maxrss * _BYTES_PER_UNIT / 2**20)


def as_table(measures: Iterable[Measure]) -> str:
    """Return the figures in columns, with a word on each limit."""
    rows = [("Messung", "Wert", "Grenze", "")]
    for m in measures:
        limit = "" if m.limit is None else _number(m.limit)
        verdict = "gerissen" if m.is_broken else "eingehalten" if limit else ""
        rows.append((m.name, f"{_number(m.value)} {m.unit}".rstrip(), limit, verdict))
    a, b, c, _ = (max(map(len, column)) for column in zip(*rows, strict=True))
    return "".join(f"{w:<{a}}  {x:>{b}}  {y:>{c}}  {z}".rstrip() + "\n" for w, x, y, z in rows)


def as_json(measures: Iterable[Measure]) -> str:
    """Return the figures for other programs; additions are fine, changes raise the version."""
    found = [{**asdict(measure), "is_broken": measure.is_broken} for measure in measures]
    return json.dumps({"version": 1, "measures": found}, ensure_ascii=False, indent=2) + "\n"


def _number(value: float) -> str:
    """Return a figure in German form, with three digits that count."""
    digits = 0 if value >= 100 else 1 if value >= 10 else 2
    return f"{value:,.{digits}f}".translate(str.maketrans(",.", ".,"))


MEASUREMENTS: dict[str, tuple[Callable[[Path, argparse.Namespace], Iterator[Measure]], str]] = {
    "check": (measure_check, "das Prüfen"),
    "register": (measure_register, "das Laden des Registers"),
    "index": (measure_index, "den Suchindex"),
    "build": (measure_build, "das Bauen"),
}
"""What can be measured, and what it is called."""


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
    add("--json", action="store_true", help="Ausgabe für Programme statt Tabelle")
    return parser


if __name__ == "__main__":
    raise SystemExit(main())
