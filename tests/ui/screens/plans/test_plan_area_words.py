"""The area chosen at the left is told what the plan gives it, whatever level it is of."""

from dataclasses import replace

import pandas as pd

from say.funding.plan_results import PlanResults
from ui.screens.plans.plan_area_words import area_in_words

KENT, CITY, NORFOLK, WALES = "E23000032", "E23000034", "E23000024", "W92000004"
CANTERBURY = "E07000106"

AREAS = pd.DataFrame(
    {
        "area_code": [KENT, CITY, NORFOLK],
        "gbp": [1_900_000.0, 8_000.0, 0.0],
        "reached_low": [50.0, 1.0, 0.0],
        "reached_median": [57.0, 1.0, 0.0],
        "reached_high": [64.0, 1.0, 0.0],
        "share_reached_low": [0.031, 0.3, 0.0],
        "share_reached_median": [0.035, 0.3, 0.0],
        "share_reached_high": [0.039, 0.3, 0.0],
    }
)
PLACES = pd.DataFrame(
    {
        "area_code": [KENT, KENT, KENT, CITY, CITY],
        "year": ["2025-26", "2025-26", "2026-27", "2025-26", "2026-27"],
        "places": [50, 9, 55, 1, 1],
        "reached": [50.0, float("nan"), 55.0, 1.0, 1.0],
    }
)
RESULTS = PlanResults(
    name="A plan",
    asked="",
    level="pfa",
    line_labels={},
    edition={},
    invented=False,
    changed=False,
    cards={},
    warnings={},
    proof="",
    numbers={"years": 2},
    tables={"areas": AREAS, "area_year_lines": PLACES, "risks": pd.DataFrame({"risk": ["high", "high"]})},
)


def test_an_area_reads_its_money_its_places_and_whom_they_would_reach() -> None:
    assert area_in_words(RESULTS, KENT) == (
        "Kent would get about £1.9 million over 2 years: 55 to 59 places a year, 55 in the last. In the last year that would "
        "reach about 57 people (50 to 64), 4% (3% to 4%) of the people who cause harm at high risk there."
    )


def test_a_district_reads_what_the_force_it_is_part_of_gets() -> None:
    assert area_in_words(RESULTS, CANTERBURY).startswith(
        "Canterbury is part of Kent. Kent would get about £1.9 million"
    )


def test_an_area_of_several_forces_has_no_answer_of_its_own() -> None:
    assert "Wales is more than one" in area_in_words(RESULTS, WALES)


def test_an_area_without_money_and_one_that_takes_no_part_are_told_apart() -> None:
    assert area_in_words(RESULTS, NORFOLK) == "Norfolk would get nothing from this plan in 2 years."
    assert area_in_words(RESULTS, "E23000014") == "West Midlands takes no part in this plan."


def test_an_area_of_few_people_has_money_and_places_but_no_people() -> None:
    said = area_in_words(RESULTS, CITY)
    assert "1 place a year." in said and "too few people" in said and "30%" not in said


def test_people_who_are_not_known_are_said_so() -> None:
    unknown = AREAS.assign(reached_median=float("nan"))
    said = area_in_words(replace(RESULTS, tables={**RESULTS.tables, "areas": unknown}), KENT)
    assert said.endswith("How many people that would reach is not known.")
