# SPDX-FileCopyrightText: Das Kochbuch
# SPDX-License-Identifier: MIT
"""What people type at a command: found by key, name and synonym, or answered with a sentence."""

from __future__ import annotations

from datetime import date
from functools import cache

import pytest
from kochbuch.checking.loading import load_book
from kochbuch.contributing.answers import Answers
from kochbuch.running.errors import KochbuchError
from kochbuch.running.project import OWN_ROOT, Project


@cache
def answers() -> Answers:
    book = load_book(Project.at(OWN_ROOT), today=date(2026, 11, 21)).book
    return Answers(book.register, book.vocabulary)


@pytest.mark.parametrize(
    ("text", "key"),
    [
        ("05358028", "05358028"),
        ("05358028 Kreuzau", "05358028"),
        (" kreuzau ", "05358028"),
        ("Kreuzau", "05358028"),
        ("Landkreis Tuttlingen", "08327"),
        ("Stadt Tuttlingen", "08327050"),
        ("Berlin", "11000000"),
    ],
)
def test_municipality_is_found_by_key_and_by_name(text: str, key: str) -> None:
    assert answers().municipality(text).key == key


@pytest.mark.parametrize("text", ["dms", "DMS", "E-Akte", "DMS und E-Akte einführen", " e-akte "])
def test_topic_is_found_by_any_of_its_words(text: str) -> None:
    assert answers().topic(text).slug == "dms"


@pytest.mark.parametrize(
    ("ask", "text", "sentence"),
    [
        (
            "municipality",
            "Kreutzau",
            "Eine Kommune »Kreutzau« steht nicht im amtlichen Register. "
            "Meinten Sie »05358028 Kreuzau«?",
        ),
        (
            "municipality",
            "Bad Homburg",
            "Eine Kommune »Bad Homburg« steht nicht im amtlichen Register. "
            "Meinten Sie »06434001 Bad Homburg v. d. Höhe«?",
        ),
        (
            "municipality",
            "Mühlhausen",
            "»Mühlhausen« heißen mehrere Kommunen. Nennen Sie den Schlüssel der richtigen:\n"
            "  08226054  Mühlhausen (Rhein-Neckar-Kreis, Baden-Württemberg)\n"
            "  09373146  Mühlhausen (Landkreis Neumarkt i.d.OPf., Bayern)\n"
            "  09572143  Mühlhausen (Landkreis Erlangen-Höchstadt, Bayern)",
        ),
        (
            "municipality",
            "Xyzzyqw",
            "Eine Kommune »Xyzzyqw« steht nicht im amtlichen Register. "
            "Nennen Sie ihren amtlichen Schlüssel; er steht in jedem Gemeindeverzeichnis.",
        ),
        (
            "municipality",
            "05385028",
            "Den Schlüssel 05385028 gibt es im amtlichen Register nicht. "
            "Meinten Sie »05358028 Kreuzau« oder »05382028 Lohmar«?",
        ),
        ("municipality", "  ", "Die Kommune ist leer."),
        (
            "title",
            "Zu kurz",
            "Das Feld »titel« hat 7 Zeichen, nötig sind mindestens 10. "
            "Ein paar Wörter mehr helfen allen, die in einer Liste entscheiden, was sie lesen.",
        ),
        (
            "title",
            "?!?!?!?!?!?!",
            "Aus dem Titel »?!?!?!?!?!?!« lässt sich kein Dateiname bilden. "
            "Er braucht Buchstaben von A bis Z oder Ziffern.",
        ),
        (
            "title",
            "Die Bauakten\udce4 führen",
            "Der Titel enthält unsichtbare Zeichen; tippen Sie den Text neu.",
        ),
        ("topic", "e-rechnugn", "Das Thema »e-rechnugn« gibt es nicht. Meinten Sie »e-rechnung«?"),
        (
            "status",
            "piloot",
            "Das Feld »status« kennt den Wert »piloot« nicht. Meinten Sie »pilot«?",
        ),
    ],
)
def test_what_cannot_be_understood_is_a_sentence(ask: str, text: str, sentence: str) -> None:
    with pytest.raises(KochbuchError) as error:
        getattr(answers(), ask)(text)

    assert str(error.value) == sentence


def test_many_namesakes_are_cut_to_a_dozen() -> None:
    with pytest.raises(KochbuchError) as error:
        answers().municipality("Neustadt")

    lines = str(error.value).split("\n")
    assert lines[0] == (
        "Eine Kommune »Neustadt« steht nicht im amtlichen Register. "
        "Nennen Sie den Schlüssel der richtigen:"
    )
    assert lines[6] == "  07316000  Neustadt an der Weinstraße (Rheinland-Pfalz)"
    assert lines[-1] == "  … und 5 weitere"
    assert len(lines) == 14
