# SPDX-FileCopyrightText: Das Kochbuch
# SPDX-License-Identifier: MIT
"""No built file makes a browser contact a third party: read from the files, not from one visit.

Why it matters: LG München I, 3 O 17493/20 (fonts from a third party). What browsers really ask for
is recorded in tests/browser/test_pages.py.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import urlsplit
from xml.etree import ElementTree

import pytest
import tinycss2

pytestmark = pytest.mark.site

# Attributes by which a page fetches something unasked (HTML Standard, section 4).
FETCHING = {
    *("src", "srcset", "poster", "data", "background", "manifest", "ping", "imagesrcset", "code"),
    *("archive", "codebase", "classid", "profile", "longdesc", "cite", "action", "formaction"),
}
# Relations that never fetch; every other link does, or makes a connection ahead of time.
QUIET_RELATIONS = {"canonical", "license", "next", "prev", "author", "edit", "alternate"}
# The address is plain text, or followed only on a click.
QUIET_TAGS = {"blockquote", "q", "del", "ins"}


class _Page(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.fetched: list[str] = []
        self._in_style = False

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        values = {name: value or "" for name, value in attrs}
        self._in_style = tag == "style"
        for name, value in values.items():
            if name.removeprefix("xlink:") in FETCHING and tag not in QUIET_TAGS:
                self.fetched += _candidates(value) if name.endswith("srcset") else [value]
            elif name == "style":
                self.fetched += css_addresses(f"* {{ {value} }}")
            elif name.removeprefix("xlink:") == "href" and tag not in {"a", "area"}:
                relations = set(values.get("rel", "").casefold().split())
                if tag != "link" or not relations or relations - QUIET_RELATIONS:
                    self.fetched.append(value)
        if tag == "meta" and values.get("http-equiv", "").casefold() == "refresh":
            self.fetched.append(values.get("content", "").partition("=")[2])

    def handle_data(self, data: str) -> None:
        if self._in_style:
            self.fetched += css_addresses(data)


def _candidates(value: str) -> list[str]:
    return [part.split()[0] for part in value.split(",") if part.split()]


def css_addresses(text: str) -> list[str]:
    """Return every address a style sheet names: url(), @import, image-set()."""
    return list(_walk(tinycss2.parse_stylesheet(text, skip_comments=True)))


def _walk(nodes: list[tinycss2.ast.Node], *, in_import: bool = False) -> Iterator[str]:
    for node in nodes:
        if node.type == "url" or (node.type == "string" and in_import):
            yield node.value
        elif node.type == "function":
            inside = node.lower_name in {"url", "src", "image-set", "-webkit-image-set", "image"}
            yield from _walk(node.arguments, in_import=inside)
        for part in ("prelude", "content", "value"):
            children = getattr(node, part, None)
            if isinstance(children, list):
                importing = node.type == "at-rule" and node.lower_at_keyword == "import"
                yield from _walk(children, in_import=importing or in_import)


def foreign(addresses: list[str]) -> list[str]:
    """Return the addresses that lead to another origin."""
    return [a for a in addresses if _is_foreign(a)]


def _is_foreign(address: str) -> bool:
    # Browsers drop white space and controls, and take a backslash for a slash.
    plain = re.sub(r"[\x00-\x20]", "", address).replace("\\", "/")
    parts = urlsplit(plain)
    return bool(parts.netloc) or parts.scheme not in {"", "data"}


def page_addresses(html: str) -> list[str]:
    """Return every address a page fetches unasked."""
    page = _Page()
    page.feed(html)
    page.close()
    return page.fetched


def test_no_page_fetches_from_another_origin(built_site: Path, record_property) -> None:
    pages = sorted(built_site.rglob("*.html"))
    fetched = {page: page_addresses(page.read_text(encoding="utf-8")) for page in pages}

    wrong = {page: found for page, all_ in fetched.items() if (found := foreign(all_))}
    record_property("kennzahl: fremde Adressen in gebauten Dateien", sum(map(len, wrong.values())))

    assert wrong == {}
    assert all(len(all_) > 3 for all_ in fetched.values())


def test_no_style_sheet_fetches_from_another_origin(built_site: Path) -> None:
    sheets = sorted(built_site.rglob("*.css"))
    fetched = {s: css_addresses(s.read_text(encoding="utf-8")) for s in sheets}

    assert {sheet: found for sheet, all_ in fetched.items() if (found := foreign(all_))} == {}
    assert any("fonts/" in a for all_ in fetched.values() for a in all_)


def test_no_picture_fetches_from_another_origin(built_site: Path) -> None:
    for file in sorted(built_site.rglob("*.svg")):
        for element in ElementTree.parse(file).iter():
            name = element.tag.rpartition("}")[2]
            assert name not in {"script", "foreignObject"}, file
            if name == "style":
                assert foreign(css_addresses(element.text or "")) == [], file
            for attribute, value in element.attrib.items():
                if attribute.rpartition("}")[2] in {"href", "src"}:
                    assert foreign([value]) == [], file
                assert not attribute.startswith("on"), file


@pytest.mark.parametrize(
    ("html", "found"),
    [
        ('<img src="https://fremd.example/x.png">', ["https://fremd.example/x.png"]),
        ('<img src="//fremd.example/x.png">', ["//fremd.example/x.png"]),
        (r'<img src="\\fremd.example/x.png">', [r"\\fremd.example/x.png"]),
        (
            '<img srcset="a.png 1x, https://fremd.example/b.png 2x">',
            ["https://fremd.example/b.png"],
        ),
        (
            '<link rel="stylesheet" href="https://fremd.example/x.css">',
            ["https://fremd.example/x.css"],
        ),
        ('<link rel="preconnect" href="https://fremd.example">', ["https://fremd.example"]),
        ('<link rel="dns-prefetch" href="//fremd.example">', ["//fremd.example"]),
        ('<script src="http://fremd.example/x.js"></script>', ["http://fremd.example/x.js"]),
        ("<style>@import 'https://fremd.example/x.css';</style>", ["https://fremd.example/x.css"]),
        (
            '<p style="background: url(https://fremd.example/x.png)">',
            ["https://fremd.example/x.png"],
        ),
        ('<svg><use xlink:href="https://fremd.example/x#a"/></svg>', ["https://fremd.example/x#a"]),
        (
            '<meta http-equiv="refresh" content="0;url=https://fremd.example">',
            ["https://fremd.example"],
        ),
        ('<a href="https://fremd.example">', []),
        ('<a href="x" ping="https://fremd.example">', ["https://fremd.example"]),
        ('<link rel="canonical" href="https://kochbuch.example/">', []),
        ('<link rel="stylesheet" href="../assets/x.css">', []),
        ('<img src="data:image/png;base64,AAAA">', []),
        ('<form action="https://fremd.example">', ["https://fremd.example"]),
    ],
)
def test_an_address_is_foreign_wherever_it_hides(html: str, found: list[str]) -> None:
    assert foreign(page_addresses(html)) == found


@pytest.mark.parametrize(
    "css",
    [
        'a { background: url("https://fremd.example/x") }',
        "@import url(https://fremd.example/x);",
        "@media print { a { background: URL(https://fremd.example/x) } }",
        '@font-face { src: local("a"), url(https://fremd.example/x) format("woff2") }',
        'a { background: image-set("https://fremd.example/x" 1x) }',
        "a { background: \\75rl(https://fremd.example/x) }",
        'a { & b { mask: url("https://fremd.example/x") } }',
    ],
)
def test_a_style_sheet_cannot_hide_an_address(css: str) -> None:
    assert foreign(css_addresses(css)) == ["https://fremd.example/x"]
