# SPDX-FileCopyrightText: Das Kochbuch
# SPDX-License-Identifier: MIT
"""Pages as complete Markdown files that any Markdown renderer passes on unchanged."""

from __future__ import annotations

from html import escape
from pathlib import Path

import frontmatter
import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st
from jinja2 import UndefinedError
from kochbuch.book.recipe import Contact, Product, Reference
from kochbuch.running.output import render
from kochbuch.running.project import OWN_ROOT
from kochbuch.site.engine import html_block
from kochbuch.site.pages.lists import overview
from kochbuch.site.rendering import Renderer
from kochbuch.site.settings import Settings
from kochbuch.site.site_file import SiteFile
from kochbuch.site.spec import PageSpec
from markdown import Markdown
from mkdocs.config import load_config
from mkdocs.utils.meta import get_data

from tests.minibook import BODY, DAY, TRAPS, book, real_book, recipe
from tests.reading_html import parse

RENDERER = Renderer()


def page(title: str, description: str = "Kurz.") -> SiteFile:
    return RENDERER.render(overview("themen/", title, description, ()))


def head(made: SiteFile) -> dict[str, object]:
    """Return the front matter as MkDocs reads it, and make sure that another reader agrees."""
    assert made.content is not None
    found = get_data(made.content)[1]
    assert found == frontmatter.loads(made.content).metadata
    return found


def test_a_page_is_a_file_one_would_write_by_hand() -> None:
    made = page("Themen & mehr", "Alles über »Themen«.")

    assert made == SiteFile(
        "themen/index.md",
        "---\n"
        'title: "Themen &amp; mehr"\n'
        'description: "Alles über »Themen«."\n'
        "hide: [navigation, toc]\n"
        "---\n\n"
        '<div class="kb-page">\n'
        '<nav class="kb-crumbs" aria-label="Sie sind hier">\n<ol>\n'
        '<li><a href="../">Start</a></li>\n'
        '<li><span aria-current="page">Themen &amp; mehr</span></li>\n'
        "</ol>\n</nav>\n\n"
        '<header class="kb-head"><h1>Themen &amp; mehr</h1>'
        '<p class="kb-lead">Alles über »Themen«.</p></header>\n'
        "</div>\n",
        "",
    )


@pytest.mark.parametrize(
    "text",
    [
        'Sagt "Guten Tag"',
        "Müller & Söhne",
        r"C:\neu\tisch \" und \\",
        "Titel: Untertitel # kein Kommentar",
        "Zeile eins\nZeile zwei\n---\nlayout: böse",
        "Tab\tund\rWagenrücklauf",
        "- keine Liste",
        "{{ config }} {% raw %} ${x} `x` ~~~",
        "<script>alert(1)</script>",
        "'einfach' „doppelt“ – 2 × 3",
        "null",
        "2026-02-30",
        "\x7f\x85\x9f\u2028\u2029\ufeff\ufffe 🎉",
    ],
)
def test_any_title_is_valid_yaml_and_escaped_once(text: str) -> None:
    assert head(page(text, text)) == {
        "title": escape(text),
        "description": escape(text),
        "hide": ["navigation", "toc"],
    }


@settings(derandomize=True, deadline=None, max_examples=300)
@given(st.text(st.characters(exclude_categories=["Cs"]), max_size=80))
@example("\x00")
def test_no_letter_breaks_the_head(text: str) -> None:
    assert head(page(text))["title"] == escape(text)


def test_a_long_description_is_shortened_before_it_is_escaped() -> None:
    found = str(head(page("Titel", "&" * 400))["description"])

    assert found == "&amp;" * 299 + "…"


def test_a_missing_name_in_a_template_is_an_error() -> None:
    with pytest.raises(UndefinedError):
        RENDERER.render(PageSpec("", "tiles.html", "x", "y", {}))


def site_markdown() -> Markdown:
    """Return a renderer with the extensions of mkdocs.yml, as MkDocs makes one for every page."""
    config = load_config(str(OWN_ROOT / "mkdocs.yml"), hooks=[])
    return Markdown(extensions=config.markdown_extensions, extension_configs=config.mdx_configs)


