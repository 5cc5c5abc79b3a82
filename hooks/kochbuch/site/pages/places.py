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
from kochbuch.site.pages.lists import ListHead, Tile, group, grouped, overview, paged, tile
from kochbuch.site.site import Site
from kochbuch.site.spec import PageSpec
from kochbuch.views.neighbourhood import NearestPlaces
from kochbuch.views.neighbours import POINTS, size_ratio

_STATES_TRAIL = ("Länder und Kreise", addresses.STATES)
_MUNICIPALITIES_TRAIL = ("Kommunen", addresses.MUNICIPALITIES)
_NEIGHBOURS = 6
_IN_DISTRICT = 3
"""Bavaria has 71 Landkreise on one page: three entries of each stay below 300 kB."""
_FEW = 400
"""So many municipalities fit on one page; more are on one page per initial."""
_KINDS = ("Landkreis", "Kreis", "Region", "Städteregion", "Regionalverband")


def pages(site: Site) -> Iterator[PageSpec]:
    """Yield Länder, Kreise, and every municipality that has a recipe."""
    states = sorted(State, key=lambda state: collation_key(state.label))
    yield overview(
        addresses.STATES,
        "Länder und Kreise",
        "Was in Ihrer Nähe gelungen ist und was nicht: nach Land und Kreis.",
        (("", tuple(tile(site, state) for state in states)),),
    )
    in_state: defaultdict[State, list[Municipality]] = defaultdict(list)
    for district in site.indexes.districts:
        in_state[district.state].append(district)
    for state in State:
        yield from _state(site, state, in_state[state])
    for district in site.indexes.districts:
        yield from _district(site, district)
    yield from _municipality_lists(site)
    nearest = NearestPlaces(site.indexes.municipalities)
    for municipality in site.indexes.municipalities:
        yield from _municipality(site, municipality, _neighbours(nearest, site, municipality))


def _state(site: Site, state: State, districts: list[Municipality]) -> Iterator[PageSpec]:
    by_district, recipes = site.indexes.by_district, site.indexes.of(state)
    inside = {recipe.path for d in districts for recipe in by_district[d.key]}
    cities = tuple(recipe for recipe in recipes if recipe.path not in inside)
    groups = [
        group(site, d.name, addresses.of_district(d), by_district[d.key], limit=_IN_DISTRICT)
        for d in districts
    ]
    address = addresses.of(state)
    if cities:
        groups.insert(0, group(site, "Kreisfreie Städte", f"{address}kreisfrei/", cities))
        head = ListHead(
            address=f"{address}kreisfrei/",
            title=f"Kreisfreie Städte: {state.label}",
            description="Rezepte aus Städten, die keinem Kreis angehören.",
            trail=(_STATES_TRAIL, (state.label, address), ("Kreisfrei", "")),
            what="aus einer dieser Städte",
        )
        yield from paged(head, site.cards_of(cities))
    head = ListHead(
        address=address,
        title=state.label,
        description=f"Rezepte aus {state.dative}, nach Kreisen geordnet.",
        trail=(_STATES_TRAIL, (state.label, "")),
        what=f"aus {state.dative}",
    )
    yield grouped(head, groups, len(recipes))


def _district(site: Site, district: Municipality) -> Iterator[PageSpec]:
    state = district.state
    head = ListHead(
        address=addresses.of_district(district),
        title=district.name,
        tab=f"{district.name}: Kreis und Gemeinden",
        description=f"Was im Gebiet {_of(district)} aufgeschrieben wurde: vom Kreis selbst, von "
        "Städten, Gemeinden und Verbänden.",
        trail=(_STATES_TRAIL, (state.label, addresses.of(state)), (district.name, "")),
        facts=facts(district),
        size=district.size_class,
        what="aus diesem Kreis",
    )
    yield from paged(head, site.cards_of(site.indexes.by_district[district.key]))


