# SPDX-FileCopyrightText: Das Kochbuch
# SPDX-License-Identifier: MIT
"""The costs of a sample recipe: exact, from-to, granted, or not stated."""

from __future__ import annotations

from collections.abc import Iterator
from math import isqrt

from kochbuch.contributing.sampling.dice import Dice
from kochbuch.contributing.sampling.plan import Plan


def costs(plan: Plan, dice: Dice) -> Iterator[str]:
    """Yield the lines of `kosten`; a third of all recipes states none, as in reality."""
    yield "kosten:"
    if dice.chance(0.35):
        yield '  keine_angabe: "im Mustervorhaben nicht erhoben"'
    else:
        yield from _figures(plan, dice)
    if dice.chance(0.25):
        granted = _sum(plan, dice)
        yield f'  foerderung: {{betrag: {granted}, geber: "Land", programm: "Musterprogramm"}}'


def _figures(plan: Plan, dice: Dice) -> Iterator[str]:
    once = _sum(plan, dice)
    if dice.chance(0.3):
        yield f"  einmalig: {{von: {once}, bis: {once + once // 2}}}"
    else:
        yield f"  einmalig: {once}"
    if dice.chance(0.6):
        yield f"  jaehrlich: {max(100, once // dice.number(4, 12))}"
    if dice.chance(0.5):
        yield f"  personentage_intern: {dice.number(5, 200)}"
    if dice.chance(0.3):
        yield f"  personentage_extern: {dice.number(2, 60)}"
    yield f"  preisjahr: {plan.as_of // 12}"


def _sum(plan: Plan, dice: Dice) -> int:
    """Return whole hundreds of euro that grow with the municipality, but more slowly than it."""
    return max(500, isqrt(plan.lead.population) * dice.number(60, 600) // 100 * 100)
