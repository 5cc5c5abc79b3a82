# SPDX-FileCopyrightText: Das Kochbuch
# SPDX-License-Identifier: MIT
"""What each kind of value allows, as a JSON Schema.

One function per kind; a kind without one raises, so that nobody forgets it. A schema describes what
YAML makes of a front matter: `stand: 2023` arrives as a number, `stand: 2023-05` as a text.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from enum import StrEnum
from functools import singledispatch
from typing import Any

from kochbuch.files.syntax.report import FileReport
from kochbuch.files.syntax.source import read_yaml
from kochbuch.format.data import Data, is_bare
from kochbuch.format.kinds.addresses import (
    EmailKind,
    PhoneKind,
    RecipePathKind,
    ServiceKind,
    UrlKind,
)
from kochbuch.format.kinds.containers import Field, ListKind, RecordKind
from kochbuch.format.kinds.dates import DateKind
from kochbuch.format.kinds.lookups import (
    CooperationKind,
    HurdleKind,
    MunicipalityKind,
    RequirementKind,
    SubtopicKind,
)
from kochbuch.format.kinds.numbers import AmountKind, DecimalKind, WholeKind
from kochbuch.format.kinds.values import ChoiceKind, ReferenceKind, TextKind, YesNoKind

Schema = dict[str, Any]

_YEAR = "(19|[2-9][0-9])[0-9]{2}"
_MONTH = "(0[1-9]|1[0-2])"
_DAY = (
    "((0[13578]|1[02])-(0[1-9]|[12][0-9]|3[01])"
    "|(0[469]|11)-(0[1-9]|[12][0-9]|30)"
    "|02-(0[1-9]|[12][0-9]))"
)
_PATH = "^/?(recipes/)?[a-z]{2}/[a-z0-9-]+/[a-z0-9-]+(\\.md)?$"
_MOST_DIGITS = 12


_FIXED: dict[type, Schema] = {
    DecimalKind: {
        "type": ["number", "string"],
        "pattern": "^-?[0-9]{1,12}(,[0-9]{1,6}|\\.([0-9]{1,2}|[0-9]{4,6}))?$",
    },
    YesNoKind: {"type": "string", "enum": ["ja", "nein"]},
    # A text only: as a number the key has lost its leading zero.
    MunicipalityKind: {
        "type": "string",
        "pattern": "^([0-9]{5}|[0-9]{8}|[0-9]{9}|[0-9]{12})(\\s+\\S.*)?$",
    },
    SubtopicKind: {"$ref": "#/$defs/unterthema"},
    HurdleKind: {"$ref": "#/$defs/huerde"},
    CooperationKind: {"$ref": "#/$defs/verbund"},
    UrlKind: {
        "type": "string",
        "pattern": '^[Hh][Tt][Tt][Pp][Ss]?://[^\\s/?#@<>"]*\\.[^\\s/?#@<>"]*([/?#][^\\s<>"]*)?$',
    },
    EmailKind: {
        "type": "string",
        "pattern": "^[A-Za-z0-9._%+-]{1,64}@([A-Za-z0-9-]{1,63}\\.)+[A-Za-z]{2,24}$",
    },
    PhoneKind: {"type": "string", "pattern": "^[+0][0-9][0-9 ()/-]{4,24}[0-9]$"},
    ServiceKind: {
        "type": ["string", "integer"],
        "pattern": "^99[0-9]{12}$",
        "minimum": 99 * 10**12,
        "maximum": 100 * 10**12 - 1,
    },
    RecipePathKind: {"type": "string", "pattern": _PATH},
}
"""The kinds without options."""


def example_of(field: Field) -> Any:
    """Return the example of a field as YAML would load it.

    >>> example_of(Field("zeitraum", "period", "Zeitraum", TextKind(), "", "{beginn: 2024-03}"))
    {'beginn': '2024-03'}
    """
    text = f"{field.key}: {field.example}\n"
    return _plain(read_yaml(text.encode(), FileReport(field.key)).fields[field.key])


@singledispatch
def schema_of(kind: object) -> Schema:
    """Return what a kind allows; a new kind has to be in the table above or registered below."""
    if type(kind) in _FIXED:
        return dict(_FIXED[type(kind)])
    raise TypeError(f"no JSON Schema for {type(kind).__name__}")


@schema_of.register
def _(kind: TextKind) -> Schema:
    text: Schema = {
        "type": "string",
        "minLength": kind.minimum,
        "maxLength": kind.maximum,
        # No angle bracket, and something to read.
        "pattern": "^[^<]*[^<\\s][^<]*$",
    }
    # `zeitraum: 2025` without quotation marks is a number to YAML and a text to the checker.
    return text if kind.minimum > 1 else {**text, "type": ["string", "number"]}


@schema_of.register
def _(kind: ChoiceKind) -> Schema:
    return {"type": "string", "oneOf": [_choice(member) for member in kind.enum]}


@schema_of.register
def _(kind: DateKind) -> Schema:
    if kind.needs_day:
        return {"type": "string", "pattern": f"^{_YEAR}-{_DAY}$"}
    return {
        "type": ["string", "integer"],
        "pattern": f"^{_YEAR}(-({_MONTH}|{_DAY}))?$",
        "minimum": 1900,
        "maximum": 9999,
    }


@schema_of.register
def _(kind: WholeKind) -> Schema:
    fewest, most = len(str(kind.minimum)), len(str(kind.maximum))
    return {
        "type": ["integer", "string"],
        "minimum": kind.minimum,
        "maximum": kind.maximum,
        "pattern": f"^[0-9]{{{fewest},{min(most, _MOST_DIGITS)}}}$",
    }


@schema_of.register
def _(kind: AmountKind) -> Schema:
    number: Schema = {
        "type": ["integer", "string"],
        "minimum": 0,
        "maximum": 10**_MOST_DIGITS - 1,
        "pattern": f"^[0-9]{{1,{_MOST_DIGITS}}}$",
    }
    bounds = {"von": {"title": "von", **number}, "bis": {"title": "bis", **number}}
    return {"anyOf": [number, _object(bounds, required=bounds)]}


@schema_of.register
def _(kind: ReferenceKind) -> Schema:
    return {**schema_of(TextKind(maximum=300)), "type": ["integer", "string"], "minimum": 1}


@schema_of.register
def _(kind: RequirementKind) -> Schema:
    return {"anyOf": [schema_of(SubtopicKind()), schema_of(RecipePathKind())]}


@schema_of.register
def _(kind: ListKind) -> Schema:
    item = schema_of(kind.item)
    items: Schema = {"type": "array", "minItems": 1, "maxItems": kind.maximum, "items": item}
    if kind.is_set:
        items["uniqueItems"] = True
    # A single group of fields is always understood, a single word where the list allows it.
    single = kind.single_allowed or isinstance(kind.item, RecordKind)
    return {"anyOf": [items, item]} if single else items


@schema_of.register
def _(kind: RecordKind) -> Schema:
    record = group(kind.fields)
    if not kind.shorthand:
        return record
    return {"anyOf": [schema_of(kind.by_key[kind.shorthand].kind), record]}


def group(fields: tuple[Field, ...]) -> Schema:
    """Return the schema of fields that stand together, each with title, help and example."""
    return _object(
        {field.key: _property(field) for field in fields},
        required=[field.key for field in fields if field.required],
    )


def _object(properties: dict[str, Schema], *, required: Iterable[str]) -> Schema:
    # What is quick to judge comes first; validators go through the keywords in this order.
    schema: Schema = {"type": "object", "additionalProperties": False, "properties": properties}
    needed = list(required)
    return {"required": needed, **schema} if needed else {"minProperties": 1, **schema}


def _property(field: Field) -> Schema:
    needed = f" Pflicht bei »{field.condition}«." if field.condition else ""
    return {
        "title": field.title,
        "description": field.help + needed,
        **schema_of(field.kind),
        "examples": [example_of(field)],
    }


def _choice(member: StrEnum) -> Schema:
    choice: Schema = {"const": member.value, "title": member.label}  # type: ignore[attr-defined]
    if definition := getattr(member, "definition", ""):
        choice["description"] = definition
    return choice


def _plain(datum: Data) -> Any:
    """Return a datum as YAML would load it, as far as examples need it."""
    if isinstance(datum, list):
        return [_plain(item) for item in datum]
    if isinstance(datum, dict):
        return {str(key): _plain(own) for key, own in datum.items()}
    is_number = is_bare(datum) and re.fullmatch(r"0|[1-9]\d*", datum, re.ASCII)
    return int(datum) if is_number else str(datum)
