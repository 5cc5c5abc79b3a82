# SPDX-FileCopyrightText: Das Kochbuch
# SPDX-License-Identifier: MIT
"""A recipe as the search sees it: weighted text, what a result shows, and its facets."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from kochbuch.book.recipe import Recipe
from kochbuch.plain.facets import facets
from kochbuch.search.compounds import Splitter
from kochbuch.search.terms import phrases, search_terms, told, topic_words
from kochbuch.site import addresses
from kochbuch.site.cards import Card
from kochbuch.site.site import Site
from kochbuch.stories.passages import Kind, Passage


@dataclass(frozen=True, slots=True)
class SearchRecord:
    """One recipe for the index."""

    address: str
    passages: tuple[Passage, ...]
    """What is searched besides title and summary, which stand in `meta`."""
    meta: Mapping[str, str]
    """What a result shows, as finished words."""
    facets: Mapping[str, tuple[str, ...]]
    """Ids of what it can be narrowed to."""
    places: tuple[str, ...]
    """Official keys of all who take part, the leading one first."""
    day: date
    """By which the newest come first."""


def search_records(site: Site) -> Iterator[SearchRecord]:
    """Yield the record of every recipe, in the order of the book."""
    splitter = Splitter(phrases(site.book.vocabulary))
    for recipe in site.book.recipes:
        yield SearchRecord(
            addresses.of_recipe(recipe),
            tuple(_passages(site, recipe, splitter)),
            _meta(recipe, site.pages.card(recipe)),
            facets(recipe, site.book, site.settings.day),
            tuple(municipality.key for municipality in recipe.municipalities),
            recipe.last_known.last,
        )


def _passages(site: Site, recipe: Recipe, splitter: Splitter) -> Iterator[Passage]:
    """Yield headings as they stand, and of everything else each word once.

    Results show the summary, so nobody needs the text as such; words without an order are half
    as much work for Pagefind, and find the same (decision 0015).
    """
    story = tuple(site.stories.passages(recipe.body, recipe.path))
    headings = [passage for passage in story if passage.kind is Kind.HEADING]
    topic = Passage(Kind.TOPIC, " ".join(topic_words(recipe.topic)))
    yield from (*headings, topic)
    seen = [recipe.title, recipe.summary, topic.text, *(passage.text for passage in headings)]
    whole = [*(passage.text for passage in story), *_told_in_the_head(recipe)]
    often, once = told(whole, seen)
    yield Passage(Kind.OFTEN, often)
    yield Passage(Kind.TEXT, once)
    yield Passage(Kind.TERM, search_terms(recipe, (*seen, *whole), site.book.vocabulary, splitter))


def _told_in_the_head(recipe: Recipe) -> Iterator[str]:
    """Yield what the page shows besides the story."""
    for obstacle in recipe.obstacles:
        yield from filter(None, (obstacle.how, obstacle.helped))
    if recipe.closure:
        yield from filter(None, (recipe.closure.otherwise, recipe.closure.remains))
    yield from filter(None, (recipe.deviation, *(step.note for step in recipe.history)))
    for product in recipe.products:
        yield f"{product.name} {product.vendor}".strip()
    yield from (metric.name for metric in recipe.metrics)
    yield from (participant.name for participant in recipe.participants)
    funding = recipe.costs.funding if recipe.costs else None
    if funding and (funding.grantor or funding.programme):
        yield f"{funding.grantor} {funding.programme}".strip()


def _meta(recipe: Recipe, card: Card) -> dict[str, str]:
    found = {
        "title": recipe.title,
        "ort": f"{card.lead} {card.others}".strip(),
        "einwohner": card.population,
        "wo": card.where,
        "zusammenfassung": recipe.summary,
        "kosten": card.price,
        "stand": card.as_of,
    }
    return {name: text for name, text in found.items() if text}
