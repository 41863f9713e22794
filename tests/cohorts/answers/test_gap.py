"""Places beside people: unknown is not none, spare places do not travel, and the parts sum to the whole."""

from dataclasses import replace
from datetime import date
from typing import Any

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as some

from cohorts.answers.gap import Gap, gap, gap_table
from cohorts.model.cohort import central_cohort, drawn_cohort
from cohorts.model.rollup import WHOLE
from coverage.ask import Ask, Terms
from coverage.directory import Directory
from coverage.evaluation import evaluate
from coverage.vocabulary import RISK_LEVELS, Status
from geo.areas import area_table, lad_table
from tests.cohorts.needs import need_of
from tests.directories import directory_of, service
from tests.samples import examples

TERMS = Terms(on=date(2026, 11, 22))
HIGH = Ask("high", "any", "behaviour_change_group", TERMS)
NORWICH, BROADLAND, NORFOLK, ENGLAND_AND_WALES = "E07000148", "E07000144", "E23000024", "K04000001"
NEED = need_of(weights={"population_16_plus": 1.0})
CENTRAL = central_cohort(NEED)
DRAWN = drawn_cohort(NEED)


def at(code: str) -> int:
    return int(lad_table().index.get_loc(code))


def gap_of(*described: dict[str, Any], ask: Ask = HIGH) -> Gap:
    directory: Directory = directory_of(*described)
    return gap(evaluate(directory, ask.terms), ask, CENTRAL)


def test_unmet_need_is_cohort_less_places_worked_by_hand() -> None:
    # Norwich holds 53,000 × its share of adults: of some 163 people, 63 places leave the rest.
    cohort = 53_000 * lad_table().at[NORWICH, "population_16_plus"] / lad_table()["population_16_plus"].sum()
    found = gap_of(service(("lad", NORWICH), places=63.0))
    assert found.unmet_need[0, at(NORWICH)] == pytest.approx(cohort - 63)
    row = gap_table(found, "lad").loc[NORWICH]
    assert row["coverage_median"] == pytest.approx(63 / cohort)
    assert row["people_with_room_median"] == pytest.approx(63)
    assert row["people_full_median"] == pytest.approx(cohort - 63)
    assert row["people_not_reachable_median"] == row["people_capacity_unknown_median"] == 0


def test_spare_places_never_make_need_negative_and_do_not_help_the_next_district() -> None:
    found = gap_of(
        service(("lad", NORWICH), places=100_000.0),
        service(("lad", BROADLAND), places=0.0),
        service(("pfa", NORFOLK), places=0.0),
    )
    norfolk = gap_table(found, "pfa").loc[NORFOLK]
    elsewhere = found.cohort[0][lad_table()["pfa_code"] == NORFOLK].sum() - found.cohort[0, at(NORWICH)]
    assert found.unmet_need[0, at(NORWICH)] == 0
    assert norfolk["unmet_need_median"] == pytest.approx(elsewhere)
    assert norfolk["places"] == 100_000


def test_where_no_places_are_stated_need_is_unknown_and_never_all_unmet() -> None:
    found = gap_of(service(("lad", NORWICH)))
    row = gap_table(found, "lad").loc[NORWICH]
    unknown = ["places", "unmet_need_median", "unmet_need_where_known_median", "coverage_median"]
    assert row[unknown].isna().all()
    assert row["share_capacity_unknown_median"] == 1


def test_a_force_with_some_places_known_says_at_least_how_many_are_unmet() -> None:
    norfolk = gap_table(gap_of(service(("lad", NORWICH), places=63.0), service(("lad", BROADLAND))), "pfa").loc[NORFOLK]
    norwich = gap_of(service(("lad", NORWICH), places=63.0)).unmet_need[0, at(NORWICH)]
    assert np.isnan(norfolk["unmet_need_median"])
    assert norfolk["unmet_need_where_known_median"] == pytest.approx(norwich)
    assert 0 < norfolk["share_known_median"] < 1


