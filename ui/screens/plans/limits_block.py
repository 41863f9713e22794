"""What a limit costs in people reached, with its range."""

from functools import partial

import streamlit as st

from cohorts.model.inputs import CohortInputs
from coverage.evaluation import Evaluation
from funding.optimise.each_limit import LIMITS, limits_to_choose
from funding.result.plan import Plan
from funding.reverse.cost_of_limits import CostOfLimit, cost_of
from funding.scenario.scenario import Scenario
from geo.postcode_index import Progress
from say.estimate import NUMBER, Estimate
from say.numbers import NOT_KNOWN, is_known, rounded
from ui.cache.coverage import evaluation_of
from ui.cache.plans import key_of, need_of
from ui.frame.screen import Screen
from ui.parts.long_work import begin, outcome
from ui.screens.plans.plan_shown import MOST_SECONDS_IN_ALL, hurried_over

COSTS = "plan_costs"
HALF = 0.5
"""Of a person: less is none."""


def show_limits(s: Screen, scenario: Scenario, plan: Plan) -> None:
    """Work out and say what each limit of the plan costs."""
    directory, terms = s.directory, s.choices.ask.terms
    set_here = tuple(limit for limit, choice in limits_to_choose().items() if choice.is_set(scenario))
    if not set_here:
        s.plain.say_quietly("This plan has no floor, ring-fence, cap or largest cut, so none of them costs anything.")
        return
    s.plain.say_quietly(
        "People who cause harm reached over all years without the limit, less those with it, with the range that costs and "
        "cohorts leave. It says nothing of who they are, and whom lines for other people reach (by-and-for support, helplines …) "
        "is not counted."
    )
    key = key_of(scenario, directory, terms)
    if st.button("Work it out", key="begin_limits"):
        need, evaluation = need_of(scenario), evaluation_of(directory, terms)
        each = hurried_over(2 * len(set_here), scenario)
        begin(COSTS, key, partial(_costs, set_here, each, need, evaluation), MOST_SECONDS_IN_ALL)
    found: list[CostOfLimit] = outcome(COSTS, key, "Running the plan without each limit") or []
    for one in found:
        s.say_quietly(cost_in_words(one))


def cost_in_words(one: CostOfLimit) -> str:
    """Say what a limit costs: how many fewer, or more, people would be reached with it."""
    named = LIMITS[one.limit].short
    if not is_known(one.people.median):
        return f"What {named} costs in people reached is {NOT_KNOWN}: no line is for people who cause harm."
    with_it, without = (Estimate.of(part, NUMBER).about for part in (one.people_with, one.people_without))
    so_many = f"about {_fewer(one.people.median)}" if abs(one.people.median) >= HALF else "about as many"
    ends = f"{_fewer(one.people.low)} to {_fewer(one.people.high)}"
    return f"With {named} {so_many} people would be reached ({ends}): {with_it} with it, {without} without it."


def _fewer(people: float) -> str:
    if abs(people) < HALF:
        return "none fewer"
    return f"{rounded(abs(people))} {'fewer' if people >= 0 else 'more'}"


def _costs(
    limits: tuple[str, ...],
    scenario: Scenario,
    need: CohortInputs,
    evaluation: Evaluation,
    on_progress: Progress,
) -> list[CostOfLimit]:
    return [cost_of(limit, scenario, need, evaluation, on_progress) for limit in limits]
