"""Which answer is on the screen: worked out with today's data, or, for a plan that is frozen, as it was saved."""

from dataclasses import dataclass, replace
from functools import partial

import streamlit as st

from coverage.ask import Terms
from coverage.directory import Directory
from funding.optimise.proof import ProvedAllocation
from funding.optimise.solve import TIME_LIMIT_SECONDS
from funding.result.plan import Plan
from funding.result.plan_answer import PlanAnswer
from funding.result.run_apart import run_plan_apart
from funding.scenario.scenario import Scenario
from funding.scenario.sharing_rules import RULES
from geo.mistakes import Mistake
from store.plans import SavedPlan
from ui.cache.coverage import evaluation_of
from ui.cache.plans import answer_of, keep_plan, key_of, need_of, plan_of, stored_answer, world_of
from ui.parts.long_work import begin, end, is_begun, is_ended, outcome, refusal
from ui.screens.plans.plan_in_use import is_changed, plan_start, saved_plan, scenario_to_run
from ui.state.choices import Choices
from ui.state.visit import OnPlans
from ui.state.world import World

SECONDS_AT_ONCE, MOST_SECONDS_BESIDE = 1.5, 60
"""How long a search may take while somebody waits, and beside the screen: a link may ask for more, and gets no more."""
MOST_SECONDS_IN_ALL = 90
"""How long all work for one answer may take beside the screen: searching, and what is worked out around it."""
SEARCH = "plan_search"


@dataclass(frozen=True)
class PlanShown:
    """What the screen shows: the answer of a plan, and the saved plan that it starts from, None where it is a preset.

    ``stored`` says whether the answer is the one that was saved, and not worked out anew; ``owner`` is the world that it was
    worked out in, None for one that was saved.
    """

    answer: PlanAnswer
    saved: SavedPlan | None
    stored: bool
    owner: World | None


def is_locked() -> bool:
    """Whether the plan on the screen is frozen and stands as it was saved."""
    saved = saved_plan(plan_start())
    return saved is not None and saved.frozen and not is_changed()


def plan_shown(choices: Choices, directory: Directory) -> PlanShown | Mistake | None:
    """Return what the screen shows; None where there is nothing yet, and the mistake for which the plan cannot be run."""
    saved = saved_plan(plan_start())
    try:
        if saved is not None and not is_changed() and (saved.frozen or OnPlans.plan_as_saved.now()):
            return PlanShown(stored_answer(saved), saved, stored=True, owner=None)
        scenario, terms = scenario_to_run(), choices.ask.terms
        if not RULES[scenario.sharing.rule].by_programme:
            end(SEARCH)
        elif not _searched(scenario, directory, terms):
            return None
        answer = answer_of(scenario, directory, terms)
        return PlanShown(answer, saved, stored=False, owner=world_of(scenario, directory))
    except Mistake as mistake:
        return mistake


def _searched(scenario: Scenario, directory: Directory, terms: Terms) -> bool:
    """Have the best answer searched for: at once where that is quick, else beside the screen, with progress and cancel."""
    key = key_of(scenario, directory, terms)
    if OnPlans.plan_searched.now() == key:
        return True
    found = None if is_begun(SEARCH, key) else _quick_answer(scenario, directory, terms)
    if found is None:
        found = _long_answer(key, scenario, directory, terms)
    if found is None:
        return False
    keep_plan(scenario, directory, terms, found)
    OnPlans.plan_searched.put(key)
    return True


def _long_answer(key: str, scenario: Scenario, directory: Directory, terms: Terms) -> Plan | None:
    """Return what a search beside the screen found; None where it has found nothing yet, or was ended and not begun again."""
    if not is_begun(SEARCH, key):
        need, evaluation = need_of(scenario), evaluation_of(directory, terms)
        begin(
            SEARCH,
            key,
            partial(run_plan_apart, hurried(scenario, MOST_SECONDS_BESIDE), need, evaluation),
            MOST_SECONDS_IN_ALL,
        )
    if refused := refusal(SEARCH, key):
        raise refused
    found: Plan | None = outcome(
        SEARCH, key, f"Searching for the best answer, for {MOST_SECONDS_BESIDE} seconds at most"
    )
    if is_ended(SEARCH, key):
        st.button("Search again", key="search_again", on_click=end, args=(SEARCH,))
    return None if found is None else replace(found, scenario=scenario)


def _quick_answer(scenario: Scenario, directory: Directory, terms: Terms) -> Plan | None:
    """Return the answer where a short search ends by itself; None where it takes longer, or why not must be found out."""
    try:
        plan = plan_of(hurried(scenario, SECONDS_AT_ONCE), directory, terms)
    except Mistake:
        return None
    allocation = plan.allocation
    stopped = isinstance(allocation, ProvedAllocation) and allocation.proof.stopped
    return None if stopped else replace(plan, scenario=scenario)


def hurried_over(runs: int, scenario: Scenario) -> Scenario:
    """Return the scenario for each of several runs, which together search no longer than one; as it is where it sets no time."""
    return hurried(scenario, MOST_SECONDS_BESIDE / runs) if scenario.sharing.time_limit_seconds else scenario


def hurried(scenario: Scenario, most: float) -> Scenario:
    """Return the scenario with no more seconds to search than ``most``; what it says itself where that is less."""
    asked = scenario.sharing.time_limit_seconds
    limit = min(most, asked or TIME_LIMIT_SECONDS)
    return replace(scenario, sharing=replace(scenario.sharing, time_limit_seconds=limit))
