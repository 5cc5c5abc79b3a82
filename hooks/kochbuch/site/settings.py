# SPDX-FileCopyrightText: Das Kochbuch
# SPDX-License-Identifier: MIT
"""What an operator decides about a site."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from typing import TYPE_CHECKING

from kochbuch.book.operator import Operator, Repository
from kochbuch.checking.operator import settings_of
from kochbuch.files.configuration import read_configuration
from kochbuch.site.audit import AuditReport, load_audit

if TYPE_CHECKING:
    from pathlib import Path


@dataclass(frozen=True, slots=True)
class Settings:
    """What the pages depend on besides the book."""

    day: date
    """The reference date of freshness; never the time of the build."""
    repository: Repository = field(default_factory=Repository)
    operator: Operator = field(default_factory=Operator)
    audit: AuditReport = field(default_factory=AuditReport)
    address: str = ""
    """Where the site is published (`site_url`), or "" if nobody has said so."""


def load_settings(file: Path, day: date) -> Settings:
    """Return the settings in mkdocs.yml; both doors call this.

    Raises `KochbuchError` if something there is unknown or has a wrong form.
    """
    configuration = read_configuration(file)
    own = settings_of(configuration)
    address = configuration.answer("site_url")
    return Settings(day, own.repository, own.operator, load_audit(), address)
