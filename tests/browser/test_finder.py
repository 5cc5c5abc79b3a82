# SPDX-FileCopyrightText: Das Kochbuch
# SPDX-License-Identifier: MIT
"""The finder: typed rightly and wrongly, narrowed, shared, gone back, without a mouse."""

from __future__ import annotations

import re
from collections.abc import Callable
from urllib.parse import parse_qsl, urlsplit

import pytest
from playwright.sync_api import Locator, Page, Route, expect

from tests.browser.axe import OBSCURED, Doubt, verdict
from tests.browser.pages import findings
from tests.browser.test_colours import contrast
from tests.browser.test_forced_colours import hexadecimal
from tests.browser.test_pages import Listener

pytestmark = [pytest.mark.browser, pytest.mark.site]

HERE = "suche/"
PHONE = 390
TALL = 4000
"""Pixels that show all of an unfolded sheet at once."""
STEP = 10


def field(page: Page) -> Locator:
    return page.get_by_label("Wonach suchen Sie?")


def title(page: Page) -> Locator:
    return page.locator("#kb-treffer-titel")


def hits(page: Page) -> Locator:
    return page.locator("#kb-liste > li")


def choice(page: Page, label: str) -> Locator:
    return page.locator("#kb-filter").get_by_role("checkbox", name=re.compile(f"^{label}"))


def options(page: Page) -> Locator:
    return page.get_by_role("listbox", name="Vorschläge").get_by_role("option")


def said(page: Page) -> Locator:
    return page.get_by_role("status").first


def count(page: Page) -> int:
    """Return how many recipes the heading announces."""
    return int(re.sub(r"\D", "", title(page).inner_text()) or 0)


def kilometres(page: Page) -> list[int]:
    """Return the distances that entries name, in their order."""
    facts = hits(page).locator(".kb-entry__facts").all_inner_texts()
    return [int(found[1]) for text in facts if (found := re.search(r"(\d+)\s*km", text))]


def asked(page: Page) -> list[tuple[str, str]]:
    """Return what the address says."""
    return parse_qsl(urlsplit(page.url).query)


@pytest.fixture
def page(new_tab: Callable[..., Page]) -> Page:
    """Return a tab with the finder open."""
    tab = new_tab()
    tab.goto(HERE)
    return tab


def search(page: Page, text: str) -> None:
    """Type a question and wait for the answer."""
    field(page).fill(text)
    expect(said(page)).to_contain_text(f"»{text}«")


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
    page.route("**/suche/seite.js", lambda route: held.append(route))
    page.goto(HERE, wait_until="commit")
    field(page).press_sequentially("kita")
    for route in held:
        route.continue_()

    expect(said(page)).to_contain_text("»kita«")


def test_who_comes_back_from_a_recipe_finds_the_list_as_it_was(page: Page) -> None:
    search(page, "Digitalisierung")
    page.get_by_role("button", name="Weitere Treffer").click()
    expect(hits(page)).to_have_count(2 * STEP)
    link = hits(page).nth(STEP + 4).get_by_role("link")
    text = link.inner_text()
    link.click()
    page.wait_for_url("**/rezepte/**")

    page.go_back()

    expect(hits(page)).to_have_count(2 * STEP)
    expect(hits(page).nth(STEP + 4).get_by_role("link")).to_have_text(text)
    expect(hits(page).nth(STEP + 4)).to_be_in_viewport()


def test_facets_count_what_they_would_leave(page: Page) -> None:
    search(page, "E-Akte")
    whole = count(page)
    box = choice(page, "Landgemeinde")
    label = box.locator("xpath=ancestor::label")
    promised = int(label.locator(".kb-count").inner_text())

    box.check()
    expect(page.get_by_role("list", name="Gewählte Filter")).to_contain_text("Landgemeinde")

    assert 0 < promised < whole
    expect(title(page)).to_have_text("1 Rezept" if promised == 1 else f"{promised} Rezepte")


