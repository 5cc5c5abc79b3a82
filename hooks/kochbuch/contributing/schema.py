# SPDX-FileCopyrightText: Das Kochbuch
# SPDX-License-Identifier: MIT
"""The JSON Schema of the front matter, made from FIELDS.

What a schema can't know (the register, the calendar of today, other recipes, rules about several
fields) only the checker says; `tests/test_schema.py` holds the two against each other.
"""

from __future__ import annotations

import json
from collections.abc import Mapping

from kochbuch.book.vocabulary import Cooperation, Hurdle, Subtopic, Vocabulary
from kochbuch.contributing.kind_schemas import Schema, group
from kochbuch.format.fields import FIELDS
from kochbuch.format.kinds.containers import Condition


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
        **group(FIELDS),
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
