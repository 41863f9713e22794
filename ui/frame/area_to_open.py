"""The way to the screen of an area that was found: the screen that found it goes there, and that screen says that it is open."""

import streamlit as st

from ui.state.address import address_as_written
from ui.state.choices import Choices
from ui.state.visit import OnEveryScreen

_AREA = "pages/area.py"


def open_area_next(area: str, level: str) -> None:
    """Have the screen of an area opened when the screen that found it is next drawn; for callbacks."""
    OnEveryScreen.area_to_open.put((area, level))


def go_to_area_found() -> None:
    """Open the screen of the area that was found.

    It stays to be opened until that screen is drawn: whatever else the browser sends meanwhile ends the way there, and sends
    the area as it stood before.
    """
    if found := OnEveryScreen.area_to_open.now():
        area, level = found
        chosen = {Choices.area_or_all.key: area, Choices.level.key: level}
        st.switch_page(_AREA, query_params=address_as_written() | chosen)


def area_is_open() -> None:
    """Say that a screen of an area is drawn: nothing is left to be opened."""
    OnEveryScreen.area_to_open.forget()
