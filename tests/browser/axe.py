# SPDX-FileCopyrightText: Das Kochbuch
# SPDX-License-Identifier: MIT
"""Ask axe-core about an open page: what breaks a rule, and what it could not decide."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import Any

import pytest
from playwright.sync_api import Page

from tests.tools import AXE

TAGS = ("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice")
SCHEMES = ("light", "dark")
_DESK = 1000
_RUN = """async ([tags, without]) => {
  const { violations, incomplete } = await axe.run(document, {
    runOnly: { type: "tag", values: tags },
    rules: Object.fromEntries(without.map((rule) => [rule, { enabled: false }])),
    resultTypes: ["violations", "incomplete"],
  });
  const lines = (results) => results.flatMap(({ id, nodes }) => nodes.map((node) => {
    const checks = [...node.any, ...node.all, ...node.none];
    const why = checks.map(({ message }) => message).join(" ");
    return [id, node.target.flat().join(" "), why];
  }));
  return [lines(violations), lines(incomplete)];
}"""


def pairs(*widths: int) -> list[Any]:
    """Return every pair of a width and a scheme as cases of a test.

    A width changes the layout and a scheme the colours, so `make test` makes do with light on
    desks and dark on phones; `make test-all` looks at the other pairs as well.
    """
    return [
        pytest.param(
            *(width, scheme),
            id=f"{width}-{scheme}",
            marks=() if (width > _DESK) == (scheme == "light") else pytest.mark.slow,
        )
        for width in widths
        for scheme in SCHEMES
    ]


@dataclass(frozen=True, slots=True)
class Doubt:
    """A question that axe could not decide by itself, and why it is settled."""

    rule: str
    within: str
    """A selector: only what lies inside is settled."""
    message: str
    """How axe's own words begin."""


OBSCURED = "Element's background color could not be determined because it"
"""It lies below something else, or outside of what a box shows."""
SETTLED = (
    # Cells beyond the edge of a box that rolls. The same cells are seen and judged at 1280 px,
    # in the same colours.
    Doubt("color-contrast", ".kb-roll[tabindex]", OBSCURED),
    # An arrow is not a word that a voice command could use.
    Doubt("label-content-name-mismatch", ".footnote-backref", "Unable to determine"),
)


def verdict(page: Page, *, settled: tuple[Doubt, ...] = (), without: str = "") -> list[str]:
    """Return each violation and each open doubt as `rule: element: reason`.

    `settled` are doubts of this state of the page, `without` is a rule that cannot judge it.
    The page needs a context that bypasses its policy, since the policy blocks foreign scripts.
    """
    if not page.evaluate("'axe' in window"):
        page.evaluate(_source())
    violations, doubts = page.evaluate(_RUN, [list(TAGS), without.split()])
    open_doubts = [doubt for doubt in doubts if not _is_settled(page, doubt, SETTLED + settled)]
    return [
        f"{kind}{rule}: {target}: {why}"
        for kind, found in (("", violations), ("offen: ", open_doubts))
        for rule, target, why in found
    ]


def _is_settled(page: Page, doubt: list[Any], settled: tuple[Doubt, ...]) -> bool:
    rule, target, why = doubt
    return any(
        rule == known.rule
        and why.startswith(known.message)
        and page.evaluate(_LIES_WITHIN, [target, known.within])
        for known in settled
    )


_LIES_WITHIN = "([target, box]) => document.querySelector(target).closest(box) !== null"


@cache
def _source() -> str:
    return AXE.read_text(encoding="utf-8")
