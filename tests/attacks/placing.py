# SPDX-FileCopyrightText: Das Kochbuch
# SPDX-License-Identifier: MIT
"""A book that no checker would let pass: every attack in every field and in every place of a text.

The objects are made from their classes, field by field, so that a new field is attacked without
anybody thinking of it.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import fields, is_dataclass, replace
from decimal import Decimal
from enum import Enum
from functools import cache
from itertools import pairwise
from types import UnionType
from typing import Any, get_args, get_origin, get_type_hints

from kochbuch.book.book import Book
from kochbuch.book.recipe import Recipe
from kochbuch.book.register import Municipality
from kochbuch.book.status import Status
from kochbuch.book.vocabulary import Cooperation, Hurdle, Subtopic, Topic, Vocabulary

from tests.attacks.corpus import Attack, corpus
from tests.minibook import place, register

POSITIONS: dict[str, str] = {
    "paragraph": "{block}",
    "inside a sentence": "Text {line} Text",
    "emphasis": "**{line}**",
    "code": "`{line}`",
    "heading": "### {line}",
    "heading with a line below": "{line}\n---",
    "item": "- {item}",
    "numbered item": "1. {item}",
    "task": "- [ ] {item}",
    "head of a table": "| {line} | b |\n|---|---|\n| c | d |",
    "cell": "| a | b |\n|---|---|\n| {line} | d |",
    "quotation": "> {quoted}",
    "term": "{line}\n:   Text",
    "explanation": "Begriff\n:   {item}",
    "title of a box": '!!! note "{line}"\n    Text',
    "kind of a box": "!!! {line}\n    Text",
    "text of a box": "!!! note\n    {item}",
    "title of a fold": '??? tip "{line}"\n    Text',
    "kind of a fold": "???+ {line}\n    Text",
    "text of a fold": '??? tip "Titel"\n    {item}',
    "title of a tab": '=== "{line}"\n    Text',
    "text of a tab": '=== "Reiter"\n    {item}',
    "text of a link": "[{line}](https://example.org/)",
    "target of a link": "[Text]({line})",
    "target in brackets": "[Text](<{line}>)",
    "title of a link": '[Text](https://example.org/ "{line}")',
    "title in single marks": "[Text](https://example.org/ '{line}')",
    "bare link": "<{line}>",
    "target of a reference": "[Text][p{number}]\n\n[p{number}]: {line}",
    "title of a reference": '[Text][q{number}]\n\n[q{number}]: https://example.org/ "{line}"',
    "name of a reference": "[{line}][]\n\n[{line}]: https://example.org/",
    "text of a picture": "![{line}](bild.png)",
    "target of a picture": "![Text]({line})",
    "title of a picture": '![Text](bild.png "{line}")',
    "note": "Text[^p{number}]\n\n[^p{number}]: {item}",
    "name of a note": "Text[^{line}]\n\n[^{line}]: Text",
    "attribute list": "Text\n{{: {line} }}",
    "attribute list with a name": 'Text\n{{: title="{line}" }}',
    "indented code": "    {item}",
    "fence": "```\n{block}\n```",
    "language of a fence": "```{line}\nText\n```",
    "options of a fence": '```html title="{line}"\nText\n```',
    "attributes of a fence": "``` {{ {line} }}\nText\n```",
}
"""Places in the text of a recipe. A block may span lines, an item is indented below its sign."""
GROUP = 48
"""Attacks that share a municipality, a topic, a hurdle and a co-operation."""
_MAX_NAME = 120


def placed(attack: Attack, position: str) -> str:
    """Return a piece of Markdown with the attack in its place."""
    return POSITIONS[position].format(
        block=attack.text,
        line=attack.line,
        item=attack.text.replace("\n", "\n    "),
        quoted=attack.text.replace("\n", "\n> "),
        number=attack.number,
    )


def body(attack: Attack, positions: Iterable[str] = POSITIONS) -> str:
    """Return a text with the attack in every place, or in some."""
    pieces = (placed(attack, position) for position in positions)
    return "## Zubereitung\n\n" + "\n\n".join(pieces) + "\n"


def file_name(attack: Attack) -> str:
    """Return the attack as the name of a file, or "" where no disk would take it."""
    name = attack.text.replace("/", "").strip(". ")
    fits = name.isprintable() and 0 < len(name.encode()) <= _MAX_NAME
    return name if fits else ""


def filled(kind: Any, text: str) -> Any:
    """Return an object of `kind` with `text` in everything that is a text, optional ones too."""
    if kind is str:
        return text
    if kind in (int, Decimal):
        return kind(2024)
    if kind in (bool, float):
        return kind(0)
    if isinstance(kind, UnionType):
        choices = [choice for choice in get_args(kind) if choice is not type(None)]
        return filled(str if str in choices else choices[0], text)
    if get_origin(kind) is tuple:
        return (filled(get_args(kind)[0], text),)
    if is_dataclass(kind):
        hints = get_type_hints(kind)
        # A date is none with a day of 2024.
        known = {"month": 5, "day": 4} if "month" in hints else {}
        values = {f.name: filled(hints[f.name], text) for f in fields(kind) if f.init}
        return kind(**values | known)  # type: ignore[operator]
    if issubclass(kind, Enum):
        return next(iter(kind))
    raise TypeError(f"no attack is made for {kind}")


def texts(value: Any) -> list[str]:
    """Return every text in an object and in what it holds."""
    if isinstance(value, Enum):
        return []
    if isinstance(value, str):
        return [value]
    if isinstance(value, tuple):
        return [text for item in value for text in texts(item)]
    if is_dataclass(value):
        return [text for f in fields(value) for text in texts(getattr(value, f.name))]
    return []


@cache
def vocabulary() -> Vocabulary:
    """Return words made of attacks only: one entry of each kind for each group."""
    topics, hurdles, cooperations = [], {}, {}
    for number, group in enumerate(_groups()):
        text, slug = _together(group), _slug(number)
        subtopic = replace(filled(Subtopic, text), slug=f"u{slug}", topic=slug)
        topics.append(replace(filled(Topic, text), slug=slug, subtopics=(subtopic,)))
        hurdles[slug] = replace(filled(Hurdle, text), slug=slug)
        cooperations[slug] = replace(filled(Cooperation, text), slug=slug)
    # The only address among the words: here an attack has to be alone.
    for attack in corpus():
        if attack.kind.startswith("addresses"):
            made = replace(filled(Cooperation, attack.text), slug=f"v{attack.number}")
            cooperations[made.slug] = made
    return Vocabulary(tuple(topics), hurdles, cooperations)


@cache
def _municipality(number: int) -> Municipality:
    text = _together(_groups()[number])
    real = place("05358028")
    return replace(
        real,
        key=f"{real.district}{number:03}",
        name=text,
        suffix=text,
        kind=text,
        district_name=text,
        association_name=text,
        slug=f"{number}-{file_name(_groups()[number][0])}",
    )


def recipe(attack: Attack, positions: Iterable[str] = POSITIONS) -> Recipe:
    """Return a recipe that is nothing but the attack."""
    statuses, name = tuple(Status), file_name(attack)
    number = (attack.number - 1) // GROUP
    words = vocabulary()
    hurdle = words.hurdles[_slug(number)]
    topic = words.topics[number].subtopics[0]
    values = {name: filled(kind, attack.text) for name, kind in get_type_hints(Recipe).items()}
    return Recipe(
        **values
        | {
            "path": f"nw/angriff/{attack.number}-{name}".rstrip("-"),
            "body": body(attack, positions),
            "municipalities": (_municipality(number), place("05358028")),
            "topic": topic,
            "more_topics": (),
            "status": statuses[number % len(statuses)],
            "obstacles": tuple(replace(o, hurdle=hurdle) for o in values["obstacles"]),
            "closure": replace(values["closure"], reasons=(hurdle,)),
            "cooperation": words.cooperations[_slug(number)],
            "recooked_from": "",
            "former_paths": _former(attack),
            "is_draft": False,
            "pictures": (),
        }
    )


def book() -> Book:
    """Return the book of all attacks; each recipe was cooked after the one before."""
    recipes = [recipe(attack) for attack in corpus()]
    recooked = [
        replace(later, recooked_from=earlier.path, requires=(earlier.path,))
        for earlier, later in pairwise(recipes)
    ]
    return Book((recipes[0], *recooked), vocabulary(), register())


@cache
def _groups() -> tuple[tuple[Attack, ...], ...]:
    attacks = corpus()
    return tuple(attacks[start : start + GROUP] for start in range(0, len(attacks), GROUP))


def _former(attack: Attack) -> tuple[str, ...]:
    """Return a former path for attacks that break out of a place; each makes a page to redirect."""
    name = file_name(attack)
    is_apt = name and attack.kind in ("breaking out of a place", "encodings")
    return (f"nw/frueher/{attack.number}-{name}",) if is_apt else ()


def _together(group: tuple[Attack, ...]) -> str:
    return " ".join(attack.text for attack in group)


def _slug(number: int) -> str:
    return f"fach-{number}"
