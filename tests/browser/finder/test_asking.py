# SPDX-FileCopyrightText: Das Kochbuch
# SPDX-License-Identifier: MIT
"""The finder understands what people type, rightly and wrongly."""

from __future__ import annotations

import re
from collections.abc import Callable

import pytest
from playwright.sync_api import Page, Route, expect

from tests.browser.finder.elements import (
    HERE,
    asked,
    choice,
    count,
    field,
    hits,
    kilometres,
    said,
    search,
    title,
)

pytestmark = [pytest.mark.browser, pytest.mark.site]


def test_typing_finds(page: Page) -> None:
    field(page).press_sequentially("mängelmelder")

    expect(said(page)).to_have_text(re.compile(r"^\d+ Rezepte zu »mängelmelder«\.$"))
    first = hits(page).first
    expect(first.get_by_role("link")).to_have_attribute("href", re.compile(r"^\.\./rezepte/nw/"))
    expect(first.locator("mark").first).to_have_text(re.compile("Mängelmelder"))
    expect(first.locator(".kb-entry__place")).to_contain_text("Einwohner")
    expect(first.locator(".kb-status svg")).to_have_count(1)
    assert asked(page) == [("q", "mängelmelder")]
    expect(page).to_have_title("mängelmelder – Rezepte finden – Das Kochbuch")


def test_a_typing_error_is_forgiven_and_named(page: Page) -> None:
    search(page, "Mengelmelder")
    expect(page.get_by_text("Danach wurde gesucht, denn »Mengelmelder«")).to_be_visible()
    found = hits(page).first.inner_text()

    page.get_by_role("button", name="Mängelmelder", exact=True).click()

    expect(said(page)).to_contain_text("»Mängelmelder«")
    expect(field(page)).to_have_value("Mängelmelder")
    assert hits(page).first.inner_text() == found


def test_a_place_shows_itself_its_recipes_and_its_neighbours(page: Page) -> None:
    search(page, "Tuttlingen")

    places = page.get_by_role("list", name="Orte").get_by_role("listitem")
    expect(places).to_have_count(2)
    expect(places.nth(0)).to_contain_text("Tuttlingen 37.109 Einwohner · Landkreis Tuttlingen")
    expect(places.nth(1)).to_contain_text("Landkreis Tuttlingen")
    like = places.nth(0).get_by_role("link", name="Kommunen wie diese")
    expect(like).to_have_attribute("href", "../kommunen-wie-wir/?ort=08327050")
    expect(hits(page).first).to_contain_text("Tuttlingen")


@pytest.mark.parametrize(
    ("name", "whence"),
    {"Melle": "Melle", "Saarland": "dem Saarland", "Weil am Rhein": "Weil am Rhein"}.items(),
)
def test_a_place_without_recipes_has_none(page: Page, name: str, whence: str) -> None:
    search(page, name)

    expect(title(page)).to_have_text("Kein Treffer")
    expect(page.get_by_text(f"Aus {whence} gibt es noch kein Rezept.")).to_be_visible()
    expect(page.get_by_role("list", name="Orte").get_by_role("listitem")).to_have_count(1)


def test_who_finds_nothing_at_home_is_led_to_the_neighbours(page: Page) -> None:
    search(page, "Melle")

    page.get_by_role("button", name="alle, nach der Nähe zu Melle geordnet (124 Rezepte)").click()

    expect(hits(page).first.locator(".kb-entry__facts")).to_contain_text("km")
    assert asked(page) == [("sortierung", "naechste"), ("ort", "03459024")]


@pytest.mark.parametrize("name", ["Singen", "Oldenburg", "Mutterstadt", "Lingen"])
def test_the_name_of_a_place_is_no_typing_error(page: Page, name: str) -> None:
    search(page, name)

    places = page.get_by_role("list", name="Orte").get_by_role("listitem")
    expect(places.first).to_contain_text(name)
    expect(page.get_by_text("Meinten Sie")).to_have_count(0)


def test_a_land_may_be_abbreviated(page: Page) -> None:
    search(page, "NRW")
    found = count(page)
    page.goto(f"{HERE}?land=nw")
    expect(said(page)).to_contain_text("1 Filter")

    assert found == count(page)


def test_near_a_place_is_an_order(page: Page) -> None:
    search(page, "DMS in der Nähe von Köln")

    expect(page.get_by_text("Geordnet nach der Entfernung von Köln.")).to_be_visible()
    expect(page.get_by_role("list", name="Orte").get_by_role("listitem")).to_have_count(1)
    ways = kilometres(page)
    assert ways == sorted(ways)
    assert len(ways) >= 5


def test_a_verb_is_no_place(page: Page) -> None:
    search(page, "Termin online buchen")

    expect(hits(page).first).to_contain_text("Trautermine")
    expect(page.get_by_role("list", name="Orte")).to_have_count(0)


def test_words_that_stand_nowhere_are_named(page: Page) -> None:
    search(page, "DMS")
    whole = count(page)
    search(page, "DMS Winyard")
    field(page).press("Enter")

    expect(
        page.get_by_text("»Winyard« steht in keinem Rezept; gesucht wurde ohne dieses Wort.")
    ).to_be_visible()
    assert count(page) == whole


def test_of_a_topic_without_recipes_nothing_else_is_shown(page: Page) -> None:
    search(page, "Geoportal")

    expect(title(page)).to_have_text("Kein Treffer")
    expect(page.get_by_text("Zu »Geoportal« steht noch nichts im Kochbuch.")).to_be_visible()
    page.get_by_role("button", name=re.compile("^das ganze Thema »Bauen, Planen und Geo")).click()
    expect(choice(page, "Bauen, Planen")).to_be_checked()
    expect(hits(page).first).to_be_visible()


def test_who_types_hears_one_sentence(page: Page) -> None:
    page.evaluate(
        """() => { window.gesagt = []; const live = document.getElementById("kb-ansage");
        new MutationObserver(() => window.gesagt.push(live.textContent))
            .observe(live, { childList: true, characterData: true, subtree: true }); }"""
    )
    field(page).press_sequentially("elektronische rechnung", delay=30)
    expect(said(page)).to_contain_text("»elektronische rechnung«")

    assert page.evaluate("window.gesagt.length") == 1


def test_what_was_typed_before_the_scripts_came_counts(new_tab: Callable[..., Page]) -> None:
    page = new_tab()
    held: list[Route] = []
    page.route("**/finder/finder.js", lambda route: held.append(route))
    page.goto(HERE, wait_until="commit")
    field(page).press_sequentially("kita")
    for route in held:
        route.continue_()

    expect(said(page)).to_contain_text("»kita«")


def test_what_a_recipe_says_stays_text(new_tab: Callable[..., Page]) -> None:
    page = new_tab()
    page.goto(f"{HERE}?q=%3Cimg%20src%3Dx%20onerror%3Dlief%3D1%3E&status=%22%3E%3Cscript%3E")
    expect(said(page)).to_contain_text("»<img src=x onerror=lief=1>«")

    assert page.evaluate("window.lief ?? 'lief nicht'") == "lief nicht"
    expect(page.locator("main img")).to_have_count(0)
