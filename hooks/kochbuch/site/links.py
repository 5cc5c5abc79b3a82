# SPDX-FileCopyrightText: Das Kochbuch
# SPDX-License-Identifier: MIT
"""Links between the files of recipes, turned into links between their pages."""

from __future__ import annotations

import posixpath
from collections.abc import Container
from urllib.parse import quote, unquote, urlsplit

from kochbuch.site import addresses


def page_link(target: str, path: str, published: Container[str] | None = None) -> str | None:
    """Return where a link in the recipe at `path` leads once both ends are pages.

    A link to a recipe that is not among those `published`, such as a draft, leads nowhere: None.

    >>> page_link("../aldenhoven/relaunch.md#ergebnis", "nw/kreuzau/lotsen")
    '../../aldenhoven/relaunch/#ergebnis'
    >>> page_link("lotsen/plan.png", "nw/kreuzau/lotsen")
    'plan.png'
    """
    file = _file(target, path)
    if not file:
        return target
    linked = file.removesuffix(".md")
    if linked == file:
        address = f"{addresses.RECIPES}{file}"
    elif published is None or linked in published:
        address = addresses.of_path(linked)
    else:
        return None
    way = quote(addresses.relative(address, addresses.of_path(path)))
    fragment = urlsplit(target).fragment
    return f"{way}#{fragment}" if fragment else way


def _file(target: str, path: str) -> str:
    """Return the file below `recipes/` that a link in the recipe at `path` names, or ""."""
    try:
        parts = urlsplit(target)
    except ValueError:
        return ""
    if parts.scheme or parts.netloc or not parts.path or parts.path.startswith("/"):
        return ""
    folder = path.rpartition("/")[0]
    return posixpath.normpath(posixpath.join(folder, unquote(parts.path)))
