"""A control for one thing of the scenario: it shows what holds, and what the user makes of it is checked and put in."""

from collections.abc import Callable, Mapping
from typing import Any

import streamlit as st

from funding.scenario.scenario import Scenario
from ui.state.plan_in_use import change_plan

Make = Callable[[Scenario, Any], Scenario]


def number(
    label: str,
    name: str,
    value: float,
    make: Make,
    locked: bool,
    step: float,
    lowest: float = 0,
    highest: float | None = None,
    help: str | None = None,
) -> None:
    """Draw a number of the scenario, whole where ``value`` and ``step`` are; what is typed is put into it by ``make``."""
    key = f"plan_{name}"
    st.session_state[key] = value
    st.number_input(
        label,
        min_value=lowest,
        max_value=highest,
        step=step,
        key=key,
        disabled=locked,
        help=help,
        on_change=lambda: change_plan(lambda was: make(was, st.session_state[key])),
    )


def choice(
    label: str,
    name: str,
    words: Mapping[str, str],
    value: str,
    make: Make,
    locked: bool,
    help: str | None = None,
) -> None:
    """Draw one of some words, by their keys."""
    key = f"plan_{name}"
    st.session_state[key] = value
    st.selectbox(
        label,
        list(words),
        format_func=lambda one: f"{words[one][:1].upper()}{words[one][1:]}",
        key=key,
        disabled=locked,
        help=help,
        on_change=lambda: change_plan(lambda was: make(was, st.session_state[key])),
    )


def switch(label: str, name: str, value: bool, make: Make, locked: bool, help: str | None = None) -> None:
    """Draw something that is so or not."""
    key = f"plan_{name}"
    st.session_state[key] = value
    st.toggle(
        label,
        key=key,
        disabled=locked,
        help=help,
        on_change=lambda: change_plan(lambda was: make(was, st.session_state[key])),
    )
