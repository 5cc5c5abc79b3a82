# SPDX-FileCopyrightText: Das Kochbuch
# SPDX-License-Identifier: MIT
"""The index: the same bytes every time, one row for each recipe, a sentence when it cannot be."""

from __future__ import annotations

import gzip
import json
from collections.abc import Iterable
from typing import Any

import pytest
from bench import weigh
from kochbuch.book.book import Book
from kochbuch.search.pagefind import cbor
from kochbuch.search.pagefind.build import search_index
from kochbuch.search.pagefind.program import index_files
from kochbuch.search.records import search_records
from kochbuch.site.settings import Settings
from kochbuch.site.site import Site

from tests.minibook import DAY, book, real_book, recipe

PREFIX = b"pagefind_dcd"
ONE = recipe("eins", summary="Über »Straßen« & <b>Wege</b>, ___PAGEFIND_WEIGHT___9 kurz gesagt.")
TWO = recipe("zwei", "05358004")


def files(made: Book) -> dict[str, Any]:
    """Return the content of all files of an index by their paths."""
    found = list(search_index(search_records(Site.of(made, Settings(DAY)))))
    contents = {file.uri: file.content for file in found}
    assert len(contents) == len(found)
    return contents


def unpacked(data: bytes) -> bytes:
    plain = gzip.decompress(data)
    assert plain.startswith(PREFIX)
    return plain.removeprefix(PREFIX)


def entry(index: dict[str, Any]) -> Any:
    return json.loads(index["pagefind/pagefind-entry.json"])


def edition(index: dict[str, Any]) -> str:
    return str(json.loads(index["daten/suche/facetten.json"])["ausgabe"])


def fragment(index: dict[str, Any], row: int) -> Any:
    return json.loads(unpacked(index[f"pagefind/fragment/{edition(index)}/{row}.pf_fragment"]))


def test_an_index_holds_what_a_browser_loads_and_nothing_else() -> None:
    index = files(book(ONE, TWO))
    language = entry(index)["languages"]["de"]

    words = [uri for uri in index if uri.startswith("pagefind/index/")]
    assert len(words) == 1
    assert sorted(index) == sorted(
        [
            "daten/suche/facetten.json",
            "daten/suche/huerden.json",
            "daten/suche/orte-05.json",
            "daten/suche/stand.json",
            f"pagefind/fragment/{edition(index)}/0.pf_fragment",
            f"pagefind/fragment/{edition(index)}/1.pf_fragment",
            *words,
            "pagefind/pagefind-entry.json",
            "pagefind/pagefind-worker.js",
            "pagefind/pagefind.js",
            f"pagefind/pagefind.{language['hash']}.pf_meta",
            "pagefind/wasm.de.pagefind",
        ]
    )
    assert (language["wasm"], language["page_count"]) == ("de", 2)


def test_rows_are_the_recipes_in_the_order_of_the_book() -> None:
    made = real_book()

    index = files(made)

    urls = [fragment(index, row)["url"] for row in range(len(made.recipes))]
    assert urls == [f"rezepte/{recipe.path}/" for recipe in made.recipes]
    for name in ("facetten", "huerden", "orte-05", "orte-08", "stand"):
        head = json.loads(index[f"daten/suche/{name}.json"])
        assert (head["ausgabe"], head["anzahl"]) == (edition(index), len(urls))


def test_a_fragment_shows_the_text_as_it_was_written() -> None:
    shown = fragment(files(book(ONE, TWO)), 1)

    assert shown["meta"] == {
        "title": "Rezept eins",
        "ort": "Kreuzau",
        "einwohner": "18.149 Einwohner",
        "wo": "Kreis Düren, Nordrhein-Westfalen",
        "zusammenfassung": ONE.summary,
        "stand": "Mai 2026",
    }
    assert shown["content"] == ""


def test_the_table_names_rows_and_knows_their_words() -> None:
    index = files(book(ONE, TWO))
    table: Any = cbor.decode(
        unpacked(index[f"pagefind/pagefind.{entry(index)['languages']['de']['hash']}.pf_meta"])
    )

    assert [name for name, _ in table[1]] == [f"{edition(index)}/{row}" for row in range(2)]
    assert table[3:5] == [[], []]  # neither filters nor orders: facetten.json has both
    assert table[5] == ["einwohner", "ort", "stand", "title", "wo", "zusammenfassung"]


