"""What each column was understood to be: those that wait for the user's word first, the others in a table to be changed."""

from functools import partial

import pandas as pd
import streamlit as st

from loaders.intake.decisions import NOTE, SET_ASIDE
from loaders.intake.sheets.counted import HEADINGS, NOT_SAID
from loaders.intake.understanding.columns import ColumnFound, fields_of
from say.coverage.draft_words import remembered_in_words
from say.numbers import count
from say.text import in_label
from ui.parts.marked import Marked
from ui.screens.directory.worked import AtWork
from ui.state.draft_in_use import decide
from ui.state.held import now_in_widget
from ui.state.visit import OnDirectory

_WAITS = ""
_WHY = {
    "name": "its heading",
    "synonym": "another word for it",
    "content": "what its cells hold",
    "remembered": "said of a file like this before",
    "you": "your word",
}

_NUMBERS = {
    "places": "Places: people that each service can take in a year",
    NOTE: "Services of that kind in that area",
    SET_ASIDE: "Something else: no row is a service",
    _WAITS: "Say what it is",
}
"""What the numbers of a table may count where nothing in the file says it."""


def show_columns(s: Marked, at_work: AtWork) -> None:
    """Draw the columns that wait, each with the choice of what it is, and all columns folded away."""
    columns = at_work.worked.understanding.columns
    if not columns:
        return
    labels = _labels(at_work.worked.kind)
    waiting = at_work.worked.understanding.waiting()
    s.plain.header("What does each column hold?")
    if waiting:
        s.plain.say_quietly(
            f"{count(len(waiting), 'column')} waits for your word."
            if len(waiting) == 1
            else f"{count(len(waiting), 'column')} wait for your word."
        )
        _show_those_that_wait(waiting, labels)
    else:
        s.plain.say_quietly("Every column has its place.")
    if remembered := sum(column.why == "remembered" for column in columns):
        s.plain.say_quietly(remembered_in_words(remembered, "column"))
    with s.plain.expander("All columns, and why"):
        s.plain.table(_as_table(columns, labels), "Every column, what it was understood to be, and why")
        _show_change_of_one(columns, labels)


def _labels(kind: str) -> dict[str, str]:
    fields = {field.name: field.label for field in fields_of(kind)}
    return {
        **fields,
        NOTE: "Keep as a note on each row",
        SET_ASIDE: "Set aside: do not read it",
        _WAITS: "Say what it is",
    }


def _labels_of(column: ColumnFound, labels: dict[str, str]) -> dict[str, str]:
    """What a column may be said to be: three things where all that is asked is what the numbers of a table count."""
    if column.heading != HEADINGS[NOT_SAID] or "places" not in labels or column.target not in _NUMBERS:
        return labels
    return {key: said for key, said in {**labels, **_NUMBERS}.items() if key in _NUMBERS}


def _show_those_that_wait(waiting: tuple[ColumnFound, ...], labels: dict[str, str]) -> None:
    for column in waiting:
        _show_choice(column, labels, key=f"column {column.heading}")
    proposed = {column.heading: column.proposed for column in waiting if column.proposed}
    keep, away, take = st.columns(3)
    rest = [column.heading for column in waiting]
    as_notes, aside = (dict.fromkeys(rest, target) for target in (NOTE, SET_ASIDE))
    one = len(rest) == 1
    keep.button(
        "Keep it as a note" if one else "Keep all of these as notes",
        on_click=partial(decide, columns=as_notes),
        key="columns_keep",
    )
    away.button(
        "Set it aside" if one else "Set all of these aside", on_click=partial(decide, columns=aside), key="columns_away"
    )
    if proposed:
        take.button(_take(len(proposed)), on_click=partial(decide, columns=proposed), key="columns_take")


def _take(proposals: int) -> str:
    return "Take the proposal" if proposals == 1 else f"Take all {proposals} proposals"


def _show_choice(column: ColumnFound, labels: dict[str, str], key: str) -> None:
    samples, labels = "; ".join(column.samples) or "nothing", _labels_of(column, labels)
    proposed = f" Perhaps: {labels[column.proposed]}." if column.proposed else ""

    def chosen() -> None:
        decide(columns={column.heading: now_in_widget(key)})

    st.selectbox(
        in_label(f"{column.heading or 'A column without a heading'} (holds {samples}).{proposed}"),
        list(labels),
        index=list(labels).index(column.target),
        format_func=labels.__getitem__,
        key=key,
        on_change=chosen,
    )


def _show_change_of_one(columns: tuple[ColumnFound, ...], labels: dict[str, str]) -> None:
    by_heading = {column.heading: column for column in columns}
    heading = st.selectbox("Change what a column is", list(by_heading), key=OnDirectory.column_to_change.key)
    _show_choice(by_heading[heading], labels, key=f"change of {heading}")


def _as_table(columns: tuple[ColumnFound, ...], labels: dict[str, str]) -> pd.DataFrame:
    return pd.DataFrame(
        {
            "Sheet": [column.sheet for column in columns],
            "Column": [column.heading for column in columns],
            "Holds": ["; ".join(column.samples) for column in columns],
            "Was understood as": [labels[column.target] for column in columns],
            "How sure": [f"{column.confidence:.0%}" for column in columns],
            "Because of": [_WHY[column.why] for column in columns],
        }
    )
