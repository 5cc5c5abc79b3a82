# SPDX-FileCopyrightText: Das Kochbuch
# SPDX-License-Identifier: MIT
"""The body of a recipe as HTML: everything a recipe needs, nothing that could do harm."""

from __future__ import annotations

import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from kochbuch.files.syntax.body import outline
from kochbuch.files.syntax.overload import (
    MAX_ALL_LINES,
    MAX_EXPLANATIONS,
    MAX_HEADINGS,
    MAX_LINES,
)
from kochbuch.site.links import page_link
from kochbuch.stories.markdown import StoryRenderer, clean

from tests.minibook import real_book
from tests.reading_html import dangers, parse

HERE = "nw/kreuzau/lotsen"
RENDERER = StoryRenderer(page_link)
REL = 'rel="noopener noreferrer"'


def rendered(body: str) -> str:
    return RENDERER.render(body, HERE).html


@pytest.mark.parametrize(
    ("body", "html"),
    [
        ("Text *kursiv*, **fett**, `Code`.", "<p>Text <em>kursiv</em>, <strong>fett</strong>, "
         "<code>Code</code>.</p>"),
        ("wort_mit_strichen", "<p>wort_mit_strichen</p>"),
        ("## Ergebnis", '<h2 id="ergebnis">Ergebnis</h2>'),
        ("### Größe & Maß", '<h3 id="groesse-mass">Größe &amp; Maß</h3>'),
        ("##kein Titel", "<p>##kein Titel</p>"),
        ("> Zitat", "<blockquote>\n<p>Zitat</p>\n</blockquote>"),
        ("eins  \nzwei", "<p>eins<br>\nzwei</p>"),
        ("---", "<hr>"),
        ("1. eins\n2. zwei", "<ol>\n<li>eins</li>\n<li>zwei</li>\n</ol>"),
        ("3. drei\n4. vier", '<ol start="3">\n<li>drei</li>\n<li>vier</li>\n</ol>'),
        ("- eins\n- zwei", "<ul>\n<li>eins</li>\n<li>zwei</li>\n</ul>"),
        ("Begriff\n:   Erklärung", "<dl>\n<dt>Begriff</dt>\n<dd>Erklärung</dd>\n</dl>"),
        (
            "- [x] fertig\n- [ ] offen",
            '<ul>\n<li class="task-list-item"><input type="checkbox" disabled="" checked="" '
            'aria-label="erledigt"> fertig</li>\n<li class="task-list-item">'
            '<input type="checkbox" disabled="" aria-label="offen"> offen</li>\n</ul>',
        ),
        (
            "| a | b |\n|:--|--:|\n| 1 | 2 |",
            '<div class="kb-roll"><table><caption class="kb-unseen">Tabelle</caption>\n<thead>\n'
            "<tr>\n"
            '<th scope="col">a</th>\n<th scope="col" class="kb-right">b</th>\n</tr>\n'
            '</thead>\n<tbody>\n<tr>\n<td>1</td>\n<td class="kb-right">2</td>\n</tr>\n'
            "</tbody>\n</table></div>",
        ),
        (
            '!!! warning "Achtung"\n    Text',
            '<div class="admonition warning">\n<p class="admonition-title">Achtung</p>\n'
            "<p>Text</p>\n</div>",
        ),
        (
            '??? tip "Mehr"\n    Text',
            '<details class="tip">\n<summary>Mehr</summary>\n<p>Text</p>\n</details>',
        ),
        (
            '???+ note "Offen"\n    Text',
            '<details class="note" open="">\n<summary>Offen</summary>\n<p>Text</p>\n</details>',
        ),
        (
            '=== "Eins"\n    A\n=== "Zwei"\n    B',
            '<div class="tabbed-set tabbed-alternate" data-tabs="1:2">'
            '<input checked="" id="__tabbed_1_1" name="__tabbed_1" type="radio">'
            '<input id="__tabbed_1_2" name="__tabbed_1" type="radio">'
            '<div class="tabbed-labels"><label for="__tabbed_1_1">Eins</label>'
            '<label for="__tabbed_1_2">Zwei</label></div>\n<div class="tabbed-content">\n'
            '<div class="tabbed-block">\n<p>A</p>\n</div>\n<div class="tabbed-block">\n<p>B</p>\n'
            "</div>\n</div>\n</div>",
        ),
        (
            "Text[^a].\n\n[^a]: Fußnote.",
            f'<p>Text<sup id="fnref:a"><a class="footnote-ref" href="#fn:a" {REL} '
            'aria-label="Fußnote 1">1</a></sup>.</p>'
            '\n<div class="footnote">\n<hr>\n<ol>\n<li id="fn:a">\n<p>Fußnote.&nbsp;'
            '<a class="footnote-backref" href="#fnref:a" aria-label="Zurück zur Stelle im Text" '
            f"{REL}>↩</a></p>\n</li>\n</ol>\n</div>",
        ),
        (
            '```yaml title="x" hl_lines="1"\nstatus: "<b>"\n\tx\n```',
            '<div class="highlight"><pre><code>status: "&lt;b&gt;"\n    x\n</code></pre></div>',
        ),
        ("~~~\na ``` b\n~~~", '<div class="highlight"><pre><code>a ``` b\n</code></pre></div>'),
        ("    eingerückt <b>", "<pre><code>eingerückt &lt;b&gt;\n</code></pre>"),
        ("&copy; 3 < 4 & 5", "<p>© 3 &lt; 4 &amp; 5</p>"),
        ("*[DMS]: Dokumente", "<p>*[DMS]: Dokumente</p>"),
    ],
)  # fmt: skip
def test_what_a_recipe_needs_is_rendered(body: str, html: str) -> None:
    assert rendered(body) == html


