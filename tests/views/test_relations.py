# SPDX-FileCopyrightText: Das Kochbuch
# SPDX-License-Identifier: MIT
"""What follows from the fields of a recipe."""

from __future__ import annotations

from kochbuch.book.dates import PartialDate
from kochbuch.book.recipe import Recipe
from kochbuch.views.indexes import Indexes
from kochbuch.views.relations import Relations, relations

from tests.minibook import DAY, book, recipe, vocabulary

KREUZAU, ALDENHOVEN = "05358028", "05358004"


def indexes(*recipes: Recipe) -> Indexes:
    return Indexes(book(*recipes), DAY)


def test_a_recipe_alone_has_no_relations() -> None:
    alone = recipe("allein")

    assert relations(indexes(alone), alone) == Relations(None, (), (), (), ())


def test_all_relations_of_a_recipe() -> None:
    original = recipe("original", ALDENHOVEN)
    asked = recipe(
        "gefragt",
        recooked_from=original.path,
        deviation="Kleiner.",
        requires=("schulung", original.path, "dms"),
    )
    again = recipe("noch-einmal", ALDENHOVEN, recooked_from=asked.path, deviation="Anders.")
    neighbour = recipe("nebenan", as_of=PartialDate(2026, 6))

    found = relations(indexes(original, asked, again, neighbour), asked)

    assert found == Relations(
        recooked_from=original,
        recooked_by=(again,),
        required_recipes=(original,),
        required_topics=(vocabulary().subtopics["schulung"], vocabulary().subtopics["dms"]),
        same_municipality=(neighbour,),
    )


def test_what_is_not_published_is_left_out() -> None:
    asked = recipe("gefragt", recooked_from="nw/kreuzau/entwurf", requires=("nw/kreuzau/entwurf",))

    assert relations(indexes(asked), asked) == Relations(None, (), (), (), ())


def test_the_same_municipality_shows_five_others_newest_first() -> None:
    recipes = [recipe(f"r{n}", as_of=PartialDate(2026, n)) for n in range(1, 8)]
    asked = recipes[6]

    found = relations(indexes(*recipes), asked).same_municipality

    assert [r.as_of.month for r in found] == [6, 5, 4, 3, 2]


def test_a_joint_recipe_counts_for_each_of_its_municipalities() -> None:
    joint = recipe("gemeinsam", [KREUZAU, ALDENHOVEN])
    own = recipe("eigen", ALDENHOVEN)

    assert relations(indexes(joint, own), own).same_municipality == (joint,)


def test_the_book_knows_who_cooked_again() -> None:
    original = recipe("original")
    one, two = (recipe(name, ALDENHOVEN, recooked_from=original.path) for name in ("eins", "zwei"))

    assert book(original, two, one).recooked == {original.path: (one, two)}
