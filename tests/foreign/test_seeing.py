# SPDX-FileCopyrightText: Das Kochbuch
# SPDX-License-Identifier: MIT
"""The checker knows every address that the renderer shows, whatever stands around it."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from kochbuch.files.syntax.body import outline

from tests.foreign.seeing import recorder, unseen
from tests.minibook import MiniBook, recipe_text

_AROUND = {
    "paragraph": "{}",
    "quotation": "> {}",
    "quotation in a quotation": "> > {}",
    "item": "- {}",
    "numbered item": "1. {}",
    "second paragraph of an item": "- x\n\n    {}",
    "item in an item": "- x\n    - {}",
    "item in a quotation": "> - {}",
    "explanation": "Begriff\n:   {}",
    "note": "x[^1]\n\n[^1]: {}",
    "second paragraph of a note": "x[^1]\n\n[^1]: x\n\n    {}",
    "box": "!!! note\n    {}",
    "fold": "??? note\n    {}",
    "tab": '=== "x"\n    {}',
    "box in a box": "!!! note\n    !!! tip\n        {}",
    "behind a heading": "### x\n{}",
    "behind text": "x\n{}",
    "behind code": "```\nx\n```\n{}",
}
_DEFINITIONS = {
    "plain": "[a]: javascript:x",
    "indented": "   [a]: javascript:x",
    "in angle brackets": "[a]: <javascript:x>",
    "with a title": "[a]: javascript:x 'y'",
    "target below": "[a]:\n{}javascript:x",
    "title below": '[a]: javascript:x\n{}"y"',
    "break in the name": "[a\n{}b]: javascript:x",
    "entity": "[a]: &#106;avascript&colon;x",
    "second of its name": "[a]: b.md\n{}[a]: javascript:x",
}


def _inside(around: str, piece: str) -> str:
    """Return a piece in a container, its further lines with the same signs before them."""
    last = _AROUND[around].rpartition("\n")[2].removesuffix("{}")
    further = "".join(sign if sign in "> \t" else " " for sign in last)
    if around in ("note", "explanation", "item", "numbered item", "item in an item"):
        further = further[: len(further) - len(further.lstrip())].ljust(4)
    return _AROUND[around].format(piece.format(further))


@pytest.mark.parametrize("around", _AROUND)
@pytest.mark.parametrize("kind", _DEFINITIONS)
def test_a_definition_is_seen_wherever_the_page_takes_it_from(around: str, kind: str) -> None:
    definition = _inside(around, _DEFINITIONS[kind])
    body = f"{definition}\n\n[a] und [a b]\n"

    assert unseen(body) == set()
    assert [
        link.line
        for link in outline(body, 1).links
        if "".join(link.target.split()) == "javascript:x" and not link.is_picture
    ] == [1 + definition[: definition.index("avascript")].count("\n")]


@pytest.mark.parametrize("around", _AROUND)
def test_a_foreign_picture_and_a_dead_link_are_seen_everywhere(around: str, book: MiniBook) -> None:
    definition = _inside(around, "[Bild]: https://fremd.example/x.png\n{}[weg]: fehlt.md")
    body = f"## Zubereitung\n\n![Ein Aktenplan][BILD] und [mehr][weg]\n\n{definition}\n"
    found = book.add(recipe_text(body=body)).findings()

    assert "»https://fremd.example/x.png« liegt nicht beim Rezept" in found
    assert "»fehlt.md« führt ins Leere" in found


@pytest.mark.parametrize(
    ("body", "target"),
    [
        ("[a](&#106;avascript:x)", "javascript:x"),
        ("[a](java&Tab;script:x)", "java\tscript:x"),
        ("[a](javascript&colon;x)", "javascript:x"),
        ("[a](java\nscript:x)", "java\nscript:x"),
        ("> [a](java\n> script:x)", "java\nscript:x"),
        ("[a](java`script`:x)", "javascript:x"),
        ("[a](javascript:\\_x)", "javascript:_x"),
        ("[a](<javascript:x>)", "javascript:x"),
        ("[a](<javascript:x> 'y')", "javascript:x"),
        ("[a](javascript:x 'y')", "javascript:x"),
        ("[a](javascript:x'y)", "javascript:x'y"),
        ("[b [c]](javascript:x)", "javascript:x"),
        ("[![b](c.png)](javascript:x)", "javascript:x"),
        ("*[a](javascript:x)*", "javascript:x"),
        ("### [a](javascript:x)", "javascript:x"),
        ("|a|b|\n|-|-|\n|[a](javascript:x)|c|", "javascript:x"),
        ("[a\n```\nb\n```\nc](javascript:x)", "javascript:x"),
        ("`a\n- b` [a](javascript:x) `", "javascript:x"),
        ("- `a\n- b [a](javascript:x) `", "javascript:x"),
        ("`[a](javascript:x)\n***\n`", "javascript:x"),
        ("`a\n_ _ _\n[a](javascript:x)`", "javascript:x"),
        ("`a\n---\n[a](javascript:x)`", "javascript:x"),
        ("`a` ``b`c` [a](javascript:x)", "javascript:x"),
        ("`\n[a]: javascript:x\n`", "javascript:x"),
        ("<javascript://x>", "javascript://x"),
        ("<a@b.de?bcc=c@d.de>", "mailto:a@b.de?bcc=c@d.de"),
        ("<&#109;ailto:a@b.de>", "mailto:mailto:a@b.de"),
        ("[a](https://b.de/?c=1&amp;d=2&copy=3)", "https://b.de/?c=1&d=2&copy=3"),
    ],
)
def test_a_target_is_what_the_browser_would_follow(body: str, target: str) -> None:
    assert target in [link.target for link in outline(body, 1).links]


@pytest.mark.parametrize(
    "body",
    [
        "`[a](javascript:x)`",
        "``[a]: javascript:x``",
        "`[a]:\njavascript:x`",
        "```\n[a]: javascript:x\n<javascript://x>\n```",
        "    [a]: javascript:x",
        "- x\n\n    ```\n    [a]: javascript:x\n    ```",
        "> ```\n> [a]: javascript:x\n> ```",
        "Beleg [Stand 2024]: das zeigt es.",
        "[Stand 2024]: das zeigt es.",
        "[ ] Aufgabe: erledigt",
        "*[DMS]: Dokumente",
        "-[Amt]: Stelle",
        "1.[Amt]: Stelle",
        "a < b@c, d > e",
        "\\[a](javascript:x)",
    ],
)
def test_what_shows_no_link_is_no_finding(body: str) -> None:
    assert recorder().rendered(body) == set()
    assert outline(body, 1).links == ()


_INLINE = st.sampled_from(
    """
    [t](a.md) [t](<b·c>) [t](d·"e") [t](f·'g)') ![p](h.png) ![p][n] ![N] [n] [n][] [t][N·m] [*t*](i)
    [`c`](j) [t\\]](k) [[t]](l) [![p](m.png)](n.md) <https://o.de/?a&b> <p@q.de> `r` ``s`·`` \\` `
    [t](u&amp;v) [t](&#119;) [x·↵y](z) *e* **f** \\[ [ ] ( ) " ' [^1] wort | ![p][zz]
    """.split()
)
_TEXT = st.lists(_INLINE, min_size=1, max_size=5).map(
    lambda pieces: " ".join(pieces).replace("·", " ").replace("↵", "\n")
)
_DEFINED = st.sampled_from(
    [
        "[n]: da.md",
        "[N m]:\ndb.md",
        "[n\nm]: <dc>",
        '[n]: dd "t"',
        "  [n]: de\n'f'",
        "[^1]: [n]: dg",
    ]
)
_LEAF = st.one_of(
    _TEXT,
    _TEXT,
    _DEFINED,
    st.tuples(_DEFINED, _TEXT).map("\n".join),
    _TEXT.map(lambda text: "### " + text.replace("\n", " ")),
    _TEXT.map(lambda text: "| a | b |\n|---|---|\n| {} | c |".format(text.replace("\n", " "))),
    _TEXT.map(lambda text: f"```\n{text}\n```"),
)


def _indented(text: str, first: str, further: str) -> str:
    lines = [f"{further}{line}" if line else line for line in text.split("\n")]
    return first + "\n".join(lines)[len(further) :]


_SIGNS = st.sampled_from(
    [
        ("> ", "> "),
        ("- ", "    "),
        ("1. ", "    "),
        ("x\n:   ", "    "),
        ("!!! note\n    ", "    "),
        ('??? tip "t"\n    ', "    "),
        ('=== "t"\n    ', "    "),
        ("[^1]: ", "    "),
    ]
)
_BLOCKS = st.recursive(
    _LEAF,
    lambda inner: st.tuples(st.lists(inner, min_size=1, max_size=3), _SIGNS).map(
        lambda drawn: _indented("\n\n".join(drawn[0]), *drawn[1])
    ),
    max_leaves=6,
)


@settings(max_examples=600, deadline=None, derandomize=True)
@given(st.lists(_BLOCKS, min_size=1, max_size=4).map("\n\n".join))
def test_every_address_of_a_generated_text_is_known(body: str) -> None:
    assert unseen(body) == set()
