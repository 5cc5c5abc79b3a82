# SPDX-FileCopyrightText: Das Kochbuch
# SPDX-License-Identifier: MIT
"""Rules between fields, sections and recipes: their borders; one mistake is one finding."""

from __future__ import annotations

from itertools import islice

import pytest
from kochbuch.checking.loading import _judge
from kochbuch.checking.rules.book_rules import BOOK_CHECKS, _circles
from kochbuch.checking.rules.link_rules import check_links, says_nothing
from kochbuch.checking.rules.recipe_rules import RECIPE_CHECKS
from kochbuch.files.syntax.nodes import node_at, spot_of
from kochbuch.files.walking import RecipesFile
from kochbuch.findings.codes import Code
from kochbuch.format.data import Data
from kochbuch.format.fields import FIELDS, LISTS
from kochbuch.format.kinds.containers import Field
from kochbuch.format.kinds.scalar import Words
from kochbuch.format.sections import SECTIONS

from tests.attaching import pdf, png
from tests.minibook import DAY, RECIPE, MiniBook, recipe_text, register, vocabulary

ORIGIN = "herkunft: anonym"
KEYS = '["05358028 Kreuzau"]'


def codes(book: MiniBook, text: str) -> list[str]:
    return [d.code.value for d in book.add(text).load().diagnostics]


def with_head(lines: str, *changes: tuple[str, str], body: str | None = None) -> str:
    return recipe_text((ORIGIN, f"{ORIGIN}\n{lines}"), *changes, body=body)


@pytest.mark.parametrize(
    "lines",
    [
        "zeitraum: {beginn: 2024-05, ende: 2024}",
        "zeitraum: {beginn: 2024, ende: 2024}",
        "zeitraum: {ende: 2024}",
        "verlauf:\n  - {datum: 2024-05, status: idee}\n  - {datum: 2024, status: abgeschlossen}",
        "verlauf: {datum: 2024, status: abgeschlossen}",
        "geprueft_am: 2026-05-01",
        "kosten: {keine_angabe: nicht erhoben, foerderung: {betrag: 5}, preisjahr: 2020}",
        "quellen: {titel: a}\nkennzahlen: {name: b, wert: 1, quelle: 1}",
        "kennzahlen: {name: b, wert: 1, quelle: eigene}",
        "abweichung: kleiner\nvorlage: nw/kreuzau/vorbild",
        "frueher: nw/kreuzau/alt",
    ],
)
def test_border_cases_are_allowed(lines: str, book: MiniBook) -> None:
    book.add(RECIPE.replace("Rechnungen", "Belege"), "nw/kreuzau/vorbild.md")
    body = "## Zubereitung\n\n1. Anfangen.\n\n## Ergebnis\n\nGut.\n"

    assert (
        codes(book, with_head(lines, ("status: pilot", "status: abgeschlossen"), body=body)) == []
    )


@pytest.mark.parametrize(
    ("text", "found"),
    [
        # Who can't read the first municipality does not know the folder.
        (recipe_text((KEYS, '["0535802", "08327050"]')), ["schluessel-form"]),
        (recipe_text((KEYS, '["08327050", "0535802"]')), ["ordner-falsch", "schluessel-form"]),
        (recipe_text((KEYS, '["05358028", "05358028", "08327050"]')), ["wert-doppelt"]),
        # A broken source still counts for the figures that name it.
        (
            with_head("quellen: [{url: x}, {titel: b}]\nkennzahlen: {name: c, wert: 1, quelle: 2}"),
            ["feld-fehlt", "adresse-form"],
        ),
        (
            with_head("quellen: [{titel: a}\nkennzahlen: [{name: c, wert: 1, quelle: 9}]"),
            ["klammer"],
        ),
        # A status that can't be read requires nothing.
        (recipe_text(("status: pilot", "status: eingestelt")), ["wert-unbekannt"]),
        # A template that can't be read still explains the deviation.
        (with_head('vorlage: "nw\nabweichung: kleiner'), ["anfuehrungszeichen-offen"]),
        # A station that can't be read does not shift the places of the others.
        (
            with_head(
                "verlauf:\n  - {datum: nie, status: idee}\n  - {datum: 2025, status: idee}\n"
                "  - {datum: 2024, status: pilot}"
            ),
            ["datum-form", "verlauf-reihenfolge"],
        ),
        # Two requirements that are wrong, each in its place.
        (
            with_head("setzt_voraus: [quatsch, nw/kreuzau/a, dms, nw/kreuzau/b]"),
            ["thema-unbekannt", "voraussetzung-unbekannt", "voraussetzung-unbekannt"],
        ),
    ],
)
def test_one_mistake_makes_no_second_finding(text: str, found: list[str], book: MiniBook) -> None:
    assert codes(book, text) == found


