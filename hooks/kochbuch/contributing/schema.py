# SPDX-FileCopyrightText: Das Kochbuch
# SPDX-License-Identifier: MIT
"""The JSON Schema of the front matter, made from FIELDS.

What a schema can't know (the register, the calendar of today, other recipes, rules about several
fields) only the checker says; `tests/test_schema.py` holds the two against each other.
"""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from typing import Any

from kochbuch.book.vocabulary import Cooperation, Hurdle, Subtopic, Vocabulary
from kochbuch.files.syntax.report import FileReport
from kochbuch.files.syntax.source import read_yaml
from kochbuch.format.data import Data, is_bare
from kochbuch.format.fields import FIELDS
from kochbuch.format.kinds.containers import Condition, Field, ListKind, RecordKind
from kochbuch.format.kinds.scalar import Kind, ScalarKind, Schema


def recipe_schema(vocabulary: Vocabulary) -> Schema:
    """Return the schema of a front matter that uses the words of `vocabulary`."""
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "$id": "rezept.schema.json",
        "$comment": (
            "SPDX-License-Identifier: MIT. Erzeugt mit: python scripts/generate_reference.py"
        ),
        "title": "Kopf eines Rezepts",
        "description": (
            "Die Felder zwischen den beiden Zeilen aus drei Strichen. Was nur im Zusammenhang zu "
            "prüfen ist (Register, Kalender, andere Rezepte), prüft scripts/check_recipes.py."
        ),
        **_group(FIELDS),
        "allOf": [_requirement(f.key, f.condition) for f in FIELDS if f.condition],
        "$defs": _definitions(vocabulary),
    }


def render_schema(vocabulary: Vocabulary) -> str:
    """Return the schema as the text of its file."""
    return json.dumps(recipe_schema(vocabulary), ensure_ascii=False, indent=2) + "\n"


def _requirement(key: str, condition: Condition) -> Schema:
    """Return the condition of a field: if the other is so, this one is required."""
    holds: Schema = {"required": [condition.key]}
    if condition.value is not None:
        holds["properties"] = {condition.key: {"const": condition.value.value}}
    return {"if": holds, "then": {"required": [key]}}


def _definitions(vocabulary: Vocabulary) -> dict[str, Schema]:
    words: dict[str, tuple[str, Mapping[str, Subtopic | Hurdle | Cooperation]]] = {
        "unterthema": ("Unterthema", vocabulary.subtopics),
        "huerde": ("Hürde", vocabulary.hurdles),
        "verbund": ("Verbund", vocabulary.cooperations),
    }
    return {
        name: {
            "title": title,
            "type": "string",
            "oneOf": [
                {"const": slug, "title": entry.label, "description": entry.definition}
                for slug, entry in entries.items()
            ],
        }
        for name, (title, entries) in words.items()
    }


def schema_of(kind: Kind) -> Schema:
    """Return what a kind allows; a single value knows it itself."""
    if isinstance(kind, RecordKind):
        record = _group(kind.fields)
        single = kind.shorthand and schema_of(kind.by_key[kind.shorthand].kind)
        return {"anyOf": [single, record]} if single else record
    if isinstance(kind, ListKind):
        item = schema_of(kind.item)
        items: Schema = {"type": "array", "minItems": 1, "maxItems": kind.maximum, "items": item}
        if kind.is_set:
            items["uniqueItems"] = True
        # A single group of fields is always understood, a single word where the list allows it.
        single_allowed = kind.single_allowed or isinstance(kind.item, RecordKind)
        return {"anyOf": [items, item]} if single_allowed else items
    if isinstance(kind, ScalarKind):
        return kind.schema
    raise TypeError(f"no JSON Schema for {type(kind).__name__}")


def example_of(field: Field) -> Any:
    """Return the example of a field as YAML would load it.

    >>> example_of(next(field for field in FIELDS if field.key == "zeitraum"))
    {'beginn': '2024-03', 'ende': 2025}
    """
    text = f"{field.key}: {field.example}\n"
    return _plain(read_yaml(text.encode(), FileReport(field.key)).fields[field.key])


def _group(fields: tuple[Field, ...]) -> Schema:
    # What is quick to judge comes first; validators go through the keywords in this order.
    needed = [field.key for field in fields if field.required]
    return {
        **({"required": needed} if needed else {"minProperties": 1}),
        "type": "object",
        "additionalProperties": False,
        "properties": {field.key: _property(field) for field in fields},
    }


def _property(field: Field) -> Schema:
    needed = f" Pflicht bei »{field.condition}«." if field.condition else ""
    return {
        "title": field.title,
        "description": field.help + needed,
        **schema_of(field.kind),
        "examples": [example_of(field)],
    }


def _plain(datum: Data) -> Any:
    """Return a datum as YAML would load it, as far as examples need it."""
    if isinstance(datum, list):
        return [_plain(item) for item in datum]
    if isinstance(datum, dict):
        return {str(key): _plain(own) for key, own in datum.items()}
    is_number = is_bare(datum) and re.fullmatch(r"0|[1-9]\d*", datum, re.ASCII)
    return int(datum) if is_number else str(datum)
