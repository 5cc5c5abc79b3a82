# SPDX-FileCopyrightText: Das Kochbuch
# SPDX-License-Identifier: MIT
"""What the browser gets of places and recipes: everything, in pieces that are small enough."""

from __future__ import annotations

import gzip
import json
import random
from functools import cache
from typing import Any

import pytest
from kochbuch.book.book import Book
from kochbuch.book.recipe import Recipe
from kochbuch.search.place_names import initials
from kochbuch.search.places_data import PIECE, render
from kochbuch.site.settings import Settings
from kochbuch.site.site import Site
from kochbuch.views.neighbours import POINTS

from tests.minibook import DAY, book, real_book, recipe, register, vocabulary

BUDGET = 60_000
"""Bytes that any file may have, compressed."""
KREUZAU, ALDENHOVEN, KREIS_DUEREN, KOELN = "05358028", "05358004", "05358", "05315000"
KDVZ = sorted(vocabulary().cooperations).index("kdvz-rhein-erft-rur")


def texts(made: Book) -> dict[str, str]:
    """Return the text of each file by its name."""
    files = render(Site.of(made, Settings(DAY)))
    return {
        file.uri.removeprefix("daten/orte/").removesuffix(".json"): str(file.content)
        for file in files
    }


@cache
def small() -> dict[str, Any]:
    """Return what is in the files of a book of three recipes."""
    verbund = vocabulary().cooperations["kdvz-rhein-erft-rur"]
    made = book(
        recipe("eins", [KREUZAU, KREIS_DUEREN], cooperation=verbund, topics=("dms", "schulung")),
        recipe("zwei", KOELN),
        recipe("drei", KREUZAU),
    )
    return {name: json.loads(text) for name, text in texts(made).items()}


def packed(text: str) -> int:
    return len(gzip.compress(text.encode(), 9, mtime=0))


def test_every_place_can_be_typed_and_compared() -> None:
    data = small()
    by_name = {key for name, file in data.items() if "namen-" in name for key in file["schluessel"]}
    lands = [file for name, file in data.items() if name.startswith("land-")]
    compared = {key for land in lands for key in land["gemeinden"]["schluessel"]}
    compared |= {key for land in lands for key in land["verbaende"]["schluessel"]}
    compared |= set(data["uebersicht"]["kreise"]["schluessel"])
    bodies = (register().municipalities, register().districts, register().associations)

    assert by_name == compared == {body.key for some in bodies for body in some}
    assert sum(len(land["gemeinden"]["schluessel"]) for land in lands) == 10_747


def test_columns_of_a_place() -> None:
    land = small()["land-nw"]
    at = land["gemeinden"]["schluessel"].index(KREUZAU)
    columns = [*land["gemeinden"].items()]
    kreuzau = {name: column[at] for name, column in columns if name != "ordner"}
    kreise = small()["uebersicht"]["kreise"]
    dueren = kreise["schluessel"].index(KREIS_DUEREN)

    assert kreuzau == {
        "schluessel": KREUZAU,
        "name": "Kreuzau",
        "einwohner": 18149,
        "breite": 50746,
        "laenge": 6489,
        "verband": -1,
        "rezepte": 2,
        "verbuende": [KDVZ],
    }
    assert (kreise["rezepte"][dueren], kreise["verbuende"][dueren]) == (1, [KDVZ])
    assert sum(land["gemeinden"]["rezepte"]) == 3


def test_only_folders_that_do_not_follow_from_the_name_are_told() -> None:
    names = ("Neuenkirchen", "Kreuzau", "Köln", "Halle (Westf.)")
    found = [m for m in register().municipalities if m.name in names]
    data = texts(book(*(recipe(f"r{m.key}", m.key) for m in found)))
    told: dict[str, str] = {}
    for name, text in data.items():
        if name.startswith("land-"):
            told |= json.loads(text)["gemeinden"]["ordner"]

    several = [m for m in found if m.name == "Neuenkirchen" and m.slug != "neuenkirchen"]
    assert told == {m.key: m.slug for m in several} != {}


def test_a_municipality_points_at_its_verband() -> None:
    land = small()["land-rp"]
    at = land["gemeinden"]["schluessel"].index("07131001")

    verband = land["verbaende"]["name"][land["gemeinden"]["verband"][at]]

    assert verband == "Verbandsgemeinde Adenau"


