# SPDX-FileCopyrightText: Das Kochbuch
# SPDX-License-Identifier: MIT
"""From the files below `recipes/` to a closed book, with everything that was found on the way."""

from __future__ import annotations

import gc
import unicodedata
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from datetime import date

from kochbuch.book.book import Book
from kochbuch.book.recipe import Recipe
from kochbuch.book.register import Register
from kochbuch.book.vocabulary import Vocabulary
from kochbuch.checking.rules.book_rules import BOOK_CHECKS, LATE_FIELDS, Shelf
from kochbuch.checking.rules.finding import Finding, Reading
from kochbuch.checking.rules.link_rules import LINK_CHECKS
from kochbuch.checking.rules.recipe_rules import RECIPE_CHECKS
from kochbuch.checking.vocabularies import FILES, read_vocabulary
from kochbuch.files.registry import load_register
from kochbuch.files.syntax.body import Outline, outline
from kochbuch.files.syntax.source import MAX_FILE_BYTES, Source, read_source
from kochbuch.files.walking import (
    Entry,
    attachments,
    case_clashes,
    german_reason,
    strays,
    unreadable,
    walk,
)
from kochbuch.findings.codes import Severity
from kochbuch.findings.diagnostics import Diagnostic
from kochbuch.format.fields import FIELDS, FIELDS_BY_KEY
from kochbuch.format.kinds.containers import read_fields
from kochbuch.format.kinds.reader import Reader
from kochbuch.running.errors import KochbuchError
from kochbuch.running.project import Project

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
def load_book(
    project: Project,
    *,
    today: date,
    with_drafts: bool = False,
    register: Register | None = None,
) -> Loaded:
    """Read and check all recipes of a project.

    `today` decides what lies in the future; `register` is the one of the project if it is loaded
    already. Raises `KochbuchError` if the surroundings do not allow to read at all (no register,
    no vocabulary); a mistake in a recipe is never raised.
    """
    register = register or load_register(project.register)
    vocabulary, incomplete, findings = _load_vocabulary(project)
    entries = list(walk(project.recipes, findings))
    names = {entry.name for entry in entries}
    files = [entry for entry in entries if entry.is_recipe]
    findings += strays(entries, names)
    findings += case_clashes(entries)
    findings += attachments(entries, names)

    readings: dict[str, Reading] = {}
    for entry in files:
        reader = Reader(_read(entry), register, vocabulary, today, incomplete)
        readings[entry.name.removesuffix(".md")] = _judge(entry, reader)

    shelf = Shelf(readings, names, vocabulary)
    for check in (*BOOK_CHECKS, *LINK_CHECKS):
        for reading, finding in check(shelf):
            _report(reading.source, finding)

    pictures = _pictures(names)
    recipes = tuple(
        recipe
        for _, reading in sorted(readings.items())
        if (recipe := _recipe(reading, pictures)) and (with_drafts or not recipe.is_draft)
    )
    findings += [d for reading in readings.values() for d in _all_findings(reading.source)]
    return Loaded(
        Book(recipes, vocabulary, register),
        tuple(sorted(set(findings), key=lambda d: d.sort_key)),
        len(files),
    )


def _load_vocabulary(project: Project) -> tuple[Vocabulary, frozenset[str], list[Diagnostic]]:
    """Return the vocabulary, the names of lists with errors, and all findings."""
    contents: dict[str, tuple[str, bytes]] = {}
    for name in FILES:
        path = f"recipes/_vokabular/{name}.yml"
        try:
            with (project.vocabulary / f"{name}.yml").open("rb") as file:
                contents[name] = (path, file.read(MAX_FILE_BYTES + 1))
        except OSError as error:
            raise KochbuchError(
                f"Die Wortliste »{path}« lässt sich nicht lesen ({german_reason(error)}). "
                "Holen Sie sie aus dem Projekt zurück."
            ) from error
    vocabulary, sources = read_vocabulary(contents)
    incomplete = frozenset(
        name
        for name, source in zip(FILES, sources, strict=True)
        if any(d.severity is Severity.ERROR for d in source.diagnostics)
    )
    return vocabulary, incomplete, [d for source in sources for d in _all_findings(source)]


def _read(entry: Entry) -> Source:
    """Return the source of a recipe file; what can't be opened is a finding like any other."""
    path = f"recipes/{entry.name}"
    try:
        with entry.file.open("rb") as file:
            # One byte more than allowed is enough to know; a file of 50 MB is never in memory.
            return read_source(path, file.read(MAX_FILE_BYTES + 1))
    except OSError as error:
        source = Source(path)
        source.diagnostics.append(unreadable(entry.name, error))
        return source


def _judge(entry: Entry, reader: Reader) -> Reading:
    """Read the fields and apply all rules about one recipe."""
    path, source = entry.name.removesuffix(".md"), reader.source
    if not source.is_readable:
        return Reading(source, path, {}, _NOTHING)
    values = read_fields(_REQUIRED, FIELDS_BY_KEY, source.head, reader, broken=source.broken)
    reading = Reading(source, path, values, outline(source.body, source.body_line))
    for check in RECIPE_CHECKS:
        for finding in check(reading):
            _report(source, finding)
            if source.is_cut:
                break
    source.slim_down(LATE_FIELDS)
    return reading


def _all_findings(source: Source) -> list[Diagnostic]:
    """Return the findings of one file; the last one says if others were left out."""
    if not source.is_cut:
        return source.diagnostics
    *others, last = sorted(source.diagnostics, key=lambda d: d.sort_key)
    rest = "Weitere Befunde in dieser Datei folgen, wenn diese behoben sind."
    return [*others, replace(last, hint=f"{last.hint} {rest}".lstrip())]


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
    if any(field.attribute not in reading.values for field in _REQUIRED):
        # A word list could not be read; what the recipe names may well stand there.
        return None
    return Recipe(
        path=reading.path,
        body=unicodedata.normalize("NFC", source.body),
        pictures=tuple(pictures.get(reading.path, ())),
        **reading.values,
    )
