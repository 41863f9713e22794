"""The three doors of the overview: explore, compare, plan."""

from datetime import date

import streamlit as st

from coverage.ask import Ask
from ui.choices.url_state import url_as_written
from ui.words.format import day


def show_doors(ask: Ask) -> None:
    """Draw the three ways on; the choices at the left go along."""
    april = next_april(ask.terms.on)
    explore, compare, plan = st.columns(3)
    with explore.container(border=True):
        st.markdown("**Explore my area**")
        st.page_link("pages/coverage_map.py", label="Open the coverage map", query_params=url_as_written())
        st.markdown("Which services reach it, how, and on whose word.")
    with compare.container(border=True):
        st.markdown("**Compare areas**")
        st.page_link("pages/compare.py", label="Compare areas", query_params=url_as_written())
        st.markdown("My area among its peers, with ranges: what can be told apart, and what cannot.")
    with plan.container(border=True):
        st.markdown("**Plan ahead**")
        st.page_link(
            "pages/coverage_map.py",
            label=f"See {day(april)}",
            query_params={**url_as_written(), "on": april.isoformat()},
        )
        st.markdown(
            "What the record will still support next April if nobody updates it. "
            "A record that grows old is not a service that closes."
        )


def next_april(on: date) -> date:
    """Return the first 1 April after a date."""
    return date(on.year + (on >= date(on.year, 4, 1)), 4, 1)
