# SPDX-FileCopyrightText: Das Kochbuch
# SPDX-License-Identifier: MIT
"""Rules about one recipe: its path, and how its fields fit together.

One rule, one function; the docstring is the rule in words. A rule yields what breaks it and knows
nothing of printing.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from itertools import pairwise

from kochbuch.book.recipe import Costs
from kochbuch.book.states import State
from kochbuch.book.status import Phase, Status
from kochbuch.checking.rules.finding import Finding, Reading
from kochbuch.checking.rules.text_rules import TEXT_CHECKS
from kochbuch.files.syntax.nodes import key_at, node_at
from kochbuch.files.syntax.report import THE_FILE
from kochbuch.findings.codes import Code
from kochbuch.format.data import Data
from kochbuch.format.fields import FIELDS, FIELDS_BY_KEY
from kochbuch.format.kinds.containers import Condition, one_line_example
from kochbuch.german.wording import quote

_FILE_NAME = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*", re.ASCII)
_MAX_FILE_NAME = 80
_NAME_HINT = (
    f"Erlaubt sind Kleinbuchstaben a-z, Ziffern und Bindestriche, höchstens {_MAX_FILE_NAME} "
    "Zeichen: rechnungen-elektronisch.md"
)
# The page of a folder, and names that Windows keeps for devices, whatever their ending.
_TAKEN_NAMES = frozenset(
    ["index", "con", "prn", "aux", "nul"]
    + [f"{port}{n}" for port in ("com", "lpt") for n in range(10)]
)
_LANDS = sorted(state.value for state in State)


def check_file_name(reading: Reading) -> Iterator[Finding]:
    """The file name is an address: lower-case letters, digits and hyphens, on any computer."""
    name = reading.path.rpartition("/")[2]
    if name in _TAKEN_NAMES:
        message = f"Der Dateiname »{name}.md« ist schon vergeben: für Übersichten oder von Windows."
        hint = "Sagen Sie mit dem Namen, was getan wurde: rechnungen-elektronisch.md"
        yield Finding(THE_FILE, Code.FILE_NAME, message, hint)
    if not _FILE_NAME.fullmatch(name) or len(name) > _MAX_FILE_NAME:
        message = f"Der Dateiname »{name[:100]}.md« taugt nicht als Adresse."
        yield Finding(THE_FILE, Code.FILE_NAME, message, _NAME_HINT)


def check_land(reading: Reading) -> Iterator[Finding]:
    """The first folder below `recipes/` is a Land."""
    land = reading.path.partition("/")[0]
    if land not in _LANDS and not reading.values.get("municipalities"):
        message = f"Den Ordner »{land}« gibt es nicht; der erste Ordner ist das Land."
        hint = f"Erlaubt sind {', '.join(_LANDS)}."
        yield Finding(THE_FILE, Code.WRONG_FOLDER, message, hint)


def check_folder(reading: Reading) -> Iterator[Finding]:
    """A recipe is in the folder of its Land and of the municipality named first."""
    entries = reading.entries("kommunen")
    # The leading municipality is unknown until its key can be read.
    if not entries or entries[0][0] is not _first_entry(reading.node("kommunen")):
        return
    node, lead = entries[0]
    folder, _, name = reading.path.rpartition("/")
    right = f"{lead.state.value}/{lead.slug}"
    if folder != right:
        message = f"Das Rezept liegt in »{folder}«; »{lead.name}« gehört nach »{right}«."
        hint = f"Verschieben Sie die Datei nach recipes/{right}/{name}.md."
        yield Finding(node, Code.WRONG_FOLDER, message, hint)


def _first_entry(datum: Data) -> Data:
    return datum[0] if isinstance(datum, list) and datum else datum


def check_conditions(reading: Reading) -> Iterator[Finding]:
    """Some fields are required, or mean something, only beside another."""
    present = reading.fields.keys() | reading.broken
    for field in FIELDS:
        if field.condition is None:
            continue
        holds = _holds(field.condition, reading)
        if holds and field.key not in present:
            message = f"Bei »{field.condition}« fehlt das Feld »{field.key}«."
            hint = f"Zum Beispiel: {one_line_example(field)}"
            yield Finding(reading.node(field.condition.key), Code.CONDITION, message, hint)
        if field.only_then and holds is False and field.key in reading.fields:
            message = f"Das Feld »{field.key}« gehört nur zu »{field.condition}«."
            hint = f"Löschen Sie das Feld, oder ergänzen Sie »{field.condition}«."
            yield Finding(key_at(reading.fields, field.key), Code.UNUSED_FIELD, message, hint)


def _holds(condition: Condition, reading: Reading) -> bool | None:
    """Return whether a condition is met; None if the field it looks at could not be read."""
    if condition.key in reading.broken:
        return None
    if condition.value is None:
        return condition.key in reading.fields
    value = reading.values.get(FIELDS_BY_KEY[condition.key].attribute)
    return None if value is None else value is condition.value


def check_period(reading: Reading) -> Iterator[Finding]:
    """An undertaking can't end before it begins, nor have ended while it runs."""
    period = reading.values.get("period")
    status: Status | None = reading.values.get("status")
    if not period or not period.end:
        return
    place = reading.node("zeitraum", "ende")
    if period.begin and period.end.last < period.begin.first:
        message = f"Das Ende ({period.end}) liegt vor dem Beginn ({period.begin})."
        hint = "Tauschen Sie beide, oder berichtigen Sie eines."
        yield Finding(place, Code.PERIOD_REVERSED, message, hint)
    if status and status.phase is Phase.RUNNING:
        still = f"läuft aber noch (status: {status.value})"
        message = f"Das Vorhaben hat ein Ende ({period.end}), {still}."
        hint = "Löschen Sie »ende« oder berichtigen Sie den Status."
        yield Finding(place, Code.PERIOD_RUNNING, message, hint)


