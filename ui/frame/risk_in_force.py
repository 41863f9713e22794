"""Beside a screen's name: at which risk level its answer is, and the way to all of them by one click."""

import streamlit as st

from coverage.ask import ANY
from say.coverage.overview_words import only_at_risk
from say.text import as_text
from ui.frame.screen import Screen
from ui.state.choices import Choices
from ui.state.language import said


def show_risk_in_force(s: Screen) -> None:
    """Draw it; nothing where every risk level counts. One level is asked about at first, so nobody need have chosen it."""
    if s.choices.risk == ANY:
        return
    with s.heading.container(horizontal=True, gap="small", vertical_alignment="center", key="atlas-risk-in-force"):
        st.html(f'<span class="atlas-beside-title">{as_text(only_at_risk(s.choices.risk))}</span>', width="content")
        st.button(said("Any risk level"), key="any_risk_level", on_click=Choices.risk.put, args=(ANY,))
