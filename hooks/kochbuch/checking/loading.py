# SPDX-FileCopyrightText: Das Kochbuch
# SPDX-License-Identifier: MIT
"""From the files below `recipes/` to a closed book, with everything that was found on the way."""

from __future__ import annotations

import gc
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from datetime import date
from typing import ParamSpec

from kochbuch.book.book import Book
from kochbuch.book.recipe import Recipe
from kochbuch.book.register import Register
from kochbuch.book.vocabulary import Vocabulary
from kochbuch.book.words import normalized
from kochbuch.checking.rules.book_rules import BOOK_CHECKS, Shelf
from kochbuch.checking.rules.finding import Finding, Reading
from kochbuch.checking.rules.link_rules import check_links
from kochbuch.checking.rules.recipe_rules import RECIPE_CHECKS
from kochbuch.checking.vocabularies import read_vocabulary, report_problems
from kochbuch.files.registry import load_register
from kochbuch.files.syntax.body import Outline, outline
from kochbuch.files.syntax.report import THE_FILE, FileReport
from kochbuch.files.syntax.source import MAX_FILE_BYTES, Source, read_source
from kochbuch.files.walking import (
    RecipesFile,
    attachments,
    case_clashes,
    strays,
    unreadable,
    walk,
)
from kochbuch.findings.codes import Severity
from kochbuch.findings.diagnostics import Diagnostic
from kochbuch.format.fields import RECIPE
from kochbuch.format.kinds.containers import read_fields
from kochbuch.format.kinds.scalar import Words
from kochbuch.format.records.vocabulary import WORD_LISTS
from kochbuch.running.errors import KochbuchError, german_reason
from kochbuch.running.project import DATA, Project

_NOTHING = Outline()
P = ParamSpec("P")


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

    `today` decides what lies in the future; `register` is the shipped one if it is loaded
    already. Raises `KochbuchError` if the surroundings do not allow to read at all (no register,
    no vocabulary); a mistake in a recipe is never raised.
    """
    register = register or load_register(DATA)
    vocabulary, incomplete, findings = _load_vocabulary(project)
    entries = list(walk(project.recipes, findings))
    names = {entry.name for entry in entries}
    files = [entry for entry in entries if entry.is_recipe]
    findings += strays(entries, names)
    findings += case_clashes(entries)
    findings += attachments(entries, names)

    words = Words(register, vocabulary, today, incomplete)
    readings = {entry.name.removesuffix(".md"): _judge(entry, words) for entry in files}
    shelf = Shelf(readings, names, vocabulary)
    for reading in readings.values():
        for check in (*BOOK_CHECKS, check_links):
            reading.report.attempt(_apply, reading.report, check, reading, shelf)

    pictures = _pictures(entries)
    recipes = tuple(
        recipe
        for _, reading in sorted(readings.items())
        if (recipe := reading.report.attempt(_recipe, reading, pictures))
        and (with_drafts or not recipe.is_draft)
    )
    findings += [d for reading in readings.values() for d in reading.report.diagnostics()]
    return Loaded(
        Book(recipes, vocabulary, register),
        tuple(sorted(set(findings), key=lambda d: d.sort_key)),
        len(files),
    )


def _load_vocabulary(project: Project) -> tuple[Vocabulary, frozenset[str], list[Diagnostic]]:
    """Return the vocabulary, the names of lists with errors, and all findings."""
    contents: dict[str, tuple[str, bytes]] = {}
    for name in WORD_LISTS:
        path = f"recipes/_vokabular/{name}.yml"
        try:
            with (project.vocabulary / f"{name}.yml").open("rb") as file:
                contents[name] = (path, file.read(MAX_FILE_BYTES + 1))
        except OSError as error:
            raise KochbuchError(
                f"Die Wortliste »{path}« lässt sich nicht lesen ({german_reason(error)}). "
                "Holen Sie sie aus dem Projekt zurück."
            ) from error
    vocabulary, reports = read_vocabulary(contents)
    by_name = zip(WORD_LISTS, reports, strict=True)
    incomplete = frozenset(name for name, report in by_name if report.has_errors)
    return vocabulary, incomplete, [d for report in reports for d in report.diagnostics()]


def _judge(entry: RecipesFile, words: Words) -> Reading:
    """Read a recipe file and apply all rules about one recipe."""
    report = FileReport(f"recipes/{entry.name}")
    path = entry.name.removesuffix(".md")
    reading = report.attempt(_reading, entry, report, path, words)
    if reading is None or not reading.source.is_readable:
        return reading or Reading(report, Source(), path, words, {}, _NOTHING)
    for check in RECIPE_CHECKS:
        report.attempt(_apply, report, check, reading)
    return replace(reading, source=reading.source.without_head())


def _reading(entry: RecipesFile, report: FileReport, path: str, words: Words) -> Reading:
    """Read a recipe file up to what rules look at."""
    source = _read(entry, report)
    if not source.is_readable:
        return Reading(report, source, path, words, {}, _NOTHING)
    head = source.head
    values, problems = read_fields(RECIPE, head.fields, words, broken=head.broken)
    report_problems(report, problems)
    body = outline(source.body, source.body_line)
    return Reading(report, source, path, words, values, body)


def _read(entry: RecipesFile, report: FileReport) -> Source:
    """Return the source of a recipe file; what can't be opened is a finding like any other."""
    try:
        with entry.file.open("rb") as file:
            # One byte more than allowed is enough to know; a file of 50 MB is never in memory.
            return read_source(file.read(MAX_FILE_BYTES + 1), report)
    except OSError as error:
        found = unreadable(entry.name, error)
        report.add(found.code, found.message, found.hint, THE_FILE)
        return Source()


def _apply(
    report: FileReport, check: Callable[P, Iterator[Finding]], *about: P.args, **no: P.kwargs
) -> None:
    for finding in check(*about, **no):
        report.add(finding.code, finding.message, finding.hint, finding.spot)


def _pictures(entries: list[RecipesFile]) -> dict[str, list[str]]:
    """Return the files in the folder of each recipe, by its path."""
    found: dict[str, list[str]] = {}
    for entry in sorted(entries, key=lambda entry: entry.name):
        if owner := entry.owner:
            found.setdefault(owner, []).append(entry.name.removeprefix(f"{owner}/"))
    return found


def _recipe(reading: Reading, pictures: dict[str, list[str]]) -> Recipe | None:
    """Return the recipe if nothing keeps it from being published."""
    if not reading.source.is_readable or reading.report.has_errors:
        return None
    if any(field.attribute not in reading.values for field in RECIPE.required):
        # A word list could not be read; what the recipe names may well stand there.
        return None
    return Recipe(
        path=reading.path,
        body=normalized("NFC", reading.source.body),
        pictures=tuple(pictures.get(reading.path, ())),
        **reading.values,
    )
