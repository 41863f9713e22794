"""Every assumption in one table that can be searched: value, range, year, age, grade, source; the changed ones marked."""

from collections.abc import Callable, Iterable
from datetime import date

import pandas as pd
import streamlit as st

from cohorts.assumptions.assumption import GRADES, Assumption
from coverage.directory import Directory
from loaders.assumptions.register import shipped_assumptions
from say.cohorts.assumption_words import age_in_words
from say.estimate import Estimate
from say.numbers import exact
from ui.parts.choices.sidebar import chosen
from ui.parts.plain_text import say_quietly
from ui.parts.tables.downloads import COHORT_SOURCES, provenance_of, show_downloads
from ui.parts.tables.tables import show_pickable
from ui.state.need_in_use import need_in_use

GROUPS = {
    "cohort": "Cohort",
    "drivers": "Drivers",
    "survey rates": "Survey rates",
    "community shares": "Community shares",
    "relative rates": "Relative rates",
    "unit costs": "Unit costs",
    "from cohort to starts": "From cohort to starts",
    "model": "Model",
}
CHANGED = "CHANGED"


def assumptions_as_shown(assumptions: Iterable[Assumption], today: date) -> pd.DataFrame:
    """Lay assumptions out as people read them, indexed by key: numbers as given, "not known" where there is none."""
    rows = {
        one.key: {
            "Group": GROUPS[one.group],
            "Assumption": one.label,
            "Changed": CHANGED if one.changed else "",
            "Value": exact(one.value),
            "Low": exact(one.low),
            "High": exact(one.high),
            "Unit": one.unit,
            "Shipped": str(Estimate.assumed(shipped_assumptions()[one.key])),
            "Year": one.period or "not stated",
            "Age": age_in_words(one.period, today),
            "Grade": GRADES[one.grade],
            "Source": one.source,
            "Where the range comes from": one.range_basis,
        }
        for one in sorted(assumptions, key=lambda one: list(GROUPS).index(one.group))
    }
    return pd.DataFrame.from_dict(rows, orient="index").rename_axis("assumption")


def matching(shown: pd.DataFrame, words: str) -> pd.DataFrame:
    """Keep the rows that hold every one of some words, in any column and in any case."""
    lines = [" ".join(row).casefold() for row in shown.itertuples(index=False)]
    return shown[[all(word in line for word in words.casefold().split()) for line in lines]]


def show_assumptions(directory: Directory, on_pick: Callable[[str], None]) -> None:
    """Draw the table, its search and its files; picking a row calls ``on_pick`` with the assumption's key."""
    whole = assumptions_as_shown(need_in_use().assumptions.values(), date.today())
    words = st.text_input(
        "Find an assumption", key="assumption_words", placeholder="victims, judgement, changed, 2019 …"
    )
    found = matching(whole, words)
    if found.empty:
        say_quietly("No assumption holds these words.")
    else:
        show_pickable(
            found.style.apply(_mark_changed, axis=None),
            list(found.index),
            f"assumptions-table-{words}",
            on_pick,
            alt="Every assumption with its value, range, unit, year, age, grade and source",
        )
    say_quietly(
        "Low and high are the ends of the 80% range: a tenth of draws lie below, a tenth above. "
        "Pick a row to change it below. Age is counted from the years that the figure speaks of."
    )
    ask = chosen().ask
    show_downloads(whole, provenance_of("assumptions", directory, ask, COHORT_SOURCES), "assumptions")


def _mark_changed(shown: pd.DataFrame) -> pd.DataFrame:
    styles = pd.DataFrame("", index=shown.index, columns=shown.columns)
    styles[shown["Changed"] == CHANGED] = "background-color: #e3edf7; color: #1f1a2b; font-weight: 700"
    return styles
