# SPDX-FileCopyrightText: Das Kochbuch
# SPDX-License-Identifier: MIT
"""What the page of a recipe links to because of its fields."""

from __future__ import annotations

from kochbuch.book.dates import PartialDate
from kochbuch.book.recipe import Recipe
from kochbuch.site.pages.recipes import related
from kochbuch.site.settings import Settings
from kochbuch.site.site import Site

from tests.minibook import DAY, book, recipe, vocabulary

KREUZAU, ALDENHOVEN = "05358028", "05358004"
NOTHING = {
    "original": None,
    "recooked_by": (),
    "required_recipes": (),
    "required_topics": (),
    "same_municipality": (),
    "similar": (),
}


def site(*recipes: Recipe) -> Site:
    return Site.of(book(*recipes), Settings(DAY))


def test_a_recipe_alone_has_no_relations() -> None:
    alone = recipe("allein")

    assert related(site(alone), alone) == NOTHING


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
    made = site(original, asked, again, neighbour)

    found = related(made, asked)

    similar = found.pop("similar")
    assert isinstance(similar, tuple)
    assert len(similar) == 3
    assert found == {
        "original": made.cards[original.path],
        "recooked_by": (made.cards[again.path],),
        "required_recipes": (made.cards[original.path],),
        "required_topics": (vocabulary().subtopics["schulung"], vocabulary().subtopics["dms"]),
        "same_municipality": (made.cards[neighbour.path],),
    }


def test_what_is_not_published_is_left_out() -> None:
    asked = recipe("gefragt", recooked_from="nw/kreuzau/entwurf", requires=("nw/kreuzau/entwurf",))

    assert related(site(asked), asked) == NOTHING


def test_the_same_municipality_shows_five_others_newest_first() -> None:
    recipes = [recipe(f"r{n}", as_of=PartialDate(2026, n)) for n in range(1, 8)]
    made = site(*recipes)

    newest_first = [made.cards[recipes[n - 1].path] for n in (6, 5, 4, 3, 2)]
    assert related(made, recipes[6])["same_municipality"] == tuple(newest_first)


def test_a_joint_recipe_counts_for_each_of_its_municipalities() -> None:
    joint = recipe("gemeinsam", [KREUZAU, ALDENHOVEN])
    own = recipe("eigen", ALDENHOVEN)
    made = site(joint, own)

    assert related(made, own)["same_municipality"] == (made.cards[joint.path],)


def test_the_book_knows_who_cooked_again() -> None:
    original = recipe("original")
    one, two = (recipe(name, ALDENHOVEN, recooked_from=original.path) for name in ("eins", "zwei"))

    assert book(original, two, one).recooked == {original.path: (one, two)}
