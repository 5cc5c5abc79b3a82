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
from kochbuch.contributing.kind_schemas import example_of, schema_of
from kochbuch.contributing.reference import all_fields
from kochbuch.contributing.schema import recipe_schema
from kochbuch.project import OWN_ROOT, Project
from kochbuch.reading import kinds
from kochbuch.reading.codes import Code, Severity
from kochbuch.reading.fields import FIELDS
from kochbuch.reading.kinds.addresses import EmailKind, PhoneKind, RecipePathKind, ServiceKind
from kochbuch.reading.kinds.dates import DateKind
from kochbuch.reading.kinds.lookups import MunicipalityKind
from kochbuch.reading.kinds.numbers import AmountKind, DecimalKind
from kochbuch.reading.kinds.reader import Kind, Reader
from kochbuch.reading.loading import load_book
from kochbuch.reading.syntax.nodes import Text
from kochbuch.reading.syntax.source import Source

TODAY = date(2026, 11, 21)
NEIGHBOUR = "nw/kreuzau/digitallotsen-team"
BASE = {
    "titel": 'titel: "Fall {}: ein Titel zum Prüfen"',
    "kurz": 'kurz: "Ein kurzer Text, der lang genug ist, damit die Prüfung ihn als '
    'Kurzfassung nimmt."',
    "kommunen": 'kommunen: ["05358028 Kreuzau"]',
    "thema": "thema: dms",
    "status": "status: pilot",
    "stand": "stand: 2026-05",
    "herkunft": "herkunft: anonym",
}
BODY = "\n## Zubereitung\n\n1. Anfangen.\n\n## Ergebnis\n\nEs geht.\n"
DISCONTINUED = 'einstellung: {gruende: [kosten], anders_machen: "Früher.", was_blieb: "Nichts."}'
SOURCES = 'quellen:\n  - {titel: "Vorlage"}'

