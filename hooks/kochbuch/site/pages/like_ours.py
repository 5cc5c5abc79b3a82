# SPDX-FileCopyrightText: Das Kochbuch
# SPDX-License-Identifier: MIT
"""Kommunen wie wir: recipes for one's own municipality, and those that are like it.

The answer is made in the browser, from the files of `places_data`; without a script the page leads
to the indexes.
"""

from __future__ import annotations

from collections.abc import Iterator

from kochbuch.german import formatting as german
from kochbuch.site import addresses
from kochbuch.site.site import Site
from kochbuch.site.spec import PageSpec
from kochbuch.views.neighbours import POINTS

FRAME = "daten.html"
"""The frame of pages that ask for a municipality: it loads the script and lets it fetch data."""


def pages(site: Site) -> Iterator[PageSpec]:
    """Yield the page; its data come from `search/places_data.py`."""
    yield PageSpec(
        addresses.LIKE_OURS,
        "like_ours.html",
        "Kommunen wie wir",
        "Welche Rezepte zu Ihrer Kommune passen: nach Größe, Entfernung, Kreis, Verbund und Thema, "
        "mit Begründung.",
        {
            "lead": "Nennen Sie Ihre Kommune. Sie sehen, was Kommunen ähnlicher Größe in Ihrer "
            "Nähe aufgeschrieben haben, und warum es zu Ihnen passt.",
            "topics": site.book.vocabulary.topics,
            "points": _points(),
            "population_date": german.day(site.book.register.provenance.population_date),
        },
        frame=FRAME,
    )


def _points() -> tuple[tuple[str, str], ...]:
    """Return the points of each kind of likeness in words."""
    number, points = german.number, POINTS
    return (
        (
            "Größe",
            f"nebenan bis {number(points.size)}, ab {number(points.near_reach_km)} km bis "
            f"{number(points.size_far)}: gleich viele Einwohner; keine ab dem "
            f"{number(points.size_reach)}-Fachen",
        ),
        (
            "Entfernung",
            f"bis {number(points.near)}: gleich nebenan; keine ab "
            f"{number(points.near_reach_km)} km",
        ),
        ("Gleicher Verbund", number(points.same_cooperation)),
        ("Gleicher Kreis", number(points.same_district)),
        ("Gleicher Verband", number(points.same_association)),
        ("Gleiches Land", f"{number(points.same_state)}, wenn nicht derselbe Kreis"),
        (
            "Gewähltes Thema",
            f"{number(points.same_subtopic)}; als weiteres Thema "
            f"{number(points.shared_subtopic)}; verwandt {number(points.same_topic)}. "
            "Andere Rezepte fallen weg.",
        ),
    )
