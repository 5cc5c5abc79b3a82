# SPDX-FileCopyrightText: Das Kochbuch
# SPDX-License-Identifier: MIT
"""The absurd: any bytes, any structure, any figure; nothing crashes, nothing is guessed."""

from __future__ import annotations

import calendar
from collections.abc import Iterable
from datetime import date
from decimal import Decimal
from functools import cache
from itertools import islice

import yaml
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from kochbuch.book.amounts import Amount
from kochbuch.book.dates import PartialDate
from kochbuch.contributing.reporting import FORMATS
from kochbuch.findings.diagnostics import Diagnostic
from kochbuch.format.fields import FIELDS
from kochbuch.format.kinds.dates import DateKind
from kochbuch.format.kinds.lookups import MunicipalityKind
from kochbuch.format.kinds.numbers import AmountKind, DecimalKind, _meant_amount
from kochbuch.format.sections import SECTIONS

from tests.minibook import DAY, RECIPE, MiniBook, read_value, register

many = settings(
    max_examples=50,
    deadline=None,
    derandomize=True,
    database=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)


# Figures -----------------------------------------------------------------------------------------


@many
@given(st.integers(0, 10**12 - 1))
def test_whole_amount_is_read_as_it_stands(number: int) -> None:
    assert read_value(AmountKind(), str(number)) == (Amount(number, number), [])


@many
@given(
    st.integers(1_000, 10**11),
    st.sampled_from([".", " ", "\u202f", "'", "’", "_"]),
    st.sampled_from(["", ",00", ",-", ",--", ",5"]),
    st.sampled_from(["", "ca. ", "rund ", "€ "]),
    st.sampled_from(["", " €", " Euro", " EUR/Jahr"]),
)
def test_amount_with_trimmings_is_refused_and_understood(
    number: int, gap: str, cents: str, before: str, after: str
) -> None:
    written = f"{before}{number:,}".replace(",", gap) + cents + after
    value, findings = read_value(AmountKind(), f'"{written}"')

    assert value is None
    if gap != "\u202f":
        assert [f.rpartition(" | ")[2] for f in findings] == [f"Schreiben Sie {number}."]


@many
@given(st.integers(1, 999), st.integers(0, 9), st.sampled_from([("Tsd.", 3), ("Mio.", 6)]))
def test_factors_are_multiplied_exactly(whole: int, tenth: int, factor: tuple[str, int]) -> None:
    word, power = factor

    assert _meant_amount(f"{whole},{tenth} {word}") == str(
        int(Decimal(f"{whole}.{tenth}") * 10**power)
    )


@many
@given(st.text(alphabet="0123456789.,-–_ €kTsdMioE%'bis", max_size=30))
def test_amount_is_read_exactly_or_not_at_all(text: str) -> None:
    value, findings = read_value(AmountKind(), f'"{text}"')

    assert (value is None) is bool(findings)
    if value is not None:
        assert text.strip() == "0" * (len(text.strip()) - len(str(value.low))) + str(value.low)


@many
@given(st.decimals(-(10**9), 10**9, places=2, allow_nan=False), st.sampled_from([",", "."]))
def test_decimal_is_read_with_comma_or_point(number: Decimal, mark: str) -> None:
    assert read_value(DecimalKind(), f'"{number}"'.replace(".", mark)) == (number, [])


# Dates -------------------------------------------------------------------------------------------


@many
@given(st.dates(date(1900, 1, 1), DAY), st.sampled_from([4, 7, 10]))
def test_every_day_month_and_year_is_a_date(day: date, length: int) -> None:
    written = day.isoformat()[:length]
    value, findings = read_value(DateKind(may_be_future=False), written)

    assert (str(value), findings) == (written, [])
    assert value.first <= day <= value.last


@many
@given(st.dates(date(1900, 1, 1), date(2099, 12, 31)), st.sampled_from(["%d.%m.%Y", "%d. %m. %Y"]))
def test_german_date_is_refused_and_understood(day: date, form: str) -> None:
    value, findings = read_value(DateKind(), f"{day:{form}}")

    assert value is None
    assert [f.rpartition(" | ")[2] for f in findings] == [f"Schreiben Sie {day.isoformat()}."]


@many
@given(st.integers(0, 9_999), st.integers(0, 99), st.integers(0, 99))
def test_day_outside_the_calendar_is_refused(year: int, month: int, day: int) -> None:
    written = f"{year:04}-{month:02}-{day:02}"
    value, _ = read_value(DateKind(), written)
    exists = year >= 1900 and 1 <= month <= 12 and 1 <= day <= calendar.monthrange(year, month)[1]

    assert value == (PartialDate(year, month, day) if exists else None)


