"""What the Assumptions screen says: how old, how many, what moved."""

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cohorts.model.summary import Interval
from coverage.ask import Ask, Terms
from loaders.assumptions.register import shipped_assumptions
from say.cohorts.assumption_table import assumptions_as_shown, matching
from say.cohorts.assumption_words import (
    age_in_words,
    answer_in_words,
    common_step,
    counts_in_words,
)

TODAY = date(2026, 11, 22)
ASK = Ask("high", "any", "any", Terms(TODAY, 24, False, False))
NAN = float("nan")


@pytest.mark.parametrize(
    ("period", "age"),
    [
        ("2020", "6 years old"),
        ("2013/2020", "6 to 13 years old"),
        ("YE Mar 2024", "2 years old"),
        ("2018/19", "7 years old"),
        ("2016-2023", "3 to 10 years old"),
        ("c.2011-12; 2012-2025", "1 to 14 years old"),
        ("2025-26", "this year"),
        ("2025", "1 year old"),
        ("2027", "this year"),
        ("undated (Jamieson PCC, pre-May 2021)", "not known"),
        ("", "not known"),
    ],
)
def test_the_age_of_a_figure_is_counted_from_the_years_it_speaks_of(period: str, age: str) -> None:
    assert age_in_words(period, TODAY) == age


def test_every_shipped_assumption_has_an_age_or_says_that_it_is_not_known() -> None:
    ages = assumptions_as_shown(shipped_assumptions().values(), TODAY)["Age"]
    assert ages.str.fullmatch(r"this year|not known|\d+ years? old|\d+ to \d+ years old").all()


def test_judgements_unknowns_and_changes_are_counted() -> None:
    one, two = shipped_assumptions()["cohort_high"], shipped_assumptions()["share_faith"]
    assert counts_in_words([one, two]) == (
        "The estimates rest on 2 assumptions. Of them 1 is our judgement and 1 has no figure. None is changed."
    )


def test_what_a_change_moved_is_said_with_its_sign_and_range() -> None:
    said = answer_in_words("Kent", ASK, Interval(100, 200, 300), Interval(90, 180, 270), 190.0, Interval(-30, -20, -10))
    assert said == (
        "In Kent our estimate is about 180 (90 to 270) people a year at high risk. "
        "With every assumption at its centre it is 190. As shipped it was about 200 (100 to 300). "
        "Your changes move it by −20 (−30 to −10)."
    )


def test_what_is_said_of_a_change_adds_up() -> None:
    # 1,953 − 1,912 = 41: to tens it is 1,950 − 1,910 = 40, where two figures each would give 2,000 − 1,900 and 41
    said = answer_in_words(
        "Kent",
        ASK,
        Interval(1_700, 1_912, 2_100),
        Interval(1_740, 1_953, 2_140),
        1_930.0,
        Interval(38, 41, 44),
    )
    assert (
        "is about 1,950 (1,740 to 2,140) people a year at high risk. With every assumption at its centre it is 1,930."
        in said
    )
    assert "As shipped it was about 1,910 (1,700 to 2,100). Your changes move it by +40 (+40 to +40)." in said


def test_a_change_smaller_than_can_be_said_is_said_to_be_less() -> None:
    said = answer_in_words(
        "Kent",
        ASK,
        Interval(17_000, 19_120, 21_000),
        Interval(17_000, 19_121, 21_000),
        19_000.0,
        Interval(1, 1, 1),
    )
    assert "Your changes move it by less than 10." in said


@given(st.floats(1, 1e7), st.floats(1, 1e7))
def test_the_difference_is_that_of_the_numbers_as_they_are_said(now: float, shipped: float) -> None:
    step = common_step(now, shipped, now - shipped)
    in_steps = [round(each / step) for each in (now, shipped, now - shipped)]
    assert abs(in_steps[0] - in_steps[1] - in_steps[2]) <= 1
    assert step <= max(now, shipped) / 100 or step <= abs(now - shipped) or step <= min(now, shipped) / 10


def test_a_change_that_moves_nothing_says_so_and_unknown_is_not_nought() -> None:
    same = Interval(1, 2, 3)
    assert "Your changes do not move it." in answer_in_words("Kent", ASK, same, same, 2.0, Interval(0, 0, 0))
    unknown = answer_in_words("Kent", ASK, Interval(NAN, NAN, NAN), Interval(NAN, NAN, NAN), NAN, None)
    assert "is not known" in unknown and "0" not in unknown
    assert unknown.startswith("In Kent the cohort at high risk is not known. ")
    assert "is not known." in answer_in_words("Kent", ASK, same, same, 2.0, Interval(NAN, NAN, NAN))


def test_the_weights_are_one_change_and_the_seed_is_no_assumption() -> None:
    shipped = shipped_assumptions()
    weights = [replace(shipped[f"weight_{one}"], changed=True) for one in ("population_16_plus", "expected_victims")]
    assert "rest on 2 assumptions" in counts_in_words([*weights, shipped["seed"], shipped["draws"]])
    assert "1 of them is changed by you" in counts_in_words(weights)


def test_the_table_keeps_rows_that_hold_every_word_in_any_column() -> None:
    shown = assumptions_as_shown(shipped_assumptions().values(), TODAY)
    assert list(matching(shown, "FAITH share").index) == ["share_faith"]
    assert len(matching(shown, "")) == len(shown)
    assert matching(shown, "(unclosed").empty
