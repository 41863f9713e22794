"""The pictures of the Compare screen: what they draw, in which colours, and that text from files stays text."""

import re
from dataclasses import replace

import altair as alt
import numpy as np
import pandas as pd
import pytest

from cohorts.answers.comparison import comparison
from cohorts.answers.measures import MEASURES
from cohorts.answers.profile import profile
from cohorts.series.funnel import funnel
from cohorts.series.indicator import Indicator
from cohorts.series.recorded import counts_at
from coverage.export import Provenance
from geo.areas import area_table
from say.charts.framed import framed, picture
from say.maps.map_class import BLUES
from tests.cohorts.needs import indicator_of
from ui.parts.charts.compare_style import BETTER, NEITHER, WORSE, verdict_colours, with_verdicts
from ui.parts.charts.funnel_chart import funnel_chart
from ui.parts.charts.heat_chart import FIFTHS, NOT_PLACED, heat_cells, heat_chart
from ui.parts.charts.profile_chart import profile_chart
from ui.parts.charts.ranked_bars import MOST_NAMED, ranked_bars
from ui.parts.charts.scatter_chart import scatter_chart, two_measures
from ui.parts.charts.trend_chart import trend_chart, trend_table

CODES = pd.Index(area_table("pfa").index)
NONE_SMALL = pd.Series(False, index=CODES)
KENT, LONDON_CITY, DORSET = "E23000032", "E23000034", "E23000039"
HOSTILE = "</text><script>alert(1)</script>' + datum"
RATE = MEASURES["cohort_per_1000"]
ABOUT = Provenance("Atlas", "Directory", "edition", "asked", "sources", True)


def rows_of(values: np.ndarray, area: str | None = KENT, small: pd.Series = NONE_SMALL) -> pd.DataFrame:
    return comparison(np.vstack([values, values * 1.01]), CODES, set(CODES), area, small)


UPWARD = np.arange(1.0, len(CODES) + 1)


def drawn(chart: alt.LayerChart) -> str:
    return picture(framed(chart, ABOUT, 400), "svg").decode()


def series_of(*periods: str) -> list[Indicator]:
    counts = dict(zip(CODES, 100 + 10 * np.arange(len(CODES)), strict=True)) | {DORSET: 3}
    return [replace(indicator_of(counts, name=HOSTILE), period=period) for period in periods]


@pytest.mark.parametrize("judgement", ["none", "more", "less"])
def test_no_colour_of_a_verdict_is_red_or_green(judgement: str) -> None:
    for colour in verdict_colours(judgement).values():
        red, green, blue = (int(colour[at : at + 2], 16) for at in (1, 3, 5))
        assert not (green > red + 20 and green > blue + 20)
        assert not (red > 1.6 * green and red > 1.6 * blue)


def test_a_judgement_says_which_side_is_better_and_without_one_all_are_blues() -> None:
    assert set(verdict_colours("none").values()) <= set(BLUES)
    assert (verdict_colours("more")["higher"], verdict_colours("more")["lower"]) == (BETTER, WORSE)
    assert (verdict_colours("less")["higher"], verdict_colours("less")["lower"]) == (WORSE, BETTER)
    assert verdict_colours("less")["not distinguishable"] == NEITHER
    told = set(with_verdicts(rows_of(UPWARD), KENT, "more")["shown_as"])
    assert "higher than Kent, the better side" in told and "lower than Kent, the worse side" in told


def test_every_area_of_the_picture_is_shown_as_something_even_if_the_chosen_one_is_not_known() -> None:
    values = UPWARD.copy()
    values[list(CODES).index(KENT)] = np.nan
    shown = with_verdicts(rows_of(values), KENT, "none")
    assert shown.loc[shown["median"].notna(), "shown_as"].notna().all()
    assert "not compared: Kent is not known, or too small" in drawn(ranked_bars(rows_of(values), KENT, RATE, "none"))


def test_areas_beside_a_small_one_and_areas_of_the_same_value_are_shown_too() -> None:
    small = NONE_SMALL.copy()
    small[LONDON_CITY] = True
    beside_small = with_verdicts(rows_of(UPWARD, LONDON_CITY, small), LONDON_CITY, "none")
    alike = with_verdicts(rows_of(np.ones(len(CODES))), KENT, "none")
    assert beside_small["shown_as"].notna().all() and alike["shown_as"].notna().all()


def test_small_areas_are_not_in_the_ranked_picture() -> None:
    small = NONE_SMALL.copy()
    small[LONDON_CITY] = True
    svg = drawn(ranked_bars(rows_of(UPWARD, small=small), KENT, RATE, "none"))
    assert "City of London" not in svg and "Kent" in svg and "Devon and Cornwall" in svg


