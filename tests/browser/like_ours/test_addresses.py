# SPDX-FileCopyrightText: Das Kochbuch
# SPDX-License-Identifier: MIT
"""The result is a link, with and without a script; nothing is loaded before its time."""

from __future__ import annotations

import re
from collections.abc import Callable

import pytest
from playwright.sync_api import Page, Route, expect

from tests.browser.like_ours.elements import (
    HERE,
    KREUZAU,
    SYLT,
    field,
    heading,
    options,
    typed,
)
from tests.browser.pages import findings

pytestmark = [pytest.mark.browser, pytest.mark.site]


def test_a_mouse_and_a_link(page: Page) -> None:
    typed(page, "Kreuzau").first.click()

    expect(heading(page)).to_have_text("Rezepte für Kreuzau")
    expect(heading(page)).to_be_focused()
    expect(page).to_have_title("Kreuzau – Kommunen wie wir – Das Kochbuch")
    assert page.url.endswith(KREUZAU)
    assert page.locator(".kb-ours__why").first.inner_text() == (
        "14.324 Einwohner, ähnlich groß, 22 km, gleicher Kreis, gleicher Verbund"
    )


def test_the_link_says_the_same_to_somebody_else(new_tab: Callable[..., Page], page: Page) -> None:
    page.goto(SYLT)
    expect(heading(page)).to_have_text("Rezepte für Sylt: DMS und E-Akte einführen")
    told = page.get_by_role("link", name="Link auf dieses Ergebnis").evaluate("a => a.href")
    other = new_tab()
    other.goto(told)
    expect(heading(other)).to_be_visible()

    assert told == page.url == other.url
    assert other.locator("#kb-ours-target").inner_text() == (
        page.locator("#kb-ours-target").inner_text()
    )
    expect(field(other)).to_have_value("Sylt")
    expect(other.get_by_label("Thema")).to_have_value("dms")
    expect(other.get_by_text("Keines dieser Rezepte kommt aus der Nähe")).to_be_visible()


def test_the_way_back_leads_through_all_answers(page: Page) -> None:
    typed(page, "Kreuzau").first.click()
    expect(heading(page)).to_have_text("Rezepte für Kreuzau")
    page.get_by_label("Thema").select_option("dms")
    page.get_by_role("button", name="Vergleichen").click()
    expect(heading(page)).to_contain_text("DMS")
    assert page.url.endswith(f"{KREUZAU}&thema=dms")

    page.go_back()
    expect(heading(page)).to_have_text("Rezepte für Kreuzau")
    expect(page.get_by_label("Thema")).to_have_value("")
    page.go_back()
    expect(heading(page)).to_have_count(0)
    expect(field(page)).to_have_value("")
    page.go_forward()
    expect(heading(page)).to_have_text("Rezepte für Kreuzau")
    expect(field(page)).to_have_value("Kreuzau")


@pytest.mark.parametrize(
    ("key", "title", "alike"),
    [
        ("05358", "Rezepte für Kreis Düren", "Ähnliche Kreise"),
        ("071375001", "Rezepte für Verbandsgemeinde Pellenz", "Ähnliche Verbände"),
        ("05315", "Rezepte für Köln", "Ähnliche Städte und Gemeinden"),
        ("Kreuzau", "Rezepte für Kreuzau", "Ähnliche Städte und Gemeinden"),
    ],
)
def test_a_kreis_a_verband_and_a_name_in_the_address(
    page: Page, key: str, title: str, alike: str
) -> None:
    page.goto(f"{HERE}?ort={key}")

    expect(heading(page)).to_have_text(title)
    expect(page.locator("#kb-ours-aehnlich")).to_have_text(alike)
    assert page.locator(".kb-ours__alike li").count() == 12


@pytest.mark.parametrize("key", ["00000000", "99999999", "99", "05358999", "1'\"><script>"])
def test_an_unknown_key_in_the_address_is_said(page: Page, key: str) -> None:
    page.goto(f"{HERE}?ort={key}&thema=gibt-es-nicht")

    expect(page.get_by_role("alert")).to_be_visible()
    expect(page.get_by_role("alert")).not_to_have_text("")
    expect(heading(page)).to_have_count(0)
    expect(page.get_by_label("Thema")).to_have_value("")


def test_a_name_in_the_address_is_no_step_to_go_back_to(page: Page) -> None:
    page.goto("themen/")
    page.goto(f"{HERE}?ort=Kreuzau")
    expect(page).to_have_url(re.compile("ort=05358028"))
    expect(heading(page)).to_have_text("Rezepte für Kreuzau")

    page.go_back()

    expect(page).to_have_url(re.compile("themen/$"))