def test_links_and_pictures_are_asked_for_wherever_they_stand() -> None:
    body = (
        "| [a](../aldenhoven/relaunch.md) |\n|--|\n| ![b](lotsen/plan.png) |\n\n"
        '!!! note "x"\n    [c][ref] und <https://example.org>\n\n[ref]: andere.md "Titel"\n'
    )
    renderer = StoryRenderer(lambda target, path: f"{path}?{target}")

    page = parse(renderer.render(body, HERE).html)

    assert page.values("href") == [
        f"{HERE}?../aldenhoven/relaunch.md",
        f"{HERE}?andere.md",
        f"{HERE}?https://example.org",
    ]
    assert page.values("src") == [f"{HERE}?lotsen/plan.png"]
    assert page.values("alt") == ["b"]


def test_a_link_that_leads_nowhere_becomes_text() -> None:
    renderer = StoryRenderer(lambda target, _: None if target == "entwurf.md" else target)
    body = '[eins](andere.md), [zwei](entwurf.md "T"), ![drei](entwurf.md)'

    html = renderer.render(body, HERE).html

    assert html == f'<p><a href="andere.md" {REL}>eins</a>, <span>zwei</span>, <span></span></p>'


def test_sections_are_the_second_level_as_plain_text() -> None:
    story = RENDERER.render('## Zutaten & *mehr* "x"\n\n### Tiefer\n\n## Ergebnis\n', HERE)

    assert story.sections == (
        ("zutaten-mehr-x", 'Zutaten & mehr "x"'),
        ("ergebnis", "Ergebnis"),
    )


def test_a_story_holds_its_text_in_passages() -> None:
    body = (
        "Vorab.\n\n## Zutaten\n\n### Zeit\n\nEine *E*-Akte &amp; mehr[^1].\n\n"
        "| a |\n|--|\n| b |\n\n## Ergebnis\n\n[^1]: Note.\n"
    )
    story = RENDERER.render(body, HERE)

    assert [(p.kind.name, p.text) for p in story.passages] == [
        ("TEXT", "Vorab."),
        ("SECTION", "Zutaten"),
        ("HEADING", "Zeit"),
        ("TEXT", "Eine E-Akte & mehr . a b"),
        ("SECTION", "Ergebnis"),
        ("TEXT", "Note."),
    ]
    assert story.text == "Vorab.\nZutaten\nZeit\nEine E-Akte & mehr . a b\nErgebnis\nNote."


def test_one_renderer_forgets_the_last_body() -> None:
    body = 'Text[^1].\n\n[^1]: Note.\n\n## Ergebnis\n\n=== "A"\n    x\n'
    first = rendered(body)

    assert rendered("[ref] und [^1]") == "<p>[ref] und [^1]</p>"
    assert rendered(body) == first


