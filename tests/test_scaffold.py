# SPDX-FileCopyrightText: Das Kochbuch
# SPDX-License-Identifier: MIT
"""The template of a new recipe: what it contains and what the checker says about it."""

from __future__ import annotations

import re
import shutil
from datetime import date
from functools import cache
from pathlib import Path

import pytest
from kochbuch.book.book import Book
from kochbuch.book.status import Status
from kochbuch.checking.loading import load_book
from kochbuch.contributing.answers import Answers
from kochbuch.contributing.scaffold import Plan, file_slug, scaffold
from kochbuch.format.fields import FIELDS
from kochbuch.format.sections import SECTIONS
from kochbuch.running.project import OWN_ROOT, Project

TODAY = date(2026, 11, 21)
TITLE = "Die Bauakten elektronisch führen"
BASE_FINDINGS = ["feld-leer: Das Feld »kurz« ist leer."]
CONTACT_FINDING = "feld-leer: Das Feld »kontakt.stelle« ist leer."


@cache
def book() -> Book:
    return load_book(Project.at(OWN_ROOT), today=TODAY).book


@cache
def answers() -> Answers:
    return Answers(book().register, book().vocabulary)


def plan(*, title: str = TITLE, status: Status = Status.PLANNING, topic: str = "dms") -> Plan:
    return Plan(
        answers().municipality("05358028"),
        title,
        status,
        TODAY,
        answers().topic(topic) if topic else None,
    )


@pytest.fixture
def project(tmp_path: Path) -> Project:
    shutil.copytree(OWN_ROOT / "recipes" / "_vokabular", tmp_path / "recipes" / "_vokabular")
    return Project.at(tmp_path)


def findings(project: Project, *texts: str) -> list[list[str]]:
    """Return what the checker says about each of several files, as code and message."""
    folder = project.recipes / "nw" / "kreuzau"
    folder.mkdir(parents=True, exist_ok=True)
    names = [f"fall-{number:03}.md" for number in range(len(texts))]
    for name, text in zip(names, texts, strict=True):
        # Each file has its own title; that is not the subject here.
        unique = text.replace(TITLE, f"{TITLE}, {name[:-3]}")
        (folder / name).write_text(unique, encoding="utf-8")
    found = load_book(project, today=TODAY, with_drafts=True).diagnostics
    return [
        [f"{d.code.value}: {d.message}" for d in found if d.place.path.endswith(name)]
        for name in names
    ]


def test_template_has_only_the_findings_of_what_is_left_empty(project: Project) -> None:
    assert findings(project, scaffold(plan())) == [[*BASE_FINDINGS, CONTACT_FINDING]]


@pytest.mark.parametrize("status", [s for s in Status if s is not Status.DISCONTINUED])
def test_template_fits_every_status(status: Status, project: Project) -> None:
    assert findings(project, scaffold(plan(status=status))) == [[*BASE_FINDINGS, CONTACT_FINDING]]


def test_template_of_a_failure_asks_why(project: Project) -> None:
    assert findings(project, scaffold(plan(status=Status.DISCONTINUED))) == [
        [
            *BASE_FINDINGS,
            CONTACT_FINDING,
            "feld-leer: Das Feld »einstellung.gruende« ist leer.",
            "feld-leer: Das Feld »einstellung.anders_machen« ist leer.",
            "feld-leer: Das Feld »einstellung.was_blieb« ist leer.",
        ]
    ]


def test_template_without_a_topic_asks_for_it(project: Project) -> None:
    assert findings(project, scaffold(plan(topic=""))) == [
        [*BASE_FINDINGS, "feld-leer: Das Feld »thema« ist leer.", CONTACT_FINDING]
    ]


def test_filled_template_is_a_valid_draft(project: Project) -> None:
    text = scaffold(plan())
    text = text.replace('kurz: ""', f'kurz: "{"Ein Satz von mehreren. " * 4}"')
    text = text.replace('stelle: ""', 'stelle: "Hauptamt"')
    folder = project.recipes / "nw" / "kreuzau"
    folder.mkdir(parents=True)
    (folder / "die-bauakten-elektronisch-fuehren.md").write_text(text, encoding="utf-8")

    with_drafts = load_book(project, today=TODAY, with_drafts=True)
    published = load_book(project, today=TODAY)

    assert with_drafts.diagnostics == ()
    assert [(r.path, r.title, r.is_draft) for r in with_drafts.book.recipes] == [
        (plan().path, TITLE, True)
    ]
    assert published.book.recipes == ()


