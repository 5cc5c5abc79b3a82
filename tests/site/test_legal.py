# SPDX-FileCopyrightText: Das Kochbuch
# SPDX-License-Identifier: MIT
"""Impressum, Datenschutz, Barrierefreiheit, Lizenz: with gaps, filled in, in every Land."""

from __future__ import annotations

import html
import json
import re
import shutil
from dataclasses import fields, replace
from datetime import date
from functools import cache
from pathlib import Path

import pytest
from kochbuch.book.book import Book
from kochbuch.book.operator import Body, Licence, Operator
from kochbuch.book.states import State
from kochbuch.files.registry import read_authorities
from kochbuch.format.records.settings import OPERATOR
from kochbuch.running.project import OWN_ROOT, PACKAGE
from kochbuch.site.pages import legal
from kochbuch.site.rendering import Renderer
from kochbuch.site.settings import Settings, load_settings
from kochbuch.site.site import Site

from tests.minibook import DAY, book
from tests.operating import ADDRESS, REPORT, fill_in
from tests.reading_html import Page, dangers, parse

IMPRINT, PRIVACY, ACCESSIBILITY, LICENCE = PAGES = (
    *("impressum/index.md", "datenschutz/index.md", "barrierefreiheit/index.md"),
    "lizenz/index.md",
)
_HEAD = re.compile(r"\A---\n.*?\n---\n", re.DOTALL)
EVIL = """"><script>alert(1)</script><img src=x onerror='alert(2)'> {{ 31337 * 3 }} & `x`"""


@cache
def empty_book() -> Book:
    return book()


def pages(settings: Settings) -> dict[str, str]:
    """Return the HTML of the legal pages."""
    site = Site.of(empty_book(), settings)
    return {f.uri: _HEAD.sub("", str(f.content)) for f in map(Renderer().render, legal.pages(site))}


def parsed(settings: Settings) -> dict[str, Page]:
    return {uri: parse(text) for uri, text in pages(settings).items()}


@pytest.fixture(scope="module")
def full(tmp_path_factory: pytest.TempPathFactory) -> Settings:
    """Return the settings of an operator who has filled in everything."""
    folder = tmp_path_factory.mktemp("betrieb")
    file = fill_in(Path(shutil.copyfile(OWN_ROOT / "mkdocs.yml", folder / "mkdocs.yml")))
    return replace(load_settings(file, DAY), audit=REPORT)


def with_operator(settings: Settings, **changes: object) -> Settings:
    return replace(settings, operator=replace(settings.operator, **changes))


def todos(text: str) -> list[str]:
    return [html.unescape(t) for t in re.findall(r'<mark class="kb-todo">(.*?)</mark>', text)]


# With gaps --------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("uri", "notice"),
    [
        (IMPRINT, "9 Angaben fehlen und sind unten markiert."),
        (PRIVACY, "10 Angaben fehlen und sind unten markiert."),
        (ACCESSIBILITY, "8 Angaben fehlen und sind unten markiert."),
        (LICENCE, "Eine Angabe fehlt und ist unten markiert."),
    ],
)
def test_a_page_with_gaps_says_so_on_top(uri: str, notice: str) -> None:
    text = parsed(Settings(DAY))[uri].text

    assert text.index(f"Diese Seite ist noch nicht ausgefüllt. {notice}") < 60


@pytest.mark.parametrize("uri", PAGES)
def test_the_notice_counts_what_is_marked(uri: str) -> None:
    text = pages(Settings(DAY))[uri]
    said = re.search(r"</strong> (\w+) Angaben? feh", text)

    assert said
    assert len(set(todos(text))) == int(said[1].replace("Eine", "1"))


def test_everything_that_is_required_is_marked_on_some_page() -> None:
    marked = {todo for text in pages(Settings(DAY)).values() for todo in todos(text)}

    expected = {f"{field.title} eintragen" for field in OPERATOR.fields if field.required}
    assert {todo for todo in marked if todo.endswith(" eintragen")} == expected
    assert len(marked - expected) == 1  # the tests have not run


@pytest.mark.parametrize("attribute", [f.attribute for f in OPERATOR.fields if f.required])
def test_one_gap_brings_the_notice_to_the_pages_that_show_it(
    full: Settings, attribute: str
) -> None:
    missing = with_operator(full, **{attribute: None if attribute == "state" else ""})

    made = pages(missing)

    marked = {uri for uri, text in made.items() if todos(text)}
    assert marked == {uri for uri, text in made.items() if "noch nicht ausgefüllt" in text}
    assert marked


# Filled in --------------------------------------------------------------------------------------


