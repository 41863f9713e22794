"""What would change an area's rank: hand-worked over four areas."""

import numpy as np
import pandas as pd
import pytest

from cohorts.answers.rank_moves import Measured, rank_moves
from cohorts.model.cohort import Cohort
from cohorts.model.draws import Rows
from geo.mistakes import Mistake
from tests.cohorts.needs import need_of

KENT, NORFOLK, SUSSEX, CITY = "E23000032", "E23000024", "E23000033", "E23000034"
CODES = pd.Index([KENT, NORFOLK, SUSSEX, CITY], name="area_code")
NEED = need_of({"cohort_high": {"low": 45_000.0}})
SMALL = pd.Series([False, False, False, True], index=CODES)


def moving_with_the_high_cohort(*others: float) -> Measured:
    """Kent's measure is the national high-risk cohort (45,000, 53,000 or 65,000); the others stand still."""

    def measured(cohort: Cohort) -> Rows:
        own = cohort.national[:, 2]
        return np.column_stack([own, *(np.full(len(own), other) for other in others)])

    return measured


def test_a_rank_is_one_more_than_the_areas_with_a_larger_value() -> None:
    # Against 50,000 and 60,000: Kent at 45,000 is third, at 53,000 second, at 65,000 first.
    table = rank_moves(NEED, moving_with_the_high_cohort(50_000, 60_000, 0), CODES, KENT, SMALL)
    assert table.index.tolist() == ["cohort_high"]
    assert table.loc["cohort_high", ["low", "high"]].tolist() == [45_000, 65_000]
    assert table.loc["cohort_high", ["rank_low", "rank_central", "rank_high"]].tolist() == [3, 2, 1]


def test_an_area_too_small_takes_nobodys_place() -> None:
    table = rank_moves(NEED, moving_with_the_high_cohort(0, 60_000, 1e9), CODES, KENT, SMALL)
    assert table.loc["cohort_high", ["rank_low", "rank_central", "rank_high"]].tolist() == [2, 2, 1]


def test_an_area_that_is_not_known_takes_nobodys_place() -> None:
    table = rank_moves(NEED, moving_with_the_high_cohort(np.nan, 60_000, 0), CODES, KENT, SMALL)
    assert table.loc["cohort_high", ["rank_low", "rank_central", "rank_high"]].tolist() == [2, 2, 1]


def test_equal_values_share_the_smallest_rank() -> None:
    table = rank_moves(NEED, moving_with_the_high_cohort(53_000, 20_000, 0), CODES, KENT, SMALL)
    assert table.loc["cohort_high", ["rank_low", "rank_central", "rank_high"]].tolist() == [2, 1, 1]


def test_where_all_areas_are_alike_none_has_a_rank() -> None:
    # At 65,000 Kent is level with both others, so nobody is first.
    table = rank_moves(NEED, moving_with_the_high_cohort(65_000, 65_000, 0), CODES, KENT, SMALL)
    assert table.loc["cohort_high", ["rank_low", "rank_central"]].tolist() == [3, 3]
    assert np.isnan(table.loc["cohort_high", "rank_high"])
    with pytest.raises(Mistake, match="All areas are alike"):
        rank_moves(NEED, moving_with_the_high_cohort(53_000, 53_000, 0), CODES, KENT, SMALL)


def test_values_that_differ_by_rounding_alone_are_equal() -> None:
    # 0.1 + 0.2 is a little more than 0.3 in a computer, and not here.
    def thirds(cohort: Cohort) -> Rows:
        own = np.where(cohort.national[:, 2] > 60_000, 0.1, 0.3)
        return np.column_stack([own, *(np.full(len(own), other) for other in (0.1 + 0.2, 0.2, 0.0))])

    table = rank_moves(NEED, thirds, CODES, KENT, SMALL)
    assert table.loc["cohort_high", ["rank_low", "rank_central", "rank_high"]].tolist() == [1, 1, 3]


def test_what_moves_every_area_alike_moves_no_rank() -> None:
    def alike(cohort: Cohort) -> Rows:
        return cohort.national[:, 2, None] * np.array([3.0, 2.0, 1.0, 0.0])

    assert rank_moves(need_of(), alike, CODES, NORFOLK, SMALL).empty


def test_what_only_widens_is_not_among_what_moves() -> None:
    def everything(cohort: Cohort) -> Rows:
        return np.column_stack([cohort.values["local_variation"], *[np.full(len(cohort.national), 0.2)] * 3])

    assert rank_moves(need_of(), everything, CODES, KENT, SMALL).empty


def test_the_order_of_the_areas_changes_nothing() -> None:
    def turned(cohort: Cohort) -> Rows:
        return moving_with_the_high_cohort(50_000, 60_000, 0)(cohort)[:, ::-1]

    straight = rank_moves(NEED, moving_with_the_high_cohort(50_000, 60_000, 0), CODES, KENT, SMALL)
    pd.testing.assert_frame_equal(rank_moves(NEED, turned, CODES[::-1], KENT, SMALL), straight)


def test_an_area_too_small_or_not_known_has_no_rank() -> None:
    with pytest.raises(Mistake, match="City of London has too few people to be ranked"):
        rank_moves(NEED, moving_with_the_high_cohort(1, 2, 3), CODES, CITY, SMALL)
    with pytest.raises(Mistake, match="not known"):
        rank_moves(NEED, moving_with_the_high_cohort(np.nan, 2, 3), CODES, NORFOLK, SMALL)
