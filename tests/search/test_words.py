# SPDX-FileCopyrightText: Das Kochbuch
# SPDX-License-Identifier: MIT
"""The words by which the browser understands questions."""

from __future__ import annotations

import gzip

import pytest
from kochbuch.book.states import State
from kochbuch.search import words
from kochbuch.search.terms import phrases
from kochbuch.search.vocabulary import FILLERS
from kochbuch.site.links import page_link
from kochbuch.site.settings import Settings
from kochbuch.site.site import Site
from kochbuch.stories.markdown import StoryRenderer

from tests.minibook import DAY, real_book, recipe, vocabulary
from tests.search.making import content

KB = 1_000
RENDERER = StoryRenderer(page_link)


def test_the_browser_gets_all_words_of_the_editors() -> None:
    raw = content("daten/suche/woerter.json")

    assert [topic["id"] for topic in raw["themen"]] == [t.slug for t in vocabulary().topics]
    assert {state["id"] for state in raw["laender"]} == {state.value for state in State}
    assert next(s for s in raw["laender"] if s["id"] == "nw") == {
        "id": "nw",
        "wort": "Nordrhein-Westfalen",
        "aus": "Nordrhein-Westfalen",
        "woerter": ["NRW"],
    }
    assert raw["groessen"][0] == {
        "id": "landgemeinde",
        "wort": "Landgemeinde",
        "spanne": "unter 5.000 Einwohner",
        "ab": 0,
        "kreis": False,
    }
    assert raw["fuellwoerter"] == sorted(FILLERS)


def test_words_are_small_enough_to_be_loaded_by_everybody() -> None:
    made = Site.of(real_book(), Settings(DAY))
    sizes = {f.uri: len(gzip.compress(str(f.content).encode())) for f in words.render(made)}

    assert sizes["daten/suche/woerter.json"] < 15 * KB
    assert sizes["daten/suche/wortschatz.json"] < 60 * KB


def test_words_to_correct_to_stand_once_and_as_most_people_write_them() -> None:
    told = ("Mustersoftware, Mustersoftware.", "mustersoftware", "Oder mustersoftware?")
    recipes = [recipe(f"rezept-{n}", body=body) for n, body in enumerate(told)]
    known = content("daten/suche/wortschatz.json", *recipes)["wortschatz"]

    assert [word for word in known if word.casefold() == "mustersoftware"] == ["mustersoftware"]
    assert {"Dokumentenmanagement", "Mängelmelder"} <= set(known)


def known_from(body: str) -> list[str]:
    return words.known_words([], [RENDERER.render(body, "nw/kreuzau/eins").text])


@pytest.mark.parametrize(
    ("body", "seen"),
    {
        "[Sorgenfon](../koeln/sorgenfon-ohne-ende.md)": {"Sorgenfon"},
        '[Sorgenfon](https://a.invalid/koeln_(rhein) "Nebenbei")': {"Sorgenfon"},
        "[Sorgenfon][hinweg]\n\n[hinweg]: ../koeln/sorgenfon.md": {"Sorgenfon"},
        "Sorgenfon[^1]\n\n[^1]: Fußnotiz.": {"Sorgenfon", "Fußnotiz"},
        "![Sorgenfon](sorgenbild.png) (Klammerwort)": {"Klammerwort"},
        "Sorgenfon (https://a.invalid/koeln) www.sorgenfon.invalid": {"Sorgenfon"},
        '!!! note "Kastentitel"\n    Kasteninhalt': {"Kastentitel", "Kasteninhalt"},
        '- eins\n\n    ???+ tip "Kastentitel"\n': {"eins", "Kastentitel"},
        "??? question\n    Kasteninhalt": {"Frage", "Kasteninhalt"},
        "## Überschriftlein {#ankerwort}\n\nSorgenfon{: .klassenwort }": {
            *("Überschriftlein", "ankerwort", "Sorgenfon", "klassenwort"),
        },
        "[Klammerwort] (ohneziel) {kein_Attribut}": {"Klammerwort", "ohneziel", "kein", "Attribut"},
        "[Sorgenfon](ohneende\r\nKlammerwort)": {"Sorgenfon"},
        "": set(),
    }.items(),
)
def test_words_to_correct_to_are_words_that_readers_see(body: str, seen: set[str]) -> None:
    assert set(known_from(body)) - set(known_from("")) == seen


def test_no_filler_is_a_word_of_the_editors() -> None:
    """A question of just that word would find nothing."""
    alone = {word.casefold() for word in phrases(vocabulary()) if " " not in word}

    assert alone & FILLERS == set()