def test_what_was_typed_before_the_script_came_stays(new_tab: Callable[..., Page]) -> None:
    page = new_tab()
    held: list[Route] = []
    page.route("**/places/page.js", lambda route: held.append(route))
    page.goto(HERE, wait_until="commit")
    field(page).press_sequentially("Kreuzau")
    for route in held:
        route.continue_()
    options(page).first.wait_for()

    expect(field(page)).to_have_value("Kreuzau")


def test_of_two_names_the_later_one_is_answered(page: Page) -> None:
    held: list[Route] = []
    page.route("**/namen-k.json", lambda route: held.append(route))
    field(page).fill("Kreuzau")
    field(page).press("Enter")
    field(page).fill("Aldenhoven")
    field(page).press("Enter")
    expect(heading(page)).to_have_text("Rezepte für Aldenhoven")
    for route in held:
        route.continue_()
    page.wait_for_load_state("networkidle")

    expect(heading(page)).to_have_text("Rezepte für Aldenhoven")
    expect(field(page)).to_have_value("Aldenhoven")
    assert page.url.endswith("ort=05358004")


def test_a_topic_counts_once_it_is_asked_for(page: Page) -> None:
    page.goto(KREUZAU)
    expect(heading(page)).to_be_visible()
    page.get_by_label("Thema").select_option(value="dms")
    page.get_by_role("button", name="Weitere Rezepte").click()

    expect(page.locator("[data-kb=rezepte] > li")).to_have_count(24)
    expect(heading(page)).to_have_text("Rezepte für Kreuzau")


def test_a_jump_within_the_page_leaves_what_is_typed(page: Page) -> None:
    field(page).fill("Kreuz")
    options(page).first.wait_for()
    page.evaluate("location.hash = '#inhalt'")

    expect(field(page)).to_have_value("Kreuz")


def test_the_start_page_leads_there(new_tab: Callable[..., Page]) -> None:
    page = new_tab()
    page.goto("")
    typed(page, "Kreuzau")
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Enter")

    expect(heading(page)).to_have_text("Rezepte für Kreuzau")
    page.go_back()
    expect(page.locator(".kb-hero")).to_be_visible()


def test_nothing_is_loaded_before_it_is_needed(new_tab: Callable[..., Page]) -> None:
    page = new_tab()
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url.rpartition("/daten/orte/")[2]))
    page.goto(HERE, wait_until="networkidle")
    before = [name for name in asked if name.endswith(".json")]
    typed(page, "Kreuzau").first.click()
    expect(heading(page)).to_be_visible()
    after = sorted(name for name in asked if name.endswith(".json"))

    assert before == []
    assert after == [
        *("land-nw.json", "land-rp.json", "namen-k.json", "rezepte-1.json", "uebersicht.json"),
    ]


def test_what_cannot_be_loaded_is_said_and_tried_again(page: Page) -> None:
    page.route("**/land-nw.json", lambda route: route.abort())
    typed(page, "Kreuzau").first.click()
    expect(page.get_by_role("alert")).to_contain_text("Die Daten ließen sich nicht laden.")

    page.unroute("**/land-nw.json")
    page.get_by_role("button", name="Vergleichen").click()

    expect(heading(page)).to_have_text("Rezepte für Kreuzau")


def test_without_a_script_the_page_leads_to_the_indexes(new_tab: Callable[..., Page]) -> None:
    page = new_tab(java_script_enabled=False)
    page.goto(KREUZAU)

    expect(page.locator("form.kb-ask")).to_be_hidden()
    expect(page.get_by_text("Der Vergleich rechnet im Browser und braucht")).to_be_visible()
    ways = page.locator("main .kb-tiles a").evaluate_all("all => all.map(a => a.href)")
    assert [way.split("/")[-2] for way in ways] == ["groessen", "laender", "kommunen", "verbuende"]
    assert findings(page) == []


def test_without_a_script_the_box_leads_to_the_indexes(new_tab: Callable[..., Page]) -> None:
    page = new_tab(java_script_enabled=False)
    page.goto("")

    expect(page.locator("form.kb-ask")).to_be_hidden()
    expect(page.locator(".kb-ours-box .kb-bare-only")).to_be_visible()
    ways = page.locator(".kb-ours-box p a").evaluate_all("all => all.map(a => a.href)")
    assert [way.split("/")[-2] for way in ways] == ["groessen", "laender", "kommunen"]
    assert findings(page) == []


def test_with_a_script_nobody_is_told_of_it(new_tab: Callable[..., Page]) -> None:
    page = new_tab()
    for address in ("", HERE):
        page.goto(address)
        expect(page.locator(".kb-bare-only")).to_be_hidden()
