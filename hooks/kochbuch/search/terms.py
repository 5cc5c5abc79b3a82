# SPDX-FileCopyrightText: Das Kochbuch
# SPDX-License-Identifier: MIT
"""Words that lead to a recipe although they do not stand in it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence, Set
from functools import lru_cache
from itertools import chain

from kochbuch.book.recipe import Recipe
from kochbuch.book.register import Municipality
from kochbuch.book.vocabulary import Cooperation, Subtopic, Vocabulary
from kochbuch.search.compounds import Splitter, letters
from kochbuch.search.expansions import ABBREVIATIONS, expansions
from kochbuch.search.fillers import FILLERS

_PUNCTUATION = "()„“,.;:"


def phrases(vocabulary: Vocabulary) -> Iterator[str]:
    """Yield every word or phrase of the vocabulary that people read."""
    for topic in vocabulary.topics:
        for entry in (topic, *topic.subtopics):
            yield from (entry.label, *entry.synonyms)
    for hurdle in vocabulary.hurdles.values():
        yield from (hurdle.label, *hurdle.synonyms)
    for cooperation in vocabulary.cooperations.values():
        yield cooperation.label


def topic_words(subtopic: Subtopic) -> tuple[str, ...]:
    """Return what a subtopic is called."""
    return (subtopic.label, *subtopic.synonyms)


def told(texts: Iterable[str], seen: Iterable[str]) -> tuple[str, str]:
    """Return the words of `texts` that tell something and stand in none of `seen`, each once.

    First those that are said more than once, then the others.

    >>> told(["Das Amt scannt die Post.", "Post an das Amt"], ["Das Amt"])
    ('Post', 'scannt')
    """
    given = FILLERS.union(word for text in seen for word in letters(text))
    found: dict[tuple[str, ...], str] = {}
    often: dict[tuple[str, ...], str] = {}
    for text in texts:
        for spelling in text.split():
            plain, words = _word(spelling)
            if words in found:
                often.setdefault(words, plain)
            elif not given.issuperset(words):
                found[words] = plain
    once = (plain for words, plain in found.items() if words not in often)
    return " ".join(often.values()), " ".join(once)


def search_terms(
    recipe: Recipe, texts: Sequence[str], vocabulary: Vocabulary, splitter: Splitter
) -> str:
    """Return the words for `recipe` that stand in none of its `texts`, each once.

    Umlauts and ß need no second spelling: Pagefind folds them at both ends.
    """
    given = {word for text in texts for word in letters(text)}
    meant = tuple(dict.fromkeys(_meant(recipe, vocabulary)))
    also = expansions((*meant, *sorted(given & ABBREVIATIONS)))
    spelled = [word for phrase in (*meant, *also) for word in phrase.split()]
    whole = (*sorted(given), *(word for spelling in spelled for word in _word(spelling)[1]))
    return _new(chain(spelled, (part for word in whole for part in splitter.parts(word))), given)


def untold(spellings: Iterable[str], given: Set[str]) -> Iterator[str]:
    """Yield those spellings that have a word which is not `given`, folded."""
    return (spelling for spelling in spellings if not given.issuperset(_word(spelling)[1]))


def _new(spellings: Iterable[str], given: Set[str]) -> str:
    """Return the untold ones without punctuation, one for each row of words."""
    found: dict[tuple[str, ...], str] = {}
    for spelling in untold(spellings, given):
        plain, words = _word(spelling)
        found.setdefault(words, plain)
    return " ".join(found.values())


@lru_cache(maxsize=65536)
def _word(spelling: str) -> tuple[str, tuple[str, ...]]:
    """Return a word as it is written in a text without punctuation, and folded."""
    return spelling.strip(_PUNCTUATION), tuple(letters(spelling))


def _meant(recipe: Recipe, vocabulary: Vocabulary) -> Iterator[str]:
    for subtopic in recipe.topics:
        topic = vocabulary.topic_of(subtopic)
        yield from (*topic_words(subtopic), topic.label, *topic.synonyms)
    for hurdle in recipe.hurdles:
        yield from (hurdle.label, *hurdle.synonyms)
    yield from recipe.status.synonyms
    for municipality in recipe.municipalities:
        yield from _place(municipality)
    if recipe.cooperation:
        yield from _cooperation(recipe.cooperation)


def _place(place: Municipality) -> Iterator[str]:
    yield from (place.name, place.kind, place.size_class.label)
    yield from (place.district_name, place.association_name, place.state.label)


def _cooperation(cooperation: Cooperation) -> Iterator[str]:
    yield "Verbund"
    yield cooperation.label
