# SPDX-FileCopyrightText: Das Kochbuch
# SPDX-License-Identifier: MIT
"""A recipe as the search sees it: weighted text, what a result shows, and its facets."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from enum import Enum

from kochbuch.book.recipe import Recipe
from kochbuch.running.errors import making
from kochbuch.search.compounds import Splitter
from kochbuch.search.terms import new_words, phrases, search_terms, topic_words
from kochbuch.site import addresses
from kochbuch.site.cards import Card
from kochbuch.site.site import Site
from kochbuch.stories.passages import PassageKind


class Prominence(Enum):
    """What a hit in a text is worth, compared with a word that has no weight (1).

    Title and summary are missing: results show them, and Pagefind searches what they show.
    """

    TOPIC = 3.0
    """What the main topic is called: what the recipe is about."""
    HEADING = 2.0
    REPEATED = 1.5
    """Words that the recipe says more than once."""
    TEXT = 0.7
    TERM = 0.4
    """Words that are not in the recipe but lead to it."""


@dataclass(frozen=True, slots=True)
class SearchText:
    """Plain text to search in."""

    prominence: Prominence
    text: str


@dataclass(frozen=True, slots=True)
class SearchRecord:
    """One recipe for the index."""

    address: str
    texts: tuple[SearchText, ...]
    """What is searched besides title and summary, which are in `meta`."""
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
        yield making(recipe.source, _record, site, recipe, splitter)


def _record(site: Site, recipe: Recipe, splitter: Splitter) -> SearchRecord:
    return SearchRecord(
        addresses.of(recipe),
        tuple(_texts(site, recipe, splitter)),
        _meta(recipe, site.cards[recipe.path]),
        site.facets[recipe.path],
        tuple(municipality.key for municipality in recipe.municipalities),
        recipe.last_known.last,
    )


def _texts(site: Site, recipe: Recipe, splitter: Splitter) -> Iterator[SearchText]:
    """Yield headings as they are, and each word of everything else once.

    Results show the summary, so the text as such is not needed; words without an order are half
    as much work for Pagefind, and find the same (decision 0015).
    """
    passages = site.stories[recipe.path].passages
    headings = [p.text for p in passages if p.kind is PassageKind.HEADING]
    topic = " ".join(topic_words(recipe.topic))
    yield from (SearchText(Prominence.HEADING, heading) for heading in headings)
    yield SearchText(Prominence.TOPIC, topic)
    covered = [recipe.title, recipe.summary, topic, *headings]
    texts = [p.text for p in passages if p.kind is not PassageKind.SECTION]
    texts += _front_matter_texts(recipe)
    repeated, single = new_words(texts, covered)
    yield SearchText(Prominence.REPEATED, repeated)
    yield SearchText(Prominence.TEXT, single)
    terms = search_terms(recipe, (*covered, *texts), site.book.vocabulary, splitter)
    yield SearchText(Prominence.TERM, terms)


def _front_matter_texts(recipe: Recipe) -> Iterator[str]:
    """Yield the texts of the front matter that the page shows besides the story."""
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
