# SPDX-FileCopyrightText: Das Kochbuch
# SPDX-License-Identifier: MIT
"""A new recipe as a file to fill in, made from FIELDS.

Required fields are filled in, or left as empty quotation marks that the checker will point at;
optional ones are commented out, with their help and an example.
"""

from __future__ import annotations

import json
import textwrap
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from kochbuch.book.recipe import Origin
from kochbuch.book.register import Municipality
from kochbuch.book.status import Status
from kochbuch.book.vocabulary import Subtopic
from kochbuch.book.words import slug
from kochbuch.contributing.reference import yaml_example
from kochbuch.format.fields import FIELDS
from kochbuch.format.kinds.containers import Field, RecordKind
from kochbuch.format.kinds.values import ChoiceKind
from kochbuch.format.sections import SECTIONS
from kochbuch.german.suggest import enumerate_words

_WIDTH = 96
_MAX_NAME = 60
_EMPTY = '""'
_INTRODUCTION = (
    "Füllen Sie aus, was zwischen leeren Anführungszeichen fehlt. Zeilen mit # vor einem "
    "Feldnamen sind freiwillig: Löschen Sie das #, um sie zu benutzen, oder die Zeile. Jedes "
    "Feld ist in docs/mitmachen/felder.md erklärt."
)
_OPTIONAL = "Ab hier ist alles freiwillig. Am meisten helfen Kosten, Kennzahlen und Hürden."


@dataclass(frozen=True, slots=True)
class Plan:
    """What is known about a new recipe before it is written."""

    municipality: Municipality
    title: str
    status: Status
    as_of: date
    topic: Subtopic | None = None

    @property
    def path(self) -> str:
        """The path of the recipe, for example "nw/kreuzau/digitallotsen-team"."""
        return f"{self.municipality.state.value}/{self.municipality.slug}/{file_slug(self.title)}"


def file_slug(title: str) -> str:
    """Return the name of the file for a title: whole words, not too many.

    >>> file_slug("Bürgerbüro: Termine online vergeben")
    'buergerbuero-termine-online-vergeben'
    """
    name = slug(title)
    if len(name) <= _MAX_NAME:
        return name
    return name[: _MAX_NAME + 1].rpartition("-")[0] or name[:_MAX_NAME]


def scaffold(plan: Plan) -> str:
    """Return the file of a new recipe."""
    answers = _answers(plan)
    needed = [f for f in FIELDS if f.key in answers or _is_needed(f, plan)]
    optional = [f for f in FIELDS if f not in needed]
    head = [
        _comment(_INTRODUCTION),
        *("\n".join(_needed(field, answers)) for field in needed),
        _comment(_OPTIONAL),
        *("\n".join(_optional(field)) for field in optional),
    ]
    body = (f"## {title}\n\n*{section.guide}*" for title, section in SECTIONS.items())
    return "\n".join(("---", "\n\n".join(head), "---", "", "\n\n".join(body), ""))


def _answers(plan: Plan) -> Mapping[str, str]:
    """Return the values of the keys that are already known."""
    municipality = plan.municipality
    return {
        "titel": json.dumps(plan.title, ensure_ascii=False),
        "kommunen": f'["{municipality.key} {municipality.name}"]',
        "thema": plan.topic.slug if plan.topic else _EMPTY,
        "status": plan.status.value,
        "stand": plan.as_of.isoformat(),
        "herkunft": Origin.MUNICIPALITY.value,
        "entwurf": "ja",
    }


def _is_needed(field: Field, plan: Plan) -> bool:
    then = field.condition and field.condition.value
    return field.required or then in (plan.status, Origin.MUNICIPALITY)


def _needed(field: Field, answers: Mapping[str, str]) -> Iterator[str]:
    yield _comment(f"{field.title}: {field.help}{_choices(field)}")
    if not isinstance(field.kind, RecordKind):
        yield f"{field.key}: {answers.get(field.key, _EMPTY)}"
        return
    yield f"{field.key}:"
    for nested in field.kind.fields:
        yield _comment(nested.help, indent="  ")
        yield f"  {nested.key}: {_EMPTY}" if nested.required else f"  #{yaml_example(nested)}"


def _choices(field: Field) -> str:
    """Return the words to choose from, where there are few."""
    kind = field.kind
    return f" Möglich: {enumerate_words(kind.words)}." if isinstance(kind, ChoiceKind) else ""


def _optional(field: Field) -> Iterator[str]:
    when = f" Nur bei »{field.condition}«." if field.only_then else ""
    yield _comment(f"{field.title}: {field.help}{when}")
    yield textwrap.indent(yaml_example(field), "#")


def _comment(text: str, indent: str = "") -> str:
    prefix = f"{indent}# "
    return textwrap.fill(
        text, _WIDTH, initial_indent=prefix, subsequent_indent=prefix, break_on_hyphens=False
    )
