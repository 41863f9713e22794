"""What is there in one area, who like it has what it lacks, how many need it, what a start costs, and whom to ask?"""

import streamlit as st

from say.coverage.overview_words import risk_counted_at
from ui.frame.area_to_open import area_is_open
from ui.frame.look import show_look
from ui.frame.screen import Screen
from ui.parts.method.how_made import show_how_made
from ui.screens.area.actions import show_actions
from ui.screens.area.distance_block import show_distance
from ui.screens.area.district_maps import show_district_maps
from ui.screens.area.ending_block import show_ending, show_outliving
from ui.screens.area.group_block import show_group_choice
from ui.screens.area.kinds_table import show_kinds
from ui.screens.area.money_on_record_block import show_money_on_record
from ui.screens.area.name_line import show_name_line
from ui.screens.area.people_panel import show_people
from ui.screens.area.questions_panel import show_questions, show_what_is_known
from ui.screens.area.reader_here import reader_here
from ui.screens.area.saved_plans_block import show_saved_plans
from ui.screens.area.standards_block import show_standards
from ui.screens.area.start_panel import show_starts
from ui.screens.area.strips import show_strips
from ui.screens.area.switches import show_switches
from ui.state.choices import Choices
from ui.state.home_in_use import basis_of_everything, home_in_use


def draw_area(whole: Screen) -> None:
    """Draw the answer to the choices as they stand."""
    s = whole.on(basis_of_everything(whole.choices, whole.basis), whole.owner)
    home, risk = home_in_use(s.choices), Choices.risk_here.now()
    summary = reader_here(s).summary(home)

    area_is_open()
    show_look(s, "area")
    show_name_line(s, home)
    show_switches(s)
    show_group_choice(s)
    show_actions(s, summary)
    s.say_together(summary.sentences)
    left, right = st.columns([7, 4], gap="medium")
    with left:
        s.subheader(f"What there is {risk_counted_at(risk)}, and who like it has it")
        show_kinds(s, home, summary.rows)
        s.say_together(summary.notices)
        show_ending(s, summary)
        show_outliving(s, summary.outliving)
        show_strips(s, home)
    with right:
        s.subheader("How big, for whom")
        show_people(s, home, risk)
        s.plain.subheader("What a start would cost")
        show_starts(s, home, summary.starts)
        s.subheader("What to ask, and whom")
        show_questions(s, home, summary.questions)
        show_what_is_known(s, home)
    show_district_maps(s, home, summary.rows)
    show_distance(s, home)
    show_standards(s, home)
    show_money_on_record(s, home)
    show_saved_plans(s, home)
    show_how_made(s, ("status", "counts", "standards", "cohort", "distance", "unknown"))
