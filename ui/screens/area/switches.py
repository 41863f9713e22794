"""The two switches of the screen: at which risk level, and today or next April."""

from datetime import date

import streamlit as st

from coverage.ask import ANY, RISK_AXIS
from say.numbers import day
from ui.frame.screen import Screen
from ui.state.choices import Choices, next_financial_year
from ui.state.language import said
from ui.state.visit import OnArea

TODAY, APRIL = "today", "april"


def show_switches(s: Screen) -> None:
    """Draw both switches in the line of choices."""
    labels = {risk: said("Any risk" if risk == ANY else risk.capitalize()) for risk in RISK_AXIS}
    order = [ANY, *[risk for risk in reversed(RISK_AXIS) if risk != ANY]]
    with s.line:
        st.segmented_control(
            "Risk level here",
            order,
            format_func=labels.__getitem__,
            key=Choices.risk_here.key,
            required=True,
            label_visibility="collapsed",
        )
        _show_when(s.choices.on)


def _show_when(on: date) -> None:
    april = next_financial_year(date.today())
    dates = {TODAY: date.today(), APRIL: april}
    OnArea.area_when.put(next((name for name, day_meant in dates.items() if day_meant == on), None))
    st.segmented_control(
        "On which day",
        list(dates),
        format_func={TODAY: said("Today"), APRIL: day(april)}.__getitem__,
        key=OnArea.area_when.key,
        on_change=_take_day,
        label_visibility="collapsed",
    )


def _take_day() -> None:
    chosen = OnArea.area_when.now()
    Choices.on.put(next_financial_year(date.today()) if chosen == APRIL else date.today())
