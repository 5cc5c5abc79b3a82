# SPDX-FileCopyrightText: Das Kochbuch
# SPDX-License-Identifier: MIT
"""Write a large book for measuring: `python scripts/make_sample_book.py --recipes N --out DIR`.

Each sample is a real recipe moved to another municipality, with other dates, figures and links. It
says so in its title, and its web addresses lead to example.org.
"""

from __future__ import annotations

import argparse
import json
import posixpath
import re
import shutil
import sys
import textwrap
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cache
from itertools import chain, cycle, islice
from itertools import count as counting
from pathlib import Path
from random import Random
from typing import TypeVar

sys.path.insert(0, str(Path(__file__).resolve().parent.parent / "hooks"))

from kochbuch.book.book import Book
from kochbuch.book.recipe import Recipe
from kochbuch.book.register import Municipality, Register
from kochbuch.book.sizes import SizeClass
from kochbuch.book.states import State
from kochbuch.book.vocabulary import Subtopic
from kochbuch.checking.loading import load_book
from kochbuch.running.command import command
from kochbuch.running.errors import KochbuchError
from kochbuch.running.project import OWN_ROOT, Project

# How many of fifty recipes each size class gets. Nearly three quarters of all Gemeinden are
# Landgemeinden; fewer here, so that every index page has something to show.
_SHARES = dict(zip(SizeClass, (16, 8, 7, 6, 3, 2, 2, 2, 2, 2), strict=True))
_RECIPES_PER_MUNICIPALITY = 3
_NEWEST = 2025
"""The year of the youngest sample: no day of it lies in the future."""

_FIELD = re.compile(r"^([a-z_]+):.*\n(?:(?![a-z_]+:).*\n)*", re.MULTILINE)
_YEAR = re.compile(r"\b(?:19|20)\d\d\b")
_BEFORE_NAME = r"(?<!\d )(?<![\w/.=%&-])"  # neither in an address nor behind an official key
_KIND = re.compile(r"^(?:Landkreis|Kreis) ")
_FIGURE = re.compile(r"(?<=\bwert: )\d+\b(?![.,])")
_HOST = re.compile(r"https?://[^/\s\"'<>()]+")
_RELATIVE_LINK = re.compile(r"!?\[([^\]]*)\]\((?!\w+:|#)([^)\s]*)[^)]*\)")

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Sample:
    """One recipe of a sample book before it is written."""

    number: int
    """Counts from 1."""
    original: Recipe
    municipalities: tuple[Municipality, ...]
    topic: Subtopic

    @property
    def lead(self) -> Municipality:
        """The municipality named first."""
        return self.municipalities[0]

    @property
    def path(self) -> str:
        """Its path below `recipes/`, without ending."""
        name = f"musterrezept-{self.number}-{self.topic.slug}"
        return f"{self.lead.state.value}/{self.lead.slug}/{name}"

    def relocated(self, text: str) -> str:
        """Return a text of the original with the names of its municipalities exchanged.

        Real names would be in eighty samples each, and no real book names a town so often. Names
        behind an official key stay: they have to match it.
        """
        for old, new in zip(self.original.municipalities, cycle(self.municipalities)):
            for name in (old.name, _KIND.sub("", old.name)):
                text = re.sub(rf"{_BEFORE_NAME}{re.escape(name)}(?=s?\b)", new.name, text)
        return text


@command
def main(argv: Sequence[str] | None = None) -> int:
    """Return 0 if the book is written, 2 if that was impossible."""
    options = _parser().parse_args(argv)
    write_sample_book(options.recipes, options.out, seed=options.seed, force=options.force)
    print(f"{options.recipes} Musterrezepte stehen in {options.out / 'recipes'}.", file=sys.stderr)
    return 0


def write_sample_book(count: int, out: Path, *, seed: int = 1, force: bool = False) -> None:
    """Write `recipes/` with vocabulary and `count` recipes below `out`.

    No recipe is a draft; equal arguments give equal texts. Raises `KochbuchError` if `out` holds
    something else.
    """
    own, project = Project(OWN_ROOT), Project(out)
    _make_room(project, force=force)
    shutil.copytree(own.vocabulary, project.vocabulary, dirs_exist_ok=True)
    dice = Random(f"{seed} {count}")  # noqa: S311 - samples, no secrets
    samples = _plan(count, load_book(own, today=date.max).book, dice)
    for sample in samples:
        file = project.recipes / f"{sample.path}.md"
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(_text(sample, samples, dice).encode())


