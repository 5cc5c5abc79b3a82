# SPDX-FileCopyrightText: Das Kochbuch
# SPDX-License-Identifier: MIT
"""The index: the same bytes every time, one row for each recipe, a sentence when it cannot be."""

from __future__ import annotations

import gzip
import json
import sys
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from kochbuch.book.book import Book
from kochbuch.errors import KochbuchError
from kochbuch.indexing import cbor
from kochbuch.indexing.build import search_index
from kochbuch.indexing.bundle import bundle
from kochbuch.indexing.program import find_program, index_files
from kochbuch.indexing.weighing import weigh
from kochbuch.writing.search.records import search_records
from kochbuch.writing.settings import Settings
from kochbuch.writing.site import Site

from tests.cooking import DAY, book, real_book, recipe

PREFIX = b"pagefind_dcd"
SETUP = (
    "Richten Sie die Umgebung neu ein (make site tut das, oder: python -m pip install "
    "--require-hashes -r requirements.txt)."
)
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
    monkeypatch.setattr("kochbuch.indexing.build.FREQUENT", 1)
    made = book(ONE, TWO, recipe("drei", title="Ganz anders"))

    facets = json.loads(files(made)["daten/suche/facetten.json"])

    assert "rezept" in facets["haeufig"]
    assert {"anders", "strassen", "und", "der"} & set(facets["haeufig"]) == set()


@pytest.mark.parametrize("threads", ["1", "2", "5"])
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
    weights = weigh(search_index(search_records(site)))

    record_property("kennzahl: Suchindex, lädt jede Suche (kB)", round(weights.every_search))
    record_property("kennzahl: Suchindex, dazu ein Wort (kB)", round(weights.usual_word))
    assert weights.every_search < 105
    assert weights.largest_word < 40
    assert weights.ten_results < 6


def test_without_the_package_a_sentence_says_what_to_do(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "pagefind_bin", None)

    with pytest.raises(KochbuchError) as raised:
        find_program()

    assert str(raised.value) == (
        "Das Paket pagefind-bin fehlt, das den Suchindex baut; für manche Systeme gibt es keines "
        f"(nur Linux, macOS und Windows mit x86-64 oder ARM64). {SETUP}"
    )


@pytest.mark.parametrize(
    "script",
    ["", "#!/bin/sh\nexit 3\n", "#!/bin/sh\nhead -c 100000 > /dev/null\n"],
    ids=["no program", "ends at once", "ends early"],
)
def test_a_program_that_fails_is_named(script: str, tmp_path: Path) -> None:
    program = tmp_path / "pagefind"
    program.write_text(script, encoding="utf-8")
    program.chmod(0o755)

    with pytest.raises(KochbuchError) as raised:
        index_files([("a/", "<p>x</p>" * 100_000)], program=program)

    assert str(raised.value) == (
        f"Das Programm »{program}«, das den Suchindex baut, lässt sich nicht starten oder ist "
        f"mittendrin abgebrochen. {SETUP}"
    )


def test_what_pagefind_refuses_is_said(tmp_path: Path) -> None:
    program = tmp_path / "pagefind"
    answer = "eyJwYXlsb2FkIjogeyJ0eXBlIjogIkVycm9yIiwgIm1lc3NhZ2UiOiAibm8ifX0=,"
    program.write_text(f"#!/bin/sh\nprintf {answer}\ncat > /dev/null\n", encoding="utf-8")
    program.chmod(0o755)

    with pytest.raises(KochbuchError, match=r"^Pagefind kann den Suchindex nicht bauen: no$"):
        index_files([("a/", "x")], program=program)


def test_an_index_that_lost_a_recipe_is_refused() -> None:
    raw = index_files([("a/", "<html><body><p>Wort</p></body></html>")])

    with pytest.raises(KochbuchError) as raised:
        bundle(raw, "ausgabe", [b"", b""])

    assert str(raised.value) == (
        "Pagefind hat nicht alle 2 Rezepte angenommen. Nehmen Sie die Version aus requirements.txt."
    )


def test_a_table_of_another_form_is_refused() -> None:
    raw = index_files([("a/", "<html><body><p>Wort</p></body></html>")])
    table = next(name for name in raw if name.endswith(".pf_meta"))

    with pytest.raises(KochbuchError, match="anders als die bekannte Version"):
        bundle(raw | {table: gzip.compress(b"\x01")}, "ausgabe", [b""])


VALUES = st.recursive(
    st.integers(0, 2**64 - 1) | st.text(), lambda inner: st.lists(inner, max_size=30), max_leaves=60
)


@given(VALUES)
def test_tables_are_read_as_they_were_written(value: Any) -> None:
    assert cbor.decode(cbor.encode(value)) == value


@pytest.mark.parametrize("data", ["0000", "f6", "9f00ff", "20", "1c"])
def test_other_tables_are_refused(data: str) -> None:
    with pytest.raises(ValueError, match=r"."):
        cbor.decode(bytes.fromhex(data))
