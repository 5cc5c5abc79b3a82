# SPDX-FileCopyrightText: Das Kochbuch
# SPDX-License-Identifier: MIT
"""A book of invented recipes, valid and of any size, for measuring and looking.

Real keys of the register and real words of the vocabulary, everything else made up and saying so.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from kochbuch.book.register import Register
from kochbuch.book.vocabulary import Vocabulary
from kochbuch.contributing.sampling.body import body
from kochbuch.contributing.sampling.dice import Dice
from kochbuch.contributing.sampling.head import head
from kochbuch.contributing.sampling.plan import plan_book
from kochbuch.contributing.sampling.relations import relate

FILE_PATTERN = "*/*/musterrezept-*.md"
"""What the files of a sample book look like, below `recipes/`."""


class SampleRecipe(NamedTuple):
    """One file of a sample book."""

    path: str
    """Below `recipes/`, with ending."""
    text: str


def sample_book(
    count: int, register: Register, vocabulary: Vocabulary, *, seed: int = 1
) -> Iterator[SampleRecipe]:
    """Yield `count` recipes; the same arguments give the same texts, letter for letter.

    No recipe is a draft, so a book of `count` recipes publishes `count`.
    """
    dice = Dice(f"{seed} {count}")
    plans = plan_book(count, register, vocabulary, dice)
    for plan, relations in zip(plans, relate(plans, dice), strict=True):
        front = head(plan, relations, vocabulary, dice)
        yield SampleRecipe(f"{plan.path}.md", f"---\n{front}---\n\n{body(plan, relations, dice)}")
