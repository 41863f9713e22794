"""What does nobody publish, who would know it, and how does the answer come home?"""

import streamlit as st

from coverage.ask import ANY
from geo.areas import ENGLAND_AND_WALES
from say.asking.ask_words import missing_headline, not_listed_headline
from ui.frame.screen import Screen
from ui.parts.method.how_made import show_how_made
from ui.screens.area.reader_here import reader_at
from ui.screens.ask.letter_panel import all_missing, show_letter, show_missing
from ui.screens.ask.not_listed_map import show_not_listed_map
from ui.screens.ask.offices_block import show_offices
from ui.screens.ask.rounds.letter_answer import show_letter_answer
from ui.screens.ask.rounds.rounds_block import show_rounds
from ui.state.home_in_use import basis_of_everything, home_in_use


def draw_ask(whole: Screen) -> None:
    """Draw the answer to the choices as they stand."""
    s = whole.on(basis_of_everything(whole.choices, whole.basis), whole.owner)
    home, level = home_in_use(s.choices), s.choices.level

    s.title("Ask")
    if home.code == ENGLAND_AND_WALES:
        s.first(not_listed_headline(reader_at(s, ANY).not_listed_at(level), level))
    else:
        s.first(missing_headline(home, all_missing(s, home)))
    left, right = st.columns([6, 5], gap="medium")
    with left:
        show_not_listed_map(s)
    with right:
        s.plain.subheader("Write the letter")
        show_letter(s, home)
    s.folded("All that is not known here, as a table", "open_ask_table", lambda: show_missing(s, home))
    show_offices(s, home)
    show_letter_answer(s)
    show_rounds(s)
    show_how_made(s, ("status", "counts", "unknown"))
