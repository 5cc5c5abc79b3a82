# SPDX-FileCopyrightText: Das Kochbuch
# SPDX-License-Identifier: MIT
"""The body of a recipe as HTML that can do no harm.

The only module that knows `markdown` and `nh3`. Contributors' text is rendered without raw HTML,
attribute lists and snippets, then cleaned by an allow-list; our own markup is added afterwards.
"""

from __future__ import annotations

import logging
import re
from collections.abc import Callable
from html import escape, unescape
from typing import Any
from urllib.parse import urlsplit
from xml.etree.ElementTree import Element

import nh3
from markdown import Markdown
from markdown.extensions import Extension
from markdown.extensions.footnotes import FootnoteExtension
from markdown.extensions.toc import TocExtension
from markdown.treeprocessors import Treeprocessor
from markdown.util import AMP_SUBSTITUTE, ETX, STX

from kochbuch.book.words import slug
from kochbuch.files.syntax.targets import decoded
from kochbuch.stories.passages import Story, story_passages
from kochbuch.stories.spoken import describe_tables, speak_german

_log = logging.getLogger(__name__)
_FAILED = (
    "recipes/%s.md: Der Bericht ließ sich nicht in eine Seite umwandeln und erscheint so, wie er "
    "geschrieben ist. Bitte melden Sie das den Entwicklern des Kochbuchs."
)


def _code(source: str, *_: Any, **__: Any) -> str:
    """Return a fenced block as plain code.

    Highlighting would only add spans, and recipes show a line of configuration now and then.
    """
    return f'<div class="highlight"><pre><code>{escape(source, quote=False)}\n</code></pre></div>'


_EXTENSIONS: tuple[str, ...] = (
    "admonition",
    "def_list",
    "sane_lists",
    "tables",
    "pymdownx.betterem",
    "pymdownx.details",
    "pymdownx.saneheaders",
    "pymdownx.superfences",
    "pymdownx.tabbed",
    "pymdownx.tasklist",
)
_EXTENSION_CONFIGS: dict[str, dict[str, Any]] = {
    # An attribute, since a style in the page is what a content security policy forbids.
    "tables": {"use_align_attribute": True},
    "pymdownx.tabbed": {"alternate_style": True},
    "pymdownx.superfences": {
        "custom_fences": [
            {"name": "*", "class": "", "format": _code, "validator": lambda *_: True},
        ],
    },
}
_TAGS = frozenset(
    """
    a abbr blockquote br code dd del details div dl dt em h2 h3 h4 h5 h6 hr img input ins label li
    ol p pre section span strong sub summary sup table tbody td th thead tr ul
    """.split()
)
_ATTRIBUTES: dict[str, set[str]] = {
    "a": {"href", "title", "id", "class"},
    "abbr": {"title"},
    "details": {"open", "class"},
    "div": {"class", "data-tabs"},
    "img": {"src", "alt", "title"},
    "input": {"type", "disabled", "checked", "id", "name"},
    "label": {"for", "class"},
    "li": {"id", "class"},
    "ol": {"start"},
    "p": {"class"},
    "pre": {"class"},
    "span": {"class"},
    "sup": {"id"},
    "td": {"align"},
    "th": {"align"},
    "ul": {"class"},
    **{heading: {"id"} for heading in ("h2", "h3", "h4", "h5", "h6")},
}
# "kb-" and "inhalt" belong to the page around the story, "__" to the theme.
_RESERVED = re.compile(r"kb-|inhalt$|$")
_ID = re.compile(
    r"(?!kb-|inhalt$)[a-z0-9][a-z0-9-]*(_\d+)?|fn(ref)?\d*:[a-z0-9-]+|__tabbed_\d+(_\d+)?",
    re.I,
)
_CLASSES = frozenset(
    """
    abstract admonition admonition-title bug contains-task-list danger example failure footnote
    footnote-backref footnote-ref info note question quote success task-list-control
    task-list-indicator task-list-item tabbed-alternate tabbed-block tabbed-content tabbed-labels
    tabbed-set tip warning highlight
    """.split()
)
_ALIGNMENTS = ("left", "right", "center")
_INPUT_TYPES = ("checkbox", "radio")
_HIDDEN = re.compile(f"{STX}([0-9]{{1,3}}){ETX}")
_SCHEMES = frozenset({"http", "https", "mailto", "tel"})


Link = Callable[[str, str], str | None]
"""Where a link to `target` in the recipe at `path` leads, None if it must not be one."""


