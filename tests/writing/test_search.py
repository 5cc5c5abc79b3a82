# SPDX-FileCopyrightText: Das Kochbuch
# SPDX-License-Identifier: MIT
"""What can be searched: the words of a recipe by weight, its facets, the words of the editors."""

from __future__ import annotations

import gzip
import json
import re
from dataclasses import replace
from datetime import date
from decimal import Decimal
from typing import Any

import pytest
from kochbuch.book.recipe import Closure, Metric, Obstacle, Recipe
from kochbuch.book.states import State
from kochbuch.writing.pages import finder
from kochbuch.writing.search import words
from kochbuch.writing.search.columns import column_files
from kochbuch.writing.search.compounds import Splitter
from kochbuch.writing.search.expansions import FORMS, expansions
from kochbuch.writing.search.facets import CostBand
from kochbuch.writing.search.fillers import FILLERS
from kochbuch.writing.search.markup import record_html
from kochbuch.writing.search.passages import Kind, story_passages
from kochbuch.writing.search.records import SearchRecord, search_records
from kochbuch.writing.search.terms import phrases
from kochbuch.writing.settings import Settings
from kochbuch.writing.site import Site

from tests.cooking import DAY, book, real_book, recipe, vocabulary

KB = 1_000
STORY = """## Zubereitung

### Anfang

Das Bauamt scannt die Post, dann scannt das Hauptamt den Rest.[^1]

## Ergebnis

Nach dem OZG.

[^1]: Laut *Rats*vorlage.
"""
TOLD = recipe("eins", title="E-Akte & mehr", body=STORY)


def site(*recipes: Recipe) -> Site:
    return Site.of(book(*recipes), Settings(DAY))


def record(one: Recipe) -> SearchRecord:
    return next(search_records(site(one)))


def passage(one: Recipe, kind: Kind) -> str:
    return next(p.text for p in record(one).passages if p.kind is kind)


def content(path: str, *recipes: Recipe) -> Any:
    made = site(*recipes) if recipes else Site.of(real_book(), Settings(DAY))
    return json.loads(next(str(f.content) for f in words.render(made) if f.uri == path))


# Records ----------------------------------------------------------------------------------------


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


# Compounds and other forms ----------------------------------------------------------------------


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


# Facets and columns -----------------------------------------------------------------------------


def test_facets_of_a_recipe() -> None:
    one = recipe("drei", ["05358028", "08327050"], topics=("dms", "digitale-post"))

    assert record(one).facets == {
        "unterthema": ("dms", "digitale-post"),
        "groesse": ("groessere-kleinstadt", "kleine-mittelstadt"),
        "status": ("betrieb",),
        "land": ("nw", "bw"),
        "kosten": ("unbekannt",),
        "aktualitaet": ("aktuell",),
        "herkunft": ("redaktion",),
    }
    assert record(one).places == ("05358028", "08327050")
    assert record(one).day == date(2026, 5, 31)


def test_hurdles_are_what_showed_and_why_it_ended() -> None:
    costs, use = (vocabulary().hurdles[slug] for slug in ("kosten", "nutzung"))
    one = recipe("vier", obstacles=(Obstacle(costs),), closure=Closure((use, costs)))

    assert one.hurdles == (costs, use)
    assert record(one).facets["huerde"] == ("kosten", "nutzung")
    assert recipe("fünf").hurdles == ()


def test_costs_have_words_for_every_band() -> None:
    assert [band.label for band in CostBand] == [
        "bis 5.000 Euro",
        "über 5.000 bis 20.000 Euro",
        "über 20.000 bis 100.000 Euro",
        "über 100.000 Euro",
        "nicht bekannt",
    ]


def test_who_took_part_is_written_by_land() -> None:
    leads = ("08327050", "05358028", "05358004")
    places = [(leads[0], "08327049"), (leads[1],), (leads[2], "08327050", "05358028")]
    records = [
        replace(record(recipe("a")), places=both)
        for both in (*places, *([("09162000",)] * 40), *places)
    ]

    made = {f.uri: json.loads(str(f.content)) for f in column_files(records, "x")}

    assert {uri: found["kommunen"] for uri, found in made.items() if "orte" in uri} == {
        "daten/suche/orte-05.json": "1 358028,1 358004 358028,16 358028,1 358004 358028",
        "daten/suche/orte-08.json": "0 327050 327049,2  327050,15 327050 327049,2  327050",
        "daten/suche/orte-09.json": ",".join(["3 162000", *["1 162000"] * 39]),
    }


