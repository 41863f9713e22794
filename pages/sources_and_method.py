"""Page: where does every figure come from, how is it made, and what is not known? Made from the registers."""

import streamlit as st

from ui.register import published_corrections, sources
from ui.say import say, say_quietly
from ui.screen import screen
from ui.sources_list import show_directory_records, show_method, show_sources

with screen() as (_, directory):
    st.title("Sources and method")
    say(
        "Every figure here comes from a source below, by a rule below. What no source says is shown as not known."
    )

    st.subheader("Sources")
    show_sources(sources())

    show_method()

    st.subheader("Every record of the directory in use")
    show_directory_records(directory)

    st.subheader("Where the published record claims less than its source seems to")
    say_quietly(
        "Some published statements name a wide area without saying which parts have a service. These were read narrowly."
    )
    st.dataframe(
        published_corrections(),
        hide_index=True,
        alt="Corrections to published facts: fact, column, value, why",
    )
