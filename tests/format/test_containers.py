# SPDX-FileCopyrightText: Das Kochbuch
# SPDX-License-Identifier: MIT
"""Lists and groups of fields: what may stand in them, and which entries survive."""

from __future__ import annotations

from kochbuch.book.recipe import Obstacle, Participant, Period
from kochbuch.book.status import Status
from kochbuch.files.syntax.report import FileReport
from kochbuch.files.syntax.source import read_yaml
from kochbuch.findings.codes import Code
from kochbuch.format.fields import FIELDS, FIELDS_BY_KEY
from kochbuch.format.kinds.containers import Condition, ListKind, one_line_example
from kochbuch.format.kinds.scalar import Words
from kochbuch.format.kinds.values import TextKind
from kochbuch.format.records.course import OBSTACLE, PERIOD
from kochbuch.format.records.people import PARTICIPANT, REFERENCE

from tests.minibook import read_value, vocabulary

TEXTS = ListKind(TextKind(), maximum=3, is_set=True)


def test_list_keeps_its_order() -> None:
    assert read_value(TEXTS, "[b, a]") == (("b", "a"), [])


def test_single_value_is_a_list_of_one() -> None:
    assert read_value(TEXTS, "a") == (("a",), [])


def test_single_group_is_a_list_of_one_where_a_text_is_none() -> None:
    kind = ListKind(REFERENCE, single_allowed=False)

    assert len(read_value(kind, "{titel: a}")[0]) == 1
    assert read_value(kind, "a") == (
        None,
        [
            "1:7 feld-form: Das Feld »feld« enthält einen Text; erwartet wird eine Liste; je "
            "Eintrag eine Gruppe von Feldern (titel, url, stand). | "
            "Ein Beispiel zum Abschreiben steht in docs/mitmachen/felder.md."
        ],
    )


def test_list_goes_on_behind_what_it_can_not_read() -> None:
    value, findings = read_value(TEXTS, "[a, {b: c}, d]")

    assert value == ("a", "d")
    assert [finding.split()[1] for finding in findings] == ["feld-form:"]


def test_values_of_a_list_stay_with_their_data() -> None:
    entries, problems = TEXTS.entries([" a ", {"b": "c"}, "d"], "feld", Words())

    assert entries == [(" a ", "a"), ("d", "d")]
    assert [(problem.code, problem.datum) for problem in problems] == [
        (Code.WRONG_SHAPE, {"b": "c"})
    ]


def test_list_reads_no_more_than_it_may_hold() -> None:
    value, findings = read_value(TEXTS, "[a, b, c, d, <]")

    assert value == ("a", "b", "c")
    assert findings == [
        "1:17 zu-viele: Die Liste »feld« hat 5 Einträge, erlaubt sind 3. | "
        "Behalten Sie die wichtigsten."
    ]


def test_same_entry_twice_is_one() -> None:
    assert read_value(TEXTS, "[a, b, a]") == (
        ("a", "b"),
        ["1:14 wert-doppelt: In »feld« steht derselbe Eintrag zweimal. | Löschen Sie einen davon."],
    )


def test_hyphen_without_a_blank_is_understood() -> None:
    assert read_value(TEXTS, "\n  -a\n  -b") == (
        None,
        [
            "2:3 feld-form: In der Liste »feld« fehlt nach dem Strich ein Leerzeichen. | "
            "Schreiben Sie »- a«."
        ],
    )


def test_text_may_stand_for_a_group() -> None:
    assert read_value(PARTICIPANT, "Kreis Düren") == (Participant("Kreis Düren"), [])
    assert read_value(OBSTACLE, "kosten") == (Obstacle(vocabulary().hurdles["kosten"]), [])
    assert read_value(OBSTACLE, "wetter")[0] is None


def test_group_without_a_required_field_is_none() -> None:
    value, findings = read_value(REFERENCE, "{stand: 2026}")

    assert value is None
    assert findings == [
        '1:7 feld-fehlt: Das Feld »feld.titel« fehlt. | Zum Beispiel: titel: "Gemeinde Kreuzau: '
        'Vorlage 19/2016"'
    ]


def test_group_keeps_what_it_can_read() -> None:
    value, findings = read_value(PERIOD, "{beginn: 2024, ende: bald}")

    assert value == Period(value.begin)
    assert str(value.begin) == "2024"
    assert [finding.split()[1] for finding in findings] == ["datum-form:"]


def test_empty_group_is_empty() -> None:
    assert read_value(PERIOD, "{}")[1][0].startswith("1:7 feld-leer: Das Feld »feld« ist leer.")
    assert read_value(PERIOD, "")[1][0].startswith("1:6 feld-leer: Das Feld »feld« ist leer.")


def test_unknown_key_is_found_by_its_title() -> None:
    assert read_value(PARTICIPANT, "{name: a, Rolle: b}")[1] == [
        "1:17 feld-unbekannt: In »feld« gibt es das Feld »Rolle« nicht. | Meinten Sie »rolle«?"
    ]


def test_key_that_is_probably_meant_is_not_missing_as_well() -> None:
    assert [f.split()[1] for f in read_value(PARTICIPANT, "{Name: a}")[1]] == ["feld-unbekannt:"]


def test_every_example_of_a_field_can_be_copied() -> None:
    for field in FIELDS:
        value, findings = read_value(field.kind, field.example)

        assert value is not None, field.key
        assert findings == [], field.key


def test_every_one_line_example_is_a_line_of_yaml() -> None:
    for field in FIELDS:
        report = FileReport("x.yml")

        fields = read_yaml(f"{one_line_example(field)}\n".encode(), report).fields

        assert list(fields) == [field.key]
        assert report.notes == []


def test_condition_reads_like_the_format() -> None:
    assert str(Condition("vorlage")) == "vorlage"
    assert str(Condition("status", Status.DISCONTINUED)) == "status: eingestellt"
    assert FIELDS_BY_KEY["weitere_themen"].kind.expected == (
        "eine Liste mit höchstens 3 Einträgen; je Eintrag die id eines Unterthemas"
    )
