# SPDX-FileCopyrightText: Das Kochbuch
# SPDX-License-Identifier: MIT
"""The operator: read from mkdocs.yml, with gaps for what nobody has filled in."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from kochbuch.book.operator import Body, Licence, Operator
from kochbuch.book.states import State
from kochbuch.checking.operator import BLOCK, note_of, open_fields, settings_of
from kochbuch.files.configuration import read_configuration
from kochbuch.format.records.settings import OPERATOR, PLACEHOLDER
from kochbuch.running.errors import KochbuchError
from kochbuch.running.project import OWN_ROOT

from tests.operating import ANSWERS, fill_in


@pytest.fixture
def settings(tmp_path: Path) -> Path:
    return Path(shutil.copyfile(OWN_ROOT / "mkdocs.yml", tmp_path / "mkdocs.yml"))


def operator(file: Path) -> Operator:
    return settings_of(read_configuration(file)).operator


def test_nobody_has_filled_in_the_block_of_this_repository() -> None:
    found = read_configuration(OWN_ROOT / "mkdocs.yml").node(*BLOCK)

    assert list(found) == [field.key for field in OPERATOR.fields]
    assert {key: text for key, text in found.items() if text.startswith(PLACEHOLDER)} == {
        field.key: f"{PLACEHOLDER}: {field.title} eintragen"
        for field in OPERATOR.fields
        if field.required
    }
    assert operator(OWN_ROOT / "mkdocs.yml") == Operator()


def test_all_answers_arrive(settings: Path) -> None:
    assert operator(fill_in(settings, register="VR 1", umsatzsteuer_id="DE 0")) == Operator(
        name=ANSWERS["name"],
        body=Body.PUBLIC,
        legal_form=ANSWERS["rechtsform"],
        represented_by=ANSWERS["vertreten_durch"],
        responsible=ANSWERS["verantwortlich"],
        street=ANSWERS["strasse"],
        postcode="01067",
        town=ANSWERS["ort"],
        state=State.NW,
        email=ANSWERS["e_mail"],
        phone="115",
        privacy_email=ANSWERS["datenschutz_e_mail"],
        barrier_email=ANSWERS["barrieren_e_mail"],
        host=ANSWERS["auslieferung"],
        logs=ANSWERS["protokolle"],
        register="VR 1",
        vat_id="DE 0",
        licence=Licence.CC_BY,
    )


def test_what_is_left_out_keeps_what_is_usual(settings: Path) -> None:
    found = operator(fill_in(settings, art=None, lizenz="", land="Platzhalter", name=None))

    assert (found.body, found.licence) == (Body.PUBLIC, Licence.CC_BY)
    assert (found.state, found.name) == (None, "")
    assert [field.key for field in open_fields(found)] == ["name", "land"]


@pytest.mark.parametrize(
    ("changes", "message"),
    [
        (
            {"e_mial": "a@b.de"},
            "In »extra.kochbuch.betrieb« gibt es das Feld »e_mial« nicht. Meinten Sie »e_mail«?",
        ),
        (
            {"land": "nrw"},
            "Das Feld »extra.kochbuch.betrieb.land« kennt den Wert »nrw« nicht. Meinten Sie »nw«?",
        ),
        (
            {"art": "kirche"},
            "Das Feld »extra.kochbuch.betrieb.art« kennt den Wert »kirche« nicht. "
            "Erlaubt ist oeffentlich oder privat.",
        ),
        (
            {"lizenz": "GPL"},
            "Das Feld »extra.kochbuch.betrieb.lizenz« kennt den Wert »GPL« nicht. "
            "Erlaubt ist CC-BY-4.0 oder CC-BY-SA-4.0.",
        ),
    ],
)
def test_an_unknown_word_is_refused_with_its_line(
    settings: Path, changes: dict[str, str], message: str
) -> None:
    file = fill_in(settings, **changes)
    key = next(iter(changes))
    lines = file.read_text(encoding="utf-8").splitlines()
    line = next(n for n, text in enumerate(lines, start=1) if text.startswith(f"      {key}: "))

    with pytest.raises(KochbuchError) as caught:
        operator(file)

    assert str(caught.value) == f"In mkdocs.yml, Zeile {line}: {message}"


def test_a_list_is_no_answer(settings: Path) -> None:
    file = fill_in(settings)
    file.write_text(
        file.read_text(encoding="utf-8").replace('      telefon: "115"', "      telefon: [115]"),
        encoding="utf-8",
    )

    with pytest.raises(KochbuchError) as caught:
        operator(file)

    assert str(caught.value).endswith(
        "Das Feld »extra.kochbuch.betrieb.telefon« enthält eine Liste; erwartet wird eine "
        "Telefonnummer mit Vorwahl."
    )


def test_a_build_says_how_much_is_missing(settings: Path) -> None:
    rest = (
        " in mkdocs.yml unter extra.kochbuch.betrieb; die Seiten Impressum, Datenschutz, "
        "Barrierefreiheit und Lizenz sagen es. Der Befehl »make publish-check« nennt jede."
    )

    assert note_of(Operator()) == f"14 Angaben fehlen{rest}"
    assert note_of(operator(fill_in(settings, ort=None))) == f"Eine Angabe fehlt{rest}"
    assert note_of(operator(fill_in(settings))) == ""
