# SPDX-FileCopyrightText: Das Kochbuch
# SPDX-License-Identifier: MIT
"""A MkDocs hook that puts the book of all attacks in the place of the checked one.

Loaded behind the real hook, which goes on to wire everything as always.
"""

from __future__ import annotations

from kochbuch.running import output
from mkdocs.config.defaults import MkDocsConfig

from tests.attacks import placing, unprotected

DOOR = "hooks/mkdocs_kochbuch.py"


def on_config(config: MkDocsConfig) -> None:
    """Let the real hook render another book, with or without the defences."""
    door = config["hooks"][DOOR]
    if config.extra["attacks"] == "open":
        door.render = lambda _, settings, *__: unprotected.render(settings)
    else:
        door.render = lambda _, *more: output.render(placing.book(), *more)
