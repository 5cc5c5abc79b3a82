# SPDX-FileCopyrightText: Das Kochbuch
# SPDX-License-Identifier: MIT
"""Freshness: the period of the status, counted from the last day that may be meant."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from kochbuch.book.dates import PartialDate
from kochbuch.book.status import Status
from kochbuch.views.freshness import Dates, Freshness, freshness, freshness_dates

from tests.minibook import recipe


@pytest.mark.parametrize(
    ("as_of", "status", "due", "outdated"),
    [
        ("2026-05-04", Status.OPERATION, date(2027, 5, 4), date(2028, 5, 4)),
        ("2026-05-04", Status.PILOT, date(2026, 11, 4), date(2027, 5, 4)),
        ("2026-05-04", Status.COMPLETED, date(2028, 5, 4), date(2030, 5, 4)),
        # A month or a year counts from its last day.
        ("2026-05", Status.OPERATION, date(2027, 5, 31), date(2028, 5, 31)),
        ("2026", Status.OPERATION, date(2027, 12, 31), date(2028, 12, 31)),
        ("2024-02", Status.OPERATION, date(2025, 2, 28), date(2026, 2, 28)),
        # A day that the later month does not have becomes its last one.
        ("2026-08-31", Status.IDEA, date(2027, 2, 28), date(2027, 8, 31)),
        ("2027-08-31", Status.PAUSED, date(2028, 2, 29), date(2028, 8, 31)),
        ("2024-02-29", Status.DISCONTINUED, date(2026, 2, 28), date(2028, 2, 29)),
    ],
)
def test_dates_are_once_and_twice_the_period(
    as_of: str, status: Status, due: date, outdated: date
) -> None:
    made = recipe("frisch", as_of=PartialDate.parse(as_of), status=status)

    assert freshness_dates(made) == Dates(due, outdated)


def test_every_status_has_its_period() -> None:
    months = {status: status.review_months for status in Status}

    assert months == {
        Status.IDEA: 6,
        Status.PLANNING: 6,
        Status.PILOT: 6,
        Status.ROLLOUT: 6,
        Status.OPERATION: 12,
        Status.COMPLETED: 24,
        Status.PAUSED: 6,
        Status.DISCONTINUED: 24,
    }


def test_the_state_changes_on_the_day_itself() -> None:
    made = recipe("frisch", as_of=PartialDate(2026, 5, 4))
    day = timedelta(days=1)

    states = [
        freshness(made, on)
        for edge in (date(2027, 5, 4), date(2028, 5, 4))
        for on in (edge - day, edge, edge + day)
    ]

    assert states == [
        Freshness.CURRENT,
        Freshness.DUE,
        Freshness.DUE,
        Freshness.DUE,
        Freshness.OUTDATED,
        Freshness.OUTDATED,
    ]


@pytest.mark.parametrize(
    ("confirmed", "due"),
    [
        (PartialDate(2026, 9, 14), date(2027, 9, 14)),
        # Confirmed within the month of the account: the account may be the later one.
        (PartialDate(2026, 5, 12), date(2027, 5, 31)),
        (None, date(2027, 5, 31)),
    ],
)
def test_the_later_of_account_and_confirmation_counts(
    confirmed: PartialDate | None, due: date
) -> None:
    made = recipe("frisch", as_of=PartialDate(2026, 5), confirmed=confirmed)

    assert freshness_dates(made).due == due


def test_the_words_are_german() -> None:
    labels = {state.value: state.label for state in Freshness}

    assert labels == {
        "aktuell": "aktuell",
        "zu-pruefen": "Prüfung fällig",
        "veraltet": "möglicherweise veraltet",
    }
