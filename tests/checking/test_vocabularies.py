# SPDX-FileCopyrightText: Das Kochbuch
# SPDX-License-Identifier: MIT
"""The editors' words: read, checked, and each word at one place only."""

from __future__ import annotations

import pytest
from kochbuch.book.sizes import SizeClass
from kochbuch.book.status import Status
from kochbuch.book.vocabulary import Cooperation, Hurdle, Subtopic, Topic, Vocabulary
from kochbuch.checking.vocabularies import read_vocabulary
from kochbuch.format.records.vocabulary import RESERVED_STARTS, WORD_LISTS
from kochbuch.site import addresses

from tests.minibook import said, vocabulary

TOPICS = """\
version: "1"
sprache: de
themen:
  - id: geld
    label: "Geld"
    definition: "Alles mit Euro."
    produktbereiche: ["11"]
    unterthemen:
      - {id: rechnung, label: "Rechnung", definition: "Belege.", synonyme: ["Beleg", "Quittung"]}
"""
HURDLES = "huerden: [{id: zeit, label: Zeit, gruppe: Menschen, definition: Fehlt., quelle: [a]}]\n"
COOPERATIONS = 'verbuende: [{id: eins, label: Eins, definition: Zu zweit., url: "https://a.de"}]\n'


def read(themen: str = TOPICS, huerden: str = HURDLES, verbuende: str = COOPERATIONS):
    texts = {"themen": themen, "huerden": huerden, "verbuende": verbuende}
    found, reports = read_vocabulary({n: (f"{n}.yml", t.encode()) for n, t in texts.items()})
    return found, [f"{report.path}:{line}" for report in reports for line in said(report)]


def test_reserved_are_the_addresses_below_a_topic() -> None:
    topic = Topic("geld", "Geld", "Alles mit Euro.", (), ())
    shelf = addresses.of(topic)
    below = (
        addresses.of_crossing(topic, SizeClass.RURAL),
        addresses.of_crossing(topic, Status.PILOT),
        addresses.page_number(shelf, 2),
    )

    assert sorted(f"{way.removeprefix(shelf).partition('-')[0]}-" for way in below) == [
        *RESERVED_STARTS
    ]


def test_all_lists_become_one_vocabulary() -> None:
    rechnung = Subtopic("rechnung", "Rechnung", "Belege.", ("Beleg", "Quittung"), "geld")

    assert read() == (
        Vocabulary(
            (Topic("geld", "Geld", "Alles mit Euro.", (), (rechnung,)),),
            {"zeit": Hurdle("zeit", "Zeit", "Menschen", "Fehlt.", ())},
            {"eins": Cooperation("eins", "Eins", "Zu zweit.", "https://a.de")},
        ),
        [],
    )


@pytest.mark.parametrize(
    ("change", "finding"),
    [
        (
            ("id: geld", "id: Geld"),
            "themen.yml:4:9 vokabular: »Geld« ist keine id. | Schreiben Sie geld.",
        ),
        (
            ("id: geld", "id: ???"),
            "themen.yml:4:9 vokabular: »???« ist keine id. | Zum Beispiel e-rechnung.",
        ),
        (
            ('label: "Geld"\n', ""),
            None,
        ),
        (
            ("themen:", "thema:"),
            "themen.yml:3:1 feld-unbekannt: Das Feld »thema« gibt es nicht. | "
            "Meinten Sie »themen«?",
        ),
        (
            ('"Quittung"]', '"rechnung"]'),
            None,
        ),
        (
            ("{id: rechnung", "{id: geld"),
            "themen.yml:9:9 vokabular-doppelt: Die id »geld« gibt es schon. | "
            "Jedes Wort führt an genau eine Stelle; löschen oder ändern Sie eines.",
        ),
    ],
)
def test_mistake_of_an_editor_is_told(change: tuple[str, str], finding: str | None) -> None:
    _, findings = read(TOPICS.replace(*change))

    if finding is None:
        assert all(line.startswith("themen.yml") for line in findings)
    else:
        assert findings == [finding]


@pytest.mark.parametrize("name", WORD_LISTS)
def test_text_instead_of_a_list_is_told(name: str) -> None:
    _, findings = read(**{name: f"{name}: Unsinn\n"})

    assert len(findings) == 1
    assert f"{name}.yml:1:{len(name) + 3} feld-form" in findings[0]


@pytest.mark.parametrize("name", WORD_LISTS)
def test_single_entry_without_a_list_is_told(name: str) -> None:
    _, findings = read(**{name: f"{name}: {{id: a}}\n"})

    assert findings


@pytest.mark.parametrize("data", ["", "themen: [", "themen: {", "- a", "themen: &a [*a]"])
def test_unreadable_list_is_empty(data: str) -> None:
    found, findings = read(data)

    assert found.topics == ()
    assert findings
    assert list(found.hurdles) == ["zeit"]


def test_words_of_this_repository_are_complete() -> None:
    words = vocabulary()

    assert (len(words.topics), len(words.subtopics), len(words.hurdles)) == (14, 61, 19)
