"""The views of more than one measure: the profile of an area, and two measures against one another."""

from functools import partial

import pandas as pd

from cohorts.answers.comparison import FEWEST_COMPARED
from cohorts.answers.measures import MEASURES
from cohorts.answers.profile import profile
from geo.areas import area_name
from say.area_names import few_named
from say.cohorts.compare_notes import NO_AREA_TO_PROFILE, SCATTER, profile_note
from ui.cache.comparison import Compared, compared_by
from ui.frame.screen import Screen
from ui.parts.charts.profile_chart import height_of_profile, profile_chart
from ui.parts.charts.scatter_chart import scatter_chart, two_measures
from ui.screens.compare.compare_headlines import among
from ui.screens.compare.series_views import sources_of
from ui.state.choices import Choices


def every_measure(s: Screen) -> dict[str, Compared]:
    """Set the group side by side in each measure of ours, by its key."""
    return {measure: compared_by(measure, s.choices, s.world) for measure in MEASURES}


def show_profile(s: Screen, compared: Compared) -> None:
    """Draw each measure of the chosen area against the spread of its group."""
    if compared.area is None:
        s.plain.say_quietly(NO_AREA_TO_PROFILE)
        return
    every, name = every_measure(s), area_name(compared.area)
    spread = profile({measure: one.table for measure, one in every.items()}, compared.area)
    unknown = [MEASURES[str(measure)].label for measure in spread.index[spread["median"].isna()]]
    alike = spread.index[spread["median"].notna() & spread["at_median"].isna()]
    if spread["at_median"].notna().any():
        listed = spread.drop(columns=list(spread.filter(like="at_"))).reset_index()
        listed.insert(0, "area_name", name)
        listed.insert(2, "label", [MEASURES[measure].label for measure in listed["measure"]])
        s.chart(
            partial(profile_chart, spread, compared.area, MEASURES),
            listed.set_index(pd.Index([compared.area] * len(listed), name="area_code")),
            f"Profile of {name}: {among(compared)}",
            sources_of(compared),
            f"compare_profile_{compared.area}",
            f"Each measure of {name} against the spread of the group",
            height_of_profile(spread),
        )
        s.say_quietly(profile_note(compared.area))
    if unknown:
        s.say_quietly(f"Not known for {name}, or for too few areas to compare. {'. '.join(unknown)}.")
    if len(alike):
        labels = ". ".join(MEASURES[str(measure)].label for measure in alike)
        s.say_quietly(f"Alike in every area of the group. {labels}.")


def show_scatter(s: Screen, compared: Compared) -> None:
    """Draw two measures of each area against one another."""
    other = compared_by(Choices.compare_with.now(), s.choices, s.world)
    table = two_measures(compared.table, other.table)
    if len(table) < FEWEST_COMPARED:
        s.say_quietly(
            f"{compared.of.label} and {other.of.label} are both known in fewer than two areas that can be ranked. "
            "So there is no picture.",
        )
        return
    s.chart(
        partial(scatter_chart, table, compared.area, compared.of, other.of),
        table,
        f"{compared.of.label} against {other.of.label}: {among(compared)}",
        sources_of(compared).and_on_all_of(sources_of(other)),
        f"compare_two_measures_{compared.level}",
        f"{len(table)} areas, across by {compared.of.label}, up by {other.of.label}",
    )
    s.say_quietly(SCATTER)
    missing = compared.table.index.difference(table.index)
    if len(missing):
        s.say_quietly(
            f"Left out, because they are too small or not known in one of the two: {few_named(missing)}.",
        )
