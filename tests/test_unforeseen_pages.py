# SPDX-FileCopyrightText: Das Kochbuch
# SPDX-License-Identifier: MIT
"""An error of ours while a site is made names the recipe it happened with."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from kochbuch.book.operator import Repository
from kochbuch.book.recipe import Recipe
from kochbuch.running import output
from kochbuch.running.errors import KochbuchError, UnforeseenError, making
from kochbuch.search import records
from kochbuch.site import site
from kochbuch.site.pages import recipes as recipe_pages
from kochbuch.site.settings import Settings
from kochbuch.site.spec import PageSpec

from tests.minibook import DAY, book, recipe

BROKEN = "nw/kreuzau/b"
SENTENCE = (
    "Mit »recipes/nw/kreuzau/b.md« kommt das Programm nicht zurecht (ZeroDivisionError in "
    "explode). Bitte melden Sie das mit dieser Datei; es ist ein Fehler des Programms. Was genau "
    "geschah, zeigt »mkdocs build --verbose«."
)
STEPS: tuple[tuple[Any, str], ...] = (
    (site, "facets"),
    (site, "card"),
    (recipe_pages, "related"),
    (recipe_pages, "_page"),
    (recipe_pages, "_redirect"),
    (records, "_texts"),
    (records, "_meta"),
    (output.Renderer, "render"),
)
"""Where and what is called for each recipe."""


def explode() -> None:
    raise ZeroDivisionError


def is_about(value: object) -> bool:
    """Return whether an argument is the broken recipe, or what was made of it."""
    if isinstance(value, Recipe):
        return value.path == BROKEN
    return isinstance(value, PageSpec) and value.source == f"recipes/{BROKEN}.md"


def failing(step: Callable[..., Any]) -> Callable[..., Any]:
    def fails(*arguments: Any, **options: Any) -> Any:
        if any(map(is_about, arguments)):
            explode()
        return step(*arguments, **options)

    return fails


@pytest.mark.parametrize(("place", "name"), STEPS, ids=lambda value: str(value))
def test_the_recipe_is_named(place: Any, name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    made = book(recipe("a"), recipe("b", former_paths=("nw/kreuzau/alt",)), recipe("c"))
    monkeypatch.setattr(place, name, failing(getattr(place, name)))

    with pytest.raises(UnforeseenError) as caught:
        list(output.render(made, Settings(day=DAY, repository=Repository()), lambda found: found))  # type: ignore[arg-type,return-value]

    assert str(caught.value) == SENTENCE
    assert isinstance(caught.value.__cause__, ZeroDivisionError)


def deeper(depth: int) -> int:
    return deeper(depth + 1)


def test_endless_recursion_is_named_as_well() -> None:
    with pytest.raises(UnforeseenError) as caught:
        making("recipes/a.md", deeper, 0)

    assert str(caught.value).startswith(
        "Mit »recipes/a.md« kommt das Programm nicht zurecht (RecursionError in deeper)."
    )


@pytest.mark.parametrize(
    "error", [KochbuchError("Die Küche ist zu."), OSError(28, "No space"), KeyboardInterrupt()]
)
def test_what_is_no_error_of_ours_passes_untouched(error: BaseException) -> None:
    def step() -> None:
        raise error

    with pytest.raises(type(error)) as caught:
        making("recipes/a.md", step)

    assert caught.value is error
