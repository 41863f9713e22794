"""How many people need it where, with an interval, what the record leaves them, and what would move that most?"""

import streamlit as st

from geo.areas import ENGLAND_AND_WALES
from say.provenance import COHORT
from ui.frame.screen import Screen
from ui.parts.method.how_made import show_how_made
from ui.screens.need.lottery_block import show_lottery
from ui.screens.need.need_headline import long_form, show_estimate, show_headline, show_published
from ui.screens.need.need_map import show_need_map
from ui.screens.need.need_parts import show_figures, show_what_moves_it, show_where_it_comes_from
from ui.screens.need.starts_block import show_starts


def draw_need(s: Screen) -> None:
    """Draw the answer to the choices as they stand."""
    area = s.choices.area or ENGLAND_AND_WALES

    s.title("Need")
    with s.heading:
        show_estimate(s, area)
    show_headline(s, area)
    left, right = st.columns([3, 2], gap="medium")
    with left:
        view = show_need_map(s)
    s.let_it_be_seen()
    with right:
        s.subheader("What would move it most")
        show_what_moves_it(s, area)
        show_published(s)
    s.folded("The same as a table", "open_need_table", view.show_table)
    s.to_quote("need", "how many people need it, and where", lambda: [*long_form(s, area), *view.sentences()], COHORT)
    s.plain.folded("What the colours mean", "open_need_colours", view.show_colours)
    s.folded("By risk level and community", "open_need_figures", lambda: show_figures(s, area))
    s.folded("The postcode lottery in numbers", "open_need_lottery", lambda: show_lottery(s))
    s.plain.folded("Where the estimate comes from", "open_need_sources", lambda: show_where_it_comes_from(s, area))
    s.plain.folded("From the cohort to starts", "open_need_starts", lambda: show_starts(s))
    show_how_made(s, ("cohort", "gap", "lottery", "unknown"))