def test_values_of_a_facet_add_up_and_facets_narrow(page: Page) -> None:
    page.locator("summary").filter(has_text="Status").click()
    choice(page, "Pilot").check()
    expect(said(page)).to_contain_text("1 Filter")
    pilot = count(page)
    choice(page, "In Umsetzung").check()
    expect(said(page)).to_contain_text("2 Filter")
    both = count(page)
    choice(page, "Dokumente und E-Akte").check()
    expect(said(page)).to_contain_text("3 Filter")

    assert pilot < both
    assert 0 < count(page) < both
    assert asked(page) == [
        ("thema", "e-akte"),
        ("status", "pilot"),
        ("status", "umsetzung"),
    ]


def test_a_subtopic_narrows_its_topic(page: Page) -> None:
    choice(page, "Dokumente und E-Akte").check()
    expect(said(page)).to_contain_text("1 Filter")
    whole = count(page)
    choice(page, "Digitaler Posteingang").check()
    expect(said(page)).to_contain_text("2 Filter")

    assert 0 < count(page) < whole
    choice(page, "Dokumente und E-Akte").uncheck()
    expect(page.locator("#kb-filter input:checked")).to_have_count(0)
    expect(page.get_by_role("heading", name="in Verzeichnissen")).to_be_visible()


def test_the_address_says_all_and_can_be_sent(new_tab: Callable[..., Page], page: Page) -> None:
    search(page, "online antrag")
    choice(page, "Online-Dienste und OZG").check()
    page.get_by_label("Ordnen nach").select_option("Neueste")
    expect(page).to_have_url(re.compile("sortierung=neueste"))
    expect(title(page)).to_have_text(re.compile(r"\d"))

    other = new_tab()
    other.goto(page.url)

    expect(said(other)).to_have_text(said(page).inner_text())
    expect(title(other)).to_have_text(title(page).inner_text())
    assert hits(other).all_inner_texts() == hits(page).all_inner_texts()
    expect(field(other)).to_have_value("online antrag")


def test_back_undoes_a_choice_but_no_letters(page: Page) -> None:
    field(page).press_sequentially("kita")
    expect(said(page)).to_contain_text("»kita«")
    before = title(page).inner_text()
    choice(page, "Schule, Kita").check()
    expect(said(page)).to_contain_text("1 Filter")

    page.go_back()

    expect(said(page)).not_to_contain_text("Filter")
    expect(title(page)).to_have_text(before)
    expect(choice(page, "Schule, Kita")).not_to_be_checked()
    expect(field(page)).to_have_value("kita")
    page.go_forward()
    expect(choice(page, "Schule, Kita")).to_be_checked()


def test_chips_take_filters_away_again(page: Page) -> None:
    page.goto(f"{HERE}?q=digital&land=nw&status=betrieb")
    chips = page.get_by_role("list", name="Gewählte Filter")
    expect(chips.get_by_role("listitem")).to_have_count(3)

    chips.get_by_role("button", name="Filter »Im Regelbetrieb« entfernen").click()
    expect(chips.get_by_role("listitem")).to_have_count(1)
    expect(title(page)).to_be_focused()

    assert asked(page) == [("q", "digital"), ("land", "nw")]


def test_behind_the_last_chip_the_focus_goes_to_the_field(page: Page) -> None:
    page.goto(f"{HERE}?land=nw")
    page.get_by_role("button", name="Filter »Nordrhein-Westfalen« entfernen").click()

    expect(field(page)).to_be_focused()


def test_the_question_offers_its_own_filters(page: Page) -> None:
    search(page, "DMS kleine Gemeinde")
    offer = page.get_by_role("list", name="Vorschläge zum Eingrenzen")

    offer.get_by_role("button", name=re.compile("^kleine Kleinstadt")).click()

    expect(choice(page, "kleine Kleinstadt")).to_be_checked()
    expect(said(page)).to_contain_text("1 Filter")


