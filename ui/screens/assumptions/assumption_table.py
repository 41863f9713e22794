"""Every assumption by group, or found by words: value, range, year, age, grade, source; the changed ones marked."""

from collections.abc import Callable, Collection
from datetime import date
from functools import partial

import pandas as pd
import streamlit as st
from pandas.io.formats.style import Styler

from cohorts.assumptions.assumption import Assumption
from cohorts.model.inputs import CohortInputs
from say.cohorts.assumption_table import CHANGED, assumptions_as_shown, matching
from say.provenance import COHORT
from ui.cache.cached import cached
from ui.frame.screen import Screen
from ui.state.need_in_use import need_in_use
from ui.state.visit import OnAssumptions

GROUPS = {
    "Cohort: how many people": ("cohort",),
    "Sharing out: where they live": ("drivers", "survey rates", "relative rates"),
    "Communities": ("community shares",),
    "Money: what a place costs": ("unit costs",),
    "From cohort to starts": ("from cohort to starts",),
    "Access to places: near and full": ("access",),
    "Settings of the arithmetic": ("model",),
}
"""What each folded part of the table holds, by the groups of the register."""


def show_assumptions(s: Screen, on_pick: Callable[[str], None]) -> None:
    """Draw the search, the table in folded parts, and its files; picking a row calls ``on_pick`` with the assumption's key."""
    need = need_in_use()
    whole = _as_shown(need, date.today())
    words = st.text_input(
        "Find an assumption",
        key=OnAssumptions.assumption_words.key,
        placeholder="victims, judgement, changed, 2019 …",
    )
    if words:
        _show_table(s, matching(whole, words), f"assumptions-table-{words}", on_pick)
    else:
        _show_parts(s, need.assumptions.values(), whole, on_pick)
    s.plain.say_quietly(
        "Low and high are the ends of the 80% range: a tenth of draws lie below, a tenth above. "
        "Pick a row to change it below. Age is counted from the years that the figure speaks of."
    )
    s.files(whole, "assumptions", COHORT, "assumptions")


@cached(most=4)
def _as_shown(need: CohortInputs, today: date) -> pd.DataFrame:
    return assumptions_as_shown(need.assumptions.values(), today)


def _show_parts(s: Screen, every: Collection[Assumption], whole: pd.DataFrame, on_pick: Callable[[str], None]) -> None:
    """Draw each part folded away; its heading says how many are in it, and how many are changed."""
    for number, (title, groups) in enumerate(GROUPS.items()):
        part = [one for one in every if one.group in groups]
        changed = sum(one.changed for one in part)
        heading = f"{title} ({len(part)}{f', {changed} changed' * (changed > 0)})"
        draw = partial(_show_part, s, whole, part, f"assumptions-part-{number}", on_pick)
        s.plain.folded(heading, f"open_assumptions_{number}", draw)


def _show_part(
    s: Screen, whole: pd.DataFrame, part: list[Assumption], key: str, on_pick: Callable[[str], None]
) -> None:
    _show_table(s, whole.loc[[one.key for one in part]], key, on_pick)


def _show_table(s: Screen, shown: pd.DataFrame, key: str, on_pick: Callable[[str], None]) -> None:
    if shown.empty:
        s.plain.say_quietly("No assumption holds these words.")
        return
    s.plain.areas(
        partial(_changed_in_colours, shown),
        list(shown.index),
        key,
        on_pick,
        alt="Assumptions with their value, range, unit, year, age, grade and source",
    )


def _changed_in_colours(shown: pd.DataFrame) -> Styler:
    return shown.style.apply(_mark_changed, axis=None)


def _mark_changed(shown: pd.DataFrame) -> pd.DataFrame:
    styles = pd.DataFrame("", index=shown.index, columns=shown.columns)
    styles[shown["Changed"] == CHANGED] = "background-color: #e3edf7; color: #1f1a2b; font-weight: 700"
    return styles
