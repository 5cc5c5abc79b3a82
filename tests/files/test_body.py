# SPDX-FileCopyrightText: Das Kochbuch
# SPDX-License-Identifier: MIT
"""The text as rules see it, held against what Python-Markdown makes of it."""

from __future__ import annotations

import re
from xml.etree.ElementTree import Element

import markdown
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from kochbuch.files.syntax.body import Link, Outline, RawHtml, outline
from kochbuch.files.syntax.code import fences, without_spans
from kochbuch.files.syntax.headings import Heading, NearHeading, Slip
from kochbuch.files.syntax.overload import MAX_FENCE_LINE, MAX_LINES, Burden, Overload
from markdown.extensions import Extension
from markdown.treeprocessors import Treeprocessor


def headings(body: str) -> list[tuple[int, str]]:
    return [(heading.level, heading.title) for heading in outline(body, 1).headings]


def targets(body: str) -> list[str]:
    return [("!" if link.is_picture else "") + link.target for link in outline(body, 1).links]


def tags(body: str) -> list[str]:
    return [raw.tag for raw in outline(body, 1).raw_html]


def test_outline_counts_from_the_first_line_of_the_file() -> None:
    body = "\n## Zutaten\n\n[a](b.md) <b>\n\n### Leer\n## Ergebnis ##\nx\n"

    assert outline(body, 10) == Outline(
        headings=(
            Heading(2, "Zutaten", 11, 4),
            Heading(3, "Leer", 15, 5, is_empty=True),
            Heading(2, "Ergebnis", 16, 4),
        ),
        links=(Link("b.md", "a", 13, 5, False),),
        raw_html=(RawHtml("<b>", 13, 11),),
    )


@pytest.mark.parametrize(
    ("body", "found"),
    [
        ("## A", [(2, "A")]),
        ("##\tA", [(2, "A")]),
        ("##   A   ##", [(2, "A")]),
        ("## A # B", [(2, "A # B")]),
        ("## A\\# ", [(2, "A\\#")]),
        ("##", []),
        ("## ", [(2, "")]),
        ("####### A", []),
        ("A\n---", [(2, "A")]),
        ("A\n===", [(1, "A")]),
        ("A\nB\n---", []),
        ("- A\n---", [(2, "- A")]),
        ("Text\n## A\nText", [(2, "A")]),
        ("`a\n## A\nb`", [(2, "A")]),
        ("```\n## A\n```", []),
        ("```\n## A\n````", [(2, "A")]),
        ("```\n## A", [(2, "A")]),
        ("~~~ yaml\n## A\n~~~", []),
        ("> ```\n> ## A\n> ```\n\n## B", [(2, "B")]),
        ("1. x\n\n    ```\n    ## A\n    ```\n\n## B", [(2, "B")]),
        ("    ## A\n## B", [(2, "B")]),
        ("| a | b |\n|---|---|\n| 1 | 2 |\n## A", []),
        ("| a | b |\n|---|---|\n| 1 | 2 |\n\n## A", [(2, "A")]),
        ("!!! note\n    x\n## A", [(2, "A")]),
        ("***\nA\n---", [(2, "A")]),
    ],
)
def test_heading_is_what_markdown_takes_for_one(body: str, found: list[tuple[int, str]]) -> None:
    assert headings(body) == found
    assert rendered_headings(body) == found


@pytest.mark.parametrize(
    ("body", "near"),
    [
        ("##A", NearHeading(Slip.GLUED, 2, "A", 1, 1)),
        ("x\n  ## A ##", NearHeading(Slip.INDENTED, 2, "A", 2, 3)),
        ("|a|b|\n|-|-|\n## A", NearHeading(Slip.IN_TABLE, 2, "A", 3, 1)),
        ("- ## A", NearHeading(Slip.NESTED, 2, "A", 1, 3)),
        ("> # A", NearHeading(Slip.NESTED, 1, "A", 1, 3)),
        ("- x\n\n    ## A", NearHeading(Slip.NESTED, 2, "A", 3, 5)),
        ("- x\n\n    y\n## A", NearHeading(Slip.NESTED, 2, "A", 4, 1)),
        ('=== "x"\n\n    ## A', NearHeading(Slip.NESTED, 2, "A", 3, 5)),
        ("[^1]: x\n\n    ### A", NearHeading(Slip.NESTED, 3, "A", 3, 5)),
    ],
)
def test_line_that_was_meant_as_a_heading_is_noticed(body: str, near: NearHeading) -> None:
    found = outline(body, 1)

    assert (found.headings, found.near_headings) == ((), (near,))


