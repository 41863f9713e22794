"""What would money change? A plan in one line, what it buys and where, how sure that is, and what more would do."""

from functools import partial

import streamlit as st

from funding.scenario.scenario import Scenario
from loaders.plans.scenarios import PRESETS, preset
from say.funding.assumed_words import assumed_in_words
from say.funding.plan_provenance import basis_of_answer
from ui.frame.look import show_look
from ui.frame.screen import Screen
from ui.parts.method.how_made import show_how_made
from ui.parts.when_open import show_popover
from ui.screens.plans.more_inputs import show_more
from ui.screens.plans.plan_answer_shown import show_answer
from ui.screens.plans.plan_blocks import show_plan_blocks
from ui.screens.plans.plan_downloads import show_plan_files
from ui.screens.plans.plan_in_use import plan_start, scenario_in_use, scenario_to_run, take_plan
from ui.screens.plans.plan_line import show_line
from ui.screens.plans.plan_map import show_plan_map
from ui.screens.plans.plan_shown import PlanShown, is_locked, plan_shown
from ui.screens.plans.plan_starts import choose_start
from ui.screens.plans.save_block import show_saving
from ui.screens.plans.way_out import keep_answer, show_way_out


def draw_plans(s: Screen) -> None:
    """Draw the answer to the choices as they stand."""
    show_look(s, "plans")
    with st.container():
        if refused := take_plan():
            s.mistake(refused)
    scenario, locked = scenario_in_use(), is_locked()
    s.title("Plans", scenario.name)
    with s.heading:
        show_popover("Another plan", "open_another_plan", choose_start)
    with s.line:
        show_line(s, scenario, locked)
    if plan_start() in PRESETS and (assumed := assumed_in_words(scenario, preset(plan_start()))):
        with st.container(key="plan-assumed"):
            s.plain.say_quietly(assumed)
    shown = plan_shown(s.choices, s.directory)
    if isinstance(shown, PlanShown):
        keep_answer(shown)
        plan = s.on(basis_of_answer(shown.answer), shown.owner)
        left, right = st.columns([2, 3], gap="large")
        with left:
            show_answer(plan, shown.answer)
        with right:
            show_plan_map(plan, shown.answer)
        _show_more_of_it(s, scenario, locked)
        show_plan_blocks(plan, shown)
        with st.container(key="plan-files"):
            plan.header("Files")
            show_plan_files(plan, shown.answer, scenario_to_run(), shown.stored)
    else:
        show_way_out(s, shown)
        _show_more_of_it(s, scenario, locked)
    s.plain.header("Save, share, freeze")
    show_saving(shown if isinstance(shown, PlanShown) else None)
    show_how_made(s, ("funding", "cohort", "gap", "lottery", "unknown"))


def _show_more_of_it(s: Screen, scenario: Scenario, locked: bool) -> None:
    s.plain.folded("More of this plan", "open_plan_more", partial(show_more, s, scenario, locked))
