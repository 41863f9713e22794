"""Find a place: a postcode, a council or a force, typed as people write it."""

import streamlit as st

from geo.mistakes import Mistake
from ui.parts.plain_text import say_mistake, say_quietly
from ui.state.choices import Choices
from ui.state.language import said
from ui.state.place_meant import place_meant
from ui.state.visit import OnEveryScreen


def draw_find_place() -> None:
    """Draw the field, and what there is to say of the last thing typed or of the level last chosen."""
    st.text_input(
        said("Find a place"),
        key=OnEveryScreen.place.key,
        placeholder="postcode, council or force",
        on_change=find_place,
    )
    if mistake := OnEveryScreen.place_mistake.take():
        say_mistake(mistake)
    if notice := OnEveryScreen.place_notice.take():
        say_quietly(notice)


def say_beside_the_place(notice: str) -> None:
    """Have a sentence shown once below the field, when the choices are next drawn."""
    OnEveryScreen.place_notice.put(notice)


def find_place() -> None:
    """Choose the area that the typed postcode or name is in, at the chosen level where it has one."""
    typed = OnEveryScreen.place.now().strip()
    if not typed:
        return
    try:
        shown = place_meant(typed, Choices.level.now())
    except Mistake as mistake:
        OnEveryScreen.place_mistake.put(str(mistake))
        return
    say_beside_the_place(shown.notice)
    Choices.area_or_all.put(shown.area)
    Choices.level.put(shown.level)
    OnEveryScreen.place.put("")
