# SPDX-FileCopyrightText: Das Kochbuch
# SPDX-License-Identifier: MIT
"""Facets, chips and offers narrow what was found, and lead out where nothing is left."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Page, expect

from tests.browser.finder.elements import (
    HERE,
    STEP,
    asked,
    choice,
    count,
    field,
    hits,
    said,
    search,
    title,
)

pytestmark = [pytest.mark.browser, pytest.mark.site]


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


def test_offers_only_narrow(page: Page) -> None:
    page.goto(f"{HERE}?q=DMS kleine Gemeinde&groesse=kleine-mittelstadt&groesse=landgemeinde")
    expect(said(page)).to_contain_text("2 Filter")
    found = count(page)

    offers = page.get_by_role("list", name="Vorschläge zum Eingrenzen").get_by_role("button")
    [offer] = offers.all()
    promised = int(offer.inner_text().removeprefix("kleine Kleinstadt (").removesuffix(")"))
    offer.click()
    expect(said(page)).to_contain_text("1 Filter")

    assert promised < found
    assert (count(page), asked(page)[1:]) == (promised, [("groesse", "kleine-kleinstadt")])


def test_looking_at_hurdles_changes_no_list(page: Page) -> None:
    search(page, "Digitalisierung")
    page.get_by_role("button", name="Weitere Treffer").click()
    expect(hits(page)).to_have_count(2 * STEP)
    hurdles = page.locator("[data-kb-facet=huerde]")
    hurdles.locator("summary").click()
    expect(hurdles.locator(".kb-count").first).to_have_text(re.compile(r"\d"))

    expect(hits(page)).to_have_count(2 * STEP)


def test_more_results_come_in_steps(page: Page) -> None:
    search(page, "Digitalisierung")
    expect(hits(page)).to_have_count(STEP)

    page.get_by_role("button", name="Weitere Treffer").click()

    expect(hits(page)).to_have_count(2 * STEP)
    expect(hits(page).nth(STEP).get_by_role("link")).to_be_focused()
    expect(said(page)).to_contain_text("20 von")


def test_filters_that_leave_nothing_offer_ways_out(page: Page) -> None:
    page.goto(f"{HERE}?q=dms&groesse=kleine-mittelstadt&status=pilot")
    expect(title(page)).to_have_text("Kein Treffer")
    exits = page.locator(".kb-finder__exits").get_by_role("button")
    texts = [re.sub(r"\d+", "n", text) for text in exits.all_inner_texts()]
    promised = re.search(r"\((.*)\)$", exits.last.inner_text())
    exits.last.click()

    assert texts == ["ohne »Pilot« (n Rezepte)", "ohne Filter (n Rezepte)"]
    expect(title(page)).to_have_text(promised[1] if promised else "")


def test_a_neighbouring_size_and_the_whole_topic_are_offered(page: Page) -> None:
    page.goto(f"{HERE}?unterthema=digitale-post&groesse=landgemeinde")
    expect(title(page)).to_have_text("Kein Treffer")

    texts = page.locator(".kb-finder__exits").all_inner_texts()

    assert "ohne »Landgemeinde«" in texts[0]
    assert "das ganze Thema »Dokumente und E-Akte«" in texts[0]
