# SPDX-FileCopyrightText: Das Kochbuch
# SPDX-License-Identifier: MIT
"""Whether an official file is whole: the first half of the checks it must pass.

One rule, one function; each yields German sentences. EF1 to EF19 are the fields of a record as the
description that is delivered with the file counts them.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from datetime import datetime

from kochbuch.book.states import State

from register.gv100ad import (
    ASSOCIATION,
    DISTRICT,
    MUNICIPALITY,
    RECORD_KINDS,
    RECORD_LENGTH,
    STATE,
    Record,
)

# gemeindefreie Gebiete that lie in no Kreis: the German-Luxembourg condominium and the coastal
# waters of Mecklenburg-Vorpommern.
_WITHOUT_DISTRICT = ("07000999", "13000998", "13000999")

_KEY_LENGTHS = {STATE: 2, DISTRICT: 5, ASSOCIATION: 5, MUNICIPALITY: 8}


def check_length(lines: Sequence[str]) -> Iterator[str]:
    """Each record has 220 characters (EF1 to EF19)."""
    if lines and lines[0].lstrip().startswith("<"):
        yield (
            "Das ist eine Webseite, nicht das Gemeindeverzeichnis. Bitte die Datei im Browser "
            "herunterladen und auspacken."
        )
        return
    wrong = [number for number, line in enumerate(lines, start=1) if len(line) != RECORD_LENGTH]
    if wrong:
        yield (
            f"Zeile {wrong[0]}: Der Satz hat {len(lines[wrong[0] - 1])} statt "
            f"{RECORD_LENGTH} Zeichen{_and_more(wrong)}."
        )


def check_kinds(records: Sequence[Record]) -> Iterator[str]:
    """Each record is of a known kind (EF1)."""
    wrong = [record for record in records if record.kind not in RECORD_KINDS]
    if wrong:
        yield (
            f"Zeile {wrong[0].line}: Die Satzart »{wrong[0].kind}« gibt es nicht{_and_more(wrong)}."
        )


def check_keys(records: Sequence[Record]) -> Iterator[str]:
    """Each key has as many digits as its kind of record asks for (EF3, EF4)."""
    for record in records:
        length = _KEY_LENGTHS.get(record.kind, len(record.key))
        own = record.key + record.association_number
        if len(record.key) != length or not _is_number(own):
            yield f"Zeile {record.line}: Der Schlüssel von {record.name} ist unvollständig."


def check_numbers(records: Sequence[Record]) -> Iterator[str]:
    """Area and population of a Gemeinde are numbers (EF8, EF9)."""
    for record in records:
        figures = (record.area_ha, record.population)
        if record.kind == MUNICIPALITY and not all(map(_is_number, figures)):
            yield f"Zeile {record.line}: {_title(record)} hat keine Fläche oder keine Einwohner."


def check_edition(records: Sequence[Record]) -> Iterator[str]:
    """All records show the territory of one and the same day (EF2)."""
    editions = Counter(record.edition for record in records)
    if not editions:
        yield "Die Datei enthält keinen Satz."
    if len(editions) > 1:
        found = ", ".join(f"{edition} ({count})" for edition, count in sorted(editions.items()))
        yield f"Die Datei mischt mehrere Gebietsstände: {found}."
    for edition in editions:
        try:
            datetime.strptime(edition, "%Y%m%d")
        except ValueError:
            yield f"Der Gebietsstand »{edition}« ist kein Datum der Form JJJJMMTT."


def check_states(records: Sequence[Record]) -> Iterator[str]:
    """Each of the sixteen Länder is there once."""
    found = Counter(record.key for record in records if record.kind == STATE)
    for state in State:
        if found[state.number] != 1:
            yield f"Das Land {state.number} {state.label} kommt {found[state.number]}-mal vor."
    for key in sorted(found.keys() - {state.number for state in State}):
        yield f"Das Land »{key}« gibt es nicht."


def check_unique(records: Sequence[Record]) -> Iterator[str]:
    """No key stands twice."""
    identities = Counter(_identity(record) for record in records)
    for record in records:
        if identities[_identity(record)] > 1:
            yield f"Zeile {record.line}: Der Schlüssel von {_title(record)} kommt mehrfach vor."


def check_parents(records: Sequence[Record]) -> Iterator[str]:
    """Each Gemeinde has its Kreis and its Verband in the file.

    Three territories lie in no Kreis. A Gemeinde without a Verband is listed as its own.
    """
    districts = {record.key for record in records if record.kind == DISTRICT}
    associations = {record.association for record in records if record.kind == ASSOCIATION}
    for record in records:
        if record.kind != MUNICIPALITY:
            continue
        if record.key[:5] not in districts and record.key not in _WITHOUT_DISTRICT:
            yield f"{_title(record)}: Der Kreis {record.key[:5]} fehlt in der Datei."
        if record.association not in associations and record.key not in _WITHOUT_DISTRICT:
            yield f"{_title(record)}: Der Verband {record.association} fehlt in der Datei."


LINE_RULES = (check_length,)
RECORD_RULES = (
    check_kinds,
    check_keys,
    check_numbers,
    check_edition,
    check_states,
    check_unique,
    check_parents,
)


def _identity(record: Record) -> tuple[str, str, str]:
    # A Verband shares the key of its Kreis with others; everybody else is known by the key alone.
    number = record.association_number if record.kind == ASSOCIATION else ""
    return record.kind, record.key, number


def _title(record: Record) -> str:
    return f"{record.key} {record.name}"


def _is_number(text: str) -> bool:
    return text.isascii() and text.isdigit()


def _and_more(wrong: Sequence[object]) -> str:
    return f" (und {len(wrong) - 1} weitere)" if len(wrong) > 1 else ""
