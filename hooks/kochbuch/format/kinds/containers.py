# SPDX-FileCopyrightText: Das Kochbuch
# SPDX-License-Identifier: MIT
"""Kinds made of kinds: lists, groups of fields, and a text that may become a group."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum
from functools import cached_property
from typing import Any

from kochbuch.book.words import slug
from kochbuch.files.syntax.nodes import Items, Mapping, Node, Text
from kochbuch.findings.codes import Code
from kochbuch.format.kinds.reader import Kind, Reader
from kochbuch.format.kinds.scalars import EXAMPLE_IN_REFERENCE, plain_text, shape_of
from kochbuch.german.suggest import closest
from kochbuch.german.wording import quote


@dataclass(frozen=True, slots=True)
class Condition:
    """When a field is required: another field has a value, or simply stands there."""

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
    """YAML to copy: the value as it stands behind the key."""
    required: bool = False
    condition: Condition | None = None
    only_then: bool = False
    """Whether the field means nothing unless `condition` holds."""


@dataclass(frozen=True)
class ListKind:
    """Several values of one kind; a single one may stand without brackets."""

    item: Kind
    maximum: int = 100
    is_set: bool = False
    """Whether a value may stand once only."""
    single_allowed: bool = True

    @property
    def expected(self) -> str:
        """Noun phrase."""
        limit = f" mit höchstens {self.maximum} Einträgen" if self.maximum < 100 else ""
        return f"eine Liste{limit}; je Eintrag {self.item.expected}"

    def read(self, node: Node, name: str, reader: Reader) -> tuple[Any, ...] | None:
        """Return the readable values in their order; None if there is none."""
        if isinstance(node, Items):
            items = node.items
        elif isinstance(node, Text) and self._is_no_entry(node, name, reader):
            return None
        else:
            items = (node,)
        if isinstance(node, Items) and not items:
            reader.report(
                node,
                Code.EMPTY_FIELD,
                f"Die Liste »{name}« ist leer.",
                "Füllen Sie sie oder löschen Sie das Feld.",
            )
        if len(items) > self.maximum:
            reader.report(
                items[self.maximum],
                Code.TOO_MANY,
                f"Die Liste »{name}« hat {len(items)} Einträge, erlaubt sind {self.maximum}.",
                "Behalten Sie die wichtigsten.",
            )
            items = items[: self.maximum]
        values: list[Any] = []
        readable: list[Node] = []
        for item in items:
            value = self.item.read(item, name, reader)
            if value is None:
                continue
            if self.is_set and value in values:
                reader.report(
                    item,
                    Code.DUPLICATE_ENTRY,
                    f"In »{name}« steht derselbe Eintrag zweimal.",
                    "Löschen Sie einen davon.",
                )
                continue
            values.append(value)
            readable.append(item)
        if len(values) < len(items):
            reader.source.readable[node.line, node.column] = tuple(readable)
        return tuple(values) or None

    def _is_no_entry(self, node: Text, name: str, reader: Reader) -> bool:
        """Report a text that stands where a list belongs and is not even one entry of it."""
        if not node.style and node.value.startswith("-") and len(node.value) > 1:
            reader.report(
                node,
                Code.WRONG_SHAPE,
                f"In der Liste »{name}« fehlt nach dem Strich ein Leerzeichen.",
                f"Schreiben Sie »- {node.value[1:].split(' -')[0].strip()[:60]}«.",
            )
            return True
        if self.single_allowed:
            return False
        if plain_text(node, name, self.expected, reader) is not None:
            reader.report(
                node,
                Code.WRONG_SHAPE,
                f"Das Feld »{name}« enthält einen Text; erwartet wird {self.expected}.",
                EXAMPLE_IN_REFERENCE,
            )
        return True


@dataclass(frozen=True)
class RecordKind:
    """A group of fields that becomes one value."""

    fields: tuple[Field, ...]
    build: Callable[..., Any]
    shorthand: str = ""
    """Key that a bare text stands for, if one may."""
    what: str = "eine Gruppe von Feldern"

    @cached_property
    def by_key(self) -> dict[str, Field]:
        """The fields by their German keys."""
        return {field.key: field for field in self.fields}

    @cached_property
    def required(self) -> tuple[Field, ...]:
        """The fields that no value can do without."""
        return tuple(field for field in self.fields if field.required)

    @property
    def expected(self) -> str:
        """Noun phrase with the keys."""
        keys = ", ".join(field.key for field in self.fields)
        return f"{'ein Text oder ' if self.shorthand else ''}{self.what} ({keys})"

    def read(self, node: Node, name: str, reader: Reader) -> Any | None:
        """Return the value, or None if a part that it needs is missing or unreadable."""
        if isinstance(node, Text) and self.shorthand:
            field = self.by_key[self.shorthand]
            value = field.kind.read(node, name, reader)
            return None if value is None else self.build(**{field.attribute: value})
        if not isinstance(node, Mapping):
            if isinstance(node, Items) or plain_text(node, name, self.expected, reader):
                reader.report(
                    node,
                    Code.WRONG_SHAPE,
                    f"Das Feld »{name}« enthält {shape_of(node)}; erwartet wird {self.expected}.",
                    EXAMPLE_IN_REFERENCE,
                )
            return None
        if not node.entries:
            reader.report(
                node,
                Code.EMPTY_FIELD,
                f"Das Feld »{name}« ist leer.",
                "Füllen Sie es aus oder löschen Sie die Zeile.",
            )
            return None
        values = read_fields(self.required, self.by_key, node, reader, prefix=f"{name}.")
        for field in self.required:
            if field.attribute not in values:
                return None
        return self.build(**values)


def read_fields(
    required: tuple[Field, ...],
    by_key: dict[str, Field],
    node: Mapping,
    reader: Reader,
    *,
    prefix: str = "",
    broken: frozenset[str] = frozenset(),
) -> dict[str, Any]:
    """Return the readable values by attribute; report unknown and missing keys."""
    values: dict[str, Any] = {}
    meant: set[str | None] = set()
    for key, entry in node.entries.items():
        field = by_key.get(key)
        if field is None:
            if reader.source.is_cut:
                break
            meant.add(_report_unknown(entry.key, prefix, by_key, reader))
            continue
        value = field.kind.read(entry.value, prefix + key, reader)
        if value is not None:
            values[field.attribute] = value
    for field in required:
        if field.key not in node.entries and field.key not in broken and field.key not in meant:
            reader.report(
                node,
                Code.MISSING_FIELD,
                f"Das Feld »{prefix}{field.key}« fehlt.",
                f"Zum Beispiel: {one_line_example(field)}",
            )
    return values


def one_line_example(field: Field) -> str:
    """Return the example of a field as it would stand in a front matter, on one line."""
    example = field.example
    if example.startswith("\n"):
        items = (line.strip().removeprefix("- ") for line in example.strip().split("\n"))
        example = f"[{', '.join(items)}]"
    return f"{field.key}: {example}"


def _report_unknown(key: Text, prefix: str, by_key: dict[str, Field], reader: Reader) -> str | None:
    """Report a key that the format does not know; return the one most likely meant."""
    if not key.value.strip():
        message = "Vor diesem Doppelpunkt fehlt der Name des Feldes."
    elif prefix:
        message = f"In »{prefix[:-1]}« gibt es das Feld {quote(key.value)} nicht."
    else:
        message = f"Das Feld {quote(key.value)} gibt es nicht."
    titles = {slug(field.title): field.key for field in by_key.values()}
    meant = titles.get(slug(key.value[:80])) or closest(key.value, by_key)
    hint = f"Meinten Sie »{meant}«?" if meant else ""
    if key.value.strip().isdecimal():
        hint = 'Eine Zahl mit Komma braucht Anführungszeichen: "12,5".'
    if not hint:
        hint = (
            f"Bekannt sind {', '.join(by_key)}."
            if prefix
            else "Alle Felder stehen in docs/mitmachen/felder.md; Übriges gehört in den Bericht."
        )
    reader.report(key, Code.UNKNOWN_FIELD, message, hint)
    return meant
