# SPDX-FileCopyrightText: Das Kochbuch
# SPDX-License-Identifier: MIT
"""The eight states of an undertaking: a closed set of the software itself."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Phase(StrEnum):
    """What a status means for a reader who wants to do the same."""

    OPEN = "offen"
    RUNNING = "laufend"
    USABLE = "nutzbar"
    ENDED = "beendet"


class Status(StrEnum):
    """A status; the members stand in the order in which an undertaking passes through them."""

    IDEA = "idee"
    PLANNING = "planung"
    PILOT = "pilot"
    ROLLOUT = "umsetzung"
    OPERATION = "betrieb"
    COMPLETED = "abgeschlossen"
    PAUSED = "pausiert"
    DISCONTINUED = "eingestellt"

    @property
    def label(self) -> str:
        """The word shown to readers."""
        return _FACTS[self].label

    @property
    def definition(self) -> str:
        """One German sentence that says when the status holds."""
        return _FACTS[self].definition

    @property
    def phase(self) -> Phase:
        """The phase the status belongs to."""
        return _FACTS[self].phase

    @property
    def review_months(self) -> int:
        """Months after which the content should be confirmed (recipe format, "Freshness")."""
        return _FACTS[self].review_months

    @property
    def synonyms(self) -> tuple[str, ...]:
        """Words that people write when they mean this status."""
        return _FACTS[self].synonyms

    @property
    def needs_result(self) -> bool:
        """Whether the section "Ergebnis" is required."""
        return self in (Status.OPERATION, Status.COMPLETED, Status.DISCONTINUED)


@dataclass(frozen=True, slots=True)
class _Facts:
    label: str
    phase: Phase
    review_months: int
    definition: str
    synonyms: tuple[str, ...]


_FACTS: dict[Status, _Facts] = {
    Status.IDEA: _Facts(
        "Idee",
        Phase.OPEN,
        6,
        "Bedarf oder Ansatz ist beschrieben, aber noch nicht beschlossen.",
        ("Ideenfindung", "Vorschlag", "Konzeptidee"),
    ),
    Status.PLANNING: _Facts(
        "In Planung",
        Phase.RUNNING,
        6,
        "Beschlossen oder beauftragt; Anforderungen, Kosten und Zeitplan entstehen.",
        ("geplant", "Konzept", "Vorbereitung", "Ausschreibung läuft"),
    ),
    Status.PILOT: _Facts(
        "Pilot",
        Phase.RUNNING,
        6,
        "Wird in begrenztem Umfang mit echten Nutzerinnen und Nutzern erprobt.",
        ("Pilotbetrieb", "Testphase", "Erprobung", "Proof of Concept"),
    ),
    Status.ROLLOUT: _Facts(
        "In Umsetzung",
        Phase.RUNNING,
        6,
        "Wird eingeführt oder schrittweise ausgerollt.",
        ("Rollout", "Einführung", "in Bearbeitung"),
    ),
    Status.OPERATION: _Facts(
        "Im Regelbetrieb",
        Phase.USABLE,
        12,
        "Läuft dauerhaft im Alltag und wird gepflegt.",
        ("Regelbetrieb", "Produktivbetrieb", "Echtbetrieb", "umgesetzt", "verstetigt"),
    ),
    Status.COMPLETED: _Facts(
        "Abgeschlossen",
        Phase.USABLE,
        24,
        "Mit Ergebnis beendet, ohne laufender Betrieb zu sein (etwa Strategie oder Schulung).",
        ("fertig", "beendet", "Projektende"),
    ),
    Status.PAUSED: _Facts(
        "Pausiert",
        Phase.OPEN,
        6,
        "Vorübergehend angehalten; Grund und Wiederaufnahme stehen im Text.",
        ("ruht", "zurückgestellt", "verschoben"),
    ),
    Status.DISCONTINUED: _Facts(
        "Eingestellt",
        Phase.ENDED,
        24,
        "Ohne das geplante Ergebnis beendet oder wieder abgeschafft; der Grund ist genannt.",
        ("abgebrochen", "gescheitert", "abgelöst", "verworfen", "gestoppt", "abgeschafft"),
    ),
}