@pytest.mark.parametrize(
    "html",
    [
        "<div>\n\n\n<p>x</p>\n</div>",
        "<div>\n   \n<pre>\n\n\ta\n \n  b</pre>\n</div>",
        "<div>\n```\nx\n```\n~~~~\ny\n~~~~\n</div>",
        "<div>\n!!! note\n    x\n</div>",
        "<div>\n[^1]: x\n\n*[a]: b\n\n[r]: http://x.de\n\n# kein Titel\n</div>",
        '<div>\n<p data-x="a > b">x &amp;amp; &copy; &#38;</p><br><img alt="x">\n</div>',
        "<div>\n<ul>\n<li>a\n\n<details><summary>b</summary></details></li>\n</ul>\n</div>",
    ],
)
def test_a_block_of_html_survives_another_renderer(html: str) -> None:
    block = html_block(html)
    seen, meant = parse(site_markdown().convert(block)), parse(html)

    assert site_markdown().convert(block) == block
    assert seen.text == meant.text
    assert seen.elements == meant.elements


def test_a_page_with_every_trap_survives_another_renderer() -> None:
    made = recipe("fallen", body=TRAPS, title="Titel mit ``` und ~~~", deviation="a\n\n\tb\n \nc")
    markdown = site_markdown()

    for file in render(book(made), Settings(DAY)):
        if not file.uri.endswith(".md"):
            continue
        block = str(frontmatter.loads(str(file.content)).content)
        assert markdown.reset().convert(block) == block
        if file.uri == "rezepte/nw/kreuzau/fallen/index.md":
            assert "[^1]: keine Fußnote" in parse(block).text
            assert '!!! note "kein Kasten"' in parse(block).text


@pytest.mark.parametrize("share", [8, pytest.param(1, marks=pytest.mark.slow)])
def test_real_pages_survive_another_renderer(share: int) -> None:
    markdown = site_markdown()
    pages = [f for f in render(real_book(), Settings(DAY)) if f.content and f.uri[-3:] == ".md"]

    for file in pages[::share]:
        block = get_data(str(file.content))[0].strip()
        assert markdown.reset().convert(block) == block, file.uri
    assert len(pages) > len(real_book().recipes)


def test_pages_need_no_path_of_this_machine(tmp_path: Path) -> None:
    texts = "".join(str(f.content) for f in render(book(recipe("x", body=BODY)), Settings(DAY)))

    assert str(OWN_ROOT) not in texts
    assert str(tmp_path.parent) not in texts


@pytest.mark.parametrize(
    "url",
    [
        "javascript:alert(1)",
        " javascript:alert(1)",
        "data:text/html,x",
        "//example.org/",
        "httpx:a",
    ],
)
def test_a_link_leads_to_the_web_even_if_the_checker_did_not_look(url: str) -> None:
    made = recipe(
        "x",
        contact=Contact("Amt", url=url),
        products=(Product("Produkt", url=url),),
        references=(Reference("Quelle", url=url),),
    )
    files = {file.uri: str(file.content) for file in render(book(made), Settings(DAY))}

    found = parse(files["rezepte/nw/kreuzau/x/index.md"])

    assert [href for href in found.values("href") if url.strip() in href] == []
    assert "Produkt" in found.text
    assert "Quelle" in found.text


def test_a_link_to_the_web_is_a_link() -> None:
    made = recipe("x", products=(Product("Produkt", url="https://example.org/"),))
    files = {file.uri: str(file.content) for file in render(book(made), Settings(DAY))}

    assert "https://example.org/" in parse(files["rezepte/nw/kreuzau/x/index.md"]).values("href")


def test_a_redirect_escapes_both_paths() -> None:
    made = recipe("x", path='nw/a/"><b>', former_paths=('nw/b/"><i>',))
    files = {file.uri: str(file.content) for file in render(book(made), Settings(DAY))}

    found = parse(files['rezepte/nw/b/"><i>/index.html'])

    assert [element.tag for element in found.elements] == [
        *("html", "head", "meta", "meta", "meta", "title"),
        *("meta", "link", "meta", "body", "p", "a"),
    ]
    assert found.values("href") == ['../../a/"><b>/'] * 2