def test_where_nothing_is_listed_places_are_unknown_but_nobody_is_known_to_be_reached() -> None:
    row = gap_table(gap_of(), "lad").loc[NORWICH]
    assert np.isnan(row["unmet_need_median"])
    assert row["share_not_reachable_median"] == 1


def test_a_service_for_other_people_reaches_nobody_here() -> None:
    row = gap_table(gap_of(service(("lad", NORWICH), risk_levels=("standard",), places=50.0)), "lad").loc[NORWICH]
    assert row["share_not_reachable_median"] == 1
    assert np.isnan(row["places"])


def test_where_it_is_confirmed_that_there_is_none_the_whole_cohort_is_unmet() -> None:
    none = service(("lad", NORWICH), status="confirmed_none", confirmed_by="The commissioner")
    row = gap_table(gap_of(none), "lad").loc[NORWICH]
    assert row["places"] == 0
    assert row["unmet_need_median"] == row["cohort_median"] == row["people_not_reachable_median"]
    assert row["coverage_median"] == 0


@pytest.mark.parametrize(
    "doubtful",
    [
        {"risk_levels": ()},
        {"as_of_first": "2019-01-01", "as_of_last": "2019-12-31"},
        {"status": "announced"},
    ],
    ids=["whom it takes is not stated", "an old record", "announced only"],
)
def test_places_of_a_record_that_may_not_hold_are_not_counted_on(doubtful: dict[str, Any]) -> None:
    found = gap_of(service(("lad", NORWICH), places=50.0, **doubtful))
    assert found.status[at(NORWICH)] == Status.POSSIBLE
    assert np.isnan(found.places[0, at(NORWICH)])


def test_one_service_that_states_no_places_leaves_the_districts_places_unknown() -> None:
    found = gap_of(service(("lad", NORWICH), places=50.0), service(("lad", NORWICH)))
    assert np.isnan(found.places[0, at(NORWICH)])


def test_places_of_a_force_wide_service_are_shared_by_cohort_and_never_counted_twice() -> None:
    found = gap_of(service(("pfa", NORFOLK), places=70.0))
    inside = np.flatnonzero(lad_table()["pfa_code"] == NORFOLK)
    cohort = found.cohort[0]
    assert found.places[0, at(NORWICH)] == pytest.approx(70 * cohort[at(NORWICH)] / cohort[inside].sum())
    assert np.nansum(found.places) == pytest.approx(70)


def test_a_place_is_taken_once_whatever_risk_levels_are_added_up() -> None:
    # 150 places for all three levels: each level has its part of them by cohort, and together they are the 150.
    taking_all = service(("lad", NORWICH), places=150.0, risk_levels=("standard", "medium", "high"))
    by_risk = [gap_of(taking_all, ask=replace(HIGH, risk=risk)).places[0, at(NORWICH)] for risk in RISK_LEVELS]
    assert sum(by_risk) == pytest.approx(150)
    assert by_risk[2] == pytest.approx(150 * CENTRAL.national[0, 2] / CENTRAL.national[0].sum())
    assert gap_of(taking_all, ask=replace(HIGH, risk="any")).places[0, at(NORWICH)] == pytest.approx(150)


def test_where_nobody_is_at_the_levels_that_a_service_takes_each_has_an_equal_part_of_its_places() -> None:
    nobody = replace(CENTRAL, national=CENTRAL.national * [1, 0, 0])
    taking_two = directory_of(service(("lad", NORWICH), places=150.0, risk_levels=("medium", "high")))
    assert gap(evaluate(taking_two, TERMS), HIGH, nobody).places[0, at(NORWICH)] == pytest.approx(75)


def test_a_place_is_taken_once_whatever_communities_are_added_up() -> None:
    named = ("lgbt", "older")
    theirs = service(("pfa", NORFOLK), places=30.0, communities=named, provision="by_and_for")
    of_each = [np.nansum(gap_of(theirs, ask=replace(HIGH, community=one)).places) for one in named]
    assert sum(of_each) == pytest.approx(30)
    assert min(of_each) > 0


