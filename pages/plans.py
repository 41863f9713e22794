"""Page: what would money change? A budget and how it is shared, whom that reaches, what it leaves, and how sure that is."""

import streamlit as st

from say.funding.left_choice_words import left_choice_in_words
from ui.frame.screen import screen
from ui.parts.choices.line import TERMS
from ui.parts.method.how_made import show_how_made
from ui.screens.plans.advanced_inputs import show_advanced
from ui.screens.plans.plan_blocks import show_plan_blocks
from ui.screens.plans.plan_cards_shown import show_cards, show_warnings
from ui.screens.plans.plan_downloads import show_plan_files
from ui.screens.plans.plan_effects import gainers_in_words
from ui.screens.plans.plan_files import basis_of_plan
from ui.screens.plans.plan_in_use import scenario_in_use, scenario_to_run, take_plan
from ui.screens.plans.plan_inputs import show_inputs
from ui.screens.plans.plan_map import show_plan_map
from ui.screens.plans.plan_shown import is_locked, plan_shown
from ui.screens.plans.plan_tables_shown import show_plan_tables
from ui.screens.plans.plans_beside import show_plans_beside
from ui.screens.plans.save_block import show_saving
from ui.state.choices import Choices

with screen(asks=(Choices.on,), more=TERMS) as s:
    s.title("Plans")
    with st.container():
        if refused := take_plan():
            s.mistake(refused)
    left, right = st.columns([2, 5], gap="large")
    with left:
        s.plain.header("What is asked")
        show_inputs(scenario_in_use(), is_locked())
    with right:
        shown = plan_shown(s.choices, s.directory)
        if shown:
            answer, plan = shown.answer, s.on(basis_of_plan(shown.answer), shown.owner)
            plan.header("What it would change")
            show_cards(plan, answer)
            if other := left_choice_in_words(answer, s.choices.ask):
                plan.plain.say_quietly(other)
            show_plan_map(plan, answer)
            plan.say_quietly(gainers_in_words(answer))
            plan.subheader("Where it falls short")
            show_warnings(plan, answer)
        else:
            s.plain.say_quietly("Change what is asked, or start from another plan.")
    show_advanced(s, scenario_in_use(), is_locked())
    if shown:
        plan.header("The plan as tables")
        show_plan_tables(plan, answer)
        plan.header("Beside other plans")
        show_plans_beside(plan, answer)
        show_plan_blocks(plan, shown)
        plan.header("Files")
        show_plan_files(plan, answer, scenario_to_run(), shown.stored)
    s.plain.header("Save, share, freeze")
    show_saving(shown)
    show_how_made(s, ("funding", "cohort", "gap", "lottery", "unknown"))
