"""Draws: triangular, one generator for each assumption, the same for the same seed."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as some

from cohorts.cohort import drawn_cohort
from cohorts.draws import drawn_values, generator, triangular
from tests.cohorts.needs import fixed, need_of


def test_a_triangle_from_0_to_12_with_its_top_at_4_is_worked_by_hand() -> None:
    # Below the top lies 4/12 of the area. The area up to x is x²/(12·4) = x²/48: for 1/12, x = 2.
    # The area beyond x is (12−x)²/(12·8) = (12−x)²/96: for 1/6, 12−x = 4, so the quantile 5/6 is 8; for 49/96 it is 5.
    quantiles = np.array([0, 1 / 12, 4 / 12, 47 / 96, 5 / 6, 1])
    assert triangular(quantiles, 0, 4, 12) == pytest.approx([0, 2, 4, 5, 8, 12])


def test_a_range_of_no_width_gives_its_value_and_an_unknown_stays_unknown() -> None:
    assert triangular(np.array([0.1, 0.9]), 7, 7, 7).tolist() == [7, 7]
    assert np.isnan(triangular(np.array([0.1, 0.9]), np.nan, np.nan, np.nan)).all()


@pytest.mark.parametrize(("low", "mode", "high"), [(0, 0, 10), (0, 10, 10)])
def test_the_top_may_stand_at_either_end(low: float, mode: float, high: float) -> None:
    draws = triangular(np.linspace(0, 1, 101), low, mode, high)
    assert (np.diff(draws) >= 0).all() and (draws[0], draws[-1]) == (low, high)


ends = some.floats(0, 1e6)


@given(some.lists(ends, min_size=3, max_size=3).map(sorted), some.floats(0, 1), some.floats(0, 1e5))
def test_moving_a_range_up_never_moves_a_draw_down(
    numbers: list[float], quantile: float, step: float
) -> None:
    low, mode, high = numbers
    at = np.array([quantile])
    before, after = (
        triangular(at, low, mode, high)[0],
        triangular(at, low + step, mode + step, high + step)[0],
    )
    assert low <= before <= high
    assert after >= before - 1e-6


def test_the_same_seed_gives_the_same_answer_on_any_machine() -> None:
    assert generator(20261122, "cohort_high").random(2).tolist() == [0.1474407611640559, 0.5051845652743351]


def test_another_seed_gives_another_answer_and_the_same_seed_the_same() -> None:
    one, again, other = (drawn_cohort(need_of({"seed": fixed(seed)})).by_risk() for seed in (1, 1, 2))
    assert (one == again).all()
    assert (one != other).any()


@settings(max_examples=10, deadline=None)
@given(some.sampled_from(["cohort_high", "survey_rate_20_24", "relative_rate_lgbt"]))
def test_changing_one_assumption_does_not_move_the_draws_of_another(key: str) -> None:
    plain, changed = drawn_values(need_of()), drawn_values(need_of({key: fixed(1)}))
    moved = {
        name for name in plain.of if not np.array_equal(plain.of[name], changed.of[name], equal_nan=True)
    }
    assert moved == {key}
    assert plain.local is not None and (plain.local == changed.local).all()


def test_a_choice_is_not_drawn() -> None:
    values = drawn_values(need_of())
    assert set(values.of["weight_expected_victims"]) == {0.5}
    assert len(set(values.of["cohort_high"])) > 1
