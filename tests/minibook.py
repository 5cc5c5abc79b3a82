# SPDX-FileCopyrightText: Das Kochbuch
# SPDX-License-Identifier: MIT
"""A small book in a temporary folder, with the real words and the real register."""

from __future__ import annotations

import shutil
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any

from kochbuch.book.register import Register
from kochbuch.book.vocabulary import Vocabulary
from kochbuch.checking.loading import Loaded, load_book
from kochbuch.checking.vocabularies import FILES, read_vocabulary
from kochbuch.contributing.reporting import as_text
from kochbuch.files.registry import load_register
from kochbuch.files.syntax.source import Source, read_yaml
from kochbuch.format.kinds.reader import Kind, Reader
from kochbuch.running.project import OWN_ROOT, Project

TODAY = date(2026, 11, 21)
SPECIMENS = OWN_ROOT / "tests" / "specimens"
USUAL_PATH = "nw/kreuzau/muster.md"
RECIPE = """\
---
titel: "Rechnungen elektronisch bearbeiten und ablegen"
kurz: "Die Gemeinde nimmt Rechnungen elektronisch an, prüft sie am Bildschirm und bucht ohne Papier."
kommunen: ["05358028 Kreuzau"]
thema: e-rechnung
status: pilot
stand: 2026-05
herkunft: anonym
---

## Zubereitung

1. Rechnungen annehmen.
2. Rechnungen prüfen.
"""  # noqa: E501 - one line as an author writes it
"""The shortest recipe without a finding."""


@cache
def register() -> Register:
    """Return the register that the package ships, loaded once."""
    return load_register(Project(OWN_ROOT).register)


@cache
def vocabulary() -> Vocabulary:
    """Return the words of this repository."""
    folder = Project(OWN_ROOT).vocabulary
    return read_vocabulary({name: (name, (folder / f"{name}.yml").read_bytes()) for name in FILES})[
        0
    ]


def said(source: Source) -> list[str]:
    """Return the findings of a source, each as line:column code: message | hint."""
    return [
        f"{d.place.line}:{d.place.column} {d.code.value}: {d.message} | {d.hint}"
        for d in source.diagnostics
    ]


def read_value(kind: Kind, written: str, **options: Any) -> tuple[Any, list[str]]:
    """Return what a kind makes of the YAML behind »feld: «, and what it says about it."""
    source = read_yaml("muster.yml", f"feld: {written}\n".encode())
    node = source.head.entries["feld"].value
    value = kind.read(node, "feld", Reader(source, register(), vocabulary(), TODAY, **options))
    return value, said(source)


class MiniBook:
    """A folder with `recipes/`; starts with the word lists and no recipe."""

    def __init__(self, root: Path) -> None:
        self.root = root
        self.recipes = root / "recipes"
        if not (self.recipes / "_vokabular").exists():
            shutil.copytree(OWN_ROOT / "recipes" / "_vokabular", self.recipes / "_vokabular")

    def add(self, content: str | bytes = RECIPE, path: str = USUAL_PATH) -> MiniBook:
        """Write a file below `recipes/`."""
        file = self.recipes / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(content.encode() if isinstance(content, str) else content)
        return self

    def load(self, **options: bool) -> Loaded:
        """Read and check the book on a fixed day."""
        return load_book(Project(self.root), today=TODAY, register=register(), **options)

    def findings(self) -> str:
        """Return what a person reads after a check."""
        return as_text(self.load().diagnostics)


def recipe(*changes: tuple[str, str], body: str | None = None) -> str:
    """Return the shortest recipe with lines or words replaced, and another text if given."""
    text = RECIPE
    for old, new in changes:
        if text.count(old) != 1:
            raise ValueError(f"{old!r} stands {text.count(old)} times in the recipe")
        text = text.replace(old, new)
    return text if body is None else text[: text.index("\n## Zubereitung") + 1] + body
