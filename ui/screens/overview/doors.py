"""The three doors of the overview: explore, compare, plan."""

import streamlit as st

from ui.state.address import address_as_written


def show_doors() -> None:
    """Draw the three ways on; the choices at the left go along."""
    explore, compare, plan = st.columns(3)
    with explore.container(border=True):
        st.markdown("**Explore my area**")
        st.page_link(
            "pages/coverage_map.py", label="Open the coverage map", query_params=address_as_written()
        )
        st.markdown("Which services reach it, how, and on whose word.")
    with compare.container(border=True):
        st.markdown("**Compare areas**")
        st.page_link("pages/compare.py", label="Compare areas", query_params=address_as_written())
        st.markdown("My area among its peers, with ranges: what can be told apart, and what cannot.")
    with plan.container(border=True):
        st.markdown("**Try a budget**")
        st.page_link("pages/plans.py", label="Open the plans", query_params=address_as_written())
        st.markdown(
            "What money would change, whom it would reach, what it would leave, and how sure that is."
        )
