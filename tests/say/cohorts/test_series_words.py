"""Loaded series and the comparison with them, in words."""

import altair as alt
import pandas as pd
import pytest

from cohorts.series.backtest import Backtest, Fit, without_small
from geo.areas import area_table
from geo.mistakes import Mistake
from loaders.series.indicators import load_indicators
from loaders.series.template import series_template
from say.cohorts.backtest_words import backtest_in_words, furthest_off, why_not_the_plain_correlation
from say.cohorts.series_words import series_in_words, series_name
from tests.cohorts.needs import indicator_of
from ui.screens.assumptions.backtest_chart import backtest_chart

FORCES = area_table("pfa").index
AREAS = pd.DataFrame(
    {
        "area_name": ["Kent", "Norfolk"],
        "recorded": [100.0, 0.0],
        "modelled": [150.0, 30.0],
        "per_head": [120.0, 40.0],
        "difference": [0.5, float("nan")],
    },
    index=pd.Index(["E23000032", "E23000024"], name="area_code"),
)

AREAS_OF_THREE = pd.DataFrame(
    {"area_name": ["Kent", "Norfolk", "City of London"], "recorded": [100.0, 100.0, 1_000.0]},
    index=pd.Index(["E23000032", "E23000024", "E23000034"], name="area_code"),
)


def compared(model: float, people: float, circular: bool = False) -> str:
    found = Backtest(Fit(0.9, 0.25, model), Fit(0.8, float("nan"), people), AREAS, circular)
    return backtest_in_words(found, indicator_of({FORCES[0]: 10.0}, name="Cases"), "high risk")


def test_the_verdict_comes_first_and_is_about_people_alone() -> None:
    assert "comes nearer to Cases (2025-26) than people aged 16 and over alone" in compared(0.1, 0.2)
    assert "comes less near to Cases" in compared(0.3, 0.2)
    assert "comes no nearer to Cases" in compared(0.201, 0.199)
    assert "nearer" not in compared(0.1, 0.2, circular=True)


def test_the_sentence_holds_both_errors_and_the_correlation_per_head_and_names_no_area() -> None:
    said = compared(0.1, 0.2)
    for part in (
        "2 force areas",
        "at high risk",
        "On average the model is off by 10%, people alone by 20%.",
        "Per head it does not agree: 0.25",
    ):
        assert part in said
    assert "Kent" not in said and "0.90" not in said


def test_areas_too_small_take_no_part_in_the_errors() -> None:
    # of 100, 100 and 1,000 recorded the model gives 100, 100 and 10; without the third it is right
    areas = AREAS_OF_THREE.assign(modelled=[100.0, 100.0, 10.0], per_head=[100.0, 100.0, 1.0])
    small = pd.Series([False, False, True], index=areas.index)
    kept = without_small(Backtest(Fit(0, 0, 9), Fit(0, 0, 9), areas, False), small)
    assert kept.model.mean_absolute_percentage_error == pytest.approx(0)
    assert list(kept.areas.index) == list(areas.index[:2])


def test_why_the_plain_correlation_means_little_is_said_with_both() -> None:
    found = Backtest(Fit(0.9, 0.25, 0.1), Fit(0.8, float("nan"), 0.2), AREAS, False)
    assert "(0.90; people alone 0.80) means little" in why_not_the_plain_correlation(found)


def test_the_areas_furthest_off_say_more_or_less_and_none_recorded_is_not_known() -> None:
    assert furthest_off(AREAS)["Modelled is"].tolist() == ["50% more", "not known: none recorded"]


def test_the_chart_leaves_out_what_a_logarithm_cannot_show_and_draws_text_as_text() -> None:
    chart = backtest_chart(AREAS, "<b>Cases</b>")
    assert isinstance(chart, alt.LayerChart)
    assert len(chart.layer[1].data) == 1


def test_a_series_is_called_by_what_was_typed_or_by_its_file_in_plain_marks() -> None:
    assert series_name("MARAC cases", "x.csv") == "MARAC cases"
    assert series_name(" ", "marac_2025.csv") == "marac 2025"
    assert series_name("![x](http://a.b/c) <b>_y_</b> $1$", "x.csv") == "x (http //a.b/c) b y /b 1"
    assert len(series_name("a" * 500, "x.csv")) == 60


@pytest.mark.parametrize("name", ["***", "People aged 16 and over"])
def test_a_series_needs_a_name_of_its_own(name: str) -> None:
    with pytest.raises(Mistake, match="a name of its own"):
        series_name(name, "x.csv")


def test_what_a_series_holds_and_withholds_is_said() -> None:
    small = indicator_of({code: 3.0 if code == "E23000034" else 50.0 for code in FORCES}, name="Cases")
    said = series_in_words("Cases", (small,))
    assert "1 period (2025-26)" in said and "41 of 43 areas have a count that may be used" in said
    assert "Withheld here: 2 in 2025-26" in said
    assert "City of London and Metropolitan Police" in said
    whole = series_in_words("Cases", (indicator_of(dict.fromkeys(FORCES, 50.0)),))
    assert "43 of 43" in whole and "No count is withheld." in whole


def test_the_form_to_fill_in_is_read_and_its_blanks_are_not_known() -> None:
    [periods], report = load_indicators(series_template(), "series.csv")
    assert (report.rows_read, report.rows_set_aside) == (43, 0)
    assert periods.values.isna().all()
    filled = series_template().decode("utf-8-sig").replace('"Kent",,', '"Kent",120,').encode()
    assert load_indicators(filled, "series.csv")[0][0].values["E23000032"] == 120


def test_a_series_on_screen_names_the_force_that_is_filled_and_how() -> None:
    said = series_in_words(
        "Cases", (indicator_of({code: 50.0 for code in FORCES if code != "E23000032"}, name="Cases"),)
    )
    assert "Not known: Kent." in said
    assert "In the model it takes its share of people aged 16 and over instead." in said
