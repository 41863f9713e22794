"""The map of need: one value for each area, as a picture, and how it is drawn."""

import streamlit as st

from cohorts.answers.measures import MEASURES
from ui.frame.screen import Screen
from ui.screens.coverage_map.areas_left import leave_all
from ui.screens.coverage_map.map_of_values import map_of_values
from ui.screens.coverage_map.map_view import MapView
from ui.state.choices import MAP_VALUES, SHAPES, Choices


def show_need_map(s: Screen) -> MapView:
    """Draw what is shown and how, and the map; a pick chooses the area. Returns its view, for its table and its words."""
    with st.container(horizontal=True, gap="small"):
        st.selectbox(
            "Shown on the map",
            MAP_VALUES,
            format_func=lambda key: MEASURES[key].label,
            key=Choices.need_measure.key,
            on_change=leave_all,
        )
        st.selectbox("Shape of the map", list(SHAPES), format_func=SHAPES.__getitem__, key=Choices.shape.key)
    view = map_of_values(s, Choices.need_measure.now(), "need")
    view.show_map(s.choices.level, "need-map")
    return view
