"""What the map shows: a status or a value, on the ground or as hexagons, as it is or compared; kept in the URL."""

import streamlit as st

from cohorts.answers.distance_measures import DISTANCE
from cohorts.answers.measures import MEASURES
from say.coverage.timeline_words import IF_NOTHING_IS_RENEWED
from ui.parts.when_open import show_popover
from ui.screens.coverage_map.areas_left import leave_all
from ui.state.choice_readers import EARLIEST, LATEST
from ui.state.choices import AGAINST, MAP_MEASURES, SHAPES, STATUS, TIMELINE, Choices
from ui.state.language import said
from ui.state.second_directory import other_directories

OPEN = "open_draw_and_compare"
_NOT_MEASURED = {STATUS: "Status", TIMELINE: IF_NOTHING_IS_RENEWED, DISTANCE: "Distance"}


def draw_map_controls() -> None:
    """Draw what is shown, and in a popover how. Only statuses are compared, so a value on the map rests the comparison."""
    _draw_what_is_shown()
    show_popover("Draw and compare", OPEN, _draw_shape_and_comparison)


def _draw_what_is_shown() -> None:
    labels = {measure: said(measure_label(measure)) for measure in MAP_MEASURES}
    st.selectbox(
        said("Show"),
        MAP_MEASURES,
        format_func=labels.__getitem__,
        key=Choices.measure.key,
        on_change=leave_all,
        label_visibility="collapsed",
        width=216,
    )


def _draw_shape_and_comparison() -> None:
    st.selectbox("Draw areas", list(SHAPES), format_func=SHAPES.__getitem__, key=Choices.shape.key)
    st.selectbox(
        "Compare with",
        list(AGAINST),
        format_func=AGAINST.__getitem__,
        key=Choices.against.key,
        on_change=leave_all,
        disabled=Choices.measure.now() != STATUS,
        help="Statuses can be compared: what is on record on another date, or in another directory.",
    )
    if against_in_use() == "date":
        st.date_input(
            "The other date",
            key=Choices.against_on.key,
            format="DD/MM/YYYY",
            min_value=EARLIEST,
            max_value=LATEST,
        )
    elif against_in_use() == "directory":
        st.selectbox(
            "The other directory",
            list(others := other_directories()),
            format_func=others.__getitem__,
            key=Choices.against_directory.key,
        )


def measure_label(measure: str) -> str:
    """Name what the map can show."""
    return _NOT_MEASURED[measure] if measure in _NOT_MEASURED else MEASURES[measure].label


def against_in_use() -> str:
    """Return what the map is compared with: a key of ``AGAINST``; always *none* while it shows a value."""
    return Choices.against.now() if Choices.measure.now() == STATUS else "none"
