# SPDX-FileCopyrightText: Das Kochbuch
# SPDX-License-Identifier: MIT
"""A recipe that is written and read again is the same recipe, for us and for other readers."""

from __future__ import annotations

import unicodedata
from dataclasses import replace
from decimal import Decimal
from functools import cache
from itertools import islice
from typing import Any

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st
from kochbuch.book.amounts import Amount
from kochbuch.book.dates import PartialDate
from kochbuch.book.recipe import Costs, Metric, Participant, Recipe
from kochbuch.book.unseen import has_hidden, shows_nothing
from kochbuch.files.syntax.report import FileReport
from kochbuch.files.syntax.source import read_source
from kochbuch.files.writing import front_matter, quoted, recipe_file
from kochbuch.format.data import Data
from kochbuch.format.fields import RECIPE
from kochbuch.format.kinds.addresses import (
    EmailKind,
    PhoneKind,
    RecipePathKind,
    ServiceKind,
    UrlKind,
)
from kochbuch.format.kinds.containers import ListKind, RecordKind, read_fields
from kochbuch.format.kinds.dates import DateKind
from kochbuch.format.kinds.lookups import (
    CooperationKind,
    HurdleKind,
    MunicipalityKind,
    RequirementKind,
    SubtopicKind,
)
from kochbuch.format.kinds.numbers import AmountKind, DecimalKind, WholeKind
from kochbuch.format.kinds.scalar import Kind, Words
from kochbuch.format.kinds.values import ChoiceKind, ReferenceKind, TextKind, YesNoKind

from tests.minibook import BODY, DAY, real_book, recipe, register, vocabulary


def words() -> Words:
    return Words(register(), vocabulary(), DAY)


def read(text: str, like: Recipe) -> tuple[Recipe, list[str]]:
    """Return the recipe in a file, with path and pictures of another one, and all findings."""
    report = FileReport("x.md")
    source = read_source(text.encode(), report)
    values, problems = read_fields(RECIPE, source.head.fields, words())
    found = Recipe(path=like.path, body=source.body, pictures=like.pictures, **values)
    return found, [str(found) for found in (*report.notes, *problems)]


def test_every_real_recipe_comes_back() -> None:
    recipes = real_book().recipes

    assert len(recipes) >= 110
    for found in recipes:
        assert read(recipe_file(found), found) == (found, [])


def test_file_reads_as_a_person_would_write_it() -> None:
    made = recipe(
        "lotsen",
        participants=(Participant("kdvz", "Schulung"), Participant("Kreis Düren")),
        costs=Costs(once=Amount(10_000, 15_000), price_year=2025),
        services=("99115005060000", "99115005060001"),
        metrics=(Metric("Anträge", Decimal("12.5")),),
        is_draft=True,
    )

    assert recipe_file(made).removesuffix(BODY) == (
        """\
---
titel: "Rezept lotsen"
kurz: "Kurz gesagt: lotsen."
kommunen: ["05358028 Kreuzau"]
thema: dms
status: betrieb
stand: "2026-05"
herkunft: redaktion
beteiligte:
  - name: kdvz
    rolle: "Schulung"
  - name: "Kreis Düren"
kosten:
  einmalig:
    von: "10000"
    bis: "15000"
  preisjahr: "2025"
kennzahlen:
  - name: "Anträge"
    wert: "12,5"
leistungen: ["99115005060000", "99115005060001"]
entwurf: ja
---
"""
    )


_LETTERS = st.characters(
    exclude_characters="<", exclude_categories=("C", "Z"), max_codepoint=0x2FFF
)


def _is_seen(text: str) -> bool:
    return not (has_hidden(text) or shows_nothing(text))


def texts(minimum: int, maximum: int) -> st.SearchStrategy[str]:
    """Return texts in the form that is read: composed, with single blanks inside."""
    awkward = st.sampled_from(
        ["no", "null", "~", "12", "1e3", "2026-05-04", "0x1f", "a: b", "#", "- a", '"', "\\", "»a«",
         "&a", "*a", "!a", "%", "@", "`", "{a}", "[a]", "'", "?", "|", ">", "ja", "1_000", "12:30"]
    )  # fmt: skip
    words = st.text(_LETTERS, min_size=1, max_size=12).filter(_is_seen)
    parts = st.lists(words | awkward, min_size=1, max_size=6)
    length = max(minimum, 1)
    return (
        parts.map(" ".join)
        .map(composed)
        .map(
            lambda text: (text if len(text) >= length else f"{text} {'x' * length}")[
                :maximum
            ].strip()
        )
    )


def composed(text: str) -> str:
    return " ".join(unicodedata.normalize("NFC", text).split())


@cache
def municipalities() -> tuple[str, ...]:
    tables = register().tables
    keys = [*islice(tables.municipalities, 0, None, 997), *islice(tables.districts, 0, None, 40)]
    return (*keys, *islice(tables.associations, 0, None, 200))


