"""The least money says which step it counts, and what the same share of those who would start costs."""

from dataclasses import replace

import numpy as np
import pytest

from cohorts.model.cohort import central_cohort, drawn_cohort
from cohorts.model.starts import SeenStep
from funding.problem.problem import Problem, problem
from funding.reverse.least_money import least_money
from funding.reverse.starts_money import StartsMoney, money_for_starts
from funding.reverse.whom import EVERY_AREA
from funding.scenario.interventions import InterventionInMix
from funding.scenario.ranges import Range
from funding.scenario.scenario import Scenario
from say.funding.least_money_words import least_money_words
from say.numbers import per_cent
from tests.cohorts.needs import need_of
from tests.funding.problems import CASE_WORK, scenario_of

NEED = need_of(draws=10)
CENTRE = central_cohort(NEED)
FORCE = "E23000014"
PANEL = InterventionInMix("multi_agency_panel", 0.5, ("high",), Range(100, 100, 100), True)
ASKED = scenario_of(areas=(FORCE,))
HALF = 0.5


def posed(scenario: Scenario = ASKED) -> Problem:
    return problem(scenario, CENTRE, None, NEED.assumptions)


def seen(people: int) -> SeenStep:
    return SeenStep(FORCE, CASE_WORK.key, ("high",), "2024/25", 1.0, "accepted", people, "", "A report", "")


def starts(scenario: Scenario, *counts: int) -> StartsMoney:
    drawn = drawn_cohort(NEED)
    return money_for_starts(scenario, posed(scenario), drawn, HALF, [seen(one) for one in counts])


def said(scenario: Scenario, standard: float, *counts: int) -> str:
    asked, drawn = posed(scenario), drawn_cohort(NEED)
    found = least_money(scenario, asked, drawn, standard)
    money = money_for_starts(scenario, asked, drawn, standard, [seen(one) for one in counts])
    return " ".join(least_money_words(found, asked, standard, EVERY_AREA, money))


def test_half_of_those_who_would_start_costs_half_of_their_places() -> None:
    # 200 accepted in the force itself, at £100: half of them is 100 places, £10,000, whatever we estimate the cohort to be.
    money = money_for_starts(ASKED, posed(), CENTRE, HALF, [seen(200)])
    assert (money.fewest_gbp.median, money.most_gbp.median) == pytest.approx((10_000, 10_000), abs=101)
    assert money.most_seen is not None
    assert money.most_seen.median == pytest.approx(200 / posed().cohort[0, 0], rel=1e-5)


def test_the_range_of_the_cohort_counts_once() -> None:
    # In every draw 200 start in the force itself: the sum has no range though the cohort has one.
    drawn = drawn_cohort(NEED)
    assert np.ptp(drawn.people("high").sum(axis=1)) > 0
    money = starts(ASKED, 200)
    for gbp in (money.fewest_gbp, money.most_gbp):
        assert (gbp.low, gbp.median, gbp.high) == pytest.approx((10_000, 10_000, 10_000), abs=101)


def test_what_everybody_costs_is_never_said_alone() -> None:
    words = said(ASKED, HALF, 100, 200)
    assert "coverage up to 50% of everybody in every area" in words
    assert (
        "That counts everybody at the risk level of each line, whether or not they would be referred or start." in words
    )
    assert "Nobody has proposed reaching half of everybody." in words
    assert "How many of them would start is not known." in words
    assert "To reach 50% of those who would start takes about £" in words
    assert " where the fewest start. Where the most start, it takes about £" in words


def test_a_standard_is_set_against_the_median_of_the_most_that_was_taken_on_not_its_high_end() -> None:
    most = starts(ASKED, 200).most_seen
    assert most is not None and most.median < most.high
    assert "No published service" not in said(ASKED, most.median - 0.001, 200)
    words = said(ASKED, (most.median + most.high) / 2, 200)
    assert "No published service took on more than " in words
    assert f"{per_cent(most.median)} ({per_cent(most.low)} to {per_cent(most.high)}) of our estimate" in words
    assert "No published service" not in said(ASKED, HALF)


def test_only_half_of_everybody_or_more_is_said_to_be_proposed_by_nobody() -> None:
    assert "Nobody has proposed" not in said(ASKED, 0.49, 200)
    assert "Nobody has proposed reaching half of everybody." in said(ASKED, 0.8, 200)


def test_work_of_which_nothing_is_published_is_named_and_left_out_of_the_money() -> None:
    both = replace(ASKED, interventions=(replace(CASE_WORK, share=0.5), PANEL))
    words = said(both, HALF, 200)
    assert "That leaves out multi-agency panels, of which nothing is published." in words
    alone = starts(both, 200)
    assert alone.most_gbp.median == pytest.approx(starts(ASKED, 200).most_gbp.median, rel=1e-6)
    nothing = replace(ASKED, interventions=(replace(PANEL, share=1.0),))
    assert np.isnan(starts(nothing, 200).fewest_gbp.median)
    words = said(nothing, HALF, 200)
    assert "How many of them would start is not known." in words and "To reach 50% of those who" not in words
    assert "No published service" in words


def test_every_sentence_of_the_answer_has_thirty_words_at_most() -> None:
    both = replace(ASKED, interventions=(replace(CASE_WORK, share=0.5), PANEL))
    for sentence in said(both, HALF, 100, 200).replace("£", "").split(". "):
        assert len(sentence.split()) <= 30, sentence
