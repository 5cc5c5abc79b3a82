# SPDX-FileCopyrightText: Das Kochbuch
# SPDX-License-Identifier: MIT
"""The address of everything on the site: relative to its root, a page's with a slash at the end."""

from __future__ import annotations

import posixpath

from kochbuch.book.recipe import Recipe
from kochbuch.book.register import Municipality
from kochbuch.book.sizes import SizeClass
from kochbuch.book.states import State
from kochbuch.book.status import Status
from kochbuch.book.vocabulary import Cooperation, Hurdle, Subtopic, Topic
from kochbuch.views.indexes import Word

START = ""
RECIPES = "rezepte/"
TOPICS = "themen/"
SIZES = "groessen/"
STATUSES = "status/"
FAILURES = "eingestellt/"
STATES = "laender/"
MUNICIPALITIES = "kommunen/"
COOPERATIONS = "verbuende/"
HURDLES = "huerden/"
LIKE_OURS = "kommunen-wie-wir/"
PLACES_DATA = "daten/orte/"
FINDER = "suche/"
SEARCH_INDEX = "pagefind/"
SEARCH_WORDS = "daten/suche/woerter.json"
SEARCH_FACETS = "daten/suche/facetten.json"
SEARCH_DAYS = "daten/suche/stand.json"
SEARCH_KNOWN = "daten/suche/wortschatz.json"
SEARCH_HURDLES = "daten/suche/huerden.json"
CONTRIBUTE = "mitmachen/"
PERSONAL_DATA = "mitmachen/personendaten/"
IMPRINT = "impressum/"
PRIVACY = "datenschutz/"
ACCESSIBILITY = "barrierefreiheit/"
LICENCE = "lizenz/"
_FOLDERS: dict[type[Word], str] = {
    Topic: TOPICS,
    SizeClass: SIZES,
    Status: STATUSES,
    State: STATES,
    Cooperation: COOPERATIONS,
    Hurdle: HURDLES,
}


def search_places(state: str) -> str:
    """Return the address of who took part in a Land, by the two digits of its key."""
    return f"daten/suche/orte-{state}.json"


def of(thing: Recipe | Word) -> str:
    """Return the address of a recipe, or of the list of all recipes of a word."""
    if isinstance(thing, Recipe):
        return of_path(thing.path)
    if isinstance(thing, Subtopic):
        return f"{TOPICS}{thing.topic}/{thing.slug}/"
    return f"{_FOLDERS[type(thing)]}{thing.slug}/"


def of_path(path: str) -> str:
    """Return the address of the recipe at a path."""
    return f"{RECIPES}{path}/"


def of_crossing(topic: Topic | Subtopic, other: SizeClass | Status) -> str:
    """Return the address of a topic or subtopic within a size class or status."""
    kind = "groesse" if isinstance(other, SizeClass) else "status"
    return f"{of(topic)}{kind}-{other.slug}/"


def of_district(district: Municipality) -> str:
    """Return the address of a Kreis as a list of what was cooked in it."""
    return f"{STATES}{district.state.slug}/{district.slug}/"


def of_municipality(municipality: Municipality) -> str:
    """Return the address of a municipality."""
    return f"{MUNICIPALITIES}{municipality.state.slug}/{municipality.slug}/"


def page_number(address: str, number: int) -> str:
    """Return the address of page `number` of a list; the first page is the list itself."""
    return address if number == 1 else f"{address}seite-{number}/"


def relative(target: str, here: str) -> str:
    """Return the way from page `here` to `target`, so that a site works below any folder.

    >>> relative("themen/", "rezepte/nw/kreuzau/lotsen/"), relative("", "themen/")
    ('../../../../themen/', '../')
    """
    if target == here:
        return "./"
    way = posixpath.relpath(f"/{target}", f"/{here}")
    return f"{way}/" if target.endswith("/") or not target else way