class StoryRenderer:
    """Renders one body after the other; keeps the Markdown machine, which is costly to make."""

    def __init__(self, link: Link) -> None:
        """Make a renderer that asks `link` about every link and picture."""
        self._links = _LinkRewriter(link)
        self._markdown = _machine(self._links)

    def render(self, body: str, path: str) -> Story:
        """Return the body of the recipe at `path`: clean HTML and what is read from it.

        What can't be rendered is shown as it was written, and logged: one recipe never costs the
        others anything.
        """
        try:
            return self._render(body, path)
        except Exception:
            _log.warning(_FAILED, path)
            _log.debug("Traceback", exc_info=True)
            # It still holds half of this body, which would appear in the next.
            self._markdown = _machine(self._links)
            html = f"<pre><code>{escape(body, quote=False)}</code></pre>"
            return Story(html, (), tuple(story_passages(html)))

    def _render(self, body: str, path: str) -> Story:
        self._links.path = path
        self._markdown.reset()
        # The line break lets blanks in the first line be an empty line, as everywhere.
        html = describe_tables(speak_german(clean(self._markdown.convert(f"\n{body}"))))
        # `toc` sets this attribute while it converts.
        tokens: list[dict[str, Any]] = getattr(self._markdown, "toc_tokens", [])
        sections = tuple((t["id"], unescape(t["name"])) for t in tokens if t["level"] == 2)
        return Story(html, sections, tuple(story_passages(html)))


def _machine(links: _LinkRewriter) -> Markdown:
    return Markdown(
        extensions=[
            *_EXTENSIONS,
            _Footnotes(BACKLINK_TITLE="Zurück zur Stelle im Text"),
            TocExtension(slugify=_anchor, permalink=False),
            _NoRawHtml(),
            links,
        ],
        extension_configs=_EXTENSION_CONFIGS,
        output_format="html",
    )


def _anchor(text: str, _separator: str) -> str:
    """Return the anchor of a heading, never one of the page around."""
    anchor = slug(text)
    return f"abschnitt-{anchor}".rstrip("-") if _RESERVED.match(anchor) else anchor


def clean(html: str) -> str:
    """Return `html` with nothing but harmless tags, attributes, classes, ids and addresses."""
    return nh3.clean(
        html,
        tags=set(_TAGS),
        attributes=_ATTRIBUTES,
        attribute_filter=_keep,
        url_schemes=set(_SCHEMES),
        link_rel="noopener noreferrer",
        strip_comments=True,
    )


def _keep(tag: str, attribute: str, value: str) -> str | None:
    """Return the value an attribute may keep, or None to drop it."""
    check = _CHECKS.get((tag, attribute)) or _CHECKS.get(("", attribute))
    return check(value) if check else value


def _harmless_id(value: str) -> str | None:
    return value if _ID.fullmatch(value) else None


def _known_classes(value: str) -> str | None:
    return " ".join(word for word in value.split() if word in _CLASSES) or None


def _local_picture(value: str) -> str | None:
    """Return an address beside the page; browsers take a backslash for a slash."""
    try:
        parts = urlsplit(value)
    except ValueError:
        return None
    return None if parts.scheme or parts.netloc or value[:1] in "/\\" else value


def _one_of(allowed: tuple[str, ...]) -> Callable[[str], str | None]:
    return lambda value: value if value in allowed else None


_CHECKS: dict[tuple[str, str], Callable[[str], str | None]] = {
    ("", "id"): _harmless_id,
    ("label", "for"): _harmless_id,
    ("input", "name"): _harmless_id,
    ("input", "type"): _one_of(_INPUT_TYPES),
    ("", "class"): _known_classes,
    ("", "align"): _one_of(_ALIGNMENTS),
    ("img", "src"): _local_picture,
}


class _Footnotes(FootnoteExtension):
    """Numbers the references to one note by counting them.

    The extension tries 2, 3, 4 ... anew for each: a minute for 10,000 references.
    """

    def unique_ref(self, reference: str, found: bool = False) -> str:
        if not found:
            return reference
        count = self.found_refs[reference] = self.found_refs.get(reference, 0) + 1
        return reference if count == 1 else reference.replace("fnref", f"fnref{count}", 1)


class _NoRawHtml(Extension):
    """Raw HTML stays text; the checker has reported it already."""

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802 - the name Markdown calls
        md.preprocessors.deregister("html_block")
        md.inlinePatterns.deregister("html")


def _plain(target: str) -> str:
    """Return an address as the page will show it.

    Python-Markdown still hides letters after a backslash, and every letter of an address of mail.
    """
    shown = _HIDDEN.sub(lambda match: chr(int(match[1])), target.replace(AMP_SUBSTITUTE, "&"))
    return decoded(shown)


class _LinkRewriter(Extension, Treeprocessor):
    """Asks where each link and picture leads; one that leads nowhere becomes text."""

    path = ""
    """The recipe being rendered."""

    def __init__(self, link: Link) -> None:
        Extension.__init__(self)
        self._link = link

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802 - the name Markdown calls
        Treeprocessor.__init__(self, md)
        # After the inline patterns, which make the links.
        md.treeprocessors.register(self, "kochbuch_links", 5)

    def run(self, root: Element) -> None:
        for element in root.iter():
            name = {"a": "href", "img": "src"}.get(element.tag)
            target = element.get(name) if name else None
            if name and target:
                way = self._link(_plain(target), self.path)
                if way is None:
                    element.tag = "span"
                    element.attrib.clear()
                else:
                    element.set(name, way)
