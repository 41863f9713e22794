"""The box *find your area*: a name picked or a place typed opens its screen."""

import streamlit as st

from ui.parts.choices.where import draw_where, take_where
from ui.state.address import address_as_written
from ui.state.choice_readers import WHOLE_COUNTRY
from ui.state.choices import Choices
from ui.state.language import said
from ui.state.visit import OnOverview

_AREA = "pages/area.py"


def go_to_area_found() -> None:
    """Open the screen of the area that was found.

    It stays to be opened until that screen is drawn: whatever else the browser sends meanwhile ends the way there, and sends
    the area as it stood before.
    """
    if found := OnOverview.area_to_open.now():
        area, level = found
        chosen = {Choices.area_or_all.key: area, Choices.level.key: level}
        st.switch_page(_AREA, query_params=address_as_written() | chosen)


def area_is_open() -> None:
    """Say that a screen of an area is drawn: nothing is left to be opened."""
    OnOverview.area_to_open.forget()


def show_find_area() -> None:
    """Draw the box."""
    draw_where(said("Find your area"), OnOverview.area_typed.key, None, _find)


def _find() -> None:
    typed = OnOverview.area_typed.take()
    if typed and take_where(typed) and (area := Choices.area_or_all.now()) != WHOLE_COUNTRY:
        OnOverview.area_to_open.put((area, Choices.level.now()))