def test_place_of_a_late_entry_is_its_own(book: MiniBook) -> None:
    book.add(with_head("setzt_voraus: [quatsch, dms, nw/kreuzau/b]"))

    assert [(d.place.column, d.place.width) for d in book.load().diagnostics] == [(16, 7), (30, 12)]


def test_sections_are_those_of_the_format() -> None:
    assert (
        *("Ausgangslage", "Zutaten", "Zubereitung"),
        *("Ergebnis", "Stolpersteine", "Erkenntnisse"),
    ) == tuple(SECTIONS)


def test_all_sections_in_order_pass(book: MiniBook) -> None:
    body = "".join(f"## {title}\n\nText.\n\n### Mehr\n\nText.\n\n" for title in SECTIONS)

    assert codes(book, recipe_text(body=body)) == []


def test_every_section_out_of_order_is_told(book: MiniBook) -> None:
    body = "".join(f"## {title}\n\nText.\n\n" for title in reversed(SECTIONS))

    assert codes(book, recipe_text(body=body)) == ["abschnitt-reihenfolge"] * 5


def test_heading_in_a_box_is_a_slip_but_not_a_deep_one(book: MiniBook) -> None:
    body = "## Zubereitung\n\nx\n\n!!! note\n    ### Prüfen\n    x\n"

    assert codes(book, recipe_text(body=body)) == []


@pytest.mark.parametrize(
    ("needs", "circles"),
    [
        ({}, []),
        ({"a": ["b"], "b": []}, []),
        ({"a": ["a"]}, [["a"]]),
        ({"a": ["b"], "b": ["a"]}, [["a", "b"]]),
        ({"a": ["b", "c"], "b": ["d"], "c": ["d"], "d": []}, []),
        ({"a": ["b"], "b": ["c"], "c": ["b"]}, [["b", "c"]]),
        ({"a": ["b"], "b": ["a", "c"], "c": ["b"]}, [["a", "b"], ["b", "c"]]),
        ({"a": ["b"], "b": ["a"], "c": ["d"], "d": ["c"]}, [["a", "b"], ["c", "d"]]),
    ],
)
def test_circles_are_found_each_once(needs, circles) -> None:
    assert list(_circles(needs)) == circles


def test_long_circle_is_found_and_told_briefly(book: MiniBook) -> None:
    count = 1_200
    for number in range(count):
        lines = f"setzt_voraus: nw/kreuzau/r{(number + 1) % count:04}"
        title = f"Rechnungen der Reihe {number:04} bearbeiten"
        text = with_head(lines, ('"Rechnungen elektronisch bearbeiten und ablegen"', f'"{title}"'))
        book.add(text, f"nw/kreuzau/r{number:04}.md")

    found = book.load().diagnostics

    assert [(d.code.value, d.place.path) for d in found] == [
        ("voraussetzung-kreis", "recipes/nw/kreuzau/r0000.md")
    ]
    assert found[0].message == (
        "Die Voraussetzungen bilden einen Kreis: "
        + " → ".join(f"»nw/kreuzau/r{n:04}«" for n in range(6))
        + " → … → "
        + " → ".join(f"»nw/kreuzau/r{n:04}«" for n in (1195, 1196, 1197, 1198, 1199, 0))
        + "."
    )


def test_recipe_may_not_lean_on_a_draft_of_itself(book: MiniBook) -> None:
    assert codes(book, with_head("vorlage: nw/kreuzau/muster\nabweichung: keine")) == [
        "vorlage-unbekannt"
    ]


