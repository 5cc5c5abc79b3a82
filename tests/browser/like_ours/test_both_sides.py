# SPDX-FileCopyrightText: Das Kochbuch
# SPDX-License-Identifier: MIT
"""The browser gives the answers of Python; the other twins: `tests/test_both_sides.py`."""

from __future__ import annotations

import random
from collections.abc import Iterator
from itertools import chain

import pytest
from kochbuch.book.register import Municipality
from kochbuch.book.vocabulary import Subtopic, Topic
from kochbuch.views.neighbours import cooperations_of
from playwright.sync_api import Page

from tests.likeness import municipalities_like, recipes_for
from tests.minibook import real_book, register
from tests.untraced import untraced

pytestmark = [pytest.mark.browser, pytest.mark.site]


POINTS = 1e-6


_ANSWERS = """async (questions) => {
  const at = (path) => new URL(`../assets/js/${path}`, location.href).href;
  const { Store } = await import(at("places/store.js"));
  const { placesLike, recipesFor } = await import(at("places/answers.js"));
  const store = new Store("../daten/orte/");
  const answers = [];
  for (const [key, slug, topic] of questions) {
    const place = await store.place(key);
    const wanted = slug ? { slug, topic, label: "" } : null;
    const found = [await recipesFor(store, place, { wanted }), await placesLike(store, place)];
    answers.push(found.map((list) => list.map(({ id, score, reasons }) => [id, score, reasons])));
  }
  return answers;
}"""


Wanted = Topic | Subtopic | None


Answer = list[tuple[str, float, list[str]]]


def questions(asked: int) -> list[tuple[Municipality, Wanted]]:
    """Return places of all levels, and for two of three a topic of either level."""
    chance = random.Random(4)
    bodies = register()
    levels = ((bodies.municipalities, 88), (bodies.districts, 6), (bodies.associations, 6))
    places = chain.from_iterable(
        chance.sample(sorted(set(found), key=lambda m: m.key), count * asked // 100)
        for found, count in levels
    )
    book = real_book().vocabulary
    kinds: tuple[tuple[Wanted, ...], ...] = (
        (None,),
        tuple(book.subtopics.values()),
        tuple(book.topics),
    )
    return [(place, chance.choice(chance.choice(kinds))) for place in places]


def python_answers(asked: list[tuple[Municipality, Wanted]]) -> Iterator[tuple[Answer, Answer]]:
    book = real_book()
    belonging = cooperations_of(book)
    bodies = (register().municipalities, register().districts, register().associations)
    everybody = {m.key: m for m in chain.from_iterable(bodies)}.values()
    for place, wanted in asked:
        own = belonging.get(place.key, frozenset())
        recipes = recipes_for(place, book.recipes, cooperations=own, wanted=wanted)
        places = municipalities_like(place, everybody)
        yield (
            [(s.found.path, s.score, list(s.reasons)) for s in recipes],
            [(s.found.key, s.score, list(s.reasons)) for s in places],
        )


@pytest.mark.parametrize("count", [100, pytest.param(500, marks=pytest.mark.slow)])
def test_the_browser_and_python_give_the_same_answers(
    page: Page, record_property, count: int
) -> None:
    asked = questions(count)
    told = page.evaluate(
        _ANSWERS, [(p.key, w and w.slug, getattr(w, "topic", "")) for p, w in asked]
    )

    assert len(asked) == len(told) == count
    apart = 0.0
    with untraced():
        answers = list(python_answers(asked))
    for (place, wanted), theirs, ours in zip(asked, told, answers, strict=True):
        for browser, python in zip(theirs, ours, strict=True):
            words = [(name, reasons) for name, _, reasons in python]
            assert [(name, reasons) for name, _, reasons in browser] == words, (place, wanted)
            points = zip(browser, python, strict=True)
            apart = max([apart, *(abs(one[1] - other[1]) for one, other in points)])
    assert apart <= POINTS
    record_property("kennzahl: Kommunen wie wir, Fragen an Browser und Python", len(told))
