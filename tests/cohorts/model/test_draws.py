"""Draws: low and high are the ends of the 80 % range, one generator for each assumption, the same for the same seed."""

import math

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as some

from cohorts.assumptions.assumption import Assumption, with_changes
from cohorts.model.cohort import drawn_cohort
from cohorts.model.draws import Rows, drawn_values, draws_of_range, generator, quantiles
from loaders.assumptions.register import shipped_assumptions
from tests.cohorts.needs import fixed, need_of
from tests.samples import examples

SHIPPED = shipped_assumptions()
WITH_RANGES = [key for key, one in SHIPPED.items() if one.draw == "range" and one.high > one.low]
TENTHS = np.array([0.1, 0.5, 0.9])


def drawn(at: object, low: float, value: float, high: float, least: float = 0, most: float = math.inf) -> Rows:
    return draws_of_range(np.asarray(at, dtype=float), low, value, high, least=least, most=most)


def of_assumption(one: Assumption, at: object) -> np.ndarray:
    least, most = one.bounds
    return drawn(at, one.low, one.value, one.high, least, most)


def test_a_users_50_to_70_is_what_is_drawn() -> None:
    changed = with_changes(SHIPPED, {"unit_cost_helpline": {"value": 60.0, "low": 50.0, "high": 70.0}})
    assert of_assumption(changed["unit_cost_helpline"], TENTHS).tolist() == pytest.approx([50, 60, 70])


@pytest.mark.parametrize("key", WITH_RANGES)
def test_low_and_high_of_every_shipped_range_are_the_10th_and_90th_percentile_of_its_draws(key: str) -> None:
    one = SHIPPED[key]
    ends = [one.low, one.value, one.high]
    assert of_assumption(one, TENTHS).tolist() == pytest.approx(ends)
    many = of_assumption(one, quantiles(1, key, 500))
    assert np.quantile(many, TENTHS).tolist() == pytest.approx(ends, rel=0.01)
    assert many.min() >= one.at_least and many.max() <= one.bounds[1]


def test_the_model_draws_them_so() -> None:
    values = drawn_values(need_of(draws=2000)).of
    for key in WITH_RANGES:
        low, median, high = np.quantile(values[key], TENTHS)
        one = SHIPPED[key]
        assert (low, median, high) == pytest.approx((one.low, one.value, one.high), rel=0.002), key


def test_a_draw_is_worked_by_hand() -> None:
    # A triangle of half-width 1 has p of its area beyond 1 − √(2p): a tenth beyond 0.5528, 1/32 beyond 3/4, nothing beyond 1.
    # So 1/32 lies beyond 0.75 ÷ 0.5528 = 1.3567 times the way to the tenth, by ratios: 20 × 2^1.3567 = 51.23.
    found = drawn([0, 1 / 32, 1 - 1 / 32, 1], 10, 20, 40)
    assert found == pytest.approx([5.708, 7.808, 51.23, 70.08], rel=1e-3)


def test_from_nought_distance_is_measured_in_differences_and_nothing_lies_below() -> None:
    assert drawn([0, 0.1, 0.5, 31 / 32], 0, 10, 30) == pytest.approx([0, 0, 10, 10 + 20 * 1.3567], rel=1e-3)


def test_no_share_is_above_one_and_no_draw_below_a_published_least() -> None:
    assert drawn([1.0], 0.5, 0.8, 0.95, most=1).item() == 1
    assert drawn([0.0, 0.2], 40, 50, 60, least=45).tolist() == pytest.approx([45, 45])


def test_half_the_draws_stand_at_a_figure_that_is_also_the_least() -> None:
    high = drawn_values(need_of(draws=2000)).of["cohort_high"]
    assert high.min() == 53_000
    assert (high == 53_000).mean() == pytest.approx(0.5, abs=0.001)


def test_a_range_of_no_width_gives_its_value_and_an_unknown_stays_unknown() -> None:
    assert drawn([0.1, 0.9], 7, 7, 7).tolist() == [7, 7]
    assert np.isnan(drawn([0.1, 0.9], np.nan, np.nan, np.nan)).all()


ends = some.floats(0, 1e6).map(lambda number: round(number, 3))


@given(some.lists(ends, min_size=3, max_size=3).map(sorted), some.floats(0, 1), some.floats(0, 1))
def test_a_larger_quantile_never_gives_a_smaller_draw(numbers: list[float], one: float, other: float) -> None:
    fewer, more = drawn(sorted((one, other)), *numbers)
    assert 0 <= fewer <= more * (1 + 1e-12)


@given(some.lists(ends, min_size=3, max_size=3).map(sorted), some.floats(0.01, 0.99), some.floats(1, 1000))
def test_a_range_so_many_times_as_high_draws_so_many_times_as_much(
    numbers: list[float], quantile: float, times: float
) -> None:
    once, often = drawn([quantile], *numbers), drawn([quantile], *(times * number for number in numbers))
    assert often == pytest.approx(times * once)


def test_the_same_seed_gives_the_same_answer_on_any_machine() -> None:
    assert generator(20261122, "cohort_high").random(2).tolist() == [0.1474407611640559, 0.5051845652743351]


def test_another_seed_gives_another_answer_and_the_same_seed_the_same() -> None:
    one, again, other = (drawn_cohort(need_of({"seed": fixed(seed)})).by_risk() for seed in (1, 1, 2))
    assert (one == again).all()
    assert (one != other).any()


@examples(10)
@given(some.sampled_from(["cohort_high", "survey_rate_20_24", "relative_rate_lgbt"]))
def test_changing_one_assumption_does_not_move_the_draws_of_another(key: str) -> None:
    plain, changed = drawn_values(need_of()), drawn_values(need_of({key: fixed(1)}))
    moved = {name for name in plain.of if not np.array_equal(plain.of[name], changed.of[name], equal_nan=True)}
    assert moved == {key}
    assert plain.local is not None and (plain.local == changed.local).all()


def test_a_choice_is_not_drawn() -> None:
    values = drawn_values(need_of())
    assert set(values.of["weight_expected_victims"]) == {0.5}
    assert len(set(values.of["cohort_high"])) > 1
