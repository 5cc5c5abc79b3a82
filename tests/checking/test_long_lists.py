# SPDX-FileCopyrightText: Das Kochbuch
# SPDX-License-Identifier: MIT
"""Lists of any length: what is too much is one finding, and reading goes on behind it."""

from __future__ import annotations

from itertools import islice

import pytest
from kochbuch.findings.codes import Code
from kochbuch.format.fields import LISTS, RECIPE
from kochbuch.format.kinds.containers import read_fields
from kochbuch.format.kinds.scalar import Words

from tests.minibook import MiniBook, recipe_text, register

FAULTY = "{x: y}"
"""An entry that no list takes."""


def written(key: str, number: int) -> str:
    """Return one valid entry of a list as it stands in a front matter; no two are alike."""
    return {
        "beteiligte": f'"Stelle {number}"',
        "frueher": f"nw/kreuzau/frueher-{number}",
        "huerden": "{huerde: akzeptanz}",
        "kennzahlen": f'{{name: "Zahl {number}", wert: {number}}}',
        "leistungen": f'"99{number:012}"',
        "produkte": f'{{name: "Produkt {number}", art: open-source}}',
        "quellen": f'{{titel: "Vorlage {number}"}}',
        "setzt_voraus": f"nw/kreuzau/anders-{number}",
        "verlauf": "{datum: 2026-05, status: pilot}",
    }[key]


def entries(key: str, count: int) -> list[str]:
    """Return the first valid entries of a list."""
    if key == "kommunen":
        others = (m.key for m in register().municipalities if m.key != "05358028")
        return ['"05358028"', *(f'"{other}"' for other in islice(others, count - 1))]
    if key == "weitere_themen":
        words = ["dms", "schulung", "prozessmanagement"]
        return (words * count)[:count]
    return [written(key, number) for number in range(count)]


def text_with(key: str, items: list[str]) -> str:
    listed = "".join(f"\n  - {item}" for item in items)
    if key == "kommunen":
        return recipe_text(('["05358028 Kreuzau"]', listed))
    return recipe_text(("herkunft: anonym", f"herkunft: anonym\n{key}:{listed}"))


def found(book: MiniBook, key: str, items: list[str]) -> list[tuple[str, int]]:
    """Return code and line of what is said about the list itself and the form of its entries."""
    about = {Code.TOO_MANY, Code.WRONG_SHAPE, Code.UNKNOWN_FIELD, Code.MISSING_FIELD}
    book.add(text_with(key, items))
    return [(d.code, d.place.line) for d in book.load().diagnostics if d.code in about]


def first_line(key: str) -> int:
    return text_with(key, ["MARKE"]).split("\n").index("  - MARKE") + 1


@pytest.mark.parametrize("count", [99, 100, 101, 1_000])
@pytest.mark.parametrize("key", sorted(set(LISTS) - {"weitere_themen"}))
def test_the_limit_is_one_finding_at_the_first_entry_too_many(
    key: str, count: int, book: MiniBook
) -> None:
    told = found(book, key, entries(key, count))

    assert told == ([(Code.TOO_MANY, first_line(key) + 100)] if count > 100 else [])


@pytest.mark.parametrize("count", [3, 4, 100])
def test_more_topics_have_a_limit_of_their_own(count: int, book: MiniBook) -> None:
    told = found(book, "weitere_themen", entries("weitere_themen", count))

    assert told == ([(Code.TOO_MANY, first_line("weitere_themen") + 3)] if count > 3 else [])


@pytest.mark.parametrize("key", sorted(set(LISTS) - {"weitere_themen"}))
def test_the_number_allowed_is_told(key: str, book: MiniBook) -> None:
    book.add(text_with(key, entries(key, 101)))

    assert [d.message for d in book.load().diagnostics if d.code is Code.TOO_MANY] == [
        f"Die Liste »{key}« hat 101 Einträge, erlaubt sind 100."
    ]


@pytest.mark.parametrize("count", [99, 100, 101, 1_000])
@pytest.mark.parametrize("key", sorted(set(LISTS) - {"weitere_themen"}))
def test_faulty_entries_among_good_ones_crash_nothing(key: str, count: int, book: MiniBook) -> None:
    items = entries(key, count)
    items[1::2] = [FAULTY] * len(items[1::2])

    told = found(book, key, items)

    start = first_line(key)
    assert {line for _, line in told} >= {start + at for at in range(1, min(count, 100), 2)}
    limits = [line for code, line in told if code is Code.TOO_MANY]
    assert limits == ([start + 100] if count > 100 else [])


@pytest.mark.parametrize("key", ["setzt_voraus", "frueher"])
def test_unreadable_entries_are_read_a_few_times_only(
    key: str, book: MiniBook, monkeypatch: pytest.MonkeyPatch
) -> None:
    # The other half is claimed or unknown: each of them has a finding of its own.
    items = [written(key, n) for n in range(50)] + [f'"kein pfad {n}"' for n in range(50)]
    twin = text_with(key, items).replace("Rechnungen elektronisch", "Belege")
    book.add(text_with(key, items)).add(twin, "nw/kreuzau/zwilling.md")
    kind, asked = LISTS[key].item, []
    read = type(kind).read
    monkeypatch.setattr(
        type(kind), "read", lambda self, *args: asked.append(args) or read(self, *args)
    )

    loaded = book.load()

    wanted = Code.REQUIRES_UNKNOWN if key == "setzt_voraus" else Code.FORMER_PATH_TAKEN
    assert len([d for d in loaded.diagnostics if d.code is wanted]) >= 50
    assert len(asked) <= 2 * 100 * 4


def test_unknown_fields_without_end_hide_no_mistake_behind_them() -> None:
    unknown = {f"feld{number}": "x" for number in range(1_000)}

    _, problems = read_fields(RECIPE, {**unknown, "stand": "gestern"}, Words())

    codes = [problem.code for problem in problems]
    assert (codes.count(Code.UNKNOWN_FIELD), codes.count(Code.DATE_FORM)) == (1_000, 1)