def test_more_results_come_in_steps(page: Page) -> None:
    search(page, "Digitalisierung")
    expect(hits(page)).to_have_count(STEP)

    page.get_by_role("button", name="Weitere Treffer").click()

    expect(hits(page)).to_have_count(2 * STEP)
    expect(hits(page).nth(STEP).get_by_role("link")).to_be_focused()
    expect(said(page)).to_contain_text("20 von")


def test_recipes_near_my_municipality_come_first(page: Page) -> None:
    search(page, "E-Akte")
    page.get_by_label("Ordnen nach").select_option("Nah an meiner Kommune")
    own = page.get_by_role("combobox", name="Ihre Kommune")
    own.fill("Kreuzau")
    options(page).first.click()
    expect(page).to_have_url(re.compile("sortierung=naechste&ort=05358028"))
    expect(hits(page).nth(1).locator(".kb-entry__facts")).to_contain_text("km")

    ways = kilometres(page)

    assert ways == sorted(ways)
    assert len(ways) >= 5


def test_my_municipality_can_be_taken_back(page: Page) -> None:
    page.goto(f"{HERE}?q=E-Akte&sortierung=naechste")
    hint = page.get_by_text("Nennen Sie Ihre Kommune. Bis dahin stehen die besten Treffer oben.")
    expect(hint).to_be_visible()
    own = page.get_by_role("combobox", name="Ihre Kommune")
    own.fill("Kreuzau")
    own.press("Enter")
    expect(page).to_have_url(re.compile("ort=05358028"))
    own.fill("Quatschdorf")
    own.press("Enter")
    expect(page.get_by_text("»Quatschdorf« steht nicht im Gemeindeverzeichnis.")).to_be_visible()

    own.fill("")
    own.press("Enter")

    expect(hint).to_be_visible()
    assert asked(page) == [("q", "E-Akte"), ("sortierung", "naechste")]


def test_what_somebody_types_next_is_not_overwritten(page: Page) -> None:
    page.goto(f"{HERE}?q=E-Akte&sortierung=naechste")
    own = page.get_by_role("combobox", name="Ihre Kommune")
    own.fill("Kreuzau")
    own.press("Enter")
    # Before the list is in its new order.
    own.fill("Aldenhoven")

    expect(page.locator("#kb-finder")).to_have_attribute(
        "data-kb-fertig", re.compile("ort=05358028")
    )
    expect(own).to_have_value("Aldenhoven")


def test_a_municipality_given_up_by_going_back_can_be_named_again(page: Page) -> None:
    page.goto(f"{HERE}?q=E-Akte&sortierung=naechste")
    own = page.get_by_role("combobox", name="Ihre Kommune")
    own.fill("Kreuzau")
    own.press("Enter")
    expect(page).to_have_url(re.compile("ort=05358028"))
    page.go_back()
    expect(own).to_have_value("")

    own.fill("Kreuzau")
    own.press("Enter")

    expect(page).to_have_url(re.compile("ort=05358028"))


def test_filters_that_leave_nothing_offer_ways_out(page: Page) -> None:
    page.goto(f"{HERE}?q=dms&unterthema=digitale-post&groesse=landgemeinde&status=pilot")
    expect(title(page)).to_have_text("Kein Treffer")
    exits = page.locator(".kb-finder__exits").get_by_role("button")
    texts = exits.all_inner_texts()

    assert any(text.startswith("ohne »Pilot«") for text in texts) or texts
    assert all(re.search(r"\(\d+ Rezepte?\)$", text) for text in texts)
    promised = re.search(r"\((.*)\)$", texts[-1])
    exits.last.click()
    expect(title(page)).to_have_text(promised[1] if promised else "")


def test_a_neighbouring_size_and_the_whole_topic_are_offered(page: Page) -> None:
    page.goto(f"{HERE}?unterthema=digitale-post&groesse=landgemeinde")
    expect(title(page)).to_have_text("Kein Treffer")

    texts = page.locator(".kb-finder__exits").all_inner_texts()

    assert "ohne »Landgemeinde«" in texts[0]
    assert "das ganze Thema »Dokumente und E-Akte«" in texts[0]


