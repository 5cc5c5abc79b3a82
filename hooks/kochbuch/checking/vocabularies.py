# SPDX-FileCopyrightText: Das Kochbuch
# SPDX-License-Identifier: MIT
"""The editors' words: `recipes/_vokabular/*.yml` as a checked vocabulary."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from kochbuch.book.vocabulary import Topic, Vocabulary
from kochbuch.book.words import fold
from kochbuch.files.syntax.nodes import node_at, spot_of, spot_within
from kochbuch.files.syntax.report import FileReport
from kochbuch.files.syntax.source import read_yaml
from kochbuch.findings.codes import Code
from kochbuch.format.data import Data, Problem
from kochbuch.format.kinds.containers import ListKind, RecordKind, read_fields
from kochbuch.format.kinds.scalar import Words
from kochbuch.format.records.vocabulary import SUBTOPICS, WORD_LISTS
from kochbuch.german.wording import quote

_NO_WORDS = Words()


def read_vocabulary(contents: dict[str, tuple[str, bytes]]) -> tuple[Vocabulary, list[FileReport]]:
    """Return the vocabulary and what was found in each file.

    `contents` holds path and bytes for each name in WORD_LISTS.
    """
    reports = [FileReport(contents[name][0]) for name in WORD_LISTS]
    topics, hurdles, cooperations = (
        report.attempt(_read_list, contents[name][1], kind, report) or []
        for (name, kind), report in zip(WORD_LISTS.items(), reports, strict=True)
    )
    vocabulary = Vocabulary(
        tuple(topics), {h.slug: h for h in hurdles}, {c.slug: c for c in cooperations}
    )
    return vocabulary, reports


def report_problems(report: FileReport, problems: Iterable[Problem]) -> None:
    """Add what kinds found to the report of the file that their data came from."""
    for code, message, hint, datum, part, _ in problems:
        at = "" if datum is None else datum
        spot = spot_within(at, part, report.text) if part else spot_of(at)
        report.add(code, message, hint, spot)


def _read_list(data: bytes, kind: RecordKind, report: FileReport) -> list[Any]:
    """Return the readable entries of a word list."""
    fields = read_yaml(data, report).fields
    if report.has_errors:
        return []
    _, problems = read_fields(kind, fields, _NO_WORDS)
    report_problems(report, problems)
    own = kind.fields[0]
    if own.key not in fields or not isinstance(own.kind, ListKind):
        return []
    entries, _ = own.kind.entries(fields[own.key], own.key, _NO_WORDS)
    _report_twice(report, entries)
    return [entry for _, entry in entries]


def _report_twice(report: FileReport, entries: Iterable[tuple[Data, Any]]) -> None:
    """Ids and synonyms are unique over the whole file: a word leads to one place only."""
    slugs: set[str] = set()
    words: dict[str, str] = {}
    for datum, entry in _with_subtopics(entries):
        if entry.slug in slugs:
            _twice(report, datum, f"Die id »{entry.slug}« gibt es schon")
        slugs.add(entry.slug)
        for word in getattr(entry, "synonyms", ()):
            owner = words.setdefault(fold(word), entry.slug)
            if owner != entry.slug:
                _twice(report, datum, f"Das Suchwort {quote(word)} steht schon bei »{owner}«")


def _with_subtopics(entries: Iterable[tuple[Data, Any]]) -> Iterator[tuple[Data, Any]]:
    for datum, entry in entries:
        yield datum, entry
        if isinstance(entry, Topic):
            below = node_at(datum, "unterthemen")
            yield from SUBTOPICS.entries(below, "unterthemen", _NO_WORDS)[0]


def _twice(report: FileReport, datum: Data, what: str) -> None:
    hint = "Jedes Wort führt an genau eine Stelle; löschen oder ändern Sie eines."
    report.add(Code.VOCABULARY_TWICE, f"{what}.", hint, spot_of(datum)._replace(width=1))