@pytest.mark.parametrize(
    ("link", "found"),
    [
        ("[a](muster.md)", []),
        ("[a](./muster.md#zubereitung)", []),
        ("[a](../../nw/kreuzau/muster.md?x=1)", []),
        ("[a](muster/plan.pdf)", []),
        ("[a](muster/B%C3%A4ume%201.pdf)", []),
        ("[a](<muster/Bäume 1.pdf>)", []),
        ("[a](#oben)", []),
        ("[a](HTTPS://example.org)", []),
        ("[a](mailto:a@b.de)", []),
        ("![a](muster/bild.png)", []),
        ("![a](muster/bild.png 'Titel')", []),
        ("[a](../muster.md)", ["verweis-kaputt"]),
        ("[a](../../../docs/index.md)", ["verweis-kaputt"]),
        ("[a](../../_vokabular/themen.yml)", ["verweis-kaputt"]),
        ("[a](muster)", ["verweis-kaputt"]),
        ("[a](//example.org)", ["verweis-form"]),
        ("[a](ftp://example.org)", ["verweis-form"]),
        ("[a](&#106;avascript:alert(1))", ["verweis-form"]),
        ("[a](vbscript:x)", ["verweis-form"]),
        ("[a](http://[::1)", ["verweis-form"]),
        ("![a](data:image/png;base64,xx)", ["bild-fremd"]),
        ("![a](//example.org/a.png)", ["bild-fremd"]),
        ("![a](http://[::1)", ["bild-fremd"]),
        ("![](muster/fehlt.png)", ["bild-fehlt", "bild-ohne-text"]),
        ("![a](muster/plan.pdf)", ["bild-art"]),
        ("![a]()", ["bild-art"]),
    ],
)
def test_target_is_checked(link: str, found: list[str], book: MiniBook) -> None:
    for name in ("plan.pdf", "Bäume 1.pdf", "bild.png"):
        content = png() if name.endswith(".png") else pdf()
        book.add(content, f"nw/kreuzau/muster/{name}")

    assert codes(book, recipe_text(body=f"## Zubereitung\n\n1. {link}\n")) == found


def test_moved_recipe_is_found_by_its_name(book: MiniBook) -> None:
    book.add(recipe_text(body="## Zubereitung\n\n[a](../dueren/lotsen.md)\n"))
    title = ("Rechnungen elektronisch bearbeiten und", "Lotsen")
    other = recipe_text(title, (KEYS, '"08327050 Tuttlingen"'))
    book.add(other, "bw/tuttlingen/lotsen.md")

    assert [d.hint for d in book.load().diagnostics] == ["Meinten Sie »bw/tuttlingen/lotsen«?"]


def test_rules_have_docstrings_that_are_sentences() -> None:
    for check in (*RECIPE_CHECKS, *BOOK_CHECKS, check_links):
        assert check.__doc__
        assert check.__doc__.split("\n")[0].endswith(".")


def test_node_at_stops_at_what_there_is() -> None:
    data: dict[str, Data] = {"a": {"b": ["c"]}}

    assert node_at(data, "a", "b") == ["c"]
    assert node_at(data, "a", "x", "y") is data["a"]
    assert node_at(data, "z") is data


QUESTION = SECTIONS["Zubereitung"].guide


@pytest.mark.parametrize(
    ("is_draft", "body", "found"),
    [
        ("nein", f"## Zubereitung\n\n*{QUESTION}*\n", [("leitfrage", 14, 2, len(QUESTION))]),
        ("nein", f"## Zubereitung\n\n1. {QUESTION}\n", [("leitfrage", 14, 4, len(QUESTION))]),
        ("ja", f"## Zubereitung\n\n*{QUESTION}*\n", []),
        ("nein", "## Zubereitung\n\n1. Was haben Sie zuerst getan?\n", []),
    ],
)
def test_questions_of_the_template_may_stay_in_a_draft(
    is_draft: str, body: str, found: list[tuple[str, int, int, int]], book: MiniBook
) -> None:
    text = recipe_text(("herkunft: anonym", f"herkunft: anonym\nentwurf: {is_draft}"), body=body)

    diagnostics = book.add(text).load(with_drafts=True).diagnostics

    assert [
        (d.code.value, d.place.line, d.place.column, d.place.width) for d in diagnostics
    ] == found


@pytest.mark.parametrize(
    ("text", "target", "nothing"),
    [
        ("Bild", "lotsen/a.png", True),
        ("Abb. 3", "lotsen/a.png", True),
        ("Screenshot 2026-05-04", "lotsen/a.png", True),
        ("DSC01234.JPG", "lotsen/a.png", True),
        ("plan-2_neu", "lotsen/plan-2_neu.png", True),
        ("12", "lotsen/a.png", True),
        ("Aktenplan", "lotsen/aktenplan.png", False),
        ("Foto: Acht Beschäftigte am Tisch", "lotsen/a.png", False),
        ("Bildschirmfoto der Startseite mit drei Kacheln", "lotsen/a.png", False),
        ("Logo der Gemeinde Kreuzau", "lotsen/a.png", False),
    ],
)
def test_alternative_text_says_what_is_to_be_seen(text: str, target: str, *, nothing: bool) -> None:
    assert says_nothing(text, target) is nothing


