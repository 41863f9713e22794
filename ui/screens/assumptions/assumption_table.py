"""Every assumption in one table that can be searched: value, range, year, age, grade, source; the changed ones marked."""

from collections.abc import Callable
from datetime import date
from functools import partial

import pandas as pd
import streamlit as st
from pandas.io.formats.style import Styler

from say.cohorts.assumption_table import CHANGED, assumptions_as_shown, matching
from say.provenance import COHORT
from ui.frame.screen import Screen
from ui.state.need_in_use import need_in_use
from ui.state.visit import OnAssumptions


def show_assumptions(s: Screen, on_pick: Callable[[str], None]) -> None:
    """Draw the table, its search and its files; picking a row calls ``on_pick`` with the assumption's key."""
    whole = assumptions_as_shown(need_in_use().assumptions.values(), date.today())
    words = st.text_input(
        "Find an assumption",
        key=OnAssumptions.assumption_words.key,
        placeholder="victims, judgement, changed, 2019 …",
    )
    found = matching(whole, words)
    if found.empty:
        s.plain.say_quietly("No assumption holds these words.")
    else:
        s.plain.areas(
            partial(_changed_in_colours, found),
            list(found.index),
            f"assumptions-table-{words}",
            on_pick,
            alt="Every assumption with its value, range, unit, year, age, grade and source",
        )
    s.plain.say_quietly(
        "Low and high are the ends of the 80% range: a tenth of draws lie below, a tenth above. "
        "Pick a row to change it below. Age is counted from the years that the figure speaks of."
    )
    s.files(whole, "assumptions", COHORT, "assumptions")


def _changed_in_colours(shown: pd.DataFrame) -> Styler:
    return shown.style.apply(_mark_changed, axis=None)


def _mark_changed(shown: pd.DataFrame) -> pd.DataFrame:
    styles = pd.DataFrame("", index=shown.index, columns=shown.columns)
    styles[shown["Changed"] == CHANGED] = "background-color: #e3edf7; color: #1f1a2b; font-weight: 700"
    return styles
