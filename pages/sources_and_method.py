"""Page: where does every figure come from, how is it made, and what is not known? Made from the registers."""

import streamlit as st

from loaders.sources_register import published_corrections, published_history, sources
from ui.cache.coverage import unplaced_of
from ui.frame.screen import screen
from ui.parts.plain_text import say, say_quietly
from ui.screens.sources_and_method.sources_list import (
    show_directory_records,
    show_method,
    show_sources,
    show_unplaced_records,
)

with screen() as (choices, directory):
    st.title("Sources and method")
    say(
        "Every figure here comes from a source below, by a rule below. What no source says is shown as not known."
    )

    show_method()

    st.header("Every record of the directory in use")
    show_directory_records(directory)

    st.header("Records that are on no map")
    say_quietly("These count, but do not say which area they serve.")
    show_unplaced_records(unplaced_of(directory, choices.ask.terms))

    st.header("How a published source was read differently, and why")
    say_quietly(
        "What a record says beyond its newest source, or says less than it, stands here with the reason."
    )
    st.dataframe(
        published_corrections(),
        hide_index=True,
        alt="How published facts were read differently: record, column, value, why",
    )

    st.header("Every published fact, and the record it belongs to")
    say_quietly(
        "A service is one record; older facts on it are folded in. A fact that makes no record says why."
    )
    st.dataframe(
        published_history(),
        hide_index=True,
        alt="Every published fact: its record, what it adds, its date and its source",
    )

    st.header("Sources")
    show_sources(sources())