@pytest.mark.parametrize("where", ["themen/", "rezepte/", "mitmachen/felder/"])
def test_the_field_of_every_page_leads_here(new_tab: Callable[..., Page], where: str) -> None:
    page = new_tab()
    page.goto(where)
    page.keyboard.press("/")
    expect(page.get_by_label("Suche", exact=True)).to_be_focused()

    page.keyboard.type("wahlen/briefwahl")
    page.keyboard.press("Enter")

    expect(said(page)).to_contain_text("»wahlen/briefwahl«")
    expect(field(page)).to_have_value("wahlen/briefwahl")


def test_the_field_of_the_start_page_leads_here(new_tab: Callable[..., Page]) -> None:
    page = new_tab()
    page.goto("")
    page.keyboard.press("/")
    expect(field(page)).to_be_focused()
    page.keyboard.type("Glasfaser")
    page.keyboard.press("Enter")

    expect(said(page)).to_contain_text("»Glasfaser«")


def test_the_button_of_the_phone_leads_here(new_tab: Callable[..., Page]) -> None:
    page = new_tab(PHONE)
    page.goto("themen/")
    page.get_by_role("search").get_by_role("button", name="Suchen").click()

    expect(page.get_by_role("heading", level=1)).to_have_text("Rezepte finden")


def test_everything_by_keyboard(page: Page) -> None:
    page.keyboard.press("/")
    page.keyboard.type("bauantrag")
    page.keyboard.press("Enter")
    expect(said(page)).to_contain_text("»bauantrag«")
    whole = count(page)
    box = choice(page, "Online-Dienste und OZG")
    box.focus()
    page.keyboard.press("Space")
    expect(said(page)).to_contain_text("1 Filter")

    chip = page.get_by_role("button", name="Filter »Online-Dienste und OZG« entfernen")
    chip.focus()
    page.keyboard.press("Enter")

    expect(title(page)).to_have_text(f"{whole} Rezepte")
    expect(title(page)).to_be_focused()
    page.keyboard.press("Tab")
    expect(page.get_by_label("Ordnen nach")).to_be_focused()


def test_the_sheet_of_the_phone(new_tab: Callable[..., Page]) -> None:
    page = new_tab(PHONE)
    page.goto(f"{HERE}?q=dms")
    expect(said(page)).to_contain_text("»dms«")
    opener, sheet = (
        page.get_by_role("button", name="Filter", exact=True),
        page.get_by_role("dialog"),
    )
    expect(choice(page, "kleine Mittelstadt")).to_be_hidden()

    opener.click()
    expect(page.locator("#kb-blatt-titel")).to_be_focused()
    sheet.get_by_role("checkbox", name=re.compile("^kleine Mittelstadt")).check()
    expect(sheet.get_by_role("status")).to_contain_text("1 Filter")
    button = sheet.get_by_role("button", name=re.compile(r"Rezepte zeigen$"))
    expect(button).to_have_text(re.compile(r"^\d"))
    promised = button.inner_text().removesuffix(" zeigen")
    page.keyboard.press("Escape")

    expect(sheet).to_be_hidden()
    expect(title(page)).to_have_text(promised)
    expect(page.get_by_role("button", name="Filter (1)")).to_be_focused()


@pytest.fixture
def sheet(new_tab: Callable[..., Page]) -> Locator:
    """Return the open sheet of a phone; one filter is chosen, and the question was there before."""
    page = new_tab(PHONE)
    page.goto(f"{HERE}?q=dms")
    expect(said(page)).to_contain_text("»dms«")
    page.goto(f"{HERE}?q=dms&status=betrieb")
    expect(said(page)).to_contain_text("1 Filter")
    page.get_by_role("button", name="Filter (1)").click()
    return page.get_by_role("dialog", name="Eingrenzen")


def _check(sheet: Locator, label: str) -> None:
    sheet.get_by_role("checkbox", name=re.compile(f"^{label}")).check()


