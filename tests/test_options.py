# SPDX-FileCopyrightText: Das Kochbuch
# SPDX-License-Identifier: MIT
"""Options that several commands share read the same and refuse the same."""

from __future__ import annotations

import argparse
from datetime import date
from pathlib import Path

import pytest
from kochbuch.running.errors import KochbuchError
from kochbuch.running.options import day_option, root_option
from kochbuch.running.project import OWN_ROOT


def parsed(*arguments: str) -> argparse.Namespace:
    parser = argparse.ArgumentParser()
    parser.add_argument("--root", **root_option("recipes/"))
    parser.add_argument("--heute", **day_option(date(2026, 11, 21), "ein Tag"))
    return parser.parse_args(arguments)


def test_options_have_usual_values() -> None:
    assert vars(parsed()) == {"root": OWN_ROOT, "heute": date(2026, 11, 21)}


def test_options_are_read() -> None:
    assert vars(parsed("--root", "buch", "--heute", "2026-02-28")) == {
        "root": Path("buch"),
        "heute": date(2026, 2, 28),
    }


@pytest.mark.parametrize("text", ["", "heute", "2026-02-30", "28.02.2026"])
def test_what_is_no_day_is_a_sentence(text: str) -> None:
    with pytest.raises(KochbuchError, match=f"^»{text}« ist kein Tag der Form JJJJ-MM-TT, zum"):
        parsed("--heute", text)