def test_a_page_without_gaps_marks_nothing(full: Settings) -> None:
    for text in pages(full).values():
        assert todos(text) == []
        assert "noch nicht ausgefüllt" not in text


def test_the_imprint_says_who_where_and_how_to_reach_them(full: Settings) -> None:
    text = parsed(full)[IMPRINT].text

    assert (
        "Angaben nach § 5 des Digitale-Dienste-Gesetzes (DDG). "
        "Betreiber Zweckverband Kochbuch NirgendwoZweckverband, Körperschaft des öffentlichen "
        "Rechts Anschrift Am Holzweg 0 01067 Nirgendwo an der Nichts "
        "Vertreten durch die Verbandsvorsteherin oder den Verbandsvorsteher "
        "Kontakt E-Mail: post@kochbuch-nirgendwo.deTelefon: 115 "
        "Für den Inhalt verantwortlich nach § 18 Abs. 2 des Medienstaatsvertrags (MStV) "
        "Leitung der GeschäftsstelleAnschrift wie oben "
    ) in text
    assert "Register" not in text


def test_the_imprint_names_register_and_tax_number_if_there_are_any(full: Settings) -> None:
    text = parsed(with_operator(full, register="VR 0 Nirgendwo", vat_id="DE 0"))[IMPRINT].text

    assert "Register VR 0 Nirgendwo Umsatzsteuer-Identifikationsnummer DE 0 " in text


def test_mail_addresses_are_links(full: Settings) -> None:
    mails = {
        uri: {a for a in page.values("href") if a.startswith("mailto:")}
        for uri, page in parsed(full).items()
    }

    assert mails == {
        IMPRINT: {"mailto:post@kochbuch-nirgendwo.de"},
        PRIVACY: {
            "mailto:post@kochbuch-nirgendwo.de",
            "mailto:datenschutz@kochbuch-nirgendwo.de",
        },
        ACCESSIBILITY: {"mailto:barrieren@kochbuch-nirgendwo.de"},
        LICENCE: set(),
    }


def test_what_an_operator_writes_is_text(full: Settings) -> None:
    texts = {f.name: EVIL for f in fields(Operator) if f.type == "str"}
    evil = replace(with_operator(full, **texts), address=EVIL)

    for uri, text in pages(evil).items():
        found = [d for d in dangers(text) if "kb-" not in d]
        assert [d for d in found if not re.fullmatch(r"a: href=mailto:.*", d, re.S)] == [], uri
        assert "<script" not in text
        assert "94011" not in text
        assert parse(text).unbalanced == []


@pytest.mark.parametrize("state", State)
def test_each_land_has_its_laws_and_its_offices(full: Settings, state: State) -> None:
    made = parsed(with_operator(full, state=state))
    offices = read_authorities()
    enforcing, supervising = offices.enforcing(state), offices.supervising(state, is_public=True)

    accessible, private = made[ACCESSIBILITY], made[PRIVACY]
    assert f"im Einklang mit {enforcing.law} zur Umsetzung" in accessible.text
    assert f"{enforcing.name}, {enforcing.seat} " in accessible.text
    assert enforcing.url in accessible.values("href")
    assert f"Abs. 3 DSGVO in Verbindung mit {supervising.law}." in private.text
    assert f"{supervising.name}, {supervising.seat} " in private.text
    assert supervising.url in private.values("href")


def test_a_private_body_rests_on_other_grounds(full: Settings) -> None:
    made = parsed(with_operator(full, body=Body.PRIVATE, state=State.BY))

    assert "Rechtsgrundlage: Art. 6 Abs. 1 Buchst. f DSGVO. Das berechtigte" in made[PRIVACY].text
    assert "Buchst. e" not in made[PRIVACY].text
    assert "Bayerisches Landesamt für Datenschutzaufsicht, Ansbach" in made[PRIVACY].text
    assert "ist keine öffentliche Stelle und gibt diese Erklärung freiwillig ab" in (
        made[ACCESSIBILITY].text
    )


def test_privacy_names_where_the_history_lies(full: Settings) -> None:
    there = replace(full, repository=replace(full.repository, url="https://x.de/kochbuch"))

    assert "Diese Geschichte liegt bei https://x.de/kochbuch;" in parsed(there)[PRIVACY].text
    assert "Auf der Plattform, die das Projekt beherbergt," in parsed(full)[PRIVACY].text


# The statement of accessibility -----------------------------------------------------------------


