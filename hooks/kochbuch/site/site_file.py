# SPDX-FileCopyrightText: Das Kochbuch
# SPDX-License-Identifier: MIT
"""A file of the site, wherever it will be stored."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class SiteFile:
    """One generated page or a file to copy."""

    uri: str
    """Path below the folder of pages, with forward slashes."""
    content: str | bytes | None = None
    """Text, or bytes if it is no text; None means: copy `source`."""
    source: str = ""
    """Path below the project of the file it was made from, if there is one."""
