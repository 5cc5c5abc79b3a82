# SPDX-FileCopyrightText: Das Kochbuch
# SPDX-License-Identifier: MIT
"""The names of municipalities, typed rightly and wrongly, with keys, a mouse and as a link."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page, expect

from tests.browser.like_ours.elements import field, heading, options, typed

pytestmark = [pytest.mark.browser, pytest.mark.site]


NO_PARTS = "Ortsteile führt das Verzeichnis nicht; nennen Sie die Stadt oder Gemeinde."


UNKNOWN = f"steht nicht im Gemeindeverzeichnis. Prüfen Sie die Schreibweise. {NO_PARTS}"


@pytest.mark.parametrize(
    ("text", "first"),
    [
        ("kreuza", "Kreuzau 18.149 Einwohner · Kreis Düren, Nordrhein-Westfalen"),
        ("Muenchen", "München 1.505.005 Einwohner · Bayern"),
        ("Sankt Ingb", "St. Ingbert 35.453 Einwohner · Saarpfalz-Kreis, Saarland"),
        ("Homburg v", "Bad Homburg v. d. Höhe 56.688 Einwohner · Hochtaunuskreis, Hessen"),
        ("Landkreis Tuttl", "Landkreis Tuttlingen 145.208 Einwohner · Baden-Württemberg"),
        (
            "VG Maifeld",
            "Verbandsgemeinde Maifeld 24.517 Einwohner · Landkreis Mayen-Koblenz, Rheinland-Pfalz",
        ),
        ("Tuttlingne", "Tuttlingen 37.109 Einwohner · Landkreis Tuttlingen, Baden-Württemberg"),
        ("Creuzau", "Kreuzau 18.149 Einwohner · Kreis Düren, Nordrhein-Westfalen"),
    ],
)
def test_a_name_is_understood(page: Page, text: str, first: str) -> None:
    expect(typed(page, text).first).to_have_text(first)
    expect(field(page)).to_have_attribute("aria-expanded", "true")


@pytest.mark.parametrize("name", ["Neustadt", "Mühlhausen", "Neuenkirchen"])
def test_equal_names_are_told_apart_by_their_kreis(page: Page, name: str) -> None:
    texts = typed(page, name).all_text_contents()

    assert len(texts) > 3
    assert len(set(texts)) == len(texts)
    page.keyboard.press("Enter")
    expect(page.get_by_role("alert")).to_have_text(
        f"Wählen Sie aus der Liste, welche Kommune mit »{name}« gemeint ist."
    )
    expect(field(page)).to_have_attribute("aria-invalid", "true")
    expect(options(page).first).to_be_visible()


def test_keys_alone_are_enough(page: Page) -> None:
    typed(page, "Neustadt")
    keys = page.keyboard

    keys.press("ArrowDown")
    keys.press("ArrowDown")
    second = options(page).nth(1)
    expect(second).to_have_attribute("aria-selected", "true")
    assert field(page).get_attribute("aria-activedescendant") == second.get_attribute("id")
    expect(field(page)).to_be_focused()
    for _ in range(2):
        keys.press("ArrowUp")
    assert field(page).get_attribute("aria-activedescendant") is None
    keys.press("ArrowUp")
    expect(options(page).last).to_have_attribute("aria-selected", "true")
    keys.press("Escape")
    expect(options(page)).to_have_count(0)
    expect(field(page)).to_have_value("Neustadt")
    keys.press("ArrowDown")
    expect(options(page).first).to_be_visible()
    keys.press("ArrowDown")
    keys.press("Enter")
    expect(heading(page)).to_have_text("Rezepte für Neustadt an der Weinstraße")


def test_leaving_the_field_closes_the_list(page: Page) -> None:
    typed(page, "Kreuz")

    page.keyboard.press("Tab")

    expect(options(page)).to_have_count(0)
    expect(field(page)).to_have_attribute("aria-expanded", "false")
    expect(page.get_by_label("Thema")).to_be_focused()


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Tuttlingen", "Tuttlingen"),
        ("Tutlingen", "Tuttlingen"),
        ("Singen", "Singen (Hohentwiel)"),
        ("Landkreis Tutlingen", "Landkreis Tuttlingen"),
    ],
)
def test_enter_is_enough_if_only_one_is_meant(page: Page, text: str, name: str) -> None:
    typed(page, text)

    page.keyboard.press("Enter")

    expect(heading(page)).to_have_text(f"Rezepte für {name}")


@pytest.mark.parametrize(
    ("text", "first"),
    {"Möhringen": "Öhringen", "Altona": "Altena", "Ludwigshfen": "Ludwigshafen am Rhein"}.items(),
)
def test_a_guess_is_not_taken_for_a_part_of_a_town(page: Page, text: str, first: str) -> None:
    expect(typed(page, text).first.locator("strong")).to_have_text(first)

    page.keyboard.press("Enter")

    expect(page.get_by_role("alert")).to_have_text(
        f"»{text}« steht nicht im Gemeindeverzeichnis. Meinen Sie eine aus der Liste? {NO_PARTS}"
    )
    expect(options(page).first).to_be_visible()
    below = options(page).first.bounding_box()
    sentence = page.get_by_role("alert").bounding_box()
    assert below
    assert sentence
    assert sentence["y"] + sentence["height"] < below["y"]


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ("", "Geben Sie den Namen Ihrer Kommune ein."),
        ("Xyzxyz", f"»Xyzxyz« {UNKNOWN}"),
        ("<b onclick=x>", f"»<b onclick=x>« {UNKNOWN}"),
    ],
)
def test_what_is_not_a_place_is_said(page: Page, text: str, sentence: str) -> None:
    field(page).fill(text)

    page.get_by_role("button", name="Vergleichen").click()

    expect(page.get_by_role("alert")).to_have_text(sentence)
    expect(field(page)).to_be_focused()
    page.keyboard.type("K")
    expect(page.get_by_role("alert")).to_have_text("")


def test_suggestions_are_said(page: Page) -> None:
    said = page.locator("form.kb-ask [role=status]")
    for text, sentence in {
        "Neustadt": "12 von 28 Vorschlägen. Tippen Sie weiter.",
        "Creuzau": "So heißt niemand. Ähnlich geschrieben: 2 Vorschläge.",
        "Kreuzau": "1 Vorschlag.",
    }.items():
        typed(page, text)
        expect(said).to_have_text(sentence)
    options(page).first.click()
    expect(said).to_have_text("12 Rezepte für Kreuzau, nach Ähnlichkeit geordnet.")
