"""The controls that change an assumption: numbers for one of them, and the way back."""

import math
from datetime import date

import streamlit as st

from cohorts.assumptions.assumption import GRADES, Assumption
from cohorts.assumptions.assumption_set import AS_SHIPPED, WEIGHT
from cohorts.assumptions.changed_set import without
from loaders.assumptions.register import NUMBERS, shipped_assumptions
from say.cohorts.assumption_table import GROUPS
from say.cohorts.assumption_words import age_in_words
from say.estimate import Estimate
from ui.frame.screen import Screen
from ui.screens.assumptions.assumption_changes import (
    take_refusal,
    use_number,
    use_or_say_why_not,
)
from ui.state.held import now_in_widget
from ui.state.need_in_use import (
    need_in_use,
    set_in_use,
    use_set,
)
from ui.state.visit import OnAssumptions

_LABELS = {"value": "Value", "low": "Low end of the 80% range", "high": "High end of the 80% range"}


def pick_assumption(key: str) -> None:
    """Choose the assumption to be changed; for callbacks. Weights are moved by their sliders."""
    if key in _changeable():
        OnAssumptions.assumption_to_change.put(key)


def show_way_back(s: Screen) -> None:
    """Say what was refused, and draw the way back to the shipped values where any is changed."""
    if refused := take_refusal():
        s.mistake(refused)
    if set_in_use() != AS_SHIPPED:
        st.button("Go back to all shipped values", key="all_shipped", on_click=use_set, args=(AS_SHIPPED,))


def show_change_one(s: Screen) -> None:
    """Draw the choice of an assumption, what it rests on, and the numbers that may be put in its place."""
    keys = _changeable()
    if OnAssumptions.assumption_to_change.now() not in keys:
        OnAssumptions.assumption_to_change.put(keys[0])
    key = st.selectbox("Assumption to change", keys, format_func=_label, key=OnAssumptions.assumption_to_change.key)
    one, shipped = need_in_use().assumptions[key], shipped_assumptions()[key]
    parts = NUMBERS[:1] if one.draw == "fixed" else NUMBERS
    with st.form(f"change-{key}", border=True):
        for column, part in zip(st.columns(len(parts)), parts, strict=True):
            with column:
                _draw_number(one, part)
        with st.container(horizontal=True):
            st.form_submit_button("Use this", key="use_this", on_click=_use_this, args=(key, parts))
            st.form_submit_button(
                "Go back to the shipped value",
                key="shipped_value",
                on_click=_go_back,
                args=(key,),
                disabled=not one.changed,
            )
    changed = f"CHANGED to {Estimate.assumed(one)}. " if one.changed else ""
    age = age_in_words(one.period, date.today())
    s.plain.say_quietly(
        f"{changed}Shipped: {Estimate.assumed(shipped)} {one.unit}; {one.period or 'year not stated'}, {age}; "
        f"{GRADES[one.grade]}. "
        f"Source: {one.source}. Range: {one.range_basis}."
    )


def _changeable() -> list[str]:
    return [key for key in shipped_assumptions() if not key.startswith(WEIGHT)]


def _label(key: str) -> str:
    """Name an assumption, always alike: a choice whose words change is lost."""
    one = shipped_assumptions()[key]
    return f"{one.label} ({GROUPS[one.group].lower()})"


def _number_key(key: str, part: str) -> str:
    return f"number_{part}_{key}"


def _draw_number(one: Assumption, part: str) -> None:
    """Draw one number in the assumption's unit, blank where it is not known."""
    number = getattr(one, part)
    st.number_input(
        f"{_LABELS[part]} ({one.unit})",
        value=None if math.isnan(number) else float(number),
        step=_step(one),
        format="%g",
        placeholder="not known",
        key=f"{_number_key(one.key, part)}_{number}",
    )


def _step(one: Assumption) -> float:
    """Step by about a hundredth of the value: a power of ten, and never a part of a person, a pound or a draw."""
    size = abs(one.value) if one.known and one.value else 1.0
    tenth: float = 10.0 ** (math.floor(math.log10(size)) - 1)
    return max(tenth, 1.0) if one.known and size >= 10 else tenth


def _use_this(key: str, parts: tuple[str, ...]) -> None:
    """Use the numbers of the form; one that is not drawn at random has no range of its own."""
    one = need_in_use().assumptions[key]
    numbers = {part: now_in_widget(f"{_number_key(key, part)}_{getattr(one, part)}") for part in parts}
    use_number(key, numbers if len(parts) > 1 else dict.fromkeys(NUMBERS, numbers["value"]))


def _go_back(key: str) -> None:
    use_or_say_why_not(lambda: without(set_in_use(), key))
