# SPDX-FileCopyrightText: Das Kochbuch
# SPDX-License-Identifier: MIT
"""Rules about the whole book: what only shows when all recipes are read."""

from __future__ import annotations

import graphlib
import posixpath
from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping, Set
from dataclasses import dataclass
from functools import cached_property
from urllib.parse import unquote, urlsplit

from kochbuch.book.vocabulary import Vocabulary
from kochbuch.book.words import fold
from kochbuch.reading.codes import Code
from kochbuch.reading.rules.finding import Finding, Reading, Spot
from kochbuch.reading.suggest import did_you_mean
from kochbuch.reading.syntax.body import Link

PICTURE_ENDINGS = (".gif", ".jpeg", ".jpg", ".png", ".webp")
ATTACHMENT_ENDINGS = (
    *PICTURE_ENDINGS,
    ".bpmn",
    ".csv",
    ".docx",
    ".ods",
    ".odt",
    ".pdf",
    ".pptx",
    ".xlsx",
)
"""What may lie in the folder of a recipe."""
_SCHEMES = ("http", "https", "mailto", "tel")


@dataclass(frozen=True)
class Shelf:
    """All readings by path, with the files that lie beside them."""

    readings: Mapping[str, Reading]
    files: Set[str]
    """Every file below `recipes/`, relative to it."""
    vocabulary: Vocabulary

    @cached_property
    def by_folder(self) -> dict[str, list[str]]:
        """Paths of recipes by the folder they lie in, for suggestions near by."""
        folders: defaultdict[str, list[str]] = defaultdict(list)
        for path in self.readings:
            folders[path.rpartition("/")[0]].append(path)
        return folders

    def nearest(self, path: str) -> str:
        """Return the question for the recipe most likely meant, or an empty text."""
        near = self.by_folder.get(path.rpartition("/")[0], [])
        return did_you_mean(path, near) or did_you_mean(path, list(self.readings)[:2_000])


Findings = Iterator[tuple[Reading, Finding]]


def check_titles(shelf: Shelf) -> Findings:
    """Two recipes with one title can't be told apart in a list."""
    first: dict[str, Reading] = {}
    for reading in shelf.readings.values():
        title = reading.values.get("title")
        if not title:
            continue
        other = first.setdefault(fold(title), reading)
        if other is not reading:
            yield (
                reading,
                Finding(
                    reading.node("titel"),
                    Code.TITLE_TWICE,
                    f"Den Titel trägt schon ein anderes Rezept: »{other.path}«.",
                    "Nennen Sie, was an Ihrem Vorgehen besonders ist.",
                ),
            )


def check_template(shelf: Shelf) -> Findings:
    """A recipe can only re-cook one that is in the book, and not itself."""
    for reading in shelf.readings.values():
        path = reading.values.get("template")
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
    """What must stand before has to be in the book."""
    for reading in shelf.readings.values():
        for position, path in enumerate(reading.values.get("requires") or ()):
            if "/" in path and path not in shelf.readings:
                yield (
                    reading,
                    Finding(
                        reading.node("setzt_voraus", position),
                        Code.REQUIRES_UNKNOWN,
                        f"Das vorausgesetzte Rezept »{path}« gibt es nicht.",
                        shelf.nearest(path) or "Gemeint ist der Pfad eines anderen Rezepts.",
                    ),
                )


def check_cycles(shelf: Shelf) -> Findings:
    """Nothing can be its own prerequisite, not even by a detour."""
    needs = {
        path: {need for need in reading.values.get("requires") or () if need in shelf.readings}
        for path, reading in shelf.readings.items()
        if reading.values.get("requires")
    }
    while circle := _circle(needs):
        start = circle.index(min(circle))
        circle = circle[start:] + circle[:start]
        first = shelf.readings[circle[0]]
        requires = list(first.values["requires"])
        following = circle[1] if len(circle) > 1 else circle[0]
        shown = " → ".join(f"»{path}«" for path in (*circle, circle[0]))
        yield (
            first,
            Finding(
                first.node("setzt_voraus", requires.index(following)),
                Code.REQUIRES_CYCLE,
                f"Die Voraussetzungen bilden einen Kreis: {shown}.",
                "Nehmen Sie an einer Stelle des Kreises die Voraussetzung heraus.",
            ),
        )
        needs[circle[0]].discard(following)


def _circle(needs: dict[str, set[str]]) -> list[str]:
    """Return one circle, each member requiring the next, or an empty list."""
    try:
        graphlib.TopologicalSorter(
            {path: sorted(need) for path, need in sorted(needs.items())}
        ).prepare()
    except graphlib.CycleError as error:
        # graphlib lists a circle from the required to the requiring, its first member twice.
        members: list[str] = error.args[1]
        return members[:0:-1]
    return []


