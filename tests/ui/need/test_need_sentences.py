"""The need in words, on hand-made numbers: ranges stand beside numbers, and what is not known is never a nought."""

import math
from dataclasses import replace
from datetime import date

import pandas as pd
import pytest

from cohorts.cohort import central_cohort, drawn_cohort
from cohorts.gap import gap, gap_table
from cohorts.summary import Interval
from coverage.ask import Ask, Terms
from coverage.directory import Directory
from coverage.evaluation import evaluate
from loaders.assumptions import shipped_assumptions
from tests.cohorts.needs import fixed, need_of
from tests.directories import directory_of, service
from ui.need.need_sentences import (
    centre_sentence,
    cohort_sentence,
    in_figures,
    left_sentence,
    too_small_sentence,
    unmet_sentence,
)

TERMS = Terms(on=date(2026, 11, 22))
HIGH = Ask("high", "any", "behaviour_change_group", TERMS)
NORWICH, NORFOLK = "E07000148", "E23000024"
NOT_KNOWN = Interval(math.nan, math.nan, math.nan)


def row_of(directory: Directory, area: str, level: str, ask: Ask = HIGH) -> pd.Series:
    need = need_of()
    found = gap(evaluate(directory, ask.terms), ask, drawn_cohort(need), central_cohort(need))
    return gap_table(found, level).loc[area]


def test_the_number_stands_with_its_range() -> None:
    said = cohort_sentence("In Kent", Interval(1_412.3, 1_623.8, 1_961.2), HIGH)
    assert said == (
        "In Kent, an estimated 1,600 people a year (80% range 1,400 to 2,000) would need behaviour change groups for high risk."
    )


def test_a_cohort_that_nobody_knows_is_not_known_and_says_why() -> None:
    said = cohort_sentence("In Kent", NOT_KNOWN, replace(HIGH, community="faith"))
    assert "is not known: no source says what share of people it is meant for" in said
    assert " 0" not in said


@pytest.mark.parametrize(
    ("people", "says"),
    [(0.3, "under 1"), (4.3, "4"), (58.4, "58"), (6_624.7, "6,600"), (1_955_868, "1.96 million")],
)
def test_people_are_whole_and_rounded(people: float, says: str) -> None:
    assert in_figures(people) == says


def test_nothing_listed_is_said_with_its_caveat_and_unmet_need_is_not_known() -> None:
    row = row_of(directory_of(), NORFOLK, "pfa")
    assert left_sentence(row, HIGH, "the test directory") == (
        "By the test directory on 22 November 2026: for all of them, no service listed for them reaches them, "
        "which is not the same as nothing there."
    )
    assert (
        unmet_sentence(row)
        == "Unmet need is not known, because in no district here are all the places known."
    )


def test_a_service_without_places_leaves_capacity_not_known() -> None:
    row = row_of(directory_of(service(("lad", NORWICH))), NORWICH, "lad")
    assert "for all of them, a service reaches them, and how many it can take is not known" in left_sentence(
        row, HIGH, "it"
    )
    assert "Unmet need is not known" in unmet_sentence(row)


def test_known_places_give_an_unmet_need_with_its_range() -> None:
    row = row_of(directory_of(service(("lad", NORWICH), places=10.0)), NORWICH, "lad")
    said = left_sentence(row, HIGH, "it")
    assert "about 10 people, a service reaches them, and has a place for them" in said
    assert "and its places are taken" in said
    low, high = row["cohort_low"] - 10, row["cohort_high"] - 10
    assert f"people a year ({in_figures(low)} to {in_figures(high)}): places cover" in unmet_sentence(row)


def test_where_some_districts_are_known_unmet_need_is_at_least_so_many() -> None:
    row = row_of(directory_of(service(("lad", NORWICH), places=10.0)), NORFOLK, "pfa")
    said = unmet_sentence(row)
    assert said.startswith("Unmet need is at least ")
    assert said.endswith("for the rest unmet need is not known.")


def test_places_checked_to_be_none_cover_nothing() -> None:
    none = service(("lad", NORWICH), status="confirmed_none", confirmed_by="The council")
    assert unmet_sentence(row_of(directory_of(none), NORWICH, "lad")).endswith("there is no place.")


def test_shares_of_an_unknown_cohort_are_not_said_at_all() -> None:
    row = row_of(directory_of(), NORFOLK, "pfa", replace(HIGH, community="faith"))
    assert left_sentence(row, HIGH, "it") == ""


def test_a_date_to_come_says_what_it_rests_on() -> None:
    later = replace(HIGH, terms=Terms(on=date(2039, 4, 1)))
    said = left_sentence(row_of(directory_of(), NORFOLK, "pfa"), later, "it")
    assert "on 1 April 2039, if nothing is updated until then:" in said


def test_the_centre_stands_beside_a_median_that_differs_and_says_why() -> None:
    standard = Ask("standard", "any", "conditional_caution", TERMS)
    said = centre_sentence(Interval(1.57e6, 1.955868e6, 2.53e6), 1.653571e6, standard, shipped_assumptions())
    assert said == (
        "With every assumption at its centre it would be 1.65 million. The middle of the draws, 1.96 million, lies above that "
        "because ranges, on the whole, reach further up than down, the number of victims above all."
    )


def test_the_number_of_victims_is_not_blamed_where_its_range_is_even_or_plays_no_part() -> None:
    even = need_of({"adult_victims": fixed(2_300_000)}).assumptions
    standard = Ask("standard", "any", "conditional_caution", TERMS)
    interval = Interval(1e6, 1.9e6, 2e6)
    assert "victims" not in centre_sentence(interval, 1.6e6, standard, even)
    assert "victims" not in centre_sentence(interval, 1.6e6, HIGH, shipped_assumptions())
    assert "below that because ranges, on the whole, reach further down than up" in centre_sentence(
        interval, 2.2e6, HIGH, shipped_assumptions()
    )


def test_a_centre_that_reads_like_the_median_needs_no_words() -> None:
    assert centre_sentence(Interval(90, 101, 110), 100, HIGH, shipped_assumptions()) == ""


def test_an_area_too_small_for_a_headline_gets_no_number_of_its_cohort() -> None:
    assert too_small_sentence("Isles of Scilly", 20_000) == (
        "Isles of Scilly has fewer than 20,000 people aged 16 and over, which is too few for a headline: its numbers stand in "
        "the tables below."
    )
