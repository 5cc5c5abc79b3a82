# SPDX-FileCopyrightText: Das Kochbuch
# SPDX-License-Identifier: MIT
"""The last gate before a site goes public: everything that is missing, at once."""

from __future__ import annotations

import os
import shutil
from pathlib import Path

import pytest
from kochbuch.files.configuration import read_configuration
from kochbuch.findings.codes import Code
from kochbuch.findings.diagnostics import Diagnostic, Place
from kochbuch.format.records.settings import OPERATOR
from kochbuch.running.project import OWN_ROOT
from kochbuch.running.publication import objections
from publish_check import main

from tests.operating import ADDRESS, REPORT, fill_in


@pytest.fixture
def settings(tmp_path: Path) -> Path:
    """Return settings beside a file that says who looks at changes."""
    owned(tmp_path)
    return Path(shutil.copyfile(OWN_ROOT / "mkdocs.yml", tmp_path / "mkdocs.yml"))


def owned(root: Path, owners: str = "* @stelle-nirgendwo/software\n") -> Path:
    file = root / ".github" / "CODEOWNERS"
    file.parent.mkdir(exist_ok=True)
    file.write_text(owners, encoding="utf-8")
    return file


def check(file: Path) -> int:
    """Ask the command about a project whose pages have been tested."""
    report = file.with_name("pruefbericht.json")
    report.write_text(REPORT.to_json(), encoding="utf-8")
    return main(["--root", str(file.parent)], report=report)


def against(file: Path) -> list[tuple[str, str]]:
    """Return the lines' keys and messages of what speaks against publishing."""
    found = objections(read_configuration(file), has_audit=True)
    return [(d.excerpt.strip().partition(":")[0], d.message) for d in found]


def line_of(file: Path, start: str) -> int:
    lines = file.read_text(encoding="utf-8").splitlines()
    return next(number for number, line in enumerate(lines, start=1) if line.startswith(start))


def test_this_repository_names_every_placeholder_at_once() -> None:
    found = objections(read_configuration(OWN_ROOT / "mkdocs.yml"), has_audit=False)

    required = [field for field in OPERATOR.fields if field.required]
    assert [(d.excerpt.strip().partition(":")[0], d.message) for d in found] == [
        ("site_url", "Die Adresse der Website fehlt."),
        *((f.key, f"»{f.title}« ist noch ein Platzhalter.") for f in required),
        ("", "Der Prüfbericht zur Barrierefreiheit ist leer."),
    ]
    assert all(d.hint for d in found)


