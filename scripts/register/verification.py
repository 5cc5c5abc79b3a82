# SPDX-FileCopyrightText: Das Kochbuch
# SPDX-License-Identifier: MIT
"""Whether the figures of an official file can be true: the second half of its checks.

Editions have been wrong before: that of 28.02.2026 gives a town of 13,953 people the figures of
the village of 411 that had joined it. One rule, one function; each yields German sentences.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from kochbuch.book.states import State
from kochbuch.german.wording import thousands
from kochbuch.running.errors import KochbuchError

from register.gv100ad import MARKS, MUNICIPALITY, Record
from register.supplements import CORRECTABLE, Coordinate, Correction

# Inhabitants of each Land, by the day they were counted for: Destatis, Fortschreibung auf Basis
# des Zensus 2022. Those of 31.12.2024 are the sums of the edition of 28.02.2026 with Schmölln
# corrected; together they are the 83,577,140 that Destatis published. A new day is a new entry.
STATE_POPULATIONS: dict[date, dict[State, int]] = {
    date(2024, 12, 31): {
        State.SH: 2_959_517,
        State.HH: 1_862_565,
        State.NI: 8_004_489,
        State.HB: 704_881,
        State.NW: 18_034_454,
        State.HE: 6_280_793,
        State.RP: 4_129_569,
        State.BW: 11_245_898,
        State.BY: 13_248_928,
        State.SL: 1_012_141,
        State.BE: 3_685_265,
        State.BB: 2_556_747,
        State.MV: 1_573_597,
        State.SN: 4_042_422,
        State.ST: 2_135_597,
        State.TH: 2_100_277,
    },
}

_LATITUDES = (47.0, 55.1)
_LONGITUDES = (5.8, 15.1)
_SHRUNK = 0.8
"""A Gemeinde with less than this share of its former area is not believed."""
_PEOPLE_MOVED = 0.33
_SHOWN = 20
"""More sentences than this help nobody."""


@dataclass(frozen=True, slots=True)
class Delivery:
    """What one run was given."""

    delivered: tuple[Record, ...]
    """The records as the file has them."""
    records: tuple[Record, ...]
    """The same with the corrections applied."""
    corrections: tuple[Correction, ...]
    coordinates: Mapping[str, Coordinate]
    population_date: date
    state_populations: Mapping[date, Mapping[State, int]]
    previous_areas: Mapping[str, int]
    """Hectares by key: of the register shipped so far, else of the coordinates."""
    previous_populations: Mapping[str, int]
    """Inhabitants by key in the register shipped so far."""

    @property
    def municipalities(self) -> Iterator[Record]:
        """The records of the Gemeinden, without the gemeindefreie Gebiete."""
        return (record for record in self.records if record.is_municipality)


def check_corrections(delivery: Delivery) -> Iterator[str]:
    """Each correction names a Gemeinde and the figure that the file still has."""
    records = {r.key: r for r in delivery.delivered if r.kind == MUNICIPALITY}
    for key, word, delivered, corrected in delivery.corrections:
        if key not in records:
            yield f"Die Korrektur zu {key} trifft keine Gemeinde der Datei. Bitte streichen."
            continue
        value = int(getattr(records[key], CORRECTABLE[word]))
        if value not in (delivered, corrected):
            yield (
                f"Die Korrektur zu {key} {records[key].name} passt nicht mehr: »{word}« ist in "
                f"der Datei {value}, die Korrektur kennt {delivered}. Bitte prüfen."
            )


def check_inhabited(delivery: Delivery) -> Iterator[str]:
    """Somebody lives in each Gemeinde."""
    for record in delivery.municipalities:
        if int(record.population) == 0:
            yield f"{record.key} {record.name} hat 0 Einwohner."


def check_state_populations(delivery: Delivery) -> Iterator[str]:
    """Each Land has as many inhabitants as were published for it."""
    day = f"{delivery.population_date:%d.%m.%Y}"
    expected = delivery.state_populations.get(delivery.population_date)
    if expected is None:
        yield (
            f"Für den Einwohnerstichtag {day} ist keine Einwohnerzahl je Land hinterlegt. "
            f"Bitte STATE_POPULATIONS in scripts/register/verification.py um die veröffentlichten "
            f"Zahlen ergänzen oder »--einwohner-stand« berichtigen."
        )
        return
    found: Counter[State] = Counter()
    for record in delivery.records:
        if record.kind == MUNICIPALITY:
            found[State.of_key(record.key)] += int(record.population)
    for state, population in expected.items():
        if found[state] != population:
            yield (
                f"{state.label} hat in der Datei {thousands(found[state])} Einwohner, "
                f"veröffentlicht sind für den {day} {thousands(population)}."
            )


def check_areas(delivery: Delivery) -> Iterator[str]:
    """No Gemeinde lost more than a fifth of its area since the previous edition.

    Where one really did, a correction of its area to the same figure confirms it.
    """
    confirmed = {c.key for c in delivery.corrections if c.field == "flaeche_ha"}
    for record in delivery.municipalities:
        before = delivery.previous_areas.get(record.key, 0)
        if int(record.area_ha) < _SHRUNK * before and record.key not in confirmed:
            yield (
                f"{record.key} {record.name} hat nur noch {thousands(int(record.area_ha))} ha, "
                f"zuvor waren es {thousands(before)} ha. Bitte den Fehler oder, wenn die Zahl "
                f"stimmt, die Bestätigung (gleicher Wert) in die Korrekturen eintragen."
            )


def check_coordinates(delivery: Delivery) -> Iterator[str]:
    """Each coordinate lies in Germany, 47-55.1 °N and 5.8-15.1 °E."""
    for key, name, latitude, longitude, _ in delivery.coordinates.values():
        if latitude is None or longitude is None:
            continue
        north = _LATITUDES[0] <= latitude <= _LATITUDES[1]
        east = _LONGITUDES[0] <= longitude <= _LONGITUDES[1]
        if not (north and east):
            place = f"{latitude} °N, {longitude} °O"
            yield f"{key} {name}: Die Koordinate {place} liegt nicht in Deutschland."


def warn_of_marks(delivery: Delivery) -> Iterator[str]:
    """Unknown or empty Textkennzeichen leave the kind open, no more."""
    for record in delivery.records:
        if record.kind in MARKS and not record.sort:
            what = f"das unbekannte Textkennzeichen »{record.mark}«"
            yield (
                f"Zeile {record.line}: {record.name} hat "
                f"{what if record.mark else 'kein Textkennzeichen'}."
            )


def warn_of_population_changes(delivery: Delivery) -> Iterator[str]:
    """People in number a third up or down: a mistake, or a new census."""
    for record in delivery.municipalities:
        before = delivery.previous_populations.get(record.key, 0)
        if before and abs(int(record.population) - before) > _PEOPLE_MOVED * before:
            yield (
                f"{record.key} {record.name} hat {thousands(int(record.population))} Einwohner, "
                f"zuvor waren es {thousands(before)}."
            )


def warn_of_stale_corrections(delivery: Delivery) -> Iterator[str]:
    """Corrections that the file has caught up with can go."""
    records = {r.key: r for r in delivery.delivered if r.kind == MUNICIPALITY}
    for key, word, delivered, corrected in delivery.corrections:
        if delivered != corrected == int(getattr(records[key], CORRECTABLE[word])):
            yield f"Die Korrektur von »{word}« zu {key} ist überholt, die Datei hat den Wert schon."


RULES = (
    check_corrections,
    check_inhabited,
    check_state_populations,
    check_areas,
    check_coordinates,
)
WARNINGS = (warn_of_marks, warn_of_population_changes, warn_of_stale_corrections)


def refuse(sentences: Iterable[str]) -> None:
    """Raise if there is any sentence; the error carries the first of them."""
    found = list(sentences)
    if found:
        more = len(found) - _SHOWN
        rest = [f"… und {thousands(more)} weitere Meldungen."] if more > 0 else []
        raise KochbuchError("\n".join(found[:_SHOWN] + rest))
