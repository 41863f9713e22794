"""Areas of a group side by side: order, verdicts beside one area or the middle, and nobody ranked who should not be."""

import numpy as np
import pandas as pd
import pytest

from cohorts.answers.comparison import around, comparison, middle_of, rankable
from cohorts.answers.profile import profile

DORSET, ESSEX, KENT, NORFOLK, GWENT = "E23000039", "E23000028", "E23000032", "E23000024", "W15000002"
CODES = pd.Index([NORFOLK, ESSEX, KENT, DORSET, GWENT])
NONE_SMALL = pd.Series(False, index=CODES)
SURE = np.array([[10.0, 30, 20, 40, 20]] * 3)


def test_the_largest_comes_first_and_areas_not_known_last() -> None:
    draws = np.array([[1.0, np.nan, 3, 2, 5]])
    table = comparison(draws, CODES, set(CODES), KENT, NONE_SMALL)
    assert list(table.index) == [GWENT, KENT, DORSET, NORFOLK, ESSEX]
    assert np.isnan(table.loc[ESSEX, "median"]) and table.loc[ESSEX, "verdict"] == "not known"
    assert set(table["ranked"]) == {4}


def test_only_the_group_is_compared_and_ranks_are_within_it() -> None:
    table = comparison(SURE, CODES, {NORFOLK, KENT}, KENT, NONE_SMALL)
    assert list(table.index) == [KENT, NORFOLK]
    assert table["rank_median"].tolist() == [1, 2]


def test_each_area_is_told_apart_from_the_chosen_one() -> None:
    table = comparison(SURE, CODES, set(CODES), KENT, NONE_SMALL)
    assert table["verdict"].to_dict() == {
        DORSET: "higher",
        ESSEX: "higher",
        KENT: "",
        GWENT: "the same",
        NORFOLK: "lower",
    }


def test_without_a_chosen_area_each_is_told_apart_from_the_middle() -> None:
    # of 10 20 20 30 40 the middle is 20
    table = comparison(SURE, CODES, set(CODES), None, NONE_SMALL)
    assert table.loc[[KENT, GWENT], "verdict"].tolist() == ["the same", "the same"]
    assert table.loc[[DORSET, ESSEX, NORFOLK], "verdict"].tolist() == ["higher", "higher", "lower"]


def test_small_areas_have_no_rank_no_verdict_and_no_part_in_the_middle() -> None:
    small = NONE_SMALL.copy()
    small[[KENT, GWENT]] = True
    table = comparison(SURE, CODES, set(CODES), None, small)
    assert table.loc[[KENT, GWENT], "verdict"].tolist() == ["too small", "too small"]
    assert set(rankable(table).index) == {DORSET, ESSEX, NORFOLK} and set(table["ranked"]) == {3}
    # without the two of 20, the middle of 10 30 40 is 30
    assert table.loc[[DORSET, ESSEX, NORFOLK], "verdict"].tolist() == ["higher", "the same", "lower"]


def test_the_middle_leaves_out_what_is_not_known() -> None:
    assert middle_of(np.array([[1.0, np.nan, 3], [5.0, 1, 7]])).tolist() == [2, 6]
    assert np.isnan(middle_of(np.full((2, 3), np.nan))).all()


def test_the_order_of_areas_does_not_matter() -> None:
    turned = comparison(SURE[:, ::-1], CODES[::-1], set(CODES), KENT, NONE_SMALL)
    pd.testing.assert_frame_equal(turned, comparison(SURE, CODES, set(CODES), KENT, NONE_SMALL))


def test_an_area_outside_its_group_is_our_mistake() -> None:
    with pytest.raises(ValueError, match=KENT):
        comparison(SURE, CODES, {NORFOLK}, KENT, NONE_SMALL)


def test_the_areas_next_to_the_chosen_one_are_kept_even_at_the_ends() -> None:
    table = pd.DataFrame(index=list("abcdefg"))
    assert list(around(table, "d", 3).index) == ["c", "d", "e"]
    assert list(around(table, "a", 3).index) == ["a", "b", "c"]
    assert list(around(table, "g", 3).index) == ["e", "f", "g"]
    assert list(around(table, None, 3).index) == ["c", "d", "e"]
    assert list(around(table, "d", 20).index) == list(table.index)


def test_a_profile_sets_an_area_on_a_line_from_the_lowest_end_to_the_highest() -> None:
    # medians 10 20 20 30 40, no ranges: the line runs from 10 to 40, so 20 lies a third along it
    spread = profile({"m": comparison(SURE, CODES, set(CODES), KENT, NONE_SMALL)}, KENT).loc["m"]
    assert spread[["least", "quarter", "middle", "three_quarters", "most"]].tolist() == [10, 20, 20, 30, 40]
    assert spread["at_median"] == pytest.approx(1 / 3)
    assert (spread["at_least"], spread["at_most"], spread["known"]) == (0, 1, 5)


def test_a_profile_of_what_is_not_known_is_not_known_and_of_areas_alike_has_no_place() -> None:
    unknown = np.array([[10.0, 30, np.nan, 40, 20]])
    alike = np.full((1, 5), 7.0)
    tables = {
        name: comparison(draws, CODES, set(CODES), KENT, NONE_SMALL)
        for name, draws in {"unknown": unknown, "alike": alike}.items()
    }
    spread = profile(tables, KENT)
    assert spread.loc["unknown"].drop("known").isna().all()
    assert spread.loc["alike", "median"] == 7 and np.isnan(spread.loc["alike", "at_median"])


def test_a_small_area_has_no_part_in_the_spread_of_a_profile() -> None:
    small = NONE_SMALL.copy()
    small[DORSET] = True  # with 40, the most of all
    spread = profile({"m": comparison(SURE, CODES, set(CODES), KENT, small)}, KENT).loc["m"]
    assert (spread["most"], spread["known"]) == (30, 4)
