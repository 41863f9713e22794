"""The views of a loaded series: over time, and as a funnel; and the sources that pictures of it name."""

from functools import partial

import pandas as pd

from cohorts.answers.comparison import FEWEST_COMPARED
from cohorts.answers.distance_measures import DISTANCES
from cohorts.series.funnel import funnel
from cohorts.series.indicator import Indicator
from cohorts.series.recorded import counts_are_at, counts_at
from geo.areas import area_name, area_table
from say.cohorts.compare_notes import FUNNEL, NO_FUNNEL, NO_TREND, funnel_in_words, trend_note
from say.provenance import COHORT, HOW_FAR, RECORD, Rests
from ui.cache.comparison import Compared, series_at
from ui.frame.screen import Screen
from ui.parts.charts.funnel_chart import funnel_chart
from ui.parts.charts.trend_chart import COUNT_IS, FEWEST_PERIODS, trend_chart, trend_table
from ui.screens.compare.compare_headlines import among
from ui.state.choice_readers import RECORDED


def sources_of(compared: Compared) -> Rests:
    """Name the sources of what is compared: a loaded series goes by its own name, period and source."""
    if compared.of.is_exact:
        return RECORD
    if compared.measure in DISTANCES:
        return HOW_FAR
    series = series_at(compared.level).get(compared.measure.removeprefix(RECORDED))
    return _sources_of(series[-1]) if series else COHORT


def _sources_of(one: Indicator) -> Rests:
    return RECORD.and_on(f"{one.name}, {one.period}: {one.source or 'source not stated'}")


def _series(compared: Compared, fewest: int) -> tuple[Indicator, ...] | None:
    """Return the series to show: the one compared by, else the first loaded with so many periods; None where there is none."""
    fitting = {name: periods for name, periods in series_at(compared.level).items() if len(periods) >= fewest}
    return fitting.get(compared.measure.removeprefix(RECORDED)) or next(iter(fitting.values()), None)


def show_trend(s: Screen, compared: Compared) -> None:
    """Draw a loaded series over time, or say what to load."""
    periods = _series(compared, FEWEST_PERIODS)
    if periods is None:
        s.plain.say_quietly(NO_TREND)
        return
    table = trend_table(periods, compared.level, _large_enough(compared))
    table = table[table.groupby(level=0)["rate"].transform("count") > 0]
    if table.empty:
        s.say_quietly(f"“{periods[0].name}” has no count that can be shown for any area of this group.")
        return
    s.chart(
        partial(trend_chart, table, compared.area),
        table,
        f"{periods[0].name}, {periods[0].period} to {periods[-1].period}: {among(compared)}",
        _sources_of(periods[-1]),
        f"compare_trend_{compared.level}",
        "Recorded for each 1,000 people aged 16 and over, by period, a line for each area",
    )
    s.say_quietly(trend_note())


def _with_those_not_drawn(table: pd.DataFrame, compared: Compared, latest: Indicator) -> pd.DataFrame:
    """List the areas of a funnel and below them those without a count, with what the count of each is."""
    missing = [code for code in _large_enough(compared) if code not in table.index]
    listed: pd.DataFrame = table.reindex([*table.index, *missing]).rename_axis("area_code")
    listed["area_name"] = [area_name(str(code)) for code in listed.index]
    listed[COUNT_IS] = counts_are_at(latest, compared.level).reindex(listed.index)
    return listed


def _large_enough(compared: Compared) -> list[str]:
    return list(compared.table.index[~compared.table["too_small"]])


def show_funnel(s: Screen, compared: Compared) -> None:
    """Draw a loaded series as a funnel, or say why there is none and what to load."""
    periods = _series(compared, 1)
    if periods is None:
        s.plain.say_quietly(NO_FUNNEL)
        return
    counts = counts_at(periods[-1], compared.level).reindex(_large_enough(compared))
    table = funnel(counts, area_table(compared.level)["population_16_plus"])
    if len(table) < FEWEST_COMPARED:
        s.say_quietly(f"“{periods[-1].name}” has counts for fewer than two areas of this group.")
        return
    s.say_quietly(funnel_in_words(table))
    s.chart(
        partial(funnel_chart, table, compared.area),
        _with_those_not_drawn(table, compared, periods[-1]),
        f"{periods[-1].name}, {periods[-1].period}: {among(compared)}",
        _sources_of(periods[-1]),
        f"compare_funnel_{compared.level}",
        "Recorded rate by size of area, with the limits within which chance alone may carry it",
    )
    s.say_quietly(FUNNEL)
    if without := len(compared.codes) - len(table):
        s.say_quietly(
            f"Not drawn: {without} of the group, whose count is not known or withheld, or which are too small."
        )
