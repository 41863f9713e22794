"""Modelled against recorded, by force."""

import math

import numpy as np
import pandas as pd
import pytest

from cohorts.model.cohort import central_cohort
from cohorts.model.rollup import roll_up
from cohorts.series.backtest import backtest, fit
from cohorts.series.indicator import Indicator
from geo.areas import area_table
from geo.mistakes import Mistake
from loaders.series.indicators import load_indicators
from tests.cohorts.needs import indicator_of, need_of

ADULTS = area_table("pfa")["population_16_plus"]


def test_the_fit_of_three_areas_is_worked_by_hand() -> None:
    # Shares ¼ ¼ ½ against ¼ ½ ¼: off by 0, by a half, and by the whole; on average by a half.
    # From their mean of 1/3 they lie (−1, −1, 2)/12 and (−1, 2, −1)/12: the correlation is (1 − 2 − 2)/6 = −½.
    shares, recorded, adults = (pd.Series(numbers, dtype=float) for numbers in ([1, 1, 2], [10, 20, 10], [1, 1, 1]))
    found = fit(shares, recorded, adults)
    assert found.mean_absolute_percentage_error == pytest.approx(0.5)
    assert found.correlation == pytest.approx(-0.5)
    assert found.correlation_per_head == pytest.approx(-0.5)


def test_per_head_the_size_of_areas_makes_nothing_agree() -> None:
    # Rates per head: model 1, 2, 1 in a thousand; recorded 1, 1, 2.
    adults = pd.Series([1000.0, 2000.0, 9000.0])
    found = fit(pd.Series([1, 4, 9.0]), pd.Series([1, 2, 18.0]), adults)
    assert found.correlation > 0.9
    assert found.correlation_per_head == pytest.approx(-0.5)


def test_a_series_the_model_made_itself_is_matched_exactly() -> None:
    need = need_of()
    codes, cohort = roll_up(central_cohort(need).people("high"), "pfa")
    found = backtest(need, indicator_of(dict(zip(codes, cohort[0], strict=True))))
    assert found.model.correlation == pytest.approx(1)
    assert found.model.correlation_per_head == pytest.approx(1)
    assert found.model.mean_absolute_percentage_error == pytest.approx(0, abs=1e-12)
    assert found.per_head.mean_absolute_percentage_error > 0.001
    assert not found.circular


def test_a_model_per_head_is_the_per_head_model() -> None:
    counts = {code: 10.0 + number for number, code in enumerate(ADULTS.index)}
    found = backtest(need_of(weights={"population_16_plus": 1.0}), indicator_of(counts))
    assert found.model.mean_absolute_percentage_error == pytest.approx(found.per_head.mean_absolute_percentage_error)
    assert math.isnan(found.per_head.correlation_per_head)  # everywhere the same: nothing to agree with


def test_forces_without_a_count_take_no_part_and_the_furthest_off_comes_first() -> None:
    some = ADULTS.index[:4]
    counts = dict(zip(some, ADULTS[some] / 1000, strict=True))
    counts[some[2]] *= 3
    areas = backtest(need_of(), indicator_of(counts)).areas
    assert set(areas.index) == set(some)
    assert areas.index[0] == some[2]
    assert areas["modelled"].sum() == pytest.approx(sum(counts.values()))
    assert areas["per_head"].sum() == pytest.approx(sum(counts.values()))
    expected = areas["modelled"] / areas["recorded"] - 1
    assert areas["difference"].to_numpy() == pytest.approx(expected.to_numpy())


def test_a_district_series_is_compared_by_the_forces_it_makes_up() -> None:
    people = area_table("lad")["population_16_plus"]
    found = backtest(need_of(weights={"population_16_plus": 1.0}), indicator_of(dict(people), level="lad"))
    assert len(found.areas) == 43
    assert found.model.mean_absolute_percentage_error == pytest.approx(0, abs=1e-12)


def test_a_series_that_is_a_driver_is_said_to_prove_nothing() -> None:
    cases = indicator_of(dict(ADULTS / 1000))
    need = need_of(weights={"Cases": 0.5, "population_16_plus": 0.5}, indicators={"Cases": cases})
    assert backtest(need, cases).circular


def test_too_few_forces_are_a_mistake() -> None:
    with pytest.raises(Mistake, match="at least 3 force areas"):
        backtest(need_of(), indicator_of({"E23000024": 50.0}))
    with pytest.raises(Mistake, match="at least 3 force areas"):
        backtest(need_of(), indicator_of(dict.fromkeys(ADULTS.index, np.nan)))


def marac_by_names() -> tuple[Indicator, ...]:
    """Return two years of cases by the names of forces, as an office would type them."""
    rows = ["Police force,Financial year,MARAC cases"]
    for at, (name, people) in enumerate(zip(area_table("pfa")["area_name"], ADULTS, strict=True)):
        rows += [
            f'"{name}",2023/24,{people / 1000 * (1 + at % 3):.0f}',
            f'"{name}",2024/25,{people / 1000 * (1 + at % 5):.0f}',
        ]
    return load_indicators("\n".join(rows).encode(), "MARAC cases")[0]


def test_another_year_of_a_series_with_a_weight_is_a_test_from_names_alone() -> None:
    before, latest = marac_by_names()
    weighed = need_of(weights={"MARAC cases": 0.5, "population_16_plus": 0.5}, indicators={"MARAC cases": latest})
    of_itself, of_the_year_before = backtest(weighed, latest), backtest(weighed, before)
    assert of_itself.circular and not of_itself.weighed_period
    assert not of_the_year_before.circular and of_the_year_before.weighed_period == "2024/25"
    default = backtest(need_of(indicators={"MARAC cases": latest}), before)
    assert not default.circular and not default.weighed_period and len(default.areas) == 43
    assert of_itself.model.mean_absolute_percentage_error < default.model.mean_absolute_percentage_error
