# SPDX-FileCopyrightText: Das Kochbuch
# SPDX-License-Identifier: MIT
"""Our style sheets win over Material's by their layer, and hold nothing that no page uses."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from pathlib import Path

import pytest
import tinycss2
from kochbuch.running.project import OWN_ROOT
from kochbuch.site.theme import SHEET, render

from tests.search.making import site

SHEETS = sorted((OWN_ROOT / "docs" / "assets" / "css").glob("*.css"))
WRITTEN_BY_MARKDOWN = frozenset(
    """
    admonition admonition-title bug danger failure footnote footnote-backref md-content__inner
    md-typeset success tabbed-labels tabbed-set task-list-item tip warning
    """.split()
)
"""Classes of Material and of Markdown's extensions."""


def test_all_of_the_theme_is_in_one_layer() -> None:
    (sheet,) = render(site())
    rules = tinycss2.parse_stylesheet(str(sheet.content), skip_whitespace=True)

    assert sheet.uri == SHEET
    assert [(rule.type, rule.at_keyword) for rule in rules] == [
        ("at-rule", "charset"),
        ("at-rule", "layer"),
    ]
    assert len(tinycss2.parse_rule_list(rules[1].content)) > 500


def test_only_our_sheets_stand_outside_of_a_layer() -> None:
    """A layer of ours would let Material's `!important` win, and an order of two is enough."""
    texts = [sheet.read_text(encoding="utf-8") for sheet in SHEETS]

    assert [text for text in texts if "@layer" in text or "@import" in text] == []


@pytest.mark.parametrize("sheet", SHEETS, ids=lambda sheet: sheet.stem)
def test_no_selector_grows_to_win_over_the_theme(sheet: Path) -> None:
    grown = re.compile(r"\.md-typeset[^,{]+\S|\.kb-page [^,{]+|\[dir\]")

    assert [selector for selector in selectors(sheet) if grown.search(selector)] == []


def test_every_class_with_a_style_is_used() -> None:
    folders = ("hooks/kochbuch", "overrides", "docs/assets/js")
    files = [path for folder in folders for path in (OWN_ROOT / folder).rglob("*.*")]
    source = "".join(p.read_text("utf-8") for p in files if p.suffix in (".html", ".js", ".py"))
    styled = {name for sheet in SHEETS for s in selectors(sheet) for name in _CLASS.findall(s)}

    assert {name for name in styled - WRITTEN_BY_MARKDOWN if not _used(name, source)} == set()


def _used(name: str, source: str) -> bool:
    """Return whether a class is written out, or put together from the part before its value."""
    made = rf"{name.partition('--')[0]}--(?:\{{\{{|\$\{{)"
    return name in source or re.search(made, source) is not None


_CLASS = re.compile(r"\.([a-z][\w-]*)")


def selectors(sheet: Path) -> list[str]:
    """Return the selectors of all rules, those inside of media queries included."""
    return list(_selectors(tinycss2.parse_stylesheet(sheet.read_text("utf-8"), skip_comments=True)))


def _selectors(nodes: Iterable[tinycss2.ast.Node]) -> Iterator[str]:
    for node in nodes:
        if node.type == "qualified-rule":
            yield tinycss2.serialize(node.prelude).strip()
        elif node.type == "at-rule" and node.content and node.at_keyword == "media":
            yield from _selectors(tinycss2.parse_rule_list(node.content, skip_comments=True))
