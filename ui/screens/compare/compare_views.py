"""The views of the Compare screen: each a picture with its key in words, its table and its files, or why there is none."""

from collections.abc import Callable
from functools import partial

import pandas as pd

from cohorts.answers.comparison import FEWEST_COMPARED, around, rankable
from cohorts.answers.distance_measures import DISTANCES
from cohorts.answers.measures import MEASURES
from geo.areas import area_name
from say.cohorts.compare_notes import (
    COUNTED,
    RANKED,
    SET_BESIDE,
    TOO_FEW_TO_RANK,
    heat_note,
    many_ranked,
    some_in_heat,
)
from say.cohorts.compare_sentences import left_out_in_words
from ui.cache.comparison import Compared, count_is
from ui.frame.screen import Screen
from ui.parts.charts.heat_chart import heat_cells, heat_chart, height_of_heat
from ui.parts.charts.ranked_bars import MOST_NAMED, height_of_bars, ranked_bars
from ui.parts.charts.trend_chart import COUNT_IS
from ui.screens.compare.compare_headlines import among
from ui.screens.compare.measures_together import every_measure, show_profile, show_scatter
from ui.screens.compare.series_views import show_funnel, show_trend, sources_of
from ui.state.choices import Choices

MOST_ROWS = 45
"""Rows of a heat table that can be read in one picture."""


def _show_ranked(s: Screen, compared: Compared) -> None:
    table, area = compared.table, compared.area
    ranked = rankable(table)
    if len(ranked) < FEWEST_COMPARED:
        _say_left_out(s, compared)
        s.say_quietly(TOO_FEW_TO_RANK)
        return
    beside = area_name(area) if area else "the middle of the group"
    listed = table.rename(columns={"verdict": f"compared_with_{'the_area' if area else 'the_middle'}"})
    if (are := count_is(compared)) is not None:
        listed = listed.assign(**{COUNT_IS: are.reindex(listed.index)})
    s.chart(
        partial(ranked_bars, table, area, compared.of, Choices.judgement.now()),
        listed,
        f"{compared.of.label} ({compared.of.formula}): {among(compared)}",
        sources_of(compared),
        f"compare_ranked_{compared.level}",
        f"{compared.of.label} of {len(ranked)} areas in order, each with its range; compared with {beside}",
        height_of_bars(table),
    )
    s.say_quietly(SET_BESIDE if compared.measure in DISTANCES else COUNTED if compared.of.is_exact else RANKED)
    if len(ranked) > MOST_NAMED:
        s.say_quietly(many_ranked(len(ranked)))
    _say_left_out(s, compared)


def _say_left_out(s: Screen, compared: Compared) -> None:
    for sentence in left_out_in_words(compared.table, compared.of.label, compared.area):
        s.say_quietly(sentence)


def _show_heat(s: Screen, compared: Compared) -> None:
    every = every_measure(s)
    small = compared.table["too_small"] & (compared.table.index != compared.area)
    shown = around(compared.table[~small], compared.area, MOST_ROWS)
    cells = heat_cells({measure: one.table.loc[compared.table.index] for measure, one in every.items()}, MEASURES)
    whole = pd.DataFrame(
        {
            f"{measure}_{end}": one.table[end].reindex(compared.table.index)
            for measure, one in every.items()
            for end in ("median", "low", "high")
        }
    )
    whole.insert(0, "area_name", compared.table["area_name"])
    s.chart(
        partial(heat_chart, cells[cells["area_code"].isin(shown.index)], compared.area),
        whole,
        f"Every measure: {among(compared)}",
        sources_of(compared),
        f"compare_heat_{compared.level}",
        f"{len(shown)} areas by {len(MEASURES)} measures: the middle of the draws, and the fifth of the group it is in",
        height_of_heat(len(shown)),
    )
    s.say_quietly(heat_note(compared.of.label))
    if len(shown) < len(compared.table):
        s.say_quietly(some_in_heat(len(shown), len(compared.table), compared.area))


_VIEWS: dict[str, Callable[[Screen, Compared], None]] = {
    "ranked": _show_ranked,
    "heat": _show_heat,
    "profile": show_profile,
    "scatter": show_scatter,
    "trend": show_trend,
    "funnel": show_funnel,
}


def show_view(s: Screen, view: str, compared: Compared) -> None:
    """Draw one of ``COMPARE_VIEWS`` of the areas compared."""
    _VIEWS[view](s, compared)
