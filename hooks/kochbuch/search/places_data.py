# SPDX-FileCopyrightText: Das Kochbuch
# SPDX-License-Identifier: MIT
"""The places and recipes as the browser gets them, in pieces that are loaded when needed.

Below `daten/orte/`: `uebersicht.json` first, then by need `namen-<letter>.json` for typing,
`land-<land>.json` for the places and `rezepte-<n>.json` for the recipes. What a piece can at most
contribute follows from its bounds in the overview, so the browser leaves out the others and still
finds exactly what `views/neighbours.py` finds.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from kochbuch.book.recipe import Recipe
from kochbuch.book.register import Municipality
from kochbuch.book.sizes import Level, SizeClass
from kochbuch.book.states import State
from kochbuch.book.vocabulary import Subtopic
from kochbuch.book.words import slug
from kochbuch.search.json_files import (
    Bounds,
    LandPlaces,
    Names,
    Overview,
    Places,
    Positions,
    Recipes,
    json_file,
)
from kochbuch.search.place_names import KINDS, SMALL, by_initial
from kochbuch.site import addresses
from kochbuch.site.site import Site
from kochbuch.site.site_file import SiteFile
from kochbuch.views.neighbours import POINTS, cooperations_of, position

PIECE = 500
"""Recipes in a file: about 40 kB compressed."""

Bodies = Sequence[Municipality]
Pieces = Sequence[Sequence[Recipe]]


def render(site: Site) -> Iterator[SiteFile]:
    """Yield all files below `daten/orte/`."""
    register = site.book.register
    municipalities, associations = tuple(register.municipalities), tuple(register.associations)
    districts = tuple({district.key: district for district in register.districts}.values())
    # A piece is a region: recipes stand in the order of the keys that lead them.
    recipes = sorted(site.book.recipes, key=lambda recipe: (recipe.lead.key, recipe.path))
    pieces = [recipes[at : at + PIECE] for at in range(0, len(recipes), PIECE)]
    everybody = {m.key: m for m in (*municipalities, *districts, *associations)}
    names = by_initial(everybody.values())
    lands = {
        state: (
            [m for m in municipalities if m.state is state],
            [a for a in associations if a.state is state],
        )
        for state in State
    }
    known = _Known(site)
    yield _file("uebersicht", _overview(known, districts, lands, "".join(names), pieces))
    for letter, places in names.items():
        yield _file(f"namen-{letter}", {**_names(places), "ordner": known.folders(places)})
    for state, (inside, above) in lands.items():
        yield _file(f"land-{state.value}", _land(known, inside, above))
    for number, piece in enumerate(pieces, 1):
        yield _file(f"rezepte-{number}", _recipes(known, piece))


def _file(name: str, content: Mapping[str, object]) -> SiteFile:
    return json_file(f"{addresses.PLACES_DATA}{name}.json", content, sort_keys=True)


class _Known:
    """What the book knows of places; co-operations are numbers in the order of their slugs."""

    def __init__(self, site: Site) -> None:
        self.site = site
        cooperations = sorted(site.book.vocabulary.cooperations)
        self._numbers = {slug: number for number, slug in enumerate(cooperations)}
        self._belonging = cooperations_of(site.book)

    def columns(self, places: Bodies) -> Places:
        """Return what is needed to compare places and to lead to them."""
        shelf = self.site.indexes.by_municipality
        return {
            **_columns(places),
            "rezepte": [len(shelf.get(place.key, ())) for place in places],
            "verbuende": [
                sorted(self._numbers[slug] for slug in self._belonging.get(place.key, ()))
                for place in places
            ],
            "ordner": self.folders(places),
        }

    def folders(self, places: Bodies) -> dict[str, str]:
        """Return where the pages of places lie; nearly always that follows from the name."""
        shelf = self.site.indexes.by_municipality
        return {p.key: p.slug for p in places if p.key in shelf and p.slug != slug(p.name)}

    def subtopic(self, subtopic: Subtopic) -> tuple[str, str, int]:
        """Return slug, words and number of recipes."""
        found = self.site.indexes.of(subtopic)
        return subtopic.slug, subtopic.label, len(found)

    def cooperation(self, recipe: Recipe) -> int:
        """Return the number of the co-operation of a recipe, -1 for none."""
        return self._numbers[recipe.cooperation.slug] if recipe.cooperation else -1


def _overview(
    known: _Known,
    districts: Bodies,
    lands: Mapping[State, tuple[Bodies, Bodies]],
    letters: str,
    pieces: Pieces,
) -> Overview:
    with_page = {district.key for district in known.site.indexes.districts}
    return {
        "gewichte": POINTS,
        "groessen": {
            "kreis": [(s.minimum, s.label) for s in SizeClass if s.is_district],
            "ort": [(s.minimum, s.label) for s in SizeClass if not s.is_district],
        },
        "gattungen": KINDS,
        "kleine": sorted(SMALL),
        "namen": letters,
        "laender": {
            state.number: {
                "id": state.value,
                "name": state.label,
                "gemeinden": _bounds(inside),
                "verbaende": _bounds(above),
            }
            for state, (inside, above) in lands.items()
        },
        # A kreisfreie Stadt is a Gemeinde; here its name is that of a Kreis.
        "kreise": {
            **known.columns(districts),
            "frei": [int(d.level is Level.MUNICIPALITY) for d in districts],
            "seite": [d.slug if d.key in with_page else "" for d in districts],
        },
        "themen": [
            (topic.slug, topic.label, [known.subtopic(sub) for sub in topic.subtopics])
            for topic in known.site.book.vocabulary.topics
        ],
        "rezepte": [
            {
                **_bounds([recipe.lead for recipe in piece]),
                "verbuende": sorted({known.cooperation(recipe) for recipe in piece} - {-1}),
            }
            for piece in pieces
        ],
    }


def _bounds(places: Bodies) -> Bounds:
    """Return what all places of a piece have in common, so that it need not be loaded to know."""
    positions = [found for place in places if (found := position(place))]
    populations = [place.population for place in places]
    keys = [place.key[:5] for place in places]
    edges = [f(p[axis] for p in positions) for axis in (0, 1) for f in (min, max) if positions]
    return {
        "kasten": edges,
        "einwohner": [min(populations), max(populations)] if places else [],
        "schluessel": [min(keys), max(keys)] if places else [],
    }


def _names(places: Bodies) -> Names:
    return {
        "schluessel": [place.key for place in places],
        "name": [place.name for place in places],
        "einwohner": [place.population for place in places],
    }


def _columns(places: Bodies) -> Positions:
    """Return names, populations and positions, these in thousandths of a degree."""
    positions = [position(place) for place in places]
    return {
        **_names(places),
        "breite": [found[0] if found else None for found in positions],
        "laenge": [found[1] if found else None for found in positions],
    }


def _land(known: _Known, inside: Bodies, above: Bodies) -> LandPlaces:
    """Return the places of a Land; a Gemeinde points at its Verband by number."""
    at = {association.key: number for number, association in enumerate(above)}
    return {
        "gemeinden": {
            **known.columns(inside),
            "verband": [at.get(place.association, -1) for place in inside],
        },
        "verbaende": known.columns(above),
    }


def _recipes(known: _Known, piece: Sequence[Recipe]) -> Recipes:
    """Return recipes with the places that lead them; `beteiligt` has all others who took part."""
    leads = list({recipe.lead.key: recipe.lead for recipe in piece}.values())
    at = {place.key: number for number, place in enumerate(leads)}
    return {
        "orte": {**_columns(leads), "verband": [place.association for place in leads]},
        "rezepte": {
            "pfad": [recipe.path for recipe in piece],
            "titel": [recipe.title for recipe in piece],
            "ort": [at[recipe.lead.key] for recipe in piece],
            "themen": [[sub.slug for sub in recipe.topics] for recipe in piece],
            "status": [recipe.status.value for recipe in piece],
            "verbund": [known.cooperation(recipe) for recipe in piece],
            "beteiligt": [[place.key for place in r.municipalities[1:]] for r in piece],
        },
    }
