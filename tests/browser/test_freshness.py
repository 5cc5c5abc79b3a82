# SPDX-FileCopyrightText: Das Kochbuch
# SPDX-License-Identifier: MIT
"""The words that say how current a recipe is, on the day it is read."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime, time, timedelta

import pytest
from playwright.sync_api import Locator, Page

from tests.browser.pages import KINDS

pytestmark = [pytest.mark.browser, pytest.mark.site]

MARK = ".kb-card .kb-fresh"
STATES = {
    "aktuell": "aktuell",
    "zu-pruefen": "Prüfung fällig",
    "veraltet": "möglicherweise veraltet",
}


def state(mark: Locator) -> tuple[str, str]:
    """Return the words a reader sees and the class that gives them shape and colour."""
    classes = mark.get_attribute("class") or ""
    return mark.inner_text().strip(), classes.removeprefix("kb-fresh kb-fresh--")


@pytest.mark.parametrize("zone", ["Europe/Berlin", "America/Los_Angeles"])
def test_words_change_on_the_day_of_the_reader(new_tab: Callable[..., Page], zone: str) -> None:
    page = new_tab(timezone_id=zone)
    page.goto(KINDS["rezept-betrieb"])
    mark = page.locator(MARK)
    due = date.fromisoformat(mark.get_attribute("data-kb-due") or "")
    outdated = date.fromisoformat(mark.get_attribute("data-kb-outdated") or "")
    eve = timedelta(days=1)

    seen = {}
    for day in (due - eve, due, outdated - eve, outdated):
        for hour in (time(0, 1), time(23, 59)):
            # The clock of the test counts in its own zone; the page asks the reader's.
            page.clock.set_fixed_time(_instant(page, datetime.combine(day, hour)))
            page.goto(KINDS["rezept-betrieb"])
            seen[day, hour] = state(mark)

    expected = ("aktuell", "zu-pruefen", "zu-pruefen", "veraltet")
    days = (due - eve, due, outdated - eve, outdated)
    assert seen == {
        (day, hour): (STATES[word], word)
        for day, word in zip(days, expected, strict=True)
        for hour in (time(0, 1), time(23, 59))
    }


def test_colour_never_carries_the_statement_alone(new_tab: Callable[..., Page]) -> None:
    page = new_tab()
    page.goto(KINDS["rezept-betrieb"])
    mark = page.locator(MARK)
    due = date.fromisoformat(mark.get_attribute("data-kb-due") or "")
    outdated = date.fromisoformat(mark.get_attribute("data-kb-outdated") or "")

    words, shapes = set(), set()
    for day in (due - timedelta(days=1), due, outdated):
        page.clock.set_fixed_time(datetime.combine(day, time(12)))
        page.goto(KINDS["rezept-betrieb"])
        words.add(mark.inner_text().strip())
        shapes.add(mark.locator(".kb-fresh__sign").evaluate(_SHAPE))

    assert words == set(STATES.values())
    assert len(shapes) == 3


def test_each_status_has_a_word_and_a_sign_of_its_own(shared_tab: Callable[..., Page]) -> None:
    page = shared_tab()
    page.goto(KINDS["alle-status"])
    signs = page.locator(".kb-tile .kb-status")

    words = signs.all_inner_texts()
    pictures = signs.locator("svg").evaluate_all("signs => signs.map(sign => sign.innerHTML)")

    assert len(set(words)) == len(set(pictures)) == len(words) == 8
    assert page.locator(".kb-status svg:not([aria-hidden=true])").count() == 0


def test_marks_are_still_told_apart_in_high_contrast(new_tab: Callable[..., Page]) -> None:
    page = new_tab(forced_colors="active")
    page.goto(KINDS["rezept-betrieb"])

    assert page.locator(MARK).inner_text().strip() in STATES.values()
    assert page.locator(".kb-card .kb-status").inner_text().strip() == "Im Regelbetrieb"


# What is left of a sign when every colour is the same.
_SHAPE = """sign => {
  const style = getComputedStyle(sign);
  return [style.borderStyle, style.backgroundImage.slice(0, 15),
          style.backgroundColor === "rgba(0, 0, 0, 0)"].join();
}"""


def _instant(page: Page, local: datetime) -> datetime:
    """Return the instant at which the reader's clock shows `local`."""
    page.clock.set_fixed_time(local)
    parts = (local.year, local.month - 1, local.day, local.hour, local.minute)
    stamp = page.evaluate("parts => new Date(...parts).getTime()", list(parts))
    return datetime.fromtimestamp(stamp / 1000)
