"""Tornado: one assumption at a time, from end to end."""

import numpy as np
import pytest

from cohorts.answers.tornado import tornado
from cohorts.model.cohort import Cohort
from tests.cohorts.needs import fixed, need_of, shares_by

FROM_45 = need_of({"cohort_high": {"low": 45_000.0}})


def high_risk(cohort: Cohort) -> np.ndarray:
    return cohort.national[:, 2]


def standard(cohort: Cohort) -> np.ndarray:
    return cohort.national[:, 0]


def test_the_high_risk_cohort_moves_with_its_own_assumption_alone() -> None:
    table = tornado(FROM_45, high_risk)
    assert table.index.tolist() == ["cohort_high"]
    row = table.loc["cohort_high"]
    assert row[["answer_low", "answer_central", "answer_high", "swing"]].tolist() == [
        45_000,
        53_000,
        65_000,
        20_000,
    ]


def test_the_largest_swing_comes_first_and_is_worked_by_hand() -> None:
    table = tornado(need_of(), standard)
    assert table["swing"].is_monotonic_decreasing
    assert table.index[0] == "adult_victims"
    assert table.loc["adult_victims", "swing"] == pytest.approx((3_800_000 - 2_100_000) / 1.12)
    assert table.loc["cohort_medium", ["answer_low", "answer_high"]].tolist() == pytest.approx(
        [2_300_000 / 1.12 - 260_000 - 53_000, 2_300_000 / 1.12 - 435_000 - 53_000]
    )


def test_a_weight_moves_from_none_to_all_and_the_others_make_room() -> None:
    need = need_of(weights={"population_16_plus": 0.2, "expected_victims": 0.8})
    by_people, by_victims = shares_by("population_16_plus")[5], shares_by("expected_victims")[5]
    row = tornado(need, lambda cohort: cohort.share[:, 5]).loc["weight_population_16_plus"]
    assert row["answer_low"] == pytest.approx(by_victims)
    assert row["answer_central"] == pytest.approx(0.2 * by_people + 0.8 * by_victims)
    assert row["answer_high"] == pytest.approx(by_people)


def test_a_weight_that_was_all_leaves_room_for_the_others_alike() -> None:
    need = need_of(weights={"population_16_plus": 1.0})
    row = tornado(need, lambda cohort: cohort.share[:, 5]).loc["weight_population_16_plus"]
    assert row["answer_low"] == pytest.approx(shares_by("expected_victims")[5])


def test_a_unit_cost_moves_an_answer_in_pounds() -> None:
    table = tornado(need_of(), lambda cohort: 10 * cohort.values["unit_cost_conditional_caution"])
    assert table.index.tolist() == ["unit_cost_conditional_caution"]
    assert table["swing"].tolist() == [4500]


def test_an_assumption_without_a_range_moves_nothing() -> None:
    assert tornado(need_of({"cohort_high": fixed(50_000)}), high_risk).empty


def test_an_assumption_that_moves_the_answer_the_same_way_at_both_ends_is_shown() -> None:
    # |cohort − 53,000| is 0 at the centre, 8,000 at the low end and 12,000 at the high end: never below.
    table = tornado(FROM_45, lambda cohort: (np.abs(cohort.national[:, 2] - 53_000) > 1).astype(float))
    assert table.loc["cohort_high", ["answer_low", "answer_central", "answer_high"]].tolist() == [1, 0, 1]


def test_an_answer_that_stays_nought_is_moved_by_nothing() -> None:
    assert tornado(FROM_45, lambda cohort: 0 * cohort.national[:, 2]).empty


def test_an_answer_that_is_not_known_is_moved_by_nothing() -> None:
    assert tornado(need_of(), lambda cohort: cohort.people("high", "faith").sum(axis=1)).empty
