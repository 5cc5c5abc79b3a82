# SPDX-FileCopyrightText: Das Kochbuch
# SPDX-License-Identifier: MIT
"""A recipe becomes a record: every word once, by its prominence."""

from __future__ import annotations

import pytest
from kochbuch.book.recipe import Recipe
from kochbuch.search.compounds import Splitter
from kochbuch.search.markup import record_html
from kochbuch.search.records import Prominence
from kochbuch.search.terms import phrases
from kochbuch.search.vocabulary import FORMS, expansions
from kochbuch.stories.passages import story_passages

from tests.minibook import recipe, vocabulary
from tests.search.making import record

STORY = """## Zubereitung

### Anfang

Das Bauamt scannt die Post, dann scannt das Hauptamt den Rest.[^1]

## Ergebnis

Nach dem OZG.

[^1]: Laut *Rats*vorlage.
"""


TOLD = recipe("eins", title="E-Akte & mehr", body=STORY)


def text(one: Recipe, prominence: Prominence) -> str:
    return next(t.text for t in record(one).texts if t.prominence is prominence)


def test_a_word_counts_by_where_it_stands() -> None:
    found = [(t.prominence, t.text) for t in record(TOLD).texts]

    assert found[:4] == [
        (Prominence.HEADING, "Anfang"),
        (
            Prominence.TOPIC,
            "DMS und E-Akte einführen DMS Dokumentenmanagementsystem Dokumentenmanagement E-Akte "
            "eAkte elektronische Akte ECM Aktenplan Schriftgut",
        ),
        (Prominence.REPEATED, "scannt"),
        (Prominence.TEXT, "Bauamt Post Hauptamt Rest OZG Laut Ratsvorlage"),
    ]
    assert [prominence for prominence, _ in found[4:]] == [Prominence.TERM]


def test_a_recipe_is_found_by_words_it_does_not_contain() -> None:
    terms = set(text(TOLD, Prominence.TERM).split())

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
    kinds = {Prominence.REPEATED, Prominence.TEXT}
    texts = " ".join(t.text for t in record(TOLD).texts if t.prominence in kinds)

    assert len(texts.split()) == len(set(texts.split()))


def test_what_a_result_shows_is_escaped_for_the_index_only() -> None:
    made = record(recipe("zwei", title='<b>"A" & ___PAGEFIND_WEIGHT___9</b>'))

    assert made.meta["title"] == '<b>"A" & ___PAGEFIND_WEIGHT___9</b>'
    assert 'title:&lt;b&gt;&quot;A&quot; &amp;  PAGEFIND_WEIGHT 9&lt;/b&gt;"' in record_html(made)


def test_marks_of_notes_and_captions_are_left_out() -> None:
    html = (
        '<h2 id="a">Zutaten</h2><p>Eins<sup id="fnref:1"><a href="#fn:1">1</a></sup></p>'
        '<div class="footnote"><p>Zwei <a class="footnote-backref" href="#x">zurück</a></p></div>'
        "<table><caption>Tabelle</caption><tr><td>Drei</td></tr></table>"
    )

    assert [p.text for p in story_passages(html)] == ["Zutaten", "Eins Zwei Drei"]


@pytest.mark.parametrize(
    ("word", "parts"),
    {
        "dokumentenmanagement": ("management",),
        "dokumentenmanagementsystem": ("management", "system"),
        "mängelmelder": ("melder",),
        "schriftgutverwaltung": ("verwaltung",),
        "bürgerbüro": ("büro",),
        "brombeerportal": ("portal",),
        # Too short a tail behind an unknown word.
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
