# SPDX-FileCopyrightText: Das Kochbuch
# SPDX-License-Identifier: MIT
"""Chance that falls the same way on every machine."""

from __future__ import annotations

import random
from collections.abc import Iterator, Sequence
from typing import TypeVar

T = TypeVar("T")


class Dice:
    """Everything drawn follows from the seed.

    Built on `random()` alone: it is the one method whose numbers Python promises to keep, so a
    sample book is the same under every version of Python.
    """

    def __init__(self, seed: str) -> None:
        self._next = random.Random(seed).random  # noqa: S311 - samples, no secrets

    def share(self) -> float:
        """Return a number from 0 up to, but not including, 1."""
        return self._next()

    def number(self, low: int, high: int) -> int:
        """Return a whole number from `low` to `high`, both included."""
        return low + int(self._next() * (high - low + 1))

    def chance(self, share: float) -> bool:
        """Return true in `share` of all cases."""
        return self._next() < share

    def pick(self, things: Sequence[T]) -> T:
        """Return one of `things`."""
        return things[int(self._next() * len(things))]

    def some(self, things: Sequence[T], count: int) -> list[T]:
        """Return up to `count` different ones of `things`."""
        return self.shuffled(things)[:count]

    def shuffled(self, things: Sequence[T]) -> list[T]:
        """Return all `things` in another order."""
        left = list(things)
        for last in range(len(left) - 1, 0, -1):
            other = self.number(0, last)
            left[last], left[other] = left[other], left[last]
        return left

    def deal(self, cards: Sequence[T]) -> Iterator[T]:
        """Yield the cards over and over, shuffled anew each time: every card turns up in time."""
        while True:
            yield from self.shuffled(cards)
