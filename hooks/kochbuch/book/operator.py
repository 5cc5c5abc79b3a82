# SPDX-FileCopyrightText: Das Kochbuch
# SPDX-License-Identifier: MIT
"""Who runs a site: what the legal pages say about it."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from kochbuch.book.states import State


class Body(StrEnum):
    """What law an operator acts under; it decides on what grounds data are worked with."""

    PUBLIC = "oeffentlich"
    PRIVATE = "privat"


class Licence(StrEnum):
    """A licence that recipes may stand under: name the source, nothing else or share alike."""

    CC_BY = "CC-BY-4.0"
    CC_BY_SA = "CC-BY-SA-4.0"

    @property
    def label(self) -> str:
        """The short name that people cite.

        >>> Licence.CC_BY_SA.label
        'CC BY-SA 4.0'
        """
        return self.value.replace("CC-", "CC ").replace("-4.0", " 4.0")

    @property
    def title(self) -> str:
        """The full German name."""
        alike = " – Weitergabe unter gleichen Bedingungen" if self is Licence.CC_BY_SA else ""
        return f"Creative Commons Namensnennung{alike} 4.0 International"

    @property
    def url(self) -> str:
        """Where its German summary stands."""
        kind = self.value.removeprefix("CC-").removesuffix("-4.0").lower()
        return f"https://creativecommons.org/licenses/{kind}/4.0/deed.de"


@dataclass(frozen=True, slots=True)
class Operator:
    """The body that runs a site. An empty text is something nobody has filled in yet."""

    name: str = ""
    body: Body = Body.PUBLIC
    legal_form: str = ""
    represented_by: str = ""
    responsible: str = ""
    """Who answers for the content (§ 18 Abs. 2 MStV)."""
    street: str = ""
    postcode: str = ""
    town: str = ""
    state: State | None = None
    email: str = ""
    phone: str = ""
    privacy_email: str = ""
    """The data protection officer."""
    barrier_email: str = ""
    """Where readers report barriers."""
    host: str = ""
    """Who delivers the pages."""
    logs: str = ""
    """What the web server writes down, for how long, and whether it leaves the EU."""
    register: str = ""
    vat_id: str = ""
    licence: Licence = Licence.CC_BY

    @property
    def is_public(self) -> bool:
        """Whether the law for public bodies holds."""
        return self.body is Body.PUBLIC