def test_the_sheet_closes_at_its_head_and_leaves_no_step_behind(sheet: Locator) -> None:
    page = sheet.page
    sheet.get_by_role("button", name="Schließen").click()
    expect(sheet).to_be_hidden()
    expect(page.get_by_role("button", name="Filter (1)")).to_be_focused()
    page.wait_for_function("history.state?.blatt !== true")

    page.go_back()

    expect(said(page)).to_have_text(re.compile("»dms«[.]$"))
    assert asked(page) == [("q", "dms")]


def test_back_closes_the_sheet_and_keeps_what_is_chosen(sheet: Locator) -> None:
    page = sheet.page
    page.go_back()
    expect(sheet).to_be_hidden()
    assert asked(page) == [("q", "dms"), ("status", "betrieb")]

    page.get_by_role("button", name="Filter (1)").click()
    _check(sheet, "Dokumente und E-Akte")
    _check(sheet, "Finanzen")
    expect(sheet.get_by_role("status")).to_contain_text("3 Filter")
    page.go_back()

    expect(sheet).to_be_hidden()
    expect(page.get_by_role("button", name="Filter (3)")).to_be_focused()
    chosen = [("q", "dms"), ("thema", "e-akte"), ("thema", "finanzen"), ("status", "betrieb")]
    assert asked(page) == chosen
    page.go_back()
    expect(said(page)).to_contain_text("2 Filter")
    assert asked(page) == [chosen[0], chosen[1], chosen[3]]
    page.go_back()
    expect(said(page)).to_contain_text("1 Filter")
    assert asked(page) == [chosen[0], chosen[3]]


def test_the_sheet_takes_all_filters_away(sheet: Locator) -> None:
    page = sheet.page
    clear = sheet.get_by_role("button", name="alle entfernen")
    _check(sheet, "Dokumente und E-Akte")
    _check(sheet, "Digitaler Posteingang")
    expect(sheet.get_by_role("status")).to_contain_text("3 Filter")

    clear.click()

    expect(sheet.get_by_role("status")).to_have_text(re.compile("»dms«[.]$"))
    expect(clear).to_be_hidden()
    expect(sheet.get_by_role("heading", name="Eingrenzen")).to_be_focused()
    expect(sheet.locator("input:checked")).to_have_count(0)
    assert asked(page) == [("q", "dms")]


def test_the_open_sheet_says_the_count_once(sheet: Locator) -> None:
    page = sheet.page
    within = sheet.get_by_role("status")
    expect(within).to_have_text("")
    _check(sheet, "Dokumente und E-Akte")
    expect(within).to_have_text(re.compile(r"^\d+ Rezepte? zu »dms«, 2 Filter[.]$"))

    assert within.inner_text() == page.locator("#kb-ansage").text_content()
    heard = page.locator("#kb-ansage").evaluate("one => one.closest('dialog, :modal') !== null")
    assert not heard, "the other region is outside of the dialog, and so not heard"
    page.keyboard.press("Escape")
    expect(sheet).to_be_hidden()
    expect(page.get_by_role("status")).to_have_count(1)
    assert page.locator("#kb-blatt-ansage").text_content() == ""


def test_the_button_for_filters_stands_beside_count_or_chips(new_tab: Callable[..., Page]) -> None:
    page = new_tab(PHONE)
    page.goto(f"{HERE}?q=dms")
    expect(said(page)).to_contain_text("»dms«")
    beside_count = _share_a_line(page, "#kb-filter-auf", "#kb-treffer-titel")
    page.goto(f"{HERE}?q=dms&status=betrieb")
    expect(said(page)).to_contain_text("1 Filter")

    assert (beside_count, _share_a_line(page, "#kb-filter-auf", "#kb-marken li")) == (True, True)


def _share_a_line(page: Page, one: str, other: str) -> bool:
    boxes = [page.locator(selector).first.bounding_box() for selector in (one, other)]
    (top, bottom), (above, below) = ((b["y"], b["y"] + b["height"]) for b in boxes if b)
    return max(top, above) < min(bottom, below)