def test_every_field_is_offered_once() -> None:
    text = scaffold(plan())

    assert sorted(re.findall(r"^#?(\w+):", text, re.MULTILINE)) == sorted(f.key for f in FIELDS)


def test_every_field_says_what_it_is_for() -> None:
    words = " ".join(re.sub(r"^ *# ", "", scaffold(plan()), flags=re.MULTILINE).split())

    assert [f.key for f in FIELDS if f"{f.title}: {f.help}" not in words] == []


def test_lines_are_short_enough_to_read() -> None:
    assert max(map(len, scaffold(plan()).split("\n"))) <= 100


EXPECTED_WITH = {
    # A field that only means something beside another, alone: the checker says so.
    "abweichung": ["feld-ueberfluessig: Das Feld »abweichung« gehört nur zu »vorlage«."],
    "einstellung": [
        "feld-ueberfluessig: Das Feld »einstellung« gehört nur zu »status: eingestellt«."
    ],
    "verlauf": ["verlauf-status: Der Verlauf endet mit »betrieb«, der Status ist »planung«."],
    "vorlage": [
        "vorlage-unbekannt: Die Vorlage »nw/kreuzau/digitallotsen-team« gibt es nicht.",
        "feld-fehlt-hier: Bei »vorlage« fehlt das Feld »abweichung«.",
    ],
    "zeitraum": [
        "zeitraum-ende-laufend: Das Vorhaben hat ein Ende (2025), läuft aber noch "
        "(status: planung)."
    ],
    # The example is older than the day of the template.
    "geprueft_am": [
        "geprueft-vor-stand: Geprüft wurde am 2026-09-14, der Stand ist aber 2026-11-21."
    ],
}


def test_optional_lines_work_once_the_sign_is_gone(project: Project) -> None:
    text = scaffold(plan())
    keys = re.findall(r"^#(\w+):", text, re.MULTILINE)
    expected = sorted([*BASE_FINDINGS, CONTACT_FINDING])

    found = findings(project, *(_switched_on(text, key) for key in keys))

    assert {key: sorted(f) for key, f in zip(keys, found, strict=True)} == {
        key: sorted([*expected, *EXPECTED_WITH.get(key, ())]) for key in keys
    }


def _switched_on(text: str, key: str) -> str:
    """Return the template with the # of one field taken away, on all of its lines."""
    block = re.search(rf"^#{key}:.*(?:\n#  .*)*", text, re.MULTILINE)
    assert block
    return text.replace(block[0], re.sub(r"^#", "", block[0], flags=re.MULTILINE))


def test_sections_are_those_of_the_checker() -> None:
    headings = re.findall(r"^## (.*)$", scaffold(plan()), re.MULTILINE)

    assert headings == list(SECTIONS)


@pytest.mark.parametrize(
    ("title", "name"),
    [
        ("Bürgerbüro: Termine online vergeben", "buergerbuero-termine-online-vergeben"),
        ("  Straße & Weg  ", "strasse-weg"),
        ("A" * 90, "a" * 60),
        (
            "Rechnungen mit einhundertsechzig Stellen im ganzen Landkreis elektronisch bearbeiten",
            "rechnungen-mit-einhundertsechzig-stellen-im-ganzen-landkreis",
        ),
        ("!?", ""),
    ],
)
def test_file_name_is_made_of_whole_words(title: str, name: str) -> None:
    assert file_slug(title) == name


def test_quotation_marks_in_a_title_are_kept(project: Project) -> None:
    text = scaffold(plan(title='Das "Rathaus" \\ im Dorf: ein Versuch'))

    assert 'titel: "Das \\"Rathaus\\" \\\\ im Dorf: ein Versuch"' in text
    assert findings(project, text) == [[*BASE_FINDINGS, CONTACT_FINDING]]
