# SPDX-FileCopyrightText: Das Kochbuch
# SPDX-License-Identifier: MIT
"""The paths below the root of the project, and nothing else about files."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from kochbuch.running.errors import KochbuchError

PACKAGE = Path(__file__).resolve().parent.parent
"""Where the core itself is installed."""
DATA = PACKAGE / "data"
"""The register and other tables that ship with it."""


@dataclass(frozen=True, slots=True)
class Project:
    """A folder with `recipes/`."""

    root: Path

    @property
    def recipes(self) -> Path:
        """The recipes."""
        return self.root / "recipes"

    @property
    def vocabulary(self) -> Path:
        """The editors' words."""
        return self.recipes / "_vokabular"

    @classmethod
    def at(cls, root: Path) -> Project:
        """Return the project at `root`; raise `KochbuchError` if it has no `recipes/`."""
        project = cls(root)
        if not project.recipes.is_dir():
            raise KochbuchError(
                f"Im Ordner »{root}« gibt es keinen Unterordner »recipes«. "
                "Nennen Sie mit --root den Ordner, der ihn enthält."
            )
        return project


OWN_ROOT = PACKAGE.parent.parent
"""The project this core was checked out with."""
