"""Loaded series: where to drop one, what became of its rows, which ones are loaded, and the invented one for training."""

from pathlib import Path

import streamlit as st

from geo.data_folder import DATA
from geo.mistakes import Mistake
from loaders.files.report import LoadReport
from loaders.series.indicators import load_indicators
from loaders.series.template import series_template
from say.cohorts.series_words import SET_ASIDE, series_in_words, series_name
from say.text import in_label
from ui.frame.screen import Screen
from ui.parts.tables.load_report import show_report
from ui.state.need_in_use import is_invented, keep_series, kept_series, loaded_series, remove_series
from ui.state.visit import OnAssumptions

DEMONSTRATION = DATA / "need" / "demonstration_series.csv"
DEMONSTRATION_NAME = "MARAC cases (INVENTED)"


def show_series(s: Screen) -> None:
    """Draw the place to drop a series, what there is to say of the last one, and the list of those loaded."""
    s.plain.say_quietly(
        "A plain CSV with the columns area code, value, period, source, and a row for each force area or district and period. "
        "Names may stand for codes. It may hold MARAC cases or police-recorded domestic abuse. "
        "Blank means not known; [c], * or <5 means that the publisher withholds it. "
        "It stays for this visit only and is not saved."
    )
    left, right = st.columns(2, gap="large")
    with left:
        st.text_input(
            "What the series counts",
            key=OnAssumptions.series_typed_name.key,
            max_chars=60,
            placeholder="MARAC cases",
        )
        st.file_uploader(
            "A series of counts (CSV)",
            type=["csv"],
            key=OnAssumptions.series_file.key,
            on_change=_read_dropped,
        )
    with right:
        s.plain.file("Form to fill in (.csv)", series_template, "series.csv", "text/csv")
        if s.basis.invented and DEMONSTRATION_NAME not in kept_series():
            st.button(
                f"Load {DEMONSTRATION_NAME}, for training",
                key="demonstration_series",
                on_click=_read_demonstration,
            )
    if mistake := OnAssumptions.series_mistake.now():
        s.mistake(mistake)
    if report := OnAssumptions.series_report.now():
        show_report(s, report, "")
    _list_series(s)


def _list_series(s: Screen) -> None:
    if not kept_series():
        s.plain.say_quietly("No series is loaded.")
    for name, periods in kept_series().items():
        with st.container(border=True):
            s.marked_as(is_invented(periods)).say_quietly(series_in_words(name, periods))
            if name not in loaded_series():
                s.plain.say_quietly(SET_ASIDE)
            st.button(in_label(f"Remove {name}"), key=f"remove {name}", on_click=_remove, args=(name,))


def _read_dropped() -> None:
    dropped = OnAssumptions.series_file.now()
    if dropped is not None:
        _read(dropped.getvalue(), dropped.name, OnAssumptions.series_typed_name.now())


def _read_demonstration() -> None:
    _read(DEMONSTRATION, DEMONSTRATION.name, DEMONSTRATION_NAME)


def _read(content: Path | bytes, file: str, typed: str) -> None:
    """Read a series before the screen is drawn, so that the whole screen speaks of it."""
    _forget_what_was_said()
    try:
        name = series_name(typed, file)
        periods, report = load_indicators(content, name)
    except Mistake as mistake:
        OnAssumptions.series_mistake.put(str(mistake))
        return
    keep_series(name, periods)
    OnAssumptions.series_report.put(
        LoadReport(file, report.rows_read, report.rows_accepted, report.rows_set_aside, report.problems)
    )


def _remove(name: str) -> None:
    _forget_what_was_said()
    remove_series(name)


def _forget_what_was_said() -> None:
    OnAssumptions.series_mistake.forget()
    OnAssumptions.series_report.forget()
