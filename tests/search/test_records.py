# SPDX-FileCopyrightText: Das Kochbuch
# SPDX-License-Identifier: MIT
"""A recipe becomes a record: every word once, by where it stands."""

from __future__ import annotations

import pytest
from kochbuch.book.recipe import Recipe
from kochbuch.search.compounds import Splitter
from kochbuch.search.expansions import FORMS, expansions
from kochbuch.search.markup import record_html
from kochbuch.search.terms import phrases
from kochbuch.stories.passages import Kind, story_passages

from tests.cooking import recipe, vocabulary
from tests.search.making import record

STORY = """## Zubereitung

### Anfang

Das Bauamt scannt die Post, dann scannt das Hauptamt den Rest.[^1]

## Ergebnis

Nach dem OZG.

[^1]: Laut *Rats*vorlage.
"""


TOLD = recipe("eins", title="E-Akte & mehr", body=STORY)


def passage(one: Recipe, kind: Kind) -> str:
    return next(p.text for p in record(one).passages if p.kind is kind)


def test_a_word_counts_by_where_it_stands() -> None:
    found = [(p.kind, p.text) for p in record(TOLD).passages]

    assert found[:4] == [
        (Kind.HEADING, "Anfang"),
        (
            Kind.TOPIC,
            "DMS und E-Akte einführen DMS Dokumentenmanagementsystem Dokumentenmanagement E-Akte "
            "eAkte elektronische Akte ECM Aktenplan Schriftgut",
        ),
        (Kind.OFTEN, "scannt"),
        (Kind.TEXT, "Bauamt Post Hauptamt Rest OZG Laut Ratsvorlage"),
    ]
    assert [kind for kind, _ in found[4:]] == [Kind.TERM]
    assert {kind: kind.weight for kind in Kind} == {
        "topic": 3.0,
        "heading": 2.0,
        "often": 1.5,
        "text": 0.7,
        "term": 0.4,
    }


def test_a_recipe_is_found_by_words_it_does_not_contain() -> None:
    terms = set(passage(TOLD, Kind.TERM).split())

    # Synonyms of the topic above, the state of things, places, laws, parts of compounds.
    for words_ in (
        {"Schriftgutverwaltung", "papierloses"},
        {"Regelbetrieb"},
        {"Kreuzau", "Düren", "Nordrhein-Westfalen", "Gemeinde"},
        {"Onlinezugangsgesetz"},
        {"management", "system"},
    ):
        assert words_ <= terms
    assert terms & {"Bauamt", "DMS", "und", "die"} == set()


def test_every_word_stands_in_a_record_once() -> None:
    texts = " ".join(p.text for p in record(TOLD).passages if p.kind in {Kind.OFTEN, Kind.TEXT})

    assert len(texts.split()) == len(set(texts.split()))


def test_what_a_result_shows_is_escaped_for_the_index_only() -> None:
    made = record(recipe("zwei", title='<b>"A" & ___PAGEFIND_WEIGHT___9</b>'))

    assert made.meta["title"] == '<b>"A" & ___PAGEFIND_WEIGHT___9</b>'
    assert 'title:&lt;b&gt;&quot;A&quot; &amp;  PAGEFIND_WEIGHT 9&lt;/b&gt;"' in record_html(made)


def test_notes_and_headings_of_every_recipe_are_left_out() -> None:
    html = (
        '<h2 id="a">Zutaten</h2><p>Eins<sup id="fnref:1"><a href="#fn:1">1</a></sup></p>'
        '<div class="footnote"><p>Zwei <a class="footnote-backref" href="#x">zurück</a></p></div>'
        "<table><caption>Tabelle</caption><tr><td>Drei</td></tr></table>"
    )

    assert [p.text for p in story_passages(html)] == ["Eins Zwei Drei"]


@pytest.mark.parametrize(
    ("word", "parts"),
    {
        "dokumentenmanagement": ("management",),
        "dokumentenmanagementsystem": ("management", "system"),
        "mängelmelder": ("melder",),
        "schriftgutverwaltung": ("verwaltung",),
        "bürgerbüro": ("büro",),
        "brombeerportal": ("portal",),
        # Too short a tail behind a word that nobody knows.
        "brombeerplan": (),
        "terminvergaben": ("vergabe",),
        "verwaltung": (),
        "vereinbarung": (),
        "druckerzeugnis": (),
        "kita": (),
    }.items(),
)
def test_compounds_are_cut_between_known_words_only(word: str, parts: tuple[str, ...]) -> None:
    assert Splitter(phrases(vocabulary())).parts(word) == parts


def test_other_forms_of_a_name_lead_to_it_both_ways() -> None:
    assert expansions(["OZG"]) == ("Onlinezugangsgesetz",)
    assert expansions(["Onlinezugangsgesetz"]) == ("OZG",)
    assert expansions(["Kommune"]) == ()
    assert expansions(iter(["E-Akte", "OZG"])) == (
        *("elektronische Akte", "eAkte", "Onlinezugangsgesetz"),
    )
    assert all(len(group) == len(set(group)) >= 2 for group in FORMS)
