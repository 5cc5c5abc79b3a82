# SPDX-FileCopyrightText: Das Kochbuch
# SPDX-License-Identifier: MIT
"""From the files below `recipes/` to a closed book, with everything that was found on the way."""

from __future__ import annotations

import gc
import os
import stat
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from kochbuch.book.book import Book
from kochbuch.book.recipe import Recipe
from kochbuch.book.vocabulary import Vocabulary
from kochbuch.errors import KochbuchError
from kochbuch.project import Project
from kochbuch.reading.codes import Code, Severity
from kochbuch.reading.diagnostics import Diagnostic, Place
from kochbuch.reading.fields import FIELDS, FIELDS_BY_KEY
from kochbuch.reading.kinds.containers import read_fields
from kochbuch.reading.kinds.reader import Reader
from kochbuch.reading.registry import load_register
from kochbuch.reading.rules.book_rules import ATTACHMENT_ENDINGS, BOOK_CHECKS, Shelf
from kochbuch.reading.rules.finding import Finding, Reading
from kochbuch.reading.rules.recipe_rules import RECIPE_CHECKS
from kochbuch.reading.syntax.body import Outline, outline
from kochbuch.reading.syntax.source import MAX_FILE_BYTES, Source, read_source
from kochbuch.reading.vocabularies import FILES, read_vocabulary

_IGNORED_NAMES = frozenset({"README.md", "CODEOWNERS", "Thumbs.db", "desktop.ini"})
_NOTHING = Outline()
_REQUIRED = tuple(field for field in FIELDS if field.required)


@dataclass(frozen=True)
class Loaded:
    """What `load_book` returns: the recipes that passed, and all findings in order."""

    book: Book
    diagnostics: tuple[Diagnostic, ...]
    file_count: int
    """How many recipe files were looked at."""

    @property
    def has_errors(self) -> bool:
        """Whether a finding keeps the book from being published."""
        return any(d.severity is Severity.ERROR for d in self.diagnostics)


@dataclass(frozen=True, slots=True)
class _Entry:
    """A file below `recipes/`, as the walk found it."""

    name: str
    """Relative to `recipes/`, with forward slashes."""
    file: Path
    status: os.stat_result


@contextmanager
def _without_garbage_collection() -> Iterator[None]:
    """Let Python not look for circular garbage meanwhile.

    Loading makes a million values that all stay and next to no circles. Python would search them
    again and again: at 10,000 recipes that is a third of the whole time.
    """
    was_enabled = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_enabled:
            gc.enable()


@_without_garbage_collection()
def load_book(project: Project, *, today: date, with_drafts: bool = False) -> Loaded:
    """Read and check all recipes of a project.

    `today` decides what lies in the future. Raises `KochbuchError` if the surroundings do not
    allow to read at all (no register, no vocabulary); a mistake in a recipe is never raised.
    """
    register = load_register(project.register)
    vocabulary, findings = _load_vocabulary(project)
    entries = list(_walk(project.recipes, findings))
    names = {entry.name for entry in entries}
    files = [e for e in entries if e.name.endswith(".md") and e.name.count("/") == 2]
    findings += _strays(entries, names)
    findings += _case_clashes(files)

    readings: dict[str, Reading] = {}
    for entry in files:
        reader = Reader(_read(entry), register, vocabulary, today)
        readings[entry.name.removesuffix(".md")] = _judge(entry, reader)

    shelf = Shelf(readings, names, vocabulary)
    for check in BOOK_CHECKS:
        for reading, finding in check(shelf):
            _report(reading.source, finding)

    pictures = _pictures(names)
    recipes = tuple(
        recipe
        for reading in readings.values()
        if (recipe := _recipe(reading, pictures)) and (with_drafts or not recipe.is_draft)
    )
    findings += [d for reading in readings.values() for d in reading.source.diagnostics]
    return Loaded(
        Book(recipes, vocabulary, register),
        tuple(sorted(set(findings), key=lambda d: d.sort_key)),
        len(files),
    )


def _load_vocabulary(project: Project) -> tuple[Vocabulary, list[Diagnostic]]:
    contents: dict[str, tuple[str, bytes]] = {}
    for name in FILES:
        file = project.vocabulary / f"{name}.yml"
        try:
            contents[name] = (f"recipes/_vokabular/{name}.yml", file.read_bytes())
        except OSError as error:
            raise KochbuchError(
                f"Die Wortliste »recipes/_vokabular/{name}.yml« lässt sich nicht lesen "
                f"({error.strerror}). Holen Sie sie aus dem Projekt zurück."
            ) from error
    vocabulary, sources = read_vocabulary(contents)
    return vocabulary, [d for source in sources for d in source.diagnostics]


