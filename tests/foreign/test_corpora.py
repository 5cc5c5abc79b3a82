# SPDX-FileCopyrightText: Das Kochbuch
# SPDX-License-Identifier: MIT
"""Texts that others wrote to break parsers: each as the head or the body of a recipe."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable

import pytest
from kochbuch.findings.codes import Code
from kochbuch.findings.diagnostics import Diagnostic

from tests.foreign.corpora import bodies, heads
from tests.foreign.seeing import unseen
from tests.minibook import MiniBook, recipe_text

MAX_FINDINGS = 200
_TITLE = '"Rechnungen elektronisch bearbeiten und ablegen"'
# Python-Markdown loses itself in a backslash within an address of mail.
_KNOWN = {("mailto:foo43@bar.example.com", False)}


def _checked(book: MiniBook, texts: dict[str, str]) -> dict[str, list[Diagnostic]]:
    """Return the findings of each recipe, the same in two runs."""
    for path, text in texts.items():
        book.add(text, f"{path}.md")
    first, second = book.load(), book.load()
    assert first.diagnostics == second.diagnostics
    assert Code.UNFORESEEN not in {diagnostic.code for diagnostic in first.diagnostics}
    found = defaultdict[str, list[Diagnostic]](list)
    for diagnostic in first.diagnostics:
        found[diagnostic.place.path].append(diagnostic)
    assert max(map(len, found.values())) <= MAX_FINDINGS + 1
    assert max(len(d.message) + len(d.hint or "") for d in first.diagnostics) < 2_000
    return found


def test_every_foreign_body_is_checked_and_what_passes_is_rendered(
    book: MiniBook, record_property: Callable[[str, object], None]
) -> None:
    texts = {
        f"nw/kreuzau/text-{number}": recipe_text(
            (_TITLE, f'"Rechnungen der Reihe {number} bearbeiten"'),
            body=f"## Zubereitung\n\n{body}",
        )
        for number, body in enumerate(bodies())
    }
    _checked(book, texts)
    passed = book.load().book.recipes

    assert len(texts) > 600
    assert len(passed) > 250
    record_property(
        "kennzahl: Fremde Texte geprüft, davon veröffentlicht", (len(texts), len(passed))
    )
    assert [(recipe.path, missed) for recipe in passed if (missed := unseen(recipe.body))] == []


def test_the_checker_knows_every_address_in_a_foreign_body() -> None:
    missed = {body: found for body in bodies() if (found := unseen(body) - _KNOWN)}

    assert missed == {}


@pytest.mark.parametrize(("is_inside", "faultless"), [(False, 0), (True, 5)])
def test_every_foreign_head_is_checked(book: MiniBook, is_inside: bool, faultless: int) -> None:
    """Alone, and behind the fields of a recipe, where a comment or an empty line is no fault."""
    texts = {}
    for number, head in enumerate(heads()):
        whole = recipe_text((_TITLE, f'"Rechnungen der Reihe {number} bearbeiten"'))
        fields = whole.split("\n---\n")[0] + "\n" if is_inside else "---\n"
        texts[f"nw/kreuzau/kopf-{number}"] = f"{fields}{head}\n---\n\n## Zubereitung\n\n1. Los.\n"

    found = _checked(book, texts)

    assert len(texts) >= 400
    assert len(found) == len(texts) - faultless
