"""The lottery of a plan in words: what a status says of the people of an area, and why it is not said how evenly places fall."""

import math

import pytest

from cohorts.model.summary import Interval
from coverage.vocabulary import Status
from funding.result.plan import run_plan
from funding.result.plan_lottery import Compared
from funding.scenario.budget import Budget
from say.funding.plan_lottery_words import LARGE, LIVES_WHERE, why_not_compared
from tests.cohorts.needs import need_of
from tests.funding.problems import scenario_of

MILLION = Budget("2025-26", 1, total_gbp=1e6)
EVERYWHERE = run_plan(scenario_of(budget=MILLION), need_of(draws=10), None)
ALONE = run_plan(scenario_of(budget=MILLION, areas=("E23000014",)), need_of(draws=10), None)


def compared(areas: int, share: float = 0.5, enough: bool = False) -> Compared:
    return Compared(areas, Interval(share, share, share), enough)


def test_no_words_for_a_status_of_a_plan_say_that_people_are_served() -> None:
    assert set(LIVES_WHERE) == {status.key for status in Status}
    assert all(words.startswith("live where ") and "served" not in words for words in LIVES_WHERE.values())
    assert "however few its places" in LIVES_WHERE["served"]


def test_where_evenness_is_known_there_is_nothing_to_explain() -> None:
    assert why_not_compared(EVERYWHERE, compared(10, enough=True), LARGE) == ""


@pytest.mark.parametrize(
    ("areas", "beginning"),
    [
        (0, "None of 43 police force areas is large enough to compare. "),
        (1, "1 of 43 police force areas, home to 50% of the cohort, is large enough to compare. "),
        (9, "9 of 43 police force areas, home to 50% of the cohort, are large enough to compare. "),
    ],
)
def test_it_says_how_many_areas_are_compared_and_from_how_many_on(areas: int, beginning: str) -> None:
    ending = "How evenly places fall is said from 10 areas and 5% of the cohort on."
    assert why_not_compared(EVERYWHERE, compared(areas), LARGE) == beginning + ending


@pytest.mark.parametrize(("areas", "verb"), [(0, "is not"), (1, "is")])
def test_the_only_area_there_is_needs_no_counting(areas: int, verb: str) -> None:
    assert why_not_compared(ALONE, compared(areas), LARGE).startswith(f"The only area {verb} large enough to compare. ")


def test_people_whom_nobody_counted_are_the_reason() -> None:
    assert why_not_compared(EVERYWHERE, compared(10, math.nan), LARGE) == (
        "How many people it is for is not known, because this estimate counts people who cause harm."
    )
