# SPDX-FileCopyrightText: Das Kochbuch
# SPDX-License-Identifier: MIT
"""The JSON Schema says what the checker says, as far as a schema can."""

from __future__ import annotations

import importlib
import inspect
import pkgutil
import re
import shutil
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st
from jsonschema import Draft202012Validator
from kochbuch.book.book import Book
from kochbuch.checking.loading import load_book
from kochbuch.contributing.reference import all_fields
from kochbuch.contributing.schema import example_of, recipe_schema, schema_of
from kochbuch.findings.codes import Code, Severity
from kochbuch.format import kinds
from kochbuch.format.fields import FIELDS
from kochbuch.format.kinds.addresses import EmailKind, PhoneKind, RecipePathKind, ServiceKind
from kochbuch.format.kinds.containers import ListKind, RecordKind
from kochbuch.format.kinds.dates import DateKind
from kochbuch.format.kinds.lookups import MunicipalityKind
from kochbuch.format.kinds.numbers import AmountKind, DecimalKind
from kochbuch.format.kinds.scalar import Kind, ScalarKind, Words
from kochbuch.running.project import OWN_ROOT, Project

from tests.schema_rows import (
    BAD,
    BASE,
    BODY,
    GOOD,
    NEIGHBOUR,
    ONLY_THE_CHECKER_KNOWS,
    ONLY_THE_SCHEMA_MINDS,
)

TODAY = date(2026, 11, 21)


@dataclass(frozen=True)
class Verdicts:
    """What both say about one front matter."""

    checker: bool
    schema: bool


@cache
def real_book() -> Book:
    return load_book(Project.at(OWN_ROOT), today=TODAY).book


@cache
def validator() -> Draft202012Validator:
    return Draft202012Validator(recipe_schema(real_book().vocabulary))


def loaded(head: str) -> Any:
    """Return a front matter as programs see it: YAML's own types, dates as ISO text."""
    return _without_dates(yaml.safe_load(head))


def _without_dates(value: Any) -> Any:
    if isinstance(value, dict):
        return {key: _without_dates(entry) for key, entry in value.items()}
    if isinstance(value, list):
        return [_without_dates(entry) for entry in value]
    return value.isoformat() if isinstance(value, date) else value


def changed(change: str, number: int) -> str:
    """Return the base with the fields of `change` replaced, added or (with a minus) left out."""
    blocks = dict(BASE)
    if change.startswith("-"):
        del blocks[change[1:]]
    else:
        for block in re.split(r"\n(?=\w)", change):
            blocks[block.partition(":")[0]] = block
    return (
        "\n".join(blocks.values())
        .replace("{}:", f"{number}:")
        .replace("/{}]", f"/frueher-{number}]")
    )


@pytest.fixture(scope="module")
def verdicts(tmp_path_factory: pytest.TempPathFactory) -> Mapping[str, Verdicts]:
    """Check all rows of all tables in one book."""
    root = tmp_path_factory.mktemp("buch")
    shutil.copytree(OWN_ROOT / "recipes" / "_vokabular", root / "recipes" / "_vokabular")
    folder = root / "recipes" / "nw" / "kreuzau"
    folder.mkdir(parents=True)
    rows = (*GOOD, *BAD, *ONLY_THE_CHECKER_KNOWS, *ONLY_THE_SCHEMA_MINDS)
    heads = {f"fall-{n}": changed(row, n) for n, row in enumerate(rows)}
    neighbour = NEIGHBOUR.rpartition("/")[2]
    for name, head in (*heads.items(), (neighbour, changed("thema: digitallotsen", -1))):
        (folder / f"{name}.md").write_text(f"---\n{head}\n---\n{BODY}", encoding="utf-8")
    found = load_book(Project.at(root), today=TODAY).diagnostics
    faulty = {Path(d.place.path).stem for d in found if d.severity is Severity.ERROR}
    return {
        row: Verdicts(name not in faulty, validator().is_valid(loaded(head)))
        for row, (name, head) in zip(rows, heads.items(), strict=True)
    }


@pytest.mark.parametrize("row", GOOD)
def test_checker_and_schema_accept(row: str, verdicts: Mapping[str, Verdicts]) -> None:
    assert verdicts[row] == Verdicts(checker=True, schema=True)


@pytest.mark.parametrize("row", BAD)
def test_checker_and_schema_refuse(row: str, verdicts: Mapping[str, Verdicts]) -> None:
    assert verdicts[row] == Verdicts(checker=False, schema=False)


@pytest.mark.parametrize("row", ONLY_THE_CHECKER_KNOWS)
def test_checker_knows_more(row: str, verdicts: Mapping[str, Verdicts]) -> None:
    assert verdicts[row] == Verdicts(checker=False, schema=True)


@pytest.mark.parametrize("row", ONLY_THE_SCHEMA_MINDS)
def test_schema_minds_more(row: str, verdicts: Mapping[str, Verdicts]) -> None:
    assert verdicts[row] == Verdicts(checker=True, schema=False)


