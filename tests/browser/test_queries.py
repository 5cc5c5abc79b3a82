# SPDX-FileCopyrightText: Das Kochbuch
# SPDX-License-Identifier: MIT
"""The finder answers what people ask: the questions of queries.yml, put to the built site."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
import yaml
from playwright.sync_api import Browser, Page

from tests.minibook import real_book

pytestmark = [pytest.mark.browser, pytest.mark.site]

FIRST = 3
HIT_RATE = 0.95
RECIPROCAL_RANK = 0.85
UNANSWERED = "leer"
_ASK = """async (questions) => {
  const { load } = await import(new URL("../assets/js/finder/loading.js", location.href));
  const { search } = await load("../");
  const answers = [];
  for (const question of questions) {
    const { ranked, places } = await search.ask(`${question} `);
    answers.push([ranked.slice(0, 20).map(({ row }) => row), places.map(({ key }) => key)]);
  }
  return answers;
}"""


@dataclass(frozen=True, slots=True)
class Asked:
    """A question of the catalogue with what the finder said."""

    text: str
    kind: str
    rank: int
    """The rank of the first expected answer, 0 if there is none."""
    got: tuple[str, ...]
    is_own_word: bool
    """Whether it is, letter by letter, a word of the vocabulary."""


def catalogue() -> list[dict[str, Any]]:
    """Return the frozen questions."""
    return yaml.safe_load(
        (Path(__file__).parents[1] / "search" / "queries.yml").read_text(encoding="utf-8")
    )


def words() -> set[str]:
    """Return every label and synonym of the vocabulary in lower case."""
    vocabulary = real_book().vocabulary
    entries = (
        *vocabulary.topics,
        *vocabulary.subtopics.values(),
        *vocabulary.hurdles.values(),
    )
    return {word.casefold() for entry in entries for word in (entry.label, *entry.synonyms)}


@pytest.fixture(scope="module")
def asked(browser: Browser, address: str) -> Iterator[tuple[Asked, ...]]:
    """Yield every question that has an answer, asked in one open page."""
    context = browser.new_context(base_url=address)
    page = context.new_page()
    page.goto("suche/")
    yield tuple(_ask(page))
    context.close()


def _ask(page: Page) -> Iterator[Asked]:
    questions = [q for q in catalogue() if q["art"] != UNANSWERED]
    paths, own = [recipe.path for recipe in real_book().recipes], words()
    answers = page.evaluate(_ASK, [q["frage"] for q in questions])
    for question, (rows, places) in zip(questions, answers, strict=True):
        got = [paths[row] for row in rows]
        ranks = [n for n, path in enumerate(got, 1) if path in question.get("erwartet", ())]
        ranks += [n for n, key in enumerate(places, 1) if key == question.get("erwartet_ort")]
        yield Asked(
            question["frage"],
            question["art"],
            min(ranks, default=0),
            tuple(got[:FIRST]),
            question["frage"].casefold() in own,
        )


def hit_rate(asked: tuple[Asked, ...]) -> float:
    """Return how many questions have an expected answer among the first."""
    return sum(0 < one.rank <= FIRST for one in asked) / len(asked)


def reciprocal_rank(asked: tuple[Asked, ...]) -> float:
    """Return the mean of one by the rank of the first expected answer."""
    return sum(1 / one.rank for one in asked if one.rank) / len(asked)


def _figures(asked: tuple[Asked, ...]) -> str:
    return f"{hit_rate(asked):.1%} in den ersten {FIRST}, MRR {reciprocal_rank(asked):.3f}"


def test_answers_stand_in_the_first_three(
    asked: tuple[Asked, ...], record_property: Callable[[str, object], None]
) -> None:
    missed = [
        f"{one.text} ({one.kind}): {', '.join(one.got) or 'nichts'}"
        for one in asked
        if not 0 < one.rank <= FIRST
    ]
    others = tuple(one for one in asked if not one.is_own_word)

    assert hit_rate(asked) >= HIT_RATE, "\n".join(missed)
    assert reciprocal_rank(asked) >= RECIPROCAL_RANK
    record_property(f"kennzahl: Suche, {len(asked)} Fragen", _figures(asked))
    record_property(f"kennzahl: Suche, {len(others)} ohne Vokabelwörter", _figures(others))


def test_the_catalogue_names_recipes_that_exist() -> None:
    paths = {recipe.path for recipe in real_book().recipes}
    questions = catalogue()

    assert {p for q in questions for p in q.get("erwartet", ())} - paths == set()
    assert len(questions) == len({q["frage"] for q in questions}) == 238
    assert sum(q["art"] != UNANSWERED for q in questions) == 209


def test_spelling_does_not_matter(asked: tuple[Asked, ...]) -> None:
    """Mistyped, folded and split words are answered in the first three, too."""
    kinds = {"tippfehler", "umlaut", "gross-klein", "wortstellung"}

    assert [one.text for one in asked if one.kind in kinds and not 0 < one.rank <= FIRST] == []


def test_what_nobody_wrote_about_has_a_way_out(new_tab: Callable[..., Page]) -> None:
    page = new_tab()
    page.goto("suche/?q=qwertzuiop")

    page.get_by_text("Zu »qwertzuiop« steht noch nichts im Kochbuch.").wait_for()
    assert page.get_by_role("link", name="So kommt Ihr Rezept ins Kochbuch.").is_visible()
