"""The demonstration directory, one click away from every screen, and the way back to the directory in use before."""

import streamlit as st

from ui.state.choices import DEMONSTRATION, PUBLISHED, Choices
from ui.state.language import said
from ui.state.visit import OnEveryScreen


def show_way_to_demonstration() -> None:
    """Draw the button there, or back."""
    there = Choices.directory.now() == DEMONSTRATION
    label = "Leave the INVENTED data" if there else "Try with INVENTED data"
    st.button(said(label), key="to_demonstration", type="tertiary", on_click=_leave if there else _try)


def _try() -> None:
    OnEveryScreen.directory_before.put(Choices.directory.now())
    Choices.directory.put(DEMONSTRATION)


def _leave() -> None:
    Choices.directory.put(OnEveryScreen.directory_before.take() or PUBLISHED)