def test_a_few_tabs_lead_from_the_field_to_the_first_result(page: Page) -> None:
    skip = page.get_by_role("link", name="Zu den Treffern")
    expect(skip).to_have_count(0)
    search(page, "dms")
    first = hits(page).first.get_by_role("link")
    field(page).focus()
    before, tabs = page.url, 0
    while not first.evaluate("one => one === document.activeElement") and tabs < 20:
        page.keyboard.press("Tab")
        tabs += 1
        if skip.evaluate("one => one === document.activeElement"):
            page.keyboard.press("Enter")
            expect(title(page)).to_be_focused()

    assert tabs <= 6
    assert page.url == before
    search(page, "qwertzuiop")
    expect(title(page)).to_have_text("Kein Treffer")
    expect(skip).to_have_count(0)


def test_paper_says_what_was_asked(page: Page) -> None:
    page.goto(f"{HERE}?q=dms kleine Gemeinde&status=betrieb&status=pilot")
    expect(said(page)).to_contain_text("2 Filter")
    page.emulate_media(media="print")

    expect(page.get_by_text("Gesucht: »dms kleine Gemeinde«")).to_be_visible()
    chips = page.get_by_role("list", name="Gewählte Filter")
    assert chips.inner_text().split("\n") == ["Pilot", "Im Regelbetrieb"]
    # What is chosen are buttons, too, but looks like words.
    buttons = page.get_by_role("main").get_by_role("button").all_inner_texts()
    assert buttons == ["Pilot", "Im Regelbetrieb"]
    for door in (".kb-find", ".kb-finder__narrow", ".kb-finder__side", ".kb-ours-box"):
        expect(page.locator(f"main {door}")).to_be_hidden()
    more = page.get_by_text("es gibt weitere")
    expect(more).to_be_hidden()
    page.emulate_media(media="screen")
    expect(page.get_by_text("Gesucht: »")).to_be_hidden()
    search(page, "Digitalisierung")
    page.emulate_media(media="print")
    expect(more).to_be_visible()


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_high_contrast_leaves_the_arrows_of_the_facets(
    new_tab: Callable[..., Page], scheme: str
) -> None:
    page = new_tab(forced_colors="active", color_scheme=scheme)
    page.goto(HERE)
    arrows = page.locator(".kb-facet > summary").evaluate_all(_ARROWS)
    ground = hexadecimal(page.evaluate("getComputedStyle(document.body).backgroundColor"))

    assert len(arrows) > 5
    assert {(width != "0px", style) for _, width, style in arrows} == {(True, "solid")}
    assert min(contrast(hexadecimal(colour), ground) for colour, *_ in arrows) >= 3


_ARROWS = """(all) => all.map((summary) => {
  const arrow = getComputedStyle(summary, "::after");
  return [arrow.borderBottomColor, arrow.borderBottomWidth, arrow.borderBottomStyle];
})"""


def test_without_a_script_the_page_leads_to_the_indexes(new_tab: Callable[..., Page]) -> None:
    page = new_tab(java_script_enabled=False)
    page.goto(f"{HERE}?q=dms")

    expect(page.get_by_text("braucht dafür JavaScript")).to_be_visible()
    expect(page.locator("main").get_by_role("textbox")).to_have_count(0)
    expect(page.locator("main").get_by_role("checkbox")).to_have_count(0)
    ways = page.locator(".kb-finder__ways a").evaluate_all("all => all.map(a => a.pathname)")
    assert {"/themen/", "/groessen/", "/laender/", "/huerden/", "/rezepte/"} <= set(ways)


def test_what_a_recipe_says_stays_text(new_tab: Callable[..., Page]) -> None:
    page = new_tab()
    page.goto(f"{HERE}?q=%3Cimg%20src%3Dx%20onerror%3Dlief%3D1%3E&status=%22%3E%3Cscript%3E")
    expect(said(page)).to_contain_text("»<img src=x onerror=lief=1>«")

    assert page.evaluate("window.lief ?? 'lief nicht'") == "lief nicht"
    expect(page.locator("main img")).to_have_count(0)


