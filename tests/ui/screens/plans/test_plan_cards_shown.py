"""The cards and warnings of a plan, and plans beside each other, from an answer made by hand."""

from dataclasses import replace

import pytest

from coverage.ask import Ask
from say.funding.left_choice_words import left_choice_in_words
from tests.ui.screens.plans.hand_made import ANSWER, AREAS, KENT, OF_YEARS, UNKNOWN, hand_made, invented
from ui.screens.plans.beside_table import BEFORE, beside_as_shown, unlike_in_words
from ui.screens.plans.plan_cards_shown import cards_in_words
from ui.screens.plans.plan_effects import gainers_in_words


def test_the_cards_have_ranges_and_invented_ones_say_so() -> None:
    reached, without, cost = cards_in_words(ANSWER)
    assert reached == (
        "about 110",
        "people reached over 2 years (80% range 100 to 130), about 55 a year",
    )
    assert without == ("1", "of 3 police force areas with no place from it in the last year")
    assert cost == ("about £17,000", "spent on places for each person reached (80% range £15,000 to £19,000)")
    assert all(words.startswith("INVENTED: ") for _, words in cards_in_words(invented()))


def test_a_plan_without_a_gap_and_one_of_a_single_area_say_so() -> None:
    everywhere = hand_made(figures={**ANSWER.figures, "areas_without": 0})
    assert cards_in_words(everywhere)[1] == (
        "all",
        "of 3 police force areas get a place from it in the last year",
    )
    only = hand_made(figures={**ANSWER.figures, "areas": 1, "areas_without": 0})
    assert cards_in_words(only)[1] == ("the area", "gets a place from it in the last year")


def test_what_is_not_known_is_said_without_a_range() -> None:
    reached, _, cost = cards_in_words(hand_made(people_reached=UNKNOWN, gbp_per_person=UNKNOWN))
    assert reached[0] == cost[0] == "not known"
    assert "range" not in reached[1] + cost[1]


def test_a_match_is_named_in_the_cost_of_each_person() -> None:
    matched = hand_made(tables={"years": OF_YEARS.assign(local_match_gbp=[5.0, 5.0])})
    assert cards_in_words(matched)[2][1].endswith(", of grant and local match together")


def test_what_gainers_gain_losers_lose() -> None:
    assert gainers_in_words(ANSWER) == (
        "Against a share by cohort, 2 areas get more and 1 less. Kent gets £600,000 more than its share by cohort, the most "
        "above; Norfolk gets £650,000 less, the most below."
    )
    nothing = hand_made(tables={"areas": AREAS.assign(gbp=0.0)})
    assert gainers_in_words(nothing) == "No area gets anything."


def test_things_as_they_are_stand_beside_every_plan_and_who_is_reached_by_them_is_not_known() -> None:
    table = beside_as_shown({"A": ANSWER}).set_index("")
    assert list(table.columns) == [BEFORE, "A"]
    assert table[BEFORE]["People reached, all years"] == "not known: nothing from this plan"
    assert not any(said.startswith(("nobody", "nothing", "0")) for said in table[BEFORE])


def test_plans_whose_totals_are_not_alike_say_in_what_they_differ() -> None:
    longer = hand_made(figures={**ANSWER.figures, "years": 4}, risk_levels=("standard", "medium", "high"))
    force = hand_made(tables={"areas": AREAS[AREAS["area_code"] == KENT]})
    assert unlike_in_words([ANSWER, ANSWER]) == ""
    assert unlike_in_words([ANSWER, longer]) == (
        "They run for 2 and 4 years; they serve people at high risk and people at every risk level: their totals are not alike."
    )
    assert unlike_in_words([ANSWER, force]) == (
        "They are for 3 police force areas and Kent: their totals are not alike."
    )


def test_what_a_plan_falls_short_of_is_counted_without_what_the_data_do_not_say() -> None:
    one = replace(invented(), warnings={"no_floor": "A.", "there_ends": "B.", "few_years": "C."})
    assert (one.falls_short, one.not_said) == (["A.", "C."], ["B."])
    assert "INVENTED: 2" in list(beside_as_shown({"It": one})["It"])


@pytest.mark.parametrize(
    ("ask", "says"),
    [
        (Ask("high", intervention="high_risk_case_management"), False),
        (Ask(), False),
        (Ask("high", intervention="victim_support"), True),
        (Ask("standard", intervention="high_risk_case_management"), True),
        (Ask("high", "lgbt", "high_risk_case_management"), True),
    ],
)
def test_a_plan_says_what_it_is_for_where_the_choice_at_the_left_differs(ask: Ask, says: bool) -> None:
    said = left_choice_in_words(ANSWER, ask)
    assert said.startswith("This plan is for intensive work with high-risk perpetrators.") == says == bool(said)