# Keys --------------------------------------------------------------------------------------------


@cache
def all_keys() -> tuple[str, ...]:
    tables = register().tables
    regional = (row.regional_key for row in tables.municipalities.values())
    return (*tables.municipalities, *tables.districts, *tables.associations, *regional)


def test_every_key_of_the_register_is_found_with_its_name() -> None:
    lost = [
        key
        for key in islice(all_keys(), 0, None, 7)
        if read_value(MunicipalityKind(), f'"{key} {register().find(key).name}"')[1]
    ]

    assert lost == []


@many
@given(st.data())
def test_typing_error_in_a_key_is_never_silent_beside_its_name(data: st.DataObject) -> None:
    key = data.draw(st.sampled_from(all_keys()))
    name = register().find(key).name
    at = data.draw(st.integers(0, len(key) - 2))
    swapped = key[:at] + key[at + 1] + key[at] + key[at + 2 :]
    if swapped == key:
        return

    value, findings = read_value(MunicipalityKind(), f'"{swapped} {name}"')

    # Silent only where the wrong key belongs to another place of exactly this name.
    assert findings or (value.name, value.key != key) == (name, True)
    if len(findings) == 1 and "schluessel-unbekannt" in findings[0] and len(key) in (5, 8, 9):
        assert f"»{register().find(key).key} " in findings[0] or "oder" in findings[0]


@many
@given(st.text(alphabet="0123456789", min_size=1, max_size=14))
def test_digits_are_a_key_of_the_register_or_a_finding(digits: str) -> None:
    value, findings = read_value(MunicipalityKind(), f'"{digits}"')

    assert (value is None and findings) or value == register().find(digits) or findings


# Any bytes, any structure ------------------------------------------------------------------------


def _survives(book: MiniBook, content: bytes) -> None:
    book.add(content)
    loaded = book.load()

    assert all(isinstance(finding, Diagnostic) for finding in loaded.diagnostics)
    assert bool(loaded.book.recipes) is not loaded.has_errors
    for write in FORMATS.values():
        write(loaded.diagnostics).encode()
    for finding in loaded.diagnostics:
        assert "\n" not in finding.message
        assert finding.message.endswith((".", "?"))
        assert finding.place.line >= 1
        assert finding.place.column >= 1
        assert finding.place.width >= 1


@many
@given(st.binary(max_size=2_000))
def test_any_bytes_as_a_recipe_never_crash(book: MiniBook, content: bytes) -> None:
    _survives(book, content)


@many
@given(st.integers(0, len(RECIPE)), st.integers(0, 40), st.binary(max_size=20))
def test_any_damage_to_a_recipe_never_crashes(
    book: MiniBook, start: int, length: int, patch: bytes
) -> None:
    content = RECIPE.encode()

    _survives(book, content[:start] + patch + content[start + length :])


@many
@given(st.text(max_size=400), st.text(max_size=400))
def test_any_text_as_front_matter_never_crashes(book: MiniBook, head: str, body: str) -> None:
    _survives(book, f"---\n{head}\n---\n{body}".encode("utf-8", "replace"))


_YAML = "".join(""" \n\t:-#'"[]{},&*!|>%@`?~ab0.=\\„“\u00a0""")


@many
@given(st.text(alphabet=_YAML, max_size=120))
def test_anything_like_yaml_never_crashes(book: MiniBook, head: str) -> None:
    _survives(book, f"---\ntitel: {head}\n---\n".encode())


_LEAVES = st.one_of(
    st.text(max_size=20),
    st.integers(),
    st.floats(),
    st.booleans(),
    st.none(),
    st.dates(),
    st.sampled_from(
        ["05358028 Kreuzau", "dms", "pilot", "kommune", "nw/kreuzau/muster", "1.500 €"]
    ),
)
_KEYS = st.one_of(
    st.sampled_from([field.key for field in FIELDS]),
    st.sampled_from(["titel", "url", "name", "wert", "von", "bis", "datum", "status", "huerde"]),
    st.text(max_size=8),
)
_VALUES = st.recursive(
    _LEAVES,
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(_KEYS, inner, max_size=4),
    max_leaves=12,
)


@many
@given(st.dictionaries(_KEYS, _VALUES, max_size=12), st.booleans())
def test_any_structure_as_front_matter_never_crashes(
    book: MiniBook, values: dict[str, object], flow: bool
) -> None:
    head = yaml.safe_dump(values, allow_unicode=True, default_flow_style=flow)

    _survives(book, f"---\n{head}---\n\n## Zubereitung\n\n1. x\n".encode("utf-8", "replace"))


