"""The doors of the overview: explore, compare, plan, put in a list of one's own."""

import streamlit as st

from ui.state.address import address_as_written

_DOORS = (
    ("pages/area.py", "Explore my area", "What it has, who like it has what it lacks, and whom to ask."),
    ("pages/compare.py", "Compare areas", "My area among its peers: what can be told apart, and what cannot."),
    ("pages/plans.py", "Try a budget", "What money would change, whom it would reach, and how sure that is."),
    (
        "pages/directory.py",
        "Put your own list in",
        "Your own list of services, for every screen: any workbook or file.",
    ),
)


def show_doors() -> None:
    """Draw the ways on, each with what it answers as its help; the choices go along."""
    with st.container(horizontal=True, key="doors"):
        for page, label, words in _DOORS:
            st.page_link(page, label=label, query_params=address_as_written(), help=words, width="content")
