"""Page: where is there a service, how many need it, and what changes? The map, its table, and the records behind one area."""

import streamlit as st

from ui.frame.screen import screen
from ui.parts.choices.line import ASK, TERMS
from ui.parts.choices.sidebar import choose_area
from ui.parts.method.how_made import show_how_made
from ui.screens.coverage_map.area_panel import show_area
from ui.screens.coverage_map.map_controls import draw_map_controls
from ui.screens.coverage_map.map_view_in_use import map_view_in_use
from ui.state.choices import Choices

with screen(asks=ASK, more=TERMS) as s:
    view = map_view_in_use(s)

    s.title("Coverage map")
    view.say_first()
    draw_map_controls()
    with st.container():  # there whether or not the view has filters, so that the map keeps its place
        view.show_filters()

    left, right = st.columns([2, 1], gap="large")
    with left:
        view.s.map(
            s.choices.level,
            view.picture(),
            on_pick=choose_area,
            shape=Choices.shape.now(),
            key="coverage-map",
        )
        view.show_legend()
    with right:
        if s.choices.area:
            show_area(s, s.choices.area)
        else:
            s.plain.header("England and Wales")
            s.plain.say_quietly("Choose an area at the left, in the table or on the map to see the records behind it.")

    view.s.header("The same as a table")
    view.show_table()
    show_how_made(s, view.topics)
