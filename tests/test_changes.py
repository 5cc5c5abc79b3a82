# SPDX-FileCopyrightText: Das Kochbuch
# SPDX-License-Identifier: MIT
"""From one edition to the next: what is told, and which former keys are kept."""

from __future__ import annotations

from pathlib import Path

import pytest
from kochbuch.book.states import State
from kochbuch.files.registry import load_register

from tests.updating import FORMER, POPULATIONS, Update, edited, with_field, without


@pytest.fixture
def update(tmp_path: Path) -> Update:
    return Update(tmp_path)


def later_edition() -> str:
    """Return an edition in which one village is gone, one has a new key and one a new name."""
    text = edited("502026022805358   0004", without)
    text = edited("602026022805358004", without, text)
    text = edited("502026022805358   0020", with_field(19, "0099"), text)
    text = edited("602026022805358020", with_field(16, "0990099"), text)
    text = edited("602026022805358056", with_field(23, "Titz-Land"), text)
    return text.replace("20260228", "20261231")


def test_changes_are_told_and_former_keys_kept(
    update: Update, capsys: pytest.CaptureFixture[str]
) -> None:
    update.run()
    capsys.readouterr()
    update.official = later_edition()
    update.populations = POPULATIONS | {State.NW: 908_997 - 14_324}
    update.former = FORMER.splitlines()[0] + "\n"

    assert update.run() == 0
    assert capsys.readouterr().out.splitlines()[2:] == [
        "Gegenüber dem Gebietsstand 28.02.2026:",
        "  neu: 05358099 Inden",
        "  weggefallen: 05358004 Aldenhoven",
        "  weggefallen: 05358020 Inden",
        "  umbenannt: 05358056 Titz heißt jetzt Titz-Land",
    ]
    register = load_register(update.out)
    assert [row[:3] for row in register.tables.former.values()] == [
        ("05358004", "Aldenhoven", ""),
        ("05358020", "Inden", "05358099"),
        ("06435014", "Hanau, Brüder-Grimm-Stadt", "06415000"),
        ("16077003", "Dobitschen", ""),
    ]


def test_successor_that_is_gone_hands_on(update: Update) -> None:
    update.former += "05358001,Inden,05358020,\n"
    update.run()
    update.official = later_edition()
    update.populations = POPULATIONS | {State.NW: 908_997 - 14_324}
    update.former = FORMER

    assert update.run() == 0
    assert load_register(update.out).former("05358001").successor == "05358099"


def test_size_classes_that_changed_are_counted(
    update: Update, capsys: pytest.CaptureFixture[str]
) -> None:
    update.run()
    capsys.readouterr()
    update.official = edited("602026022805358060", with_field(140, f"{10_100:011}"))
    update.populations = POPULATIONS | {State.NW: 908_997 - 9_903 + 10_100}

    assert update.run() == 0
    assert capsys.readouterr().out.splitlines()[2:] == [
        "Gegenüber dem Gebietsstand 28.02.2026:",
        "  Größenklasse gewechselt: 1",
    ]
