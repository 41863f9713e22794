"""The map of need: one value for each area, as a picture, with its legend, its table and its files."""

from collections.abc import Callable
from typing import Any

import pandas as pd
import streamlit as st

from cohorts.measures import MEASURES, PEOPLE, SHARE, Measure, measure_draws
from cohorts.summary import intervals
from coverage.ask import Ask
from coverage.directory import Directory
from coverage.vocabulary import LEVELS
from geo.areas import area_table
from ui.area_map import area_map
from ui.cached_need import gap_of
from ui.choices import choose_area
from ui.downloads import COHORT_SOURCES, provenance_of, show_downloads
from ui.format import NOT_KNOWN, count, per_cent, rounded
from ui.map_pictures import value_picture
from ui.need_in_use import need_key
from ui.need_sentences import in_figures
from ui.say import say_quietly
from ui.tables import _show_pickable
from ui.value_legend import show_value_legend
from ui.view_choices import MAP_MEASURES, SHAPES, STATUS

VALUES = tuple(measure for measure in MAP_MEASURES if measure != STATUS)


@st.cache_data(max_entries=20, show_spinner=False, scope="session")
def _values(
    key: str, checksum: str, ask: Ask, measure: str, level: str, _directory: Directory
) -> pd.DataFrame:
    codes, draws = measure_draws(measure, gap_of(_directory, ask), level)
    return intervals(draws, codes).rename_axis("area_code")


def show_need_map(directory: Directory, ask: Ask, level: str, area: str | None) -> None:
    """Draw what is shown and how, the map, its legend, and the same as a table with its files; a pick chooses the area."""
    left, right = st.columns(2)
    with left:
        st.selectbox(
            "Shown on the map", VALUES, format_func=lambda key: MEASURES[key].label, key="need_measure"
        )
    with right:
        st.radio(
            "Shape of the map", list(SHAPES), format_func=SHAPES.__getitem__, key="shape", horizontal=True
        )
    key = st.session_state["need_measure"]
    measure = MEASURES[key]
    values = _values(need_key(), directory.checksum, ask, key, level, directory)
    say_quietly(known_in_words(values, measure, level), directory.invented)
    picture = value_picture(values, measure.label, measure.unit, area)
    drawn, legend = st.columns([2, 1], gap="large")
    with drawn:
        area_map(level, picture, on_pick=choose_area, shape=st.session_state["shape"], key="need-map")
    with legend:
        show_value_legend(picture)
    _show_values(directory, ask, level, key, values)


def known_in_words(values: pd.DataFrame, measure: Measure, level: str) -> str:
    """Say what the colours are, and in how many areas the value is known."""
    known = int(values["median"].notna().sum())
    areas = LEVELS[level].lower()
    shown = f"{measure.label}, {measure.unit}: the middle of the draws"
    if known == len(values):
        return f"{shown}. The deeper the blue the more; neighbouring areas can rarely be told apart, as their ranges show."
    if not known:
        return f"{measure.label} is {NOT_KNOWN} in any of {count(len(values))} {areas}."
    return f"{shown}; known in {count(known)} of {count(len(values))} {areas}, and {NOT_KNOWN} in the rest."


def _show_values(directory: Directory, ask: Ask, level: str, key: str, values: pd.DataFrame) -> None:
    """Draw the values as a table, by name, and its files."""
    named = values.join(area_table(level)["area_name"], validate="1:1").sort_values("area_name")
    measure = MEASURES[key]
    shown = pd.DataFrame(
        {
            "Area": named["area_name"],
            "GSS code": named.index,
            f"{measure.label} (median)": named["median"],
            "80% range from": named["low"],
            "to": named["high"],
        },
        index=named.index,
    )
    with st.expander(f"{measure.label} as a table{' (INVENTED)' if directory.invented else ''}"):
        _show_pickable(
            shown.style.format(_say_of(measure.unit), subset=list(shown.columns[2:]), na_rep=NOT_KNOWN),
            list(named.index),
            f"need-table-{level}",
            choose_area,
            alt=f"{measure.label} of {LEVELS[level].lower()}: median and range, {measure.unit}",
        )
    saved = named.assign(measure=key, unit=measure.unit)
    title = f"{measure.label.lower()} ({measure.unit})"
    show_downloads(saved, provenance_of(title, directory, ask, COHORT_SOURCES), f"need_{key}_{level}")


def _say_of(unit: str) -> Callable[[Any], str]:
    """Choose how a value of a unit is said."""
    return {PEOPLE: in_figures, SHARE: per_cent}.get(unit, rounded)
