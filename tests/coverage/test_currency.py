"""When does a record count on a date, and how far?"""

from datetime import date
from typing import Any

import pandas as pd
import pytest

from coverage.currency import record_currency
from coverage.vocabulary import Status
from tests.directories import directory_of, service

YEAR_2024 = {"as_of_first": pd.Timestamp("2024-01-01"), "as_of_last": pd.Timestamp("2024-12-31")}
UNDATED = {"as_of_first": pd.NaT, "as_of_last": pd.NaT}


def reason_on(day: str, **said: Any) -> str:
    services = directory_of(service(**said)).services
    return str(record_currency(services, date.fromisoformat(day), 24)["reason"].item())


@pytest.mark.parametrize(
    ("day", "said", "reason"),
    [
        ("2026-12-31", YEAR_2024, "current"),  # 31 December 2024 + 24 months: the last day in the window
        ("2027-01-01", YEAR_2024, "stale"),
        ("2023-12-31", YEAR_2024, "not_started"),  # no start known: counts from 1 January of its year
        ("2024-01-01", YEAR_2024, "current"),
        ("2020-06-30", {**YEAR_2024, "starts": pd.Timestamp("2019-04-01")}, "current"),
        ("2019-03-31", {**YEAR_2024, "starts": pd.Timestamp("2019-04-01")}, "not_started"),
        ("2025-03-31", {**YEAR_2024, "ends": pd.Timestamp("2025-03-31")}, "current"),
        ("2025-04-01", {**YEAR_2024, "ends": pd.Timestamp("2025-03-31")}, "ended"),
        (
            "2024-12-31",
            {**YEAR_2024, "status": "ended"},
            "current",
        ),  # ended, no end known: counts until its as_of
        ("2025-01-01", {**YEAR_2024, "status": "ended"}, "ended"),
        ("2025-01-01", {**YEAR_2024, "status": "ended", "ends": pd.Timestamp("2025-06-30")}, "current"),
        ("2025-01-01", {**UNDATED, "status": "ended"}, "ended"),
        ("2025-01-01", {**YEAR_2024, "status": "announced"}, "announced"),
        ("2025-01-01", {**YEAR_2024, "status": "unknown"}, "status_unknown"),
        ("2025-01-01", {**YEAR_2024, "status": "pilot"}, "current"),
        ("2025-01-01", UNDATED, "undated"),
        ("2025-03-31", {**YEAR_2024, "funded_to": pd.Timestamp("2025-03-31")}, "current"),
        ("2025-04-01", {**YEAR_2024, "funded_to": pd.Timestamp("2025-03-31")}, "funding_over"),
        (
            "2025-04-01",  # a newer fact than the last of its money
            {**YEAR_2024, "funded_to": pd.Timestamp("2023-03-31")},
            "current",
        ),
        (
            "2025-04-01",  # a fact of the last day of its money is no newer one
            {**YEAR_2024, "funded_to": pd.Timestamp("2024-01-01")},
            "funding_over",
        ),
        ("2026-12-31", {**YEAR_2024, "status": "announced"}, "announced"),
        ("2027-01-01", {**YEAR_2024, "status": "announced"}, "announced_long_ago"),
        (
            "2027-01-01",
            {**YEAR_2024, "status": "announced", "starts": pd.Timestamp("2023-06-01")},
            "announced",
        ),
        (
            "2027-01-01",  # its newest fact plans this start, and nobody saw it happen
            {**YEAR_2024, "status": "announced", "starts": pd.Timestamp("2024-06-01")},
            "announced_long_ago",
        ),
        ("2025-01-01", {**YEAR_2024, "as_of_basis": "inferred"}, "inferred"),
        ("2019-12-31", {**YEAR_2024, "first_known": pd.Timestamp("2020-01-01")}, "not_started"),
        ("2020-01-01", {**YEAR_2024, "first_known": pd.Timestamp("2020-01-01")}, "between_facts"),
        ("2023-12-31", {**YEAR_2024, "first_known": pd.Timestamp("2020-01-01")}, "between_facts"),
        ("2024-01-01", {**YEAR_2024, "first_known": pd.Timestamp("2020-01-01")}, "current"),
        ("2024-01-01", {**YEAR_2024, "first_known": pd.Timestamp("2025-01-01")}, "current"),
        (
            "2022-06-01",  # a known start leaves nothing between
            {**YEAR_2024, "starts": pd.Timestamp("2021-01-01"), "first_known": pd.Timestamp("2020-01-01")},
            "current",
        ),
        (
            "2022-06-01",  # what runs is announced anew: it ran before
            {**YEAR_2024, "status": "announced", "first_known": pd.Timestamp("2020-01-01")},
            "between_facts",
        ),
    ],
)
def test_a_record_counts_as_its_dates_and_status_say(day: str, said: dict[str, Any], reason: str) -> None:
    assert reason_on(day, **said) == reason


def test_only_a_current_record_can_make_a_cell_served() -> None:
    services = directory_of(service(), service(**UNDATED), service(status="ended", **YEAR_2024)).services
    currency = record_currency(services, date(2026, 11, 22), 24)
    assert list(currency["ceiling"]) == [Status.SERVED, Status.POSSIBLE, 0]
    assert list(currency["counts"]) == [True, True, False]


@pytest.mark.parametrize(
    "said",
    [
        {"funded_to": pd.Timestamp("2026-03-31"), **YEAR_2024},
        {"as_of_basis": "inferred"},
        {"first_known": pd.Timestamp("2020-01-01"), "as_of_first": pd.Timestamp("2026-12-01")},
        {"status": "announced", "as_of_first": pd.Timestamp("2026-01-01")},
    ],
)
def test_money_that_ran_out_a_guessed_date_and_an_announcement_are_at_best_possible(
    said: dict[str, Any],
) -> None:
    services = directory_of(service(**said)).services
    assert list(record_currency(services, date(2026, 11, 22), 36)["ceiling"]) == [Status.POSSIBLE]


def test_an_announcement_that_nothing_followed_is_no_sign_of_a_service() -> None:
    services = directory_of(service(status="announced", **YEAR_2024)).services
    assert not record_currency(services, date(2027, 1, 1), 24)["counts"].item()
