# SPDX-FileCopyrightText: Das Kochbuch
# SPDX-License-Identifier: MIT
"""Who runs a site: what the legal pages say about it."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum
from urllib.parse import quote

from kochbuch.book.states import State


class Body(StrEnum):
    """The law an operator acts under; it decides on the legal basis for processing data."""

    PUBLIC = "oeffentlich"
    PRIVATE = "privat"


class Host(StrEnum):
    """A platform for source code; openCode is a GitLab."""

    GITHUB = "github"
    GITLAB = "gitlab"

    @property
    def edit_path(self) -> str:
        """Where files are edited: see docs.github.com and docs.gitlab.com."""
        return {
            Host.GITHUB: "{url}/edit/{branch}/{path}",
            Host.GITLAB: "{url}/-/edit/{branch}/{path}",
        }[self]


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
    def full_name(self) -> str:
        """The full German name."""
        alike = " – Weitergabe unter gleichen Bedingungen" if self is Licence.CC_BY_SA else ""
        return f"Creative Commons Namensnennung{alike} 4.0 International"

    @property
    def url(self) -> str:
        """The address of its German summary."""
        kind = self.value.removeprefix("CC-").removesuffix("-4.0").lower()
        return f"https://creativecommons.org/licenses/{kind}/4.0/deed.de"


@dataclass(frozen=True, slots=True)
class Operator:
    """The body that runs a site. An empty text has not been filled in yet."""

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


@dataclass(frozen=True, slots=True)
class Repository:
    """Where the source is kept, for links that lead to editing."""

    url: str = ""
    host: Host = Host.GITHUB
    branch: str = "main"

    def edit_url(self, path: str) -> str:
        """Return the address at which the file `path` is edited, or "" without a repository.

        >>> Repository("https://gitlab.opencode.de/a/b", Host.GITLAB).edit_url("recipes/x.md")
        'https://gitlab.opencode.de/a/b/-/edit/main/recipes/x.md'
        """
        if not self.url:
            return ""
        return self.host.edit_path.format(
            url=self.url.rstrip("/"), branch=quote(self.branch), path=quote(path)
        )


@dataclass(frozen=True, slots=True)
class OwnSettings:
    """What mkdocs.yml says below `extra.kochbuch`."""

    repository: Repository = field(default_factory=Repository)
    operator: Operator = field(default_factory=Operator)