def test_recipes_with_their_places() -> None:
    piece = small()["rezepte-1"]

    assert piece["rezepte"] == {
        "pfad": ["nw/koeln/zwei", "nw/kreuzau/drei", "nw/kreuzau/eins"],
        "titel": ["Rezept zwei", "Rezept drei", "Rezept eins"],
        "ort": [0, 1, 1],
        "themen": [["dms"], ["dms"], ["dms", "schulung"]],
        "status": ["betrieb", "betrieb", "betrieb"],
        "verbund": [-1, -1, KDVZ],
        "beteiligt": [[], [], [KREIS_DUEREN]],
    }
    assert piece["orte"]["name"] == ["Köln", "Kreuzau"]


def test_the_overview_has_weights_bounds_and_words() -> None:
    overview = small()["uebersicht"]
    kreise = overview["kreise"]
    at = kreise["schluessel"].index(KREIS_DUEREN)

    assert overview["gewichte"]["size"] == POINTS.size
    assert overview["rezepte"] == [
        {
            "kasten": [50746, 50938, 6489, 6957],
            "einwohner": [18149, 1024621],
            "schluessel": ["05315", "05358"],
            "verbuende": [KDVZ],
        }
    ]
    assert (kreise["name"][at], kreise["seite"][at], kreise["frei"][at]) == (
        *("Kreis Düren", "kreis-dueren", 0),
    )
    counts = {slug: count for *_, below in overview["themen"] for slug, _, count in below if count}
    assert counts == {"dms": 3, "schulung": 1}
    assert overview["namen"] == "abcdefghijklmnopqrstuvwxyz"
    assert overview["laender"]["05"]["name"] == "Nordrhein-Westfalen"


@pytest.mark.parametrize(
    ("name", "letters"),
    {
        "Tuttlingen": ("t",),
        "Landkreis Tuttlingen": ("t",),
        "Bad Homburg v. d. Höhe": ("b", "h"),
        "Halle (Saale)": ("h", "s"),
        "Öhringen": ("o",),
        "Übersee": ("u",),
        "St. Ingbert": ("i", "s"),
        "Frankfurt am Main": ("f", "m"),
        "Markt": ("m",),
        "Amt Burg-St. Michaelisdonn": ("b", "m", "s"),
        "Rhein-Sieg-Kreis": ("r", "s"),
        "Au": ("a",),
    }.items(),
)
def test_letters_below_which_a_name_is_filed(name: str, letters: tuple[str, ...]) -> None:
    assert initials(name) == letters


def test_an_empty_book_still_has_all_places() -> None:
    data = {name: json.loads(text) for name, text in texts(book()).items()}

    assert data["uebersicht"]["rezepte"] == []
    assert sum(data["land-nw"]["gemeinden"]["rezepte"]) == 0
    assert [name for name in data if name.startswith("rezepte-")] == []


def test_two_runs_are_equal() -> None:
    assert texts(real_book()) == texts(real_book())


def large_book(count: int) -> Book:
    """Return a book with titles as long and as different as real ones, from any municipality."""
    chance = random.Random(10)
    keys = [m.key for m in register().municipalities] + [d.key for d in register().associations]
    words = sorted({word for r in real_book().recipes for word in f"{r.title} {r.summary}".split()})
    subtopics = list(vocabulary().subtopics)
    cooperations = [None, None, *vocabulary().cooperations.values()]

    def made(number: int) -> Recipe:
        title = " ".join(chance.choice(words) for _ in range(chance.randint(6, 10)))
        return recipe(
            f"{title[:30].lower().replace(' ', '-')}-{number}",
            chance.sample(keys, chance.choice((1, 1, 1, 2, 5))),
            title=title,
            topics=tuple(chance.sample(subtopics, chance.choice((1, 1, 2)))),
            cooperation=chance.choice(cooperations),
        )

    return book(*(made(number) for number in range(count)))


@pytest.mark.parametrize("count", [2_000, pytest.param(10_000, marks=pytest.mark.slow)])
def test_no_file_is_too_large_however_large_the_book(count: int, record_property) -> None:
    sizes = {name: packed(text) for name, text in texts(large_book(count)).items()}
    lands = {name: size for name, size in sizes.items() if name.startswith("land-")}
    pieces = {name: size for name, size in sizes.items() if name.startswith("rezepte-")}
    names = {name: size for name, size in sizes.items() if name.startswith("namen-")}

    assert {name: size for name, size in sizes.items() if size > BUDGET} == {}
    assert len(pieces) == -(-count // PIECE)
    assert len(lands) == 16
    for what, found in {"Land": lands, "Rezepte": pieces, "Namen": names}.items():
        figure = f"{max(found.values()) / 1000:.0f} kB von {BUDGET / 1000:.0f}"
        record_property(f"kennzahl: größte Datei {what} bei {count} Rezepten", figure)
