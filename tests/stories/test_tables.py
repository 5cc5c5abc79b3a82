# SPDX-FileCopyrightText: Das Kochbuch
# SPDX-License-Identifier: MIT
"""Tables get a name, scopes and classes; everything else stays as it is."""

from __future__ import annotations

import pytest
from kochbuch.stories.markdown import StoryRenderer
from kochbuch.stories.spoken import describe_tables

from tests.reading_html import parse

CAPTION = '<caption class="kb-unseen">{}</caption>'
TABLE = f'<div class="kb-roll"><table>{CAPTION}'


@pytest.mark.parametrize(
    ("html", "described"),
    [
        ("", ""),
        ("<h2>Ohne</h2><p>x</p>", "<h2>Ohne</h2><p>x</p>"),
        ("<table></table>", f"{TABLE.format('Tabelle')}</table></div>"),
        (
            "<h2>A</h2><table></table><h3>B &amp; C</h3><table></table>",
            f"<h2>A</h2>{TABLE.format('Tabelle: A')}</table></div>"
            f"<h3>B &amp; C</h3>{TABLE.format('Tabelle: B &amp; C')}</table></div>",
        ),
        (
            '<h2 id="a">Mit <code>Kode</code> <a href="#x">und Ziel</a></h2><table></table>',
            '<h2 id="a">Mit <code>Kode</code> <a href="#x">und Ziel</a></h2>'
            f"{TABLE.format('Tabelle: Mit Kode und Ziel')}</table></div>",
        ),
        (
            '<table><th>a</th><th align="center">b</th><td align="left">c</td><td>d</td></table>',
            f'{TABLE.format("Tabelle")}<th scope="col">a</th>'
            '<th scope="col" class="kb-center">b</th><td>c</td><td>d</td></table></div>',
        ),
        (
            "<p>&lt;table&gt; <code>&lt;th&gt;</code></p>",
            "<p>&lt;table&gt; <code>&lt;th&gt;</code></p>",
        ),
        (
            '<table class="kb-table"><th>a</th></table>',
            '<table class="kb-table"><th>a</th></table>',
        ),
    ],
)
def test_tables_are_described(html: str, described: str) -> None:
    assert describe_tables(html) == described


HOSTILE = (
    "<table>",
    "</table>",
    "<table>\n",
    "<th>",
    "<th align='left'>",
    "<td align='right'>",
    " align='right'",
    "<h2>Kosten</h2>",
    "</h2><table>",
    "&lt;table&gt;",
    "&#60;table>",
)
"""What changes a page if a word is taken for an element; no quotes, since values stand in some."""


@pytest.mark.parametrize("value", HOSTILE)
@pytest.mark.parametrize(
    "body",
    [
        '[Ziel](https://example.org/ "{}")',
        '![Plan](plan.png "{}")',
        "![{}](plan.png)",
        "`{}`",
        "    {}",
        "~~~\n{}\n~~~",
        "{}",
        "## {}",
        '!!! note "{}"\n    Text',
        '??? tip "{}"\n    Text',
    ],
)
def test_words_and_attributes_make_no_table(body: str, value: str) -> None:
    """The tables here are only the one that Markdown makes, and each value stays what it is."""
    told = body.replace("{}", value)
    table = "| a |\n|---|\n| b |"
    renderer = StoryRenderer(lambda target, _: target)

    page = parse(renderer.render(f"{told}\n\n{table}\n", "nw/kreuzau/x").html)

    tags = [element.tag for element in page.elements]
    assert [tag for tag in tags if tag in {"table", "caption", "th", "td"}] == [
        *("table", "caption", "th", "td")
    ]
    boxes = [e for e in page.elements if "kb-roll" in e.attributes.get("class", "")]
    assert len(boxes) == 1
