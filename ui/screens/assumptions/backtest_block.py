"""Modelled against recorded: does the model share the nation out as a loaded series does, and does it beat people alone?"""

from dataclasses import replace

import altair as alt
import pandas as pd
import streamlit as st

from cohorts.answers.ranks import too_small
from cohorts.series.backtest import Backtest, Fit, backtest, fit
from cohorts.series.indicator import Indicator
from coverage.ask import ANY
from coverage.directory import Directory
from coverage.export import Provenance
from geo.areas import area_table
from say.cohorts.series_words import SET_ASIDE
from say.numbers import count, is_known, per_cent
from say.text import cut, plain_line
from ui.parts.charts.chart import CHOSEN, OTHER, QUIET, show_chart
from ui.parts.choices.sidebar import Choices
from ui.parts.plain_text import say, say_quietly
from ui.parts.tables.downloads import COHORT_SOURCES, provenance_of
from ui.state.need_in_use import kept_series, loaded_series, need_in_use

FURTHEST = 10
WEAK, STRONG = 0.3, 0.7
"""Correlations below which shares are said not to agree, or to agree in part."""
NOT_THE_TRUTH = (
    "What is recorded is not the truth: it follows how many report and how each force records. "
    "Agreement does not prove the model right, nor a difference an area wrong."
)


NOTHING_LOADED = (
    "Load a series, and the model is set beside it here, force by force, with what people alone would give."
)


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


def without_small(found: Backtest, small: pd.Series) -> Backtest:
    """Leave the force areas that are too small to rank out of the picture and out of every error.

    Parameters
    ----------
    found
        As ``cohorts.series.backtest.backtest`` gives it.
    small
        ``too_small`` of all force areas.
    """
    kept = found.areas[~small.reindex(found.areas.index).to_numpy(dtype=bool)].copy()
    total = kept["recorded"].sum()
    for shares in ("modelled", "per_head"):
        kept[shares] *= total / kept[shares].sum()
    kept["difference"] = kept["modelled"] / kept["recorded"].where(kept["recorded"] > 0) - 1
    adults = area_table("pfa")["population_16_plus"].reindex(kept.index)
    return replace(
        found,
        model=fit(kept["modelled"], kept["recorded"], adults),
        per_head=fit(kept["per_head"], kept["recorded"], adults),
        areas=kept.sort_values("difference", key=lambda off: off.abs(), ascending=False, kind="stable"),
    )


def backtest_in_words(found: Backtest, recorded: Indicator, risk: str) -> str:
    """Say whether the model comes nearer to a series than people alone, and whether it agrees per head; no area is named."""
    model, people = found.model, found.per_head
    series = f"{recorded.name} ({cut(recorded.period) or 'period not stated'})"
    off = (
        f"On average the model is off by {per_cent(model.mean_absolute_percentage_error)}, people alone by "
        f"{per_cent(people.mean_absolute_percentage_error)}."
    )
    over = f"Over {count(len(found.areas), 'force area')}, the model at {risk}"
    if found.circular:
        return f"{over} stands beside {series}. {off}"
    return (
        f"{over} comes {_nearer(model, people)} {series} than people aged 16 and over alone. {off} "
        f"Per head it {_agrees(model.correlation_per_head)}."
    )


def why_not_the_plain_correlation(found: Backtest) -> str:
    """Say in one line why the correlation of counts means little."""
    model, people = (_number(one.correlation) for one in (found.model, found.per_head))
    return (
        f"The plain correlation of the counts ({model}; people alone {people}) means little. "
        "Large forces have more of all, so any two counts go together. Per head leaves that out."
    )


def _nearer(model: Fit, people: Fit) -> str:
    nearer, alone = (one.mean_absolute_percentage_error for one in (model, people))
    if per_cent(nearer) == per_cent(alone):
        return "no nearer to"
    return "nearer to" if nearer < alone else "less near to"


def _agrees(correlation: float) -> str:
    if not is_known(correlation):
        return f"cannot be said to agree: {_number(correlation)}"
    words = "does not agree" if correlation < WEAK else "agrees in part" if correlation < STRONG else "agrees"
    return f"{words}: {_number(correlation)}"


def _number(value: float) -> str:
    return f"{value:.2f}".replace("-", "−") if is_known(value) else "not known (no variation)"


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
