# SPDX-FileCopyrightText: Das Kochbuch
# SPDX-License-Identifier: MIT
"""The editors' words: `recipes/_vokabular/*.yml` as a checked vocabulary."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from typing import Any

from kochbuch.book.vocabulary import Cooperation, Hurdle, Subtopic, Topic, Vocabulary
from kochbuch.book.words import fold, slug
from kochbuch.checking.rules.finding import node_at
from kochbuch.files.syntax.nodes import Items, Node, Text
from kochbuch.files.syntax.source import Source, read_yaml
from kochbuch.findings.codes import Code, Severity
from kochbuch.format.kinds.addresses import UrlKind
from kochbuch.format.kinds.containers import Field, ListKind, RecordKind, read_fields
from kochbuch.format.kinds.reader import Reader
from kochbuch.format.kinds.scalars import plain_text
from kochbuch.format.kinds.values import TextKind
from kochbuch.german.suggest import enumerate_words
from kochbuch.german.wording import quote

RESERVED_STARTS = ("groesse-", "seite-", "status-")
"""Below the address of a topic lie its shelves by size and status, and its further pages."""


@dataclass(frozen=True)
class SlugKind:
    """An id: lower-case letters, digits and hyphens; it becomes a part of an address."""

    @property
    def expected(self) -> str:
        """Noun phrase."""
        return "eine id aus Kleinbuchstaben, Ziffern und Bindestrichen"

    def read(self, node: Node, name: str, reader: Reader) -> str | None:
        """Return the id."""
        text = plain_text(node, name, self.expected, reader)
        if text is None:
            return None
        if text.startswith(RESERVED_STARTS):
            reader.report(
                node,
                Code.VOCABULARY,
                f"Die id {quote(text)} beginnt wie die Adresse einer anderen Seite.",
                f"Wählen Sie eine id, die nicht mit {enumerate_words(RESERVED_STARTS)} beginnt.",
            )
            return None
        if text == slug(text):
            return text
        reader.report(
            node,
            Code.VOCABULARY,
            f"{quote(text)} ist keine id.",
            f"Schreiben Sie {slug(text)}." if slug(text) else "Zum Beispiel e-rechnung.",
        )
        return None


_SLUG = Field("id", "slug", "id", SlugKind(), "Stabil; wird nie umbenannt.", "dms", required=True)
_LABEL = Field("label", "label", "Name", TextKind(), "Wie es heißt.", '"DMS"', required=True)
_DEFINITION = Field(
    "definition",
    "definition",
    "Definition",
    TextKind(),
    "Ein Satz.",
    '"Was es ist."',
    required=True,
)
_SYNONYMS = Field(
    "synonyme", "synonyms", "Suchwörter", ListKind(TextKind()), "Andere Wörter.", '["E-Akte"]'
)
_CODES = ListKind(TextKind())

_SUBTOPIC = RecordKind((_SLUG, _LABEL, _DEFINITION, _SYNONYMS), dict)
_TOPIC = RecordKind(
    (
        _SLUG,
        _LABEL,
        _DEFINITION,
        _SYNONYMS,
        Field("produktbereiche", "products", "Produktbereiche", _CODES, "IMK-Rahmen.", '["11"]'),
        Field("ozg_themenfelder", "ozg", "OZG", _CODES, "OZG-Themenfelder.", "[]"),
        Field(
            "unterthemen",
            "subtopics",
            "Unterthemen",
            ListKind(_SUBTOPIC),
            "Die Unterthemen.",
            "[]",
            required=True,
        ),
    ),
    dict,
)
_HURDLE = RecordKind(
    (
        _SLUG,
        _LABEL,
        Field("gruppe", "group", "Gruppe", TextKind(), "Wozu.", '"Menschen"', required=True),
        _DEFINITION,
        _SYNONYMS,
        Field("quelle", "evidence", "Quelle", ListKind(TextKind()), "Beleg.", '["…"]'),
    ),
    dict,
)
_COOPERATION = RecordKind(
    (
        _SLUG,
        _LABEL,
        _DEFINITION,
        Field("url", "url", "Adresse", UrlKind(), "Seite.", '"https://example.org/"'),
    ),
    Cooperation,
)
FILES: dict[str, RecordKind] = {
    "themen": _TOPIC,
    "huerden": _HURDLE,
    "verbuende": _COOPERATION,
}
"""The vocabulary files by name; each holds one list below its own name."""


def read_vocabulary(contents: dict[str, tuple[str, bytes]]) -> tuple[Vocabulary, list[Source]]:
    """Return the vocabulary and the read files with their findings.

    `contents` holds path and bytes for each name in FILES.
    """
    sources: list[Source] = []
    entries: dict[str, list[tuple[Node, Any]]] = {}
    for name, kind in FILES.items():
        path, data = contents[name]
        source = read_yaml(path, data)
        sources.append(source)
        entries[name] = _read_list(source, name, kind)
    for source, name in zip(sources, FILES, strict=True):
        _report_twice(source, entries[name])
    topics = tuple(_topic(values) for _, values in entries["themen"])
    hurdles = tuple(_hurdle(values) for _, values in entries["huerden"])
    cooperations: tuple[Cooperation, ...] = tuple(values for _, values in entries["verbuende"])
    vocabulary = Vocabulary(topics, {h.slug: h for h in hurdles}, {c.slug: c for c in cooperations})
    return vocabulary, sources


@dataclass(frozen=True)
class EntriesKind:
    """A list whose entries keep their places, for rules about several of them."""

    item: RecordKind

    @property
    def expected(self) -> str:
        """Noun phrase."""
        return "eine Liste"

    def read(self, node: Node, name: str, reader: Reader) -> list[tuple[Node, Any]] | None:
        """Return the readable entries, each with its node."""
        if not isinstance(node, Items):
            return ListKind(self.item, single_allowed=False).read(node, name, reader) and None
        read = ((item, self.item.read(item, name, reader)) for item in node.items)
        return [(item, values) for item, values in read if values is not None]


def _read_list(source: Source, name: str, kind: RecordKind) -> list[tuple[Node, Any]]:
    if any(d.severity is Severity.ERROR for d in source.diagnostics):
        return []
    fields = (
        Field(name, "entries", name, EntriesKind(kind), "Die Einträge.", "[]", required=True),
        Field("version", "version", "Fassung", TextKind(), "Wann geändert.", '"2026-11-21"'),
        Field("sprache", "language", "Sprache", TextKind(), "Immer de.", "de"),
    )
    # Vocabularies name neither municipalities nor dates, so the reader needs no real ones.
    reader = Reader(source, None, Vocabulary(), date.max)  # type: ignore[arg-type]
    required = tuple(field for field in fields if field.required)
    values = read_fields(required, {field.key: field for field in fields}, source.head, reader)
    return values.get("entries", [])


def _report_twice(source: Source, entries: Iterable[tuple[Node, Any]]) -> None:
    """Ids and synonyms are unique over the whole file: a word leads to one place only."""
    slugs: dict[str, Node] = {}
    words: dict[str, str] = {}
    for node, own_slug, synonyms in _flat(entries):
        if own_slug in slugs:
            _twice(source, node, f"Die id »{own_slug}« gibt es schon")
        slugs[own_slug] = node
        for word in synonyms:
            owner = words.setdefault(fold(word), own_slug)
            if owner != own_slug:
                _twice(source, node, f"Das Suchwort {quote(word)} steht schon bei »{owner}«")


def _flat(
    entries: Iterable[tuple[Node, Any]],
) -> Iterator[tuple[Node, str, tuple[str, ...]]]:
    for node, values in entries:
        if isinstance(values, Cooperation):
            yield node, values.slug, ()
            continue
        yield node, values["slug"], values.get("synonyms", ())
        nodes = {id_node.value: child for child, id_node in _children(node)}
        for child in values.get("subtopics", ()):
            where = nodes.get(child["slug"], node)
            yield where, child["slug"], child.get("synonyms", ())


def _children(node: Node) -> Iterator[tuple[Node, Text]]:
    """Yield the subtopics below a topic, each with its id; of two with one id the later wins."""
    children = node_at(node, "unterthemen")
    for child in children.items if isinstance(children, Items) else ():
        own = node_at(child, "id")
        if isinstance(own, Text):
            yield child, own


def _twice(source: Source, node: Node, what: str) -> None:
    source.report(
        Code.VOCABULARY_TWICE,
        f"{what}.",
        "Jedes Wort führt an genau eine Stelle; löschen oder ändern Sie eines.",
        line=node.line,
        column=node.column,
    )


def _topic(values: dict[str, Any]) -> Topic:
    subtopics = tuple(
        Subtopic(
            child["slug"],
            child["label"],
            child["definition"],
            child.get("synonyms", ()),
            values["slug"],
        )
        for child in values["subtopics"]
    )
    return Topic(
        values["slug"],
        values["label"],
        values["definition"],
        values.get("synonyms", ()),
        subtopics,
    )


def _hurdle(values: dict[str, Any]) -> Hurdle:
    return Hurdle(
        values["slug"],
        values["label"],
        values["group"],
        values["definition"],
        values.get("synonyms", ()),
    )
