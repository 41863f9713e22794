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
    """Open the screen of the area that was just found."""
    if OnOverview.area_found.take():
        chosen = {Choices.area_or_all.key: Choices.area_or_all.now(), Choices.level.key: Choices.level.now()}
        st.switch_page(_AREA, query_params=address_as_written() | chosen)


def show_find_area() -> None:
    """Draw the box."""
    draw_where(said("Find your area"), OnOverview.area_typed.key, None, _find)


def _find() -> None:
    if typed := OnOverview.area_typed.take():
        OnOverview.area_found.put(take_where(typed) and Choices.area_or_all.now() != WHOLE_COUNTRY)