def test_places_of_a_wide_service_follow_the_cohort_of_each_draw_so_that_none_is_short_by_chance() -> None:
    found = gap(evaluate(directory_of(service(("pfa", NORFOLK), places=70.0)), TERMS), HIGH, DRAWN)
    inside = np.flatnonzero(lad_table()["pfa_code"] == NORFOLK)
    rates = (found.places / found.cohort)[:, inside]
    assert rates == pytest.approx(np.repeat(rates[:, :1], len(inside), axis=1))
    assert found.places[:, inside].sum(axis=1) == pytest.approx(np.full(len(rates), 70.0))


def test_places_of_different_kinds_of_service_are_not_added_up() -> None:
    ask = replace(HIGH, intervention="any")
    assert np.isnan(gap_of(service(("lad", NORWICH), places=50.0), ask=ask).places).all()


def test_a_record_whose_areas_were_widened_has_no_known_places_in_a_district() -> None:
    directory = directory_of(service(("pfa", NORFOLK), places=70.0), widened=frozenset({"S0"}))
    assert np.isnan(gap(evaluate(directory, TERMS), HIGH, CENTRAL).places).all()


def test_how_many_people_need_support_as_victims_is_not_known_here() -> None:
    ask = replace(HIGH, intervention="victim_support")
    assert np.isnan(gap_of(service(("lad", NORWICH), intervention="victim_support"), ask=ask).cohort).all()


def test_a_community_without_a_figure_leaves_every_person_unknown() -> None:
    ask = Ask("high", "faith", "behaviour_change_group", TERMS)
    found = gap_of(service(("lad", NORWICH), places=5.0, communities=("faith",), provision="by_and_for"), ask=ask)
    assert found.places[0, at(NORWICH)] == 5
    assert np.isnan(found.unmet_need).all()
    table = gap_table(found, "pfa").filter(regex="^(cohort|unmet_need|coverage|people|share)_")
    assert table.isna().to_numpy().all()


def test_an_empty_cohort_has_no_coverage_and_no_unmet_need() -> None:
    empty = Gap(np.zeros((1, 318)), np.full(318, Status.SERVED, dtype=np.uint8), np.full((1, 318), 10.0))
    row = gap_table(empty, WHOLE).loc[ENGLAND_AND_WALES]
    assert row["unmet_need_median"] == 0
    assert np.isnan(row["coverage_median"])


areas = [
    ("lad", NORWICH),
    ("lad", BROADLAND),
    ("pfa", NORFOLK),
    ("region", "E12000006"),
    ("nation", "W92000004"),
]
services = some.builds(
    lambda area, places, status: service(area, places=places, status=status, confirmed_by="A commissioner"),
    some.sampled_from(areas),
    some.sampled_from([float("nan"), 0.0, 30.0, 1e6]),
    some.sampled_from(["active", "pilot", "unknown", "confirmed_none"]),
)


@examples(8)
@given(some.lists(services, max_size=5))
def test_the_four_parts_sum_to_the_cohort_and_known_needs_lie_between_0_and_it(listed: list[Any]) -> None:
    found = gap(evaluate(directory_of(*listed), TERMS), HIGH, DRAWN)
    assert len(found.split) == 4
    assert np.allclose(sum(found.split.values()), found.cohort)
    assert all((people >= -1e-9).all() for people in found.split.values())
    unknown = ~found.known
    assert (np.isnan(found.places) == unknown[None, :]).all()
    assert (np.isnan(found.unmet_need) == unknown[None, :]).all()
    known = found.unmet_need[:, ~unknown]
    assert ((known >= 0) & (known <= found.cohort[:, ~unknown])).all()
    for level in ("pfa", "region"):
        table = gap_table(found, level)
        assert (table["coverage_median"].dropna().between(0, 1 + 1e-12)).all()
        assert len(table) == len(area_table(level))