def test_nothing_is_stored_and_nobody_else_is_asked(
    new_tab: Callable[..., Page], address: str
) -> None:
    page = new_tab()
    with Listener(page, address) as heard:
        page.goto(HERE)
        search(page, "Landkreis Tuttlingen")
        search(page, "Mengelmelder")
        choice(page, "Politik, Beteiligung").check()
        expect(said(page)).to_contain_text("1 Filter")

    assert heard == []
    assert page.evaluate("localStorage.length + sessionStorage.length") == 0
    assert page.evaluate("document.cookie") == ""


def test_all_scripts_are_named_in_the_page(page: Page) -> None:
    """Otherwise the browser finds them one after the other; what few need comes later."""
    search(page, "DMS")
    loaded = page.evaluate(
        """performance.getEntriesByType("resource").map(({ name }) => new URL(name).pathname)
            .filter((path) => path.endsWith(".js"))"""
    )
    named = page.locator("link[rel=modulepreload], script[src]").evaluate_all(
        "all => all.map((one) => new URL(one.href || one.src).pathname)"
    )

    assert set(loaded) - set(named) == {"/pagefind/pagefind-worker.js"}
    assert set(named) - set(loaded) == set()


STATES: dict[str, Callable[[Page], None]] = {
    "treffer": lambda page: search(page, "DMS kleine Gemeinde"),
    "ort-und-filter": lambda page: _choose(page),
    "meinten-sie": lambda page: search(page, "Mengelmelder"),
    "nichts": lambda page: search(page, "qwertzuiop"),
    "filter-ohne-treffer": lambda page: _go(page, "?unterthema=digitale-post&groesse=landgemeinde"),
    "meine-kommune": lambda page: _near(page),
}


def _go(page: Page, query: str) -> None:
    page.goto(f"{HERE}{query}")
    expect(title(page)).to_have_text("Kein Treffer")


def _choose(page: Page) -> None:
    page.goto(f"{HERE}?q=Tuttlingen&land=bw&thema=strategie")
    expect(said(page)).to_contain_text("2 Filter")


def _near(page: Page) -> None:
    page.goto(f"{HERE}?q=e-akte&sortierung=aehnlichste")
    expect(said(page)).to_contain_text("»e-akte«")
    page.get_by_role("combobox", name="Ihre Kommune").fill("Kreuz")
    options(page).first.wait_for()


@pytest.mark.parametrize("width", [1280, PHONE])
@pytest.mark.parametrize("state", STATES)
def test_state_has_no_finding(new_tab: Callable[..., Page], state: str, width: int) -> None:
    page = new_tab(width, bypass_csp=True, reduced_motion="reduce")
    found = {}
    for scheme in ("light", "dark"):
        page.emulate_media(color_scheme=scheme)
        page.goto(HERE)
        STATES[state](page)
        # The list of suggestions lies above the results, which are judged without it.
        covered = (Doubt("color-contrast", "#kb-treffer", OBSCURED),)
        settled = covered if state == "meine-kommune" else ()
        found[scheme] = [*findings(page), *verdict(page, settled=settled)]

    assert found == {"light": [], "dark": []}


def test_open_sheet_has_no_finding(new_tab: Callable[..., Page]) -> None:
    page = new_tab(PHONE, TALL, bypass_csp=True, reduced_motion="reduce")
    found = {}
    for scheme in ("light", "dark"):
        page.emulate_media(color_scheme=scheme)
        page.goto(f"{HERE}?q=dms&status=betrieb")
        expect(said(page)).to_contain_text("1 Filter")
        page.get_by_role("button", name="Filter (1)").click()
        page.locator("#kb-blatt details").evaluate_all("all => all.forEach(one => one.open = true)")
        # What lies behind the sheet is judged elsewhere.
        covered = (Doubt("color-contrast", ".kb-finder > :not(dialog)", OBSCURED),)
        found[scheme] = [*findings(page), *verdict(page, settled=covered)]

    assert found == {"light": [], "dark": []}
