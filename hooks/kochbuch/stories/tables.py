# SPDX-FileCopyrightText: Das Kochbuch
# SPDX-License-Identifier: MIT
"""Tables that a screen reader can name and cross: with a caption, and heads that say their scope.

Markdown writes neither. For pages written by hand overrides/main.html does the same, since other
engines run no hook.
"""

from __future__ import annotations

import re

_PIECE = re.compile(
    r"<h(?P<level>[1-6])\b[^>]*>(?P<heading>.*?)</h(?P=level)>"
    r"|(?P<table><table>)"
    r'|<(?P<cell>t[hd])(?: align="(?P<align>left|center|right)")?>',
    re.DOTALL,
)
_TAG = re.compile(r"<[^>]*>")
_SCOPE = {"th": ' scope="col"', "td": ""}
_CLASS = {"center": ' class="kb-center"', "right": ' class="kb-right"'}


def describe_tables(html: str) -> str:
    """Return `html` with each table named after the heading above it, and scopes on its heads.

    All heads of a Markdown table head columns. The attribute `align` is obsolete (HTML Standard,
    16.2), a style in the page is forbidden: alignment becomes a class.

    >>> describe_tables('<h2>Kosten</h2><table><td align="right">3</td></table>')
    '<h2>Kosten</h2><table><caption class="kb-unseen">Tabelle: Kosten</caption>\
<td class="kb-right">3</td></table>'
    """
    if "<table>" not in html:
        return html
    heading = ""

    def described(piece: re.Match[str]) -> str:
        nonlocal heading
        if piece["level"]:
            heading = _TAG.sub("", piece["heading"]).strip()
            return piece[0]
        if piece["table"]:
            name = f"Tabelle: {heading}" if heading else "Tabelle"
            return f'<table><caption class="kb-unseen">{name}</caption>'
        cell = piece["cell"]
        return f"<{cell}{_SCOPE[cell]}{_CLASS.get(piece['align'] or '', '')}>"

    return _PIECE.sub(described, html)
