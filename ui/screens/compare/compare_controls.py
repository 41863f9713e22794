"""What is compared with what: group, measure, view and judgement, kept in the URL."""

import streamlit as st

from cohorts.answers.groups import GROUPS
from cohorts.answers.measures import MEASURES
from say.coverage.neighbour_words import neighbours_across_water
from ui.cache.comparison import measure_named, measures_at
from ui.parts.choices.sidebar import Choices
from ui.parts.plain_text import say_mistake, say_quietly
from ui.screens.compare.own_group import choose_own_group
from ui.state.need_in_use import kept_series, loaded_series
from ui.state.view_choices import COMPARE_VIEWS, JUDGEMENTS, RECORDED, view_defaults


def choose_what_to_compare(choices: Choices) -> None:
    """Draw the controls; a measure that is not there is put back to the first one shown, and that is said."""
    options = measures_at(choices.level)
    for key in ("compare", "compare_with"):
        _put_back(key, options)
    group, measure, judgement = st.columns(3)
    with group:
        st.selectbox("Compare with", list(GROUPS), format_func=GROUPS.__getitem__, key="group")
    with measure:
        st.selectbox("Measure", options, format_func=_label, key="compare")
    with judgement:
        st.selectbox(
            "Judgement",
            list(JUDGEMENTS),
            format_func=JUDGEMENTS.__getitem__,
            key="judgement",
            help="A higher number is neither good nor bad unless you say so.",
        )
    st.segmented_control(
        "View", list(COMPARE_VIEWS), format_func=COMPARE_VIEWS.__getitem__, key="view", required=True
    )
    if st.session_state["view"] == "scatter":
        st.selectbox("Against this measure", options, format_func=_label, key="compare_with")
    if st.session_state["group"] == "own":
        choose_own_group(choices.level)
    elif choices.area and st.session_state["group"] == "neighbours":
        say_quietly(neighbours_across_water(choices.area, choices.level))
    elif choices.area is None and st.session_state["group"] != "all":
        say_quietly(
            f"“{GROUPS[st.session_state['group']]}” needs an area: choose one at the left. Until then every area is compared."
        )


def _label(measure: str) -> str:
    return measure_named(measure).label


def _put_back(key: str, options: list[str]) -> None:
    measure = st.session_state[key]
    if measure in options:
        return
    st.session_state[key] = view_defaults()[key]
    series = measure.removeprefix(RECORDED)
    shown = MEASURES[st.session_state[key]].label
    say_mistake(f"The series “{series}” {_why_not(series)}; until then this screen shows “{shown}”.")


def _why_not(series: str) -> str:
    """Say why a series cannot be shown, and what to do."""
    if series not in kept_series():
        return "is not loaded in this visit. Load it on the Assumptions screen"
    if series not in loaded_series():
        return "is set aside while the directory in use is not invented. Choose an invented directory"
    return "does not go down to this level. Choose a wider level"
