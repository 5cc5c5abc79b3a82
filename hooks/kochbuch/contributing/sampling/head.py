# SPDX-FileCopyrightText: Das Kochbuch
# SPDX-License-Identifier: MIT
"""The front matter of a sample recipe, at least fifteen keys of it."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import chain

from kochbuch.book.recipe import Origin, ProductKind
from kochbuch.book.sizes import Level
from kochbuch.book.status import Phase, Status
from kochbuch.book.vocabulary import Vocabulary
from kochbuch.contributing.sampling.costs import costs
from kochbuch.contributing.sampling.dates import as_known, month, some_day
from kochbuch.contributing.sampling.dice import Dice
from kochbuch.contributing.sampling.phrases import (
    HELPED,
    HOW,
    METRICS,
    OFFICES,
    OTHERWISE,
    REMAINS,
    SUMMARIES,
    fill,
)
from kochbuch.contributing.sampling.plan import NEWEST, Plan
from kochbuch.contributing.sampling.relations import Relations

_MAX_TITLE = 90
_PRODUCTS = ("Musterakte", "Beispielportal", "Formularwerk", "Probeplan", "Testkarte", "Messkasten")
_STAGES = {
    Status.IDEA: (Status.IDEA,),
    Status.PLANNING: (Status.IDEA, Status.PLANNING),
    Status.PILOT: (Status.PLANNING, Status.PILOT),
    Status.ROLLOUT: (Status.PLANNING, Status.PILOT, Status.ROLLOUT),
    Status.OPERATION: (Status.PILOT, Status.ROLLOUT, Status.OPERATION),
    Status.COMPLETED: (Status.PLANNING, Status.ROLLOUT, Status.COMPLETED),
    Status.PAUSED: (Status.PLANNING, Status.PAUSED),
    Status.DISCONTINUED: (Status.PLANNING, Status.PILOT, Status.DISCONTINUED),
}


def head(plan: Plan, relations: Relations, vocabulary: Vocabulary, dice: Dice) -> str:
    """Return the YAML between the two lines of hyphens, with a line end after the last field."""
    parts = (
        _subject(plan, vocabulary, dice),
        _time(plan, dice),
        _origin(plan, dice),
        _participants(plan, dice),
        costs(plan, dice),
        _metrics(plan, dice),
        _obstacles(vocabulary, dice),
        _products(dice),
        _services(plan, dice),
        _relations(plan, relations, vocabulary, dice),
        _closure(plan, vocabulary, dice),
    )
    return "\n".join((*chain.from_iterable(parts), ""))


def title(plan: Plan) -> str:
    """Return a title that no other recipe has, with the place where there is room."""
    short = f"{plan.name}: {plan.topic.label}"
    long = f"{short} ({plan.lead.name})"
    return long if len(long) <= _MAX_TITLE else short


def _subject(plan: Plan, vocabulary: Vocabulary, dice: Dice) -> Iterator[str]:
    yield f'titel: "{title(plan)}"'
    yield f'kurz: "{fill(dice.pick(SUMMARIES), plan, dice)}"'
    yield "kommunen:"
    for unit in plan.municipalities:
        written = dice.share()
        if written < 0.85:
            yield f'  - "{unit.key} {unit.name}"'
        elif written < 0.95 or unit.level is not Level.MUNICIPALITY:
            yield f'  - "{unit.key}"'
        else:
            yield f'  - "{unit.regional_key} {unit.name}"'
    yield f"thema: {plan.topic.slug}"
    others = dice.some(
        [slug for slug in vocabulary.subtopics if slug != plan.topic.slug], dice.number(1, 3)
    )
    yield f"weitere_themen: [{', '.join(others)}]"
    yield f"status: {plan.status.value}"


def _time(plan: Plan, dice: Dice) -> Iterator[str]:
    yield f"stand: {as_known(plan.as_of, dice)}"
    if plan.origin is Origin.MUNICIPALITY and dice.chance(0.6):
        yield f"geprueft_am: {some_day(dice.number(plan.as_of + 1, NEWEST), dice)}"
    yield "zeitraum:"
    yield f"  beginn: {as_known(plan.begin, dice)}"
    if plan.status in (Status.COMPLETED, Status.DISCONTINUED):
        yield f"  ende: {as_known(plan.as_of, dice)}"
    if dice.chance(0.4):
        yield "verlauf:"
        stages = _STAGES[plan.status]
        for position, stage in enumerate(stages):
            since = plan.begin + (plan.as_of - plan.begin) * position // len(stages)
            note = f', notiz: "Musterstation {position + 1}"' if dice.chance(0.5) else ""
            yield f"  - {{datum: {month(since)}, status: {stage.value}{note}}}"


def _origin(plan: Plan, dice: Dice) -> Iterator[str]:
    yield f"herkunft: {plan.origin.value}"
    yield "quellen:"
    for number in range(1, dice.number(1, 3) + 1):
        yield f'  - titel: "Musterquelle {number} zu {plan.name}"'
        yield f'    url: "https://example.org/musterbuch/{plan.number}/{number}"'
        if dice.chance(0.7):
            yield f"    stand: {as_known(plan.as_of, dice)}"
    if plan.origin is Origin.MUNICIPALITY:
        office = dice.pick(OFFICES)
        yield "kontakt:"
        yield f'  stelle: "{office}"'
        yield '  e_mail: "rathaus@example.org"'
        if dice.chance(0.5):
            # The Bundesnetzagentur keeps these numbers free for films and examples.
            yield f'  telefon: "030 23125-{dice.number(100, 999)}"'
        yield '  url: "https://example.org/kontakt"'


def _participants(plan: Plan, dice: Dice) -> Iterator[str]:
    yield "beteiligte:"
    yield f'  - name: "{plan.lead.name}"'
    yield f'    rolle: "{dice.pick(OFFICES)}, führt das Mustervorhaben"'
    if dice.chance(0.5):
        yield '  - "Muster-Rechenzentrum"'


def _metrics(plan: Plan, dice: Dice) -> Iterator[str]:
    yield "kennzahlen:"
    for name, unit, is_decimal in dice.some(METRICS, dice.number(1, 3)):
        whole = dice.number(12, 4_000)
        value = f'"{whole // 40},{whole % 10}"' if is_decimal else str(whole)
        yield f'  - name: "{name}"'
        yield f"    wert: {value}"
        yield f'    einheit: "{unit}"'
        yield f'    zeitraum: "{plan.as_of // 12}"'
        if dice.chance(0.5):
            yield "    quelle: 1"


def _obstacles(vocabulary: Vocabulary, dice: Dice) -> Iterator[str]:
    yield "huerden:"
    for slug in dice.some(tuple(vocabulary.hurdles), dice.number(1, 3)):
        yield f"  - huerde: {slug}"
        yield f'    wie: "{dice.pick(HOW)}"'
        if dice.chance(0.7):
            yield f'    was_half: "{dice.pick(HELPED)}"'


def _products(dice: Dice) -> Iterator[str]:
    yield "produkte:"
    for name in dice.some(_PRODUCTS, dice.number(1, 2)):
        kind = dice.pick(tuple(ProductKind))
        licence = ', lizenz: "EUPL-1.2"' if kind is ProductKind.OPEN_SOURCE else ""
        vendor = f', anbieter: "Muster und Probe {dice.number(1, 40)}"' if dice.chance(0.6) else ""
        yield f'  - {{name: "{name}", art: {kind.value}{vendor}{licence}}}'


def _services(plan: Plan, dice: Dice) -> Iterator[str]:
    if dice.chance(0.2):
        yield f'leistungen: ["99{plan.number:08}0000"]'


def _relations(
    plan: Plan, relations: Relations, vocabulary: Vocabulary, dice: Dice
) -> Iterator[str]:
    if relations.requires:
        yield f"setzt_voraus: [{', '.join(relations.requires)}]"
    if relations.template:
        yield f"vorlage: {relations.template.path}"
        yield f'abweichung: "{fill(dice.pick(OTHERWISE), plan, dice)}"'
    if dice.chance(0.15) and vocabulary.cooperations:
        # By the Kreis, so that those who work together are neighbours.
        slugs = tuple(vocabulary.cooperations)
        yield f"verbund: {slugs[int(plan.lead.district) % len(slugs)]}"
    if dice.chance(0.05):
        yield f"frueher: [{plan.folder}/altes-musterrezept-{plan.number}]"


def _closure(plan: Plan, vocabulary: Vocabulary, dice: Dice) -> Iterator[str]:
    if plan.status.phase is not Phase.ENDED:
        return
    yield "einstellung:"
    reasons = dice.some(tuple(vocabulary.hurdles), dice.number(1, 2))
    yield f"  gruende: [{', '.join(reasons)}]"
    yield f'  anders_machen: "{fill(dice.pick(OTHERWISE), plan, dice)}"'
    yield f'  was_blieb: "{fill(dice.pick(REMAINS), plan, dice)}"'
