"""Pounds a person and year: exact pounds over estimated people, over the years that have money, and nothing made up."""

from dataclasses import replace

import numpy as np
import pytest

from cohorts.answers.pounds_per_person import pounds_per_person
from cohorts.model.cohort import drawn_cohort
from coverage.ask import ANY
from coverage.money.award import STATED, Award, Years
from coverage.money.by_area import MoneyHere, money_by_area
from coverage.money.ledger import ledger
from geo.areas import lad_table, lads_of
from loaders.assumptions.need_files import need_from_files
from tests.coverage.money.awards_of_tests import PLAIN

KENT = "E23000032"


@pytest.fixture(scope="module")
def cohort():  # type: ignore[no-untyped-def]
    return drawn_cohort(need_from_files(None, []).need)


def money_of(*awards: Award) -> MoneyHere:
    return money_by_area(ledger(awards, "pfa"), "pfa")[KENT]


def test_a_year_is_the_sum_over_the_years_that_have_money(cohort) -> None:  # type: ignore[no-untyped-def]
    later = replace(PLAIN, key="A2", pounds=300_000.0, years=Years(2020, 2020, STATED))
    found = pounds_per_person(money_of(PLAIN, later), cohort, lads_of(KENT), ANY)
    people = cohort.people(ANY, ANY, lad_table().index.get_indexer(list(lads_of(KENT)))).sum(axis=1)
    assert found is not None and (found.years, found.awards, found.risk) == (3, 2, ANY)
    assert found.pounds.median == pytest.approx((100_123 + 300_000) / 3 / np.median(people), rel=0.01)
    assert found.pounds.low < found.pounds.median < found.pounds.high


def test_awards_of_one_risk_level_are_divided_by_its_people_alone(cohort) -> None:  # type: ignore[no-untyped-def]
    drive = replace(PLAIN, key="A2", pounds=300_000.0, kind="high_risk_case_management")
    at_high = pounds_per_person(money_of(PLAIN, drive), cohort, lads_of(KENT), "high")
    at_medium = pounds_per_person(money_of(PLAIN, drive), cohort, lads_of(KENT), "medium")
    assert at_high is not None and (at_high.risk, at_high.awards) == ("high", 1)
    assert at_medium is not None and (at_medium.risk, at_medium.awards) == (ANY, 2)


def test_without_a_sum_of_known_years_there_is_no_figure(cohort) -> None:  # type: ignore[no-untyped-def]
    assert pounds_per_person(money_of(), cohort, lads_of(KENT), ANY) is None
    assert pounds_per_person(money_of(replace(PLAIN, years=None)), cohort, lads_of(KENT), ANY) is None
