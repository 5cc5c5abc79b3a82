# SPDX-FileCopyrightText: Das Kochbuch
# SPDX-License-Identifier: MIT
"""Lists of recipes: paged, grouped, and crossed with size and status."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from kochbuch.book.recipe import Closure, Obstacle, Recipe
from kochbuch.book.sizes import SizeClass
from kochbuch.book.status import Status
from kochbuch.book.vocabulary import Subtopic, Topic
from kochbuch.site import addresses
from kochbuch.site.cards import Card
from kochbuch.site.site import Site
from kochbuch.site.spec import PageSpec
from kochbuch.views.indexes import Word
from kochbuch.views.statistics import Spread, spread

PAGE_SIZE = 60
"""Entries on a page: about 90 kB of HTML."""
LESSONS_SIZE = 30
"""Entries on a page that shows texts of up to 3,000 characters with each."""
GROUP_SIZE = 5
"""Entries shown of a group that has a page of its own."""

Trail = tuple[tuple[str, str], ...]
"""The way from the start page, as labels and addresses; this page itself has none."""


@dataclass(frozen=True, slots=True)
class Tile:
    """One entry of an overview."""

    label: str
    address: str
    count: int
    note: str = ""
    size: SizeClass | None = None
    status: Status | None = None
    children: tuple[Tile, ...] = ()


Crossings = tuple[tuple[str, tuple[Tile, ...]], ...]
"""Rows of choices, each with its label; a choice without recipes has no address."""


@dataclass(frozen=True, slots=True)
class Group:
    """A part of a grouped list."""

    label: str
    address: str
    """Where the whole group is."""
    total: int
    cards: tuple[Card, ...]
    note: str = ""


@dataclass(frozen=True, slots=True)
class Lesson:
    """A recipe with what went wrong: how one hurdle showed, or why the undertaking ended."""

    card: Card
    obstacles: tuple[Obstacle, ...] = ()
    closure: Closure | None = None


@dataclass(frozen=True, slots=True)
class ListHead:
    """What a list says above its entries, and beside them."""

    address: str
    title: str
    description: str
    trail: Trail
    tab: str = ""
    """Title of the window where another page has the same heading."""
    what: str = "zu diesem Thema"
    """What an empty list asks for."""
    synonyms: tuple[str, ...] = ()
    facts: tuple[tuple[str, str], ...] = ()
    size: SizeClass | None = None
    crossings: Crossings = ()
    spreads: tuple[tuple[str, Spread], ...] = ()
    siblings: tuple[Tile, ...] = ()


def paged(
    head: ListHead,
    entries: Sequence[Card] | Sequence[Lesson],
    *,
    template: str = "list.html",
    page_size: int = PAGE_SIZE,
) -> Iterator[PageSpec]:
    """Yield the pages of one list; an empty list still has its first."""
    title = head.tab or head.title
    count = max(1, -(-len(entries) // page_size))
    for number in range(1, count + 1):
        shown = entries[(number - 1) * page_size : number * page_size]
        yield PageSpec(
            addresses.page_number(head.address, number),
            template,
            title if number == 1 else f"{title} (Seite {number})",
            head.description,
            {
                "head": head,
                "number": number,
                "count": count,
                "total": len(entries),
                "shown": tuple(shown),
            },
        )


def grouped(head: ListHead, groups: Iterable[Group], total: int) -> PageSpec:
    """Return a page that shows the beginning of each group."""
    values = {"head": head, "groups": tuple(groups), "total": total}
    return PageSpec(head.address, "grouped.html", head.title, head.description, values)


def group(
    site: Site,
    label: str,
    address: str,
    recipes: Sequence[Recipe],
    *,
    note: str = "",
    limit: int = GROUP_SIZE,
) -> Group:
    """Return a group that shows its first entries."""
    return Group(label, address, len(recipes), site.cards_of(recipes[:limit]), note)


def overview(
    address: str,
    title: str,
    description: str,
    groups: tuple[tuple[str, tuple[Tile, ...]], ...],
    after: str = "",
) -> PageSpec:
    """Return a page of tiles, in groups with a label or in one without."""
    values = {"trail": ((title, ""),), "groups": groups, "after": after}
    return PageSpec(address, "tiles.html", title, description, values)


def tile(site: Site, word: Word, note: str = "", children: tuple[Tile, ...] = ()) -> Tile:
    """Return the tile that leads to the list of a word."""
    return Tile(
        word.label,
        addresses.of(word),
        len(site.indexes.of(word)),
        note,
        word if isinstance(word, SizeClass) else None,
        word if isinstance(word, Status) else None,
        children,
    )


def spreads(recipes: Sequence[Recipe]) -> tuple[tuple[str, Spread], ...]:
    """Return what the costs of several recipes say together; money granted is never counted."""
    costs = [recipe.costs for recipe in recipes if recipe.costs]
    found = (
        ("Einmalige Kosten", spread(each.once for each in costs)),
        ("Jährliche Kosten", spread(each.yearly for each in costs)),
    )
    return tuple((label, known) for label, known in found if known)


def crossings(site: Site, topic: Topic | Subtopic) -> Crossings:
    """Return the crossings of a topic or subtopic with size and status."""
    sizes = tuple(_cell(site, topic, size) for size in SizeClass)
    statuses = tuple(_cell(site, topic, status) for status in Status)
    return ("Nach Größe", sizes), ("Nach Status", statuses)


def _cell(site: Site, topic: Topic | Subtopic, other: SizeClass | Status) -> Tile:
    count = len(site.indexes.of(topic, other))
    address = addresses.of_crossing(topic, other) if count else ""
    return replace(tile(site, other), address=address, count=count)


def by_topic(site: Site, head: ListHead, word: SizeClass | Status) -> PageSpec:
    """Return the page of a size class or status with the topics that have recipes there."""
    groups = (
        group(site, topic.label, addresses.of_crossing(topic, word), recipes)
        for topic in site.book.vocabulary.topics
        if (recipes := site.indexes.of(topic, word))
    )
    return grouped(head, groups, len(site.indexes.of(word)))
