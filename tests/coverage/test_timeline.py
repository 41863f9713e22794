"""What stays if nothing is renewed: only what ends falls, nothing grows old on the way, and unknown ends stay and are counted."""

from dataclasses import replace
from datetime import date

import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as some

from cohorts.answers.people_losing import people_losing
from cohorts.model.cohort import drawn_cohort
from coverage.ask import MOST_STALENESS_MONTHS, Ask, Terms
from coverage.cube import status_by_lad
from coverage.evaluation import evaluate
from coverage.timeline import (
    districts_lost,
    if_nothing_is_renewed,
    months_of,
    months_read,
    readings_ahead,
    timeline_table,
)
from tests.cohorts.needs import need_of
from tests.directories import directory_of, service
from tests.samples import examples

ON = date(2026, 11, 27)
ASK = Ask("high", "any", "behaviour_change_group", Terms(ON))
NORWICH, BROADLAND, NORFOLK = "E07000148", "E07000144", "E23000024"
COHORT = drawn_cohort(need_of())


def table_of(*described: dict[str, object], months: int = 6, level: str = "lad") -> pd.DataFrame:
    return timeline_table(months_of(directory_of(*described), ASK, months), level)


def test_a_service_falls_on_the_first_of_the_month_after_its_last_day() -> None:
    found = table_of(service(("lad", NORWICH), ends=pd.Timestamp("2027-03-31")), service(("lad", BROADLAND)))
    assert list(found.index)[:3] == [ON, date(2026, 12, 1), date(2027, 1, 1)]
    assert list(found["services"]) == [2, 2, 2, 2, 2, 1, 1]
    assert (
        list(found["services_ended"]) == list(found["areas_lost"]) == list(found["districts_lost"]) == [0] * 5 + [1] * 2
    )
    assert list(found["services_without_end"]) == [1] * 7


def test_the_end_of_known_money_ends_it_here_unless_a_newer_fact_knows_it() -> None:
    funded = {"funded_to": pd.Timestamp("2027-03-31")}
    newer_day = pd.Timestamp("2027-01-10")
    newer = {"funded_to": pd.Timestamp("2026-12-31"), "as_of_first": newer_day, "as_of_last": newer_day}
    assert list(table_of(service(("lad", NORWICH), **funded))["services"]) == [1] * 5 + [0] * 2
    assert table_of(service(("lad", NORWICH), starts=pd.Timestamp("2025-01-01"), **newer))["services"].iloc[-1] == 1


def test_money_that_was_over_before_the_date_takes_nothing_more_away() -> None:
    over = service(("lad", NORWICH), funded_to=pd.Timestamp("2026-03-31"))
    before = if_nothing_is_renewed(directory_of(over), ON)
    assert before.services["ends"].isna().all()
    assert table_of(over)["services"].nunique() == 1


def test_option_years_are_never_counted() -> None:
    ending = {"ends": pd.Timestamp("2027-01-31")}
    plain, extendable = (
        service(("lad", NORWICH), **ending),
        service(("lad", NORWICH), **ending, option_to=pd.Timestamp("2029-01-31")),
    )
    pd.testing.assert_frame_equal(table_of(plain), table_of(extendable))


def test_nothing_grows_old_on_the_way() -> None:
    old = service(("lad", NORWICH), as_of_first=pd.Timestamp("2025-01-01"), as_of_last=pd.Timestamp("2025-01-01"))
    found = table_of(old, months=24)
    assert set(found["areas_served"]) == {1} and set(found["services"]) == {1}


def test_places_that_are_not_known_are_counted_and_not_summed() -> None:
    known, unknown = service(("lad", NORWICH), places=30.0), service(("lad", BROADLAND), places=float("nan"))
    found = table_of(known, unknown)
    assert set(found["places_known"]) == {30.0} and set(found["services_without_places"]) == {1}
    assert table_of(unknown)["places_known"].isna().all()


