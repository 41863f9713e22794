"""A series of counts that was dropped among the directories: one click takes it along to the screen that reads it."""

import streamlit as st

from ui.state.address import address_as_written
from ui.state.visit import CarriedFile, OnAssumptions


def show_way_to_assumptions(dropped: CarriedFile) -> None:
    """Draw the button that takes the file along to Assumptions."""
    if st.button("Load it on Assumptions", type="primary", key="series_to_assumptions"):
        OnAssumptions.series_carried.put(dropped)
        OnAssumptions.series_has_come.put(True)
        st.switch_page("pages/assumptions.py", query_params=address_as_written())
