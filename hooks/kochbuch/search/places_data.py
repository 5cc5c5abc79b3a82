# SPDX-FileCopyrightText: Das Kochbuch
# SPDX-License-Identifier: MIT
"""The places and recipes as the browser gets them, in pieces that are loaded when needed.

Below `daten/orte/`: `uebersicht.json` first, then by need `namen-<letter>.json` for typing,
`land-<land>.json` for the places and `rezepte-<n>.json` for the recipes. What a piece can at most
contribute follows from its bounds in the overview, so the browser leaves out the others and still
finds exactly what `views/neighbours.py` finds.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import asdict, dataclass
from typing import Any, Literal

from kochbuch.book.recipe import Recipe
from kochbuch.book.register import Municipality
from kochbuch.book.sizes import Level, SizeClass
from kochbuch.book.states import State
from kochbuch.book.words import slug
from kochbuch.search.json_files import Columns, Filed, Row, columns, filed, json_file
from kochbuch.search.place_names import KINDS, SMALL, by_initial
from kochbuch.site import addresses
from kochbuch.site.site import Site
from kochbuch.site.site_file import SiteFile
from kochbuch.views.neighbours import (
    NEAR_KM,
    POINTS,
    SIMILAR_SIZE,
    Points,
    cooperations_of,
    position,
)

PIECE = 500
"""Recipes in a file: about 40 kB compressed."""

Places = Sequence[Municipality]
PositionValues = tuple[str, str, int, int | None, int | None]
PlaceValues = tuple[str, str, int, int | None, int | None, int, list[int]]


@dataclass(frozen=True, slots=True)
class Name:
    """`daten/orte/namen-a.json` and so on, in columns: a place that can be typed."""

    schluessel: str
    name: str
    einwohner: int


@dataclass(frozen=True, slots=True)
class Position(Name):
    """... with latitude and longitude in thousandths of a degree, if they are known."""

    breite: int | None
    laenge: int | None


@dataclass(frozen=True, slots=True)
class Place(Position):
    """... with its number of recipes and its co-operations, in the order of their slugs."""

    rezepte: int
    verbuende: list[int]


@dataclass(frozen=True, slots=True)
class Gemeinde(Place):
    """... with the place of its Verband in the list of its Land, -1 for none."""

    verband: int


@dataclass(frozen=True, slots=True)
class Kreis(Place):
    """... whether it is a kreisfreie Stadt (1 or 0), and the folder of its page or ""."""

    frei: int
    seite: str


@dataclass(frozen=True, slots=True)
class Lead(Position):
    """The place that leads a recipe, with the key of its Verband or ""."""

    verband: str


@dataclass(frozen=True, slots=True)
class RecipeRow:
    """A recipe: its lead by position in the piece, the keys of all others who took part."""

    pfad: str
    titel: str
    ort: int
    themen: list[str]
    status: str
    verbund: int
    beteiligt: list[str]


@dataclass(frozen=True, slots=True)
class Bounds:
    """What the places of a piece have in common, so that it need not be loaded to know."""

    kasten: list[int]
    """Least and greatest latitude and longitude; empty if none is known."""
    einwohner: list[int]
    schluessel: list[str]
    """First and last Kreis."""


@dataclass(frozen=True, slots=True)
class Piece(Bounds):
    """A piece of recipes: bounds of the places that lead, and all co-operations."""

    verbuende: list[int]


@dataclass(frozen=True, slots=True)
class Land:
    """A Land with the bounds of its Gemeinden and its Verbände."""

    id: str
    name: str
    gemeinden: Bounds
    verbaende: Bounds


@dataclass(frozen=True, slots=True)
class Likeness(Points):
    """The weights of likeness, and where words for it begin."""

    similar_size: float = SIMILAR_SIZE
    near_km: float = NEAR_KM


@dataclass(frozen=True, slots=True)
class Overview:
    """`daten/orte/uebersicht.json`; its Länder are found by the first two digits of a key."""

    gewichte: Likeness
    groessen: dict[Literal["ort", "kreis"], list[tuple[int, str]]]
    gattungen: dict[Level, list[str]]
    kleine: list[str]
    namen: str
    laender: dict[str, Land]
    kreise: Filed[Kreis]
    themen: list[tuple[str, str, list[tuple[str, str, int]]]]
    rezepte: list[Piece]


@dataclass(frozen=True, slots=True)
class LandPlaces:
    """`daten/orte/land-nw.json` and so on."""

    gemeinden: Filed[Gemeinde]
    verbaende: Filed[Place]


@dataclass(frozen=True, slots=True)
class Recipes:
    """`daten/orte/rezepte-1.json` and so on."""

    orte: Columns[Lead]
    rezepte: Columns[RecipeRow]


def render(site: Site) -> Iterator[SiteFile]:
    """Yield all files below `daten/orte/`."""
    register, known = site.book.register, _Known(site)
    municipalities, associations = tuple(register.municipalities), tuple(register.associations)
    districts = tuple({district.key: district for district in register.districts}.values())
    # A piece is a region: recipes are in the order of the keys that lead them.
    recipes = sorted(site.book.recipes, key=lambda recipe: (recipe.lead.key, recipe.path))
    pieces = [recipes[at : at + PIECE] for at in range(0, len(recipes), PIECE)]
    everybody = {m.key: m for m in (*municipalities, *districts, *associations)}
    names = by_initial(everybody.values())
    lands = {
        state: tuple(
            [place for place in places if place.state is state]
            for places in (municipalities, associations)
        )
        for state in State
    }
    bounds = {
        state.number: Land(state, state.label, *(_bounds(places) for places in both))
        for state, both in lands.items()
    }
    rounds = [known.piece(piece) for piece in pieces]
    yield _file("uebersicht", known.overview(districts, bounds, "".join(names), rounds))
    for letter, places in names.items():
        rows = (Name(*_name(place)) for place in places)
        yield _file(f"namen-{letter}", filed(Name, rows, known.folders(places)))
    for state, (inside, above) in lands.items():
        yield _file(f"land-{state.value}", known.land(inside, above))
    for number, piece in enumerate(pieces, 1):
        yield _file(f"rezepte-{number}", known.recipes(piece))


def _file(name: str, content: Row | Columns[Any]) -> SiteFile:
    return json_file(f"{addresses.PLACES_DATA}{name}.json", content, sort_keys=True)


class _Known:
    """What the book knows of places; co-operations are numbers in the order of their slugs."""

    def __init__(self, site: Site) -> None:
        self.site = site
        self._by_municipality = site.indexes.by_municipality
        self._numbers = {
            slug: number for number, slug in enumerate(sorted(site.book.vocabulary.cooperations))
        }
        self._belonging = cooperations_of(site.book)

    def overview(
        self, districts: Places, lands: dict[str, Land], letters: str, pieces: list[Piece]
    ) -> Overview:
        """Return what is loaded first."""
        with_page = {district.key for district in self.site.indexes.districts}
        # A kreisfreie Stadt is a Gemeinde; here its name is that of a Kreis.
        rows = (
            Kreis(
                *self.place(district),
                int(district.level is Level.MUNICIPALITY),
                district.slug if district.key in with_page else "",
            )
            for district in districts
        )
        sizes = [(size.is_district, (size.minimum, size.label)) for size in SizeClass]
        by_subtopic = self.site.indexes.by_subtopic
        return Overview(
            Likeness(**asdict(POINTS)),
            {
                "ort": [size for is_district, size in sizes if not is_district],
                "kreis": [size for is_district, size in sizes if is_district],
            },
            KINDS,
            sorted(SMALL),
            letters,
            lands,
            filed(Kreis, rows, self.folders(districts)),
            [
                (
                    topic.slug,
                    topic.label,
                    [(s.slug, s.label, len(by_subtopic.get(s.slug, ()))) for s in topic.subtopics],
                )
                for topic in self.site.book.vocabulary.topics
            ],
            pieces,
        )

    def place(self, place: Municipality) -> PlaceValues:
        """Return the values of a `Place`."""
        cooperations = self._belonging.get(place.key, ())
        return (
            *_position(place),
            len(self._by_municipality.get(place.key, ())),
            sorted(self._numbers[slug] for slug in cooperations),
        )

    def folders(self, places: Places) -> dict[str, str]:
        """Return where the pages of places are; nearly always that follows from the name."""
        return {
            place.key: place.slug
            for place in places
            if place.key in self._by_municipality and place.slug != slug(place.name)
        }

    def land(self, inside: Places, above: Places) -> LandPlaces:
        """Return the places of a Land."""
        at = {association.key: number for number, association in enumerate(above)}
        gemeinden = (Gemeinde(*self.place(p), at.get(p.association, -1)) for p in inside)
        return LandPlaces(
            filed(Gemeinde, gemeinden, self.folders(inside)),
            filed(Place, (Place(*self.place(p)) for p in above), self.folders(above)),
        )

    def piece(self, recipes: Sequence[Recipe]) -> Piece:
        """Return what is known of a piece before it is loaded."""
        bounds = _bounds([recipe.lead for recipe in recipes])
        cooperations = sorted({self.cooperation(recipe) for recipe in recipes} - {-1})
        return Piece(bounds.kasten, bounds.einwohner, bounds.schluessel, cooperations)

    def recipes(self, recipes: Sequence[Recipe]) -> Recipes:
        """Return recipes with the places that lead them."""
        leads = list({recipe.lead.key: recipe.lead for recipe in recipes}.values())
        at = {place.key: number for number, place in enumerate(leads)}
        rows = (
            RecipeRow(
                recipe.path,
                recipe.title,
                at[recipe.lead.key],
                [subtopic.slug for subtopic in recipe.topics],
                recipe.status,
                self.cooperation(recipe),
                [place.key for place in recipe.municipalities[1:]],
            )
            for recipe in recipes
        )
        return Recipes(
            columns(Lead, (Lead(*_position(place), place.association) for place in leads)),
            columns(RecipeRow, rows),
        )

    def cooperation(self, recipe: Recipe) -> int:
        """Return the number of the co-operation of a recipe, -1 for none."""
        return self._numbers[recipe.cooperation.slug] if recipe.cooperation else -1


def _name(place: Municipality) -> tuple[str, str, int]:
    return place.key, place.name, place.population


def _position(place: Municipality) -> PositionValues:
    return (*_name(place), *(position(place) or (None, None)))


def _bounds(places: Places) -> Bounds:
    positions = [found for place in places if (found := position(place))]
    populations = [place.population for place in places]
    keys = [place.key[:5] for place in places]
    return Bounds(
        [f(p[axis] for p in positions) for axis in (0, 1) for f in (min, max) if positions],
        [min(populations), max(populations)] if places else [],
        [min(keys), max(keys)] if places else [],
    )
