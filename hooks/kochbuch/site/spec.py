# SPDX-FileCopyrightText: Das Kochbuch
# SPDX-License-Identifier: MIT
"""A page before it is rendered: where it goes, from which template, with which values."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class PageSpec:
    """Everything that a page depends on, as plain data.

    Another process can render it, and two equal specs give equal pages.
    """

    address: str
    template: str
    """Name of a file in `templates/`."""
    title: str
    """Title of the window; a page may have another heading."""
    description: str
    values: Mapping[str, object] = field(default_factory=dict)
    """What else the template shows: texts, numbers, dates, enums, tuples, frozen dataclasses."""
    source: str = ""
    """Path below the project of the file it was made from, if there is one."""
    frame: str = ""
    """The template in `overrides/` around the page, where the usual one is not enough."""
