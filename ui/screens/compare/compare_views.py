"""The views of the Compare screen: each a picture with its key in words, its table and its files, or why there is none."""

from collections.abc import Callable
from functools import partial

import pandas as pd

from cohorts.answers.comparison import FEWEST_COMPARED, around, rankable
from cohorts.answers.measures import MEASURES
from cohorts.answers.profile import profile
from geo.areas import area_name
from say.area_names import few_named
from say.cohorts.compare_sentences import left_out_in_words
from ui.cache.comparison import Compared, compared_by, count_is
from ui.frame.screen import Screen
from ui.parts.charts.heat_chart import heat_cells, heat_chart, height_of_heat
from ui.parts.charts.profile_chart import height_of_profile, profile_chart
from ui.parts.charts.ranked_bars import MOST_NAMED, height_of_bars, ranked_bars
from ui.parts.charts.scatter_chart import scatter_chart, two_measures
from ui.parts.charts.trend_chart import COUNT_IS
from ui.screens.compare.compare_headlines import among
from ui.screens.compare.series_views import show_funnel, show_trend, sources_of
from ui.state.choices import Choices

MOST_ROWS = 45
"""Rows of a heat table that can be read in one picture."""


def _titled(what: str, compared: Compared) -> str:
    return f"{what}: {among(compared)}"


def _show_ranked(s: Screen, compared: Compared) -> None:
    table, area = compared.table, compared.area
    ranked = rankable(table)
    if len(ranked) < FEWEST_COMPARED:
        _say_left_out(s, compared)
        s.say_quietly(
            "There are fewer than two areas to rank, so there is no picture: choose another group or measure.",
        )
        return
    beside = area_name(area) if area else "the middle of the group"
    listed = table.rename(columns={"verdict": f"compared_with_{'the_area' if area else 'the_middle'}"})
    if (are := count_is(compared)) is not None:
        listed = listed.assign(**{COUNT_IS: are.reindex(listed.index)})
    s.chart(
        partial(ranked_bars, table, area, compared.of, Choices.judgement.now()),
        listed,
        _titled(f"{compared.of.label} ({compared.of.formula})", compared),
        sources_of(compared),
        f"compare_ranked_{compared.level}",
        f"{compared.of.label} of {len(ranked)} areas in order, each with its range; compared with {beside}",
        height_of_bars(table),
    )
    s.say_quietly(
        "A mark is the middle of the draws, a line holds the central 80 %. "
        "Whether two areas can be told apart is worked out draw by draw. "
        "So lines that overlap may still belong to areas that differ.",
    )
    if len(ranked) > MOST_NAMED:
        s.say_quietly(
            f"The picture shows all {len(ranked)} areas that can be ranked. "
            "Point at a mark for its name, or open the table, which lists all.",
        )
    _say_left_out(s, compared)


def _say_left_out(s: Screen, compared: Compared) -> None:
    for sentence in left_out_in_words(compared.table, compared.of.label, compared.area):
        s.say_quietly(sentence)


def _every_measure(s: Screen) -> dict[str, Compared]:
    return {measure: compared_by(measure, s.choices, s.world) for measure in MEASURES}


def _show_heat(s: Screen, compared: Compared) -> None:
    every = _every_measure(s)
    small = compared.table["too_small"] & (compared.table.index != compared.area)
    shown = around(compared.table[~small], compared.area, MOST_ROWS)
    cells = heat_cells(
        {measure: one.table.loc[compared.table.index] for measure, one in every.items()}, MEASURES
    )
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
        _titled("Every measure", compared),
        sources_of(compared),
        f"compare_heat_{compared.level}",
        f"{len(shown)} areas by {len(MEASURES)} measures: the middle of the draws, and the fifth of the group it is in",
        height_of_heat(len(shown)),
    )
    s.say_quietly(
        f"Areas in the order of “{compared.of.label}”. "
        "A deeper blue is a higher fifth of the group in that measure: neither better nor worse. "
        "Areas that read the same share one. "
        "Ranges are in the table: areas in different fifths may still not be told apart.",
    )
    if len(shown) < len(compared.table):
        around_what = f"next to {area_name(compared.area)}" if compared.area else "in the middle"
        s.say_quietly(
            f"The picture shows {len(shown)} of {len(compared.table)} areas, those {around_what} in that order. "
            "The table lists all, areas with too few people to be ranked too.",
        )