def check_confirmation(reading: Reading) -> Iterator[Finding]:
    """Content cannot be confirmed before the day it refers to."""
    confirmed, as_of = reading.values.get("confirmed"), reading.values.get("as_of")
    if confirmed and as_of and confirmed.last < as_of.first:
        message = f"Geprüft wurde am {confirmed}, der Stand ist aber {as_of}."
        hint = "Der Stand ist der Tag des Inhalts, die Prüfung kommt danach."
        yield Finding(reading.node("geprueft_am"), Code.CONFIRMED_EARLY, message, hint)


def check_history(reading: Reading) -> Iterator[Finding]:
    """The history is in order and ends with the status of the recipe."""
    history = reading.entries("verlauf")
    for (_, earlier), (node, later) in pairwise(history):
        if later.date.last < earlier.date.first:
            message = f"Im Verlauf steht {later.date} hinter {earlier.date}."
            hint = "Ordnen Sie die Stationen von der ältesten zur neuesten."
            yield Finding(node_at(node, "datum"), Code.HISTORY_ORDER, message, hint)
    status = reading.values.get("status")
    if not history or not status:
        return
    node, last = history[-1]
    if last.status is not status:
        message = f"Der Verlauf endet mit »{last.status.value}«, der Status ist »{status.value}«."
        hint = "Ergänzen Sie die letzte Station oder berichtigen Sie den Status."
        yield Finding(node_at(node, "status"), Code.HISTORY_STATUS, message, hint)


def check_costs(reading: Reading) -> Iterator[Finding]:
    """Either figures, or the reason why there are none."""
    costs: Costs | None = reading.values.get("costs")
    if not costs or not costs.not_stated:
        return
    figures = (costs.once, costs.yearly, costs.days_internal, costs.days_external)
    if any(figure is not None for figure in figures):
        at, message = reading.node("kosten", "keine_angabe"), "»keine_angabe« steht neben Zahlen."
        hint = "Löschen Sie »keine_angabe« oder die Zahlen; eine Förderung darf daneben stehen."
        yield Finding(at, Code.COSTS_CONTRADICT, message, hint)


def check_reference_numbers(reading: Reading) -> Iterator[Finding]:
    """A figure that names a source by number needs that source."""
    if "quellen" in reading.broken:
        return
    sources = reading.node("quellen")
    # Sources that could not be read count as well: they exist and only need a correction.
    count = len(sources) if isinstance(sources, list) else len(reading.entries("quellen"))
    for node, metric in reading.entries("kennzahlen"):
        number = metric.reference
        if isinstance(number, int) and not 1 <= number <= count:
            named = f"Die Kennzahl {quote(metric.name)} verweist auf Quelle {number}"
            there = ("keine Quelle", "eine Quelle")[count] if count < 2 else f"{count} Quellen"
            message = f"{named}; das Rezept nennt {there}."
            hint = "Gezählt wird ab 1 in der Reihenfolge von »quellen«."
            yield Finding(node_at(node, "quelle"), Code.REFERENCE_NUMBER, message, hint)


RECIPE_CHECKS: tuple[Callable[[Reading], Iterator[Finding]], ...] = (
    check_file_name,
    check_land,
    check_folder,
    check_conditions,
    check_period,
    check_confirmation,
    check_history,
    check_costs,
    check_reference_numbers,
    *TEXT_CHECKS,
)
