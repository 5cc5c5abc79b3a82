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
        return _grouped((path.rpartition("/")[0], path) for path in self.readings)

    @cached_property
    def _by_name(self) -> dict[str, list[str]]:
        """Paths of recipes by their last part."""
        return _grouped((path.rpartition("/")[2], path) for path in self.readings)

    @cached_property
    def by_title(self) -> dict[str, list[str]]:
        """Paths of recipes by their folded title."""
        titles = ((path, reading.values.get("title")) for path, reading in self.readings.items())
        return _grouped((fold(title), path) for path, title in titles if title)

    @cached_property
    def claimed(self) -> dict[str, str]:
        """Path of the first recipe that names a former path, by that path."""
        claimed: dict[str, str] = {}
        for path, reading in self.readings.items():
            for former in reading.values.get("former_paths", ()):
                claimed.setdefault(former, path)
        return claimed

    @cached_property
    def circles(self) -> dict[str, list[list[str]]]:
        """Circles of prerequisites by their first member in the alphabet, with which they begin."""
        needs = {
            path: [need for need in reading.values["requires"] if need in self.readings]
            for path, reading in self.readings.items()
            if "requires" in reading.values
        }
        turned: defaultdict[str, list[list[str]]] = defaultdict(list)
        for circle in islice(_circles(needs), _MAX_CIRCLES):
            start = circle.index(min(circle))
            turned[circle[start]].append([*circle[start:], *circle[:start]])
        return turned

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


def _grouped(pairs: Iterable[tuple[str, str]]) -> dict[str, list[str]]:
    groups: defaultdict[str, list[str]] = defaultdict(list)
    for key, path in pairs:
        groups[key].append(path)
    return groups


def check_title(reading: Reading, shelf: Shelf) -> Iterator[Finding]:
    """Two recipes with one title can't be told apart in a list."""
    # Each of them gets a finding: someone who checks one file sees only that file's findings.
    title = reading.values.get("title")
    same = shelf.by_title[fold(title)] if title else ()
    if other := next((path for path in same if path != reading.path), None):
        message = f"Denselben Titel trägt das Rezept »{other}«."
        hint = "Nennen Sie, was an Ihrem Vorgehen besonders ist."
        yield Finding(reading.node("titel"), Code.TITLE_TWICE, message, hint)


def check_recooked_from(reading: Reading, shelf: Shelf) -> Iterator[Finding]:
    """A recipe can only re-cook one that is in the book, and not itself."""
    path = reading.values.get("recooked_from")
    hint = "Gemeint ist der Pfad eines anderen Rezepts, wie in seiner Adresse."
    if path == reading.path:
        message = "Ein Rezept kann nicht die Vorlage seiner selbst sein."
    elif path and path not in shelf.readings:
        message = f"Die Vorlage »{path}« gibt es nicht."
        hint = shelf.nearest(path) or hint
    else:
        return
    yield Finding(reading.node("vorlage"), Code.TEMPLATE_UNKNOWN, message, hint)


def check_requirements(reading: Reading, shelf: Shelf) -> Iterator[Finding]:
    """A required recipe has to be in the book."""
    unknown = {
        path
        for path in reading.values.get("requires", ())
        if "/" in path and path not in shelf.readings
    }
    # The places are in the head, which is read anew for them.
    for at, path in reading.entries("setzt_voraus") if unknown else ():
        if path in unknown:
            message = f"Das vorausgesetzte Rezept »{path}« gibt es nicht."
            hint = shelf.nearest(path) or "Gemeint ist der Pfad eines anderen Rezepts."
            yield Finding(at, Code.REQUIRES_UNKNOWN, message, hint)


def check_cycles(reading: Reading, shelf: Shelf) -> Iterator[Finding]:
    """Prerequisites form no circle."""
    circles = shelf.circles.get(reading.path, ())
    # Where an entry can't be read, asking for the others reads the whole list again.
    entries = reading.entries("setzt_voraus") if circles else []
    for circle in circles:
        following = circle[1] if len(circle) > 1 else circle[0]
        shown = [f"»{path}«" for path in (*circle, circle[0])]
        if len(shown) > _MAX_SHOWN:
            shown[_MAX_SHOWN // 2 : -_MAX_SHOWN // 2] = ["…"]
        at = next(datum for datum, path in entries if path == following)
        message = f"Die Voraussetzungen bilden einen Kreis: {' → '.join(shown)}."
        hint = "Nehmen Sie an einer Stelle des Kreises die Voraussetzung heraus."
        yield Finding(at, Code.REQUIRES_CYCLE, message, hint)


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


def check_former_paths(reading: Reading, shelf: Shelf) -> Iterator[Finding]:
    """A former path redirects to one recipe and is not in use."""
    for at, path in reading.entries("frueher"):
        other = path if path in shelf.readings else shelf.claimed[path]
        if path == reading.path:
            what = "ist der, unter dem das Rezept jetzt liegt"
            hint = "Löschen Sie ihn; hier stehen nur Pfade, die es nicht mehr gibt."
        elif other != reading.path:
            what = "gehört zu" if other == path else "steht auch unter »frueher« in"
            what += f" »{other}«"
            hint = "Löschen Sie ihn hier oder dort; eine Adresse führt nur an einen Ort."
        else:
            continue
        yield Finding(at, Code.FORMER_PATH_TAKEN, f"Der frühere Pfad »{path}« {what}.", hint)


BOOK_CHECKS: tuple[Callable[[Reading, Shelf], Iterator[Finding]], ...] = (
    check_title,
    check_recooked_from,
    check_requirements,
    check_cycles,
    check_former_paths,
)
