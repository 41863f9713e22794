"""Modelled against recorded: does the model share the nation out as a loaded series does, and does it beat people alone?"""

from functools import partial

import streamlit as st

from cohorts.answers.ranks import too_small
from cohorts.series.backtest import Backtest, backtest, without_small
from cohorts.series.indicator import Indicator
from coverage.ask import ANY
from say.cohorts.backtest_words import (
    NOT_THE_TRUTH,
    NOTHING_LOADED,
    backtest_in_words,
    furthest_off,
    of_another_period,
    why_not_the_plain_correlation,
)
from say.cohorts.series_words import SET_ASIDE
from say.numbers import count
from say.provenance import COHORT
from say.text import plain_line
from ui.frame.screen import Screen
from ui.screens.assumptions.backtest_chart import backtest_chart
from ui.state.need_in_use import kept_series, loaded_series, need_in_use
from ui.state.visit import OnAssumptions


def show_backtest(s: Screen) -> None:
    """Compare the model with a loaded series by force area: sentence, picture, and the areas furthest off."""
    series = loaded_series()
    if not series:
        s.plain.say_quietly(SET_ASIDE if kept_series() else NOTHING_LOADED)
        return
    recorded = _choose(series)
    risk = "any risk level" if s.choices.ask.risk == ANY else f"{s.choices.ask.risk} risk"
    whole = backtest(need_in_use(), recorded, s.choices.ask.risk)
    found = without_small(whole, too_small(need_in_use().assumptions, "pfa"))
    s.say(backtest_in_words(found, recorded, risk))
    s.say_quietly(why_not_the_plain_correlation(found))
    if left_out := len(whole.areas) - len(found.areas):
        s.plain.say_quietly(f"{count(left_out, 'force area')} too small to be ranked: left out.")
    if found.circular:
        s.plain.say_quietly(
            f"{recorded.name} is itself a driver here, so the comparison goes in a circle and proves nothing. "
            "Take its weight away to test the model."
        )
    if found.weighed_period:
        s.plain.say_quietly(of_another_period(found, recorded))
    s.plain.say_quietly(NOT_THE_TRUTH)
    title = f"modelled at {risk} against recorded: {plain_line(recorded.name)}, {plain_line(recorded.period)}"
    _draw(s, found, recorded, title)


def _choose(series: dict[str, tuple[Indicator, ...]]) -> Indicator:
    """Let the user choose a series and a period, the latest unless they say otherwise."""
    with st.container(horizontal=True):
        name = st.selectbox("Series to compare with", list(series), key=OnAssumptions.backtest_series.key)
        periods = {one.period: one for one in reversed(series[name])}
        period = st.selectbox("Period", list(periods), key=f"backtest_period_{name}")
    return periods[period]


def _draw(s: Screen, found: Backtest, recorded: Indicator, title: str) -> None:
    """Draw modelled against recorded with the line of equality, then the areas furthest off."""
    areas = found.areas.rename_axis("area_code")
    s.chart(
        partial(backtest_chart, areas, plain_line(recorded.name)),
        areas,
        title,
        COHORT.and_on(f"recorded: {plain_line(recorded.source) or 'source not stated'}"),
        "backtest",
        "Each force area by what is recorded and what is modelled; on the line both are the same",
        height=460,
    )
    s.subheader("Furthest from what is recorded")
    s.table(furthest_off(areas), "The force areas furthest from what is recorded")
