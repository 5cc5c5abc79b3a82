# SPDX-FileCopyrightText: Das Kochbuch
# SPDX-License-Identifier: MIT
"""Kinds made of kinds: lists, groups of fields, and a text that may become a group."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Set
from dataclasses import dataclass
from enum import StrEnum
from functools import cached_property
from typing import Any, TypeAlias

from kochbuch.book.unseen import shows_nothing
from kochbuch.book.words import slug
from kochbuch.findings.codes import Code
from kochbuch.format.data import Data, Problem, Result, is_bare
from kochbuch.format.kinds.scalar import Kind, Words, empty, plain_text, wrong_shape
from kochbuch.german.suggest import closest
from kochbuch.german.wording import quote

Entries: TypeAlias = "list[tuple[Data, Any]]"
"""The values of a list, each with the datum it was read from."""

_MAX_GUESSED = 200
"""A hostile group of fields has thousands of unknown ones; looking for what is meant takes time."""


@dataclass(frozen=True, slots=True)
class Condition:
    """When a field is required: another field has a value, or is simply there."""

    key: str
    value: StrEnum | None = None

    def __str__(self) -> str:
        """Return the condition the way the format writes it: "status: eingestellt"."""
        return f"{self.key}: {self.value.value}" if self.value else self.key


@dataclass(frozen=True)
class Field:
    """One line of the format: what it is called, how it is read, what it means."""

    key: str
    """German, as authors write it."""
    attribute: str
    """English, as the code calls it."""
    title: str
    kind: Kind
    help: str
    """One or two German sentences for authors."""
    example: str
    """YAML to copy: the value as it follows the key."""
    required: bool = False
    condition: Condition | None = None
    only_then: bool = False
    """Whether the field means nothing unless `condition` holds."""


@dataclass(frozen=True)
class ListKind:
    """Several values of one kind; a single one may do without brackets."""

    item: Kind
    maximum: int = 100
    is_set: bool = False
    """Whether a value may occur once only."""
    single_allowed: bool = True

    @property
    def expected(self) -> str:
        """Noun phrase."""
        limit = f" mit höchstens {self.maximum} Einträgen" if self.maximum < 100 else ""
        return f"eine Liste{limit}; je Eintrag {self.item.expected}"

    def read(self, datum: Data, name: str, words: Words) -> Result:
        """Return the readable values in their order; None if there is none."""
        entries, problems = self.entries(datum, name, words)
        return tuple(value for _, value in entries) or None, problems

    def entries(self, datum: Data, name: str, words: Words) -> tuple[Entries, list[Problem]]:
        """Return the readable values, each with its datum, and what is wrong with the others."""
        if isinstance(datum, str) and (is_none := self._is_no_entry(datum, name)) is not None:
            return [], is_none
        items = datum if isinstance(datum, list) else [datum]
        problems: list[Problem] = []
        if not items:
            hint = "Füllen Sie sie oder löschen Sie das Feld."
            problems.append(empty(datum, f"Die Liste »{name}« ist leer.", hint))
        if len(items) > self.maximum:
            problems.append(
                Problem(
                    Code.TOO_MANY,
                    f"Die Liste »{name}« hat {len(items)} Einträge, erlaubt sind {self.maximum}.",
                    "Behalten Sie die wichtigsten.",
                    items[self.maximum],
                )
            )
        entries: Entries = []
        for item in items[: self.maximum]:
            value, found = self.item.read(item, name, words)
            if found:
                problems += found
            if value is None:
                continue
            if self.is_set and any(value == known for _, known in entries):
                message = f"In »{name}« steht derselbe Eintrag zweimal."
                hint = "Löschen Sie einen davon."
                problems.append(Problem(Code.DUPLICATE_ENTRY, message, hint, item))
                continue
            entries.append((item, value))
        return entries, problems

    def dump(self, value: Iterable[Any]) -> Data:
        """Return a list of what the entries become."""
        return [self.item.dump(entry) for entry in value]

    def _is_no_entry(self, text: str, name: str) -> list[Problem] | None:
        """Return why a text is not even one entry of the list, or None if it may be one."""
        if is_bare(text) and text.startswith("-") and len(text) > 1:
            message = f"In der Liste »{name}« fehlt nach dem Strich ein Leerzeichen."
            hint = f"Schreiben Sie »- {text[1:].split(' -')[0].strip()[:60]}«."
            return [Problem(Code.WRONG_SHAPE, message, hint, text)]
        return None if self.single_allowed else _unless_unreadable(text, name, self)


@dataclass(frozen=True)
class RecordKind:
    """A group of fields that becomes one value."""

    fields: tuple[Field, ...]
    build: Callable[..., Any]
    shorthand: str = ""
    """Key that a bare text stands for, if one may."""
    is_gap: Callable[[Data], bool] | None = None
    """What counts as not filled in yet; with it, gaps are no problem."""

    @cached_property
    def by_key(self) -> dict[str, Field]:
        """The fields by their German keys."""
        return {field.key: field for field in self.fields}

    @cached_property
    def required(self) -> tuple[Field, ...]:
        """The fields that no value can do without."""
        return tuple(field for field in self.fields if field.required and not self.is_gap)

    @property
    def expected(self) -> str:
        """Noun phrase with the keys."""
        keys = ", ".join(self.by_key)
        return f"{'ein Text oder ' if self.shorthand else ''}eine Gruppe von Feldern ({keys})"

    def read(self, datum: Data, name: str, words: Words) -> Result:
        """Return the value, or None if a part that it needs is missing or unreadable."""
        if isinstance(datum, str) and self.shorthand:
            field = self.by_key[self.shorthand]
            value, found = field.kind.read(datum, name, words)
            return None if value is None else self.build(**{field.attribute: value}), found
        if isinstance(datum, str):
            return None, _unless_unreadable(datum, name, self)
        if not isinstance(datum, dict):
            return None, (wrong_shape(datum, name, self),)
        if not datum and not self.is_gap:
            return None, (empty(datum, f"Das Feld »{name}« ist leer."),)
        values, problems = read_fields(self, datum, words, prefix=f"{name}.")
        for field in self.required:
            if field.attribute not in values:
                return None, problems
        return self.build(**values), problems

    def dump(self, value: Any) -> dict[str, Data]:
        """Return the fields that hold something, by their German keys."""
        data: dict[str, Data] = {}
        for field in self.fields:
            own = getattr(value, field.attribute)
            if own is None or own is False or own in ("", ()):
                continue
            if dumped := field.kind.dump(own):
                data[field.key] = dumped
        return data


def _unless_unreadable(text: str, name: str, kind: Kind) -> list[Problem]:
    """Return that a text is none of `kind`; or only why it can't be read, if it can't."""
    read = plain_text(text, name, kind)
    if isinstance(read, Problem):
        return [read]
    return [] if read is None else [wrong_shape(text, name, kind)]


def read_fields(
    kind: RecordKind,
    group: dict[str, Data],
    words: Words,
    *,
    prefix: str = "",
    broken: Set[str] = frozenset(),
) -> tuple[dict[str, Any], list[Problem]]:
    """Return the readable values by attribute, and all problems, unknown and missing keys too.

    `broken` are keys of the file that could not be read at all; they are not missing.
    """
    values: dict[str, Any] = {}
    problems: list[Problem] = []
    meant: set[str] = set()
    by_key, is_gap = kind.by_key, kind.is_gap
    for key, datum in group.items():
        field = by_key.get(key)
        if is_gap and field and is_gap(datum):
            continue
        if field is not None:
            value, found = field.kind.read(datum, prefix + key, words)
            if found:
                problems += found
            if value is not None:
                values[field.attribute] = value
        else:
            nearest = _meant_key(key, by_key) if len(problems) < _MAX_GUESSED else ""
            meant.add(nearest)
            problems.append(_unknown(key, nearest, prefix, by_key))
    for field in kind.required:
        if not (field.key in group or field.key in broken or field.key in meant):
            message = f"Das Feld »{prefix}{field.key}« fehlt."
            hint = f"Zum Beispiel: {one_line_example(field)}"
            problems.append(Problem(Code.MISSING_FIELD, message, hint, group))
    return values, problems


def one_line_example(field: Field) -> str:
    """Return the example of a field as it would stand in a front matter, on one line."""
    example = field.example
    if example.startswith("\n"):
        items = (line.strip().removeprefix("- ") for line in example.strip().split("\n"))
        example = f"[{', '.join(items)}]"
    return f"{field.key}: {example}"


def _meant_key(key: str, by_key: Mapping[str, Field]) -> str:
    """Return the key that an unknown one most likely means, or an empty text."""
    titles = {slug(field.title): field.key for field in by_key.values()}
    return titles.get(slug(key[:80])) or closest(key, by_key) or ""


def _unknown(key: str, meant: str, prefix: str, by_key: Mapping[str, Field]) -> Problem:
    """Return the problem that the format does not know a key."""
    if shows_nothing(key):
        message = "Vor diesem Doppelpunkt fehlt der Name des Feldes."
    elif prefix:
        message = f"In »{prefix[:-1]}« gibt es das Feld {quote(key)} nicht."
    else:
        message = f"Das Feld {quote(key)} gibt es nicht."
    if key.strip().isdecimal():
        hint = 'Eine Zahl mit Komma braucht Anführungszeichen: "12,5".'
    elif meant:
        hint = f"Meinten Sie »{meant}«?"
    elif prefix:
        hint = f"Bekannt sind {', '.join(by_key)}."
    else:
        hint = "Alle Felder stehen in docs/mitmachen/felder.md; Übriges gehört in den Bericht."
    return Problem(Code.UNKNOWN_FIELD, message, hint, key)
