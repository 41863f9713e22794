"""One area in words: the sentence, the records behind it, its gaps, its neighbours."""

import pandas as pd
import streamlit as st

from geo.areas import area_name
from geo.neighbours import neighbours
from say.coverage.neighbour_words import neighbour_in_words, neighbours_across_water, neighbours_counted
from ui.cache.coverage import coverage_of, records_of
from ui.frame.screen import Screen
from ui.parts.choices.sidebar import choose_area
from ui.parts.tables.records_behind import show_records_behind
from ui.state.address import address_as_written


def show_area(s: Screen, code: str) -> None:
    """Draw the records behind one area, its gaps and its neighbours."""
    directory, ask, level = s.directory, s.choices.ask, s.choices.level
    records = records_of(directory, ask, code)
    s.plain.header(area_name(code))
    st.page_link("pages/area.py", label=f"All of {area_name(code)}", query_params=address_as_written())
    show_records_behind(s, directory, records, code, ask, f"records behind {area_name(code)}", f"records_{code}")
    _show_neighbours(s, code, level, coverage_of(directory, ask, level))


def _show_neighbours(s: Screen, code: str, level: str, table: pd.DataFrame) -> None:
    """Draw the neighbours, each with its status, each a way to go there; and why, where it is not by a land border."""
    around, rows = neighbours(code, level), table.T
    s.plain.bold(neighbours_counted(len(around), level))
    with st.container(horizontal=True, gap="small", key="atlas-neighbours"):
        for other in around:
            label = neighbour_in_words(rows[other])
            st.button(label, key=f"neighbour-{other}", on_click=choose_area, args=(other,))
    if across := neighbours_across_water(code, level):
        s.plain.say_quietly(across)
