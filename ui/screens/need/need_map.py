"""The map of need: one value for each area, as a picture, with its legend, its table and its files."""

import streamlit as st

from cohorts.answers.measures import MEASURES
from ui.frame.screen import Screen
from ui.parts.choices.sidebar import choose_area
from ui.screens.coverage_map.map_of_values import map_of_values
from ui.state.choices import MAP_VALUES, SHAPES, Choices

SAID_ABOVE = "cohort"
"""The screen's first sentence says it already."""


def show_need_map(s: Screen) -> None:
    """Draw what is shown and how, the map, its legend, and the same as a table with its files; a pick chooses the area."""
    left, right = st.columns(2)
    left.selectbox(
        "Shown on the map", MAP_VALUES, format_func=lambda key: MEASURES[key].label, key=Choices.need_measure.key
    )
    right.radio(
        "Shape of the map",
        list(SHAPES),
        format_func=SHAPES.__getitem__,
        key=Choices.shape.key,
        horizontal=True,
    )
    measure = Choices.need_measure.now()
    view = map_of_values(s, measure, "need")
    with st.container():  # there for every measure, so that the map keeps its place
        for sentence in view.sentences() if measure != SAID_ABOVE else ():
            s.say_quietly(sentence)
    s.map(
        s.choices.level,
        view.picture,
        on_pick=choose_area,
        shape=Choices.shape.now(),
        key="need-map",
        title=view.title,
        rests=view.rests,
    )
    view.show_colours()
    with s.expander(f"{MEASURES[measure].label} as a table"):
        view.show_table()
