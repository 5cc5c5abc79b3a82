# SPDX-FileCopyrightText: Das Kochbuch
# SPDX-License-Identifier: MIT
"""No recipe costs more than its size explains: in the check, on its page and in the search.

Counted is the time of this process, without waiting and without the tracer of coverage.
"""

from __future__ import annotations

import ast
import sys
import time
from collections.abc import Callable, Iterable
from itertools import pairwise
from pathlib import Path

import pytest
from kochbuch.format.fields import LISTS
from kochbuch.running.project import OWN_ROOT
from kochbuch.search import words
from kochbuch.search.compounds import LONGEST, Splitter
from kochbuch.search.records import search_records
from kochbuch.site.settings import Settings
from kochbuch.site.site import Site
from kochbuch.stories.markdown import StoryRenderer

from tests.attaching import png
from tests.minibook import DAY, USUAL_PATH, MiniBook, recipe_text, register

SIZES = (15_000, 30_000, 60_000, 120_000)
"""Characters of a text; a file has at most 131,072 bytes."""
LIMIT = 2.0
"""Seconds for each recipe, whatever is in it."""
GROWTH = 2.6
"""Twice as much takes twice as long; the rest is room for caches and for the weather."""
NOTICED = 0.1
"""Seconds below which nothing is compared: loading the word lists alone takes 20 ms."""

# A dot stands for a space, an arrow for the end of a line.
PIECES = """
    ###·a↵↵ ##·a↵↵ ###·a↵ a↵-↵ a↵=↵↵ ---↵ ***↵↵ -·a↵ -·a↵↵ 1.·a↵↵ -·a↵····-·b↵ -·a↵↵····b↵↵ >·a↵
    >·a↵↵ a↵>·b↵ - > 1.· +·-·*· * *a· *a* **a**b· _a·b_· *_a·_ a_b ` ``·` `a`· \\* \\` [ ![ [] [a](b
    [a](b)· [a](b·"c)· ![a](b)· [a][b]· [a]:·b↵ [a]:··↵ [^a]· [^a]↵↵ [^a]:·b↵↵ < <a@b.de>· & &amp;
    a|b↵ a|b↵-|-↵ a|b↵-|-↵↵ |·`a· a↵:···b↵ a↵:···b↵↵ :···:··· !!!·a↵ !!!·a↵····b↵↵ ???·a↵····b↵↵
    ===·"a"↵ ===·"a"↵····b↵↵ ```↵ ```↵a↵```↵↵ ```·a="" ~~~a↵ -·[·]·a↵ a· a·b↵ a·b↵↵ a··↵ a · ↵ ·↵
    ····a↵↵ "a"· a@b.de· +49·151·1234567· dienste amt verwaltungs é e\u0301\u0323 \u0301\u0323 \u200b 漢
    """.split()  # noqa: E501 - a table


