"""The area chosen at the left is told what the plan gives it, whatever level it is of."""

import pandas as pd

from funding.result.plan_answer import PlanAnswer
from say.funding.plan_area_words import area_in_words
from tests.ui.screens.plans.hand_made import ANSWER, AREAS, CITY, KENT, NORFOLK, hand_made

WALES, CANTERBURY = "W92000004", "E07000106"
SMALL = pd.Series({KENT: False, CITY: True, NORFOLK: False, "E23000014": False})


def said_of(answer: PlanAnswer, area: str) -> str:
    return area_in_words(answer, area, SMALL)


def test_an_area_reads_its_money_its_places_and_whom_they_would_reach() -> None:
    assert said_of(ANSWER, KENT) == (
        "Kent would get about £1.9 million over 2 years: 55 to 59 places a year, 55 in the last. In the last year that would "
        "reach about 57 people (50 to 64), 4% (3% to 4%) of the people who cause harm at high risk there."
    )


def test_a_district_reads_what_the_force_it_is_part_of_gets() -> None:
    assert said_of(ANSWER, CANTERBURY).startswith("Canterbury is part of Kent. Kent would get about £1.9 million")


def test_an_area_of_several_forces_has_no_answer_of_its_own() -> None:
    assert "Wales is more than one" in said_of(ANSWER, WALES)


def test_an_area_without_money_and_one_that_takes_no_part_are_told_apart() -> None:
    assert said_of(ANSWER, NORFOLK) == "Norfolk would get nothing from this plan in 2 years."
    assert said_of(ANSWER, "E23000014") == "West Midlands takes no part in this plan."


def test_an_area_of_few_people_has_money_and_places_but_no_people() -> None:
    said = said_of(ANSWER, CITY)
    assert "1 place a year." in said and "too few people" in said and "30%" not in said


def test_people_who_are_not_known_are_said_so() -> None:
    unknown = AREAS.assign(reached_median=float("nan"))
    said = said_of(hand_made(tables={"areas": unknown}), KENT)
    assert said.endswith("How many people that would reach is not known.")
