"""Page: what do the estimates rest on, what if a number were another, and how near does the model come to what is recorded?"""

import streamlit as st

from say.cohorts.assumption_words import counts_in_words
from ui.frame.screen import screen
from ui.parts.method.how_made import show_how_made
from ui.parts.plain_text import say_quietly
from ui.screens.assumptions.assumption_answers import show_answers
from ui.screens.assumptions.assumption_controls import (
    pick_assumption,
    show_change_one,
    show_way_back,
    show_weights,
)
from ui.screens.assumptions.assumption_moves import show_what_moves_the_answer, show_what_moves_the_rank
from ui.screens.assumptions.assumption_set_block import show_sets
from ui.screens.assumptions.assumption_table import show_assumptions
from ui.screens.assumptions.backtest_block import show_backtest
from ui.screens.assumptions.cost_evidence_block import show_cost_evidence
from ui.screens.assumptions.series_block import show_series
from ui.state.need_in_use import need_in_use

with screen() as s:
    choices, directory = s.choices, s.directory
    mark = " (INVENTED)" if directory.invented else ""

    st.title("Assumptions")
    show_answers(choices, directory)
    say_quietly(counts_in_words(need_in_use().assumptions.values()))
    show_way_back()
    st.header("Every assumption")
    show_assumptions(directory, on_pick=pick_assumption)
    st.header("What the costs rest on")
    show_cost_evidence(directory)
    st.header("Change one")
    show_change_one()
    st.header("How much each driver weighs")
    show_weights()
    st.header("Sets of your own")
    show_sets()
    st.header(f"What moves this answer most{mark}")
    show_what_moves_the_answer(s)
    st.header(f"What would change this area's rank{mark}")
    show_what_moves_the_rank(s, st.session_state["compare"])
    st.header("Loaded series")
    show_series(directory)
    st.header(f"Modelled against recorded{mark}")
    show_backtest(choices, directory)
    show_how_made(s, ("cohort", "compare", "unknown"))