HOSTILE = {
    "one note, many references": "[^a]\n\n" * 998 + "[^a]: b\n",
    "many notes": "".join(f"[^{n}]\n\n[^{n}]: b\n\n" for n in range(500)),
    "many headings": "### a\n\n" * MAX_HEADINGS,
    "long blocks of headings": "- # a\n- b\n" * (MAX_LINES // 2),
    "long blocks of rules": ("- - -\n" * MAX_LINES + "\n") * (MAX_ALL_LINES // MAX_LINES),
    "long blocks of explanations": ("a\n:   b\n" * MAX_EXPLANATIONS + "\n") * 30,
    "long blocks of tabs": ('=== "a"\n' * MAX_LINES + "\n") * (MAX_ALL_LINES // MAX_LINES),
    "long blocks of definitions": ("[a]:  \n" * MAX_LINES + "\n") * 2,
    "many lines in code": "```\n" + "\n" * 120_000 + "```\n",
}
"""Texts the checker lets pass that once took minutes, or exhausted the stack."""


@pytest.mark.parametrize("name", HOSTILE)
def test_no_text_that_passes_keeps_the_build_busy(name: str) -> None:
    assert outline(HOSTILE[name], 1).overloads == ()
    start = time.process_time()
    rendered(HOSTILE[name])

    assert time.process_time() - start < 2


def test_references_to_one_note_are_numbered() -> None:
    page = parse(rendered("a[^x] b[^x] c[^x]\n\n[^x]: d\n"))

    assert page.values("id") == ["fnref:x", "fnref2:x", "fnref3:x", "fn:x"]
    assert page.values("href") == ["#fn:x"] * 3 + ["#fnref:x", "#fnref2:x", "#fnref3:x"]


ATTACKS = {
    "script": "<script>alert(1)</script>",
    "script in a paragraph": "Text <script>alert(1)</script> Text",
    "script over lines": "<script\n>alert(1)</script\n>",
    "img onerror": "<img src=x onerror=alert(1)>",
    "img onerror unclosed": '<img src="x" onerror="alert(1)"',
    "svg onload": "<svg onload=alert(1)><script>alert(1)</script></svg>",
    "math": "<math><mtext><img src=x onerror=alert(1)></mtext></math>",
    "iframe": '<iframe src="https://evil.example"></iframe>',
    "object": '<object data="https://evil.example/x.swf"></object>',
    "form": '<form action="https://evil.example"><input name="password"></form>',
    "input": '<input type="text" autofocus onfocus=alert(1)>',
    "meta refresh": '<meta http-equiv="refresh" content="0;url=https://evil.example">',
    "base": '<base href="https://evil.example/">',
    "link": '<link rel="stylesheet" href="https://evil.example/x.css">',
    "style element": "<style>body{display:none}</style>",
    "style attribute": '<p style="position:fixed">x</p>',
    "template": "<template><script>alert(1)</script></template>",
    "comment": "<!-- --><script>alert(1)</script><!-- -->",
    "processing instruction": "<?php alert(1) ?><b onclick=alert(1)>x</b>",
    "cdata": "<![CDATA[<script>alert(1)</script>]]>",
    "javascript link": "[x](javascript:alert(1))",
    "javascript in mixed case": "[x](JaVaScRiPt:alert(1))",
    "javascript with entity": "[x](&#106;avascript:alert(1))",
    "javascript with hex entity": "[x](&#x6A;avascript&colon;alert(1))",
    "javascript with white space": "[x](java&#10;script:alert(1))",
    "javascript with tab": "[x](<java\tscript:alert(1)>)",
    "javascript by reference": "[x][r]\n\n[r]: javascript:alert(1)",
    "javascript in angle brackets": "[x](<javascript:alert(1)>)",
    "javascript autolink": "<javascript:alert(1)>",
    "vbscript link": "[x](vbscript:msgbox)",
    "data link": "[x](data:text/html;base64,PHNjcmlwdD5hbGVydCgxKTwvc2NyaXB0Pg==)",
    "data picture": "![x](data:image/svg+xml;base64,PHN2Zz4=)",
    "blob link": "[x](blob:https://evil.example/1)",
    "remote picture": "![x](https://evil.example/pixel.gif)",
    "remote picture without scheme": "![x](//evil.example/pixel.gif)",
    "remote picture with backslash": "![x](/\\evil.example/pixel.gif)",
    "remote picture with backslashes": "![x](\\\\\\\\evil.example/pixel.gif)",
    "picture with broken host": "![x](http://[evil)",
    "remote picture by reference": "![x][r]\n\n[r]: https://evil.example/pixel.gif",
    "attribute list onclick": "Text\n{ onclick=alert(1) }",
    "attribute list style": "[x](https://example.org){ style=position:fixed }",
    "attribute list id": "## Titel { #__search .md-header }",
    "id of the theme": "## __search\n\n### __drawer",
    "id of our own page": "## kb-karte\n\n## KB Karte",
    "attributes in a fence": '```{ .python #__search onclick="alert(1)" }\nx\n```',
    "title of a fence": '```python title="<img src=x onerror=alert(1)>"\nx\n```',
    "markdown in html": '<div markdown="1" onclick="alert(1)">**x**</div>',
    "title of an admonition": '!!! note "<img src=x onerror=alert(1)>"\n    x',
    "class of an admonition": "!!! note md-header kb-header inline end\n    x",
    "title of details": '??? note "<script>alert(1)</script>"\n    x',
    "title of a tab": '=== "<img src=x onerror=alert(1)>"\n    x',
    "footnote": "x[^1]\n\n[^1]: <img src=x onerror=alert(1)>",
    "name of a footnote": 'x[^"><script>]\n\n[^"><script>]: y',
    "table cell": "| <img src=x onerror=alert(1)> |\n|--|\n| <script>alert(1)</script> |",
    "task": "- [x] <img src=x onerror=alert(1)>",
    "definition": "<b onclick=alert(1)>x</b>\n:   <script>alert(1)</script>",
    "heading": "## <img src=x onerror=alert(1)>",
    "title of a link": '[x](https://example.org "a\\" onclick=\\"alert(1)")',
    "text of a picture": '![a" onerror="alert(1)](lotsen/x.png)',
    "snippet": '--8<-- "/etc/hostname"',
    "template language": "{{ config }} {% include '/etc/passwd' %} ${7*7}",
    "placeholder of the stash": "\x02wzxhzdk:0\x03 \x02klzzwxh:0001\x03 <b>",
    "null byte": "<scr\x00ipt>alert(1)</scr\x00ipt>",
    "closing our own page": "</div></div></article><script>alert(1)</script>",
}  # fmt: skip


@pytest.mark.parametrize("attack", ATTACKS.values(), ids=ATTACKS)
def test_an_attack_has_no_effect(attack: str) -> None:
    assert dangers(rendered(f"## Zubereitung\n\n{attack}\n\nText danach.\n")) == []


@pytest.mark.parametrize("attack", ATTACKS.values(), ids=ATTACKS)
def test_the_second_belt_holds_alone(attack: str) -> None:
    """Even HTML that came through untouched would be cleaned."""
    assert [d for d in dangers(clean(f"<div><p>{attack}</p></div>")) if "unbalanced" not in d] == []


@pytest.mark.parametrize("attack", ATTACKS.values(), ids=ATTACKS)
def test_sections_never_carry_markup(attack: str) -> None:
    story = RENDERER.render(f"## {attack.splitlines()[0]}\n", HERE)

    assert all(dangers(f"<p id='{anchor}'></p>") == [] for anchor, _ in story.sections)


def test_what_was_attacked_stays_readable() -> None:
    assert rendered("Text <b>fett</b> & <script>x</script>") == (
        "<p>Text &lt;b&gt;fett&lt;/b&gt; &amp; &lt;script&gt;x&lt;/script&gt;</p>"
    )


def test_ids_of_the_page_around_are_not_taken() -> None:
    html = rendered("## Inhalt\n\n## KB Karte\n\n## Inhalte\n\n## Inhalte\n\n## 🎉\n\n## 2024\n")

    assert parse(html).values("id") == [
        "abschnitt-inhalt",
        "abschnitt-kb-karte",
        "inhalte",
        "inhalte_1",
        "abschnitt",
        "2024",
    ]


@pytest.mark.parametrize(
    ("html", "kept"),
    [
        ('<p class="md-header tip x">a</p>', '<p class="tip">a</p>'),
        ('<p class="md-header">a</p>', "<p>a</p>"),
        ('<h2 id="__search">a</h2>', "<h2>a</h2>"),
        ('<h2 id="a b">a</h2>', "<h2>a</h2>"),
        ('<sup id="fnref2:1">a</sup>', '<sup id="fnref2:1">a</sup>'),
        ('<label for="__drawer">a</label>', "<label>a</label>"),
        ('<input type="password" name="x">', '<input name="x">'),
        ('<td align="justify">a</td>', "a"),
        ("<h1>a</h1>", "a"),
        ('<img src="//[a" alt="c">', '<img alt="c">'),
        ('<img src="http://[a" alt="c">', '<img alt="c">'),
        ('<img src="a.png" srcset="b.png 2x" alt="c" width="9999">', '<img src="a.png" alt="c">'),
        ('<a href="ftp://x.de">a</a>', f"<a {REL}>a</a>"),
        ('<a href="tel:+4924" target="_blank">a</a>', f'<a href="tel:+4924" {REL}>a</a>'),
    ],
)
def test_the_allow_list(html: str, kept: str) -> None:
    assert clean(html) == kept


def test_every_real_recipe_renders_without_danger_and_without_loss() -> None:
    renderer = StoryRenderer(page_link)

    for made in real_book().recipes:
        story = renderer.render(made.body, made.path)
        assert dangers(story.html) == []
        assert [title for _, title in story.sections] == [
            line.removeprefix("## ").strip()
            for line in made.body.splitlines()
            if line.startswith("## ")
        ]
        ids = parse(story.html).values("id")
        assert len(ids) == len(set(ids))
        assert {anchor for anchor, _ in story.sections} <= set(ids)


@settings(derandomize=True, deadline=None, max_examples=300)
@given(
    st.lists(
        st.sampled_from(
            [*ATTACKS.values(), "\n", "\n\n", "    ", "> ", "- ", "| ", "`", "```", "**", "[", "](",
             ")", "<", ">", '"', "!!! note\n", "[^1]", "\t", "a", "&", "#", "\\", "ß"]
        ),
        max_size=12,
    ).map("".join)
)  # fmt: skip
def test_attacks_put_together_have_no_effect_either(body: str) -> None:
    assert dangers(rendered(body)) == []