def test_words_too_frequent_to_be_looked_up_are_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("kochbuch.search.pagefind.build.FREQUENT", 1)
    made = book(ONE, TWO, recipe("drei", title="Ganz anders"))

    facets = json.loads(files(made)["daten/suche/facetten.json"])

    assert "rezept" in facets["haeufig"]
    assert {"anders", "strassen", "und", "der"} & set(facets["haeufig"]) == set()


def test_frequent_words_are_left_out_but_not_the_compounds_they_make(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr("kochbuch.search.pagefind.build.FREQUENT", 2)
    read: list[str] = []

    def spying(pages: Iterable[tuple[str, str]]) -> dict[str, bytes]:
        kept = list(pages)
        read.extend(html for _, html in kept)
        return index_files(kept)

    monkeypatch.setattr("kochbuch.search.pagefind.build.index_files", spying)
    bodies = ("Netz-Anschluss", "Netz und Anschluss", "Netz mit Anschluss", "Anschluss ans Netz")
    made = book(*(recipe(f"{at}", body=body) for at, body in enumerate(bodies)))

    haeufig = json.loads(files(made)["daten/suche/facetten.json"])["haeufig"]

    assert {"netz", "anschluss", "netzanschluss"} & set(haeufig) == {"netz", "anschluss"}
    assert ["Netz-Anschluss" in html for html in read] == [True, False, False, False]
    assert [">Netz" in html or " Netz" in html for html in read] == [True, False, False, False]


def test_summaries_of_a_large_book_are_indexed_without_fillers_but_shown_whole(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr("kochbuch.search.pagefind.build.FREQUENT", 2)
    summary = "Um das Netz und um den Anschluss geht es hier."
    made = book(*(recipe(f"{at}", title=f"Um {at}", summary=summary) for at in range(3)))
    site = Site.of(made, Settings(DAY))
    read: list[str] = []

    def spying(pages: Iterable[tuple[str, str]]) -> dict[str, bytes]:
        kept = list(pages)
        read.extend(html for _, html in kept)
        return index_files(kept)

    monkeypatch.setattr("kochbuch.search.pagefind.build.index_files", spying)
    found = list(search_index(search_records(site)))

    assert ['zusammenfassung:"' in html for html in read] == [True] * 3
    assert ["title:Um" in html for html in read] == [True] * 3
    shown = [f.content for f in found if "/fragment/" in f.uri and isinstance(f.content, bytes)]
    assert [summary in gzip.decompress(packed).decode() for packed in shown] == [True] * 3


@pytest.mark.parametrize(
    "threads", ["5", *(pytest.param(number, marks=pytest.mark.slow) for number in ("1", "2"))]
)
def test_two_indexes_of_one_book_are_equal_byte_for_byte(
    threads: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    first = files(real_book())
    # By this Pagefind's workers are counted.
    monkeypatch.setenv("RAYON_NUM_THREADS", threads)

    second = files(real_book())

    assert list(first) == list(second)
    assert [uri for uri, content in first.items() if second[uri] != content] == []


def test_packed_files_hold_no_time_and_no_system() -> None:
    index = files(book(ONE))
    packed = {
        uri: data for uri, data in index.items() if uri.endswith((".pf_meta", ".pf_fragment"))
    }

    assert {data[:4] + data[9:10] for data in packed.values()} == {b"\x1f\x8b\x08\x00\xff"}
    assert {data[4:8] for data in packed.values()} == {bytes(4)}


def test_another_text_is_another_edition() -> None:
    same, other = recipe("zwei", "05358004"), recipe("zwei", "05358004", summary="Anders.")

    editions = [edition(files(book(ONE, second))) for second in (TWO, same, other)]

    assert editions[0] == editions[1] != editions[2]


def test_a_book_without_recipes_has_an_index_of_nothing() -> None:
    index = files(book())

    assert entry(index)["languages"] == {}
    assert json.loads(index["daten/suche/facetten.json"])["anzahl"] == 0
    assert [uri for uri in index if uri.endswith((".pf_meta", ".pf_fragment"))] == []


def test_a_visitor_loads_little(record_property: Any) -> None:
    site = Site.of(real_book(), Settings(DAY))
    weights = {m.name: m.value for m in weigh(search_index(search_records(site)))}

    for name in ("Suchindex, lädt jede Suche", "Suchindex, dazu ein Wort"):
        record_property(f"kennzahl: {name} (kB)", round(weights[name]))
    assert weights["Suchindex, lädt jede Suche"] < 105
    assert weights["Suchindex, dazu das häufigste Wort"] < 40
    assert weights["Suchindex, dazu zehn Treffer"] < 6
