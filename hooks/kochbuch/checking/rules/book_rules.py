# SPDX-FileCopyrightText: Das Kochbuch
# SPDX-License-Identifier: MIT
"""Rules about the whole book, applied when all recipes are read."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence, Set
from dataclasses import dataclass
from functools import cached_property
from itertools import islice

from kochbuch.book.vocabulary import Vocabulary
from kochbuch.book.words import fold
from kochbuch.checking.rules.finding import Finding, Reading
from kochbuch.findings.codes import Code
from kochbuch.german.suggest import closest

_MAX_SHOWN = 12
"""Members of a circle that a message names."""
_MAX_CIRCLES = 200
_MAX_COMPARED = 100
"""Words that a suggestion is looked for in."""


@dataclass(frozen=True)
class Shelf:
    """All readings by path, with all files below `recipes/`."""

    readings: Mapping[str, Reading]
    files: Set[str]
    """Every file below `recipes/`, relative to it."""
    vocabulary: Vocabulary

    @cached_property
    def _by_spelling(self) -> dict[str, str]:
        return {fold(file): file for file in sorted(self.files)}

    def spelt_otherwise(self, file: str) -> str | None:
        """Return the file that differs from `file` in case or in the form of its umlauts only."""
        return self._by_spelling.get(fold(file))

    @cached_property
    def _by_folder(self) -> dict[str, list[str]]:
        """Paths of recipes by the folder they lie in."""
        return _grouped(self.readings, lambda path: path.rpartition("/")[0])

    @cached_property
    def _by_name(self) -> dict[str, list[str]]:
        """Paths of recipes by their last part."""
        return _grouped(self.readings, lambda path: path.rpartition("/")[2])

    def nearest(self, path: str) -> str:
        """Return the question for the recipe most likely meant, or an empty text.

        Looks in the same folder and for the same name elsewhere; comparing with all recipes would
        take a tenth of a second for each broken link.
        """
        if path not in self._answers:
            self._answers[path] = self._nearest(path)
        return self._answers[path]

    @cached_property
    def _answers(self) -> dict[str, str]:
        """Answers of `nearest`: many links miss the same moved recipe."""
        return {}

    def _nearest(self, path: str) -> str:
        folder, _, name = path.rpartition("/")
        moved = self._by_name.get(name, [])
        if len(moved) == 1:
            return f"Meinten Sie »{moved[0]}«?"
        if folder not in self._by_folder:
            folder = closest(folder, list(self._by_folder)[:_MAX_COMPARED]) or ""
        near = [path.rpartition("/")[2] for path in self._by_folder.get(folder, ())]
        meant = closest(name, near[:_MAX_COMPARED])
        return f"Meinten Sie »{folder}/{meant}«?" if meant else ""


def _grouped(paths: Iterable[str], key: Callable[[str], str]) -> dict[str, list[str]]:
    groups: defaultdict[str, list[str]] = defaultdict(list)
    for path in paths:
        groups[key(path)].append(path)
    return groups


Findings = Iterator[tuple[Reading, Finding]]


def check_titles(shelf: Shelf) -> Findings:
    """Two recipes with one title can't be told apart in a list."""
    by_title: defaultdict[str, list[Reading]] = defaultdict(list)
    for reading in shelf.readings.values():
        if title := reading.values.get("title"):
            by_title[fold(title)].append(reading)
    for same in by_title.values():
        # Each of them gets a finding: someone who checks one file sees only that file's findings.
        for reading in same if len(same) > 1 else ():
            other = same[1] if reading is same[0] else same[0]
            yield (
                reading,
                Finding(
                    reading.node("titel"),
                    Code.TITLE_TWICE,
                    f"Denselben Titel trägt das Rezept »{other.path}«.",
                    "Nennen Sie, was an Ihrem Vorgehen besonders ist.",
                ),
            )


