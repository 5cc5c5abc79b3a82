# SPDX-FileCopyrightText: Das Kochbuch
# SPDX-License-Identifier: MIT
"""Recipes and books made for a test: valid, short, and different only in what the test names."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from datetime import date
from functools import lru_cache
from typing import Any

from kochbuch.book.book import Book
from kochbuch.book.dates import PartialDate
from kochbuch.book.recipe import Origin, Recipe
from kochbuch.book.register import Municipality, Register
from kochbuch.book.status import Status
from kochbuch.book.vocabulary import Vocabulary
from kochbuch.checking.loading import load_book
from kochbuch.checking.vocabularies import FILES, read_vocabulary
from kochbuch.files.registry import load_register
from kochbuch.running.project import OWN_ROOT, Project

DAY = date(2026, 11, 21)
"""The day on which these tests take place."""
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


@lru_cache(maxsize=1)
def register() -> Register:
    """Return the register that the package ships."""
    return load_register(Project(OWN_ROOT).register)


@lru_cache(maxsize=1)
def vocabulary() -> Vocabulary:
    """Return the words of this repository."""
    folder = Project(OWN_ROOT).vocabulary
    return read_vocabulary({n: (n, (folder / f"{n}.yml").read_bytes()) for n in FILES})[0]


@lru_cache(maxsize=1)
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
