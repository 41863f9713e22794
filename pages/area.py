"""Page: what is there in one area, who like it has what it lacks, how many need it, and whom to ask?"""

import streamlit as st

from ui.cache.area import kind_rows_of
from ui.frame.screen import screen
from ui.parts.method.how_made import show_how_made
from ui.screens.area.kinds_table import show_kinds
from ui.screens.area.look import show_look
from ui.screens.area.name_line import first_sentences, show_name_line
from ui.screens.area.people_panel import show_people
from ui.screens.area.switches import show_switches
from ui.state.choices import Choices
from ui.state.home_in_use import home_in_use, terms_of_everything

with screen(asks=(), more=()) as s:
    home, risk = home_in_use(s.choices), Choices.risk_here.now()
    rows = kind_rows_of(s.world, terms_of_everything(s.choices), risk, home)

    show_look(s)
    show_name_line(s, home)
    show_switches(s)
    s.say_together(first_sentences(s, home, rows, risk))
    left, right = st.columns([7, 4], gap="medium")
    with left:
        s.subheader("What there is, and who like it has it")
        show_kinds(s, home, rows)
    with right:
        s.subheader("How big, for whom")
        show_people(s, home, risk)
    show_how_made(s, ("status", "counts", "cohort", "unknown"))