@pytest.mark.parametrize("body", ["#digital", "Nr. #12", "#12 und", "a ## b", "```\n##A\n```"])
def test_other_uses_of_the_sign_are_no_heading_at_all(body: str) -> None:
    found = outline(body, 1)

    assert (found.headings, found.near_headings) == ((), ())


@pytest.mark.parametrize(
    ("body", "line"),
    [("", None), ("## A\nx", None), ("\n\nx\n## A", 3), ("```\nx\n```", 1), ("A\n---", None)],
)
def test_text_before_the_first_heading_is_found(body: str, line: int | None) -> None:
    assert outline(body, 1).text_before == line


@pytest.mark.parametrize(
    ("body", "empty"),
    [
        ("## A", ["A"]),
        ("## A\n\n## B\nx", ["A"]),
        ("## A\n### B\nx", []),
        ("## A\n### B\n## C\nx", ["A", "B"]),
        ("## A\n```\nx\n```", []),
        ("## A\n\n    x", []),
        ("## A\n- ## B", []),
        ("## A\n---", []),
    ],
)
def test_heading_without_a_text_is_empty(body: str, empty: list[str]) -> None:
    assert [heading.title for heading in outline(body, 1).headings if heading.is_empty] == empty


@pytest.mark.parametrize(
    ("body", "found"),
    [
        ("[a](b.md)", ["b.md"]),
        ('[a](b.md "Titel") [c]( d.md )', ["b.md", "d.md"]),
        ("[a](<b c.md>)", ["b c.md"]),
        ("[a](b c.md)", ["b c.md"]),
        ("[a](b(c)d.md)", ["b(c)d.md"]),
        ("[a](b(c(d))e)", ["b(c(d))e"]),
        ("[a [b [c]]](d.md)", ["d.md"]),
        ("![a](b.png)", ["!b.png"]),
        ("[![a](b.png)](c.md)", ["!b.png", "c.md"]),
        ("[a]()", [""]),
        ("[a]: b.md 'Titel'", ["b.md"]),
        ("[a]:\n   <b.md>", ["b.md"]),
        ("![x][a]\n\n[a]: b.png", ["!b.png", "b.png"]),
        ("![][A]\n\n[a]: b.png", ["!b.png", "b.png"]),
        ("![a][]\n\n[a]: b.png", ["!b.png", "b.png"]),
        ("![a]\n\n[a]: b.png", ["!b.png", "b.png"]),
        ("![a]", []),
        ("[^1] und [ ]\n\n[^1]: Text", []),
        ("\\[a](b.md)", []),
        ("[a\n\nb](c.md)", []),
        ("[a] (b.md)", []),
        ("`[a](b.md)`", []),
        ("```\n[a](b.md)\n```", []),
        ("    [a](b.md)", []),
        ("- x\n\n    [a](b.md)", ["b.md"]),
    ],
)
def test_link_is_found(body: str, found: list[str]) -> None:
    assert targets(body) == found


def test_link_text_is_cut() -> None:
    assert len(outline(f"[{'a' * 9_999}](b)", 1).links[0].text) == 500


@pytest.mark.parametrize(
    ("body", "found"),
    [
        ("<b>x</b>", ["<b>", "</b>"]),
        ("<!-- x -->", ["<!-- x -->"]),
        ("<?php", ["<?php"]),
        ("a <b", ["<b"]),
        ("< b", []),
        ("3 < 4 und <3", []),
        ("<https://a.de/?b=c> <a.b@c.de> <mailto:a@b.de>", []),
        ("[a](<b.md>)", []),
        ("<javascript:alert(1)>", ["<javascript:alert(1)>"]),
        ("`<b>` ``<i> ` <u>`` \\`<s>\\`", ["<s>"]),
        ("`a\n\n<b>`", ["<b>"]),
        ("- `a\n- <b>`", ["<b>"]),
        ("~~~\n<b>\n~~~", []),
        ("&lt;b&gt;", []),
    ],
)
def test_raw_html_is_found(body: str, found: list[str]) -> None:
    assert tags(body) == found


def test_code_keeps_every_place() -> None:
    text = "a `b` ``c`d`` \\`e` `f\ng` h``i"

    assert without_spans(text) == "a ··· ······· \\`e···f\ng` h``i"
    assert without_spans("ohne") == "ohne"


