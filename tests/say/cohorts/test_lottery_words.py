"""The lottery in sentences that can be quoted: ranges said, unknown said, INVENTED in each of them."""

import re
from dataclasses import fields, replace
from datetime import date, timedelta

from cohorts.answers.lottery import Lottery
from cohorts.model.inputs import CohortInputs
from cohorts.model.summary import Interval
from coverage.ask import Ask, Terms
from coverage.vocabulary import Status
from loaders.assumptions.register import shipped_assumptions, shipped_community_shares
from loaders.sources_register import publisher_and_edition
from say.cohorts.lottery_words import lottery_numbers, lottery_to_quote
from say.numbers import day
from tests.cohorts.needs import need_of
from tests.pages.spoken import sentences_in

NAN = float("nan")
UNKNOWN = Interval(NAN, NAN, NAN)
NOTHING = Interval(0.0, 0.0, 0.0)
DAY = date(2026, 1, 22)
SHARES = {status.key: NOTHING for status in Status} | {
    "served": Interval(0.10, 0.12, 0.14),
    "no_record": Interval(0.86, 0.88, 0.90),
}
NUMBERS = Lottery(
    cohort=Interval(48_900.0, 54_321.0, 60_100.0),
    share_by_status=SHARES,
    areas_known=4,
    share_known=Interval(0.08, 0.09, 0.10),
    gini=Interval(0.40, 0.45, 0.50),
    best_tenth=Interval(26.0, 31.0, 36.0),
    worst_tenth=Interval(1.2, 1.4, 1.7),
    best_to_worst=Interval(18.0, 22.0, 26.0),
    extra_places=Interval(850.0, 1_101.0, 1_249.0),
    cost_gbp=Interval(4_160_000.0, 7_080_000.0, 9_530_000.0),
)
INTENSIVE = Ask("high", intervention="high_risk_case_management", terms=Terms(on=DAY))


PUBLISHED = (
    "At high risk there are about 53,000, at least, who cause harm in England and Wales, "
    "says the Drive Partnership (2021)."
)


def shipped_need() -> CohortInputs:
    return CohortInputs(shipped_assumptions(), shipped_community_shares())


def said(lottery: Lottery = NUMBERS, level: str = "pfa", invented: bool = False, changed: bool = False) -> str:
    ask = Ask("high", "any", "behaviour_change_group", Terms(on=DAY))
    need = need_of({"cohort_high": {"value": 60_000.0}}) if changed else shipped_need()
    subject = "behaviour change groups for high risk"
    return lottery_to_quote(lottery, need, ask, subject, level, "the published record", invented)


def test_the_whole_says_who_lives_where_how_evenly_what_it_would_take_and_the_caveat() -> None:
    assert said().startswith(
        f"{PUBLISHED} "
        "This is about behaviour change groups for high risk. "
        "By our estimate there are 54,000 (49,000 to 60,000) people a year who cause harm at high risk. "
        "This is where they live by the published record on 22 January 2026. "
        "12% (10% to 14%) live where a current local service is on record for them. "
        "88% (86% to 90%) live where nothing is listed, which is not the same as nothing there. "
        "Places are known in full in 4 of 43 police force areas, home to 9% (8% to 10%) of these people. "
        "There the best-served tenth have 31 (26 to 36) places for every 100 people. "
        "The worst-served tenth have 1.4 (1.2 to 1.7); the ratio is 22 (18 to 26). "
        "Unevenness (Gini), from 0, all alike, to 1, is 0.45 (0.40 to 0.50). "
        "To match the best-served tenth each is compared with, these areas would need about 1,100 (850 to 1,200) more places a "
        "year. They would cost about £7.1 million (£4.2 million to £9.5 million)."
    )
    assert (
        "These are our estimates: a range holds the middle 80% of what the assumptions allow. "
        "Areas whose places are not known in full are left out of the comparison."
    ) in said()


