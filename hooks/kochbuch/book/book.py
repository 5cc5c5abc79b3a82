# SPDX-FileCopyrightText: Das Kochbuch
# SPDX-License-Identifier: MIT
"""The closed book: all recipes that passed, with the words and the register they use."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

from kochbuch.book.recipe import Recipe
from kochbuch.book.register import Register
from kochbuch.book.vocabulary import Vocabulary


@dataclass(frozen=True)
class Book:
    """Recipes in the order of their paths; nothing changes after loading."""

    recipes: tuple[Recipe, ...]
    vocabulary: Vocabulary
    register: Register

    @cached_property
    def by_path(self) -> dict[str, Recipe]:
        """Every recipe by its path."""
        return {recipe.path: recipe for recipe in self.recipes}

    @cached_property
    def recooked(self) -> dict[str, tuple[Recipe, ...]]:
        """For a path, the recipes that cooked it again."""
        found: dict[str, list[Recipe]] = {}
        for recipe in self.recipes:
            if recipe.recooked_from:
                found.setdefault(recipe.recooked_from, []).append(recipe)
        return {path: tuple(recipes) for path, recipes in found.items()}

    def is_recooked(self, recipe: Recipe) -> bool:
        """Whether it cooked another recipe again, or another one cooked it again."""
        return bool(recipe.recooked_from or recipe.path in self.recooked)
