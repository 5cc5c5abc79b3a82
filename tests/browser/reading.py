# SPDX-FileCopyrightText: Das Kochbuch
# SPDX-License-Identifier: MIT
"""Whether the words of an open page can be read, however a reader has changed its looks."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from playwright.sync_api import Page

_SCRIPT = "".join(
    (Path(__file__).parent / f"{name}.js").read_text(encoding="utf-8")
    for name in ("contrast", "reading")
)


def restyle(page: Page, rules: str) -> None:
    """Lay the rules of a reader over those of the page."""
    _ask(page, "restyle(rules)", rules)


def hard_to_read(page: Page) -> list[str]:
    """Return each line of text that another one, a box or the edge of the window takes away."""
    return _ask(page, "[...overlaps(), ...cut()]")


def pale(page: Page) -> list[str]:
    """Return each text whose contrast with what is behind it is less than 4.5 to 1."""
    return _ask(page, "pale()")


def _ask(page: Page, question: str, rules: str = "") -> Any:
    return page.evaluate(f"(rules) => {{ {_SCRIPT}\nreturn {question}; }}", rules)