def _walk(folder: Path, findings: list[Diagnostic], prefix: str = "") -> Iterator[_Entry]:
    """Yield every file that may matter, in the order of names; links are reported, not followed."""
    try:
        with os.scandir(folder) as scan:
            children = sorted(scan, key=lambda child: child.name)
    except OSError as error:
        findings.append(_unreadable(prefix.rstrip("/"), error))
        return
    for child in children:
        name = f"{prefix}{child.name}"
        if child.name.startswith(".") or (not prefix and child.name.startswith("_")):
            continue
        if child.is_symlink():
            findings.append(
                _at_file(
                    name,
                    Code.FILE_LINK,
                    f"»{name}« ist eine Verknüpfung, keine Datei.",
                    "Legen Sie die Datei selbst an diese Stelle.",
                )
            )
        elif child.is_dir():
            yield from _walk(Path(child.path), findings, f"{name}/")
        elif child.name not in _IGNORED_NAMES:
            yield _Entry(name, Path(child.path), child.stat())


def _strays(entries: list[_Entry], names: set[str]) -> list[Diagnostic]:
    """Report files that belong to no recipe."""
    return [
        _at_file(entry.name, Code.FILE_STRAY, *why)
        for entry in entries
        if (why := _why_stray(entry.name, names))
    ]


def _why_stray(name: str, names: set[str]) -> tuple[str, str] | None:
    depth = name.count("/")
    if depth == 2 and name.endswith(".md"):
        return None
    if depth >= 3:
        owner = "/".join(name.split("/")[:3])
        if f"{owner}.md" not in names:
            return (
                f"Zu »{name}« gibt es kein Rezept »{owner}.md«.",
                "Bilder und Anhänge liegen im Ordner, der heißt wie das Rezept.",
            )
        if name.casefold().endswith(ATTACHMENT_ENDINGS):
            return None
        return (
            f"»{name}« ist keine Datei, die das Kochbuch veröffentlicht.",
            f"Erlaubt sind {', '.join(ending[1:] for ending in ATTACHMENT_ENDINGS)}.",
        )
    if name.endswith(".md"):
        return (
            f"»{name}« liegt nicht in einem Ordner der Form land/traeger/.",
            "Zum Beispiel recipes/nw/kreuzau/digitallotsen-team.md.",
        )
    return (
        f"»{name}« ist kein Rezept.",
        "Rezepte enden auf .md; Bilder und Anhänge liegen im Ordner des Rezepts.",
    )


def _case_clashes(files: list[_Entry]) -> list[Diagnostic]:
    """Report paths that differ in case only: on Windows and macOS they are one file."""
    first: dict[str, str] = {}
    return [
        _at_file(
            entry.name,
            Code.CASE_CLASH,
            f"»{entry.name}« und »{other}« unterscheiden sich nur in Groß- und Kleinschreibung.",
            "Auf vielen Rechnern ist das dieselbe Datei; benennen Sie eine um.",
        )
        for entry in files
        if (other := first.setdefault(entry.name.casefold(), entry.name)) != entry.name
    ]


def _read(entry: _Entry) -> Source:
    """Return the source of a recipe file; what can't be opened is a finding like any other."""
    path = f"recipes/{entry.name}"
    try:
        if not stat.S_ISREG(entry.status.st_mode):
            raise OSError(0, "keine gewöhnliche Datei")
        with entry.file.open("rb") as file:
            # One byte more than allowed is enough to know; a file of 50 MB is never in memory.
            return read_source(path, file.read(MAX_FILE_BYTES + 1))
    except OSError as error:
        source = Source(path)
        source.diagnostics.append(_unreadable(entry.name, error))
        return source


def _judge(entry: _Entry, reader: Reader) -> Reading:
    """Read the fields and apply all rules about one recipe."""
    path, source = entry.name.removesuffix(".md"), reader.source
    if not source.is_readable:
        return Reading(source, path, {}, _NOTHING)
    values = read_fields(_REQUIRED, FIELDS_BY_KEY, source.head, reader, broken=source.broken)
    reading = Reading(source, path, values, outline(source.body, source.body_line))
    for check in RECIPE_CHECKS:
        for finding in check(reading):
            _report(source, finding)
    return reading


def _report(source: Source, finding: Finding) -> None:
    spot = finding.spot
    source.report(
        finding.code,
        finding.message,
        finding.hint,
        line=spot.line,
        column=spot.column,
        width=spot.width,
    )


def _pictures(names: set[str]) -> dict[str, list[str]]:
    """Return the files in the folder of each recipe, by its path."""
    found: dict[str, list[str]] = {}
    for name in sorted(names):
        if name.count("/") >= 3:
            owner = "/".join(name.split("/")[:3])
            found.setdefault(owner, []).append(name[len(owner) + 1 :])
    return found


def _recipe(reading: Reading, pictures: dict[str, list[str]]) -> Recipe | None:
    """Return the recipe if nothing keeps it from being published."""
    source = reading.source
    if not source.is_readable:
        return None
    if any(d.severity is Severity.ERROR for d in source.diagnostics):
        return None
    return Recipe(
        path=reading.path,
        body=source.body,
        pictures=tuple(pictures.get(reading.path, ())),
        **reading.values,
    )


def _unreadable(name: str, error: OSError) -> Diagnostic:
    return _at_file(
        name,
        Code.FILE_UNREADABLE,
        f"»{name}« lässt sich nicht lesen ({error.strerror}).",
        "Prüfen Sie die Rechte der Datei.",
    )


def _at_file(name: str, code: Code, message: str, hint: str) -> Diagnostic:
    return Diagnostic(Place(f"recipes/{name}"), code, message, hint)