def _show_profile(s: Screen, compared: Compared) -> None:
    if compared.area is None:
        s.plain.say_quietly("A profile sets one area against a group: choose an area at the left.")
        return
    every = _every_measure(s)
    spread = profile({measure: one.table for measure, one in every.items()}, compared.area)
    unknown = [MEASURES[str(measure)].label for measure in spread.index[spread["median"].isna()]]
    alike = spread.index[spread["median"].notna() & spread["at_median"].isna()]
    if spread["at_median"].notna().any():
        listed = spread.drop(columns=list(spread.filter(like="at_"))).reset_index()
        listed.insert(0, "area_name", area_name(compared.area))
        listed.insert(2, "label", [MEASURES[measure].label for measure in listed["measure"]])
        s.chart(
            partial(profile_chart, spread, compared.area, MEASURES),
            listed.set_index(pd.Index([compared.area] * len(listed), name="area_code")),
            _titled(f"Profile of {area_name(compared.area)}", compared),
            sources_of(compared),
            f"compare_profile_{compared.area}",
            f"Each measure of {area_name(compared.area)} against the spread of the group",
            height_of_profile(spread),
        )
        s.say_quietly(
            f"Diamond and dark line: {area_name(compared.area)} and its range. "
            "Grey: from the lowest to the highest area of the group; blue: the middle half of them; black tick: the middle one. "
            "Each line runs from the lowest end to the highest end of any area's range. "
            "So lines are alike in length and not in unit.",
        )
    if unknown:
        s.say_quietly(
            f"Not known for {area_name(compared.area)}, or for too few areas to compare. {'. '.join(unknown)}.",
        )
    if len(alike):
        labels = ". ".join(MEASURES[str(measure)].label for measure in alike)
        s.say_quietly(f"Alike in every area of the group. {labels}.")


def _show_scatter(s: Screen, compared: Compared) -> None:
    other = compared_by(Choices.compare_with.now(), s.choices, s.world)
    table = two_measures(compared.table, other.table)
    if len(table) < FEWEST_COMPARED:
        s.say_quietly(
            f"{compared.of.label} and {other.of.label} are both known in fewer than two areas that can be ranked. "
            "So there is no picture.",
        )
        return
    sources = sources_of(compared).and_on_all_of(sources_of(other))
    what = f"{compared.of.label} against {other.of.label}: {among(compared)}"
    s.chart(
        partial(scatter_chart, table, compared.area, compared.of, other.of),
        table,
        what,
        sources,
        f"compare_two_measures_{compared.level}",
        f"{len(table)} areas, across by {compared.of.label}, up by {other.of.label}",
    )
    s.say_quietly(
        "Each dot is an area: the middle of its draws; ranges are in the table. "
        "No line is drawn through them: two measures of the same model go together by how they are made. "
        "That one follows the other does not say why.",
    )
    missing = compared.table.index.difference(table.index)
    if len(missing):
        s.say_quietly(
            f"Left out, because they are too small or not known in one of the two: {few_named(missing)}.",
        )


_VIEWS: dict[str, Callable[[Screen, Compared], None]] = {
    "ranked": _show_ranked,
    "heat": _show_heat,
    "profile": _show_profile,
    "scatter": _show_scatter,
    "trend": show_trend,
    "funnel": show_funnel,
}


def show_view(s: Screen, view: str, compared: Compared) -> None:
    """Draw one of ``COMPARE_VIEWS`` of the areas compared."""
    _VIEWS[view](s, compared)
