# SPDX-FileCopyrightText: Das Kochbuch
# SPDX-License-Identifier: MIT
"""What follows from a recipe: who cooked it again, what it requires, what its municipality did."""

from __future__ import annotations

from dataclasses import dataclass

from kochbuch.book.recipe import Recipe
from kochbuch.book.vocabulary import Subtopic
from kochbuch.views.indexes import Indexes

_SAME_PLACE = 5


@dataclass(frozen=True, slots=True)
class Relations:
    """Everything a recipe page links to because of its fields."""

    recooked_from: Recipe | None
    recooked_by: tuple[Recipe, ...]
    required_recipes: tuple[Recipe, ...]
    required_topics: tuple[Subtopic, ...]
    same_municipality: tuple[Recipe, ...]


def relations(indexes: Indexes, recipe: Recipe) -> Relations:
    """Return the relations of a recipe; drafts and missing ones are left out."""
    book = indexes.book
    there = indexes.by_municipality[recipe.lead.key][: _SAME_PLACE + 1]
    return Relations(
        recooked_from=book.by_path.get(recipe.recooked_from),
        recooked_by=book.recooked.get(recipe.path, ()),
        required_recipes=tuple(book.by_path[n] for n in recipe.requires if n in book.by_path),
        required_topics=tuple(
            book.vocabulary.subtopics[n] for n in recipe.requires if n in book.vocabulary.subtopics
        ),
        same_municipality=tuple(r for r in there if r is not recipe)[:_SAME_PLACE],
    )
