"""The figures of the Need screen: the centre beside a median only where it reads differently, the unknown never a number."""

import math

import pandas as pd

from say.cohorts.figures_table import figures_as_shown

CENTRE = "At the centre of every assumption"


def shown(*rows: tuple[str, float, float]) -> pd.DataFrame:
    """Show rows of community, median and centre, with a range of a tenth either way."""
    table = pd.DataFrame(rows, columns=["community", "median", "central"])
    return figures_as_shown(table.assign(low=table["median"] * 0.9, high=table["median"] * 1.1), "community")


def test_a_centre_that_reads_like_the_median_is_said_to_be_the_same() -> None:
    assert shown(("lgbt", 1_004, 996), ("any", 1_600, 1_500))[CENTRE].tolist() == ["the same", "1,500"]


def test_no_column_of_centres_is_shown_where_all_read_alike() -> None:
    assert CENTRE not in shown(("lgbt", 1_004, 996), ("faith", math.nan, math.nan))


def test_a_centre_that_nobody_knows_is_not_known() -> None:
    table = shown(("faith", math.nan, math.nan), ("any", 1_600, 1_500))
    assert table.iloc[0, 1:].tolist() == ["not known"] * 3
