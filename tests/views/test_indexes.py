# SPDX-FileCopyrightText: Das Kochbuch
# SPDX-License-Identifier: MIT
"""The indexes: what is in which, and in what order."""

from __future__ import annotations

from kochbuch.book.dates import PartialDate
from kochbuch.book.recipe import Closure, Obstacle, Recipe
from kochbuch.book.sizes import SizeClass
from kochbuch.book.states import State
from kochbuch.book.status import Status
from kochbuch.views.indexes import Indexes

from tests.minibook import DAY, book, real_book, recipe, register, vocabulary

KREUZAU, ALDENHOVEN, DUEREN = "05358028", "05358004", "05358"
TUTTLINGEN, KARLSRUHE, LANDKREIS_KARLSRUHE = "08327050", "08212000", "08215"
BERLIN = "11000000"


def indexes(*recipes: Recipe) -> Indexes:
    return Indexes(book(*recipes), DAY)


def names(recipes: tuple[Recipe, ...]) -> list[str]:
    return [recipe.path.rpartition("/")[2] for recipe in recipes]


def test_what_may_be_outdated_comes_last_then_the_newest_comes_first() -> None:
    found = indexes(
        recipe("veraltet-neuer", as_of=PartialDate(2024, 3), status=Status.PILOT),
        recipe("veraltet-aelter", as_of=PartialDate(2010)),
        recipe("faellig", as_of=PartialDate(2025, 2)),
        # Older than the outdated pilot and still within twice its period.
        recipe("lange-gueltig", as_of=PartialDate(2023, 1), status=Status.COMPLETED),
        recipe("neu", as_of=PartialDate(2026, 10)),
        recipe("bestaetigt", as_of=PartialDate(2015), confirmed=PartialDate(2026, 11, 1)),
    ).newest

    assert names(found) == [
        "bestaetigt",
        "neu",
        "faellig",
        "lange-gueltig",
        "veraltet-neuer",
        "veraltet-aelter",
    ]


def test_of_one_day_the_title_decides_as_in_a_german_dictionary() -> None:
    titles = ["Zebra", "Öl", "Ofen", "Oma", "Straße", "Strasse", "ähnlich", "Ahorn", "Ahorn"]

    found = indexes(*(recipe(f"t{n}", title=title) for n, title in enumerate(titles))).newest

    # DIN 5007-1: ä sorts as a, ö as o, ß as ss; of two equal ones the path decides.
    assert [(r.title, r.path[-2:]) for r in found] == [
        ("ähnlich", "t6"),
        ("Ahorn", "t7"),
        ("Ahorn", "t8"),
        ("Ofen", "t2"),
        ("Öl", "t1"),
        ("Oma", "t3"),
        ("Strasse", "t5"),
        ("Straße", "t4"),
        ("Zebra", "t0"),
    ]


def test_a_month_counts_from_its_last_day() -> None:
    found = indexes(
        recipe("tag", as_of=PartialDate(2026, 5, 30)),
        recipe("monat", as_of=PartialDate(2026, 5)),
        recipe("jahr", as_of=PartialDate(2025)),
    ).newest

    assert names(found) == ["monat", "tag", "jahr"]


def test_a_recipe_stands_once_below_each_of_its_topics() -> None:
    # `dms` and `digitale-post` are both below `e-akte`.
    one = recipe("eins", topics=("dms", "digitale-post", "schulung"))
    found = indexes(one)
    words = (*vocabulary().topics, *vocabulary().subtopics.values())
    shelves = {"e-akte", "personal", "dms", "digitale-post", "schulung"}

    assert {word.slug: found.of(word) for word in words if found.of(word)} == dict.fromkeys(
        shelves, (one,)
    )
    assert {(w.slug, s) for w in words for s in Status if found.of(w, s)} == {
        (slug, Status.OPERATION) for slug in shelves
    }


def test_a_joint_recipe_stands_with_each_of_its_places() -> None:
    joint = recipe("gemeinsam", [KREUZAU, DUEREN, TUTTLINGEN])
    found = indexes(joint)

    assert set(found.by_municipality) == {KREUZAU, DUEREN, TUTTLINGEN}
    assert set(found.by_district) == {"05358", "08327"}
    assert {state for state in State if found.of(state)} == {State.NW, State.BW}
    sizes = {SizeClass.SMALL_TOWN_MAJOR, SizeClass.DISTRICT_LARGE, SizeClass.MEDIUM_TOWN_MINOR}
    assert {size for size in SizeClass if found.of(size)} == sizes
    dms = vocabulary().subtopics["dms"]
    assert {size: found.of(dms, size) for size in SizeClass if found.of(dms, size)} == (
        dict.fromkeys(sizes, (joint,))
    )


def test_districts_are_those_with_recipes_and_no_kreisfreie_stadt() -> None:
    found = indexes(
        recipe("a", KARLSRUHE), recipe("b", BERLIN), recipe("c", KREUZAU), recipe("d", TUTTLINGEN)
    )

    assert [d.name for d in found.districts] == ["Kreis Düren", "Landkreis Tuttlingen"]


def test_municipalities_are_sorted_as_in_a_german_dictionary() -> None:
    names_of_places = ["Zossen", "Öhringen", "Offenburg", "Ahlen", "Kreuzau"]
    keys = [register().named(name)[0].key for name in names_of_places]

    found = indexes(recipe("a", keys), recipe("b", keys[2])).municipalities

    assert [m.name for m in found] == ["Ahlen", "Kreuzau", "Offenburg", "Öhringen", "Zossen"]


def test_hurdles_include_the_reasons_of_an_end() -> None:
    hurdles = vocabulary().hurdles
    showed = recipe("zeigte-sich", obstacles=(Obstacle(hurdles["kosten"]),))
    ended = recipe(
        "endete", closure=Closure((hurdles["nutzung"],)), obstacles=(Obstacle(hurdles["kosten"]),)
    )
    found = indexes(showed, ended)

    assert {slug: found.of(hurdle) for slug, hurdle in hurdles.items() if found.of(hurdle)} == {
        "kosten": (ended, showed),
        "nutzung": (ended,),
    }


def test_cooperations_are_indexes_of_their_own() -> None:
    verbund = vocabulary().cooperations["kdvz-rhein-erft-rur"]
    inside = recipe("mit", cooperation=verbund)

    assert indexes(inside, recipe("ohne")).of(verbund) == (inside,)


def test_an_empty_book_has_empty_indexes() -> None:
    found = indexes()

    assert (found.newest, found.districts, found.municipalities) == ((), (), ())
    assert not any(found.of(word) for word in (*vocabulary().topics, *SizeClass, *Status, *State))


def test_every_real_recipe_is_in_each_index_it_belongs_to() -> None:
    found = Indexes(real_book(), DAY)

    for made in real_book().recipes:
        assert all(made in found.of(sub) for sub in made.topics)
        assert all(made in found.of(size) for size in made.size_classes)
        assert all(made in found.by_municipality[m.key] for m in made.municipalities)
        assert made in found.of(made.status)
