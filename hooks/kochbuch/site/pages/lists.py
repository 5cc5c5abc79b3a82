# SPDX-FileCopyrightText: Das Kochbuch
# SPDX-License-Identifier: MIT
"""Lists of recipes: paged, grouped, and crossed with size and status."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from kochbuch.book.recipe import Recipe
from kochbuch.book.sizes import SizeClass
from kochbuch.book.status import Status
from kochbuch.site import addresses
from kochbuch.site.site import Site
from kochbuch.site.site_file import SiteFile
from kochbuch.views.statistics import Spread, costs_once, costs_yearly

PAGE_SIZE = 60
"""Entries on a page: about 90 kB of HTML."""
LESSONS_SIZE = 30
"""Entries on a page that shows texts of up to 3,000 characters with each."""
GROUP_SIZE = 5
"""Entries shown of a group before its own page goes on."""

Trail = Sequence[tuple[str, str]]


@dataclass(frozen=True, slots=True)
class Group:
    """A part of a grouped list."""

    label: str
    address: str
    """Where the whole group stands, or ""."""
    recipes: Sequence[Recipe]
    note: str = ""
    limit: int = GROUP_SIZE

    @property
    def shown(self) -> Sequence[Recipe]:
        """The first entries, or all where no page of its own follows."""
        return self.recipes[: self.limit] if self.address else self.recipes

    @property
    def total(self) -> int:
        """How many recipes the group holds."""
        return len(self.recipes)


@dataclass(frozen=True, slots=True)
class Tile:
    """One entry of an overview."""

    label: str
    address: str
    count: int
    note: str = ""
    size: SizeClass | None = None
    status: Status | None = None
    children: Sequence[Tile] = ()


@dataclass(frozen=True, slots=True)
class Crossing:
    """One choice of a crossing; a gap has no address."""

    label: str
    address: str
    count: int
    size: SizeClass | None = None
    status: Status | None = None


def paged(
    site: Site,
    *,
    address: str,
    title: str,
    description: str,
    trail: Trail,
    recipes: Sequence[Recipe],
    tab: str = "",
    template: str = "shelf.html",
    page_size: int = PAGE_SIZE,
    **values: Any,
) -> Iterator[SiteFile]:
    """Yield the pages of one list; an empty list still has its first.

    `tab` is the title of the window where another page has the same heading.
    """
    tab = tab or title
    count = max(1, -(-len(recipes) // page_size))
    for number in range(1, count + 1):
        yield site.pages.page(
            template,
            address=addresses.page_number(address, number),
            title=tab if number == 1 else f"{tab} (Seite {number})",
            description=description,
            heading=title,
            lead=description,
            trail=trail,
            base=address,
            number=number,
            count=count,
            total=len(recipes),
            shown=recipes[(number - 1) * page_size : number * page_size],
            **_optional(values),
        )


def grouped(
    site: Site,
    *,
    address: str,
    title: str,
    description: str,
    trail: Trail,
    groups: Iterable[Group],
    total: int,
    **values: Any,
) -> SiteFile:
    """Return a page that shows the beginning of each group."""
    return site.pages.page(
        "grouped.html",
        address=address,
        title=title,
        description=description,
        heading=title,
        lead=description,
        trail=trail,
        groups=tuple(groups),
        total=total,
        **_optional(values),
    )


def overview(
    site: Site,
    *,
    address: str,
    title: str,
    description: str,
    groups: Sequence[tuple[str, Sequence[Tile]]],
    after: str = "",
) -> SiteFile:
    """Return a page of tiles."""
    return site.pages.page(
        "tiles.html",
        address=address,
        title=title,
        description=description,
        heading=title,
        lead=description,
        trail=((title, ""),),
        groups=groups,
        after=after,
    )


def _optional(values: dict[str, Any]) -> dict[str, Any]:
    """Return `values` with the parts that a list may do without."""
    defaults: dict[str, Any] = {
        "synonyms": (),
        "crossings": (),
        "spreads": (),
        "what": "zu diesem Thema",
        "facts": (),
        "size": None,
        "status": None,
        "siblings": (),
    }
    return defaults | values


def spreads(recipes: Sequence[Recipe]) -> tuple[tuple[str, Spread], ...]:
    """Return what the costs of several recipes say together, where there are enough."""
    found = (
        ("Einmalige Kosten", costs_once(recipes)),
        ("Jährliche Kosten", costs_yearly(recipes)),
    )
    return tuple((label, spread) for label, spread in found if spread)


def crossings(site: Site, name: str, shelf: str) -> tuple[tuple[str, tuple[Crossing, ...]], ...]:
    """Return the crossings of a topic's or subtopic's shelf with size and status."""
    sizes = tuple(
        Crossing(size.label, address, count, size=size)
        for size in SizeClass
        for address, count in [_cell(site.shelves.by_topic_and_size, name, shelf, size)]
    )
    statuses = tuple(
        Crossing(status.label, address, count, status=status)
        for status in Status
        for address, count in [_cell(site.shelves.by_topic_and_status, name, shelf, status)]
    )
    return ("Nach Größe", sizes), ("Nach Status", statuses)


def _cell(
    shelves: Mapping[tuple[str, Any], Sequence[Recipe]],
    name: str,
    shelf: str,
    other: SizeClass | Status,
) -> tuple[str, int]:
    count = len(shelves.get((name, other), ()))
    return (addresses.of_crossing(shelf, other) if count else ""), count
