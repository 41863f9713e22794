"""The choices of the patchwork alone: whose forces or districts, in which order, and whether both sides of every kind."""

import streamlit as st

from geo.areas import area_name, areas_within
from say.coverage.patchwork_words import area_word, level_within
from say.numbers import count
from ui.state.choices import ORDERS, PATCHWORK_WITHIN, Choices
from ui.state.language import said


def draw_patchwork_controls() -> None:
    """Draw the three choices, in the line of the common ones."""
    st.selectbox(said("Show"), PATCHWORK_WITHIN, format_func=within_in_words, key=Choices.within.key, width=225)
    st.selectbox(
        said("Sort by"), list(ORDERS), format_func=lambda key: said(ORDERS[key]), key=Choices.order.key, width=150
    )
    st.toggle(
        said("Both sides"),
        key=Choices.both_sides.key,
        help="On: a kind of work that may be for people who cause harm or for people who are harmed stands under each.",
    )


def within_in_words(code: str) -> str:
    """Say whose areas are shown: "England and Wales, 43 forces", "Kent, 13 districts"."""
    return f"{said(area_name(code))}, {count(len(areas_within(code, level_within(code))), area_word(code))}"
