"""The need in words, on hand-made numbers: ranges stand beside numbers, and what is not known is never a nought."""

import math
import re
from dataclasses import replace
from datetime import date

import pandas as pd
import pytest

from cohorts.answers.gap import Gap, gap, gap_table
from cohorts.answers.of_area import status_shares_of
from cohorts.model.cohort import drawn_cohort
from coverage.ask import Ask, Terms
from coverage.directory import Directory
from coverage.evaluation import evaluate
from coverage.interventions import INTERVENTIONS
from coverage.vocabulary import Status
from loaders.assumptions.register import shipped_assumptions
from say.cohorts.counted_words import why_not_counted
from say.cohorts.need_sentences import (
    centre_sentence,
    cohort_sentences,
    counted_note,
    places_sentences,
    reached_sentences,
    too_small_sentence,
    unmet_sentences,
)
from say.estimate import WHOLE_PEOPLE, Estimate, whole_people
from tests.cohorts.needs import fixed, need_of
from tests.directories import directory_of, service

TERMS = Terms(on=date(2026, 11, 22))
HIGH = Ask("high", "any", "behaviour_change_group", TERMS)
NORWICH, NORFOLK = "E07000148", "E23000024"


def people(low: float, central: float, high: float) -> Estimate:
    return Estimate(low, central, high, WHOLE_PEOPLE)


NOT_KNOWN = people(math.nan, math.nan, math.nan)


def gap_in(directory: Directory, ask: Ask = HIGH) -> Gap:
    return gap(evaluate(directory, ask.terms), ask, drawn_cohort(need_of()))


def row_of(directory: Directory, area: str, level: str, ask: Ask = HIGH) -> pd.Series:
    return gap_table(gap_in(directory, ask), level).loc[area]


def reached_in(directory: Directory, area: str, ask: Ask = HIGH) -> str:
    return " ".join(reached_sentences(status_shares_of(gap_in(directory, ask), area), ask, "the test directory"))


def cohort_in_kent(cohort: Estimate, ask: Ask, changed: bool = False) -> str:
    return " ".join(cohort_sentences("In Kent", cohort, ask, changed))


def places_said(row: pd.Series) -> str:
    return " ".join(places_sentences(row))


def unmet_said(row: pd.Series) -> str:
    return " ".join(unmet_sentences(row))


def test_the_number_stands_with_its_range_and_counts_people_who_cause_harm() -> None:
    said = cohort_in_kent(people(1_412.3, 1_623.8, 1_961.2), HIGH)
    assert said == (
        "In Kent our estimate is 1,600 people a year who cause harm at high risk. "
        "Its 80% range, ours too, is 1,400 to 2,000."
    )


def test_changed_assumptions_are_said_in_the_first_sentence() -> None:
    said = cohort_in_kent(people(90, 100, 110), HIGH, changed=True)
    assert said.startswith("In Kent, with your changed assumptions, our estimate is 100 people a year")


@pytest.mark.parametrize(
    "intervention", [key for key, one in INTERVENTIONS.items() if not one.for_people_who_cause_harm]
)
def test_what_is_for_other_people_has_no_number_and_says_why(intervention: str) -> None:
    said = cohort_in_kent(NOT_KNOWN, replace(HIGH, intervention=intervention))
    why = why_not_counted(replace(HIGH, intervention=intervention))
    assert said.endswith(f" is not known. {why[0].upper()}{why[1:]}.")
    assert "figures below are of people who cause harm" in counted_note(replace(HIGH, intervention=intervention))


def test_a_cohort_that_nobody_knows_is_not_known_and_says_why() -> None:
    said = cohort_in_kent(NOT_KNOWN, replace(HIGH, community="faith"))
    assert said.startswith(
        "In Kent, the number of people who cause harm at high risk and are from faith communities is not known. No source says"
    )
    assert " 0" not in said


@pytest.mark.parametrize(
    ("ask", "says"),
    [
        (HIGH, "All people who cause harm at high risk are counted, whichever intervention is chosen"),
        (
            Ask("any", intervention="high_risk_case_management"),
            "Intensive work is for high risk. Choose that",
        ),
        (Ask("standard", intervention="young_people"), "All ages from 16 on are counted"),
    ],
)
def test_whom_the_figures_count_is_said_whichever_intervention_is_chosen(ask: Ask, says: str) -> None:
    assert says in counted_note(ask)


def test_what_is_for_some_of_them_needs_no_more_words_where_those_are_chosen() -> None:
    assert "Intensive" not in counted_note(Ask("high", intervention="high_risk_case_management"))
    assert "All ages" not in counted_note(Ask("high", "young_people", "young_people"))


def test_nothing_listed_is_said_with_its_caveat_and_unmet_need_is_not_known() -> None:
    assert reached_in(directory_of(), NORFOLK) == (
        "This is about behaviour change groups at high risk. "
        "This is where they live by the test directory on 22 November 2026. "
        "All of them live where nothing is listed, which is not the same as nothing there."
    )
    row = row_of(directory_of(), NORFOLK, "pfa")
    assert places_said(row) == ""
    assert unmet_said(row) == "Unmet need is not known, because in no district here are all the places known."


