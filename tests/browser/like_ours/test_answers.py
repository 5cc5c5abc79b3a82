# SPDX-FileCopyrightText: Das Kochbuch
# SPDX-License-Identifier: MIT
"""What is shown for a municipality, and what is said where nothing is there."""

from __future__ import annotations

import pytest
from kochbuch.book.vocabulary import Subtopic
from playwright.sync_api import Page, Route, expect

from tests.browser.like_ours.elements import HERE, KREUZAU, SYLT, heading
from tests.minibook import real_book

pytestmark = [pytest.mark.browser, pytest.mark.site]


def test_every_link_of_an_answer_leads_somewhere(page: Page) -> None:
    found: set[str] = set()
    for key in ("05358028", "05358", "08327050", "11000000", "071375001"):
        page.goto(f"{HERE}?ort={key}")
        expect(heading(page)).to_be_visible()
        found.update(page.locator("#kb-ours-target a").evaluate_all("all => all.map(a => a.href)"))

    assert len(found) > 60
    assert [link for link in found if page.request.get(link).status != 200] == []


NOTHING, ONLY_RELATED = "Zu »{}« gibt es noch kein Rezept", "; gezeigt wird Verwandtes aus »{}«."


FIRST = " Tragen Sie das erste bei."


def lacking(address: str, page: Page) -> str:
    page.goto(address)
    expect(heading(page)).to_be_visible()
    return page.locator("[data-kb=hinweis]").inner_text()


def test_a_topic_without_a_recipe_is_said(page: Page) -> None:
    told = {sub.slug for made in real_book().recipes for sub in made.topics}
    gis, bauen = "Geoinformationssystem", "Bauen, Planen und Geodaten"
    assert "gis" not in told

    found = lacking(f"{HERE}?ort=11000000&thema=gis", page)

    assert found == NOTHING.format(gis) + ONLY_RELATED.format(bauen) + FIRST
    reasons = page.locator(".kb-ours__why").all_inner_texts()
    assert reasons
    assert all(text.endswith("verwandtes Thema") for text in reasons)
    expect(page.locator("form.kb-ask [role=status]")).to_have_text(
        f"Kein Rezept zum Thema {gis}; {len(reasons)} verwandte für Berlin, "
        "nach Ähnlichkeit geordnet."
    )


def test_without_anything_related_all_topics_are_offered(page: Page) -> None:
    def empty(route: Route) -> None:
        data = route.fetch().json()
        data["rezepte"] = {name: [] for name in data["rezepte"]}
        route.fulfill(json=data)

    page.route("**/rezepte-1.json", empty)

    found = lacking(f"{HERE}?ort=11000000&thema=gis", page)

    assert found == (
        NOTHING.format("Geoinformationssystem") + f".{FIRST} Zeigen Sie Rezepte zu allen Themen."
    )
    page.unroute("**/rezepte-1.json")
    page.get_by_role("link", name="Zeigen Sie Rezepte zu allen Themen.").click()
    expect(heading(page)).to_have_text("Rezepte für Berlin")


def test_what_only_one_has_told_is_not_offered_as_the_first(page: Page) -> None:
    made = next(found for found in real_book().recipes if is_alone(found.topic))
    words = f"Zu »{made.topic.label}« steht bisher nur Eigenes aus {made.lead.name} im Kochbuch"

    found = lacking(f"{HERE}?ort={made.lead.key}&thema={made.topic.slug}", page)

    assert found.startswith(words)
    assert FIRST.strip() not in found


def is_alone(subtopic: Subtopic) -> bool:
    return sum(subtopic in recipe.topics for recipe in real_book().recipes) == 1


def test_nobody_is_asked_for_the_first_who_has_one(page: Page) -> None:
    far = "Keines dieser Rezepte kommt aus der Nähe; das nächste ist {} km entfernt."

    assert lacking(f"{KREUZAU}&thema=dms", page) == far.format(139)
    assert lacking(SYLT, page) == f"{far.format(240)} Tragen Sie eines bei."
    assert lacking(KREUZAU, page) == ""


def test_what_is_near_comes_first_on_an_island(page: Page) -> None:
    page.goto(f"{HERE}?ort=03455021")
    expect(heading(page)).to_have_text("Rezepte für Wangerooge")

    assert page.locator(".kb-ours__why").first.inner_text() == (
        "9.149 Einwohner, 14 km, gleicher Kreis"
    )


def test_more_recipes_come_below_the_others(page: Page) -> None:
    page.goto(KREUZAU)
    titles = page.locator(".kb-ours__recipes h3")
    expect(titles).to_have_count(12)
    first = titles.all_text_contents()

    page.get_by_role("button", name="Weitere Rezepte").click()

    expect(titles).to_have_count(24)
    assert titles.all_text_contents()[:12] == first
    expect(titles.nth(12).get_by_role("link")).to_be_focused()
