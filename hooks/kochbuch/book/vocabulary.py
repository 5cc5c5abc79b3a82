# SPDX-FileCopyrightText: Das Kochbuch
# SPDX-License-Identifier: MIT
"""The editors' words: topics, hurdles and co-operations."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from functools import cached_property

from kochbuch.book.words import fold


@dataclass(frozen=True, slots=True)
class Subtopic:
    """What a recipe names as its topic."""

    slug: str
    label: str
    definition: str
    synonyms: tuple[str, ...] = ()
    topic: str = ""
    """Slug of the topic above."""


@dataclass(frozen=True, slots=True)
class Topic:
    """A shelf of the book with its subtopics."""

    slug: str
    label: str
    definition: str
    synonyms: tuple[str, ...] = ()
    subtopics: tuple[Subtopic, ...] = ()


@dataclass(frozen=True, slots=True)
class Hurdle:
    """Something that stood in the way, as one of a few known kinds."""

    slug: str
    label: str
    group: str
    definition: str
    synonyms: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Cooperation:
    """A lasting co-operation of several municipalities (Verbund)."""

    slug: str
    label: str
    definition: str
    url: str = ""


@dataclass(frozen=True)
class Vocabulary:
    """All words that recipes may use; the checker and the pages read the same one."""

    topics: tuple[Topic, ...] = ()
    hurdles: Mapping[str, Hurdle] = field(default_factory=dict)
    cooperations: Mapping[str, Cooperation] = field(default_factory=dict)

    @cached_property
    def subtopics(self) -> dict[str, Subtopic]:
        """Every subtopic by its slug, in the editors' order."""
        return {sub.slug: sub for topic in self.topics for sub in topic.subtopics}

    @cached_property
    def by_slug(self) -> dict[str, Topic]:
        """Every topic by its slug, in the editors' order."""
        return {topic.slug: topic for topic in self.topics}

    @cached_property
    def subtopic_meant(self) -> dict[str, str]:
        """Slug of the subtopic for every folded label and synonym."""
        return _meanings(self.subtopics.values())

    @cached_property
    def hurdle_meant(self) -> dict[str, str]:
        """Slug of the hurdle for every folded label and synonym."""
        return _meanings(self.hurdles.values())

    def topic_of(self, subtopic: Subtopic) -> Topic:
        """Return the topic above `subtopic`."""
        return self.by_slug[subtopic.topic]


def _meanings(entries: Iterable[Subtopic | Hurdle]) -> dict[str, str]:
    meanings: dict[str, str] = {}
    for entry in entries:
        for word in (entry.label, *entry.synonyms):
            meanings.setdefault(fold(word), entry.slug)
    return meanings
