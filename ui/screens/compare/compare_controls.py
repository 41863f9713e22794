"""What is compared with what: group, measure, view and judgement, kept in the URL."""

import streamlit as st

from cohorts.answers.groups import GROUPS
from say.coverage.neighbour_words import neighbours_across_water
from ui.cache.comparison import measure_named, measures_at
from ui.frame.screen import Screen
from ui.screens.compare.own_group import choose_own_group
from ui.state.choice import Choice
from ui.state.choice_readers import RECORDED
from ui.state.choices import COMPARE_VIEWS, JUDGEMENTS, Choices
from ui.state.need_in_use import kept_series, loaded_series

WIDTHS = {"measure": 250, "group": 200, "view": 140, "judgement": 150}
"""Of the boxes, in pixels."""


def choose_what_to_compare(s: Screen) -> None:
    """Draw the controls; a measure that is not there is put back to the first one shown, and that is said."""
    options = measures_at(s.choices.level)
    for choice in (Choices.compare, Choices.compare_with):
        _put_back(s, choice, options)
    with st.container(width=WIDTHS["measure"]):
        st.selectbox("Measure", options, format_func=_label, key=Choices.compare.key)
    with st.container(width=WIDTHS["group"]):
        st.selectbox("Compare with", list(GROUPS), format_func=GROUPS.__getitem__, key=Choices.group.key)
    with st.container(width=WIDTHS["view"]):
        st.selectbox("View", list(COMPARE_VIEWS), format_func=COMPARE_VIEWS.__getitem__, key=Choices.view.key)
    with st.container(width=WIDTHS["judgement"]):
        st.selectbox(
            "Judgement",
            list(JUDGEMENTS),
            format_func=JUDGEMENTS.__getitem__,
            key=Choices.judgement.key,
            help="A higher number is neither good nor bad unless you say so.",
        )
    if Choices.view.now() == "scatter":
        with st.container(width=WIDTHS["measure"]):
            st.selectbox("Against this measure", options, format_func=_label, key=Choices.compare_with.key)
    if Choices.group.now() == "own":
        choose_own_group(s, s.choices.level)
    elif s.choices.area and Choices.group.now() == "neighbours":
        s.plain.say_quietly(neighbours_across_water(s.choices.area, s.choices.level))
    elif s.choices.area is None and Choices.group.now() != "all":
        s.plain.say_quietly(
            f"“{GROUPS[Choices.group.now()]}” needs an area: choose one. Until then every area is compared."
        )


def _label(measure: str) -> str:
    return measure_named(measure).label


def _put_back(s: Screen, choice: Choice[str], options: list[str]) -> None:
    measure = choice.now()
    if measure in options:
        return
    choice.put(choice.at_first())
    series = measure.removeprefix(RECORDED)
    shown = measure_named(choice.now()).label
    s.mistake(f"The series “{series}” {_why_not(series)}; until then this screen shows “{shown}”.")


def _why_not(series: str) -> str:
    """Say why a series cannot be shown, and what to do."""
    if series not in kept_series():
        return "is not loaded in this visit. Load it on the Assumptions screen"
    if series not in loaded_series():
        return "is set aside while the directory in use is not invented. Choose an invented directory"
    return "does not go down to this level. Choose a wider level"