def _of(district: Municipality) -> str:
    """Return the name of a Kreis in the genitive where that is certain."""
    for word in ("Landkreis", "Kreis"):
        if district.name.startswith(f"{word} "):
            return f"des {word}es {district.name.removeprefix(word).strip()}"
    return f"»{district.name}«"


def _municipality_lists(site: Site) -> Iterator[PageSpec]:
    """Yield the list of municipalities: one page, or one per initial if there are many."""
    by_initial: defaultdict[str, list[Tile]] = defaultdict(list)
    for municipality in site.indexes.municipalities:
        notes = (german.inhabitants(municipality.population), municipality.where)
        tile = _tile(site, municipality, " · ".join(filter(None, notes)))
        by_initial[initial(municipality)].append(tile)
    initials = sorted(by_initial)
    is_small = len(site.indexes.municipalities) <= _FEW
    for letter in [""] if is_small else ["", *initials]:
        shown = initials if is_small else [letter] if letter else []
        yield PageSpec(
            addresses.MUNICIPALITIES + (f"buchstabe-{letter.lower()}/" if letter else ""),
            "municipalities.html",
            "Kommunen" + (f" mit {letter}" if letter else ""),
            "Alle Städte, Gemeinden, Verbände und Kreise, aus denen das Kochbuch ein Rezept hat.",
            {
                "initials": tuple((name, len(by_initial[name])) for name in initials),
                "is_small": is_small,
                "letter": letter,
                "groups": tuple((name, tuple(by_initial[name])) for name in shown),
            },
        )


def _tile(site: Site, municipality: Municipality, note: str) -> Tile:
    count = len(site.indexes.by_municipality[municipality.key])
    address, size = addresses.of_municipality(municipality), municipality.size_class
    return Tile(municipality.name, address, count, note, size)


def initial(municipality: Municipality) -> str:
    """Return the letter under which a municipality is listed: that of its proper name."""
    proper = municipality.name.removeprefix(f"{municipality.kind} ")
    for word in _KINDS:
        proper = proper.removeprefix(f"{word} ")
    return collation_key(proper)[0][:1].upper()


def facts(municipality: Municipality) -> tuple[tuple[str, str], ...]:
    """Return what the register says about a body, as label and text."""
    is_own_district = municipality.district_name == municipality.name
    known = (
        ("Art", municipality.kind),
        ("Kreis", "" if is_own_district else municipality.district_name),
        ("Verband", municipality.association_name),
        ("Land", municipality.state.label),
        ("Einwohner", german.number(municipality.population)),
        ("Größenklasse", municipality.size_class.label),
        ("Amtlicher Schlüssel", municipality.key),
    )
    return tuple((label, text) for label, text in known if text)


def _municipality(
    site: Site, municipality: Municipality, neighbours: tuple[Tile, ...]
) -> Iterator[PageSpec]:
    name, place = municipality.name, municipality.where or "Stadtstaat"
    head = ListHead(
        address=addresses.of_municipality(municipality),
        title=name,
        tab=f"{name} ({place})",
        description=f"Rezepte aus {name} ({place}).",
        trail=(_MUNICIPALITIES_TRAIL, (name, "")),
        facts=facts(municipality),
        size=municipality.size_class,
        siblings=neighbours,
        what="aus dieser Kommune",
    )
    yield from paged(head, site.cards_of(site.indexes.by_municipality[municipality.key]))


def _neighbours(nearest: NearestPlaces, site: Site, municipality: Municipality) -> tuple[Tile, ...]:
    """Return the nearest municipalities of the same level that have recipes."""
    return tuple(
        _tile(
            site,
            other,
            f"{max(1, round(way))} km entfernt, {german.inhabitants(other.population)}"
            + (", ähnlich groß" if size_ratio(municipality, other) <= POINTS.similar_size else ""),
        )
        for way, other in nearest.nearest(municipality, _NEIGHBOURS)
    )