def test_the_command_refuses_what_is_open(
    settings: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    fill_in(settings, ort="PLATZHALTER: Ort eintragen", plz="123")

    code = check(settings)

    plz, ort = (line_of(settings, f"      {key}: ") for key in ("plz", "ort"))
    assert code == 1
    assert capsys.readouterr() == (
        f"mkdocs.yml:{plz}:12: fehler[zahl-form]: »123« ist keine Postleitzahl.\n"
        f'  {plz} |       plz: "123"\n'
        "     |            ^^^^^\n"
        "  Hinweis: Fünf Ziffern in Anführungszeichen, damit eine führende Null erhalten bleibt.\n"
        "\n"
        f"mkdocs.yml:{ort}:7: fehler[feld-fehlt]: »Ort« ist noch ein Platzhalter.\n"
        f'  {ort} |       ort: "PLATZHALTER: Ort eintragen"\n'
        "     |       ^^^\n"
        "  Hinweis: Tragen Sie den Ort zur Postleitzahl ein.\n",
        "2 Angaben fehlen oder können so nicht stimmen. "
        "Die Seite darf noch nicht veröffentlicht werden.\n",
    )


def test_the_command_lets_pass_what_is_complete(
    settings: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    fill_in(settings)

    assert check(settings) == 0
    assert capsys.readouterr() == (
        "",
        "Alle Angaben sind da: Die Seite darf veröffentlicht werden.\n",
    )


def test_without_settings_nobody_can_tell(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["--root", str(tmp_path)]) == 2
    assert capsys.readouterr() == (
        "",
        f"»{tmp_path / 'mkdocs.yml'}« lässt sich nicht lesen (nicht vorhanden). "
        "Holen Sie die Datei aus Git zurück: git restore mkdocs.yml\n",
    )


@pytest.mark.parametrize(
    ("address", "message"),
    [
        ("", "Die Adresse der Website fehlt."),
        (
            "http://kochbuch-nirgendwo.de/",
            "Die Adresse »http://kochbuch-nirgendwo.de/« beginnt nicht mit https://.",
        ),
        ("https://example.org/", "Die Adresse »https://example.org/« ist nur ein Beispiel."),
        (
            "https://kochbuch.example/",
            "Die Adresse »https://kochbuch.example/« ist nur ein Beispiel.",
        ),
        ("https://a b.de/", "»https://a b.de/« ist nicht die Adresse einer Website."),
        ("https://a.de/?x=1", "»https://a.de/?x=1« ist nicht die Adresse einer Website."),
    ],
)
def test_the_address_of_the_site_is_one(settings: Path, address: str, message: str) -> None:
    assert against(fill_in(settings, address=address)) == [("site_url", message)]


@pytest.mark.parametrize("address", [ADDRESS, "https://kommune-nirgendwo.github.io/kochbuch/"])
def test_a_real_address_is_fine(settings: Path, address: str) -> None:
    assert against(fill_in(settings, address=address)) == []


@pytest.mark.parametrize(
    ("key", "answer", "message"),
    [
        ("name", "Stadt Musterstadt", "»Stadt Musterstadt« ist nur ein Beispiel."),
        ("strasse", "Musterstraße 1", "»Musterstraße 1« ist nur ein Beispiel."),
        ("strasse", "MUSTERSTRASSE 1", "»MUSTERSTRASSE 1« ist nur ein Beispiel."),
        ("verantwortlich", "Erika Mustermann", "»Erika Mustermann« ist nur ein Beispiel."),
        ("protokolle", "TODO", "»TODO« ist nur ein Beispiel."),
        ("e_mail", "rathaus@example.org", "»rathaus@example.org« ist nur ein Beispiel."),
        (
            "e_mail",
            "rathaus-nirgendwo@gmx.de",
            "»rathaus-nirgendwo@gmx.de« gehört zu einem privaten Anbieter.",
        ),
        (
            "barrieren_e_mail",
            "rathaus",
            "Das Feld »extra.kochbuch.betrieb.barrieren_e_mail« enthält »rathaus«; das ist keine "
            "E-Mail-Adresse.",
        ),
        (
            "telefon",
            "auf Anfrage",
            "Das Feld »extra.kochbuch.betrieb.telefon« enthält »auf Anfrage«; erwartet wird eine "
            "Telefonnummer mit Vorwahl.",
        ),
        ("plz", "1067", "»1067« ist keine Postleitzahl."),
        ("plz", "D-01067", "»D-01067« ist keine Postleitzahl."),
        ("land", "", "»Land« fehlt."),
        ("lizenz", "PLATZHALTER", "»Lizenz der Rezepte« ist noch ein Platzhalter."),
        (
            "land",
            "NRW",
            "Das Feld »extra.kochbuch.betrieb.land« kennt den Wert »NRW« nicht.",
        ),
        (
            "fax",
            "0",
            "In »extra.kochbuch.betrieb« gibt es das Feld »fax« nicht.",
        ),
    ],
)
def test_an_answer_that_cannot_be_true_is_named(
    settings: Path, key: str, answer: str | None, message: str
) -> None:
    assert against(fill_in(settings, **{key: answer})) == [(key, message)]


def test_a_missing_answer_points_to_the_block(settings: Path) -> None:
    file = fill_in(settings, ort=None)

    assert objections(read_configuration(file), has_audit=True) == (
        Diagnostic(
            Place("mkdocs.yml", line_of(file, "    betrieb:"), 5, len("betrieb")),
            Code.MISSING_FIELD,
            "»Ort« fehlt.",
            "Tragen Sie den Ort zur Postleitzahl ein.",
            "    betrieb:",
        ),
    )


@pytest.mark.parametrize(
    "answer", ["Mustering 3", "Exampler Weg 1", "Am Testfeld 2", "Straße der Musterung 4"]
)
def test_a_real_name_is_no_example(settings: Path, answer: str) -> None:
    assert against(fill_in(settings, strasse=answer)) == []


def test_a_person_may_be_the_right_one_to_write_to(settings: Path) -> None:
    assert against(fill_in(settings, e_mail="vorname.nachname@kochbuch-nirgendwo.de")) == []


def test_both_publishing_workflows_ask_before_they_build() -> None:
    for path in (".github/workflows/veroeffentlichen.yml", ".gitlab-ci.yml"):
        text = (OWN_ROOT / path).read_text(encoding="utf-8")
        asked, built = text.index("make publish-check"), text.index("make site")
        assert asked < built, os.fspath(path)