def check_former_paths(shelf: Shelf) -> Findings:
    """A former path redirects to one recipe and is not in use."""
    claimed: dict[str, Reading] = {}
    for reading in shelf.readings.values():
        for position, path in enumerate(reading.values.get("former_paths") or ()):
            other = shelf.readings.get(path) or claimed.setdefault(path, reading)
            if other is not reading or path == reading.path:
                what = "ist die Adresse" if path in shelf.readings else "steht auch unter »frueher«"
                yield (
                    reading,
                    Finding(
                        reading.node("frueher", position),
                        Code.FORMER_PATH_TAKEN,
                        f"Der frühere Pfad »{path}« {what} von »{other.path}«.",
                        "Löschen Sie ihn hier oder dort; eine Adresse führt nur an einen Ort.",
                    ),
                )


def check_links(shelf: Shelf) -> Findings:
    """Links to other recipes and to pictures lead somewhere."""
    for reading in shelf.readings.values():
        for link in reading.outline.links:
            finding = _check_picture(link) if link.is_picture else None
            finding = finding or _check_target(link, reading, shelf)
            if finding:
                yield reading, finding


def _check_picture(link: Link) -> Finding | None:
    """A picture has alternative text, lies beside the recipe and is one that browsers show."""
    spot = Spot(link.line, link.column, len(link.target))
    if urlsplit_or_none(link.target) is None or _scheme(link.target):
        return Finding(
            spot,
            Code.PICTURE_REMOTE,
            f"Das Bild »{link.target}« liegt nicht beim Rezept.",
            "Legen Sie es in den Ordner neben dem Rezept; fremde Bilder verraten Ihre Leserschaft.",
        )
    if not link.target.casefold().endswith(PICTURE_ENDINGS):
        return Finding(
            spot,
            Code.PICTURE_KIND,
            f"»{link.target}« ist kein Bildformat, das das Kochbuch zeigt.",
            f"Erlaubt sind {', '.join(ending[1:] for ending in PICTURE_ENDINGS)}.",
        )
    if not link.text:
        return Finding(
            spot,
            Code.PICTURE_WITHOUT_TEXT,
            f"Das Bild »{link.target}« hat keinen Alternativtext.",
            "Schreiben Sie in die eckigen Klammern, was zu sehen ist.",
        )
    return None


def _check_target(link: Link, reading: Reading, shelf: Shelf) -> Finding | None:
    spot = Spot(link.line, link.column, max(1, len(link.target)))
    parts = urlsplit_or_none(link.target)
    if parts is None or (parts.scheme and parts.scheme.casefold() not in _SCHEMES):
        return Finding(
            spot,
            Code.LINK_FORM,
            f"Der Verweis »{link.target[:120]}« hat keine Form, die das Kochbuch erlaubt.",
            "Erlaubt sind https, http, mailto, tel und Pfade zu anderen Rezepten.",
        )
    if parts.scheme or not (parts.path or parts.netloc):
        return None
    if parts.netloc or parts.path.startswith("/"):
        return Finding(
            spot,
            Code.LINK_FORM,
            f"Der Verweis »{link.target[:120]}« beginnt mit einem Schrägstrich.",
            "Verweise im Kochbuch sind relativ zur Datei: ../../nw/kreuzau/digitallotsen-team.md",
        )
    folder = reading.path.rpartition("/")[0]
    target = posixpath.normpath(posixpath.join(folder, unquote(parts.path)))
    if target in shelf.files and _is_reachable(target, reading.path):
        return None
    if target.endswith(".md"):
        hint = shelf.nearest(target.removesuffix(".md"))
        code = Code.LINK_BROKEN
    else:
        hint = f"Bilder und Anhänge liegen in recipes/{reading.path}/."
        code = Code.PICTURE_MISSING if link.is_picture else Code.LINK_BROKEN
    return Finding(
        spot,
        code,
        f"»{link.target[:120]}« führt ins Leere.",
        hint or "Der Pfad zählt ab der Datei, in der er steht.",
    )


def _is_reachable(target: str, path: str) -> bool:
    """Return whether a recipe may link to a file: any recipe, and what lies in its own folder."""
    if target.endswith(".md"):
        return target.count("/") == 2 and not target.startswith("_")
    return target.startswith(f"{path}/")


def _scheme(target: str) -> bool:
    parts = urlsplit_or_none(target)
    return bool(parts and (parts.scheme or parts.netloc))


def urlsplit_or_none(target: str):  # type: ignore[no-untyped-def]
    """Return the parts of an address, or None where `urllib` refuses it."""
    try:
        return urlsplit(target)
    except ValueError:
        return None


BOOK_CHECKS: tuple[Callable[[Shelf], Findings], ...] = (
    check_titles,
    check_template,
    check_requirements,
    check_cycles,
    check_former_paths,
    check_links,
)
