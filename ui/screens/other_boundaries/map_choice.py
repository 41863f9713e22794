"""Which map, and what is put onto it: boxes in the line of choices."""

import streamlit as st

from say.recut.tables import TABLES
from ui.parts.choices.line import draw_asked
from ui.state.choices import CARRIED, MAPS, PAST_YEARS, Choices

OWN_MAPS = ("group", "dropped")
_LEVELS = {"utla": "Upper-tier authorities", "lad": "Districts"}


def is_own() -> bool:
    """Whether the map chosen is one of the user's own."""
    return Choices.onto.now() in OWN_MAPS


def choose_map() -> None:
    """Draw the boxes; of a past year, which year and which areas."""
    st.selectbox("Map", list(MAPS), format_func=MAPS.__getitem__, key=Choices.onto.key)
    if Choices.onto.now() == "past":
        st.selectbox("On 1 April of", PAST_YEARS, key=Choices.onto_year.key)
        st.selectbox("Areas", list(_LEVELS), format_func=_LEVELS.__getitem__, key=Choices.onto_level.key)
    st.selectbox("Table", list(CARRIED), format_func=CARRIED.__getitem__, key=Choices.carried.key)
    if TABLES[Choices.carried.now()].of_ask:
        draw_asked((Choices.intervention, Choices.risk, Choices.community))
