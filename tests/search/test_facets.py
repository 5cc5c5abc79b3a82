# SPDX-FileCopyrightText: Das Kochbuch
# SPDX-License-Identifier: MIT
"""By what readers narrow, as the browser reads it and as the page offers it."""

from __future__ import annotations

import json
import re
from dataclasses import replace
from datetime import date
from decimal import Decimal

from kochbuch.book.recipe import Closure, Metric, Obstacle, Recipe
from kochbuch.plain.facets import CostBand
from kochbuch.search.columns import column_files
from kochbuch.site.pages import finder
from kochbuch.site.rendering import Renderer
from kochbuch.site.site_file import SiteFile

from tests.minibook import recipe, vocabulary
from tests.search.making import record, site


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


def finder_page(*recipes: Recipe) -> SiteFile:
    [spec] = finder.pages(site(*recipes))
    return Renderer().render(spec)


def test_the_page_offers_what_occurs_with_its_number() -> None:
    one = recipe("a", topics=("dms", "e-rechnung"))
    page = finder_page(one, recipe("b", "08327050"))
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
        html = (
            str(finder_page(one).content)
            .partition('id="kb-filter"')[2]
            .partition("kb-finder__answer")[0]
        )
        return re.findall(r">Eingrenzen<|Außerdem|mit Kennzahlen|nachgekocht", html)

    assert groups(recipe("a")) == []
    assert groups(recipe("a", metrics=(Metric("Fälle", Decimal(1), "Fälle"),))) == [
        *(">Eingrenzen<", "Außerdem", "mit Kennzahlen"),
    ]
