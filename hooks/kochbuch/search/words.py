# SPDX-FileCopyrightText: Das Kochbuch
# SPDX-License-Identifier: MIT
"""The words for each facet, and those that a typing error may have meant."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from kochbuch.book.recipe import Origin
from kochbuch.book.sizes import SizeClass
from kochbuch.book.states import State
from kochbuch.book.status import Status
from kochbuch.book.vocabulary import Hurdle, Subtopic, Topic, Vocabulary
from kochbuch.book.words import collation_key, fold
from kochbuch.german import formatting as german
from kochbuch.plain.facets import CostBand
from kochbuch.search.json_files import json_file
from kochbuch.search.terms import phrases
from kochbuch.search.vocabulary import FILLERS, FORMS
from kochbuch.site import addresses
from kochbuch.site.site import Site
from kochbuch.site.site_file import SiteFile
from kochbuch.views.freshness import Freshness

_FREQUENT = 6_000
"""Words of recipes at most: with those of the vocabulary about 40 kB compressed."""
_WORD = re.compile(r"[^\W\d_]{4,}(?:-[^\W\d_]{2,})*")
_ADDRESS = re.compile(r"(?:https?://|\bwww\.)[^\s<>)\]]*")
"""An address that is written out holds no words."""


@dataclass(frozen=True, slots=True)
class Named:
    """A value of a facet, as readers see it."""

    id: str
    wort: str


@dataclass(frozen=True, slots=True)
class StatusWords(Named):
    """A status."""

    woerter: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class SizeWords(Named):
    """A size class."""

    spanne: str
    ab: int
    kreis: bool


@dataclass(frozen=True, slots=True)
class StateWords(Named):
    """A Land, and what it is called behind "aus"."""

    aus: str
    woerter: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Entry(Named):
    """What has a page of its own, with other words for it."""

    adresse: str
    woerter: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class TopicWords(Entry):
    """A topic with those below it."""

    unter: list[Entry]


@dataclass(frozen=True, slots=True)
class Words:
    """`daten/suche/woerter.json`: the editors' words."""

    themen: list[TopicWords]
    huerden: list[Entry]
    status: list[StatusWords]
    groessen: list[SizeWords]
    laender: list[StateWords]
    kosten: list[Named]
    aktualitaet: list[Named]
    herkunft: list[Named]
    verbuende: list[Entry]
    formen: tuple[tuple[str, ...], ...]
    fuellwoerter: list[str]


@dataclass(frozen=True, slots=True)
class KnownWords:
    """`daten/suche/wortschatz.json`: words worth correcting to."""

    wortschatz: list[str]


def render(site: Site) -> Iterator[SiteFile]:
    """Yield the words that the finder loads, and those it loads when it finds nothing."""
    vocabulary = site.book.vocabulary
    texts = (f"{r.title}\n{r.summary}\n{site.stories[r.path].text}" for r in site.book.recipes)
    known = known_words(phrases(vocabulary), texts)
    yield json_file(addresses.SEARCH_WORDS, _words(vocabulary))
    yield json_file(addresses.SEARCH_KNOWN, KnownWords(known))


def _words(vocabulary: Vocabulary) -> Words:
    states = sorted(State, key=lambda state: collation_key(state.label))
    return Words(
        [_topic(topic) for topic in vocabulary.topics],
        [_entry(hurdle, addresses.of_hurdle(hurdle)) for hurdle in vocabulary.hurdles.values()],
        [StatusWords(s, s.label, s.synonyms) for s in Status],
        [SizeWords(s, s.label, german.size_span(s), s.minimum, s.is_district) for s in SizeClass],
        [StateWords(s, s.label, s.dative, s.abbreviations) for s in states],
        [Named(band, band.label) for band in CostBand],
        [Named(state, state.label) for state in Freshness],
        [Named(origin, origin.label) for origin in Origin],
        [
            Entry(cooperation.slug, cooperation.label, addresses.of_cooperation(cooperation), ())
            for cooperation in vocabulary.cooperations.values()
        ],
        FORMS,
        sorted(FILLERS),
    )


def _topic(topic: Topic) -> TopicWords:
    below = [_entry(sub, addresses.of_subtopic(sub)) for sub in topic.subtopics]
    return TopicWords(
        topic.slug, topic.label, addresses.of_topic(topic), tuple(topic.synonyms), below
    )


def _entry(entry: Subtopic | Hurdle, address: str) -> Entry:
    return Entry(entry.slug, entry.label, address, tuple(entry.synonyms))


def known_words(vocabulary: Iterable[str], texts: Iterable[str]) -> list[str]:
    """Return the words worth correcting to, as people write them, in the order of a dictionary.

    All of the vocabulary, and those in most `texts`: what readers see of one recipe each.
    """
    fixed = {word for phrase in vocabulary for word in _WORD.findall(phrase)}
    counts: Counter[str] = Counter()
    for text in texts:
        counts.update(set(_WORD.findall(_ADDRESS.sub("", text))))
    frequent = sorted(counts, key=lambda word: (-counts[word], word))[:_FREQUENT]
    # Of two spellings (akte, Akte) the more frequent one stands for both.
    spelled: dict[str, str] = {}
    for word in (*sorted(fixed), *frequent):
        spelled.setdefault(fold(word), word)
    return sorted(spelled.values(), key=collation_key)