_LINES = (
    *(f"## {title}" for title in SECTIONS),
    *("## x", "# y", "text", "", "---", "===", "```", "    code", "- [a](b.md)", "![](x.png)"),
    *("<b>", "`<i>", "| a | b |", "|---|---|", "> q", "!!! note", "[^1]: x", "[a]: <b>", "\t"),
    *("[[[", "]](", "\\", "&", "##", " ## z"),
)
_MARKDOWN = st.lists(st.sampled_from(_LINES), max_size=25)


@many
@given(_MARKDOWN, st.sampled_from(["\n", "\r\n", "\r", "\n\n"]))
def test_any_text_below_never_crashes(book: MiniBook, lines: list[str], end: str) -> None:
    head = RECIPE[: RECIPE.index("\n## ")]

    _survives(book, (head + "\n" + end.join(lines)).encode())


@many
@given(st.text(max_size=300))
def test_any_word_list_never_crashes(book: MiniBook, text: str) -> None:
    book.add(text.encode("utf-8", "replace"), "_vokabular/huerden.yml").add()
    loaded = book.load()

    assert [found.path for found in loaded.book.recipes] == ["nw/kreuzau/muster"]
    assert {finding.place.path for finding in loaded.diagnostics} <= {
        "recipes/_vokabular/huerden.yml"
    }


# Places ------------------------------------------------------------------------------------------

_WRONG = [
    ("thema: {}", "breitbant", "thema-unbekannt"),
    ("weitere_themen: [dms, {}, schulung]", "breitbant", "thema-unbekannt"),
    ("status: {}", "piloot", "wert-unbekannt"),
    ("stand: {}", "12.03.2024", "datum-form"),
    ("entwurf: {}", "yes", "ja-nein"),
    ("kosten: {{jaehrlich: 5, einmalig: {}}}", "ca.5000", "betrag-form"),
    ("leistungen: [{}]", "9911", "leistung-form"),
    ("huerden: [kosten, {}]", "akzeptans", "huerde-unbekannt"),
]
_REPLACED = {"thema", "status", "stand"}


def _shaped(line: str, comment: str, blanks: int, quote: str, word: str, block: bool) -> str:
    """Return the line of a field in another form with the same meaning."""
    key, _, value = line.partition(": ")
    quoted = f"{quote}{word}{quote}"
    if block and value == "{}":
        return f"{key}: |{comment}\n{' ' * (blanks + 1)}{word}\n"
    if block and value.startswith("[") and "{}" in value:
        entries = value.strip("[]").format(quoted).split(", ")
        return f"{key}:{comment}\n" + "".join(f"{' ' * blanks}- {entry}\n" for entry in entries)
    return f"{key}:{' ' * (blanks + 1)}{value.format(quoted)}{comment}\n"


@many
@given(
    st.sampled_from(_WRONG),
    st.permutations(range(7)),
    st.sampled_from(["", "  # ein Kommentar", " #"]),
    st.integers(0, 5),
    st.sampled_from(["", '"', "'"]),
    st.booleans(),
    st.integers(0, 3),
    st.booleans(),
    st.sampled_from(["\n", "\r\n", "\r"]),
)
def test_place_is_the_wrong_word_in_any_shape(
    book: MiniBook, wrong, order: Iterable[int], comment, blanks, quote, block, above, mark, end
) -> None:
    template, word, code = wrong
    fields = RECIPE.split("---\n")[1].splitlines(keepends=True)
    key = template.partition(":")[0]
    line = _shaped(template, comment, blanks, quote, word, block)
    if key in _REPLACED:
        fields = [line if field.startswith(f"{key}:") else field for field in fields]
    else:
        fields.insert(3, line)
    fields = [fields[n] for n in order if n < len(fields)] + fields[7:]
    head = "\n# davor: nichts\n".join(["".join(fields[:3]), "".join(fields[3:])])
    text = "\n" * above + RECIPE.replace(RECIPE.split("---\n")[1], head)
    book.add((("\ufeff" if mark else "") + text.replace("\n", end)).encode())

    (found,) = (d for d in book.load().diagnostics if d.code.value == code)
    shown = text.split("\n")[found.place.line - 1]
    marked = shown[found.place.column - 1 :][: found.place.width]

    assert marked.strip("\"'") == word
    assert found.excerpt == shown
