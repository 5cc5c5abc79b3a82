# SPDX-FileCopyrightText: Das Kochbuch
# SPDX-License-Identifier: MIT
"""Material's style sheet as our pages load it: in a cascade layer, so that ours always win."""

from __future__ import annotations

import re
from collections.abc import Iterator
from importlib.resources import files

from kochbuch.site.site import Site
from kochbuch.site.site_file import SiteFile

SHEET = "assets/css/material.css"
"""An address that templates can know; Material's own file carries a hash in its name."""
_NAME = re.compile(r"main\.[0-9a-f]+\.min\.css")
_CHARSET = '@charset "UTF-8";'


def render(site: Site) -> Iterator[SiteFile]:
    """Yield the style sheet of the installed theme."""
    folder = files("material") / "templates" / "assets" / "stylesheets"
    (sheet,) = (file for file in folder.iterdir() if _NAME.fullmatch(file.name))
    rules = sheet.read_text(encoding="utf-8").removeprefix(_CHARSET)
    yield SiteFile(SHEET, f"{_CHARSET}@layer material{{{rules}}}\n")
