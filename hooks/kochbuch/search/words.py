# SPDX-FileCopyrightText: Das Kochbuch
# SPDX-License-Identifier: MIT
"""The words for each facet, and those that a typing error may have meant."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator

from kochbuch.book.labelled import Labelled
from kochbuch.book.recipe import Origin
from kochbuch.book.sizes import SizeClass
from kochbuch.book.states import State
from kochbuch.book.status import Status
from kochbuch.book.unseen import without_soft
from kochbuch.book.vocabulary import Cooperation, Hurdle, Subtopic, Topic, Vocabulary
from kochbuch.book.words import collation_key, fold
from kochbuch.german import formatting as german
from kochbuch.plain.facets import CostBand
from kochbuch.search.json_files import Entry, KnownWords, Named, TopicWords, Words, json_file
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


def render(site: Site) -> Iterator[SiteFile]:
    """Yield the words that the finder loads, and those it loads when it finds nothing."""
    vocabulary = site.book.vocabulary
    texts = (f"{r.title}\n{r.summary}\n{site.stories[r.path].text}" for r in site.book.recipes)
    known = known_words(phrases(vocabulary), texts)
    yield json_file(addresses.SEARCH_WORDS, _words(vocabulary))
    yield json_file(addresses.SEARCH_KNOWN, KnownWords(wortschatz=known))


def _words(vocabulary: Vocabulary) -> Words:
    states = sorted(State, key=lambda state: collation_key(state.label))
    return {
        "themen": [_topic(topic) for topic in vocabulary.topics],
        "huerden": [_entry(hurdle, hurdle.synonyms) for hurdle in vocabulary.hurdles.values()],
        "status": [{**_named(s), "woerter": list(s.synonyms)} for s in Status],
        "groessen": [
            {
                **_named(size),
                "spanne": german.size_span(size),
                "ab": size.minimum,
                "kreis": size.is_district,
            }
            for size in SizeClass
        ],
        "laender": [
            {**_named(state), "aus": state.dative, "woerter": list(state.abbreviations)}
            for state in states
        ],
        "kosten": [_named(band) for band in CostBand],
        "aktualitaet": [_named(state) for state in Freshness],
        "herkunft": [_named(origin) for origin in Origin],
        "verbuende": [_entry(found, ()) for found in vocabulary.cooperations.values()],
        "formen": [list(forms) for forms in FORMS],
        "fuellwoerter": sorted(FILLERS),
    }


def _named(member: Labelled) -> Named:
    return {"id": member.value, "wort": member.label}


def _topic(topic: Topic) -> TopicWords:
    below = [_entry(sub, sub.synonyms) for sub in topic.subtopics]
    return {**_entry(topic, topic.synonyms), "unter": below}


def _entry(entry: Topic | Subtopic | Hurdle | Cooperation, synonyms: Iterable[str]) -> Entry:
    return {
        "id": entry.slug,
        "wort": entry.label,
        "adresse": addresses.of(entry),
        "woerter": list(synonyms),
    }


def known_words(vocabulary: Iterable[str], texts: Iterable[str]) -> list[str]:
    """Return the words worth correcting to, as people write them, in the order of a dictionary.

    All of the vocabulary, and those in most `texts`: what readers see of one recipe each.
    """
    fixed = {word for phrase in vocabulary for word in _WORD.findall(phrase)}
    counts: Counter[str] = Counter()
    for text in texts:
        counts.update(set(_WORD.findall(without_soft(_ADDRESS.sub("", text)))))
    frequent = sorted(counts, key=lambda word: (-counts[word], word))[:_FREQUENT]
    # Of two spellings (akte, Akte) the more frequent one is kept.
    spelled: dict[str, str] = {}
    for word in (*sorted(fixed), *frequent):
        spelled.setdefault(fold(word), word)
    return sorted(spelled.values(), key=collation_key)
