"""The views of the Compare screen: each a picture with its key in words, its table and its files, or why there is none."""

from collections.abc import Callable
from functools import partial

import pandas as pd
import streamlit as st

from cohorts.answers.comparison import FEWEST_COMPARED, around, rankable
from cohorts.answers.measures import MEASURES
from cohorts.answers.profile import profile
from coverage.directory import Directory
from coverage.export import Provenance
from geo.areas import area_name
from say.area_names import few_named
from say.cohorts.compare_sentences import left_out_in_words
from ui.cache.comparison import Compared, compared_by, count_is
from ui.parts.charts.chart import show_chart
from ui.parts.charts.heat_chart import heat_cells, heat_chart, height_of_heat
from ui.parts.charts.profile_chart import height_of_profile, profile_chart
from ui.parts.charts.ranked_bars import MOST_NAMED, height_of_bars, ranked_bars
from ui.parts.charts.scatter_chart import scatter_chart, two_measures
from ui.parts.charts.trend_chart import COUNT_IS
from ui.parts.plain_text import say_quietly
from ui.parts.tables.downloads import provenance_of
from ui.screens.compare.compare_headlines import among
from ui.screens.compare.series_views import show_funnel, show_trend, sources_of
from ui.state.choices import Choices
from ui.state.need_in_use import world_with

MOST_ROWS = 45
"""Rows of a heat table that can be read in one picture."""
WIDE_ENOUGH = (
    '<style>[class*="st-key-chart-compare_heat"] { overflow-x: auto; }'
    '[class*="st-key-chart-compare_heat"] [data-testid="stVegaLiteChart"] { min-width: 46rem; }</style>'
)
"""Keeps the cells of a heat table readable on a phone: the picture scrolls inside its own frame."""


def show_view(view: str, compared: Compared, choices: Choices, directory: Directory) -> None:
    """Draw one of ``COMPARE_VIEWS`` of the areas compared."""
    views: dict[str, Callable[[], None]] = {
        "ranked": partial(_show_ranked, compared, directory),
        "heat": partial(_show_heat, compared, choices, directory),
        "profile": partial(_show_profile, compared, choices, directory),
        "scatter": partial(_show_scatter, compared, choices, directory),
        "trend": partial(show_trend, compared, directory),
        "funnel": partial(show_funnel, compared, directory),
    }
    views[view]()


def _provenance(what: str, compared: Compared, directory: Directory) -> Provenance:
    return provenance_of(f"{what}: {among(compared)}", directory, compared.ask, sources_of(compared))


def _show_ranked(compared: Compared, directory: Directory) -> None:
    table, area = compared.table, compared.area
    ranked = rankable(table)
    if len(ranked) < FEWEST_COMPARED:
        _say_left_out(compared, directory)
        say_quietly(
            "There are fewer than two areas to rank, so there is no picture: choose another group or measure.",
            directory.invented,
        )
        return
    beside = area_name(area) if area else "the middle of the group"
    listed = table.rename(columns={"verdict": f"compared_with_{'the_area' if area else 'the_middle'}"})
    if (are := count_is(compared)) is not None:
        listed = listed.assign(**{COUNT_IS: are.reindex(listed.index)})
    show_chart(
        ranked_bars(table, area, compared.of, Choices.judgement.now()),
        listed,
        _provenance(f"{compared.of.label} ({compared.of.formula})", compared, directory),
        f"compare_ranked_{compared.level}",
        f"{compared.of.label} of {len(ranked)} areas in order, each with its range; compared with {beside}",
        height_of_bars(table),
    )
    say_quietly(
        "A mark is the middle of the draws, a line holds the central 80 %. "
        "Whether two areas can be told apart is worked out draw by draw. "
        "So lines that overlap may still belong to areas that differ.",
        directory.invented,
    )
    if len(ranked) > MOST_NAMED:
        say_quietly(
            f"The picture shows all {len(ranked)} areas that can be ranked. "
            "Point at a mark for its name, or open the table, which lists all.",
            directory.invented,
        )
    _say_left_out(compared, directory)


def _say_left_out(compared: Compared, directory: Directory) -> None:
    for sentence in left_out_in_words(compared.table, compared.of.label, compared.area):
        say_quietly(sentence, directory.invented)


def _every_measure(choices: Choices, directory: Directory) -> dict[str, Compared]:
    return {measure: compared_by(measure, choices, world_with(directory)) for measure in MEASURES}


