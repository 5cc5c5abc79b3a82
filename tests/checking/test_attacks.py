# SPDX-FileCopyrightText: Das Kochbuch
# SPDX-License-Identifier: MIT
"""Texts made to keep the checker busy: none takes longer than its size explains.

The limits are far above what is needed (most take a hundredth of them) and count the time of this
process only, so that a busy machine changes nothing.
"""

from __future__ import annotations

import re
import sys
import time
from collections import Counter
from collections.abc import Callable
from pathlib import Path
from types import ModuleType

import pytest
from kochbuch.contributing.reporting import FORMATS
from kochbuch.files.syntax import body, characters, code, headings, overload, source
from kochbuch.files.syntax.body import outline
from kochbuch.files.syntax.report import MAX_PER_CODE
from kochbuch.findings.codes import Code
from kochbuch.format.kinds import addresses, dates, lookups, numbers, values

from tests.minibook import MiniBook, recipe_text

SIZE = 200_000
LIMIT = 1.0
"""Seconds for 200 KB."""


def fill(piece: str, size: int = SIZE) -> str:
    return (piece * (size // len(piece) + 1))[:size]


def cost(work: Callable[[], object]) -> float:
    """Return the process time of a run, or of another one if that was slow.

    Without the tracer of coverage, which would count for two thirds of it.
    """
    took = LIMIT
    tracer = sys.gettrace()
    sys.settrace(None)
    try:
        for _ in range(3):
            if took >= LIMIT:
                start = time.process_time()
                work()
                took = time.process_time() - start
    finally:
        sys.settrace(tracer)
    return took


_PIECES_OF_TEXT = """
    [ ] ![ [a] [a](b) [a](b ]( [a][b] [a]:·b↵ ![a]↵ ](a· ` ``·`· \\` `a· < <a <a@a. <b> <a@b- ](<
    <http:// # #·↵ ##·a↵ ##·a↵###·b↵ ##a↵ -· > 1.· -·-· - ---↵ a↵-↵ a↵=↵ | a|b↵-|-↵ \\| ```↵
    ```a·b·c↵ ~ >·```↵ · ·↵ ↵ →a↵ ····a↵ !!!·a↵ ===·"a"↵ [^a]:·b↵ [`<#|-*↵ ( *a·
    \u200b u\u0308 \u00a0
    """.split()


def _piece(shown: str) -> str:
    return shown.replace("·", " ").replace("↵", "\n").replace("→", "\t")


BODIES = {
    **{shown: fill(_piece(shown)) for shown in _PIECES_OF_TEXT},
    "ticks of every length": " ".join("`" * length for length in range(1, 630)),
    "backslashes": "\\" * SIZE + "`",
    "nested brackets": "[" * (SIZE // 2) + "]" * (SIZE // 2),
    "open parentheses": "[a](" + "(" * SIZE,
    "long heading": "## " + fill("# "),
    "escaped heading": "## " + fill("\\"),
    "rule that is none": "***" + " " * SIZE + "x",
    "fence with options": "```" + fill(' x="1"') + "!",
    "fence with braces": "``` {" + fill("}"),
    "long definition": "[" + fill("a") + "]: b",
    "mail without end": "<" + fill("a."),
}
MODULES = (
    addresses,
    body,
    characters,
    code,
    dates,
    headings,
    lookups,
    numbers,
    overload,
    source,
    values,
)
_SEARCH = re.compile(r"(_?[A-Z_]+)\.(?:finditer|findall|search|split|sub)\(")


def _searched(module: ModuleType) -> set[str]:
    """Return the patterns that look through a whole text; the others look at one place."""
    return set(_SEARCH.findall(Path(str(module.__file__)).read_text(encoding="utf-8")))


PATTERNS = {
    f"{module.__name__.rpartition('.')[2]}.{name}": (pattern, name in _searched(module))
    for module in MODULES
    for name, pattern in vars(module).items()
    if isinstance(pattern, re.Pattern)
}
PATTERN_SIZE = 30_000
PIECES = """
    0 1· 1. 1, 1.000 a a. a- a@ @a. - · ( ) [ ] < ` \\ # | a:· -· ' " ä / + 0· 99 nw/a/ x="1"· > ~
    = ! ↵↵ ↵· a↵ #a ·#a → ]( [a]: <a `·
    """.split()


@pytest.mark.parametrize("name", BODIES)
def test_outline_of_a_hostile_text_is_quick(name: str) -> None:
    assert cost(lambda: outline(BODIES[name], 1)) < LIMIT


@pytest.mark.parametrize("name", BODIES)
def test_hostile_recipe_is_checked_quickly(name: str, book: MiniBook) -> None:
    book.add(recipe_text(body=f"## Zubereitung\n\n{BODIES[name][:120_000]}"))
    found: list[str] = []

    assert cost(lambda: found.append(book.findings())) < LIMIT
    assert len(found[0]) < 200_000


@pytest.mark.parametrize("name", PATTERNS)
def test_no_pattern_is_catastrophic(name: str) -> None:
    pattern, is_searched = PATTERNS[name]

    def look(text: str) -> None:
        pattern.fullmatch(text)
        pattern.match("0" + text)
        if is_searched:
            sum(1 for _ in pattern.finditer(text))

    for shown in PIECES:
        text = fill(_piece(shown), PATTERN_SIZE) + "\x00!"

        assert cost(lambda text=text: look(text)) < LIMIT, shown


HEADS = {
    "flow": "[" * 60_000,
    "groups": "{" * 60_000,
    "compact lists": "- " * 30_000,
    "questions": "? " * 30_000,
    "nested keys": "\n".join(" " * depth + "a:" for depth in range(340)),
    "bomb": "a: &a [x]\n" + "\n".join(f"k{n}: &k{n} [*a, *a, *a]" for n in range(2_000)),
    "anchors": fill("- &a b\n", 60_000),
    "tags": fill("- !!python/object:os.system x\n", 60_000),
    "unknown keys": "\n".join(f"feld{n}: x" for n in range(6_000)),
    "same keys": fill("a: b\n", 60_000),
    "mistakes": fill("a: b: c\n", 60_000),
    "open quotes": fill('a: "b\n', 60_000),
    "tabs": fill("\ta\n", 60_000),
    "documents": fill("--- a\n", 60_000),
    "dots": fill("...\n", 60_000),
    "comments": fill("a: b #c\n", 60_000),
    "hard spaces": fill("a:\u00a0b\n", 60_000),
    "keys of municipalities": "kommunen: [" + fill('"05358082", ', 60_000) + "]",
    "names of municipalities": "kommunen: [" + fill("Neustadt, ", 60_000) + "]",
    "topics": "weitere_themen: [" + fill("breitbant, ", 60_000) + "]",
    "hurdles": "huerden: [" + fill("akzeptans, ", 60_000) + "]",
    "sources": "quellen:\n" + fill("  - {titel: a, url: x, b: c}\n", 60_000),
    "paths": "setzt_voraus: [" + fill("nw/a/b, ", 60_000) + "]",
    "amount": "kosten: {einmalig: " + fill("1.000 ", 60_000) + "}",
    "mail": "kontakt: {stelle: a, e_mail: '" + fill("a.", 60_000) + "@b'}",
    "url": "quellen: [{titel: a, url: 'www." + fill("a-", 60_000) + "'}]",
    "status": "status: " + fill("ab", 60_000),
    "long key": fill("a", 60_000) + ": b",
    "block": "titel: |\n" + fill("  a\n", 60_000),
}


@pytest.mark.parametrize("name", HEADS)
def test_hostile_front_matter_is_checked_quickly(name: str, book: MiniBook) -> None:
    book.add(f"---\n{HEADS[name]}\n---\n\n## Zubereitung\n\n1. Anfangen.\n")
    found: list[str] = []

    assert cost(lambda: found.append(book.findings())) < LIMIT
    assert 0 < len(found[0]) < 200_000


def test_thousands_of_broken_links_cost_no_more_than_others(book: MiniBook) -> None:
    for number in range(300):
        title = f"Rechnungen der Reihe {number:03} bearbeiten"
        text = recipe_text(('"Rechnungen elektronisch bearbeiten und ablegen"', f'"{title}"'))
        book.add(text, f"nw/kreuzau/rechnungen-{number:03}.md")
    links = "".join(f"[a](rechnungn-{number}.md)\n" for number in range(4_000))
    book.add(recipe_text(body=f"## Zubereitung\n\n{links}"))

    assert cost(book.load) < 4 * LIMIT


@pytest.mark.parametrize("name", FORMATS)
def test_report_does_not_grow_with_the_length_of_a_line(name: str, book: MiniBook) -> None:
    book.add(recipe_text(body="## Zubereitung\n\n" + "<b>" * 40_000))
    findings = book.load().diagnostics
    text = FORMATS[name](findings)

    assert Counter(d.code for d in findings)[Code.RAW_HTML] == MAX_PER_CODE
    assert len(text) < 200_000
    assert cost(lambda: FORMATS[name](findings)) < LIMIT
