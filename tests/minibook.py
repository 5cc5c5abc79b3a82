# SPDX-FileCopyrightText: Das Kochbuch
# SPDX-License-Identifier: MIT
"""Recipes and books made for a test: valid, short, and different only in what the test names.

As values (`recipe`, `book`), and as files in a temporary folder (`recipe_text`, `MiniBook`).
"""

from __future__ import annotations

import shutil
from collections.abc import Iterable
from dataclasses import replace
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any

from kochbuch.book.book import Book
from kochbuch.book.dates import PartialDate
from kochbuch.book.recipe import Origin, Recipe
from kochbuch.book.register import Municipality, Register
from kochbuch.book.status import Status
from kochbuch.book.vocabulary import Vocabulary
from kochbuch.checking.loading import Loaded, load_book
from kochbuch.checking.vocabularies import read_vocabulary, report_problems
from kochbuch.contributing.reporting import as_text
from kochbuch.files.registry import load_register
from kochbuch.files.syntax.report import FileReport
from kochbuch.files.syntax.source import read_yaml
from kochbuch.format.kinds.scalar import Kind, Words
from kochbuch.format.records.vocabulary import WORD_LISTS
from kochbuch.running.project import DATA, OWN_ROOT, Project

DAY = date(2026, 11, 21)
"""The day on which these tests take place."""
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
TRAPS = """\
## Zubereitung

```yaml
a: 1

	tab: `x`
!!! note "kein Kasten"
    x
```

~~~
??? tip "nicht aufgeklappt"
    y

=== "kein Reiter"
[^1]: keine Fußnote
*[DMS]: keine Abkürzung
---
~~~

    eingerückt ``` und ~~~

    <b onclick="x">

Text mit `` ` `` und ``` `` ``` und ~~~~ und \\`, [^1], *[DMS]: x, {: .klasse } und { #id }.

!!! warning "Kasten"
    ```
    innen
    ```

=== "Reiter"
    ~~~
    innen
    ~~~

[^1]: Fußnote mit `Code`.

- [ ] ~~~ offen

| `a|b` | ~~~ |
|---|---|
| ``` | {: #x } |

1.  eins

    ```
    in der Liste
    ```

&#96;&#96;&#96; und &lt;div&gt; &amp;amp; &nbsp; ö
"""
"""A body with everything that another Markdown renderer might take for its own."""
BODY = "## Zubereitung\n\n1. Anfangen.\n\n## Ergebnis\n\nEs geht.\n"


@cache
def register() -> Register:
    """Return the register that the package ships, loaded once."""
    return load_register(DATA)


@cache
def vocabulary() -> Vocabulary:
    """Return the words of this repository."""
    folder = Project(OWN_ROOT).vocabulary
    contents = {name: (name, (folder / f"{name}.yml").read_bytes()) for name in WORD_LISTS}
    return read_vocabulary(contents)[0]


@cache
def real_book() -> Book:
    """Return the book of this repository."""
    return load_book(Project(OWN_ROOT), today=DAY).book


def place(key: str) -> Municipality:
    """Return the municipality with an official key."""
    found = register().find(key)
    assert found, key
    return found


def recipe(name: str, keys: str | Iterable[str] = "05358028", **values: Any) -> Recipe:
    """Return a recipe called `name` from the municipalities with `keys`; any field may be given.

    `topics` are slugs, the main one first.
    """
    places = tuple(place(key) for key in ([keys] if isinstance(keys, str) else keys))
    main, *more = (vocabulary().subtopics[slug] for slug in values.pop("topics", ("dms",)))
    made = Recipe(
        path=f"{places[0].state.value}/{places[0].slug}/{name}",
        title=f"Rezept {name}",
        summary=f"Kurz gesagt: {name}.",
        municipalities=places,
        topic=main,
        more_topics=tuple(more),
        status=Status.OPERATION,
        as_of=PartialDate(2026, 5),
        origin=Origin.EDITORS,
        body=BODY,
    )
    return replace(made, **values)


def book(*recipes: Recipe) -> Book:
    """Return a closed book of some recipes, in the order of their paths."""
    return Book(tuple(sorted(recipes, key=lambda r: r.path)), vocabulary(), register())


def said(report: FileReport) -> list[str]:
    """Return the findings of a file, each as line:column code: message | hint."""
    return [
        f"{d.place.line}:{d.place.column} {d.code.value}: {d.message} | {d.hint}"
        for d in report.diagnostics()
    ]


def read_value(kind: Kind, written: str, **options: Any) -> tuple[Any, list[str]]:
    """Return what a kind makes of the YAML behind »feld: «, and what it says about it."""
    report = FileReport("muster.yml")
    datum = read_yaml(f"feld: {written}\n".encode(), report).fields["feld"]
    words = Words(register(), vocabulary(), DAY, **options)
    value, problems = kind.read(datum, "feld", words)
    report_problems(report, problems)
    return value, said(report)


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
        return load_book(Project(self.root), today=DAY, register=register(), **options)

    def findings(self) -> str:
        """Return what a person reads after a check."""
        return as_text(self.load().diagnostics)


def recipe_text(*changes: tuple[str, str], body: str | None = None) -> str:
    """Return the shortest recipe with lines or words replaced, and another text if given."""
    text = RECIPE
    for old, new in changes:
        if text.count(old) != 1:
            raise ValueError(f"{old!r} occurs {text.count(old)} times in the recipe")
        text = text.replace(old, new)
    return text if body is None else text[: text.index("\n## Zubereitung") + 1] + body
