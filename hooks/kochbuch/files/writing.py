# SPDX-FileCopyrightText: Das Kochbuch
# SPDX-License-Identifier: MIT
"""A recipe as the text of its file, which any YAML reader understands in the same way."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator

from kochbuch.book.recipe import Recipe
from kochbuch.format.data import Data
from kochbuch.format.fields import RECIPE

_WORD = re.compile(r"[a-z]+(?:[-_][a-z]+)*", re.ASCII)
# What YAML 1.1 makes a yes, a no or nothing of.
_GUESSED = frozenset("y yes n no on off true false null".split())
_WIDTH = 100


def recipe_file(recipe: Recipe) -> str:
    """Return the whole file of a recipe; reading it gives the same recipe."""
    return f"---\n{front_matter(RECIPE.dump(recipe))}---\n{recipe.body}"


def front_matter(fields: dict[str, Data]) -> str:
    """Return fields as YAML, one below the other, without the lines around them.

    >>> print(front_matter({"status": "betrieb", "kosten": {"einmalig": "12000"}}), end="")
    status: betrieb
    kosten:
      einmalig: "12000"
    """
    return "".join(f"{line}\n" for line in _lines(fields))


def quoted(text: str) -> str:
    """Return a text so that no reader takes it for a number, a date, a yes or nothing.

    >>> quoted("e-akte"), quoted("05358028 Kreuzau"), quoted("no")
    ('e-akte', '"05358028 Kreuzau"', '"no"')
    """
    if _WORD.fullmatch(text) and text not in _GUESSED:
        return text
    return json.dumps(text, ensure_ascii=False)


def _lines(fields: dict[str, Data]) -> Iterator[str]:
    for key, datum in fields.items():
        if isinstance(datum, str):
            yield f"{key}: {quoted(datum)}"
        elif isinstance(datum, dict):
            yield f"{key}:"
            yield from (f"  {line}" for line in _lines(datum))
        elif line := _in_brackets(key, datum):
            yield line
        else:
            yield f"{key}:"
            yield from (f"  {line}" for entry in datum for line in _entry(entry))


def _in_brackets(key: str, entries: list[Data]) -> str:
    """Return the line for a list of texts, or an empty text if it takes more than one."""
    texts = [quoted(entry) for entry in entries if isinstance(entry, str)]
    line = f"{key}: [{', '.join(texts)}]"
    return line if len(texts) == len(entries) and len(line) <= _WIDTH else ""


def _entry(datum: Data) -> Iterator[str]:
    """Yield the lines of an entry in a list, the first one behind a hyphen."""
    lines = _lines(datum) if isinstance(datum, dict) else iter([quoted(str(datum))])
    yield f"- {next(lines)}"
    yield from (f"  {line}" for line in lines)