def test_the_statement_has_the_parts_of_the_model(full: Settings) -> None:
    """The parts of the annex of the implementing decision (EU) 2018/1523, in its order."""
    headings = re.findall(r"<h2[^>]*>(.*?)</h2>", pages(full)[ACCESSIBILITY])

    assert headings == [
        "Stand der Vereinbarkeit mit den Anforderungen",
        "Nicht barrierefreie Inhalte",
        "Erstellung dieser Erklärung",
        "Barrieren melden",
        "Durchsetzungsverfahren",
    ]


def test_the_statement_shows_what_the_tests_found(full: Settings) -> None:
    text = parsed(full)[ACCESSIBILITY].text

    assert "wurde am 22. November 2026 erstellt und zuletzt überprüft" in text
    assert (
        "Regeln der Barrierefreiheitaxe-core 4.11.0, Regeln wcag2a, wcag2aa, best-practice"
        "0 Verstöße"
    ) in text
    assert "Gültiges HTMLhtml-validate 9.0.0, 1.600 Seiten0 Fehler" in text
    assert (
        "Fremde Programme und ServerChromium 131, 50 Seiten"
        "0 Verstöße gegen die Sicherheitsregeln, 0 fremde Anfragen"
    ) in text
    assert (
        "axe-core lief 400-mal: über 50 Seitenarten, in den Darstellungen hell und dunkel, bei "
        "Breiten von 1280 und 390 Pixeln, in den Zuständen geschlossen, Menü offen."
    ) in text
    assert "Außerdem geprüft: Bedienung nur mit der Tastatur Vergrößerung auf" in text


def test_the_statement_promises_nothing_before_the_tests_have_run(full: Settings) -> None:
    text = parsed(replace(full, audit=Settings(DAY).audit))[ACCESSIBILITY].text

    assert "Eine Angabe fehlt und ist unten markiert." in text
    assert "Die Prüfungen sind noch nicht gelaufen" in text
    assert "axe-core" not in text


def test_the_statement_says_where_it_holds(full: Settings) -> None:
    assert ADDRESS in parsed(full)[ACCESSIBILITY].values("href")
    assert "Diese Erklärung gilt für das Kochbuch." in (
        parsed(replace(full, address=""))[ACCESSIBILITY].text
    )


def test_tables_have_a_caption_and_heads_with_a_scope(full: Settings) -> None:
    for uri in (ACCESSIBILITY, LICENCE):
        elements = parsed(full)[uri].elements
        assert [e.tag for e in elements].count("caption") == 1
        assert {e.attributes.get("scope") for e in elements if e.tag == "th"} == {"col", "row"}


@pytest.mark.parametrize("address", ["javascript:alert(1)", "//fremd.de", "data:text/html,x"])
def test_only_a_web_address_becomes_a_link(full: Settings, address: str) -> None:
    repository = replace(full.repository, url=address)
    made = pages(replace(full, address=address, repository=repository))

    assert [uri for uri, text in made.items() if address in text] == []


# Licence ----------------------------------------------------------------------------------------


def test_the_licence_page_carries_the_note_of_the_register(full: Settings) -> None:
    source = json.loads((PACKAGE / "data" / "quelle.json").read_text(encoding="utf-8"))
    edition, counted = (
        f"{date.fromisoformat(source[key]):%d.%m.%Y}" for key in ("gebietsstand", "einwohner_stand")
    )
    page = parsed(full)[LICENCE]

    assert (
        f"Quelle: {source['quelle']}, Gebietsstand {edition}, Einwohner {counted}; "
        f"{source['lizenz']}; {source['hinweis']}"
    ) in page.text
    assert source["lizenz_url"] in page.values("href")


def test_the_licence_page_keeps_its_anchors(full: Settings) -> None:
    ids = parsed(full)[LICENCE].values("id")

    assert ids == ["texte", "richtig-zitieren", "gemeindedaten", "programm", "schriften"]


@pytest.mark.parametrize(
    ("licence", "label", "url", "duty"),
    [
        (Licence.CC_BY, "CC BY 4.0", "by/4.0", "Mehr ist nicht nötig."),
        (
            Licence.CC_BY_SA,
            "CC BY-SA 4.0",
            "by-sa/4.0",
            "Was Sie daraus machen, geben Sie unter derselben Lizenz weiter.",
        ),
    ],
)
def test_the_licence_is_the_one_of_the_block(
    full: Settings, licence: Licence, label: str, url: str, duty: str
) -> None:
    page = parsed(with_operator(full, licence=licence))[LICENCE]

    assert f"https://creativecommons.org/licenses/{url}/deed.de" in page.values("href")
    assert f"abgerufen am [Datum]. Lizenz: {label}." in page.text
    assert f"in: Das Kochbuch, {label} " in page.text
    assert duty in page.text
