"""Page: how many people need it where, with an interval, what the record leaves them, and what would move that most?"""

import streamlit as st

from geo.areas import ENGLAND_AND_WALES
from ui.frame.screen import screen
from ui.parts.method.how_made import show_how_made
from ui.screens.need.lottery_block import show_lottery
from ui.screens.need.need_headline import show_headline
from ui.screens.need.need_map import show_need_map
from ui.screens.need.need_parts import show_figures, show_what_moves_it, show_where_it_comes_from
from ui.screens.need.starts_block import show_starts

with screen() as (choices, directory):
    ask, level, area = choices.ask, choices.level, choices.area or ENGLAND_AND_WALES
    mark = " (INVENTED)" if directory.invented else ""

    st.title("Need")
    show_headline(directory, choices)
    st.header(f"Where the need is{mark}")
    show_need_map(directory, ask, level, choices.area)
    st.header("Where the estimate comes from")
    show_where_it_comes_from(ask, area)
    st.header("From the cohort to starts")
    show_starts()
    st.header(f"What would move it most{mark}")
    show_what_moves_it(directory, ask, area, level)
    st.header(f"By risk level and community{mark}")
    show_figures(directory, ask, area)
    show_lottery(directory, ask, level)
    show_how_made(("cohort", "gap", "lottery", "unknown"), directory)