def _filled(piece: str) -> Callable[[int], str]:
    return lambda size: (piece * (size // len(piece) + 1))[:size]


def _steps(shape: str, between: str = "\n") -> Callable[[int], str]:
    """Return stairs of lists and boxes, each inside the last one."""
    return lambda size: between.join(
        "    " * depth + shape for depth in range(int((size / 2) ** 0.5))
    )


TEXTS: dict[str, Callable[[int], str]] = {
    **{piece: _filled(piece.replace("·", " ").replace("↵", "\n")) for piece in PIECES},
    "headings and a reference": lambda size: "&amp;\n" + "\n### a\n" * (size // 7),
    "headings and a blank letter": lambda size: "\u2800\n" + "\n### a\n\nb\n" * (size // 10),
    "stars around": lambda size: "*" * (size // 2) + "a" + "*" * (size // 2),
    "emphasis in emphasis": lambda size: "*a " * (size // 6) + "a* " * (size // 6),
    "brackets in brackets": lambda size: "[" * (size // 2) + "]" * (size // 2),
    "links in links": lambda size: "[" * (size // 6) + "a" + "](b)" * (size // 6),
    "parentheses first": lambda size: ")" * (size // 2) + "[a](b " * (size // 12),
    "ticks of every length": lambda size: " ".join("`" * n for n in range(1, int(size**0.5))),
    "lists in lists": _steps("- a"),
    "loose lists in lists": _steps("1. a", "\n\n"),
    "boxes in boxes": _steps("!!! note"),
    "tabs in tabs": _steps('=== "a"'),
    "explanations in explanations": lambda size: "a\n\n" + _steps(":   a", "\n\n")(size),
    "quotes and lists": lambda size: "\n".join("> " * n + "- a" for n in range(int(size**0.5))),
    "many notes": lambda size: "".join(f"[^{n}]\n\n[^{n}]: b\n\n" for n in range(size // 20)),
    "many references": lambda size: (
        "".join(f"[r{n}]: #b\n" for n in range(size // 24))
        + "\n"
        + "".join(f"[r{n}] " for n in range(size // 24))
    ),
    "many headings": lambda size: "".join(f"### a{n}\n\nb\n\n" for n in range(size // 14)),
    "wide table": lambda size: "a|" * (size // 4) + "\n" + "-|" * (size // 4) + "\n1|2\n",
    "wide head": lambda size: "a|" * (size // 8) + "\n" + "-|" * (size // 8) + "\n" + "a|\n" * size,
    "ticks in a table": lambda size: "a|b\n-|-\n" + "`|" * (size // 2),
    "options of code": lambda size: ("```x" + ' a=""' * 14 + "!\n\n") * (size // 75),
    "empty code": lambda size: "```\n" + "\n" * size + "```\n",
    "blanks in a definition": lambda size: "[a]:" + " " * (size // 2) + "\n" + " " * (size // 2),
    "blanks in a word": lambda size: "a" + " " * size + "b",
    "rule that is none": lambda size: "***" + " " * size + "x",
    "quotes of a title": lambda size: '[a](#b "' + '"a ' * (size // 3) + ")",
    "compound that is none": lambda size: ("dienste" * 11 + "xq ") * (size // 80),
    "different compounds": lambda size: "\n\n".join(
        f"dienstamt{chr(97 + n % 26)}{chr(97 + n // 26 % 26)}verwaltung " for n in range(size // 24)
    ),
    "prose": lambda size: (
        (
            "### Die Vorlage\n\n"
            + "Die Gemeinde hat das *Verfahren* mit [Partnern](#x) eingeführt. " * 8
            + "\n\n- eins\n- zwei\n\n"
        )
        * (size // 560)
    ),
}
ENTRIES: dict[str, Callable[[int], str]] = {
    "kommunen": lambda n: f'"0535{n:04}"',
    "weitere_themen": lambda n: f"thema{n}",
    "verlauf": lambda n: f"{{datum: {1900 + n % 120}, status: pilot}}",
    "quellen": lambda n: f'{{titel: "Quelle {n}", url: "https://example.org/{n}"}}',
    "beteiligte": lambda n: f'"Partner {n}"',
    "kennzahlen": lambda n: f'{{name: "Zahl {n}", wert: {n}, einheit: Fälle, quelle: Zählung}}',
    "huerden": lambda n: f"huerde{n}",
    "produkte": lambda n: f'{{name: "Produkt {n}", art: kommerziell}}',
    "leistungen": lambda n: f'"{99000000000000 + n}"',
    "setzt_voraus": lambda n: f"nw/kreuzau/rezept-{n}",
    "frueher": lambda n: f"nw/kreuzau/rezept-{n}",
}
"""One entry of each field that is a list; a hundred and more are too many, and that is quick."""


@pytest.fixture(scope="module", autouse=True)
def _loaded() -> None:
    register()


def _cost(work: Callable[[], object]) -> float:
    tracer = sys.gettrace()
    sys.settrace(None)
    try:
        start = time.process_time()
        work()
        return time.process_time() - start
    finally:
        sys.settrace(tracer)


def _made(book: MiniBook) -> None:
    """Check a book, and make of it what a site needs of each recipe."""
    loaded = book.load()
    if not loaded.has_errors:
        site = Site.of(loaded.book, Settings(DAY))
        assert list(search_records(site))
        assert list(words.render(site))


def _growth(costs: list[float], again: Callable[[int], float]) -> list[str]:
    """Return where the cost grows faster than the size; the best of three counts."""
    for _ in range(2):
        for position in range(1, len(costs)):
            before, after = costs[position - 1], costs[position]
            if after > NOTICED and after > GROWTH * before:
                costs[position - 1] = max(before, again(position - 1))
                costs[position] = min(after, again(position))
    return [
        f"{before:.2f} s, then {after:.2f} s"
        for before, after in pairwise(costs)
        if after > NOTICED and after > GROWTH * before
    ]


def _third(names: Iterable[str]) -> list[object]:
    """Return all names, two of three for `make test-all` only."""
    return [
        pytest.param(name, marks=pytest.mark.slow if number % 3 else ())
        for number, name in enumerate(names)
    ]


@pytest.mark.parametrize("name", _third(TEXTS))
def test_twice_the_text_costs_twice_the_time(name: str, book: MiniBook) -> None:
    def cost(position: int) -> float:
        text = TEXTS[name](SIZES[position])
        book.add(recipe_text(body=f"## Zubereitung\n\n{text}\n"))
        return _cost(lambda: _made(book))

    costs = [cost(position) for position in range(len(SIZES))]

    assert _growth(costs, cost) == []
    assert max(costs) < LIMIT


@pytest.mark.parametrize("key", _third(ENTRIES))
def test_twice_the_entries_cost_twice_the_time(key: str, book: MiniBook) -> None:
    def cost(position: int) -> float:
        entries = "".join(f"  - {ENTRIES[key](n)}\n" for n in range(200 << position))
        text = recipe_text(("herkunft: anonym", f"herkunft: anonym\n{key}:\n{entries}".rstrip()))
        if key == "kommunen":
            text = text.replace('kommunen: ["05358028 Kreuzau"]\n', "")
        book.add(text)
        return _cost(lambda: _made(book))

    costs = [cost(position) for position in range(4)]

    assert _growth(costs, cost) == []
    assert max(costs) < LIMIT


def test_every_list_of_the_head_is_tried() -> None:
    assert set(ENTRIES) == set(LISTS)


def test_twice_the_attachments_cost_twice_the_time(book: MiniBook) -> None:
    book.add()

    def cost(position: int) -> float:
        for number in range(100 << position):
            book.add(png(), f"{USUAL_PATH.removesuffix('.md')}/bild-{number:04}.png")
        return _cost(lambda: _made(book))

    costs = [cost(position) for position in range(4)]

    assert _growth(costs, cost) == []
    assert max(costs) < LIMIT


@pytest.mark.parametrize("word", ["dienste" * 22 + "xq", "amt" * 1_000, "a" * 120_000])
def test_no_word_is_cut_for_long(word: str) -> None:
    splitter = Splitter(["Dienste", "Dienst"])

    assert _cost(lambda: splitter.parts(word)) < NOTICED
    assert splitter.parts(word) == ()
    assert _cost(lambda: splitter.parts(word[-LONGEST:])) < NOTICED


# Depth --------------------------------------------------------------------------------------------

DEEP = {
    "lists": "- " * 10 + "a",
    "lists of all sorts": "+ - 1. " * 3 + "- a",
    "quotations": "> " * 10 + "a",
    "stairs": "\n".join("    " * depth + "- a" for depth in range(10)),
    "boxes": "\n".join("    " * depth + "!!! note" for depth in range(10)),
    "lines that continue each other": "\n".join(
        "> " * quotes + "- " * (10 - quotes) + "a" for quotes in range(10)
    ),
    "explanations": "a\n:   b\n" * 50,
    "lists in explanations": "a\n:   - b\n" * 50,
    "emphasis": "*a " * 50 + "a* " * 50,
    "stars": "*" * 50 + "a" + "*" * 50,
    "brackets": "[" * 300 + "a" + "]" * 300,
}
"""As deep as the check allows."""


def _below(frames: int, work: Callable[[], str]) -> str:
    """Return what `work` returns from so many calls deep."""
    return work() if frames == 0 else _below(frames - 1, work)


@pytest.mark.parametrize("name", DEEP)
def test_what_passes_is_rendered_from_deep_inside_other_programs(name: str, book: MiniBook) -> None:
    body = f"## Zubereitung\n\n{DEEP[name]}\n"
    loaded = book.add(recipe_text(body=body)).load()
    renderer = StoryRenderer(lambda target, _: target)

    html = _below(400, lambda: renderer.render(body, "nw/kreuzau/muster").html)

    assert not loaded.has_errors
    assert html.startswith('<h2 id="zubereitung">')


def test_what_cannot_be_rendered_is_shown_as_it_was_written(
    caplog: pytest.LogCaptureFixture,
) -> None:
    renderer = StoryRenderer(lambda target, _: target)
    deep = "## Zutaten\n\n" + "- " * 600 + "<b>\n"

    story = renderer.render(deep, "nw/kreuzau/muster")

    assert story.html == f"<pre><code>{deep.replace('<', '&lt;').replace('>', '&gt;')}</code></pre>"
    assert story.text == f"## Zutaten {'- ' * 600}<b>"
    assert [record.getMessage() for record in caplog.records] == [
        "recipes/nw/kreuzau/muster.md: Der Bericht ließ sich nicht in eine Seite umwandeln und "
        "erscheint so, wie er geschrieben ist. Bitte melden Sie das den Entwicklern des Kochbuchs."
    ]
    assert renderer.render("*a*", "nw/kreuzau/muster").html == "<p><em>a</em></p>"


# Marks --------------------------------------------------------------------------------------------


def test_one_module_normalises_unicode() -> None:
    """Sorting endless marks takes minutes; `normalized` leaves them out."""
    users = {
        file.relative_to(OWN_ROOT / "hooks" / "kochbuch").as_posix()
        for file in (OWN_ROOT / "hooks" / "kochbuch").rglob("*.py")
        if _normalizes(file)
    }

    assert users == {"book/words.py"}


def _normalizes(file: Path) -> bool:
    tree = ast.parse(file.read_text(encoding="utf-8"))
    return any(
        isinstance(node, ast.Attribute) and node.attr in ("normalize", "is_normalized")
        for node in ast.walk(tree)
    )


@pytest.mark.parametrize(
    ("field", "marks"), [("titel", "\\u0301\\u0323"), ("kurz", "\\u0F73\\u0301")]
)
def test_marks_written_as_numbers_cost_nothing(field: str, marks: str, book: MiniBook) -> None:
    text = recipe_text((f'{field}: "', f'{field}: "a{marks * 5_000} '))

    assert _cost(lambda: book.add(text).load()) < LIMIT / 4