def _text(sample: Sample, samples: Sequence[Sample], dice: Random) -> str:
    """Return the file of a sample; lines of the head that do not change stay as written."""
    fields = _moved(_fields(sample.original.path), sample, dice) | {
        key: f"{key}: {json.dumps(value, ensure_ascii=False)}\n"  # JSON is YAML, too
        for key, value in _replaced(sample, samples, dice)
    }
    text = f"---\n{''.join(fields.values())}---\n\n{_body(sample, samples, dice)}"
    return _HOST.sub("https://example.org", text)


@cache
def _fields(path: str) -> Mapping[str, str]:
    """Return the lines of each field in the front matter of a real recipe, by its key."""
    file = Project(OWN_ROOT).recipes / f"{path}.md"
    head = file.read_text(encoding="utf-8-sig").split("\n---", 1)[0]
    return {found[1]: found[0] for found in _FIELD.finditer(f"{head}\n")}


def _plan(count: int, book: Book, dice: Random) -> list[Sample]:
    """Return samples that in time cover all recipes, size classes, Länder and topics."""
    sizes = _dealt([size for size, share in _SHARES.items() for _ in range(share)], dice)
    leads = {size: cycle(pool) for size, pool in _pools(count, book.register, dice).items()}
    topics = _dealt(list(book.vocabulary.subtopics.values()), dice)
    neighbours = defaultdict(list)
    for unit in book.register.municipalities:
        neighbours[unit.district].append(unit)
    samples = []
    for number, original in enumerate(islice(_dealt([*book.recipes], dice), count), start=1):
        lead = next(leads[next(sizes)])
        near = neighbours[lead.district]
        partners = dice.sample(near, min(len(near), len(original.municipalities) - 1))
        topic = original.topic if number % 3 else next(topics)
        units = tuple(dict.fromkeys((lead, *partners)))
        samples.append(Sample(number, original, units, topic))
    return samples


def _dealt(cards: list[T], dice: Random) -> Iterator[T]:
    """Yield all cards over and over, shuffled anew each time."""
    while True:
        dice.shuffle(cards)
        yield from cards


def _pools(count: int, register: Register, dice: Random) -> dict[SizeClass, list[Municipality]]:
    """Return who leads recipes of each size: of all Länder in turn, few enough to have several."""
    found: defaultdict[SizeClass, list[Municipality]] = defaultdict(list)
    bodies = chain(register.municipalities, register.associations, register.districts)
    for unit in dict.fromkeys(bodies):
        found[unit.size_class].append(unit)
    for size, units in found.items():
        dice.shuffle(units)
        turns: defaultdict[State, Iterator[int]] = defaultdict(counting)
        units.sort(key=lambda unit: next(turns[unit.state]))
        wanted = count * _SHARES[size] // sum(_SHARES.values()) // _RECIPES_PER_MUNICIPALITY
        del units[max(16, wanted) :]
    return found


def _moved(head: Mapping[str, str], sample: Sample, dice: Random) -> dict[str, str]:
    """Return the fields with other figures and all dates moved by the same number of years."""
    years = _NEWEST - int(10 * dice.random() ** 2) - sample.original.as_of.year
    share = 0.5 + 2 * dice.random()
    fields = {key: sample.relocated(text) for key, text in head.items()}
    for key in fields.keys() & {"stand", "zeitraum", "verlauf"}:
        moved = _YEAR.sub(lambda year: str(int(year[0]) + years), fields[key])
        fields[key] = moved.replace("-02-29", "-02-28")
    if metrics := fields.get("kennzahlen"):
        fields["kennzahlen"] = _FIGURE.sub(lambda it: str(round(int(it[0]) * share)), metrics)
    return fields


