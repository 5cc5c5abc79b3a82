# SPDX-FileCopyrightText: Das Kochbuch
# SPDX-License-Identifier: MIT
"""Pages are values until they are rendered: plain data that another process can use as well."""

from __future__ import annotations

import multiprocessing
import pickle
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, fields, is_dataclass
from datetime import date
from decimal import Decimal
from enum import Enum
from functools import cache

import pytest
from kochbuch.site.navigation import PAGE_KINDS
from kochbuch.site.rendering import Renderer
from kochbuch.site.settings import Settings
from kochbuch.site.site import Site
from kochbuch.site.site_file import SiteFile
from kochbuch.site.spec import PageSpec

from tests.minibook import DAY, book, real_book
from tests.test_output import full

PLAIN = (str, int, float, bool, bytes, date, Decimal, Enum, type(None))
"""Exactly these types; a subclass may carry anything."""


@cache
def specs() -> tuple[PageSpec, ...]:
    """Return every page of the real book, and those of a recipe in which every field is set."""
    sites = (Site.of(made, Settings(DAY)) for made in (real_book(), book(full())))
    return tuple(spec for site in sites for pages in PAGE_KINDS for spec in pages(site))


def not_plain(value: object, path: str) -> Iterator[str]:
    """Yield where `value` holds something that is not plain data."""
    if isinstance(value, Enum) or type(value) in PLAIN:
        return
    if isinstance(value, tuple):
        for number, part in enumerate(value):
            yield from not_plain(part, f"{path}[{number}]")
    elif type(value) is dict:
        for key, part in value.items():
            yield from not_plain(key, f"{path}: key")
            yield from not_plain(part, f"{path}[{key!r}]")
    elif is_dataclass(type(value)) and type(value).__dataclass_params__.frozen:
        for field in fields(value):
            yield from not_plain(getattr(value, field.name), f"{path}.{field.name}")
    else:
        yield f"{path}: {type(value).__name__}"


@dataclass
class _Changeable:
    name: str = ""


@pytest.mark.parametrize(
    ("value", "found"),
    [
        ({"a": (1, "b", DAY, None)}, []),
        ({"a": [1]}, ["x['a']: list"]),
        (((1, lambda: 1),), ["x[0][1]: function"]),
        ((n for n in "ab"), ["x: generator"]),
        (_Changeable(), ["x: _Changeable"]),
        (Site, ["x: type"]),
    ],
)
def test_what_is_not_plain_is_found(value: object, found: list[str]) -> None:
    assert list(not_plain(value, "x")) == found


def test_every_page_is_plain_data() -> None:
    found = {where for spec in specs() for where in not_plain(spec, spec.template)}

    assert found == set()


def _render(packed: bytes) -> list[SiteFile]:
    """Render in a process that has seen neither the book nor another page."""
    renderer = Renderer()
    return [renderer.render(spec) for spec in pickle.loads(packed)]


def some_of_each_template() -> Mapping[str, list[PageSpec]]:
    by_template: dict[str, list[PageSpec]] = {}
    for spec in specs():
        by_template.setdefault(spec.template, []).append(spec)
    return {template: [*found[:3], *found[-3:]] for template, found in by_template.items()}


def test_another_process_renders_the_same_bytes() -> None:
    chosen = [spec for some in some_of_each_template().values() for spec in some]
    here = Renderer()

    with multiprocessing.get_context("spawn").Pool(1) as pool:
        there = pool.apply(_render, (pickle.dumps(chosen[::-1]),))

    assert there[::-1] == [here.render(spec) for spec in chosen]


def test_every_template_is_among_them() -> None:
    assert set(some_of_each_template()) == {
        *("start.html", "list.html", "finder.html", "recipe.html", "tiles.html", "grouped.html"),
        *("failures.html", "hurdle.html", "municipalities.html", "like_ours.html"),
        *("imprint.html", "privacy.html", "accessibility.html", "licence.html"),
    }
