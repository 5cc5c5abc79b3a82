# SPDX-FileCopyrightText: Das Kochbuch
# SPDX-License-Identifier: MIT
"""How the recipes of a sample book refer to each other, without ever running in a circle."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from kochbuch.contributing.sampling.dice import Dice
from kochbuch.contributing.sampling.plan import Plan


@dataclass(frozen=True, slots=True)
class Relations:
    """The other recipes that one recipe names."""

    template: Plan | None
    """The recipe it cooks again."""
    requires: tuple[str, ...]
    """Slugs of subtopics and paths of recipes."""
    mentions: tuple[Plan, ...]
    """Recipes its text links to."""


def relate(plans: Sequence[Plan], dice: Dice) -> Iterator[Relations]:
    """Yield the relations of each plan.

    What a recipe requires or cooks again always has a lower number, so there is no circle; its
    text may mention any other.
    """
    earlier: defaultdict[str, list[Plan]] = defaultdict(list)
    for plan in plans:
        alike = earlier[plan.topic.slug]
        template = dice.pick(alike) if alike and dice.chance(0.1) else None
        yield Relations(template, _requires(plan, plans, dice), _mentions(plan, plans, dice))
        alike.append(plan)


def _requires(plan: Plan, plans: Sequence[Plan], dice: Dice) -> tuple[str, ...]:
    found = []
    if dice.chance(0.2):
        topic = dice.pick(plans).topic.slug
        found += [topic] if topic != plan.topic.slug else []
    if plan.number > 1 and dice.chance(0.2):
        found.append(plans[dice.number(0, plan.number - 2)].path)
    return tuple(found)


def _mentions(plan: Plan, plans: Sequence[Plan], dice: Dice) -> tuple[Plan, ...]:
    count = dice.pick((0, 1, 1, 2))
    return tuple({p.number: p for _ in range(count) if (p := dice.pick(plans)) != plan}.values())
