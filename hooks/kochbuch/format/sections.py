# SPDX-FileCopyrightText: Das Kochbuch
# SPDX-License-Identifier: MIT
"""The headings of a recipe, and what belongs below each, in words for authors."""

from __future__ import annotations

from typing import NamedTuple

from kochbuch.book.status import Status
from kochbuch.german.suggest import enumerate_words


class Section(NamedTuple):
    """One second-level heading."""

    meaning: str
    """What belongs there; a German sentence."""
    guide: str
    """What the template asks; authors put their answer in its place."""
    required: str = "freiwillig"
    """When it must be there, in German words."""


_WITH_RESULT = enumerate_words(status.value for status in Status if status.needs_result)

SECTIONS: dict[str, Section] = {
    "Ausgangslage": Section(
        "Das Problem vorher und wer es hatte.",
        "Was war vorher das Problem, wer hatte es, und woran merkte man es?",
    ),
    "Zutaten": Section(
        "Was nötig war: Menschen, Beschlüsse, Technik, Geld, Recht.",
        "Welche Menschen, Beschlüsse, Technik und Mittel brauchten Sie?",
    ),
    "Zubereitung": Section(
        "Die Schritte in ihrer Reihenfolge, möglichst als nummerierte Liste.",
        "Was haben Sie zuerst getan, was dann? Beginnen Sie jeden Schritt mit dem, was zu tun ist.",
        "Pflicht",
    ),
    "Ergebnis": Section(
        "Was herauskam, mit Zahlen, wo es sie gibt.",
        "Was ist heute anders? Nennen Sie Zahlen, wo Sie welche haben.",
        f"Pflicht bei Status {_WITH_RESULT}",
    ),
    "Stolpersteine": Section(
        "Was schiefging oder lange dauerte, und was half.",
        "Woran hat es gehakt, und was half? Auch, was bis heute offen ist.",
    ),
    "Erkenntnisse": Section(
        "Was Sie einer Nachbarkommune raten würden.",
        "Was raten Sie einer Nachbarkommune, die morgen anfängt?",
    ),
}
"""Every second-level heading in its order."""
