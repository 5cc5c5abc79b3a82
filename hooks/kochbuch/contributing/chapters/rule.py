# SPDX-FileCopyrightText: Das Kochbuch
# SPDX-License-Identifier: MIT
"""A rule in words, and a chapter of such rules."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from kochbuch.findings.codes import Code


@dataclass(frozen=True, slots=True)
class Rule:
    """What stands behind a code, for people who got the message."""

    title: str
    rule: str
    """One German sentence that says how it should be."""
    reason: str
    """One German sentence that says why."""
    example: str = ""
    """A good one to copy, or nothing."""
    language: str = "yaml"
    """Of the example: yaml for the front matter, markdown for the text, text for the rest."""


@dataclass(frozen=True, slots=True)
class Chapter:
    """Rules about one subject."""

    title: str
    anchor: str
    introduction: str
    rules: Mapping[Code, Rule]
