"""Page: what would money change? A budget and how it is shared, whom that reaches, what it leaves, and how sure that is."""

import streamlit as st

from ui.frame.screen import screen
from ui.method.how_made import show_how_made
from ui.plans.plan_cards_shown import show_cards, show_warnings
from ui.plans.plan_in_use import scenario_in_use, take_plan
from ui.plans.plan_inputs import show_inputs
from ui.plans.plan_map import show_plan_map
from ui.plans.plan_shown import is_locked, plan_shown
from ui.plans.plan_tables_shown import show_by_area, show_by_line, show_by_year
from ui.plans.save_block import show_saving
from ui.words.say import say_mistake, say_quietly

with screen() as (choices, directory):
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
            mark = " (INVENTED)" if shown.results.invented else ""
            st.header(f"What it would change{mark}")
            show_cards(shown.results)
            show_plan_map(shown.results, choices.area)
            st.subheader(f"Where it falls short{mark}")
            show_warnings(shown.results)
        else:
            say_quietly("Change what is asked, or start from another plan.")
    if shown:
        st.header(f"The plan as tables{mark}")
        by_area, by_year, by_line = st.tabs(["By area", "By year", "By line and risk level"])
        with by_area:
            show_by_area(shown.results)
        with by_year:
            show_by_year(shown.results)
        with by_line:
            show_by_line(shown.results)
    st.header("Save, share, freeze")
    show_saving(shown)
    show_how_made(("cohort", "gap", "unknown"), directory)
