# SPDX-FileCopyrightText: Das Kochbuch
# SPDX-License-Identifier: MIT
"""From one edition to the next: the keys that fall out of use, and what else changes."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping
from itertools import chain

from kochbuch.book.register import Municipality, Register
from kochbuch.book.rows import FormerRow, MunicipalityRow, Tables

SAME_NAME = "gleicher Name, neuer Schlüssel"
DISSOLVED = "eingegliedert oder aufgelöst; Nachfolger amtlich prüfen"


def former_keys(
    given: Mapping[str, FormerRow], previous: Tables | None, current: Tables
) -> dict[str, FormerRow]:
    """Return every key no longer in use: given ones, those shipped before, those gone now.

    What is given has the last word. A successor that is gone as well hands on to its own; one
    that leads nowhere is left out. A key that is in use is not former.
    """
    before = previous.former if previous else {}
    known = {**_gone(previous, current), **before, **given}
    return {
        key: known[key]._replace(successor=_living(key, known, current))
        for key in sorted(known)
        if key not in current.municipalities
    }


def doubtful_keys(given: Mapping[str, FormerRow], current: Tables) -> Iterator[str]:
    """Yield a German sentence for each given key that is not, or not quite, taken over."""
    for key, row in given.items():
        if key in current.municipalities:
            yield f"{key} {row.name} steht bei den alten Schlüsseln, ist aber in Gebrauch."
        elif row.successor and not _living(key, given, current):
            yield (
                f"{key} {row.name}: Den Nachfolger »{row.successor}« gibt es nicht; er bleibt leer."
            )


def describe_changes(previous: Register, current: Register) -> Iterator[str]:
    """Yield a German line for each body that is new, gone or renamed, and how many changed size."""
    before, after = _by_key(previous), _by_key(current)
    yield from (f"neu: {key} {after[key].name}" for key in after if key not in before)
    yield from (f"weggefallen: {key} {before[key].name}" for key in before if key not in after)
    kept = [(before[key], after[key]) for key in before if key in after]
    yield from (
        f"umbenannt: {new.key} {old.name} heißt jetzt {new.name}"
        for old, new in kept
        if old.name != new.name
    )
    resized = sum(old.size_class is not new.size_class for old, new in kept)
    if resized:
        yield f"Größenklasse gewechselt: {resized}"


def _living(key: str, known: Mapping[str, FormerRow], current: Tables) -> str:
    """Return the successor that is in use, over several steps if need be, or ""."""
    seen: set[str] = set()
    while key in known and key not in seen and key not in current.municipalities:
        seen.add(key)
        key = known[key].successor
    return key if key in current.municipalities else ""


def _gone(previous: Tables | None, current: Tables) -> dict[str, FormerRow]:
    """Return the keys that this edition lost; who kept the name under a new key, succeeds."""
    if previous is None:
        return {}
    new: defaultdict[tuple[str, str], list[str]] = defaultdict(list)
    for row in current.municipalities.values():
        if row.key not in previous.municipalities:
            new[row.state, row.name].append(row.key)
    return {
        row.key: _former(row, new[row.state, row.name])
        for row in previous.municipalities.values()
        if row.key not in current.municipalities
    }


def _former(row: MunicipalityRow, successors: list[str]) -> FormerRow:
    name = f"{row.name}, {row.suffix}" if row.suffix else row.name
    if len(successors) == 1:
        return FormerRow(row.key, name, successors[0], SAME_NAME)
    return FormerRow(row.key, name, "", DISSOLVED)


def _by_key(register: Register) -> dict[str, Municipality]:
    """Return all bodies, a kreisfreie Stadt once."""
    bodies = chain(register.municipalities, register.districts, register.associations)
    return {body.key: body for body in bodies}
