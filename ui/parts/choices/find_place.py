"""Find a place: a postcode, a council or a force, typed as people write it."""

import streamlit as st

from geo.mistakes import Mistake
from ui.parts.plain_text import say_mistake, say_quietly
from ui.state.place_meant import place_meant

_NOTICE, _MISTAKE = "place_notice", "place_mistake"


def draw_find_place() -> None:
    """Draw the field, and what there is to say of the last thing typed or of the level last chosen."""
    st.text_input("Find a place", key="place", placeholder="postcode, council or force", on_change=find_place)
    if mistake := st.session_state.pop(_MISTAKE, None):
        say_mistake(mistake)
    if notice := st.session_state.pop(_NOTICE, None):
        say_quietly(notice)


def say_beside_the_place(notice: str) -> None:
    """Have a sentence shown once below the field, when the choices are next drawn."""
    st.session_state[_NOTICE] = notice


def find_place() -> None:
    """Choose the area that the typed postcode or name is in, at the chosen level where it has one."""
    typed = st.session_state["place"].strip()
    if not typed:
        return
    try:
        shown = place_meant(typed, st.session_state["level"])
    except Mistake as mistake:
        st.session_state[_MISTAKE] = str(mistake)
        return
    say_beside_the_place(shown.notice)
    st.session_state.update(area=shown.area, level=shown.level, place="")