GOOD = (
    f'titel: "{"T" * 90}"',
    'kommunen: "05358028 Kreuzau"',
    'kommunen: ["05358028", "05358", "053580004004"]',
    "kommunen: 05358028 Kreuzau",
    "weitere_themen: [e-rechnung, schulung, change]",
    "weitere_themen: e-rechnung",
    "status: betrieb",
    f"status: eingestellt\n{DISCONTINUED}",
    "stand: 2026",
    'stand: "2026"',
    "stand: 2026-05-04",
    'stand: "2024-02-29"',
    "geprueft_am: 2026-09-14",
    "zeitraum: {beginn: 2024}",
    "zeitraum: {beginn: 2024-03, ende: 2025}\nstatus: pausiert",
    "verlauf: {datum: 2024-03, status: pilot}",
    'verlauf:\n  - {datum: 2023, status: planung, notiz: "Beschluss"}\n'
    "  - {datum: 2024-03, status: pilot}",
    f"herkunft: redaktion\n{SOURCES}",
    "herkunft: redaktion\nquellen: {titel: 2016}",
    'quellen:\n  - {titel: "V", url: "https://example.org:8080/a?b=c#d", stand: 2016-03-10}',
    'quellen:\n  - {titel: "V", url: "HTTP://example.org"}',
    'herkunft: kommune\nkontakt: {stelle: "Hauptamt"}',
    'kontakt: {stelle: "Amt", e_mail: "amt@example.org", telefon: "+49 7461 926-0"}',
    "beteiligte: kdvz Rhein-Erft-Rur",
    'beteiligte: ["kdvz", {name: "Kreis", rolle: "Geld"}]',
    "kosten: {einmalig: 12000, jaehrlich: {von: 1, bis: 2}, preisjahr: 2015}",
    'kosten: {einmalig: "12000", preisjahr: "2015", personentage_intern: 0}',
    'kosten: {keine_angabe: "nicht erhoben", foerderung: {betrag: 5, geber: "Bund"}}',
    "kosten: {}",
    'kennzahlen: {name: "Anträge", wert: 12.5, zeitraum: 2015, einheit: "Stück"}',
    f'kennzahlen:\n  - {{name: "Anträge", wert: "12,5", quelle: 1}}\n{SOURCES}',
    'kennzahlen:\n  - {name: "Anträge", wert: -3, quelle: "Haushalt"}',
    "huerden: akzeptanz",
    'huerden: [akzeptanz, {huerde: kosten, wie: "Teuer"}]',
    'produkte: {name: "Consul", art: open-source, url: "https://example.org/"}',
    'leistungen: ["99115005060000"]',
    "leistungen: 99115005060000",
    f"setzt_voraus: [prozessmanagement, {NEIGHBOUR}]",
    f'vorlage: {NEIGHBOUR}\nabweichung: "Kleiner."',
    f'vorlage: /recipes/{NEIGHBOUR}.md\nabweichung: "Kleiner."',
    'abweichung: "Nur eine Warnung."',
    "verbund: kdvz-rhein-erft-rur",
    "frueher: [nw/kreuzau/{}]",
    "entwurf: ja",
    'entwurf: "nein"',
)
BAD = (
    *(f"-{key}" for key in BASE),
    *(f"{key}:" for key in BASE),
    "quatsch: 1",
    'titel: "Zu kurz"',
    f'titel: "{"T" * 91}"',
    'titel: "Ein Titel mit <b>Fettem</b>"',
    "titel: [Ein Titel in Klammern]",
    'kurz: "Ein kurzer Text."',
    "kommunen: Kreuzau",
    'kommunen: "0535802"',
    "kommunen: []",
    "kommunen: {schluessel: 05358028}",
    'kommunen: ["05358028", "05358028"]',
    "thema: DMS",
    "thema: e-akte",
    "thema: breitbant",
    "thema: [dms]",
    "weitere_themen: [e-rechnung, schulung, change, ikz]",
    "weitere_themen: [e-rechnung, e-rechnung]",
    "status: Pilot",
    "status: eingestellt",
    "status: eingestellt\neinstellung: {gruende: [kosten]}",
    'status: eingestellt\neinstellung: {gruende: [], anders_machen: "A", was_blieb: "B"}',
    "stand: 04.05.2026",
    "stand: 2026-13",
    'stand: "2026-02-30"',
    "stand: 1899",
    "stand: 20266",
    "stand: [2026]",
    "geprueft_am: 2026-09",
    "geprueft_am: 2026",
    "zeitraum: {anfang: 2024}",
    "zeitraum: seit 2024",
    "verlauf:\n  - {status: pilot}",
    "herkunft: Redaktion",
    "herkunft: redaktion",
    "herkunft: kommune",
    'quellen:\n  - {url: "https://example.org/"}',
    'quellen:\n  - {titel: "V", url: "www.example.org"}',
    'quellen:\n  - {titel: "V", url: "ftp://example.org/"}',
    'quellen:\n  - {titel: "V", url: "https://example"}',
    'quellen:\n  - {titel: "V", url: "https://amt@example.org/"}',
    'quellen:\n  - {titel: "V", url: "javascript:alert(1)//example.org"}',
    'quellen:\n  - {titel: "V", url: "https://example.org/ a"}',
    'kontakt: {e_mail: "amt@example.org"}',
    'kontakt: {stelle: "Amt", e_mail: "amt.example.org"}',
    'kontakt: {stelle: "Amt", telefon: "926-0"}',
    'beteiligte: [{rolle: "Geld"}]',
    "kosten: 12000",
    "kosten: {einmalig: 1.500,00}",
    'kosten: {einmalig: "12.000"}',
    "kosten: {einmalig: ca. 5000 €}",
    "kosten: {einmalig: -5}",
    "kosten: {einmalig: {von: 1}}",
    "kosten: {einmalig: {von: 1, bis: 2, etwa: 3}}",
    "kosten: {preisjahr: 1850}",
    'kosten: {keine_angabe: ""}',
    "kosten: {gesamt: 12000}",
    'kennzahlen:\n  - {name: "Anträge"}',
    'kennzahlen:\n  - {name: "Anträge", wert: 12 Prozent}',
    'kennzahlen:\n  - {name: "Anträge", wert: "1.840"}',
    "huerden: geld",
    'huerden:\n  - {wie: "Teuer"}',
    'produkte:\n  - {name: "Consul", art: software}',
    'leistungen: ["123"]',
    'leistungen: ["99115005060000", "99115005060000"]',
    "setzt_voraus: [quatsch]",
    "setzt_voraus: [NW/Kreuzau/Lotsen]",
    f"vorlage: {NEIGHBOUR}",
    'vorlage: digitallotsen-team\nabweichung: "Kleiner."',
    "verbund: kdvz",
    "frueher: lotsen",
    "entwurf: true",
    "entwurf: x",
)
NOT_YET_REFUSED = ("verlauf: 2024", "quellen: Vorlage", "kennzahlen: 1840", "produkte: Consul")
"""A bare word where a list of groups belongs: the checker drops it without a finding."""
ONLY_THE_CHECKER_KNOWS = (
    # the register
    'kommunen: ["05358999"]',
    'kommunen: ["05358028 Aldenhoven"]',
    # the calendar
    "stand: 2027",
    'stand: "2025-02-29"',
    # who owns a mailbox or a number
    'kontakt: {stelle: "Amt", e_mail: "amt@gmx.de"}',
    'kontakt: {stelle: "Amt", telefon: "0170 1234567"}',
    # several fields together
    "zeitraum: {beginn: 2025, ende: 2024}\nstatus: pausiert",
    "zeitraum: {ende: 2025}",
    "geprueft_am: 2026-01-01",
    "verlauf:\n  - {datum: 2024, status: pilot}\n  - {datum: 2023, status: pilot}",
    "verlauf:\n  - {datum: 2024, status: betrieb}",
    'kosten: {einmalig: 5, keine_angabe: "nicht erhoben"}',
    "kosten: {einmalig: {von: 5, bis: 5}}",
    'kennzahlen:\n  - {name: "Anträge", wert: 1, quelle: 9}',
    # other recipes
    'vorlage: nw/kreuzau/gibt-es-nicht\nabweichung: "Kleiner."',
    # how it was written: YAML hands on 12, 1.84 and a plain text
    "kosten: {einmalig: 12.000}",
    'kennzahlen:\n  - {name: "Anträge", wert: 1.840}',
    "titel: „Ein Titel in typografischen Zeichen“",
    'kosten: {preisjahr: "1850"}',
)
ONLY_THE_SCHEMA_MINDS = (
    # A number by the time the schema sees it; the checker reads the letters.
    'kommunen: ["05358028", 05334002]',
    "titel: 1234567890",
    # The checker forgives blanks.
    'thema: " dms "',
)


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
    shutil.copy(OWN_ROOT / "recipes" / f"{NEIGHBOUR}.md", folder)
    rows = (*GOOD, *BAD, *NOT_YET_REFUSED, *ONLY_THE_CHECKER_KNOWS, *ONLY_THE_SCHEMA_MINDS)
    heads = {f"fall-{n}": changed(row, n) for n, row in enumerate(rows)}
    for name, head in heads.items():
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


@pytest.mark.xfail(strict=True, reason="ListKind.read drops a bare word without a finding")
@pytest.mark.parametrize("row", NOT_YET_REFUSED)
def test_checker_and_schema_refuse_a_bare_word(row: str, verdicts: Mapping[str, Verdicts]) -> None:
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
        if name.endswith("Kind") and cls is not Kind
    }
    used = {type(field.kind) for _, field in all_fields()}
    without = {
        cls for cls in classes | used if schema_of.dispatch(cls) is schema_of.dispatch(object)
    }

    assert len(classes) >= 18
    assert without == set()


def test_a_new_kind_without_a_schema_is_noticed() -> None:
    class NewKind:
        pass

    with pytest.raises(TypeError, match="no JSON Schema for NewKind"):
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
    reader = Reader(Source(""), book.register, book.vocabulary, TODAY)

    kind.read(Text(text, 1, 1, len(text), '"'), "feld", reader)

    leap_days = text.endswith("-02-29")
    assert [d for d in reader.source.diagnostics if d.code is code and not leap_days] == []
