"""The lottery numbers on screen: all statuses named, ranges beside numbers, unknown said to be unknown."""

import math
from dataclasses import replace

from cohorts.lottery import Lottery
from cohorts.summary import Interval
from coverage.export import Provenance
from coverage.vocabulary import Status
from ui.charts.chart import framed, picture
from ui.maps.status_style import STYLES
from ui.need.lottery_block import (
    comparable,
    lottery_table,
    not_compared,
    status_chart,
    status_table,
    table_as_shown,
)

UNKNOWN = Interval(math.nan, math.nan, math.nan)
SHARES = {status.key: Interval(0, 0, 0) for status in Status} | {
    Status.SERVED.key: Interval(0.1, 0.2, 0.3),
    Status.NO_RECORD.key: Interval(0.7, 0.8, 0.9),
}
NUMBERS = Lottery(
    cohort=Interval(900, 1_000, 1_100),
    share_by_status=SHARES,
    areas_known=5,
    share_known=Interval(0.1, 0.12, 0.14),
    gini=Interval(0.41, 0.45, 0.48),
    best_tenth=Interval(26, 31, 36),
    worst_tenth=Interval(1.2, 1.4, 1.7),
    best_to_worst=Interval(18, 22, 26),
    extra_places=Interval(850, 1_100, 1_200),
    cost_gbp=UNKNOWN,
)
SAID = Provenance("Chart", "Test directory", "for tests", "high risk", "a source", True)


def test_each_number_has_its_range_and_a_cost_that_nobody_knows_is_not_known() -> None:
    shown = table_as_shown(lottery_table(NUMBERS, "pfa")).set_index("Measure")
    assert shown.loc["Cohort"].tolist() == ["1,000", "900 to 1,100", "people a year"]
    assert shown.loc["Best to worst"].tolist() == ["22", "18 to 26", "times"]
    assert shown.loc["Their cost"].tolist() == ["not known", "not known", "pounds"]


def test_every_status_is_in_the_picture_in_words_with_its_share() -> None:
    drawn = picture(framed(status_chart(status_table(NUMBERS)), SAID, 400), "svg").decode()
    for style in STYLES.values():
        assert style.words.split(",")[0] in drawn
    assert "20% (10% to 30%)" in drawn
    assert "80% (70% to 90%)" in drawn
    assert "may be served: nobody" in drawn
    assert "INVENTED" in drawn


def test_the_best_status_comes_first_and_shares_are_those_of_the_numbers() -> None:
    table = status_table(NUMBERS)
    assert table["status"].iloc[0] == "served"
    assert table["share_median"].sum() == 1.0


def test_one_area_is_too_few_to_compare_and_none_is_said_to_be_none() -> None:
    one, none = replace(NUMBERS, areas_known=1), replace(NUMBERS, areas_known=0, best_tenth=UNKNOWN)
    assert comparable(NUMBERS)
    assert not comparable(one)
    assert not_compared(one, "pfa") == (
        "Not known: all the places of an area are known in 1 of 43 police force areas: too few to compare."
    )
    assert not_compared(none, "pfa").endswith("in none of 43 police force areas.")


def test_a_cohort_that_nobody_knows_is_said_so() -> None:
    assert (
        not_compared(replace(NUMBERS, cohort=UNKNOWN), "pfa")
        == "Not known: nobody knows how many people would need it."
    )
