"""The way out of an ask that cannot be met: why not in a sentence, buttons with what would do, and the answer before, greyed."""

import streamlit as st

from funding.problem.cannot_be_met import CannotBeMetError, WayOut
from funding.scenario.scenario import Scenario
from geo.mistakes import Mistake
from loaders.plans.plan_places import with_areas
from loaders.plans.scenario_changes import with_
from say.funding.plan_provenance import basis_of_answer
from say.funding.way_out_words import way_out_words
from ui.frame.screen import Screen
from ui.screens.plans.plan_answer_shown import show_answer
from ui.screens.plans.plan_in_use import change_plan, plan_before
from ui.screens.plans.plan_map import show_plan_map
from ui.screens.plans.plan_shown import PlanShown
from ui.state.choices import Choices
from ui.state.visit import OnPlans

FIELDS = {"floor": "floor_gbp_per_area", "budget": "budget.total_gbp", "cap": "cap_share_per_area"}


def show_way_out(s: Screen, refused: Mistake | None) -> None:
    """Draw why there is no answer, what would do, and what the plan came to before the last change."""
    if refused is not None:
        s.mistake(f"This plan cannot be carried out: {refused}")
    ways = refused.ways if isinstance(refused, CannotBeMetError) else ()
    before: PlanShown | None = OnPlans.plan_answered.now()
    with st.container(horizontal=True):
        for number, way in enumerate(ways):
            st.button(way_out_words(way), key=f"way_out_{number}", on_click=_take, args=(way,))
        if before is not None:
            st.button("Back to the plan before", key="plan_back", on_click=plan_before)
    if before is None:
        s.plain.say_quietly("Change what is asked, or start from another plan.")
        return
    s.plain.say_quietly(f"Below, in grey: the answer before this change, to “{before.answer.name}”.")
    plan = s.on(basis_of_answer(before.answer), before.owner)
    with st.container(key="plan-before"):
        left, right = st.columns([2, 3], gap="large")
        with left:
            show_answer(plan, before.answer)
        with right:
            show_plan_map(plan, before.answer)


def keep_answer(shown: PlanShown) -> None:
    """Keep an answer, and the plan that it is of, for the case that the next plan has none."""
    OnPlans.plan_answered.put(shown)
    OnPlans.plan_answered_to.put((Choices.plan.now(), Choices.scenario.now()))


def _take(way: WayOut) -> None:
    change_plan(lambda was: _changed(was, way))


def _changed(was: Scenario, way: WayOut) -> Scenario:
    return with_areas(was, way.areas) if way.areas else with_(was, FIELDS[way.what], way.value)
