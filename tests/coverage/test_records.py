"""The list behind a colour: what answers, what only reaches, and who said that there is none."""

from datetime import date

import pandas as pd
import pytest

from coverage.ask import Ask, Terms
from coverage.declarations import OVERRULED
from coverage.evaluation import evaluate
from coverage.records import date_in_words, records_behind, records_without_area
from tests.directories import directory_of, service

TERMS = Terms(on=date(2026, 11, 22))
NORWICH, NORFOLK = "E07000148", "E23000024"
ASK = Ask("high", "lgbt", "behaviour_change_group", TERMS)


def test_records_say_what_they_are_to_the_question_and_how_they_reach() -> None:
    directory = directory_of(
        service(("region", "E12000006"), provision="by_and_for", communities=("lgbt",)),
        service(("lad", NORWICH), ("pfa", NORFOLK), provision="specialist", communities=("lgbt",)),
        service(("lad", NORWICH)),
        service(("lad", NORWICH), intervention="high_risk_case_management"),
        service(("lad", NORWICH), status="confirmed_none", confirmed_by="The commissioner"),
        service(("lad", "E07000144")),
    )
    records = records_behind(evaluate(directory, TERMS), ASK, NORWICH).set_index("service_id")
    assert list(records.index) == [
        "S1",
        "S0",
        "S2",
        "S4",
    ]  # best first; other kinds and other districts left out
    assert list(records["role"]) == ["answers", "answers", "not_for_them", "confirmed_none"]
    assert list(records["reach"]) == ["local", "wider", "local", "none"]
    assert records.loc["S1", "via"] == "Norwich"
    assert records.loc["S4", "reason"] == f"checked by The commissioner, 2026; {OVERRULED}"


def test_who_asks_about_any_intervention_is_shown_every_kind() -> None:
    kinds = ("behaviour_change_group", "high_risk_case_management")
    directory = directory_of(*(service(("lad", NORWICH), intervention=kind) for kind in kinds))
    records = records_behind(evaluate(directory, TERMS), Ask("high", "any", "any", TERMS), NORWICH)
    assert records["service_id"].tolist() == ["S0", "S1"]


def test_a_record_without_an_area_is_on_no_map_but_is_listed() -> None:
    evaluation = evaluate(directory_of(service(), service(("lad", NORWICH))), TERMS)
    assert list(records_without_area(evaluation)["service_id"]) == ["S0"]


@pytest.mark.parametrize(
    ("first", "last", "words"),
    [
        ("2021-01-01", "2021-12-31", "2021"),
        ("2025-03-01", "2025-03-31", "March 2025"),
        ("2024-05-07", "2024-05-07", "7 May 2024"),
        (None, None, "no date"),
    ],
)
def test_a_date_is_said_as_it_was_recorded(first: str | None, last: str | None, words: str) -> None:
    assert date_in_words(pd.to_datetime(first), pd.to_datetime(last)) == words


def test_a_record_that_names_many_areas_tells_three_of_them_and_how_many_more() -> None:
    districts = [("lad", f"E0700014{number}") for number in (3, 4, 5, 6, 8)]
    ask = Ask("high", "any", "behaviour_change_group", TERMS)
    behind = records_behind(evaluate(directory_of(service(*districts)), ask.terms), ask, "E23000024")
    assert behind["via"].tolist() == ["Breckland, Broadland, Great Yarmouth and 2 more"]


def test_every_reason_that_makes_a_record_unsure_is_told() -> None:
    over = service(("lad", "E07000148"), risk_levels=(), as_of_first="2025-01-01", funded_to="2026-03-31")
    ask = Ask("high", "any", "behaviour_change_group", TERMS)
    behind = records_behind(evaluate(directory_of(over), ask.terms), ask, "E07000148")
    assert behind["reason"].tolist() == [
        "its funding is over, and nothing later was found; it leaves its risk level unsaid"
    ]