@given(some.lists(some.integers(0, 8), min_size=1, max_size=4))
@examples(5)
def test_what_is_lost_never_comes_back_where_nothing_begins(ends: list[int]) -> None:
    days = [pd.Timestamp(2027, 1 + month, 15) for month in ends]
    described = [service(("lad", code), ends=day) for code, day in zip((NORWICH, BROADLAND) * 2, days, strict=False)]
    months = months_of(directory_of(*described), ASK, 10)
    found = timeline_table(months, "pfa")
    for falling in ("services", "areas_local", "areas_served"):
        assert found[falling].is_monotonic_decreasing
    assert found["districts_lost"].is_monotonic_increasing
    assert (found["services"] + found["services_ended"]).nunique() == 1


@given(some.lists(some.tuples(some.integers(1, 330), some.integers(1, 330)), min_size=1, max_size=4))
@examples(3)
def test_a_month_in_which_no_record_says_anything_is_as_the_one_before_and_no_other_is_passed_over(
    spans: list[tuple[int, int]],
) -> None:
    first = pd.Timestamp(ON)
    described = [
        service(("lad", code), starts=first + pd.Timedelta(days=min(span)), ends=first + pd.Timedelta(days=max(span)))
        for code, span in zip((NORWICH, BROADLAND) * 2, spans, strict=False)
    ]
    directory = directory_of(*described)
    ending = if_nothing_is_renewed(directory, ON)
    for number, month in enumerate(months_of(directory, ASK, 11)):
        then = replace(ASK, terms=replace(ASK.terms, on=month.on, staleness_months=ASK.terms.staleness_months + number))
        assert (month.status == status_by_lad(evaluate(ending, then.terms), then)).all()


def test_the_longest_time_in_which_records_count_can_be_looked_ahead_from() -> None:
    longest = replace(ASK, terms=Terms(ON, MOST_STALENESS_MONTHS))
    described = service(("lad", NORWICH), ends=pd.Timestamp("2027-01-15"))
    assert [len(month.services) for month in months_of(directory_of(described), longest, 3)] == [1, 1, 1, 0]


def test_the_people_who_lose_it_are_those_of_the_districts_and_unknown_for_people_who_are_harmed() -> None:
    described = service(("lad", NORWICH), ends=pd.Timestamp("2026-12-31"))
    months = months_of(directory_of(described), ASK, 2)
    people = people_losing(months, ASK, COHORT)
    assert districts_lost(months[0], months[2]) == (NORWICH,)
    assert people["people_median"].iloc[0] == 0 < people["people_low"].iloc[2] < people["people_high"].iloc[2]
    harmed = replace(ASK, intervention="victim_support", terms=replace(ASK.terms, for_whom="harmed"))
    unknown = people_losing(months_of(directory_of(described), harmed, 2), harmed, COHORT)
    assert unknown.isna().all(axis=None)


def test_one_reading_of_the_days_ahead_answers_every_ask_and_days_alike_share_theirs() -> None:
    directory = directory_of(service(("lad", NORWICH), ends=pd.Timestamp("2027-03-31")), service(("lad", BROADLAND)))
    readings = readings_ahead(directory, ASK.terms, 6)
    read = [evaluation for _, evaluation in readings]
    assert read[2] is read[3] is read[4] and read[4] is not read[5]
    for ask in (ASK, replace(ASK, risk="medium"), replace(ASK, intervention="helpline")):
        for kept, anew in zip(months_read(readings, ask), months_of(directory, ask, 6), strict=True):
            assert kept.on == anew.on and (kept.status == anew.status).all()
            pd.testing.assert_frame_equal(kept.services, anew.services)


@pytest.mark.parametrize("day", [date(2026, 12, 31), date(2024, 2, 29)])
def test_months_begin_on_the_first_after_any_day(day: date) -> None:
    found = months_of(directory_of(service(("lad", NORWICH))), replace(ASK, terms=Terms(day)), 2)
    assert found[0].on == day and found[1].on.day == found[2].on.day == 1 and found[1].on > day
