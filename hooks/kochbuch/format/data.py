# SPDX-FileCopyrightText: Das Kochbuch
# SPDX-License-Identifier: MIT
"""Plain data, as kinds read it: texts, lists and groups, from a file, a form or a command."""

from __future__ import annotations

from typing import Any, NamedTuple, TypeAlias

from kochbuch.findings.codes import Code

Data: TypeAlias = "str | list[Data] | dict[str, Data]"
"""A file yields subclasses of these three that know their place, and texts their style."""


class Problem(NamedTuple):
    """What is wrong with a datum, or odd about it."""

    code: Code
    message: str
    """One German sentence that names the thing as it is written."""
    hint: str = ""
    datum: Data | None = None
    """The datum it is about; whoever knows where that stands turns it into a place."""
    part: str = ""
    """The letters to point at if not all of the datum is meant."""
    value: Any = None
    """What could be understood all the same; it is a warning then."""


Result: TypeAlias = "tuple[Any | None, list[Problem] | tuple[Problem, ...]]"
"""A value, or None if there is none, and the problems that were met on the way."""


def is_bare(datum: Data) -> bool:
    """Return whether a text stands without quotation marks; what somebody typed counts as quoted.

    Without them, other programs guess a type: a key becomes a number, ~ becomes nothing.
    """
    return getattr(datum, "style", '"') == ""


def is_alias(datum: Data) -> bool:
    """Return whether YAML refers to a value elsewhere; reading the file has reported it."""
    return getattr(datum, "style", '"') == "*"


def shape_of(datum: Data) -> str:
    """Return what stands there, as a German noun phrase in the accusative."""
    if isinstance(datum, list):
        return "eine Liste"
    return "eine Gruppe von Feldern" if isinstance(datum, dict) else "einen Text"