def test_where_nothing_at_all_is_known_nothing_is_nought() -> None:
    unknown = replace(
        NUMBERS,
        cohort=UNKNOWN,
        share_by_status=dict.fromkeys(SHARES, UNKNOWN),
        areas_known=0,
        **dict.fromkeys(
            ["share_known", "gini", "best_tenth", "worst_tenth", "best_to_worst", "extra_places", "cost_gbp"],
            UNKNOWN,
        ),
    )
    words = said(unknown)
    assert words.startswith(
        f"{PUBLISHED} "
        "This is about behaviour change groups for high risk. "
        "The number of people who cause harm at high risk is not known. "
        "So where they live, by what is on record, is not known. "
        "Places are known in full in none of 43 police force areas. How evenly they fall is not known."
    )
    assert "nan" not in words and not re.search(r"\b0\b", words) and "more places" not in words


def test_places_known_for_a_community_of_unknown_size_are_not_compared() -> None:
    rates = dict.fromkeys(
        ["share_known", "gini", "best_tenth", "worst_tenth", "best_to_worst", "extra_places"], UNKNOWN
    )
    words = said(replace(NUMBERS, **rates))
    assert "in 4 of 43 police force areas. How many people need them, and how evenly they fall, is not known." in words
    assert "more places" not in words


def test_too_few_areas_are_not_compared_and_no_number_is_said_of_them() -> None:
    unknown = dict.fromkeys(["gini", "best_tenth", "worst_tenth", "best_to_worst", "extra_places"], UNKNOWN)
    words = said(replace(NUMBERS, areas_known=9, **unknown))
    assert (
        "in 9 of 43 police force areas, home to 9% (8% to 10%) of these people. "
        "How evenly they fall is not known: these areas are too few to compare."
    ) in words
    assert "tenth" not in words


def test_a_status_nobody_lives_in_is_left_out_and_served_by_none_is_said() -> None:
    shares = {**SHARES, "served": NOTHING, "no_record": Interval(1.0, 1.0, 1.0)}
    words = said(replace(NUMBERS, share_by_status=shares))
    assert (
        "None of them live where a current local service is on record for them. 100% live where nothing is listed"
    ) in words
    assert "checked" not in words


def test_every_status_has_words() -> None:
    words = said(replace(NUMBERS, share_by_status={key: Interval(0.1, 0.2, 0.3) for key in SHARES}))
    assert words.count("20% (10% to 30%)") == len(Status)


def test_a_share_that_is_not_quite_nothing_or_everything_is_not_said_to_be() -> None:
    shares = {**SHARES, "served": Interval(0.0, 0.001, 0.002), "no_record": Interval(0.998, 0.999, 1.0)}
    words = said(replace(NUMBERS, share_by_status=shares))
    assert "under 1% (0% to under 1%) live where" in words
    assert "over 99% (over 99% to 100%) live where nothing is listed" in words


def test_no_places_for_the_worst_served_tenth_is_none_and_has_no_ratio() -> None:
    words = said(replace(NUMBERS, worst_tenth=NOTHING, best_to_worst=UNKNOWN))
    assert "The worst-served tenth have none. Unevenness" in words
    sometimes = said(replace(NUMBERS, worst_tenth=Interval(0.0, 0.0, 0.2), best_to_worst=UNKNOWN))
    assert "The worst-served tenth have 0 (0 to 0.20); the ratio is not known." in sometimes


def test_areas_that_are_known_to_have_no_place_are_told_from_unknown_ones() -> None:
    words = said(replace(NUMBERS, best_tenth=NOTHING, worst_tenth=NOTHING, gini=UNKNOWN, extra_places=NOTHING))
    assert "of these people. None of those areas has a place." in words


def test_a_cost_that_is_not_known_is_said_so() -> None:
    words = said(replace(NUMBERS, cost_gbp=UNKNOWN))
    assert "more places a year. Their cost is not known." in words and "reckoned" not in words