def test_columns_are_written_as_the_browser_reads_them() -> None:
    records = [
        record(recipe("a", topics=("dms", "digitale-post"))),
        record(recipe("b", "08327050")),
    ]

    made = {f.uri: json.loads(str(f.content)) for f in column_files(records, "x", ["und"])}

    head = {"version": 1, "ausgabe": "x", "anzahl": 2}
    assert made["daten/suche/facetten.json"] == {
        **head,
        "haeufig": ["und"],
        "laender": ["05", "08"],
        "facetten": {
            "aktualitaet": {"werte": ["aktuell"], "breite": 1, "zeilen": "00"},
            "groesse": {
                "werte": ["groessere-kleinstadt", "kleine-mittelstadt"],
                "breite": 1,
                "zeilen": "01",
            },
            "herkunft": {"werte": ["redaktion"], "breite": 1, "zeilen": "00"},
            "kosten": {"werte": ["unbekannt"], "breite": 1, "zeilen": "00"},
            "land": {"werte": ["bw", "nw"], "breite": 1, "zeilen": "10"},
            "status": {"werte": ["betrieb"], "breite": 1, "zeilen": "00"},
            "unterthema": {"werte": ["digitale-post", "dms"], "breite": 1, "zeilen": "10,1"},
        },
    }
    assert made["daten/suche/orte-05.json"] == {**head, "kommunen": "0 358028"}
    assert made["daten/suche/orte-08.json"] == {**head, "kommunen": "1 327050"}
    assert made["daten/suche/stand.json"] == {**head, "stand": "fwc,fwc"}
    assert made["daten/suche/huerden.json"] == {
        **head,
        "facetten": {"huerde": {"werte": [], "breite": 1, "zeilen": ","}},
    }


# Words ------------------------------------------------------------------------------------------


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


@pytest.mark.parametrize(
    ("body", "seen"),
    {
        "[Sorgenfon](../koeln/sorgenfon-ohne-ende.md)": {"Sorgenfon"},
        '[Sorgenfon](https://a.invalid/koeln_(rhein) "Nebenbei")': {"Sorgenfon"},
        "[Sorgenfon][hinweg]\n\n[hinweg]: ../koeln/sorgenfon.md": {"Sorgenfon"},
        "Sorgenfon[^1]\n\n[^1]: Fußnotiz.": {"Sorgenfon", "Fußnotiz"},
        "![Sorgenfon](sorgenbild.png) (Klammerwort)": {"Sorgenfon", "Klammerwort"},
        "Sorgenfon (https://a.invalid/koeln) www.sorgenfon.invalid": {"Sorgenfon"},
        '!!! note "Kastentitel"\n    Kasteninhalt': {"Kastentitel", "Kasteninhalt"},
        '- eins\n\n    ???+ tip "Kastentitel"\n': {"eins", "Kastentitel"},
        "??? question\n    Kasteninhalt": {"Kasteninhalt"},
        "## Überschriftlein {#ankerwort}\n\nSorgenfon{: .klassenwort }": {
            *("Überschriftlein", "Sorgenfon"),
        },
        "[Klammerwort] (ohneziel) {kein_Attribut}": {"Klammerwort", "ohneziel", "kein", "Attribut"},
        "[Sorgenfon](ohneende\r\nKlammerwort)": {"Sorgenfon", "ohneende", "Klammerwort"},
        "": set(),
    }.items(),
)
def test_words_to_correct_to_are_words_that_readers_see(body: str, seen: set[str]) -> None:
    plain, one = recipe("fünf", body=""), recipe("fünf", body=body)

    assert set(words.known_words([], [one])) - set(words.known_words([], [plain])) == seen


def test_no_filler_is_a_word_of_the_editors() -> None:
    """Whoever asks for just that word would find nothing."""
    alone = {word.casefold() for word in phrases(vocabulary()) if " " not in word}

    assert alone & FILLERS == set()


# The page ---------------------------------------------------------------------------------------


def test_the_page_offers_what_occurs_with_its_number() -> None:
    one = recipe("a", topics=("dms", "e-rechnung"))
    [page] = finder.render(site(one, recipe("b", "08327050")))
    html = str(page.content)

    assert page.uri == "suche/index.md"
    for facet, value, count in (
        ("thema", "e-akte", 2),
        ("thema", "finanzen", 1),
        ("unterthema", "e-rechnung", 1),
        ("land", "bw", 1),
        ("groesse", "kleine-mittelstadt", 1),
    ):
        box = html.partition(f'name="{facet}" value="{value}"')[2].partition("</label>")[0]
        assert f'<span class="kb-count">{count}</span>' in box, value
    assert 'value="personal"' not in html


def test_the_page_of_a_small_book_names_no_group_without_choices() -> None:
    def groups(one: Recipe) -> list[str]:
        [page] = finder.render(site(one))
        html = str(page.content).partition('id="kb-filter"')[2].partition("kb-finder__answer")[0]
        return re.findall(r">Eingrenzen<|Außerdem|mit Kennzahlen|nachgekocht", html)

    assert groups(recipe("a")) == []
    assert groups(recipe("a", metrics=(Metric("Fälle", Decimal(1), "Fälle"),))) == [
        *(">Eingrenzen<", "Außerdem", "mit Kennzahlen"),
    ]
