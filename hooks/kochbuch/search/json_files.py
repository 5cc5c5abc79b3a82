# SPDX-FileCopyrightText: Das Kochbuch
# SPDX-License-Identifier: MIT
"""The JSON files that scripts of the pages read: their shapes, and how they are written.

From the shapes `browser.py` makes the types by which the scripts are checked. Places and recipes
are written in columns, a list per attribute: much smaller, since no name is repeated.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import asdict
from typing import Literal, TypedDict

from kochbuch.book.sizes import Level
from kochbuch.site.site_file import SiteFile
from kochbuch.views.neighbours import Points

VERSION = 1
"""Changes when a script of the last edition could no longer read the files."""

Named = TypedDict("Named", {"id": str, "wort": str})
Synonyms = TypedDict("Synonyms", {"id": str, "wort": str, "woerter": list[str]})
SizeWords = TypedDict(
    "SizeWords", {"id": str, "wort": str, "spanne": str, "ab": int, "kreis": bool}
)
StateWords = TypedDict("StateWords", {"id": str, "wort": str, "aus": str, "woerter": list[str]})
"""`aus` is the name as it follows that word."""
Entry = TypedDict("Entry", {"id": str, "wort": str, "adresse": str, "woerter": list[str]})
TopicWords = TypedDict(
    "TopicWords",
    {"id": str, "wort": str, "adresse": str, "woerter": list[str], "unter": list[Entry]},
)


class Words(TypedDict):
    """`daten/suche/woerter.json`."""

    themen: list[TopicWords]
    huerden: list[Entry]
    status: list[Synonyms]
    groessen: list[SizeWords]
    laender: list[StateWords]
    kosten: list[Named]
    aktualitaet: list[Named]
    herkunft: list[Named]
    verbuende: list[Entry]
    formen: list[list[str]]
    fuellwoerter: list[str]


KnownWords = TypedDict("KnownWords", {"wortschatz": list[str]})
"""`daten/suche/wortschatz.json`."""
Column = TypedDict("Column", {"werte": list[str], "breite": int, "zeilen": str})
"""One facet of all recipes (`columns.py`)."""
Rows = TypedDict("Rows", {"ausgabe": str, "anzahl": int})
"""The edition of an index and its number of recipes."""
Hurdles = TypedDict("Hurdles", {"ausgabe": str, "anzahl": int, "facetten": dict[str, Column]})
"""`daten/suche/huerden.json`."""
Days = TypedDict("Days", {"ausgabe": str, "anzahl": int, "stand": str})
"""`daten/suche/stand.json`."""
Participants = TypedDict("Participants", {"ausgabe": str, "anzahl": int, "kommunen": str})
"""`daten/suche/orte-05.json` and so on, by Land."""


class Facets(Hurdles):
    """`daten/suche/facetten.json`."""

    haeufig: list[str]
    laender: list[str]


class Fragment(TypedDict):
    """`pagefind/fragment/<edition>/<row>.pf_fragment`."""

    url: str
    content: str
    word_count: int
    filters: dict[str, str]
    meta: dict[str, str]
    anchors: list[str]


Names = TypedDict("Names", {"schluessel": list[str], "name": list[str], "einwohner": list[int]})


class FiledNames(Names):
    """`daten/orte/namen-a.json` and so on; folders of pages that do not follow from names."""

    ordner: dict[str, str]


class Positions(Names):
    """Places with latitude and longitude in thousandths of a degree."""

    breite: list[int | None]
    laenge: list[int | None]


class Places(Positions):
    """Places with what the book knows of them."""

    rezepte: list[int]
    verbuende: list[list[int]]
    ordner: dict[str, str]


class Gemeinden(Places):
    """Gemeinden with the number of their Verband in its Land, -1 for none."""

    verband: list[int]


class Kreise(Places):
    """Kreise and kreisfreie Städte (`frei`), with the folder of a page or ""."""

    frei: list[int]
    seite: list[str]


class Leads(Positions):
    """Places that lead recipes, with the key of their Verband or ""."""

    verband: list[str]


LandPlaces = TypedDict("LandPlaces", {"gemeinden": Gemeinden, "verbaende": Places})
"""`daten/orte/land-nw.json` and so on; a Gemeinde points at its Verband by number."""


class RecipeColumns(TypedDict):
    """Recipes; `ort` is a number in `Leads`, `beteiligt` has all other keys."""

    pfad: list[str]
    titel: list[str]
    ort: list[int]
    themen: list[list[str]]
    status: list[str]
    verbund: list[int]
    beteiligt: list[list[str]]


Recipes = TypedDict("Recipes", {"orte": Leads, "rezepte": RecipeColumns})
"""`daten/orte/rezepte-1.json` and so on."""
Bounds = TypedDict("Bounds", {"kasten": list[int], "einwohner": list[int], "schluessel": list[str]})
"""What all places of a piece have in common, so that it need not be loaded.

Least and greatest latitude, longitude and population, empty if none is known; first and last Kreis.
"""
Land = TypedDict("Land", {"id": str, "name": str, "gemeinden": Bounds, "verbaende": Bounds})


class Piece(Bounds):
    """Bounds of the places that lead recipes, and all co-operations."""

    verbuende: list[int]


class Overview(TypedDict):
    """`daten/orte/uebersicht.json`."""

    gewichte: Points
    groessen: dict[Literal["ort", "kreis"], list[tuple[int, str]]]
    gattungen: dict[Level, list[str]]
    kleine: list[str]
    namen: str
    laender: dict[str, Land]
    kreise: Kreise
    themen: list[tuple[str, str, list[tuple[str, str, int]]]]
    rezepte: list[Piece]


def json_file(uri: str, content: Mapping[str, object], *, sort_keys: bool = False) -> SiteFile:
    """Return a file of `content`, with its version, without white space."""
    return SiteFile(uri, compact({"version": VERSION, **content}, sort_keys=sort_keys) + "\n")


def compact(value: object, *, sort_keys: bool = False) -> str:
    """Return `value` as JSON without white space."""
    separators = (",", ":")
    return json.dumps(
        value, ensure_ascii=False, separators=separators, sort_keys=sort_keys, default=asdict
    )