def test_areas_that_are_all_alike_need_no_more_places() -> None:
    words = said(replace(NUMBERS, extra_places=Interval(0.0, 1e-13, 1e-12), gini=Interval(0.0, 1e-16, 1e-16)))
    assert "Each of these areas is at the level of the best-served tenth" in words
    assert "is 0.00." in words


def test_invented_data_says_so_in_every_sentence() -> None:
    sentences = sentences_in(said(invented=True))
    assert len(sentences) > 12
    assert all(sentence.startswith("INVENTED: ") for sentence in sentences)
    assert "INVENTED" not in said()


def test_changed_assumptions_are_said_and_so_is_a_date_to_come() -> None:
    assert said(changed=True).startswith("CHANGED: some of the shipped assumptions were changed by the user. ")
    ahead = date.today() + timedelta(days=30)
    ask = Ask("high", "any", "behaviour_change_group", Terms(on=ahead))
    words = lottery_to_quote(NUMBERS, shipped_need(), ask, "groups", "lad", "the record", False)
    assert f"This is where they live by the record on {day(ahead)}, if nothing is updated until then." in words
    assert "4 of 318 local authority districts" in words


def quoted(ask: Ask, need: CohortInputs, lottery: Lottery = NUMBERS, invented: bool = False) -> str:
    return lottery_to_quote(lottery, need, ask, "intensive work", "pfa", "the published record", invented)


def test_a_quote_ends_with_whom_it_counts_and_its_sources() -> None:
    words = quoted(INTENSIVE, shipped_need())
    assert (
        "All people who cause harm at high risk are counted, whichever intervention is chosen, and nobody who is harmed. "
        "They count whether or not they would be referred or start. "
        "We worked these numbers out from the directory named and from these sources. "
        "Drive Partnership response to VAWG Strategy consultation (2021), 2020. "
        f"People by age: {publisher_and_edition('population')}. "
    ) in words
    assert "CHANGED" not in words


def test_a_cost_stands_with_what_one_place_costs_and_whose_figure_that_is() -> None:
    words = quoted(INTENSIVE, shipped_need())
    assert "about £7.1 million (£4.2 million to £9.5 million). That is at £5,800 each, our figure" in words
    assert "(£3,800 to £10,500, a range that holds all published evidence)" in words


def test_a_quote_from_changed_assumptions_says_so_first_and_whose_the_figure_is() -> None:
    changed = quoted(INTENSIVE, need_of({"cohort_high": {"value": 60_000}}))
    assert changed.startswith("CHANGED: ")
    assert "The user's own figure for “Perpetrators in the highest risk category" in changed
    weighed = replace(shipped_need(), weights={"population_16_plus": 0.4, "expected_victims": 0.6})
    assert quoted(INTENSIVE, weighed).startswith("CHANGED: ")


def test_a_quote_of_what_is_for_people_who_are_harmed_says_that_it_counts_others() -> None:
    unknown = replace(NUMBERS, cohort=UNKNOWN, share_by_status=dict.fromkeys(SHARES, UNKNOWN))
    words = quoted(replace(INTENSIVE, intervention="victim_support"), shipped_need(), unknown)
    assert "How many people would need it is not known: this estimate counts people who cause harm." in words


def test_every_sentence_of_an_invented_quote_says_so() -> None:
    words = quoted(INTENSIVE, need_of(), invented=True)
    assert words.count("INVENTED: ") == len(sentences_in(words))


def test_numbers_for_machines_hold_every_field_and_null_for_what_is_not_known() -> None:
    numbers = lottery_numbers(replace(NUMBERS, cost_gbp=UNKNOWN))
    assert set(numbers) == {field.name for field in fields(Lottery)}
    assert numbers["cost_gbp"] == {"low": None, "median": None, "high": None}
    assert numbers["cohort"] == {"low": 48_900.0, "median": 54_321.0, "high": 60_100.0}
    assert numbers["share_by_status"]["confirmed_none"]["median"] == 0
    assert numbers["areas_known"] == 4
