"""The least money says which step it counts, and what the same share of those who would start costs."""

from dataclasses import replace

import numpy as np
import pytest

from cohorts.cohort import central_cohort, drawn_cohort
from cohorts.starts import SeenStep
from funding.interventions import Intervention, Range
from funding.least_money_words import least_money_words
from funding.problem import Problem, problem
from funding.reverse import least_money
from funding.reverse_whom import EVERY_AREA
from funding.scenario import Scenario
from funding.starts_money import StartsMoney, money_for_starts
from tests.cohorts.needs import need_of
from tests.funding.problems import CASE_WORK, scenario_of

NEED = need_of(draws=10)
CENTRE = central_cohort(NEED)
FORCE = "E23000014"
PANEL = Intervention("multi_agency_panel", 0.5, ("high",), Range(100, 100, 100), True)
ASKED = scenario_of(areas=(FORCE,))
HALF = 0.5


def posed(scenario: Scenario = ASKED) -> Problem:
    return problem(scenario, CENTRE, None, NEED.assumptions)


def seen(people: int) -> SeenStep:
    return SeenStep(FORCE, CASE_WORK.key, ("high",), "2024/25", 1.0, "accepted", people, "", "A report", "")


def starts(scenario: Scenario, *counts: int) -> StartsMoney:
    drawn = drawn_cohort(NEED)
    return money_for_starts(
        scenario, posed(scenario), drawn, HALF, NEED.assumptions, [seen(one) for one in counts]
    )


def said(scenario: Scenario, standard: float, *counts: int) -> str:
    asked, drawn = posed(scenario), drawn_cohort(NEED)
    found = least_money(scenario, asked, drawn, standard)
    money = money_for_starts(
        scenario, asked, drawn, standard, NEED.assumptions, [seen(one) for one in counts]
    )
    return " ".join(least_money_words(found, asked, standard, EVERY_AREA, money))


def test_half_of_those_who_would_start_costs_half_of_their_places() -> None:
    # 200 accepted in the force itself, at £100: half of them is 100 places, £10,000, whatever we estimate the cohort to be.
    money = money_for_starts(ASKED, posed(), CENTRE, HALF, NEED.assumptions, [seen(200)])
    assert (money.low_gbp, money.high_gbp) == pytest.approx((10_000, 10_000), abs=101)
    assert money.most == pytest.approx(200 / posed().cohort[0, 0], rel=1e-5)


def test_what_everybody_costs_is_never_said_alone() -> None:
    words = said(ASKED, HALF, 100, 200)
    assert "coverage up to 50% of everybody in every area" in words
    assert (
        "That counts everybody at the risk level of each line, whether or not they would be referred or start."
        in words
    )
    assert (
        "No one proposes to reach so many" in words and "How many of them would start is not known." in words
    )
    assert "To reach 50% of those who would start takes about £" in words


def test_a_share_that_some_area_took_on_is_not_called_one_that_no_one_proposes() -> None:
    assert "No one proposes" not in said(ASKED, 0.01, 200)
    assert "No one proposes" in said(ASKED, 0.5, 200)


def test_work_of_which_nothing_is_published_is_named_and_left_out_of_the_money() -> None:
    both = replace(ASKED, interventions=(replace(CASE_WORK, share=0.5), PANEL))
    words = said(both, HALF, 200)
    assert "That leaves out multi-agency panels, of which nothing is published." in words
    alone = starts(both, 200)
    assert alone.high_gbp == pytest.approx(starts(ASKED, 200).high_gbp, rel=1e-6)
    nothing = replace(ASKED, interventions=(replace(PANEL, share=1.0),))
    assert np.isnan(starts(nothing, 200).low_gbp)
    words = said(nothing, HALF, 200)
    assert "How many of them would start is not known." in words and "To reach 50% of those who" not in words
    assert "No one proposes" in words


def test_every_sentence_of_the_answer_has_thirty_words_at_most() -> None:
    both = replace(ASKED, interventions=(replace(CASE_WORK, share=0.5), PANEL))
    for sentence in said(both, HALF, 100, 200).replace("£", "").split(". "):
        assert len(sentence.split()) <= 30, sentence
