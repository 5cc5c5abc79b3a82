# SPDX-FileCopyrightText: Das Kochbuch
# SPDX-License-Identifier: MIT
"""The text of a sample recipe: 300 to 500 words under the headings its status asks for."""

from __future__ import annotations

import posixpath
from collections.abc import Iterator, Sequence

from kochbuch.book.status import Phase, Status
from kochbuch.contributing.sampling.dates import month
from kochbuch.contributing.sampling.dice import Dice
from kochbuch.contributing.sampling.phrases import (
    INGREDIENTS,
    LESSONS,
    PITFALLS,
    RESULT,
    SITUATION,
    STEPS,
    WORK,
    fill,
)
from kochbuch.contributing.sampling.plan import Plan
from kochbuch.contributing.sampling.relations import Relations


def body(plan: Plan, relations: Relations, dice: Dice) -> str:
    """Return the Markdown below the front matter."""
    blocks = [
        "## Ausgangslage",
        f"Dies ist {plan.name}, ein künstlicher Text für Messungen und Vorschauen.\n"
        + _sentences(SITUATION, dice.number(5, 6), plan, dice),
        "## Zutaten",
        _lines(dice.some(INGREDIENTS, dice.number(4, 5)), plan, dice),
        "## Zubereitung",
        _numbered(dice.some(STEPS, dice.number(5, 6)), plan, dice),
        _sentences(WORK, dice.number(1, 3), plan, dice),
        *_result(plan, dice),
        "## Stolpersteine",
        _sentences(PITFALLS, 3, plan, dice),
        "## Erkenntnisse",
        _sentences(LESSONS, dice.number(2, 4), plan, dice),
        *_links(plan, relations),
    ]
    return "\n\n".join((*blocks, "")).rstrip("\n") + "\n"


def _result(plan: Plan, dice: Dice) -> Iterator[str]:
    """Yield what came out; who has not begun yet has a note on the next step instead."""
    if plan.status is Status.IDEA or plan.status is Status.PLANNING:
        sentences = dice.some(SITUATION + LESSONS, 4)
        text = "\n    ".join(fill(sentence, plan, dice) for sentence in sentences)
        yield f'!!! note "Noch nicht begonnen"\n\n    {text}'
        return
    yield "## Ergebnis"
    yield _sentences(RESULT, dice.number(3, 4), plan, dice)
    if plan.status.phase is Phase.ENDED or dice.chance(0.4):
        yield f'!!! tip "Zum Nachkochen"\n\n    {fill(dice.pick(LESSONS), plan, dice)}'
    else:
        yield _table(plan, dice)


def _table(plan: Plan, dice: Dice) -> str:
    rows = (
        f"| {month(plan.as_of - back)} | {dice.number(20, 900)} | {dice.number(10, 95)} % |"
        for back in range(dice.number(3, 5), 0, -1)
    )
    return "\n".join(("| Monat | Fälle | elektronisch |", "|---|---:|---:|", *rows))


def _links(plan: Plan, relations: Relations) -> Iterator[str]:
    named = (*relations.mentions, *filter(None, (relations.template,)))
    if named:
        links = (
            f"[{other.name}]({posixpath.relpath(f'{other.path}.md', plan.folder)})"
            for other in named
        )
        yield f"Dazu passt: {', '.join(links)}."


def _sentences(phrases: Sequence[str], count: int, plan: Plan, dice: Dice) -> str:
    return _lines(dice.some(phrases, count), plan, dice)


def _lines(phrases: Sequence[str], plan: Plan, dice: Dice) -> str:
    return "\n".join(fill(phrase, plan, dice) for phrase in phrases)


def _numbered(steps: Sequence[str], plan: Plan, dice: Dice) -> str:
    return "\n".join(f"{n}. {fill(step, plan, dice)}" for n, step in enumerate(steps, start=1))
