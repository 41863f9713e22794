"""Recorded rates: the funnel's limits worked out by hand, and the chance that lies in a count."""

import numpy as np
import pandas as pd
import pytest

from cohorts.series.funnel import FEWER, MORE, WITHIN, funnel, funnel_limits
from cohorts.series.recorded import counts_at, rates_at, recorded_rate_draws, stands_at
from geo.areas import area_table
from tests.cohorts.needs import indicator_of

DORSET, ESSEX, KENT, GWENT = "E23000039", "E23000028", "E23000032", "W15000002"


def test_the_limits_are_those_of_the_poisson_tables() -> None:
    # 10 expected: P(3 or fewer) = 1.03 %, P(4 or fewer) = 2.93 %; P(16 or fewer) = 97.30 %, P(17 or fewer) = 98.57 %
    # so 95 % of areas lie from 4 to 17; and P(2 or fewer) = 0.28 %, P(20 or fewer) = 99.84 %, P(21 or fewer) = 99.93 %
    limits = (
        funnel_limits(1.0, np.array([10_000.0])).iloc[0] * 10
    )  # rates for each 1,000 of 10,000: ten times is the count
    assert limits[["low_95", "high_95"]].tolist() == pytest.approx([4, 17])
    assert limits[["low_99_8", "high_99_8"]].tolist() == pytest.approx([2, 21])


def test_the_funnel_narrows_with_size_and_the_wider_limits_lie_outside() -> None:
    limits = funnel_limits(1.5, np.array([50_000.0, 500_000, 5_000_000]))
    width = limits["high_95"] - limits["low_95"]
    assert width.is_monotonic_decreasing
    assert (limits["low_99_8"] <= limits["low_95"]).all() and (limits["high_99_8"] >= limits["high_95"]).all()


def test_the_group_rate_is_all_counts_over_all_people_and_not_the_mean_of_rates() -> None:
    # 10 of 10,000 and 50 of 20,000: 60 of 30,000 is 2 for each 1,000; the mean of 1 and 2.5 would be 1.75
    table = funnel(pd.Series({DORSET: 10.0, KENT: 50.0}), pd.Series({DORSET: 10_000, KENT: 20_000}))
    assert table["group_rate"].tolist() == [2, 2]


def test_a_count_on_the_limit_is_inside_and_one_beyond_is_not() -> None:
    # the large area sets the rate of 1 for each 1,000, so 10 are expected of 10,000: 2 to 21 are inside
    people = pd.Series({KENT: 1e9, DORSET: 1e4, ESSEX: 1e4, GWENT: 1e4})
    counts = pd.Series({KENT: 1e6, DORSET: 21.0, ESSEX: 22.0, GWENT: 1.0})
    assert funnel(counts, people)["position"].to_dict() == {
        KENT: WITHIN,
        DORSET: WITHIN,
        ESSEX: MORE,
        GWENT: FEWER,
    }


def test_an_area_without_a_count_is_left_out_of_the_funnel_and_of_its_rate() -> None:
    people = pd.Series({DORSET: 10_000, KENT: 20_000})
    table = funnel(pd.Series({DORSET: 10.0, KENT: np.nan}), people)
    assert list(table.index) == [DORSET] and table["group_rate"].item() == 1
    assert funnel(pd.Series({DORSET: np.nan}), people).empty


def test_a_series_of_forces_is_not_shown_below_forces() -> None:
    series = indicator_of({DORSET: 100, KENT: 200})
    assert [level for level in ("lad", "utla", "pfa", "region") if stands_at(series, level)] == [
        "pfa",
        "region",
    ]
    assert counts_at(series, "lad").isna().all()


def test_districts_add_up_to_wider_areas_and_an_unknown_one_leaves_them_not_known() -> None:
    districts = dict.fromkeys(area_table("lad").index, 10.0)
    assert counts_at(indicator_of(districts, "lad"), "region")["E12000007"] == 330  # 33 London districts
    del districts["E07000148"]  # Norwich
    forces = counts_at(indicator_of(districts, "lad"), "pfa")
    assert np.isnan(forces["E23000024"]) and forces[DORSET] == 20  # two districts


def test_a_recorded_rate_is_the_count_over_people_and_what_is_withheld_stays_unknown() -> None:
    series = indicator_of({DORSET: 700, KENT: 3})
    rates = rates_at(series, "pfa")
    assert rates[DORSET] == pytest.approx(700 / area_table("pfa").at[DORSET, "population_16_plus"] * 1000)
    assert np.isnan(rates[KENT]) and np.isnan(rates[ESSEX])


def test_draws_of_a_count_spread_as_chance_does_and_the_same_seed_gives_the_same() -> None:
    series = indicator_of({DORSET: 400.0})
    codes, draws = recorded_rate_draws(series, "pfa", 4000, 1)
    people = area_table("pfa").at[DORSET, "population_16_plus"]
    counts = draws[:, list(codes).index(DORSET)] * people / 1000
    assert counts.mean() == pytest.approx(400, abs=2) and counts.std() == pytest.approx(20, abs=1)  # √400 = 20
    assert np.isnan(draws[:, list(codes).index(KENT)]).all()
    more = recorded_rate_draws(indicator_of({DORSET: 400.0, KENT: 900.0}), "pfa", 4000, 1)[1]
    assert (more[:, list(codes).index(DORSET)] * people / 1000 == counts).all()
