"""Loaded series: where to drop one, what became of its rows, which ones are loaded, and the invented one for training."""

from pathlib import Path, PurePath

import streamlit as st

from geo.data_folder import DATA
from geo.mistakes import Mistake
from loaders.apart.door import read_apart
from loaders.series.indicators import indicators_of
from loaders.series.series_file import SeriesFile, read_series_file
from loaders.series.template import series_template
from say.cohorts.series_words import SET_ASIDE, series_in_words, series_name
from say.text import in_label, plain_line
from ui.frame.screen import Screen
from ui.parts.tables.load_report import show_report
from ui.state.need_in_use import is_invented, keep_series, kept_series, loaded_series, remove_series
from ui.state.visit import CarriedFile, OnAssumptions

DEMONSTRATION = DATA / "need" / "demonstration_series.csv"
DEMONSTRATION_NAME = "MARAC cases (INVENTED)"


def show_what_came(s: Screen) -> None:
    """Read a series that was dropped on another screen, before anything is drawn, and say what became of it."""
    if not OnAssumptions.series_has_come.take() or (carried := OnAssumptions.series_carried.now()) is None:
        return
    OnAssumptions.series_typed_name.forget()
    _read(carried.content, carried.name, "")
    if mistake := OnAssumptions.series_mistake.now():
        s.mistake(mistake)
    else:
        s.plain.say_quietly(f"{plain_line(carried.name)} is read: see “Loaded series” below.")


def show_series(s: Screen) -> None:
    """Draw the place to drop a series, what there is to say of the last one, and the list of those loaded."""
    s.plain.say_quietly(
        "A CSV or workbook of counts with a row for each force area or district: area code, value, period, source. "
        "Names may stand for codes, and official tables are read as published: MARAC cases, police records, census, population. "
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
            "A series of counts",
            type=["csv", "txt", "tsv", "xlsx", "xlsm", "xls", "xlsb", "ods"],
            key=OnAssumptions.series_file.key,
            on_change=_read_dropped,
        )
        _ask_which()
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


def _ask_which() -> None:
    """Let the user say which of the things that a file counts is to be loaded, one after another."""
    things = OnAssumptions.series_things.now()
    if things and _at_hand() is not None:
        st.selectbox(
            f"This file counts {len(things)} things: which to load",
            things,
            index=None,
            key=OnAssumptions.series_thing.key,
            on_change=_read_dropped,
            format_func=plain_line,
        )


def _list_series(s: Screen) -> None:
    if not kept_series():
        s.plain.say_quietly("No series is loaded.")
    for name, periods in kept_series().items():
        with st.container(border=True):
            s.marked_as(is_invented(periods)).say_quietly(series_in_words(name, periods))
            if name not in loaded_series():
                s.plain.say_quietly(SET_ASIDE)
            st.button(in_label(f"Remove {name}"), key=f"remove {name}", on_click=_remove, args=(name,))


def _at_hand() -> CarriedFile | None:
    """Return the file that was dropped here, else one that was dropped on another screen."""
    dropped = OnAssumptions.series_file.now()
    return CarriedFile(dropped.name, dropped.getvalue()) if dropped else OnAssumptions.series_carried.now()


def _read_dropped() -> None:
    file = _at_hand()
    if file is None:
        OnAssumptions.series_things.forget()
        return
    _read(file.content, file.name, OnAssumptions.series_typed_name.now())


def _read_demonstration() -> None:
    OnAssumptions.series_things.forget()
    _read(DEMONSTRATION, DEMONSTRATION.name, DEMONSTRATION_NAME)


def _read(content: Path | bytes, file: str, typed: str) -> None:
    """Read a series before the screen is drawn, so that the whole screen speaks of it; of several things the one chosen."""
    _forget_what_was_said()
    try:
        read = read_apart(file, read_series_file, content, file)
        thing = _thing_of(read)
        if thing is None:
            return
        name = series_name(f"{typed or PurePath(file).stem}, {thing}" if thing else typed, file)
        periods, report = indicators_of(read, name, thing)
    except Mistake as mistake:
        OnAssumptions.series_mistake.put(str(mistake))
        return
    keep_series(name, periods)
    OnAssumptions.series_report.put(report)


def _thing_of(read: SeriesFile) -> str | None:
    """Give the thing to load: the only one, or the one chosen; None where the user has still to choose, and is asked."""
    if len(read.things) == 1:
        OnAssumptions.series_things.forget()
        return read.things[0]
    OnAssumptions.series_things.put(read.things)
    chosen = OnAssumptions.series_thing.now()
    return chosen if chosen in read.things else None


def _remove(name: str) -> None:
    _forget_what_was_said()
    remove_series(name)


def _forget_what_was_said() -> None:
    OnAssumptions.series_mistake.forget()
    OnAssumptions.series_report.forget()
