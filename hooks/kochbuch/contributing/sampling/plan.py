# SPDX-FileCopyrightText: Das Kochbuch
# SPDX-License-Identifier: MIT
"""What each recipe of a sample book is about: who, what, how far, since when."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import chain, cycle
from typing import TypeVar

from kochbuch.book.recipe import Origin
from kochbuch.book.register import Municipality, Register
from kochbuch.book.sizes import Level, SizeClass
from kochbuch.book.status import Status
from kochbuch.book.vocabulary import Subtopic, Vocabulary
from kochbuch.contributing.sampling.dice import Dice

Card = TypeVar("Card")

NEWEST = 2026 * 12 + 9
"""The youngest month in a sample book, October 2026, counted from year 0."""

# Cards of a deck: how many of fifty recipes each size class gets. Nearly three quarters of all
# Gemeinden are Landgemeinden; fewer here, so that every index page has something to show.
_SIZES = {
    SizeClass.RURAL: 17,
    SizeClass.SMALL_TOWN_MINOR: 8,
    SizeClass.SMALL_TOWN_MAJOR: 7,
    SizeClass.MEDIUM_TOWN_MINOR: 6,
    SizeClass.MEDIUM_TOWN_MAJOR: 3,
    SizeClass.CITY_MINOR: 2,
    SizeClass.CITY_MAJOR: 1,
    SizeClass.DISTRICT_SMALL: 2,
    SizeClass.DISTRICT_MEDIUM: 2,
    SizeClass.DISTRICT_LARGE: 2,
}
_STATUSES = {
    Status.OPERATION: 7,
    Status.COMPLETED: 3,
    Status.ROLLOUT: 3,
    Status.PILOT: 2,
    Status.PLANNING: 2,
    Status.IDEA: 1,
    Status.PAUSED: 1,
    Status.DISCONTINUED: 1,
}
_ORIGINS = {Origin.EDITORS: 10, Origin.MUNICIPALITY: 8, Origin.ANONYMOUS: 2}
_EXTRA_TOPICS = 40
_RECIPES_PER_MUNICIPALITY = 3
_SMALLEST_POOL = 16


@dataclass(frozen=True, slots=True)
class Plan:
    """One recipe before it is written."""

    number: int
    """Counts from 1."""
    municipalities: tuple[Municipality, ...]
    topic: Subtopic
    status: Status
    origin: Origin
    begin: int
    """Month in which it began, counted from year 0."""
    as_of: int
    """Month the content refers to."""

    @property
    def lead(self) -> Municipality:
        """The municipality named first."""
        return self.municipalities[0]

    @property
    def name(self) -> str:
        """What texts call it."""
        return f"Musterrezept {self.number}"

    @property
    def folder(self) -> str:
        """The folder of its municipality below `recipes/`."""
        return f"{self.lead.state.value}/{self.lead.slug}"

    @property
    def path(self) -> str:
        """Its path below `recipes/`, without ending."""
        return f"{self.folder}/musterrezept-{self.number}-{self.topic.slug}"


def plan_book(
    count: int, register: Register, vocabulary: Vocabulary, dice: Dice
) -> tuple[Plan, ...]:
    """Return plans for `count` recipes that in time cover all sizes, statuses, topics, Länder."""
    sizes = dice.deal(_cards(_SIZES))
    statuses = dice.deal(_cards(_STATUSES))
    origins = dice.deal(_cards(_ORIGINS))
    topics = _topics(tuple(vocabulary.subtopics.values()), dice)
    leads = {size: cycle(pool) for size, pool in _pools(count, register, dice).items()}
    neighbours = _by_district(register)
    plans = []
    for number in range(1, count + 1):
        lead = next(leads[next(sizes)])
        as_of = NEWEST - 1 - int(120 * dice.share() ** 2)
        plans.append(
            Plan(
                number,
                (lead, *_partners(lead, neighbours[lead.district], dice)),
                next(topics),
                next(statuses),
                next(origins),
                as_of - dice.number(6, 48),
                as_of,
            )
        )
    return tuple(plans)


def _cards(deck: Mapping[Card, int]) -> tuple[Card, ...]:
    return tuple(card for card, count in deck.items() for _ in range(count))


def _topics(subtopics: Sequence[Subtopic], dice: Dice) -> Iterator[Subtopic]:
    """Yield each subtopic once, then some the oftener the earlier they stand, and again."""
    while True:
        yield from dice.shuffled(subtopics)
        for _ in range(_EXTRA_TOPICS):
            yield subtopics[int(len(subtopics) * dice.share() ** 2)]


def _pools(count: int, register: Register, dice: Dice) -> dict[SizeClass, list[Municipality]]:
    """Return who leads recipes of each size class: few enough that most tell more than one."""
    found: defaultdict[SizeClass, list[Municipality]] = defaultdict(list)
    for unit in _bodies(register):
        found[unit.size_class].append(unit)
    pools = {}
    for size, share in _SIZES.items():
        wanted = count * share // sum(_SIZES.values()) // _RECIPES_PER_MUNICIPALITY
        pools[size] = _rare_first(dice.shuffled(found[size]))[: max(_SMALLEST_POOL, wanted)]
    return pools


def _bodies(register: Register) -> Iterator[Municipality]:
    """Yield everyone who can own a recipe, each once."""
    districts = (unit for unit in register.districts if unit.level is Level.DISTRICT)
    return chain(register.municipalities, register.associations, districts)


def _rare_first(units: list[Municipality]) -> list[Municipality]:
    """Return one body of each Land, the rarest Land first, then all others as they come.

    So even a small book knows Bremen, Hamburg, Berlin and the Saarland.
    """
    counts = Counter(unit.state for unit in units)
    first = {unit.state: unit for unit in reversed(units)}
    heads = sorted(first.values(), key=lambda unit: (counts[unit.state], unit.key))
    chosen = set(heads)
    return heads + [unit for unit in units if unit not in chosen]


def _by_district(register: Register) -> dict[str, list[Municipality]]:
    found: defaultdict[str, list[Municipality]] = defaultdict(list)
    for unit in register.municipalities:
        found[unit.district].append(unit)
    return found


def _partners(
    lead: Municipality, neighbours: Sequence[Municipality], dice: Dice
) -> list[Municipality]:
    """Return up to three others of the same Kreis; every fourth undertaking has some."""
    if not dice.chance(0.25):
        return []
    count = dice.number(1, 3)
    return [unit for unit in dice.some(neighbours, count) if unit != lead]
