# SPDX-FileCopyrightText: Das Kochbuch
# SPDX-License-Identifier: MIT
"""What the site's engine needs: the file of a page, its front matter, and HTML it leaves alone.

Every engine we know (MkDocs, ProperDocs, Zensical) makes the page at `themen/` from a Markdown
file `themen/index.md`.
"""

from __future__ import annotations

import html
import json
import posixpath
import re

from kochbuch.site.site_file import SiteFile
from kochbuch.site.spec import PageSpec

_MAX_DESCRIPTION = 300
_BLANK_LINE = re.compile(r"(?<=\n) +(?=\n)")
_NOT_IN_YAML = re.compile("[\x7f-\x9f\u2028\u2029\ud800-\udfff\ufeff\ufffe\uffff]")


def page_file(spec: PageSpec, content: str) -> SiteFile:
    """Return the Markdown file of a page whose HTML is `content`."""
    text = f"{_front_matter(spec)}\n{html_block(content.strip())}\n"
    return SiteFile(uri(spec.address), text, spec.source)


def uri(address: str) -> str:
    """Return the path of the Markdown file that becomes the page at `address`."""
    return f"{address}index.md"


def address_of(file: str) -> str:
    """Return the address of the page that a Markdown file becomes.

    >>> address_of("ueber.md"), address_of("themen/index.md"), address_of("index.md")
    ('ueber/', 'themen/', '')
    """
    folder, name = posixpath.split(file.removesuffix(".md"))
    return posixpath.join(folder, "" if name == "index" else f"{name}/")


def html_block(content: str) -> str:
    """Return HTML so that a site's own Markdown renderer passes it on unchanged.

    Some extensions look for code fences before others look for HTML, so the signs that open one
    are written as references. Markdown would expand tabs and empty blank lines.
    """
    content = content.replace("`", "&#96;").replace("~~~", "&#126;&#126;&#126;")
    return _BLANK_LINE.sub("", content.replace("\t", "&#9;"))


def _front_matter(spec: PageSpec) -> str:
    """Return the front matter of a page.

    Templates print title and description as they are, so they are escaped here; a JSON text is a
    YAML text, and neither can end the line.
    """
    description = spec.description
    if len(description) > _MAX_DESCRIPTION:
        description = description[: _MAX_DESCRIPTION - 1].rstrip() + "…"
    lines = (
        f"title: {_yaml(html.escape(spec.title))}",
        f"description: {_yaml(html.escape(description))}",
        "hide: [navigation, toc]",
        *([f"template: {spec.frame}"] if spec.frame else []),
    )
    return "\n".join(("---", *lines, "---", ""))


def _yaml(text: str) -> str:
    """Return a text as JSON without the characters that YAML forbids or folds."""
    return _NOT_IN_YAML.sub(lambda c: f"\\u{ord(c[0]):04x}", json.dumps(text, ensure_ascii=False))
