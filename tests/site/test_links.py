# SPDX-FileCopyrightText: Das Kochbuch
# SPDX-License-Identifier: MIT
"""Links between recipes: from file to file in the source, from page to page on the site."""

from __future__ import annotations

import pytest
from kochbuch.site.links import page_link

HERE = "nw/kreuzau/lotsen"


@pytest.mark.parametrize(
    ("target", "way"),
    [
        ("../aldenhoven/relaunch.md", "../../aldenhoven/relaunch/"),
        ("../aldenhoven/relaunch.md#ergebnis", "../../aldenhoven/relaunch/#ergebnis"),
        ("../../bw/tuttlingen/e-akte.md", "../../../bw/tuttlingen/e-akte/"),
        ("andere.md", "../andere/"),
        ("lotsen.md", "./"),
        ("lotsen.md#ergebnis", "./#ergebnis"),
        ("lotsen/plan.png", "plan.png"),
        ("./lotsen/plan.png", "plan.png"),
        ("lotsen/unter/plan.png", "unter/plan.png"),
        ("lotsen/mein%20plan.png", "mein%20plan.png"),
        ("lotsen/pl%C3%A4ne.png", "pl%C3%A4ne.png"),
        ("lotsen/pläne.png", "pl%C3%A4ne.png"),
        ("#ergebnis", "#ergebnis"),
        ("https://example.org/x.md#a", "https://example.org/x.md#a"),
        ("mailto:amt@example.org", "mailto:amt@example.org"),
        ("//example.org/x.md", "//example.org/x.md"),
        ("/absolut.md", "/absolut.md"),
        ("http://[kaputt", "http://[kaputt"),
        ("", ""),
    ],
)
def test_paths_between_files_become_ways_between_pages(target: str, way: str) -> None:
    assert page_link(target, HERE) == way


@pytest.mark.parametrize(
    ("target", "way"),
    [
        ("andere.md", "../andere/"),
        ("andere.md#a", "../andere/#a"),
        ("entwurf.md", None),
        ("entwurf.md#a", None),
        ("lotsen/a.pdf", "a.pdf"),
        ("#hier", "#hier"),
        ("https://example.org/entwurf.md", "https://example.org/entwurf.md"),
    ],
)
def test_a_link_to_a_recipe_that_is_not_published_leads_nowhere(
    target: str, way: str | None
) -> None:
    assert page_link(target, HERE, published={"nw/kreuzau/andere"}) == way
