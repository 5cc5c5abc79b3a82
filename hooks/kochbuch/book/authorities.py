# SPDX-FileCopyrightText: Das Kochbuch
# SPDX-License-Identifier: MIT
"""Offices that protect the rights of readers, and the law of each Land they work under.

Offices move, so no street and no telephone number is kept: name, seat, and the office's own
website, which says the rest. The table is `data/stellen.csv`, one line for each office.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from kochbuch.book.states import State


class Duty(StrEnum):
    """What an office watches over."""

    ACCESSIBILITY = "barrierefreiheit"
    PRIVACY = "datenschutz"
    PRIVACY_OF_PRIVATE_BODIES = "datenschutz-privat"
    """Only where this is another office than for public bodies."""


@dataclass(frozen=True, slots=True)
class Authority:
    """One office."""

    name: str
    seat: str
    url: str
    law: str
    """Law and ordinance in the dative, ready to follow "nach" or "mit"."""
    source: str
    """Where name and task were read: "ebenda" is `url`; empty is what privacy statements say."""
    as_of: str
    """When the source was read, "November 2026": a stored copy, perhaps older, not a live page."""


@dataclass(frozen=True, slots=True)
class Authorities:
    """The offices of all Länder."""

    by_duty: Mapping[tuple[State, Duty], Authority]

    def enforcing(self, state: State) -> Authority:
        """Return the office that helps if an operator does not remove a barrier."""
        return self.by_duty[state, Duty.ACCESSIBILITY]

    def supervising(self, state: State, *, is_public: bool) -> Authority:
        """Return the office that takes complaints about the use of personal data."""
        public = self.by_duty[state, Duty.PRIVACY]
        private = self.by_duty.get((state, Duty.PRIVACY_OF_PRIVATE_BODIES), public)
        return public if is_public else private
