# SPDX-FileCopyrightText: Das Kochbuch
# SPDX-License-Identifier: MIT
"""The corpus and the places it is put into: large, without doublets, and nowhere left out."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable

import pytest
from kochbuch.book.recipe import Recipe
from kochbuch.book.vocabulary import Cooperation, Hurdle, Topic

from tests.attacks import placing
from tests.attacks.corpus import corpus


def test_the_corpus_is_large_and_holds_nothing_twice(
    record_property: Callable[[str, object], None],
) -> None:
    record_property("kennzahl: Angriffe im Korpus", len(corpus()))

    texts = Counter(attack.text.replace(str(attack.number), "") for attack in corpus())
    assert [text for text, count in texts.items() if count > 1] == []
    assert len(corpus()) >= 250
    assert len({attack.kind for attack in corpus()}) >= 12


def test_every_attack_can_be_told_from_the_others() -> None:
    silent = [
        attack.aim
        for attack in corpus()
        if f"({attack.number})" not in attack.text and str(attack.number) not in attack.text
    ]

    # They hide the call in an encoding, or try to read instead of to run.
    assert len(silent) < 25, silent


@pytest.mark.parametrize("kind", [Recipe, Topic, Hurdle, Cooperation])
def test_every_text_of_an_object_is_the_attack(kind: type) -> None:
    texts = placing.texts(placing.filled(kind, "Angriff"))

    assert set(texts) == {"Angriff"}


def test_every_place_of_a_text_holds_the_attack() -> None:
    for attack in corpus():
        for position in placing.POSITIONS:
            words = placing.placed(attack, position).split()
            assert " ".join(attack.text.split()[-1:]) in " ".join(words), position
