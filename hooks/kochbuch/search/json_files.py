# SPDX-FileCopyrightText: Das Kochbuch
# SPDX-License-Identifier: MIT
"""The JSON files that scripts of the pages load: declared as dataclasses, written in one form.

From the same declarations `browser.py` makes the types by which the scripts are checked.
"""

from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import Field, fields
from typing import Any, ClassVar, Generic, Protocol, TypeVar

from kochbuch.site.site_file import SiteFile

VERSION = 1
"""Changes when a script of the last edition could no longer read the files."""


class Row(Protocol):
    """Any dataclass."""

    __dataclass_fields__: ClassVar[dict[str, Field[Any]]]


T = TypeVar("T", bound=Row)


class Columns(dict[str, object], Generic[T]):
    """Many rows as one list per attribute: much smaller, since no name is repeated."""


class Filed(Columns[T]):
    """Columns of places, and below `ordner` the folders of pages that do not follow from names."""


def columns(row: type[T], rows: Iterable[T]) -> Columns[T]:
    """Return `rows` in columns."""
    kept = list(rows)
    return Columns({f.name: [getattr(one, f.name) for one in kept] for f in fields(row)})


def filed(row: type[T], rows: Iterable[T], folders: dict[str, str]) -> Filed[T]:
    """Return `rows` in columns, with folders by official key."""
    return Filed(columns(row, rows) | {"ordner": folders})


def json_file(uri: str, content: Row | Columns[Any], *, sort_keys: bool = False) -> SiteFile:
    """Return a file of `content` with its version."""
    inside = content if isinstance(content, dict) else _attributes(content)
    return SiteFile(uri, compact({"version": VERSION, **inside}, sort_keys=sort_keys) + "\n")


def compact(value: object, *, sort_keys: bool = False) -> str:
    """Return `value` as JSON without white space; dataclasses become objects."""
    return json.dumps(
        value,
        default=_attributes,
        ensure_ascii=False,
        separators=(",", ":"),
        sort_keys=sort_keys,
    )


def _attributes(value: Row) -> dict[str, Any]:
    return {field.name: getattr(value, field.name) for field in fields(value)}