def test_fences_need_an_end_that_fits() -> None:
    assert fences("```\na\n```\n~~~\n```\n~~~".split("\n")) == {0: 2, 3: 5}
    assert fences("  ```\n a\n  ```".split("\n")) == {}
    assert fences("``` a b/c d\nx\n```".split("\n")) == {}
    assert fences("```py title=\"a b\" hl_lines='1 2'\nx\n```".split("\n")) == {0: 2}
    assert fences("``` {.py #x}\nx\n```".split("\n")) == {0: 2}


@pytest.mark.parametrize(
    "body",
    [
        "Begriff\n:   Text\n\n    <b>",
        "Begriff\n\n:   Text\n\n    noch einer\n\n    <b>",
        "Text[^1]\n\n[^1]: <b>",
        "[a]: <b> und mehr",
        "Text [a]: <b>",
        "*[HTML]: <b>",
        '[a]: <b class="c">',
    ],
)
def test_html_is_found_where_it_looks_like_something_else(body: str) -> None:
    assert [raw.tag[:2] for raw in outline(body, 1).raw_html] == ["<b"]


@pytest.mark.parametrize(
    "body",
    ["[a]: <b.md>", "> [a]: <b.md>", '[a]: <b.md> "Titel"', "[a]:\n    <b.md>", "[a](<b c.md>)"],
)
def test_targets_in_angle_brackets_are_no_html(body: str) -> None:
    assert outline(body, 1).raw_html == ()


def test_overload_is_found_where_it_begins() -> None:
    body = "x\n\n```" + " a" * 100 + "\n```\n\n" + "[\n" * 2_000

    assert outline(body, 5).overloads == (
        Overload(Burden.FENCE, 7, 1, 203),
        Overload(Burden.LINES, 10, 1, 2_000),
        Overload(Burden.BRACKETS, 143, 1),
    )


def test_a_block_of_too_many_lines_is_found_where_it_begins() -> None:
    long = "- a\n" * (MAX_LINES + 1)
    body = f"x\n\n{long}\n \n{long}\n```\n{long}```\n"

    assert outline(body, 1).overloads == (
        Overload(Burden.LINES, 3, 1, MAX_LINES + 1),
        Overload(Burden.LINES, 6 + MAX_LINES, 1, MAX_LINES + 1),
    )


@pytest.mark.parametrize(
    "body",
    [
        "[a](b.md) " * 1_000,
        "- [ ] Aufgabe\n" * MAX_LINES,
        "- [ ] Aufgabe\n\n" * 1_000,
        "| a | b |\n" * MAX_LINES + " \n" + "x\n" * MAX_LINES,
        "```\n" + "x\n" * 5_000 + "```\n",
        "[^1]\n\n" * 1_000,
        "[" * 300,
        "```" + "x" * (MAX_FENCE_LINE - 3),
    ],
)
def test_many_links_and_tasks_are_no_overload(body: str) -> None:
    assert outline(body, 1).overloads == ()


@pytest.mark.parametrize("body", ["[" * 3_000, "![" * 2_000, "[a](" * 1_500, "[[a]" * 2_000])
def test_brackets_without_an_end_are_an_overload(body: str) -> None:
    assert [overload.burden for overload in outline(body, 1).overloads] == [Burden.BRACKETS]


@pytest.mark.parametrize(
    ("body", "burden"),
    [
        ("- " * 494 + "a", Burden.DEPTH),
        ("+ - * " * 165 + "a", Burden.DEPTH),
        ("> " * 11 + "a", Burden.DEPTH),
        (">" * 500, Burden.DEPTH),
        ("> - 1. " * 4 + "a", Burden.DEPTH),
        (":   " * 12 + "a", Burden.DEPTH),
        ("[^1]: " + "- " * 12 + "a", Burden.DEPTH),
        ("\n".join("    " * depth + "!!! note" for depth in range(12)), Burden.DEPTH),
        ("\n".join("\t" * depth + '=== "a"' for depth in range(12)), Burden.DEPTH),
        ("\n\n".join("    " * depth + "- a" for depth in range(11)), Burden.DEPTH),
        ("*" * 1_979 + "a" + "*" * 1_979, Burden.EMPHASIS),
        ("*a " * 990 + "a* " * 990, Burden.EMPHASIS),
        ("*a _b " * 40 + "b_ a* " * 40, Burden.EMPHASIS),
        ("```x" + ' a=""' * 23 + "!", Burden.QUOTES),
        ("a\n:   b\n" * 60, Burden.EXPLANATIONS),
        (" ".join("`" * n for n in range(1, 62)) + " x" * 9_000, Burden.TICKS),
        ('[a](b "c) ' * 700, Burden.BRACKETS),
        (")" * 900 + "[a](b " * 700, Burden.BRACKETS),
        ("a" * 20_001, Burden.BLOCK),
        ("a\n\n" * 3_001, Burden.ALL_LINES),
        ("### a\n\n" * 201, Burden.HEADINGS),
        ("|" * 200 + "\n" + "a|b\n" * 300, Burden.CELLS),
        ("*a* " * 1_001, Burden.SIGNS),
    ],
)
def test_what_costs_too_much_is_an_overload(body: str, burden: Burden) -> None:
    assert burden in {overload.burden for overload in outline(body, 1).overloads}


