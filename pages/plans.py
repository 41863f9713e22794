"""Page: what would money change? A budget and how it is shared, whom that reaches, what it leaves, and how sure that is."""

import streamlit as st

from say.funding.left_choice_words import left_choice_in_words
from ui.frame.screen import screen
from ui.parts.method.how_made import show_how_made
from ui.parts.plain_text import say_mistake, say_quietly
from ui.screens.plans.advanced_inputs import show_advanced
from ui.screens.plans.plan_blocks import show_plan_blocks
from ui.screens.plans.plan_cards_shown import show_cards, show_warnings
from ui.screens.plans.plan_downloads import show_plan_files
from ui.screens.plans.plan_effects import gainers_in_words
from ui.screens.plans.plan_in_use import scenario_in_use, scenario_to_run, take_plan
from ui.screens.plans.plan_inputs import show_inputs
from ui.screens.plans.plan_map import show_plan_map
from ui.screens.plans.plan_shown import is_locked, plan_shown
from ui.screens.plans.plan_tables_shown import show_plan_tables
from ui.screens.plans.plans_beside import show_plans_beside
from ui.screens.plans.save_block import show_saving

with screen() as s:
    choices, directory = s.choices, s.directory
    st.title("Plans")
    with st.container():
        if refused := take_plan():
            say_mistake(refused)
    left, right = st.columns([2, 5], gap="large")
    with left:
        st.header("What is asked")
        show_inputs(scenario_in_use(), is_locked())
    with right:
        shown = plan_shown(choices, directory)
        if shown:
            mark = " (INVENTED)" if shown.answer.invented else ""
            st.header(f"What it would change{mark}")
            show_cards(shown.answer, choices.area)
            if other := left_choice_in_words(shown.answer, choices.ask):
                say_quietly(other)
            show_plan_map(shown.answer, choices.area)
            say_quietly(gainers_in_words(shown.answer), shown.answer.invented)
            st.subheader(f"Where it falls short{mark}")
            show_warnings(shown.answer)
        else:
            say_quietly("Change what is asked, or start from another plan.")
    show_advanced(scenario_in_use(), is_locked())
    if shown:
        st.header(f"The plan as tables{mark}")
        show_plan_tables(shown.answer)
        st.header(f"Beside other plans{mark}")
        show_plans_beside(shown.answer, choices, directory)
        show_plan_blocks(shown, choices, directory)
    if shown:
        st.header(f"Files{mark}")
        show_plan_files(shown.answer, scenario_to_run(), directory, choices.ask.terms, shown.stored)
    st.header("Save, share, freeze")
    show_saving(shown)
    show_how_made(s, ("funding", "cohort", "gap", "lottery", "unknown"))