def _replaced(
    sample: Sample, samples: Sequence[Sample], dice: Random
) -> Iterator[tuple[str, object]]:
    """Yield the fields in which a sample differs from its original, with what it adds."""
    lead, number, original = sample.lead, sample.number, sample.original
    subject = sample.relocated(original.title)
    if sample.topic != original.topic:
        subject = f"{sample.topic.label} in {lead.name}"
        yield "weitere_themen", [original.topic.slug]
    yield "titel", textwrap.shorten(f"Muster {number}: {subject}", 90, placeholder=" …")
    yield "kurz", textwrap.shorten(sample.relocated(original.summary), 320, placeholder=" …")
    yield "kommunen", [f"{unit.key} {unit.name}" for unit in sample.municipalities]
    yield "thema", sample.topic.slug
    if number % 5 in (1, 3):
        yield "herkunft", "kommune"
        yield "kontakt", {"stelle": "Hauptamt", "e_mail": "rathaus@example.org"}
        yield "geprueft_am", f"{_NEWEST + 1}-{dice.randint(1, 9):02}-{dice.randint(1, 28):02}"
    elif number % 10 == 0:
        yield "herkunft", "anonym"
    if original.costs and original.costs.not_stated and dice.random() < 0.5:
        once = dice.randint(5, 900) * 100
        yield "kosten", {"einmalig": once, "jaehrlich": once // 5, "preisjahr": _NEWEST}
    if dice.random() < 0.2:
        yield "leistungen", [f"99{number:08}0000"]
    if dice.random() < 0.05:
        yield "frueher", [posixpath.join(posixpath.dirname(sample.path), f"alt-{number}")]
    # Only earlier samples, so that there is no circle.
    other = samples[dice.randrange(number)]
    if other is not sample and dice.random() < 0.1:
        yield "vorlage", other.path
        yield "abweichung", f"In {lead.name} mit weniger Personal und in kürzerer Zeit."
    if other is not sample and dice.random() < 0.2:
        yield "setzt_voraus", [other.path, other.topic.slug]


def _body(sample: Sample, samples: Sequence[Sample], dice: Random) -> str:
    """Return the text of the original with its links to other recipes leading to samples."""

    def redirected(link: re.Match[str]) -> str:
        text, target = link.groups()
        if not target.endswith(".md"):
            return str(text)  # pictures and documents are not copied
        way = posixpath.relpath(dice.choice(samples).path, posixpath.dirname(sample.path))
        return f"[{text}]({way}.md)"

    return sample.relocated(_RELATIVE_LINK.sub(redirected, sample.original.body.lstrip()))


def _make_room(project: Project, *, force: bool) -> None:
    """Refuse what would mix with other files; with `force`, remove an earlier sample book only."""
    if project.root.resolve() == OWN_ROOT:
        raise KochbuchError(
            "Musterrezepte gehören nicht in das echte Buch. "
            "Nennen Sie mit --out einen anderen Ordner."
        )
    if project.root.exists() and not project.root.is_dir():
        raise KochbuchError(f"»{project.root}« ist eine Datei. Nennen Sie mit --out einen Ordner.")
    if not force and project.root.is_dir() and any(project.root.iterdir()):
        raise KochbuchError(
            f"Der Ordner »{project.root}« ist nicht leer. Nennen Sie einen anderen oder ersetzen "
            "Sie mit --force die Musterrezepte darin."
        )
    for old in project.recipes.glob("*/*/musterrezept-*.md"):
        old.unlink()


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        description="Schreibt ein großes Buch aus abgewandelten echten Rezepten, zum Messen."
    )
    add = parser.add_argument
    add("--recipes", type=_count, required=True, metavar="N", help="wie viele Rezepte")
    text = "Ordner, in dem recipes/ entsteht; er muss leer sein oder fehlen"
    add("--out", type=Path, required=True, metavar="ORDNER", help=text)
    text = "andere Zahl, anderes Buch; gleiche Zahl, gleiches Buch (Vorgabe: 1)"
    add("--seed", type=int, default=1, metavar="ZAHL", help=text)
    text = "auch in einen Ordner schreiben, der nicht leer ist; frühere Musterrezepte darin werden "
    add("--force", action="store_true", help=f"{text}ersetzt, alles andere bleibt")
    return parser


def _count(text: str) -> int:
    if not text.isdecimal() or int(text) < 1:
        raise argparse.ArgumentTypeError(f"»{text}« ist keine Anzahl ab 1")
    return int(text)


if __name__ == "__main__":
    raise SystemExit(main())