def check_recooked_from(shelf: Shelf) -> Findings:
    """A recipe can only re-cook one that is in the book, and not itself."""
    for reading in shelf.readings.values():
        path = reading.values.get("recooked_from")
        if not path or (path in shelf.readings and path != reading.path):
            continue
        message = (
            "Ein Rezept kann nicht die Vorlage seiner selbst sein."
            if path == reading.path
            else f"Die Vorlage »{path}« gibt es nicht."
        )
        hint = "" if path == reading.path else shelf.nearest(path)
        yield (
            reading,
            Finding(
                reading.node("vorlage"),
                Code.TEMPLATE_UNKNOWN,
                message,
                hint or "Gemeint ist der Pfad eines anderen Rezepts, wie in seiner Adresse.",
            ),
        )


def check_requirements(shelf: Shelf) -> Findings:
    """A required recipe has to be in the book."""
    for reading in shelf.readings.values():
        for number, path in enumerate(reading.values.get("requires", ())):
            if "/" in path and path not in shelf.readings:
                yield (
                    reading,
                    Finding(
                        reading.entry("setzt_voraus", number),
                        Code.REQUIRES_UNKNOWN,
                        f"Das vorausgesetzte Rezept »{path}« gibt es nicht.",
                        shelf.nearest(path) or "Gemeint ist der Pfad eines anderen Rezepts.",
                    ),
                )


def check_cycles(shelf: Shelf) -> Findings:
    """Prerequisites form no circle."""
    needs = {
        path: [need for need in reading.values["requires"] if need in shelf.readings]
        for path, reading in shelf.readings.items()
        if "requires" in reading.values
    }
    for circle in islice(_circles(needs), _MAX_CIRCLES):
        start = circle.index(min(circle))
        circle = [*circle[start:], *circle[:start]]
        first = shelf.readings[circle[0]]
        following = circle[1] if len(circle) > 1 else circle[0]
        shown = [f"»{path}«" for path in (*circle, circle[0])]
        if len(shown) > _MAX_SHOWN:
            shown[_MAX_SHOWN // 2 : -_MAX_SHOWN // 2] = ["…"]
        yield (
            first,
            Finding(
                first.entry("setzt_voraus", first.values["requires"].index(following)),
                Code.REQUIRES_CYCLE,
                f"Die Voraussetzungen bilden einen Kreis: {' → '.join(shown)}.",
                "Nehmen Sie an einer Stelle des Kreises die Voraussetzung heraus.",
            ),
        )


def _circles(needs: Mapping[str, Sequence[str]]) -> Iterator[list[str]]:
    """Yield circles, each member requiring the next; every circle holds an edge of its own.

    One depth-first walk over all recipes: meeting a recipe of the current way closes a circle.
    """
    done: set[str] = set()
    for root in sorted(needs):
        if root in done:
            continue
        way: dict[str, Iterator[str]] = {}
        ahead: str | None = root
        while ahead is not None or way:
            if ahead is not None:
                way[ahead] = iter(needs.get(ahead, ()))
                done.add(ahead)
            here = next(reversed(way))
            ahead = None
            for need in way[here]:
                if need in way:
                    yield list(way)[list(way).index(need) :]
                elif need not in done:
                    ahead = need
                    break
            else:
                del way[here]


def check_former_paths(shelf: Shelf) -> Findings:
    """A former path redirects to one recipe and is not in use."""
    claimed: dict[str, Reading] = {}
    for reading in shelf.readings.values():
        for number, path in enumerate(reading.values.get("former_paths", ())):
            other = shelf.readings.get(path) or claimed.setdefault(path, reading)
            if path == reading.path:
                what = "ist der, unter dem das Rezept jetzt liegt"
                hint = "Löschen Sie ihn; hier stehen nur Pfade, die es nicht mehr gibt."
            elif other is not reading:
                is_living = path in shelf.readings
                what = "gehört" if is_living else "steht auch unter »frueher«"
                what += f" {'zu' if is_living else 'in'} »{other.path}«"
                hint = "Löschen Sie ihn hier oder dort; eine Adresse führt nur an einen Ort."
            else:
                continue
            yield (
                reading,
                Finding(
                    reading.entry("frueher", number),
                    Code.FORMER_PATH_TAKEN,
                    f"Der frühere Pfad »{path}« {what}.",
                    hint,
                ),
            )


BOOK_CHECKS: tuple[Callable[[Shelf], Findings], ...] = (
    check_titles,
    check_recooked_from,
    check_requirements,
    check_cycles,
    check_former_paths,
)
