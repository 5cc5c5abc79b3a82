# SPDX-FileCopyrightText: Das Kochbuch
# SPDX-License-Identifier: MIT
"""Closed sets of the software itself whose members carry more than their id."""

from __future__ import annotations

from enum import StrEnum
from typing import Self


class Labelled(StrEnum):
    """An id, and what readers see of it; `__init__` of a subclass may take more."""

    _value_: str
    label: str

    def __new__(cls, value: str, *_: object) -> Self:
        """Make a member whose value is the first of what is written behind its name."""
        member = str.__new__(cls, value)
        member._value_ = value
        return member

    def __init__(self, _: str, label: str) -> None:
        self.label = label

    @property
    def slug(self) -> str:
        """The id under the name that it has in the editors' lists."""
        return self.value
