# SPDX-FileCopyrightText: Das Kochbuch
# SPDX-License-Identifier: MIT
"""The first line: what the checker refuses never comes near a page."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterator
from typing import Any

from kochbuch.book.dates import PartialDate
from kochbuch.files.syntax.body import outline
from kochbuch.findings.codes import Code, Severity
from kochbuch.format.fields import FIELDS
from kochbuch.format.kinds.addresses import UrlKind
from kochbuch.format.kinds.containers import Field, ListKind, RecordKind
from kochbuch.format.kinds.scalar import Kind
from kochbuch.format.kinds.values import ReferenceKind, TextKind
from kochbuch.format.records.vocabulary import WORD_LISTS

from tests.attacks.corpus import Attack, corpus
from tests.attacks.placing import POSITIONS, file_name, placed
from tests.attacks.unprotected import RAW, OpenRenderer
from tests.minibook import MiniBook, read_value, recipe_text
from tests.reading_html import dangers

_UNSEEN = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\u200b\u200e\u200f\u2028-\u202e\u2060\u2066-\u2069\ufeff\ufffe\uffff]"
)


def _leaves(kind: Any) -> Iterator[Kind]:
    """Yield the kinds of single values in a kind."""
    if isinstance(kind, ListKind):
        yield from _leaves(kind.item)
    elif isinstance(kind, RecordKind):
        for field in kind.fields:
            yield from _leaves(field.kind)
    else:
        yield kind


def _all_leaves() -> list[Kind]:
    fields: list[Field] = [
        *FIELDS,
        *(field for kind in WORD_LISTS.values() for field in kind.fields),
    ]
    return list(dict.fromkeys(leaf for field in fields for leaf in _leaves(field.kind)))


def _is_refused(findings: list[str]) -> bool:
    codes = (finding.partition(" ")[2].partition(":")[0] for finding in findings)
    return any(Code(code).severity is Severity.ERROR for code in codes)


def _accepted(kind: Kind) -> dict[str, Any]:
    """Return what a kind makes of the attacks that it takes, by their texts."""
    taken = {}
    for attack in corpus():
        # Invisible characters may be written as escapes, which are plain letters in the file.
        is_unseen = bool(_UNSEEN.search(attack.text))
        written = json.dumps(attack.text, ensure_ascii=is_unseen)
        value, findings = read_value(kind, written)
        if value is not None and not _is_refused(findings):
            taken[attack.text] = value
    return taken


def test_fields_take_only_what_is_harmless(
    record_property: Callable[[str, object], None],
) -> None:
    kinds = _all_leaves()
    taken = {kind: _accepted(kind) for kind in kinds}
    count, tried = sum(map(len, taken.values())), len(kinds) * len(corpus())
    record_property(
        "kennzahl: Angriffe in Feldern abgewiesen", f"{tried - count} von {tried}, Rest ist Text"
    )

    values = [(kind, value) for kind, found in taken.items() for value in found.values()]
    assert [value for _, value in values if _UNSEEN.search(str(value))] == []
    assert [value for _, value in values if "<" in str(value)] == []
    # A single quotation mark is allowed in an address, where it breaks nothing.
    assert [
        (kind, str(value).partition("=")[0])
        for kind, value in values
        if not isinstance(kind, TextKind | ReferenceKind)
    ] == [(UrlKind(), "https://angriff.invalid/'onmouseover")]
    assert len(kinds) > 20


def test_html_in_a_text_is_reported_wherever_a_browser_would_see_it(
    record_property: Callable[[str, object], None],
) -> None:
    renderer = OpenRenderer(RAW)
    reported, missed = 0, []
    for attack in corpus():
        for position in POSITIONS:
            text = placed(attack, position)
            if outline(text, 1).raw_html:
                reported += 1
            elif "<" in attack.text and not _UNSEEN.search(attack.text):
                html = renderer.render(text).html
                found = [danger for danger in dangers(html) if not _is_no_tag(danger)]
                missed += [(attack.aim, position, found)] if found else []

    record_property("kennzahl: Angriffe als HTML im Text gemeldet", reported)
    assert missed == []
    assert reported > 10_000


def _is_no_tag(danger: str) -> bool:
    """Whether others look after it: the rule about targets, or the renderer of code."""
    return danger.startswith(("a: href=", "img: src=", "img: loads ", "div: id=")) or (
        danger.endswith(" unbalanced")
    )


def test_no_file_is_called_like_an_attack(book: MiniBook) -> None:
    names = {name for attack in corpus() if (name := file_name(attack))}
    for name in sorted(names):
        book.add(recipe_text(), f"nw/kreuzau/{name}.md")
        book.add(b"", f"nw/kreuzau/muster/{name}.png")

    loaded = book.add().load()

    assert [made.path for made in loaded.book.recipes] == []
    assert len(names) > 350


def _in_a_file(attack: Attack) -> str:
    """Return a recipe as an author who uses no quotation marks would send it."""
    return (
        f"---\ntitel: {attack.text}\nkurz: {attack.text}\nbeteiligte: [{attack.line}]\n"
        f"stand: {PartialDate(2026)}\n---\n\n## Zubereitung\n\n{attack.text}\n"
    )


def test_an_attack_without_quotation_marks_is_a_finding_not_a_crash(book: MiniBook) -> None:
    for attack in corpus():
        book.add(_in_a_file(attack), f"nw/kreuzau/angriff-{attack.number}.md")

    loaded = book.load()

    assert loaded.book.recipes == ()
    assert {
        d.place.path.rpartition("/")[2].removesuffix(".md")
        for d in loaded.diagnostics
        if d.code.severity is Severity.ERROR
    } == {f"angriff-{attack.number}" for attack in corpus()}
