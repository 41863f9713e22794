"""The three doors of the overview: explore, compare, plan."""

import streamlit as st

from ui.parts.marked import Marked
from ui.state.address import address_as_written

_DOORS = {
    "Explore my area": (
        "pages/coverage_map.py",
        "Open the coverage map",
        "Which services reach it, how, and on whose word.",
    ),
    "Compare areas": (
        "pages/compare.py",
        "Compare areas",
        "My area among its peers, with ranges: what can be told apart, and what cannot.",
    ),
    "Try a budget": (
        "pages/plans.py",
        "Open the plans",
        "What money would change, whom it would reach, what it would leave, and how sure that is.",
    ),
}


def show_doors(s: Marked) -> None:
    """Draw the three ways on; the choices at the left go along."""
    for column, (name, (page, label, words)) in zip(st.columns(3), _DOORS.items(), strict=True):
        with column.container(border=True):
            s.plain.bold(name)
            st.page_link(page, label=label, query_params=address_as_written())
            s.plain.text(words)
