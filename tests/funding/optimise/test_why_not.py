"""An impossible scenario says which limits conflict, none of which could be spared, and what would do."""

from dataclasses import MISSING, fields, replace

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as some

from funding.optimise.each_limit import IN_TURN, LIMITS, Limit, limits_to_choose
from funding.optimise.solve import optimise
from funding.optimise.why_not import why_not
from funding.problem.problem import Problem
from funding.result.plan import run_plan
from funding.scenario.budget import Budget, TopSlices
from funding.scenario.sharing import Sharing
from geo.mistakes import Mistake
from tests.cohorts.needs import need_of
from tests.funding.problems import problem_of, scenario_of

OPTIMISED = Sharing("optimised")
NEED = need_of(draws=5)


def can_be_met(problem: Problem, sharing: Sharing) -> bool:
    try:
        optimise(problem, sharing)
    except Mistake:
        return False
    return True


def test_what_can_be_met_needs_no_explanation() -> None:
    assert why_not(problem_of([500], [10, 10], floor_gbp=np.array([200.0, 200])), OPTIMISED) is None


def test_a_floor_beyond_the_budget_names_both_and_what_each_would_have_to_be() -> None:
    # £300 for each of two areas is £600 and there are £500. With £500 the most each can have is two places, £200.
    found = why_not(problem_of([500], [10, 10], floor_gbp=np.array([300.0, 300])), OPTIMISED)
    assert found is not None
    assert found.limits == ("budget", "floor")
    assert found.nearest == {"budget": 600, "floor": 200}
    assert found.sentence == (
        "These cannot all hold: the budget of £500 and the floor of £300 for each area in each year. It would do to raise the "
        "budget to £600 over all years or to lower the floor to £200."
    )


def test_whole_teams_are_named_where_part_of_one_would_do() -> None:
    # A team of 3 costs £300, two of them £600; the floors themselves are only £100 each.
    asked = problem_of([500], [10, 10], floor_gbp=np.array([100.0, 100]), minimum_places=np.array([3]))
    found = why_not(asked, OPTIMISED)
    assert found is not None
    assert found.limits == ("budget", "whole_teams", "floor")
    assert found.nearest["budget"] == 600


def test_too_few_people_are_named_with_their_area_and_no_budget_is_said_to_help() -> None:
    found = why_not(problem_of([900], [1, 10], floor_gbp=np.array([300.0, 300])), OPTIMISED)
    assert found is not None
    assert found.limits == ("people", "floor")
    assert found.areas == ("E23000001",)
    assert found.nearest == {"floor": 100}
    assert "(Metropolitan Police has too few people for it)" in found.sentence


def test_a_cap_below_the_floor_is_named_with_the_cap_that_would_do() -> None:
    # There is money enough: £900 for two floors of £300. A cap of £200 would have to be 3/2 as high.
    asked = problem_of([900], [10, 10], floor_gbp=np.array([300.0, 300]), cap_gbp=np.full((2, 1), 200.0))
    found = why_not(asked, OPTIMISED)
    assert found is not None
    assert found.limits == ("cap", "floor")
    assert found.nearest == {"cap": pytest.approx(1.5), "floor": 200}
    # £300 of £900 is a third.
    assert "raise the cap to 33.4% of each year's money" in found.sentence


def test_the_sentence_refuses_the_plan() -> None:
    asked = problem_of([500], [10, 10], floor_gbp=np.array([300.0, 300]))
    with pytest.raises(Mistake, match=r"It would do to raise the budget to £600"):
        optimise(asked, OPTIMISED)


def test_the_budget_named_is_the_one_that_is_typed_and_typing_what_would_do_does() -> None:
    # Of £1,000 half is kept back. Two floors of £300 are £600: £1,200 leaves that.
    asked = scenario_of(
        areas=("E23000002", "E23000014"),
        top_slices=TopSlices(0.5),
        floor_gbp_per_area=300.0,
        sharing=OPTIMISED,
    )
    with pytest.raises(
        Mistake, match=r"the budget of £1,000 \(£500 for areas\) and .* raise the budget to £1,200 over"
    ):
        run_plan(asked, NEED, None)
    run_plan(replace(asked, budget=Budget("2025-26", 1, total_gbp=1200.0)), NEED, None)
    # 7 % kept back and a tenth added leave 1.023 of each pound: £586.51, so £587.
    other = replace(asked, top_slices=TopSlices(0.07), local_match=0.1, budget=Budget("2025-26", 1, 400.0))
    with pytest.raises(Mistake, match=r"raise the budget to £587 over"):
        run_plan(other, NEED, None)
    run_plan(replace(other, budget=Budget("2025-26", 1, total_gbp=587.0)), NEED, None)


def test_where_everything_is_kept_back_that_is_named_and_no_budget_is_said_to_help() -> None:
    asked = problem_of([0], [10], floor_gbp=np.array([300.0]), left_of_each_pound=0.0)
    found = why_not(asked, OPTIMISED)
    assert found is not None
    assert "what is kept back at the top, which leaves areas nothing" in found.sentence
    assert "budget" not in found.nearest


@given(
    pot=some.lists(some.integers(1, 12), min_size=1, max_size=2),
    people=some.lists(some.integers(0, 6), min_size=1, max_size=4),
    floor=some.sampled_from([50.0, 150.0, 420.0]),
    team=some.integers(1, 3),
    cap=some.sampled_from([0.4, 1.0]),
)
def test_each_limit_named_is_needed_and_what_would_do_does(
    pot: list[int], people: list[int], floor: float, team: int, cap: float
) -> None:
    asked = problem_of(
        [100.0 * one for one in pot],
        people,
        floor_gbp=np.full(len(people), floor),
        minimum_places=np.array([team]),
        cap_gbp=np.tile(np.array(pot) * 100.0 * cap, (len(people), 1)),
    )
    found = why_not(asked, OPTIMISED)
    if found is None:
        assert can_be_met(asked, OPTIMISED)
        return
    alone: tuple[Problem, Sharing] = (asked, OPTIMISED)
    for limit in IN_TURN:
        if limit.key not in found.limits:
            alone = limit.without(*alone)
    assert not can_be_met(*alone)
    for needed in found.limits:
        assert can_be_met(*LIMITS[needed].without(*alone))
    if "budget" in found.nearest:
        more = found.nearest["budget"] / asked.pot_gbp.sum()
        assert can_be_met(replace(asked, pot_gbp=asked.pot_gbp * more, cap_gbp=asked.cap_gbp * more), OPTIMISED)
    if "floor" in found.nearest:
        assert can_be_met(replace(asked, floor_gbp=np.full(len(people), found.nearest["floor"])), OPTIMISED)


def test_every_limit_has_a_turn_of_its_own_and_leaves_no_field_out() -> None:
    assert [limit.turn for limit in IN_TURN] == list(range(1, len(LIMITS) + 1))
    assert all(field.default is MISSING for field in fields(Limit))
    assert list(limits_to_choose()) == ["floor", "ring_fence", "cap", "largest_cut"]


def test_a_floor_of_less_than_a_pound_still_asks_for_a_place() -> None:
    # 50 pence for each of two areas is a place in each, £200, and there is £100.
    found = why_not(problem_of([100], [10, 10], floor_gbp=np.array([0.5, 0.5])), OPTIMISED)
    assert found is not None and found.limits == ("budget", "floor")
