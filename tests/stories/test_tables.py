# SPDX-FileCopyrightText: Das Kochbuch
# SPDX-License-Identifier: MIT
"""Tables get a name, scopes and classes; everything else stays as it is."""

from __future__ import annotations

import pytest
from kochbuch.stories.spoken import describe_tables

CAPTION = '<caption class="kb-unseen">{}</caption>'


@pytest.mark.parametrize(
    ("html", "described"),
    [
        ("", ""),
        ("<h2>Ohne</h2><p>x</p>", "<h2>Ohne</h2><p>x</p>"),
        ("<table></table>", f"<table>{CAPTION.format('Tabelle')}</table>"),
        (
            "<h2>A</h2><table></table><h3>B &amp; C</h3><table></table>",
            f"<h2>A</h2><table>{CAPTION.format('Tabelle: A')}</table>"
            f"<h3>B &amp; C</h3><table>{CAPTION.format('Tabelle: B &amp; C')}</table>",
        ),
        (
            '<h2 id="a">Mit <code>Kode</code> <a href="#x">und Ziel</a></h2><table></table>',
            '<h2 id="a">Mit <code>Kode</code> <a href="#x">und Ziel</a></h2>'
            f"<table>{CAPTION.format('Tabelle: Mit Kode und Ziel')}</table>",
        ),
        (
            '<table><th>a</th><th align="center">b</th><td align="left">c</td><td>d</td></table>',
            f'<table>{CAPTION.format("Tabelle")}<th scope="col">a</th>'
            '<th scope="col" class="kb-center">b</th><td>c</td><td>d</td></table>',
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
