"""The least money as sentences and files: the answer with its range, and what it counts and leaves out."""

from dataclasses import replace

import numpy as np

from cohorts.model.cohort import Cohort, central_cohort
from cohorts.model.summary import Interval
from funding.problem.problem import Problem
from funding.reverse.answer_files import least_money_answer, least_money_table
from funding.reverse.least_money import LeastMoney, least_money
from funding.reverse.starts_money import StartsMoney
from funding.reverse.whom import EVERY_AREA, WORST_TENTH
from funding.scenario.lines import Line
from say.funding.least_money_words import least_money_words
from tests.cohorts.needs import need_of
from tests.funding.problems import CASE_WORK, SUPPORT, problem_of, scenario_of

CENTRE = central_cohort(need_of())
ONE_KNOWN = replace(CENTRE, values={**CENTRE.values, "fewest_areas_compared": np.array([1.0])})


def least(asked: Problem, whom: str = EVERY_AREA, drawn: Cohort = CENTRE) -> LeastMoney:
    scenario = scenario_of(areas=asked.areas, interventions=(CASE_WORK, SUPPORT))
    return least_money(scenario, asked, drawn, 0.5, whom)


def sentence(asked: Problem, whom: str = EVERY_AREA, drawn: Cohort = CENTRE) -> str:
    found = least(asked, whom, drawn)
    return " ".join(least_money_words(found, asked, 0.5, whom, starts_of(asked)))


def starts_of(asked: Problem) -> StartsMoney:
    nothing = Interval(np.nan, np.nan, np.nan)
    return StartsMoney(dict.fromkeys(range(len(asked.lines))), nothing, nothing, Interval(0.3, 0.4, 0.5))


def test_the_least_money_is_said_with_its_sum_its_range_and_what_is_not_known() -> None:
    # Half of 10 and 21 people is 5 and 10½ places: 5 and 11 at £100 each, in one of the two places there are not known.
    asked = problem_of([0], [10, 21], there=[0, float("nan")])
    found = least(asked)
    answer = least_money_answer(found, asked, 0.5, EVERY_AREA, starts_of(asked), f"INVENTED: {sentence(asked)}")
    assert answer["total_gbp"] == 1600
    assert answer["sentence"].startswith(
        "INVENTED: The least money that would bring coverage up to 50% of everybody in every area is about £"
    )
    assert "The central 80% of draws of people and prices run from £" in answer["sentence"]
    assert "At central values it is £1,600, which would do in" in answer["sentence"]
    assert list(answer["total_gbp_in_draws"]) == ["low", "median", "high"]
    assert "In 1 of 2 areas the places already there are not known" in answer["sentence"]
    assert least_money_table(found, asked)["places"].tolist() == [5, 11]


def test_it_says_that_needs_of_two_kinds_count_twice_and_teams_are_not_shared() -> None:
    said = sentence(problem_of([0], [10]))
    assert "people who need two kinds of help count in both. Teams shared between neighbours are not used." in said


def test_it_says_whose_need_nobody_has_counted() -> None:
    asked = problem_of([0], [10])
    assert "How many people need" not in sentence(asked)
    said = sentence(replace(asked, lines=(Line(SUPPORT),)))
    assert "is not known. Places for them are measured against people who cause harm." in said


def test_where_areas_are_equally_low_it_says_how_much_of_the_cohort_is_asked_about() -> None:
    # Three areas without a place hold 60 of 100 people, the one with places 30, and 10 live where that is not known.
    asked = problem_of([0], [20, 20, 20, 30, 10], there=[0, 0, 0, 15, float("nan")])
    said = sentence(asked, WORST_TENTH, ONE_KNOWN)
    assert "all as low as the last of them, they hold 60% of the whole cohort of each line." in said
    assert "Worst served" not in sentence(asked)
