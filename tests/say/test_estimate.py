"""An estimate never goes without its range, and says one figure where both ends read the same."""

import math

import pandas as pd
import pytest

from cohorts.model.summary import Interval
from loaders.assumptions.register import shipped_assumptions
from say.estimate import (
    AS_GIVEN,
    NUMBER,
    PEOPLE,
    PER_CENT,
    POUNDS,
    SMALL_PER_CENT,
    Estimate,
    Unit,
    column,
    whole_people,
)


def test_an_estimate_never_goes_without_its_range() -> None:
    assert Estimate(5_210, 6_624, 8_099, PEOPLE).about == "about 6,600 people (5,200 to 8,100)"
    assert str(Estimate(0.09, 0.12, 0.16, PER_CENT)) == "12% (9% to 16%)"
    four = Estimate(1_120_000, 4_210_000, 15_600_000, POUNDS)
    assert four.about == "about £4.2 million (£1.1 million to £16 million)"
    assert four.ends == "£1.1 million to £16 million"


@pytest.mark.parametrize("unit", [PEOPLE, PER_CENT, POUNDS, AS_GIVEN])
@pytest.mark.parametrize("unknown", [math.nan, None])
def test_what_lacks_a_number_or_an_end_is_not_known(unit: Unit, unknown: float | None) -> None:
    for found in (Estimate(1.0, unknown, 2.0, unit), Estimate(unknown, 1.0, 2.0, unit)):
        assert {str(found), found.about, found.ends} == {"not known"}
        assert not found.known


def test_where_both_ends_read_the_same_one_figure_is_said() -> None:
    assert str(Estimate(0.118, 0.12, 0.121, PER_CENT)) == "12%"
    assert Estimate(101, 102, 103, NUMBER).about == "about 100"
    assert Estimate(99, 102, 110, NUMBER).ends == "99 to 110"


def test_it_is_taken_from_draws_from_an_assumption_and_from_a_row_alike() -> None:
    assert str(Estimate.of(Interval(5.0, 6.0, 7.0), NUMBER)) == "6.0 (5.0 to 7.0)"
    row = {"reached_low": 5.0, "reached_median": 6.0, "reached_high": 7.0}
    assert str(Estimate.in_row(row, "reached", NUMBER)) == "6.0 (5.0 to 7.0)"
    table = pd.DataFrame([row, dict.fromkeys(row, math.nan)])
    assert column(table, "reached", NUMBER) == ["about 6.0 (5.0 to 7.0)", "not known"]
    assert str(Estimate.assumed(shipped_assumptions()["cohort_high"])).startswith("53,000 (53,000 to ")


def test_people_are_whole_and_a_small_share_keeps_its_first_figure() -> None:
    assert [whole_people(one) for one in (0.0, 0.3, 4.3, 6_624.7)] == ["0", "under 1", "4", "6,600"]
    assert SMALL_PER_CENT.said(0.0034) == "0.3%"
