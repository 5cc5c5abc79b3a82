# SPDX-FileCopyrightText: Das Kochbuch
# SPDX-License-Identifier: MIT
"""The words behind every facet, and those that a typing error may have meant."""

from __future__ import annotations

import json
import re
from collections import Counter
from collections.abc import Iterable, Iterator
from typing import Any

from kochbuch.book.recipe import Origin
from kochbuch.book.sizes import SizeClass
from kochbuch.book.states import State
from kochbuch.book.status import Status
from kochbuch.book.vocabulary import Hurdle, Subtopic, Topic, Vocabulary
from kochbuch.book.words import collation_key, fold
from kochbuch.german import formatting as german
from kochbuch.plain.facets import CostBand
from kochbuch.search.terms import phrases
from kochbuch.search.vocabulary import FILLERS, FORMS
from kochbuch.site import addresses
from kochbuch.site.site import Site
from kochbuch.site.site_file import SiteFile
from kochbuch.views.freshness import Freshness

VERSION = 1
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
    yield SiteFile(addresses.SEARCH_WORDS, _json(_content(vocabulary)))
    yield SiteFile(addresses.SEARCH_KNOWN, _json({"version": VERSION, "wortschatz": known}))


def _json(content: dict[str, Any]) -> str:
    return json.dumps(content, ensure_ascii=False, separators=(",", ":")) + "\n"


def _content(vocabulary: Vocabulary) -> dict[str, Any]:
    return {
        "version": VERSION,
        "themen": [_topic(topic) for topic in vocabulary.topics],
        "huerden": [
            _entry(hurdle, addresses.of_hurdle(hurdle)) for hurdle in vocabulary.hurdles.values()
        ],
        "status": [{"id": s.value, "wort": s.label, "woerter": list(s.synonyms)} for s in Status],
        "groessen": [
            {
                "id": s.value,
                "wort": s.label,
                "spanne": german.size_span(s),
                "ab": s.minimum,
                "kreis": s.is_district,
            }
            for s in SizeClass
        ],
        "laender": [
            {
                "id": s.value,
                "wort": s.label,
                "aus": s.dative,
                "woerter": list(s.abbreviations),
            }
            for s in sorted(State, key=lambda s: collation_key(s.label))
        ],
        "kosten": [{"id": band.value, "wort": band.label} for band in CostBand],
        "aktualitaet": [{"id": f.value, "wort": f.label} for f in Freshness],
        "herkunft": [{"id": o.value, "wort": o.label} for o in Origin],
        "verbuende": [
            {"id": c.slug, "wort": c.label, "adresse": addresses.of_cooperation(c), "woerter": []}
            for c in vocabulary.cooperations.values()
        ],
        "formen": [list(forms) for forms in FORMS],
        "fuellwoerter": sorted(FILLERS),
    }


def _topic(topic: Topic) -> dict[str, Any]:
    below = [_entry(sub, addresses.of_subtopic(sub)) for sub in topic.subtopics]
    return {**_entry(topic, addresses.of_topic(topic)), "unter": below}


def _entry(entry: Topic | Subtopic | Hurdle, address: str) -> dict[str, Any]:
    return {
        "id": entry.slug,
        "wort": entry.label,
        "adresse": address,
        "woerter": list(entry.synonyms),
    }


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