@pytest.mark.parametrize(
    ("described", "says"),
    [
        ({}, "live where a current local service is on record for them"),
        (
            {"status": "announced"},
            "live where a local service may reach them: the record is old or unclear",
        ),
        ({"delivery": "remote"}, "live where only a regional or national service is listed"),
        ({"risk_levels": ("standard",)}, "live where services reach, but none is recorded for these people"),
    ],
)
def test_a_record_is_told_apart_by_how_sure_and_how_near_it_is(described: dict[str, object], says: str) -> None:
    directory = directory_of(service(("lad", NORWICH), **described))
    assert f"All of them {says}." in reached_in(directory, NORWICH)
    assert "not the same as nothing there" not in reached_in(directory, NORWICH)
    assert f"{says}. " in reached_in(directory, NORFOLK)


def test_shares_by_status_make_up_the_whole_area() -> None:
    shares = status_shares_of(gap_in(directory_of(service(("lad", NORWICH)))), NORFOLK)
    assert list(shares) == [Status.SERVED, Status.NO_RECORD]
    assert sum(share.median for share, _ in shares.values()) == pytest.approx(1, abs=0.01)


def test_a_service_without_places_leaves_capacity_not_known() -> None:
    row = row_of(directory_of(service(("lad", NORWICH))), NORWICH, "lad")
    assert places_said(row) == "How many places there are for them is not known."
    assert "Unmet need is not known" in unmet_said(row)


def test_known_places_give_an_unmet_need_with_its_range() -> None:
    row = row_of(directory_of(service(("lad", NORWICH), places=10.0)), NORWICH, "lad")
    said = places_said(row)
    assert re.match(r"There are enough known places for \d+% \(.*\), about 10 people", said)
    assert ". There are not enough known places for " in said
    low, high = row["cohort_low"] - 10, row["cohort_high"] - 10
    assert f"people a year ({whole_people(low)} to {whole_people(high)}). Places cover" in unmet_said(row)


def test_where_some_districts_are_known_unmet_need_is_at_least_so_many() -> None:
    row = row_of(directory_of(service(("lad", NORWICH), places=10.0)), NORFOLK, "pfa")
    said = unmet_said(row)
    assert said.startswith("Unmet need is at least ")
    assert said.endswith("for the rest unmet need is not known.")


def test_places_checked_to_be_none_cover_nothing() -> None:
    none = service(("lad", NORWICH), status="confirmed_none", confirmed_by="The council")
    assert unmet_said(row_of(directory_of(none), NORWICH, "lad")).endswith("There is no place.")


def test_shares_of_an_unknown_cohort_are_not_said_at_all() -> None:
    faith = replace(HIGH, community="faith")
    assert reached_in(directory_of(), NORFOLK, faith) == ""
    assert places_said(row_of(directory_of(), NORFOLK, "pfa", faith)) == ""


def test_a_date_to_come_says_what_it_rests_on() -> None:
    later = replace(HIGH, terms=Terms(on=date(2039, 4, 1)))
    assert "on 1 April 2039, if nothing is updated until then." in reached_in(directory_of(), NORFOLK, later)


def test_the_centre_stands_beside_a_median_that_differs_and_says_why() -> None:
    standard = Ask("standard", "any", "conditional_caution", TERMS)
    said = centre_sentence(people(1.57e6, 1.955868e6, 2.53e6), 1.653571e6, standard, shipped_assumptions())
    assert said == (
        "With every assumption at its centre it would be 1.65 million. The middle of the draws, 1.96 million, lies above that "
        "because ranges, on the whole, reach further up than down, the number of victims above all."
    )


def test_the_number_of_victims_is_not_blamed_where_its_range_is_even_or_plays_no_part() -> None:
    even = need_of({"adult_victims": fixed(2_300_000)}).assumptions
    standard = Ask("standard", "any", "conditional_caution", TERMS)
    interval = people(1e6, 1.9e6, 2e6)
    assert "victims" not in centre_sentence(interval, 1.6e6, standard, even)
    assert "victims" not in centre_sentence(interval, 1.6e6, HIGH, shipped_assumptions())
    assert "below that because ranges, on the whole, reach further down than up" in centre_sentence(
        interval, 2.2e6, HIGH, shipped_assumptions()
    )


def test_a_centre_that_reads_like_the_median_needs_no_words() -> None:
    assert centre_sentence(people(90, 101, 110), 100, HIGH, shipped_assumptions()) == ""


def test_an_area_too_small_for_a_headline_gets_no_number_of_its_cohort() -> None:
    assert too_small_sentence("Isles of Scilly", 20_000) == (
        "Isles of Scilly has fewer than 20,000 people aged 16 and over, which is too few for a headline. Its numbers stand in "
        "the tables below."
    )
