# SPDX-FileCopyrightText: Das Kochbuch
# SPDX-License-Identifier: MIT
"""HTML as a browser sees it: elements, text, and whatever could do harm; not by our own lists."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from html.parser import HTMLParser

_ACTIVE = frozenset(
    """
    applet base button embed form frame frameset iframe link math meta noscript object param
    portal script select slot style svg template textarea title video audio source track
    """.split()
)
_ADDRESSES = frozenset({"href", "src", "action", "formaction", "xlink:href", "srcset", "poster"})
_SCHEME = re.compile(r"[a-z][a-z0-9+.-]*:", re.I)
_FINE = ("http:", "https:", "mailto:", "tel:")
# What describe_tables adds after the cleaning.
_OWN_CLASSES = {"caption": {"kb-unseen"}, "div": {"kb-roll"}, "td": {"kb-right", "kb-center"}}
_OWN_CLASSES["th"] = _OWN_CLASSES["td"]
_VOID = frozenset("area base br col embed hr img input link meta source track wbr".split())


@dataclass
class Element:
    """One start tag."""

    tag: str
    attributes: dict[str, str]


@dataclass
class Page(HTMLParser):
    """A parsed page: its elements in order, and its text with references resolved."""

    elements: list[Element] = field(default_factory=list)
    texts: list[str] = field(default_factory=list)
    open_tags: list[str] = field(default_factory=list)
    unbalanced: list[str] = field(default_factory=list)

    def __post_init__(self) -> None:
        super().__init__()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Keep the element; what is not void stays open."""
        self.elements.append(Element(tag, {name: value or "" for name, value in attrs}))
        if tag not in _VOID:
            self.open_tags.append(tag)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Keep an element that closes itself."""
        self.handle_starttag(tag, attrs)
        if tag not in _VOID:
            self.open_tags.pop()

    def handle_endtag(self, tag: str) -> None:
        """Close the last open element, or note what does not fit."""
        if tag in _VOID or (self.open_tags and self.open_tags.pop() == tag):
            return
        self.unbalanced.append(tag)

    def handle_data(self, data: str) -> None:
        """Keep the text."""
        self.texts.append(data)

    @property
    def text(self) -> str:
        """All text, white space folded."""
        return " ".join("".join(self.texts).split())

    def values(self, attribute: str) -> list[str]:
        """Return the values of one attribute, in order."""
        return [e.attributes[attribute] for e in self.elements if attribute in e.attributes]


def parse(html: str) -> Page:
    """Return the parsed page; an element left open counts as unbalanced."""
    page = Page()
    page.feed(html)
    page.close()
    page.unbalanced += page.open_tags
    return page


def dangers(html: str) -> list[str]:
    """Return everything in `html` that runs, loads from elsewhere, or takes over the page."""
    page = parse(html)
    found = [f"<{tag}> unbalanced" for tag in page.unbalanced]
    for element in page.elements:
        found += [f"<{element.tag}>"] if element.tag in _ACTIVE else []
        found += [f"{element.tag}: {why}" for why in _harmful(element)]
    return found


def _harmful(element: Element) -> Iterator[str]:
    for name, value in element.attributes.items():
        # What a browser does before it looks for a scheme.
        address = re.sub(r"[\x00-\x20]", "", value).replace("\\", "/").casefold()
        if name.startswith("on") or name in ("style", "srcdoc", "is", "slot", "nonce", "itemref"):
            yield name
        if name in _ADDRESSES and _SCHEME.match(address) and not address.startswith(_FINE):
            yield f"{name}={value}"
        is_remote = address.startswith("//") or bool(_SCHEME.match(address))
        if element.tag == "img" and name == "src" and is_remote:
            yield f"loads {value}"
        if name in ("id", "name", "for"):
            of_tabs = re.fullmatch(r"__tabbed_\d+(_\d+)?", value)
            if (value.startswith("__") and not of_tabs) or value.startswith("kb-"):
                yield f"{name}={value}"
        is_own = value in _OWN_CLASSES.get(element.tag, ())
        if name == "class" and re.search(r"(^|\s)(md-|kb-)", value) and not is_own:
            yield f"class={value}"
        if name == "type" and element.tag == "input" and value not in ("checkbox", "radio"):
            yield f"type={value}"
