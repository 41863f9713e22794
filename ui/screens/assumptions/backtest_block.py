"""Modelled against recorded: does the model share the nation out as a loaded series does, and does it beat people alone?"""

import streamlit as st

from cohorts.answers.ranks import too_small
from cohorts.series.backtest import Backtest, backtest, without_small
from cohorts.series.indicator import Indicator
from coverage.ask import ANY
from coverage.directory import Directory
from coverage.export import Provenance
from say.cohorts.backtest_words import (
    NOT_THE_TRUTH,
    NOTHING_LOADED,
    backtest_in_words,
    furthest_off,
    why_not_the_plain_correlation,
)
from say.cohorts.series_words import SET_ASIDE
from say.numbers import count
from say.text import plain_line
from ui.parts.charts.chart import show_chart
from ui.parts.choices.sidebar import Choices
from ui.parts.plain_text import say, say_quietly
from ui.parts.tables.downloads import COHORT_SOURCES, provenance_of
from ui.screens.assumptions.backtest_chart import backtest_chart
from ui.state.need_in_use import kept_series, loaded_series, need_in_use


def show_backtest(choices: Choices, directory: Directory) -> None:
    """Compare the model with a loaded series by force area: sentence, picture, and the areas furthest off."""
    series = loaded_series()
    if not series:
        say_quietly(SET_ASIDE if kept_series() else NOTHING_LOADED)
        return
    recorded = _choose(series)
    risk = "any risk level" if choices.ask.risk == ANY else f"{choices.ask.risk} risk"
    whole = backtest(need_in_use(), recorded, choices.ask.risk)
    found = without_small(whole, too_small(need_in_use().assumptions, "pfa"))
    say(backtest_in_words(found, recorded, risk), directory.invented)
    say_quietly(why_not_the_plain_correlation(found), directory.invented)
    if left_out := len(whole.areas) - len(found.areas):
        say_quietly(f"{count(left_out, 'force area')} too small to be ranked: left out.")
    if found.circular:
        say_quietly(
            f"{recorded.name} is itself a driver here, so the comparison goes in a circle and proves nothing. "
            "Take its weight away to test the model."
        )
    say_quietly(NOT_THE_TRUTH)
    title = f"modelled at {risk} against recorded: {plain_line(recorded.name)}, {plain_line(recorded.period)}"
    sources = f"{COHORT_SOURCES}; recorded: {plain_line(recorded.source) or 'source not stated'}"
    provenance = provenance_of(title, directory, choices.ask, sources)
    _draw(found, recorded, provenance)


def _choose(series: dict[str, tuple[Indicator, ...]]) -> Indicator:
    """Let the user choose a series and a period, the latest unless they say otherwise."""
    with st.container(horizontal=True):
        name = st.selectbox("Series to compare with", list(series), key="backtest_series")
        periods = {one.period: one for one in reversed(series[name])}
        period = st.selectbox("Period", list(periods), key=f"backtest_period_{name}")
    return periods[period]


def _draw(found: Backtest, recorded: Indicator, provenance: Provenance) -> None:
    """Draw modelled against recorded with the line of equality, then the areas furthest off."""
    areas = found.areas.rename_axis("area_code")
    show_chart(
        backtest_chart(areas, plain_line(recorded.name)),
        areas,
        provenance,
        "backtest",
        "Each force area by what is recorded and what is modelled; on the line both are the same",
        height=460,
    )
    st.subheader("Furthest from what is recorded" + (" (INVENTED)" if provenance.invented else ""))
    st.dataframe(furthest_off(areas), hide_index=True, alt="The force areas furthest from what is recorded")
