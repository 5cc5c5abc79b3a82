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


def search_places(state: str) -> str:
    """Return the address of who took part in a Land, by the two digits of its key."""
    return f"daten/suche/orte-{state}.json"


def of_recipe(recipe: Recipe) -> str:
    """Return the address of a recipe."""
    return of_path(recipe.path)


def of_path(path: str) -> str:
    """Return the address of the recipe at a path."""
    return f"{RECIPES}{path}/"


def of_topic(topic: Topic) -> str:
    """Return the address of a topic."""
    return f"{TOPICS}{topic.slug}/"


def of_subtopic(subtopic: Subtopic) -> str:
    """Return the address of a subtopic, below its topic."""
    return f"{TOPICS}{subtopic.topic}/{subtopic.slug}/"


def of_crossing(address: str, other: SizeClass | Status) -> str:
    """Return the address of a topic or subtopic, at `address`, within a size class or status."""
    kind = "groesse" if isinstance(other, SizeClass) else "status"
    return f"{address}{kind}-{other.value}/"


def of_size(size: SizeClass) -> str:
    """Return the address of a size class."""
    return f"{SIZES}{size.value}/"


def of_status(status: Status) -> str:
    """Return the address of a status."""
    return f"{STATUSES}{status.value}/"


def of_state(state: State) -> str:
    """Return the address of a Land."""
    return f"{STATES}{state.value}/"


def of_district(district: Municipality) -> str:
    """Return the address of a Kreis as a list of what was cooked in it."""
    return f"{STATES}{district.state.value}/{district.slug}/"


def of_municipality(municipality: Municipality) -> str:
    """Return the address of a municipality."""
    return f"{MUNICIPALITIES}{municipality.state.value}/{municipality.slug}/"


def of_cooperation(cooperation: Cooperation) -> str:
    """Return the address of a co-operation."""
    return f"{COOPERATIONS}{cooperation.slug}/"


def of_hurdle(hurdle: Hurdle) -> str:
    """Return the address of a hurdle."""
    return f"{HURDLES}{hurdle.slug}/"


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
