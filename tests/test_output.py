# SPDX-FileCopyrightText: Das Kochbuch
# SPDX-License-Identifier: MIT
"""All files of the site together: each address once, no way into nothing, no page too large."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable
from dataclasses import replace
from decimal import Decimal
from itertools import groupby, pairwise
from pathlib import Path
from urllib.parse import unquote, urljoin, urlsplit

import pytest
from kochbuch.book.amounts import Amount
from kochbuch.book.book import Book
from kochbuch.book.dates import PartialDate
from kochbuch.book.operator import Repository
from kochbuch.book.recipe import (
    Closure,
    Contact,
    Costs,
    Funding,
    Metric,
    Milestone,
    Obstacle,
    Origin,
    Participant,
    Period,
    Product,
    ProductKind,
    Recipe,
    Reference,
)
from kochbuch.book.status import Status
from kochbuch.book.vocabulary import Cooperation, Hurdle, Subtopic, Topic, Vocabulary
from kochbuch.checking.loading import load_book
from kochbuch.running.output import render
from kochbuch.running.project import OWN_ROOT, Project
from kochbuch.site.pages.places import initial
from kochbuch.site.settings import Settings
from kochbuch.site.site_file import SiteFile
from make_sample_book import write_sample_book

from tests.building import FRAME
from tests.minibook import DAY, book, place, real_book, recipe, register, vocabulary
from tests.reading_html import Page, dangers, parse
from tests.untraced import untraced

SETTINGS = Settings(DAY)
SITE = "https://kochbuch.example/"
LIMIT = 500_000
"""Bytes of HTML that a page may have."""
BY_HAND = {
    path.relative_to(OWN_ROOT / "docs").as_posix() for path in (OWN_ROOT / "docs").rglob("*.*")
}


def files(made: Book, settings: Settings = SETTINGS) -> dict[str, SiteFile]:
    """Return the files of a site by their path; each path may occur once."""
    found = list(render(made, settings))
    twice = [uri for uri, count in Counter(f.uri for f in found).items() if count > 1]
    assert twice == []
    return {file.uri: file for file in found}


def html(file: SiteFile) -> str:
    """Return the page without its head."""
    assert file.content is not None
    return re.sub(r"\A---\n.*?\n---\n", "", file.content, flags=re.DOTALL)


def address(uri: str) -> str:
    """Return where a file is found on the site."""
    return re.sub(r"(?:index)?\.(?:md|html)$", lambda m: "" if "index" in m[0] else "/", uri)


def dead_ends(site: dict[str, SiteFile]) -> list[str]:
    """Return every link of the generated pages that leads nowhere, with its page."""
    pages = {uri: parse(html(f)) for uri, f in site.items() if f.content is not None}
    ids = {address(uri): set(page.values("id")) for uri, page in pages.items()}
    known = {address(uri) for uri in (*site, *BY_HAND)}
    return [
        f"{uri}: {target}"
        for uri, page in pages.items()
        for target in (*page.values("href"), *page.values("src"))
        if not _leads_somewhere(target, SITE + address(uri), known, ids)
    ]


def _leads_somewhere(target: str, here: str, known: set[str], ids: dict[str, set[str]]) -> bool:
    whole = urlsplit(urljoin(here, target))
    if f"{whole.scheme}://{whole.netloc}/" != SITE:
        return whole.scheme in ("https", "http", "mailto", "tel")
    path = unquote(whole.path).removeprefix("/")
    if path not in known:
        return False
    return not whole.fragment or path not in ids or whole.fragment in ids[path]


def largest(site: Iterable[SiteFile], count: int = 1) -> list[tuple[int, str]]:
    """Return the largest pages with their bytes."""
    sizes = [(len(file.content.encode()), file.uri) for file in site if file.content is not None]
    return sorted(sizes, reverse=True)[:count]


@pytest.fixture(scope="module")
def real_site() -> dict[str, SiteFile]:
    return files(real_book())


@pytest.fixture(scope="module")
def real_pages(real_site: dict[str, SiteFile]) -> dict[str, Page]:
    return {uri: parse(html(f)) for uri, f in real_site.items() if uri.endswith(".md")}


def test_a_dead_end_is_found() -> None:
    contents = {
        "index.md": '<a href="a/">x</a><a href="a/#da">x</a><a href="ueber/">x</a>',
        "a/index.md": '<p id="da"></p><a href="../b/">x</a><img src="weg.png"><a href="#fort">',
        "c/index.html": '<a href="javascript:alert(1)">x</a><a href="../a/#fort">x</a>',
    }
    site = {uri: SiteFile(uri, content) for uri, content in contents.items()}

    assert dead_ends(site) == [
        "a/index.md: ../b/",
        "a/index.md: #fort",
        "a/index.md: weg.png",
        "c/index.html: javascript:alert(1)",
        "c/index.html: ../a/#fort",
    ]


def test_no_link_of_the_real_book_leads_nowhere(real_site: dict[str, SiteFile]) -> None:
    assert dead_ends(real_site) == []


def test_no_page_of_the_real_book_does_harm(real_site: dict[str, SiteFile]) -> None:
    # Our own markup carries these; what a recipe brings was looked at in test_markdown.
    ours = re.compile(
        r"<(svg|form|button|select|template)>|\w+: (class|id|for)=.*\bkb-.*"
        r"|input: type=(text|search)"
    )
    pages = [html(file) for uri, file in real_site.items() if uri.endswith(".md")]

    assert {d for page in pages for d in dangers(page) if not ours.fullmatch(d)} == set()


def test_no_id_stands_twice_on_a_page(real_pages: dict[str, Page]) -> None:
    twice = {
        f"{uri}#{value}"
        for uri, page in real_pages.items()
        for value, count in Counter(page.values("id")).items()
        if count > 1
    }

    assert twice == set()


def test_everything_named_by_id_exists_on_the_page(real_pages: dict[str, Page]) -> None:
    for uri, page in real_pages.items():
        named = {*page.values("aria-labelledby"), *page.values("for")}
        assert named <= set(page.values("id")), uri


def test_every_page_has_one_heading_and_skips_no_level(real_pages: dict[str, Page]) -> None:
    for uri, page in real_pages.items():
        levels = [int(e.tag[1]) for e in page.elements if re.fullmatch("h[1-6]", e.tag)]
        assert levels[0] == 1, uri
        assert levels.count(1) == 1, uri
        assert all(after - before <= 1 for before, after in pairwise(levels)), (uri, levels)


def test_two_runs_are_equal(real_site: dict[str, SiteFile]) -> None:
    assert list(files(real_book()).items()) == list(real_site.items())


def test_no_page_of_the_real_book_is_too_large(real_site: dict[str, SiteFile]) -> None:
    assert largest(real_site.values())[0][0] + FRAME < LIMIT


def test_every_kind_of_page_is_there(real_site: dict[str, SiteFile]) -> None:
    kinds = {"/".join(address(uri).split("/")[:1]) for uri in real_site}

    assert kinds == {
        "",
        *("rezepte", "themen", "groessen", "status", "laender"),
        *("kommunen", "verbuende", "huerden", "eingestellt"),
        *("kommunen-wie-wir", "suche", "daten", "assets"),
        *("impressum", "datenschutz", "barrierefreiheit", "lizenz"),
    }
    words = vocabulary()
    assert {f"rezepte/{r.path}/index.md" for r in real_book().recipes} <= set(real_site)
    assert {f"themen/{s.topic}/{s.slug}/index.md" for s in words.subtopics.values()} <= set(
        real_site
    )


def test_recipes_name_their_source_and_other_pages_do_not(real_site: dict[str, SiteFile]) -> None:
    sources = {uri: file.source for uri, file in real_site.items() if file.source}

    assert sources == {
        f"rezepte/{r.path}/{name}": source
        for r in real_book().recipes
        for name, source in (
            ("index.md", f"recipes/{r.path}.md"),
            *((picture, f"recipes/{r.path}/{picture}") for picture in r.pictures),
        )
    } | {
        f"rezepte/{old}/index.html": f"recipes/{r.path}.md"
        for r in real_book().recipes
        for old in r.former_paths
    }


def test_an_empty_book_has_all_its_lists() -> None:
    site = files(Book((), vocabulary(), register()))

    assert dead_ends(site) == []
    assert "Dieses Fach ist noch leer." in str(site["rezepte/index.md"].content)
    assert {"index.md", "themen/e-akte/dms/index.md", "kommunen/index.md"} <= set(site)


def test_a_book_without_words_has_pages_too() -> None:
    assert "index.md" in files(Book((), Vocabulary(), register()))


def test_former_addresses_lead_to_the_present_one() -> None:
    moved = recipe("neu", title='Titel mit "<&>"', former_paths=("by/bamberg/alt", "nw/kreuzau/a"))
    site = files(book(moved))

    assert site["rezepte/by/bamberg/alt/index.html"] == SiteFile(
        "rezepte/by/bamberg/alt/index.html",
        '<!doctype html>\n<html lang="de">\n<head>\n<meta charset="utf-8">\n'
        '<meta http-equiv="Content-Security-Policy" content="default-src \'none\'; '
        "base-uri 'none'; form-action 'none'; require-trusted-types-for 'script'; "
        "trusted-types 'none'\">\n"
        '<meta name="referrer" content="no-referrer">\n'
        "<title>Titel mit &quot;&lt;&amp;&gt;&quot;</title>\n"
        '<meta http-equiv="refresh" content="0; url=../../../nw/kreuzau/neu/">\n'
        '<link rel="canonical" href="../../../nw/kreuzau/neu/">\n'
        '<meta name="robots" content="noindex">\n'
        "</head>\n<body>\n<p>Das Rezept ist umgezogen: "
        '<a href="../../../nw/kreuzau/neu/">Titel mit &quot;&lt;&amp;&gt;&quot;</a></p>\n'
        "</body>\n</html>\n",
        "recipes/nw/kreuzau/neu.md",
    )
    assert 'url=../neu/"' in str(site["rezepte/nw/kreuzau/a/index.html"].content)
    assert dead_ends(site) == []


def test_a_recipe_brings_its_pictures() -> None:
    made = recipe(
        "bild", body="## Zubereitung\n\n![Plan](bild/plan.png)\n", pictures=("a/b.pdf", "plan.png")
    )
    site = files(book(made))

    assert site["rezepte/nw/kreuzau/bild/plan.png"] == SiteFile(
        "rezepte/nw/kreuzau/bild/plan.png", None, "recipes/nw/kreuzau/bild/plan.png"
    )
    assert "rezepte/nw/kreuzau/bild/a/b.pdf" in site
    assert dead_ends(site) == []


def test_a_recipe_that_names_a_draft_is_published_without_a_link_to_it() -> None:
    pointing = recipe(
        "zeigt",
        body="## Zubereitung\n\nWie [dort](entwurf.md).\n",
        recooked_from="nw/kreuzau/entwurf",
        deviation="Anders.",
        requires=("nw/kreuzau/entwurf", "dms"),
    )
    site = files(book(pointing))

    texts = {uri: str(file.content) for uri, file in site.items()}
    assert "kreuzau/entwurf" not in "".join(texts.values())
    assert [uri for uri, text in texts.items() if uri[-3:] == ".md" and "entwurf" in text] == []
    assert dead_ends(site) == []


def full() -> Recipe:
    """Return a recipe in which every field says something."""
    words = vocabulary()
    return recipe(
        "alles",
        "05358028 05358004 05358 08212000 08327050 09162000 11000000 01001000".split(),
        topics=("dms", "schulung", "e-rechnung"),
        title="Ein Rezept mit allem",
        summary="Alles steht da.",
        status=Status.DISCONTINUED,
        confirmed=PartialDate(2026, 9, 14),
        period=Period(PartialDate(2024, 3), PartialDate(2025)),
        history=(
            Milestone(PartialDate(2024, 3), Status.PILOT, "Mit zwei Ämtern."),
            Milestone(PartialDate(2025), Status.DISCONTINUED),
        ),
        origin=Origin.MUNICIPALITY,
        references=(
            Reference("Vorlage 19", "https://example.org/19", PartialDate(2016, 3, 10)),
            Reference("Gespräch"),
        ),
        contact=Contact("Hauptamt", "hauptamt@example.org", "02422 507-0", "https://example.org/"),
        participants=(Participant("kdvz", "Schulung"), Participant("Firma")),
        costs=Costs(
            once=Amount(10_000, 15_000),
            yearly=Amount(2_400, 2_400),
            days_internal=Amount(30, 30),
            days_external=Amount(1, 1),
            funding=Funding(Amount(5_000, 5_000), "Bund", "Modellkommune"),
            price_year=2024,
        ),
        metrics=(
            Metric("Anträge", Decimal("1840"), "im Jahr", "2025", 1),
            Metric("Quote", Decimal("12.5"), "%", "", "eigene Zählung"),
        ),
        obstacles=(
            Obstacle(words.hurdles["akzeptanz"], "Vorbehalte.", "Lotsen."),
            Obstacle(words.hurdles["kosten"]),
        ),
        products=(
            Product("Consul", ProductKind.OPEN_SOURCE, "Stiftung", "AGPL", "https://example.org/c"),
            Product("Scanner"),
        ),
        services=("99115005060000",),
        requires=("prozessmanagement", "nw/kreuzau/vorher"),
        recooked_from="nw/kreuzau/vorher",
        deviation="Kleineres Team.",
        cooperation=words.cooperations["kdvz-rhein-erft-rur"],
        closure=Closure((words.hurdles["nutzung"],), "Vorher fragen.", "Die Geräte."),
        former_paths=("nw/kreuzau/frueher",),
        is_draft=True,
    )


def test_a_recipe_with_every_field_shows_every_section() -> None:
    others = (
        recipe("vorher"),
        recipe("nachher", "05358004", recooked_from="nw/kreuzau/alles", deviation="Anders."),
    )
    settings = Settings(DAY, Repository("https://github.com/a/b"))
    site = files(book(full(), *others), settings)
    page = parse(html(site["rezepte/nw/kreuzau/alles/index.md"]))

    headings = re.findall(
        r"<h([1-3])[^>]*>(.*?)</h\1>", html(site["rezepte/nw/kreuzau/alles/index.md"])
    )
    assert headings == [
        ("1", "Ein Rezept mit allem"),
        ("2", "Auf einen Blick"),
        ("2", "Warum es endete"),
        ("2", "Nachgekocht"),
        ("2", "Zubereitung"),
        ("2", "Ergebnis"),
        ("2", "Kennzahlen"),
        ("2", "Hürden und was half"),
        ("2", "Produkte"),
        ("2", "Verlauf"),
        ("2", "Beteiligte"),
        ("2", "Quellen"),
        ("2", "Kontakt"),
        ("2", "Auf dieser Seite"),
        ("2", "Was vorher stehen sollte"),
        ("2", "Nachgekocht von"),
        ("2", "Ähnliche Rezepte"),
        ("2", "Auch aus Kreuzau"),
    ]
    assert dead_ends(site) == []
    assert page.unbalanced == []
    for words in (
        *("Entwurf.", "Kreuzau und 7 weitere", "10.000–15.000\N{NO-BREAK SPACE}Euro einmalig"),
        *("2.400\N{NO-BREAK SPACE}Euro im Jahr", "Preise von 2024", "Förderung", "Bund, Modell"),
        *("30\N{NO-BREAK SPACE}Personentage im Haus", "1\N{NO-BREAK SPACE}Personentag von außen"),
        *("März 2024 bis 2025", "geprüft am 14. September 2026", "von der Kommune selbst erzählt"),
        *("1.840", "12,5", "Quelle 1", "eigene Zählung", "Was half: Lotsen.", "offen"),
        *("Consul · Open Source · Stiftung · AGPL", "kdvz: Schulung", "(10. März 2016)"),
        *("Hauptamt, Kreuzau", "Telefon 02422 507-0", "Dieses Rezept bearbeiten", "2 weitere Komm"),
        *("Vorher fragen.", "Die Geräte.", "Kleineres Team.", "Mit zwei Ämtern."),
    ):
        assert " ".join(words.split(" ")) in "".join(page.texts).replace("\n", " "), words
    assert "https://github.com/a/b/edit/main/recipes/nw/kreuzau/alles.md" in page.values("href")
    assert "mailto:hauptamt@example.org" in page.values("href")


HOSTILE = "\"'&<>{{ 7*7 }}{% x %}${y}`z`~~~\\ </div><script>alert(1)</script> --> ]]> &amp; \\"


def hostile() -> Book:
    """Return a book in which every text is hostile, those of the word lists included."""
    sub = Subtopic("boese", HOSTILE, HOSTILE, (HOSTILE,), "schlimm")
    hurdle = Hurdle("boese", HOSTILE, HOSTILE, HOSTILE, (HOSTILE,))
    verbund = Cooperation("boese", HOSTILE, HOSTILE, "https://example.org/?a=1&b=2")
    words = Vocabulary(
        (Topic("schlimm", HOSTILE, HOSTILE, (HOSTILE,), (sub,)),),
        {"boese": hurdle},
        {"boese": verbund},
    )
    url = "https://example.org/?a=1&b='2'"
    made = Recipe(
        path="nw/kreuzau/boese",
        title=HOSTILE,
        summary=HOSTILE,
        municipalities=(place("05358028"), place("05358004")),
        topic=sub,
        status=Status.DISCONTINUED,
        as_of=PartialDate(2026),
        origin=Origin.EDITORS,
        body=f"## Zubereitung\n\n{HOSTILE}\n",
        history=(Milestone(PartialDate(2026), Status.DISCONTINUED, HOSTILE),),
        references=(Reference(HOSTILE, url), Reference(HOSTILE)),
        contact=Contact(HOSTILE, "a@example.org", HOSTILE, url),
        participants=(Participant(HOSTILE, HOSTILE),),
        costs=Costs(not_stated=HOSTILE, funding=Funding(None, HOSTILE, HOSTILE)),
        metrics=(Metric(HOSTILE, Decimal(1), HOSTILE, HOSTILE, HOSTILE),),
        obstacles=(Obstacle(hurdle, HOSTILE, HOSTILE),),
        products=(Product(HOSTILE, ProductKind.OWN, HOSTILE, HOSTILE, url),),
        cooperation=verbund,
        closure=Closure((hurdle,), HOSTILE, HOSTILE),
        former_paths=("nw/kreuzau/vorher",),
    )
    again = replace(made, path="nw/kreuzau/zwei", recooked_from=made.path, deviation=HOSTILE)
    return Book((made, replace(again, former_paths=())), words, register())


def test_hostile_texts_stay_texts() -> None:
    site = files(hostile())
    plain = " ".join(HOSTILE.split())

    for uri, file in site.items():
        if uri.endswith(".json"):
            # Never read as HTML; its scripts write text as text.
            continue
        page = parse(html(file))
        assert "script" not in {e.tag for e in page.elements}, uri
        assert page.unbalanced == [], uri
        assert not [n for e in page.elements for n in e.attributes if n.startswith("on")], uri
    assert dead_ends(site) == []
    shown = parse(html(site["rezepte/nw/kreuzau/boese/index.md"]))
    assert shown.text.count(plain) >= 20
    assert "https://example.org/?a=1&b='2'" in shown.values("href")
    for uri in ("themen/schlimm/boese/index.md", "huerden/boese/index.md", "eingestellt/index.md"):
        assert plain in parse(html(site[uri])).text


def wordy(name: str, key: str, day: int, **values: object) -> Recipe:
    """Return a recipe whose card is as long as the format allows."""
    return recipe(
        name,
        key,
        title=f"{name:ü>90}",
        summary="ß" * 320,
        as_of=PartialDate(2026, 1, day),
        costs=Costs(once=Amount(10_000_000, 99_999_999)),
        **values,
    )


def test_the_land_with_the_most_kreise_stays_below_the_limit() -> None:
    towns = sorted(
        (m for m in register().municipalities if m.key.startswith("09")), key=lambda m: m.district
    )
    by_district = [list(group) for _, group in groupby(towns, key=lambda m: m.district)]
    recipes = [
        wordy(f"r{n}-{m.key}", m.key, n + 1)
        for group in by_district
        for n, m in enumerate((group * 6)[:6])
    ]
    site = files(book(*recipes))

    assert len(by_district) == 96
    assert largest(site.values())[0][0] + FRAME < LIMIT
    assert largest([site["laender/by/index.md"]])[0][0] + FRAME < LIMIT


def test_the_longest_page_by_initial_stays_below_the_limit() -> None:
    everyone = {
        m.key: m
        for level in (register().municipalities, register().districts, register().associations)
        for m in level
    }
    letter, count = Counter(map(initial, everyone.values())).most_common(1)[0]
    keys = sorted(key for key, m in everyone.items() if initial(m) == letter)
    # A hundred to a recipe, which is as many as one may name.
    site = files(book(*(recipe(f"r{n}", keys[n : n + 100]) for n in range(0, count, 100))))

    assert count > 1_000
    assert largest(site.values())[0][0] + FRAME < LIMIT
    assert str(site[f"kommunen/buchstabe-{letter.lower()}/index.md"].content).count("<li>") > count


def test_long_lessons_stay_below_the_limit() -> None:
    hurdle, words = vocabulary().hurdles["kosten"], "ü" * 1_500
    site = files(
        book(
            *(
                wordy(
                    f"r{n}",
                    "05358028",
                    1,
                    status=Status.DISCONTINUED,
                    obstacles=(Obstacle(hurdle, words, words),),
                    closure=Closure((hurdle,), words, words),
                )
                for n in range(70)
            )
        )
    )

    lessons = [f for uri, f in site.items() if uri.startswith(("huerden/kosten/", "eingestellt/"))]
    assert len(lessons) == 2 * 3
    assert largest(lessons)[0][0] + FRAME < LIMIT
    assert dead_ends(site) == []


@pytest.mark.site
@pytest.mark.parametrize("recipes", [250, pytest.param(2_000, marks=pytest.mark.slow)])
def test_a_large_book_has_no_large_page_and_no_dead_end(recipes: int, tmp_path: Path) -> None:
    with untraced():
        write_sample_book(recipes, tmp_path)
        loaded = load_book(Project(tmp_path), today=DAY)
        site = files(loaded.book)

    assert loaded.diagnostics == ()
    assert len(loaded.book.recipes) == recipes
    assert largest(site.values())[0][0] + FRAME < LIMIT
    some = {uri: file for n, (uri, file) in enumerate(site.items()) if n % 25 == 0}
    known = {address(uri) for uri in (*site, *BY_HAND)}
    for uri, file in some.items():
        page = parse(html(file))
        ways = [*page.values("href"), *page.values("src")]
        assert all(_leads_somewhere(way, SITE + address(uri), known, {}) for way in ways), uri