def test_every_field_has_rows_of_both_sorts() -> None:
    def touched(rows: tuple[str, ...]) -> set[str]:
        return {key for row in rows for key in re.findall(r"^-?(\w+)", row, re.MULTILINE)}

    keys = {field.key for field in FIELDS}

    assert keys - touched(GOOD) - BASE.keys() == set()
    # A deviation alone is a warning, and any text will do.
    assert keys - touched(BAD) == set()


def test_schema_is_one() -> None:
    Draft202012Validator.check_schema(validator().schema)

    assert validator().schema["$id"] == "rezept.schema.json"
    assert list(validator().schema["properties"]) == [field.key for field in FIELDS]
    assert validator().schema["additionalProperties"] is False


@cache
def real_heads() -> dict[str, Any]:
    files = sorted(OWN_ROOT.glob("recipes/[a-z][a-z]/*/*.md"))
    texts = {file.stem: file.read_text(encoding="utf-8") for file in files}
    return {name: loaded(text.split("---\n", 2)[1]) for name, text in texts.items()}


def test_real_recipes_fulfil_the_schema() -> None:
    errors = {
        name: [f"{error.json_path}: {error.message}" for error in validator().iter_errors(head)]
        for name, head in real_heads().items()
    }

    assert {name: found for name, found in errors.items() if found} == {}


def test_real_recipes_without_a_required_field_break_the_schema() -> None:
    required = {field.key for field in FIELDS if field.required}
    passed = [
        (name, key)
        for name, head in real_heads().items()
        for key in required | ({"quellen"} if head["herkunft"] == "redaktion" else set())
        if validator().is_valid({k: v for k, v in head.items() if k != key})
    ]

    assert passed == []


def test_real_recipes_with_a_wrong_value_break_the_schema() -> None:
    wrong = {"falsch": 1}
    passed = [
        (name, key)
        for name, head in real_heads().items()
        for key in head
        if validator().is_valid({key: wrong, **{k: head[k] for k in head if k != key}})
    ]

    assert passed == []


@pytest.mark.parametrize("wrong", [None, "", [], [[1]], {"falsch": 1}, True])
def test_no_field_takes_nonsense(wrong: Any) -> None:
    head = loaded("\n".join(BASE.values()))
    passed = [field.key for field in FIELDS if validator().is_valid({**head, field.key: wrong})]

    assert passed == []


def test_every_kind_has_a_schema() -> None:
    modules = [
        importlib.import_module(f"{kinds.__name__}.{module.name}")
        for module in pkgutil.iter_modules(kinds.__path__)
    ]
    classes = {
        cls
        for module in modules
        for name, cls in inspect.getmembers(module, inspect.isclass)
        if name.endswith("Kind") and not (cls is Kind or inspect.isabstract(cls))
    }
    without = {cls for cls in classes - {ListKind, RecordKind} if "schema" not in vars(cls)}

    assert len(classes) >= 18
    assert without == set()


def test_a_new_kind_without_a_schema_is_noticed() -> None:
    class NewKind(ScalarKind[str]):
        expected = "etwas Neues"

        def parse(self, text: str, name: str, words: Words) -> str:
            return text

    with pytest.raises(NotImplementedError, match="no JSON Schema for NewKind"):
        schema_of(NewKind())


@pytest.mark.parametrize(("path", "field"), [*all_fields()])
def test_examples_fulfil_their_schema(path: str, field: Any) -> None:
    schema = {**schema_of(field.kind), "$defs": validator().schema["$defs"]}

    assert list(Draft202012Validator(schema).iter_errors(example_of(field))) == [], path


FORMS: tuple[tuple[Kind, Code], ...] = (
    (EmailKind(), Code.EMAIL_FORM),
    (PhoneKind(), Code.PHONE_FORM),
    (ServiceKind(), Code.SERVICE_FORM),
    (RecipePathKind(), Code.PATH_FORM),
    (MunicipalityKind(), Code.KEY_FORM),
    (DecimalKind(), Code.NUMBER_FORM),
    (AmountKind(), Code.AMOUNT_FORM),
    (DateKind(), Code.DATE_FORM),
)


@pytest.mark.parametrize(("kind", "code"), FORMS, ids=lambda value: type(value).__name__)
@settings(derandomize=True, deadline=None, max_examples=60)
@given(data=st.data())
def test_checker_accepts_every_text_of_the_patterns(
    kind: Kind, code: Code, data: st.DataObject
) -> None:
    schema = schema_of(kind)
    pattern = schema.get("pattern") or schema["anyOf"][0]["pattern"]
    printable = st.characters(min_codepoint=32, max_codepoint=126)
    text = data.draw(
        st.from_regex(re.compile(pattern, re.ASCII), fullmatch=True, alphabet=printable)
    )
    book = real_book()

    _, problems = kind.read(text, "feld", Words(book.register, book.vocabulary, TODAY))

    leap_days = text.endswith("-02-29")
    assert [problem for problem in problems if problem.code is code and not leap_days] == []
