# SPDX-FileCopyrightText: Das Kochbuch
# SPDX-License-Identifier: MIT
"""Words that lead to a recipe although it does not contain them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from itertools import chain

from kochbuch.book.recipe import Recipe
from kochbuch.book.register import Municipality
from kochbuch.book.vocabulary import Cooperation, Subtopic, Vocabulary
from kochbuch.search.compounds import Splitter, letters
from kochbuch.search.vocabulary import ABBREVIATIONS, FILLERS, expansions

_PUNCTUATION = "()„“,.;:"


def phrases(vocabulary: Vocabulary) -> Iterator[str]:
    """Yield every word or phrase of the vocabulary that people read."""
    for topic in vocabulary.topics:
        yield from (topic.label, *topic.synonyms)
        for subtopic in topic.subtopics:
            yield from topic_words(subtopic)
    for hurdle in vocabulary.hurdles.values():
        yield from (hurdle.label, *hurdle.synonyms)
    for cooperation in vocabulary.cooperations.values():
        yield cooperation.label


def topic_words(subtopic: Subtopic) -> tuple[str, ...]:
    """Return what a subtopic is called."""
    return (subtopic.label, *subtopic.synonyms)


def new_words(texts: Iterable[str], covered: Iterable[str]) -> tuple[str, str]:
    """Return the words of `texts` that are in none of the texts already `covered`, each once.

    First those that occur more than once, then the others. Fillers are left out.

    >>> new_words(["Das Amt scannt die Post.", "Post an das Amt"], ["Das Amt"])
    ('Post', 'scannt')
    """
    known = FILLERS.union(word for text in covered for word in letters(text))
    found: dict[tuple[str, ...], str] = {}
    repeated: dict[tuple[str, ...], str] = {}
    for text in texts:
        for spelling in text.split():
            plain, words = _word(spelling)
            if words in found:
                repeated.setdefault(words, plain)
            elif not known.issuperset(words):
                found[words] = plain
    single = (plain for words, plain in found.items() if words not in repeated)
    return " ".join(repeated.values()), " ".join(single)


def search_terms(
    recipe: Recipe, texts: Sequence[str], vocabulary: Vocabulary, splitter: Splitter
) -> str:
    """Return the words for `recipe` that are in none of its `texts`, each once.

    Umlauts and ß need no second spelling: Pagefind folds them at both ends.
    """
    known = {word for text in texts for word in letters(text)}
    meant = tuple(dict.fromkeys(_meant(recipe, vocabulary)))
    also = expansions((*meant, *sorted(known & ABBREVIATIONS)))
    spelled = [word for phrase in (*meant, *also) for word in phrase.split()]
    whole = (*sorted(known), *(word for spelling in spelled for word in _word(spelling)[1]))
    parts = (part for word in whole for part in splitter.parts(word))
    found: dict[tuple[str, ...], str] = {}
    for spelling in chain(spelled, parts):
        plain, words = _word(spelling)
        if not known.issuperset(words):
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
