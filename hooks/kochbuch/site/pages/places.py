# SPDX-FileCopyrightText: Das Kochbuch
# SPDX-License-Identifier: MIT
"""Places: Länder, Kreise and municipalities."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from kochbuch.book.register import Municipality
from kochbuch.book.states import State
from kochbuch.book.words import collation_key
from kochbuch.german import formatting as german
from kochbuch.site import addresses
from kochbuch.site.cards import where
from kochbuch.site.pages.lists import Group, Tile, grouped, overview, paged
from kochbuch.site.site import Site
from kochbuch.site.site_file import SiteFile
from kochbuch.views.nearest import NearestPlaces
from kochbuch.views.neighbours import SIMILAR_SIZE, size_ratio

_STATES_TRAIL = ("Länder und Kreise", addresses.STATES)
_MUNICIPALITIES_TRAIL = ("Kommunen", addresses.MUNICIPALITIES)
_NEIGHBOURS = 6
_IN_DISTRICT = 3
"""Bavaria has 71 Landkreise on one page: three entries of each stay below 300 kB."""
_KINDS = ("Landkreis", "Kreis", "Region", "Städteregion", "Regionalverband")


def render(site: Site) -> Iterator[SiteFile]:
    """Yield Länder, Kreise, and every municipality that has a recipe."""
    yield overview(
        site,
        address=addresses.STATES,
        title="Länder und Kreise",
        description="Was in Ihrer Nähe gelungen ist und was nicht: nach Land und Kreis.",
        groups=(("", state_tiles(site)),),
    )
    in_state: defaultdict[State, list[Municipality]] = defaultdict(list)
    for district in site.shelves.districts:
        in_state[district.state].append(district)
    for state in State:
        yield from _state(site, state, in_state[state])
    for district in site.shelves.districts:
        yield from _district(site, district)
    yield from _municipality_lists(site)
    nearest = NearestPlaces(site.shelves.municipalities)
    for municipality in site.shelves.municipalities:
        yield from _municipality(site, municipality, _neighbours(nearest, site, municipality))


def state_tiles(site: Site) -> tuple[Tile, ...]:
    """Return one tile per Land, by German name."""
    return tuple(
        Tile(state.label, addresses.of_state(state), len(site.shelves.by_state.get(state, ())))
        for state in sorted(State, key=lambda state: collation_key(state.label))
    )


def _state(site: Site, state: State, districts: list[Municipality]) -> Iterator[SiteFile]:
    shelves = site.shelves
    recipes = shelves.by_state.get(state, ())
    inside = {recipe.path for d in districts for recipe in shelves.by_district[d.key]}
    cities = tuple(recipe for recipe in recipes if recipe.path not in inside)
    groups = [
        Group(d.name, addresses.of_district(d), shelves.by_district[d.key], limit=_IN_DISTRICT)
        for d in districts
    ]
    rest = f"{addresses.of_state(state)}kreisfrei/"
    if cities:
        groups.insert(0, Group("Kreisfreie Städte", rest, cities))
        yield from paged(
            site,
            address=rest,
            title=f"Kreisfreie Städte: {state.label}",
            description="Rezepte aus Städten, die keinem Kreis angehören.",
            trail=(_STATES_TRAIL, (state.label, addresses.of_state(state)), ("Kreisfrei", "")),
            recipes=cities,
            what="aus einer dieser Städte",
        )
    yield grouped(
        site,
        address=addresses.of_state(state),
        title=state.label,
        description=f"Rezepte aus {state.dative}, nach Kreisen geordnet.",
        trail=(_STATES_TRAIL, (state.label, "")),
        groups=groups,
        total=len(recipes),
        what=f"aus {state.dative}",
    )


def _district(site: Site, district: Municipality) -> Iterator[SiteFile]:
    yield from paged(
        site,
        address=addresses.of_district(district),
        title=district.name,
        tab=f"{district.name}: Kreis und Gemeinden",
        description=f"Was im Gebiet {_of(district)} aufgeschrieben wurde: vom Kreis selbst, von "
        "Städten, Gemeinden und Verbänden.",
        trail=(
            _STATES_TRAIL,
            (district.state.label, addresses.of_state(district.state)),
            (district.name, ""),
        ),
        recipes=site.shelves.by_district[district.key],
        facts=facts(district),
        size=district.size_class,
        what="aus diesem Kreis",
    )


def _of(district: Municipality) -> str:
    """Return the name of a Kreis in the genitive where that is certain."""
    for word in ("Landkreis", "Kreis"):
        if district.name.startswith(f"{word} "):
            return f"des {word}es {district.name.removeprefix(word).strip()}"
    return f"»{district.name}«"


def _municipality_lists(site: Site) -> Iterator[SiteFile]:
    """Yield the list of municipalities: one page, or one per initial when there are many."""
    by_initial: defaultdict[str, list[Municipality]] = defaultdict(list)
    for municipality in site.shelves.municipalities:
        by_initial[initial(municipality)].append(municipality)
    initials = sorted(by_initial)
    is_small = len(site.shelves.municipalities) <= 400
    for letter in [""] if is_small else ["", *initials]:
        shown = initials if is_small else [letter] if letter else []
        yield site.pages.page(
            "municipalities.html",
            address=addresses.MUNICIPALITIES + (f"buchstabe-{letter.lower()}/" if letter else ""),
            title="Kommunen" + (f" mit {letter}" if letter else ""),
            description="Alle Städte, Gemeinden, Verbände und Kreise, aus denen das Kochbuch "
            "ein Rezept hat.",
            initials=[(i, len(by_initial[i])) for i in initials],
            is_small=is_small,
            letter=letter,
            groups=[
                (
                    i,
                    [
                        (m, addresses.of_municipality(m), len(site.shelves.by_municipality[m.key]))
                        for m in by_initial[i]
                    ],
                )
                for i in shown
            ],
            where=where,
        )


def initial(municipality: Municipality) -> str:
    """Return the letter under which a municipality is filed: that of its proper name."""
    proper = municipality.name.removeprefix(f"{municipality.kind} ")
    for word in _KINDS:
        proper = proper.removeprefix(f"{word} ")
    return collation_key(proper)[0][:1].upper()


def facts(municipality: Municipality) -> tuple[tuple[str, str], ...]:
    """Return what the register says about a body, as label and text."""
    known = (
        ("Art", municipality.kind),
        ("Kreis", _unless_same(municipality.district_name, municipality.name)),
        ("Verband", municipality.association_name),
        ("Land", municipality.state.label),
        ("Einwohner", german.number(municipality.population)),
        ("Größenklasse", municipality.size_class.label),
        ("Amtlicher Schlüssel", municipality.key),
    )
    return tuple((label, text) for label, text in known if text)


def _unless_same(text: str, other: str) -> str:
    return "" if text == other else text


def _municipality(
    site: Site, municipality: Municipality, neighbours: tuple[Tile, ...]
) -> Iterator[SiteFile]:
    yield from paged(
        site,
        address=addresses.of_municipality(municipality),
        title=municipality.name,
        tab=f"{municipality.name} ({where(municipality) or 'Stadtstaat'})",
        description=f"Rezepte aus {municipality.name} ({where(municipality) or 'Stadtstaat'}).",
        trail=(_MUNICIPALITIES_TRAIL, (municipality.name, "")),
        recipes=site.shelves.by_municipality[municipality.key],
        facts=facts(municipality),
        size=municipality.size_class,
        siblings=neighbours,
        what="aus dieser Kommune",
    )


def _neighbours(nearest: NearestPlaces, site: Site, municipality: Municipality) -> tuple[Tile, ...]:
    """Return the nearest municipalities of the same level that have recipes."""
    return tuple(
        Tile(
            other.name,
            addresses.of_municipality(other),
            len(site.shelves.by_municipality[other.key]),
            f"{max(1, round(way))} km entfernt, {german.inhabitants(other.population)}"
            + (", ähnlich groß" if size_ratio(municipality, other) <= SIMILAR_SIZE else ""),
            size=other.size_class,
        )
        for way, other in nearest.nearest(municipality, _NEIGHBOURS)
    )
