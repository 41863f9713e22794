"""The line that says when numbers may not be those that a frozen link was made with."""

import streamlit as st

from say.text import listing
from ui.parts.plain_text import say_mistake
from ui.state.frozen_link import differs_from_frozen, thaw


def show_frozen_line() -> None:
    """Say what is in use other than a frozen link says, where one was opened and anything is, with the way on."""
    if differs := differs_from_frozen():
        with st.container(horizontal=True, vertical_alignment="center", key="atlas-frozen"):
            say_mistake(
                f"This frozen link was made with {listing(differs)}: numbers here may differ from those quoted."
            )
            st.button("Go on with what is in use", key="thaw", on_click=thaw)
