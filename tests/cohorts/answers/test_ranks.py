"""Ranks: an interval each, none for areas too small, and areas that cannot be told apart."""

import numpy as np
import pandas as pd

from cohorts.answers.ranks import differences_from, rank_intervals, too_small
from tests.cohorts.needs import need_of

CODES = pd.Index(["A", "B", "C"])
NONE_SMALL = pd.Series([False, False, False], index=CODES)


def test_the_largest_is_first_and_a_tie_shares_the_better_rank() -> None:
    ranks = rank_intervals(np.array([[5.0, 9, 5]]), CODES, NONE_SMALL)
    assert ranks["median"].tolist() == [2, 1, 2]
    assert set(ranks["ranked"]) == {3}


def test_a_rank_is_as_wide_as_the_draws_make_it() -> None:
    # A and B change places in every other draw of ten; C is always last.
    draws = np.array([[3.0, 2, 1], [2.0, 3, 1]] * 5)
    ranks = rank_intervals(draws, CODES, NONE_SMALL)
    assert ranks.loc["A", ["low", "median", "high"]].tolist() == [1, 1.5, 2]
    assert ranks.loc["C", ["low", "median", "high"]].tolist() == [3, 3, 3]


def test_areas_too_small_or_not_known_get_no_rank_and_take_nobodys_place() -> None:
    small = pd.Series([False, True, False], index=CODES)
    ranks = rank_intervals(np.array([[5.0, 9, 4]]), CODES, small)
    assert ranks["median"].isna().tolist() == [False, True, False]
    assert ranks.loc["A", "median"] == 1
    unknown = rank_intervals(np.array([[5.0, np.nan, 9]]), CODES, NONE_SMALL)
    assert unknown["median"].isna().tolist() == [False, True, False]
    assert unknown.loc["C", "median"] == 1 and set(unknown["ranked"]) == {2}


def test_two_areas_are_told_apart_when_four_fifths_of_the_differences_agree() -> None:
    steps = np.linspace(-1, 1, 101)[:, None]
    base = np.zeros((101, 1))
    draws = np.hstack([base, base + 0.5 + steps, base + 2 + steps, base - 2 + steps])
    codes = pd.Index(["own", "near", "above", "below"])
    table = differences_from(draws, codes, "own", pd.Series(False, index=codes))
    assert table["verdict"].tolist() == ["", "not distinguishable", "higher", "lower"]
    # of differences spread evenly from −0.5 to 1.5, a tenth lie below −0.3 and a tenth above 1.3
    assert np.allclose(table.loc["near", ["low", "high"]].astype(float), [-0.3, 1.3])


def test_a_difference_common_to_all_does_not_hide_which_is_larger() -> None:
    common = np.linspace(1, 100, 50)[:, None]
    table = differences_from(common * [1, 1.1], pd.Index(["A", "B"]), "A", NONE_SMALL.iloc[:2])
    assert table.loc["B", "verdict"] == "higher"


def test_small_and_unknown_areas_get_no_verdict() -> None:
    small = pd.Series([False, True, False], index=CODES)
    table = differences_from(np.array([[1.0, 2, np.nan]]), CODES, "A", small)
    assert table["verdict"].tolist() == ["", "too small", "not known"]
    assert set(differences_from(np.ones((2, 3)), CODES, "B", small)["verdict"]) == {"", "too small"}


def test_the_city_and_the_isles_are_too_small_and_nobody_else_is() -> None:
    small = too_small(need_of().assumptions, "lad")
    assert set(small.index[small]) == {"E06000053", "E09000001"}
    forces = too_small(need_of().assumptions, "pfa")
    assert set(forces.index[forces]) == {"E23000034"}