_DAYS = st.dates(PartialDate(1900).first, DAY)
_PATHS = st.from_regex(r"(?:nw|by)/[a-z0-9-]{1,9}/[a-z0-9-]{1,9}", fullmatch=True)
_DATES = _DAYS.map(lambda day: PartialDate(day.year, day.month, day.day))
_HOSTS = st.from_regex(r"[a-z0-9]{1,9}\.(?:de|nrw)", fullmatch=True)


def values_of(kind: Kind) -> st.SearchStrategy[Any]:
    """Return strategies for the values of a kind; a kind without one fails here."""
    words = vocabulary()
    match kind:
        case ListKind():
            own = st.lists(values_of(kind.item), min_size=1, max_size=min(kind.maximum, 4))
            return own.map(lambda found: tuple(dict.fromkeys(found)) if kind.is_set else (*found,))
        case RecordKind():
            return records(kind)
        case TextKind():
            return texts(kind.minimum, kind.maximum)
        case ReferenceKind():
            return st.integers(0, 999) | texts(1, 300).filter(lambda text: not text.isdecimal())
        case ChoiceKind():
            return st.sampled_from(list(kind.enum))
        case YesNoKind():
            return st.booleans()
        case DateKind(needs_day=True):
            return _DATES
        case DateKind():
            return _DATES.flatmap(
                lambda d: st.sampled_from([d, PartialDate(d.year, d.month), PartialDate(d.year)])
            )
        case WholeKind():
            return st.integers(kind.minimum, kind.maximum)
        case DecimalKind():
            return st.decimals(-(10**12) + 1, 10**12 - 1, places=4) | st.integers(
                0, 10**12 - 1
            ).map(lambda number: __import__("decimal").Decimal(number))
        case AmountKind():
            ends = st.integers(0, 10**12 - 1)
            return st.tuples(ends, ends).map(lambda pair: Amount(min(pair), max(pair)))
        case MunicipalityKind():
            return st.sampled_from(municipalities()).map(register().find)
        case SubtopicKind():
            return st.sampled_from([*words.subtopics.values()])
        case HurdleKind():
            return st.sampled_from([*words.hurdles.values()])
        case CooperationKind():
            return st.sampled_from([*words.cooperations.values()])
        case RequirementKind():
            return st.sampled_from([*words.subtopics]) | _PATHS
        case RecipePathKind():
            return _PATHS
        case ServiceKind():
            return st.integers(0, 10**12 - 1).map(lambda number: f"99{number:012}")
        case UrlKind():
            return _HOSTS.map(lambda host: f"https://{host}/a?b=c#d'e")
        case EmailKind():
            return _HOSTS.map(lambda host: f"rathaus@stadt-{host}")
        case PhoneKind():
            return st.from_regex(r"0246[0-9] [0-9]{3,9}-0", fullmatch=True)
    raise TypeError(f"no values for {type(kind).__name__}")


def records(kind: RecordKind) -> st.SearchStrategy[Any]:
    """Return strategies for the fields of a record that are filled in."""
    needed = {f.attribute: values_of(f.kind) for f in kind.fields if f.required}
    others = {f.attribute: values_of(f.kind) for f in kind.fields if not f.required}
    fields = st.fixed_dictionaries(needed, optional=others)
    return fields.filter(bool).map(lambda found: kind.build(**found))


BODIES = st.sampled_from(["", "\n## Zubereitung\n\n1. Anfangen.\n", "---\nText ohne Ende"])


@settings(derandomize=True, deadline=None, max_examples=150)
@given(
    made=records(replace(RECIPE, build=lambda **found: Recipe(path="a/b/c", body="", **found))),
    body=BODIES,
)
def test_every_possible_recipe_comes_back(made: Recipe, body: str) -> None:
    whole = replace(made, body=body)

    assert read(recipe_file(whole), whole) == (whole, [])


@settings(derandomize=True, deadline=None, max_examples=60)
@given(made=records(replace(RECIPE, build=lambda **found: Recipe(path="", body="", **found))))
def test_other_readers_understand_the_same(made: Recipe) -> None:
    data = RECIPE.dump(made)

    assert yaml.safe_load(front_matter(data)) == data


def test_dumped_data_are_plain() -> None:
    def types(datum: Data) -> set[type]:
        if isinstance(datum, str):
            return {type(datum)}
        below = [*datum.keys(), *datum.values()] if isinstance(datum, dict) else datum
        return {type(datum)}.union(*(types(own) for own in below))

    assert set().union(*(types(RECIPE.dump(found)) for found in real_book().recipes)) == {
        *(str, list, dict)
    }


@pytest.mark.parametrize("text", ["no", "Y", "null", "12", "1e3", "2026-05", "a: b", "", "e1", "ä"])
def test_what_a_reader_might_guess_is_quoted(text: str) -> None:
    assert quoted(text) == f'"{text}"'
