"""The lottery numbers on screen: all statuses named, ranges beside numbers, unknown said to be unknown."""

import math
from dataclasses import replace

from cohorts.answers.lottery import Lottery
from cohorts.model.summary import Interval
from coverage.ask import Ask
from coverage.export import Provenance
from coverage.vocabulary import Status
from loaders.assumptions.register import shipped_assumptions
from say.charts.framed import framed, picture
from say.cohorts.counted_words import price_in_words
from say.cohorts.lottery_table import (
    lottery_table,
    not_compared,
    status_table,
    table_as_shown,
    unknown_cohort,
)
from say.cohorts.lottery_words import comparable
from say.terms import english
from ui.screens.need.status_chart import status_chart

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
    shown = table_as_shown(lottery_table(NUMBERS, "pfa", "")).set_index("Measure")
    assert shown.loc["Cohort"].tolist() == ["1,000", "900 to 1,100", "people a year"]
    assert shown.loc["Best to worst"].tolist() == ["22", "18 to 26", "times"]
    assert shown.loc["Their cost"].tolist() == ["not known", "not known", "pounds"]


def test_every_status_is_in_the_picture_in_words_with_its_share() -> None:
    drawn = picture(framed(status_chart(status_table(NUMBERS)), SAID, 400), "svg").decode()
    for one in english().statuses.values():
        assert one.short.split(",")[0] in drawn
    assert "20% (10% to 30%)" in drawn
    assert "80% (70% to 90%)" in drawn
    assert "may be served: nobody" in drawn
    assert "INVENTED" in drawn


def test_the_best_status_comes_first_and_shares_are_those_of_the_numbers() -> None:
    table = status_table(NUMBERS)
    assert table["status"].iloc[0] == "served"
    assert table["share_median"].sum() == 1.0


def test_few_areas_are_too_few_to_compare_and_none_is_said_to_be_none() -> None:
    few, none = (replace(NUMBERS, areas_known=areas, best_tenth=UNKNOWN) for areas in (9, 0))
    assert comparable(NUMBERS)
    assert not comparable(few)
    assert not_compared(few, "pfa") == (
        "Not known, too few to compare: places are known in full in 9 of 43 police force areas."
    )
    assert not_compared(none, "pfa").endswith("in none of 43 police force areas.")


def test_a_cohort_that_nobody_knows_is_said_so() -> None:
    assert unknown_cohort(Ask("high", "faith")).endswith("no source says what share of people this community is.")
    assert unknown_cohort(Ask("high", intervention="helpline")) == (
        "How many people would need it is not known: this estimate counts people who cause harm."
    )


def test_a_cost_stands_with_what_one_place_costs() -> None:
    price = price_in_words(shipped_assumptions()["unit_cost_behaviour_change_group"])
    table = lottery_table(NUMBERS, "pfa", price)
    assert table["measure"].iloc[-1] == "Their cost, at £2,162 each, our figure"
    assert (
        table["basis"].iloc[-1].startswith("£2,162 each, our figure (£1,000 to £3,800). Our calculation from SafeLives")
    )
    assert set(table["basis"].iloc[:-1]) == {""}
