# SPDX-FileCopyrightText: Das Kochbuch
# SPDX-License-Identifier: MIT
"""Similar recipes: the best of those looked at, at a bounded cost."""

from __future__ import annotations

import random
from itertools import islice

from kochbuch.book.recipe import Recipe
from kochbuch.views.neighbourhood import WINDOW, Neighbourhood
from kochbuch.views.neighbours import compare

from tests.minibook import book, real_book, recipe, register, vocabulary


def test_no_recipe_is_similar_to_itself_and_none_is_named_twice() -> None:
    places = Neighbourhood(real_book())

    for made in real_book().recipes:
        found = [similar.recipe.path for similar in places.similar(made)]
        assert made.path not in found
        assert len(found) == len(set(found)) <= 4


def test_similar_recipes_always_have_a_reason() -> None:
    places = Neighbourhood(real_book())

    for made in real_book().recipes:
        assert all(similar.reasons for similar in places.similar(made))


def eligible(one: Recipe, other: Recipe) -> bool:
    """Whether two recipes have something in common besides their size and place."""
    same_topic = one.topic.topic == other.topic.topic
    return one is not other and (
        bool(set(one.topics) & set(other.topics))
        or (same_topic and one.lead.key[:5] == other.lead.key[:5])
        or (one.cooperation is not None and one.cooperation is other.cooperation)
    )


def ranked(one: Recipe, others: list[Recipe], limit: int) -> list[str]:
    found = (compare(one, other) for other in others)
    best = sorted(found, key=lambda similar: (-similar.score, similar.recipe.path))
    return [similar.recipe.path for similar in best[:limit]]


def test_in_a_small_book_the_best_of_all_are_found() -> None:
    # No shelf is longer than what is looked at on one side, so nothing can be missed.
    chance = random.Random(7)
    keys = [m.key for m in islice(register().municipalities, 0, None, 401)]
    subtopics = list(vocabulary().subtopics)[:12]
    recipes = [
        recipe(f"r{n}", chance.choice(keys), topics=tuple(chance.sample(subtopics, 2)))
        for n in range(3 * WINDOW)
    ]
    small = book(*recipes)
    places = Neighbourhood(small)

    for made in small.recipes:
        others = [other for other in small.recipes if eligible(made, other)]
        assert {other.path for other in places.candidates(made)} == {o.path for o in others}
        assert [s.recipe.path for s in places.similar(made)] == ranked(made, others, 4)


def test_in_a_large_book_few_are_compared() -> None:
    keys = [m.key for m in islice(register().municipalities, 0, None, 3)][:3_000]
    large = book(*(recipe(f"r{n}", key) for n, key in enumerate(keys)))
    places = Neighbourhood(large)
    asked = large.recipes[::97]

    compared = [len(list(places.candidates(made))) for made in asked]

    assert len(large.recipes) == 3_000
    assert max(compared) <= 3 * 2 * WINDOW + 3
    assert all(len(places.similar(made)) == 4 for made in asked)


def test_many_topics_and_a_cooperation_stay_bounded() -> None:
    verbund = vocabulary().cooperations["kdvz-rhein-erft-rur"]
    topics = ("dms", "digitale-post", "schulung", "e-rechnung")
    keys = [m.key for m in islice(register().municipalities, 500)]
    large = book(
        *(recipe(f"r{n}", key, topics=topics, cooperation=verbund) for n, key in enumerate(keys))
    )

    compared = max(len(list(Neighbourhood(large).candidates(made))) for made in large.recipes[::50])

    assert compared <= 100


def test_a_recipe_alone_has_no_similar_ones() -> None:
    alone = recipe("allein")

    assert Neighbourhood(book(alone)).similar(alone) == ()