@pytest.mark.parametrize(
    "body",
    [
        "- " * 30,
        "- a\n    - b\n        - c\n            - d\n",
        "    " * 12 + "code",
        "```yaml\n" + "    " * 12 + "- a\n```",
        "| **a** | `b` | *c* |\n" * 300,
        "Unterschrift: " + "_" * 60 + "\n",
        "Preis* und noch_ein_name und 2 * 3 *) " * 100,
        '```yaml title="a" hl_lines="1" linenums="1"\na\n```',
        "```\n" + "[`*_\\|<&\n" * 5_000 + "```\n",
        "[a](b.md 'c') " * 900,
    ],
)
def test_what_people_write_is_no_overload(body: str) -> None:
    assert outline(body, 1).overloads == ()


# What Python-Markdown makes of it ---------------------------------------------------------------


class _Collector(Treeprocessor):
    """Notes every heading on the top level before anything else touches the tree."""

    def run(self, root: Element) -> None:
        self.md.kochbuch_headings = [
            (int(child.tag[1]), (child.text or "").strip())
            for child in root
            if re.fullmatch("h[1-6]", child.tag)
        ]


class _Collect(Extension):
    def extendMarkdown(self, md: markdown.Markdown) -> None:  # noqa: N802 - a name of theirs
        md.treeprocessors.register(_Collector(md), "kochbuch", 1_000)


_MARKDOWN = markdown.Markdown(
    extensions=[
        *("admonition", "footnotes", "tables", "pymdownx.details", "pymdownx.superfences"),
        *("pymdownx.tabbed", "pymdownx.tasklist", "pymdownx.saneheaders", _Collect()),
    ],
    extension_configs={"pymdownx.tabbed": {"alternate_style": True}},
)


def rendered_headings(body: str) -> list[tuple[int, str]]:
    """Return level and text of the headings that Python-Markdown finds."""
    _MARKDOWN.reset()
    _MARKDOWN.kochbuch_headings = []
    _MARKDOWN.convert(body)
    return _MARKDOWN.kochbuch_headings


_BLOCKS = st.sampled_from(
    [
        "## Zutaten",
        "### Unter",
        "## Mit # Raute ##",
        "# Eins",
        "##Kleben",
        " ## Eingerückt",
        "## ",
        "Text",
        "Text `mit` Code\nund mehr",
        "Unterstrichen\n---",
        "Unterstrichen\n===",
        "Zwei\nZeilen\n---",
        "---",
        "***",
        "- Punkt\n- noch einer",
        "- Punkt\n\n    Fortsetzung",
        "1. Eins\n2. Zwei",
        "- [ ] Aufgabe",
        "> Zitat",
        "> ## Zitat",
        "- ## Liste",
        "| a | b |\n|---|---|\n| 1 | 2 |",
        '!!! note "T"\n    Inhalt',
        "??? tip\n    ## Inhalt",
        '=== "Tab"\n\n    ## Inhalt',
        "```\n## Code\n```",
        "~~~ yaml\n---\n~~~",
        "```",
        "    ## eingerückter Code",
        "Text[^1]\n\n[^1]: Note",
    ]
)


@settings(max_examples=400, deadline=None, derandomize=True)
@given(st.lists(st.tuples(_BLOCKS, st.sampled_from(["\n\n", "\n\n", "\n"])), max_size=7))
def test_both_understand_the_same_headings(blocks: list[tuple[str, str]]) -> None:
    body = "".join(block + gap for block, gap in blocks)
    # Superfences takes the lines of indented code for a fence, and footnotes take all that follows;
    # nobody writes such a text, and what it shows can't be told without rendering it.
    if re.search(r"(?m)^ {4}.*\n(.+\n)* *(```|~~~)|.\n\[\^1\]|^\[\^1\].*\n(\n {4}.*\n)?.", body):
        return

    found = [(level, re.sub("^(```|~~~).*", "code", title)) for level, title in headings(body)]
    real = [
        (level, re.sub("^\x02.*\x03$|^(```|~~~).*", "code", title))
        for level, title in rendered_headings(body)
    ]

    assert found == real