@pytest.mark.parametrize(
    ("target", "found"),
    [
        ("mailto:info@kreuzau.de", []),
        ("mailto:info@kreuzau.de?subject=Frage&body=Hallo", []),
        ("MAILTO:info@kreuzau.de?Subject=Frage", []),
        ("mailto:info@kreuzau.de?cc=amt@kreuzau.de", ["verweis-form"]),
        ("mailto:info@kreuzau.de?subject=x&BCC=amt@kreuzau.de", ["verweis-form"]),
        ("mailto:info@kreuzau.de,amt@kreuzau.de", ["verweis-form"]),
        ("mailto:?to=info@kreuzau.de", ["verweis-form"]),
    ],
)
def test_mail_goes_to_the_one_whom_everybody_sees(
    target: str, found: list[str], book: MiniBook
) -> None:
    assert codes(book, recipe_text(body=f"## Zubereitung\n\n[Amt]({target})\n")) == found


_KEYS = tuple(islice(register().tables.municipalities, 101))


def _one_of_many(key: str, number: int) -> str:
    """Return an entry of a list field; each number gives another one, as far as there are any."""
    return {
        "kommunen": f'"{_KEYS[number]}"',
        "weitere_themen": [*vocabulary().subtopics][number % 61],
        "verlauf": f"{{datum: {1900 + number}, status: pilot}}",
        "quellen": f"{{titel: Vorlage {number}}}",
        "beteiligte": f"Amt {number}",
        "kennzahlen": f"{{name: Zahl {number}, wert: {number}, quelle: 7}}",
        "huerden": "akzeptanz",
        "produkte": f"{{name: Produkt {number}}}",
        "leistungen": f'"99{number:012}"',
        "setzt_voraus": f"nw/kreuzau/fehlt-{number}",
        "frueher": f"nw/kreuzau/frueher-{number}",
    }[key]


@pytest.mark.parametrize("key", LISTS)
def test_list_with_too_many_entries_is_a_finding_and_no_crash(key: str, book: MiniBook) -> None:
    entries = "\n".join(f"  - {_one_of_many(key, number)}" for number in range(101))
    lines = [line for line in recipe_text().split("\n") if not line.startswith(f"{key}:")]
    lines.insert(1, f"{key}:\n{entries}")

    found = book.add("\n".join(lines)).load().diagnostics

    maximum = LISTS[key].maximum
    assert [(d.place.line, d.message) for d in found if d.code is Code.TOO_MANY] == [
        (maximum + 3, f"Die Liste »{key}« hat 101 Einträge, erlaubt sind {maximum}.")
    ]


@pytest.mark.parametrize("field", FIELDS, ids=lambda field: field.key)
def test_rule_about_the_book_may_point_at_any_field(field: Field, book: MiniBook) -> None:
    # What a rule about the book looks at is dropped after the recipe and read again.
    text = f'---\n# Kommentar\n{field.key}: "x"\n---\n\n## Zubereitung\n\n1. Anfangen.\n'
    name = "nw/kreuzau/x.md"

    file = RecipesFile(name, book.add(text, name).recipes / name)
    reading = _judge(file, Words(register(), vocabulary(), DAY))

    assert reading.source.kept_head is None
    assert spot_of(reading.node(field.key)) == (3, len(field.key) + 3, 3)


def test_entries_pair_up_where_some_could_not_be_read(book: MiniBook) -> None:
    known = "{datum: 2024, status: pilot}"
    wrong = "{datum: bald, status: idee}"
    late = "{datum: 2023, status: betrieb}"
    text = recipe_text(("status: pilot", f"status: pilot\nverlauf: [{known}, {wrong}, {late}]"))

    found = book.add(text).load().diagnostics

    assert [(d.code, d.place.column) for d in found] == [
        (Code.DATE_FORM, 49),
        (Code.HISTORY_ORDER, 78),
        (Code.HISTORY_STATUS, 92),
    ]
