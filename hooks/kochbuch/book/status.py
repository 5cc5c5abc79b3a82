# SPDX-FileCopyrightText: Das Kochbuch
# SPDX-License-Identifier: MIT
"""The eight states of an undertaking."""

from __future__ import annotations

from enum import StrEnum

from kochbuch.book.labelled import Labelled


class Phase(StrEnum):
    """What a status means for a reader who wants to do the same."""

    OPEN = "offen"
    RUNNING = "laufend"
    USABLE = "nutzbar"
    ENDED = "beendet"


class Status(Labelled):
    """A status; the members are in the order in which an undertaking passes through them."""

    IDEA = (
        *("idee", "Idee", Phase.OPEN, 6),
        "Bedarf oder Ansatz ist beschrieben, aber noch nicht beschlossen.",
        *("Ideenfindung", "Vorschlag", "Konzeptidee"),
    )
    PLANNING = (
        *("planung", "In Planung", Phase.RUNNING, 6),
        "Beschlossen oder beauftragt; Anforderungen, Kosten und Zeitplan entstehen.",
        *("geplant", "Konzept", "Vorbereitung", "Ausschreibung läuft"),
    )
    PILOT = (
        *("pilot", "Pilot", Phase.RUNNING, 6),
        "Wird in begrenztem Umfang mit echten Nutzerinnen und Nutzern erprobt.",
        *("Pilotbetrieb", "Testphase", "Erprobung", "Proof of Concept"),
    )
    ROLLOUT = (
        *("umsetzung", "In Umsetzung", Phase.RUNNING, 6),
        "Wird eingeführt oder schrittweise ausgerollt.",
        *("Rollout", "Einführung", "in Bearbeitung"),
    )
    OPERATION = (
        *("betrieb", "Im Regelbetrieb", Phase.USABLE, 12),
        "Läuft dauerhaft im Alltag und wird gepflegt.",
        *("Regelbetrieb", "Produktivbetrieb", "Echtbetrieb", "umgesetzt", "verstetigt"),
    )
    COMPLETED = (
        *("abgeschlossen", "Abgeschlossen", Phase.USABLE, 24),
        "Mit Ergebnis beendet, ohne laufender Betrieb zu sein (etwa Strategie oder Schulung).",
        *("fertig", "beendet", "Projektende"),
    )
    PAUSED = (
        *("pausiert", "Pausiert", Phase.OPEN, 6),
        "Vorübergehend angehalten; Grund und Wiederaufnahme stehen im Text.",
        *("ruht", "zurückgestellt", "verschoben"),
    )
    DISCONTINUED = (
        *("eingestellt", "Eingestellt", Phase.ENDED, 24),
        "Ohne das geplante Ergebnis beendet oder wieder abgeschafft; der Grund ist genannt.",
        *("abgebrochen", "gescheitert", "abgelöst", "verworfen", "gestoppt", "abgeschafft"),
    )

    def __init__(
        self, _: str, label: str, phase: Phase, months: int, definition: str, *synonyms: str
    ) -> None:
        self.label = label
        self.phase = phase
        self.review_months = months
        """Months after which the content should be confirmed (recipe format, "Freshness")."""
        self.definition = definition
        """One German sentence that says when the status holds."""
        self.synonyms = synonyms
        """Words that people write when they mean this status."""

    @property
    def needs_result(self) -> bool:
        """Whether the section "Ergebnis" is required."""
        return self in (Status.OPERATION, Status.COMPLETED, Status.DISCONTINUED)
