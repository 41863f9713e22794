"""Modelled against recorded: does the model share the nation out as a loaded series does, and does it beat people alone?"""

import altair as alt
import pandas as pd
import streamlit as st

from cohorts.backtest import Backtest, Fit, backtest
from cohorts.indicator import Indicator
from cohorts.ranks import too_small
from coverage.ask import ANY
from coverage.directory import Directory
from coverage.export import Provenance
from ui.charts.chart import CHOSEN, OTHER, QUIET, show_chart
from ui.choices.need_in_use import loaded_series, need_in_use
from ui.choices.sidebar import Choices
from ui.tables.downloads import COHORT_SOURCES, provenance_of
from ui.words.format import count, cut, is_known, per_cent, plain_line
from ui.words.say import say, say_quietly

FURTHEST = 10
NOT_THE_TRUTH = (
    "What is recorded is not the truth: it follows how many report and how each force records. Agreement does not prove the "
    "model right, nor a difference an area wrong."
)


def show_backtest(choices: Choices, directory: Directory) -> None:
    """Compare the model with a loaded series by force area: sentence, picture, and the areas furthest off."""
    series = loaded_series()
    if not series:
        say_quietly(
            "Load a series, and the model is set beside it here, force by force, with what people alone would give."
        )
        return
    recorded = _choose(series)
    risk = "any risk level" if choices.ask.risk == ANY else f"{choices.ask.risk} risk"
    found = backtest(need_in_use(), recorded, choices.ask.risk)
    say(backtest_in_words(found, recorded, risk), directory.invented)
    if found.circular:
        say_quietly(
            f"{recorded.name} is itself a driver here, so the comparison goes in a circle and proves nothing. Take its weight "
            "away to test the model."
        )
    say_quietly(NOT_THE_TRUTH, directory.invented)
    title = f"modelled at {risk} against recorded: {plain_line(recorded.name)}, {plain_line(recorded.period)}"
    sources = f"{COHORT_SOURCES}; recorded: {plain_line(recorded.source) or 'source not stated'}"
    provenance = provenance_of(title, directory, choices.ask, sources)
    small = too_small(need_in_use().assumptions, "pfa")
    _draw(found, recorded, provenance, small)


def _choose(series: dict[str, tuple[Indicator, ...]]) -> Indicator:
    """Let the user choose a series and a period, the latest unless they say otherwise."""
    with st.container(horizontal=True):
        name = st.selectbox("Series to compare with", list(series), key="backtest_series")
        periods = {one.period: one for one in reversed(series[name])}
        period = st.selectbox("Period", list(periods), key=f"backtest_period_{name}")
    return periods[period]


def backtest_in_words(found: Backtest, recorded: Indicator, risk: str) -> str:
    """Say how near the model comes to a series and how near people alone come; no area is named."""
    model, people = found.model, found.per_head
    verdict = "" if found.circular else f" {_verdict(model, people)}"
    return (
        f"Over {count(len(found.areas), 'force area')}, the model's shares at {risk} and those of {recorded.name} "
        f"({cut(recorded.period) or 'period not stated'}) correlate by {_number(model.correlation)}, and per head by "
        f"{_number(model.correlation_per_head)}; the model is off by {per_cent(model.mean_absolute_percentage_error)} on "
        f"average, people aged 16 and over alone by {per_cent(people.mean_absolute_percentage_error)} (correlation "
        f"{_number(people.correlation)}).{verdict}"
    )


def _verdict(model: Fit, people: Fit) -> str:
    nearer, alone = (one.mean_absolute_percentage_error for one in (model, people))
    if per_cent(nearer) == per_cent(alone):
        return (
            "The model comes about as near as people alone: its other drivers do not earn their place here."
        )
    if nearer < alone:
        return "The model comes nearer than people alone."
    return "The model does not earn its place here: people alone come nearer."


def _number(value: float) -> str:
    return f"{value:.2f}".replace("-", "−") if is_known(value) else "not known (no variation)"


def _draw(found: Backtest, recorded: Indicator, provenance: Provenance, small: pd.Series) -> None:
    """Draw modelled against recorded with the line of equality, then the areas furthest off; small areas take no place there."""
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
    ranked = areas[~small.reindex(areas.index).to_numpy(dtype=bool)]
    st.dataframe(furthest_off(ranked), hide_index=True, alt="The force areas furthest from what is recorded")
    if len(ranked) < len(areas):
        left_out = len(areas) - len(ranked)
        say_quietly(f"{count(left_out, 'area')} too small to be ranked: in the files only.")


def backtest_chart(areas: pd.DataFrame, name: str) -> alt.LayerChart:
    """Draw modelled against recorded on logarithmic scales, so that small areas are seen too, with the line of equality."""
    points = areas[areas["recorded"] > 0].reset_index()
    ends = [
        float(points[["recorded", "modelled"]].min().min()),
        float(points[["recorded", "modelled"]].max().max()),
    ]
    scale = alt.Scale(type="log", domain=[ends[0] / 1.2, ends[1] * 1.2], nice=False)
    axis = alt.Axis(format=",~r", tickCount=5)
    x = alt.X("recorded:Q", title=f"Recorded: {name} (logarithmic scale)", scale=scale, axis=axis)
    y = alt.Y("modelled:Q", title="Modelled, scaled; on the line: as recorded", scale=scale, axis=axis)
    line = (
        alt.Chart(pd.DataFrame({"recorded": ends, "modelled": ends})).mark_line(color=QUIET).encode(x=x, y=y)
    )
    dots = (
        alt.Chart(points)
        .mark_circle(size=90, color=CHOSEN, opacity=0.8, stroke=OTHER)
        .encode(
            x=x,
            y=y,
            tooltip=[
                alt.Tooltip("area_name:N", title="Area"),
                alt.Tooltip("recorded:Q", title="Recorded", format=",.0f"),
                alt.Tooltip("modelled:Q", title="Modelled", format=",.0f"),
            ],
        )
    )
    return alt.LayerChart(layer=[line, dots])


def furthest_off(areas: pd.DataFrame) -> pd.DataFrame:
    """List the areas furthest from what is recorded as people read them; a difference from 0 recorded is not known."""
    top = areas.head(FURTHEST)
    return pd.DataFrame(
        {
            "Area": top["area_name"],
            "GSS code": top.index,
            "Recorded": top["recorded"].map(count),
            "Modelled": top["modelled"].map(count),
            "By people alone": top["per_head"].map(count),
            "Modelled is": [_off(value) for value in top["difference"]],
        }
    )


def _off(difference: float) -> str:
    if not is_known(difference):
        return "not known: none recorded"
    return f"{per_cent(abs(difference))} {'more' if difference > 0 else 'less'}"
