"""Find a place: a postcode, a council or a force, typed as people write it."""

import streamlit as st

from geo.areas import lads_of, levels_of, parent
from geo.mistakes import Mistake
from geo.names import find_area
from geo.postcodes import PostcodeIndex
from ui.words.say import say_mistake


def draw_find_place() -> None:
    """Draw the field, and what there is to say of the last thing typed."""
    st.text_input("Find a place", key="place", placeholder="postcode, council or force", on_change=find_place)
    if message := st.session_state.pop("place_message", None):
        say_mistake(message)


def find_place() -> None:
    """Choose the area that the typed postcode or name is in, at the chosen level where it has one."""
    typed = st.session_state["place"].strip()
    if not typed:
        return
    try:
        code, st.session_state["place_message"] = _area_of(typed)
    except Mistake as mistake:
        st.session_state["place_message"] = str(mistake)
        return
    st.session_state["area"] = code
    if st.session_state["level"] not in levels_of(code):
        around = {parent(lad, st.session_state["level"]) for lad in lads_of(code)}
        if len(around) > 1:
            st.session_state["level"] = levels_of(code)[0]
    st.session_state["place"] = ""


def _area_of(typed: str) -> tuple[str, str | None]:
    """Return the area code of a postcode or a name, with a notice if there is something to say."""
    found = PostcodeIndex.open().locate([typed]).iloc[0]
    if found["result"] == "found":
        return str(found["lad_code"]), None
    if found["result"] == "outside":
        raise Mistake(f"{typed} is in {found['country']}: this covers England and Wales.")
    if found["result"] == "not_found":
        raise Mistake(
            f"{typed} is not a postcode that the ONS Postcode Directory lists. Try the name of the council."
        )
    area = find_area(typed)
    if area.level == "nation":
        raise Mistake(f"{area.name} is the whole country: choose a level instead.")
    return area.code, area.notice
