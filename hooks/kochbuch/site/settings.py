# SPDX-FileCopyrightText: Das Kochbuch
# SPDX-License-Identifier: MIT
"""What an operator decides about a site."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from typing import TYPE_CHECKING
from urllib.parse import quote

from kochbuch.book.operator import Operator
from kochbuch.checking.operator import BLOCK, read_operator
from kochbuch.files.configuration import Configuration, read_configuration
from kochbuch.running.errors import KochbuchError
from kochbuch.site.audit import AuditReport, load_audit

if TYPE_CHECKING:
    from pathlib import Path

_OURS = BLOCK[:-1]
_GROUPS = ("repository", BLOCK[-1])

_EDIT_PATHS = {
    # The form of the addresses: docs.github.com and docs.gitlab.com; openCode is a GitLab.
    "github": "{url}/edit/{branch}/{path}",
    "gitlab": "{url}/-/edit/{branch}/{path}",
}


@dataclass(frozen=True, slots=True)
class Repository:
    """Where the source lies, for links that lead to editing."""

    url: str = ""
    host: str = "github"
    """github, or gitlab (openCode as well)."""
    branch: str = "main"

    def edit_url(self, path: str) -> str:
        """Return the address at which the file `path` is edited, or "" without a repository.

        >>> Repository("https://gitlab.opencode.de/a/b", "gitlab").edit_url("recipes/x.md")
        'https://gitlab.opencode.de/a/b/-/edit/main/recipes/x.md'
        """
        if not self.url:
            return ""
        return _EDIT_PATHS[self.host].format(
            url=self.url.rstrip("/"), branch=quote(self.branch), path=quote(path)
        )

    @classmethod
    def from_config(cls, values: object) -> Repository:
        """Return the repository described in mkdocs.yml below `extra.kochbuch.repository`.

        Raises `KochbuchError` if a word there is unknown.
        """
        if not values:
            return cls()
        if not isinstance(values, dict) or values.keys() - {"url", "host", "branch"}:
            raise KochbuchError(
                "In mkdocs.yml kennt extra.kochbuch.repository nur url, host und branch."
            )
        repository = cls(**{key: str(value) for key, value in values.items() if value})
        if repository.host not in _EDIT_PATHS:
            raise KochbuchError(
                f"In mkdocs.yml steht bei extra.kochbuch.repository.host »{repository.host}«; "
                f"bekannt sind {' und '.join(_EDIT_PATHS)}."
            )
        return repository


@dataclass(frozen=True, slots=True)
class Settings:
    """What the pages depend on besides the book."""

    day: date
    """The reference date of freshness; never the time of the build."""
    repository: Repository = Repository()
    operator: Operator = field(default_factory=Operator)
    audit: AuditReport = field(default_factory=AuditReport)
    address: str = ""
    """Where the site is published (`site_url`), or "" if nobody has said so."""


def load_settings(file: Path, day: date) -> Settings:
    """Return the settings in mkdocs.yml; both doors call this.

    Raises `KochbuchError` if something there is unknown or has a wrong form.
    """
    configuration = read_configuration(file)
    for key, setting in configuration.group(*_OURS).items():
        if key not in _GROUPS:
            raise KochbuchError(
                f"In {file.name}, Zeile {setting.line}: {'.'.join(_OURS)} kennt nur "
                f"{' und '.join(_GROUPS)}, nicht »{key}«."
            )
    return Settings(
        day,
        _repository(configuration),
        read_operator(configuration),
        load_audit(),
        configuration.text("site_url").text or "",
    )


def _repository(configuration: Configuration) -> Repository:
    path = (*_OURS, _GROUPS[0])
    group = configuration.group(*path)
    for key, setting in group.items():
        if setting.text is None:
            raise KochbuchError(
                f"In {configuration.name}, Zeile {setting.line}: {'.'.join(path)}.{key} enthält "
                "keinen Text."
            )
    return Repository.from_config({key: setting.text for key, setting in group.items()})