def test_more_areas_than_can_be_named_stand_side_by_side_and_all_are_there() -> None:
    codes = pd.Index(area_table("lad").index)
    values = np.arange(1.0, len(codes) + 1)
    small = pd.Series(False, index=codes)
    table = comparison(np.vstack([values, values]), codes, set(codes), "E07000148", small)
    chart = ranked_bars(table, "E07000148", RATE, "none")
    assert len(table) > MOST_NAMED
    assert f"{len(codes)} areas in order" in drawn(chart) and "Norwich" in drawn(chart)


def test_a_cell_says_its_value_and_its_fifth_and_not_known_has_none() -> None:
    values = UPWARD.copy()
    values[0] = np.nan
    cells = heat_cells({"cohort": rows_of(values)}, MEASURES).set_index("area_code")
    assert cells.loc[CODES[0], ["said", "fifth"]].tolist() == ["not known", NOT_PLACED]
    # 42 areas with 2 to 43: the least is in the lowest fifth, the greatest in the highest, the 21st in the middle
    assert cells.loc[[CODES[1], CODES[21], CODES[42]], "fifth"].tolist() == [FIFTHS[0], FIFTHS[2], FIFTHS[4]]
    assert "not known" in drawn(heat_chart(cells.reset_index(), KENT))


def test_cells_that_say_the_same_have_the_same_colour() -> None:
    nearly = 1.1 + UPWARD / 10_000
    cells = heat_cells({"cohort_per_1000": rows_of(nearly)}, MEASURES)
    assert set(cells["said"]) == {"1.1"} and set(cells["fifth"]) == {"middle"}
    shares = np.where(np.arange(len(CODES)) < 5, 1.0, 0.0)
    cells = heat_cells({"coverage": rows_of(shares)}, MEASURES)
    assert set(zip(cells["said"], cells["fifth"], strict=True)) == {("0%", "lowest"), ("100%", "highest")}


def test_the_only_area_that_is_known_has_no_fifth() -> None:
    alone = np.where(CODES == KENT, 5.0, np.nan)
    cells = heat_cells({"cohort": rows_of(alone)}, MEASURES).set_index("area_code")
    assert cells.loc[KENT, "said"] == "5.0" and set(cells["fifth"]) == {NOT_PLACED}


def test_a_profile_draws_only_what_has_a_place_on_its_line() -> None:
    spread = profile({"cohort": rows_of(UPWARD), "coverage": rows_of(UPWARD * np.nan)}, KENT)
    svg = drawn(profile_chart(spread, KENT, MEASURES))
    assert "Cohort: about" in svg and "Coverage" not in svg and "diamond and line: Kent" in svg


def test_two_measures_keep_the_areas_that_have_a_rank_in_both_and_draw_no_line_through_them() -> None:
    values = UPWARD.copy()
    values[3] = np.nan
    small = NONE_SMALL.copy()
    small[LONDON_CITY] = True
    other = UPWARD.copy()
    other[5] = np.nan
    table = two_measures(rows_of(values, small=small), rows_of(other, small=small))
    assert set(CODES) - set(table.index) == {CODES[3], CODES[5], LONDON_CITY}
    chart = scatter_chart(table, KENT, RATE, MEASURES["cohort"])
    assert "Kent" in drawn(chart) and "regression" not in chart.to_json() and '"line"' not in chart.to_json()


def test_a_series_over_time_keeps_gaps_and_text_of_its_file_stays_text() -> None:
    table = trend_table(series_of("2024-25", HOSTILE), "pfa", [KENT, DORSET])
    assert len(table) == 4 and table.loc[DORSET, "recorded"].isna().all()
    svg = drawn(trend_chart(table, KENT))
    assert "<script" not in svg and "Kent" in svg


def test_a_chosen_area_without_any_count_still_draws_its_group() -> None:
    assert "2024-25" in drawn(trend_chart(trend_table(series_of("2024-25", "2025-26"), "pfa", CODES), DORSET))


def test_people_on_an_axis_are_written_in_full_and_never_as_powers_of_ten() -> None:
    counts = pd.Series(UPWARD * 100, index=CODES)
    charts = [
        funnel_chart(funnel(counts * size, area_table("pfa")["population_16_plus"] * size), KENT) for size in (1, 1000)
    ] + [ranked_bars(rows_of(UPWARD * 1e6), KENT, MEASURES["cohort"], "none")]
    pictures = [drawn(chart) for chart in charts]
    assert not [svg for svg in pictures if re.search(r">[0-9.]+e\+?[0-9]", svg)]
    assert ">500,000</text>" in pictures[0] or ">1,000,000</text>" in pictures[0]


def test_the_funnel_says_what_its_lines_are_and_never_better_or_worse() -> None:
    counts = counts_at(series_of("2025-26")[0], "pfa")
    svg = drawn(funnel_chart(funnel(counts, area_table("pfa")["population_16_plus"]), KENT))
    assert "dashed: 95% limits" in svg and "more recorded than chance alone would give" in svg
    assert "better" not in svg and "worse" not in svg
