"""The map of need: one value for each area, as a picture, with its legend, its table and its files."""

import streamlit as st

from cohorts.answers.measures import MEASURES
from coverage.ask import Ask
from coverage.directory import Directory
from ui.parts.choices.sidebar import choose_area
from ui.parts.maps.area_map import area_map
from ui.parts.plain_text import say_quietly
from ui.screens.coverage_map.map_of_values import map_of_values
from ui.state.view_choices import MAP_MEASURES, SHAPES, STATUS

VALUES = tuple(measure for measure in MAP_MEASURES if measure != STATUS)
SAID_ABOVE = "cohort"
"""The screen's first sentence says it already."""


def show_need_map(directory: Directory, ask: Ask, level: str, area: str | None) -> None:
    """Draw what is shown and how, the map, its legend, and the same as a table with its files; a pick chooses the area."""
    left, right = st.columns(2)
    left.selectbox(
        "Shown on the map", VALUES, format_func=lambda key: MEASURES[key].label, key="need_measure"
    )
    right.radio(
        "Shape of the map", list(SHAPES), format_func=SHAPES.__getitem__, key="shape", horizontal=True
    )
    measure = str(st.session_state["need_measure"])
    view = map_of_values(directory, ask, level, area, measure, "need")
    with st.container():  # there for every measure, so that the map keeps its place
        for sentence in view.sentences() if measure != SAID_ABOVE else ():
            say_quietly(sentence.words, view.invented and sentence.of_data)
    drawn, legend = st.columns([2, 1], gap="large")
    with drawn:
        area_map(level, view.picture(), on_pick=choose_area, shape=st.session_state["shape"], key="need-map")
    with legend:
        view.show_legend()
    with st.expander(f"{MEASURES[measure].label} as a table{' (INVENTED)' if directory.invented else ''}"):
        view.show_table()