def _show_heat(compared: Compared, choices: Choices, directory: Directory) -> None:
    every = _every_measure(choices, directory)
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
    st.html(WIDE_ENOUGH)
    show_chart(
        heat_chart(cells[cells["area_code"].isin(shown.index)], compared.area),
        whole,
        _provenance("Every measure", compared, directory),
        f"compare_heat_{compared.level}",
        f"{len(shown)} areas by {len(MEASURES)} measures: the middle of the draws, and the fifth of the group it is in",
        height_of_heat(len(shown)),
    )
    say_quietly(
        f"Areas in the order of “{compared.of.label}”. "
        "A deeper blue is a higher fifth of the group in that measure: neither better nor worse. "
        "Areas that read the same share one. "
        "Ranges are in the table: areas in different fifths may still not be told apart.",
        directory.invented,
    )
    if len(shown) < len(compared.table):
        around_what = f"next to {area_name(compared.area)}" if compared.area else "in the middle"
        say_quietly(
            f"The picture shows {len(shown)} of {len(compared.table)} areas, those {around_what} in that order. "
            "The table lists all, areas with too few people to be ranked too.",
            directory.invented,
        )


def _show_profile(compared: Compared, choices: Choices, directory: Directory) -> None:
    if compared.area is None:
        say_quietly("A profile sets one area against a group: choose an area at the left.")
        return
    every = _every_measure(choices, directory)
    spread = profile({measure: one.table for measure, one in every.items()}, compared.area)
    unknown = [MEASURES[str(measure)].label for measure in spread.index[spread["median"].isna()]]
    alike = spread.index[spread["median"].notna() & spread["at_median"].isna()]
    if spread["at_median"].notna().any():
        listed = spread.drop(columns=list(spread.filter(like="at_"))).reset_index()
        listed.insert(0, "area_name", area_name(compared.area))
        listed.insert(2, "label", [MEASURES[measure].label for measure in listed["measure"]])
        show_chart(
            profile_chart(spread, compared.area, MEASURES),
            listed.set_index(pd.Index([compared.area] * len(listed), name="area_code")),
            _provenance(f"Profile of {area_name(compared.area)}", compared, directory),
            f"compare_profile_{compared.area}",
            f"Each measure of {area_name(compared.area)} against the spread of the group",
            height_of_profile(spread),
        )
        say_quietly(
            f"Diamond and dark line: {area_name(compared.area)} and its range. "
            "Grey: from the lowest to the highest area of the group; blue: the middle half of them; black tick: the middle one. "
            "Each line runs from the lowest end to the highest end of any area's range. "
            "So lines are alike in length and not in unit.",
            directory.invented,
        )
    if unknown:
        say_quietly(
            f"Not known for {area_name(compared.area)}, or for too few areas to compare. {'. '.join(unknown)}.",
            directory.invented,
        )
    if len(alike):
        labels = ". ".join(MEASURES[str(measure)].label for measure in alike)
        say_quietly(f"Alike in every area of the group. {labels}.", directory.invented)


def _show_scatter(compared: Compared, choices: Choices, directory: Directory) -> None:
    other = compared_by(Choices.compare_with.now(), choices, world_with(directory))
    table = two_measures(compared.table, other.table)
    if len(table) < FEWEST_COMPARED:
        say_quietly(
            f"{compared.of.label} and {other.of.label} are both known in fewer than two areas that can be ranked. "
            "So there is no picture.",
            directory.invented,
        )
        return
    sources = "; ".join(dict.fromkeys([sources_of(compared), sources_of(other)]))
    what = f"{compared.of.label} against {other.of.label}: {among(compared)}"
    show_chart(
        scatter_chart(table, compared.area, compared.of, other.of),
        table,
        provenance_of(what, directory, compared.ask, sources),
        f"compare_two_measures_{compared.level}",
        f"{len(table)} areas, across by {compared.of.label}, up by {other.of.label}",
    )
    say_quietly(
        "Each dot is an area: the middle of its draws; ranges are in the table. "
        "No line is drawn through them: two measures of the same model go together by how they are made. "
        "That one follows the other does not say why.",
        directory.invented,
    )
    missing = compared.table.index.difference(table.index)
    if len(missing):
        say_quietly(
            f"Left out, because they are too small or not known in one of the two: {few_named(missing)}.",
            directory.invented,
        )
