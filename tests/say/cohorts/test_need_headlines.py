"""What the Need screen says first: short for every area, and nothing where nobody lives."""

import pytest

from cohorts.model.summary import Interval
from coverage.ask import Ask
from coverage.vocabulary import Status
from geo.areas import area_table
from geo.levels import LEVELS
from say.cohorts.need_headlines import estimate_in_short, parts_of_bar, reached_headline
from say.estimate import WHOLE_PEOPLE, Estimate

SHARES = {
    Status.SERVED: (Interval(0.09, 0.12, 0.16), Interval(900.0, 1_200.0, 1_600.0)),
    Status.CONFIRMED_NONE: (Interval(0.0, 0.0, 0.0), Interval(0.0, 0.0, 0.0)),
    Status.NO_RECORD: (Interval(0.84, 0.88, 0.91), Interval(8_000.0, 8_800.0, 9_500.0)),
}
MOST_WORDS = 18


@pytest.mark.parametrize("level", LEVELS)
def test_the_first_sentence_is_short_for_every_area(level: str) -> None:
    for name in area_table(level)["area_name"]:
        assert len(reached_headline(name, SHARES).split()) <= MOST_WORDS, name


def test_the_share_has_its_range_and_none_is_said_in_a_word() -> None:
    assert reached_headline("Kent", SHARES) == "Kent: 12% (9% to 16%) of these people have a current service on record."
    without = {status: shares for status, shares in SHARES.items() if status is not Status.SERVED}
    assert "Kent: none of these people have" in reached_headline("Kent", without)


def test_the_bar_has_a_part_for_each_status_that_anybody_lives_in() -> None:
    assert parts_of_bar(SHARES) == {
        Status.SERVED: "12% (9% to 16%); about 1,200 people (900 to 1,600)",
        Status.NO_RECORD: "88% (84% to 91%); about 8,800 people (8,000 to 9,500)",
    }


def test_our_estimate_is_said_with_its_range_and_whose_assumptions_it_rests_on() -> None:
    ask, cohort = Ask("high", intervention="high_risk_case_management"), Estimate(900, 1_200, 1_600, WHOLE_PEOPLE)
    assert (
        estimate_in_short("Kent", cohort, ask, changed=False)
        == "Our estimate for Kent: about 1,200 people (900 to 1,600) a year."
    )
    assert ", with your changed assumptions: " in estimate_in_short("Kent", cohort, ask, changed=True)
    assert estimate_in_short("Kent", cohort, Ask(intervention="helpline"), changed=False) == ""
    assert estimate_in_short("Kent", Estimate(None, None, None, WHOLE_PEOPLE), ask, changed=False) == ""
