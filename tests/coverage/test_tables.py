"""Rolling up, counting and sharing out, worked by hand on Norfolk (7 districts) and its region."""

import math
from datetime import date

import pytest

from coverage.ask import Ask, Terms
from coverage.directory import Directory
from coverage.evaluation import evaluate
from coverage.headline import AreasOfStatus, areas_by_status, directory_age
from coverage.tables import coverage_table, gaps_table
from coverage.vocabulary import Status
from geo.areas import lad_table
from geo.mistakes import Mistake
from tests.directories import directory_of, service

TERMS = Terms(on=date(2026, 11, 22))
NORWICH, BROADLAND = "E07000148", "E07000144"
NORFOLK = "E23000024"
HIGH = Ask("high", "any", "behaviour_change_group", TERMS)


def table_of(directory: Directory, level: str, ask: Ask = HIGH):  # type: ignore[no-untyped-def]
    return coverage_table(evaluate(directory, ask.terms), ask, level)


def test_a_force_has_the_best_status_of_any_of_its_people_and_shows_every_share() -> None:
    row = table_of(directory_of(service(("lad", NORWICH))), "pfa").loc[NORFOLK]
    people = lad_table()["population"]
    norfolk = people[lad_table()["pfa_code"] == NORFOLK].sum()
    assert (row["status"], row["extent"]) == ("served", "part")
    assert (row["districts"], row["districts_of"]) == (1, 7)
    assert row["share_served"] == pytest.approx(people[NORWICH] / norfolk)
    assert row["share_no_record"] == pytest.approx(1 - people[NORWICH] / norfolk)
    assert (row["lads_served"], row["lads_no_record"]) == (1, 6)


def test_a_service_that_names_two_districts_of_a_force_is_one_service_there() -> None:
    directory = directory_of(service(("lad", NORWICH), ("lad", BROADLAND)), service(("pfa", NORFOLK)))
    assert table_of(directory, "pfa").loc[NORFOLK, "services"] == 2
    assert table_of(directory, "lad").loc[NORWICH, "services"] == 2


def test_a_service_that_reaches_an_area_for_other_people_is_not_counted_as_an_answer() -> None:
    row = table_of(directory_of(service(("lad", NORWICH), risk_levels=("standard",))), "lad").loc[NORWICH]
    assert (row["status"], row["services"]) == ("not_for_them", 0)


def test_places_are_known_only_when_every_service_states_them() -> None:
    one, other = service(("lad", NORWICH), places=10.0), service(("lad", NORWICH))
    assert table_of(directory_of(one), "lad").loc[NORWICH, "places"] == 10
    row = table_of(directory_of(one, other), "lad").loc[NORWICH]
    assert math.isnan(row["places"])
    assert (row["places_known"], row["services_with_places"], row["services"]) == (10, 1, 2)


def test_no_places_are_reported_where_nothing_is_listed_but_nought_where_none_is_confirmed() -> None:
    none = service(("lad", NORWICH), status="confirmed_none", confirmed_by="The commissioner")
    table = table_of(directory_of(none), "lad")
    assert table.loc[NORWICH, "places"] == 0
    assert math.isnan(table.loc[BROADLAND, "places"])


def test_places_of_a_force_wide_service_are_shared_by_people_aged_16_and_over() -> None:
    table = table_of(directory_of(service(("pfa", NORFOLK), places=70.0)), "lad")
    adults = lad_table()["population_16_plus"]
    share = adults[NORWICH] / adults[lad_table()["pfa_code"] == NORFOLK].sum()
    assert table.loc[NORWICH, "places"] == pytest.approx(70 * share)


def test_places_stated_for_an_area_stay_there_and_the_rest_goes_elsewhere() -> None:
    split = service(("lad", NORWICH), ("lad", BROADLAND), places=50.0, places_of={NORWICH: 20.0})
    table = table_of(directory_of(split), "lad")
    assert table.loc[NORWICH, "places"] == 20
    assert table.loc[BROADLAND, "places"] == 30


def test_a_gap_is_a_column_in_which_no_record_names_the_area_for_those_people() -> None:
    directory = directory_of(service(("pfa", NORFOLK)), service(("region", "E12000006"), risk_levels=("medium",)))
    row = gaps_table(evaluate(directory, TERMS), "behaviour_change_group", "pfa").loc[NORFOLK]
    assert (row["high_status"], row["high_services"]) == ("served", 1)
    assert (row["medium_status"], row["medium_services"]) == ("wider_only", 1)
    assert row["standard_status"] == "not_for_them"
    assert not row["high_gap"] and row["medium_gap"]
    assert row["gaps"] == 10  # all but high risk: two other risk levels and eight communities


def test_each_area_is_counted_once_by_the_best_it_has() -> None:
    counts = areas_by_status(table_of(directory_of(service(("lad", NORWICH))), "pfa"))
    assert counts[Status.SERVED] == AreasOfStatus(whole=0, part=1)
    assert counts[Status.NO_RECORD] == AreasOfStatus(whole=42, part=0)


def test_the_age_of_a_directory_counts_old_undated_and_unplaced_records() -> None:
    old = {"as_of_first": "2019-01-01", "as_of_last": "2019-12-31"}
    undated = {"as_of_first": None, "as_of_last": None}
    age = directory_age(evaluate(directory_of(service(), service(**old), service(**undated)), TERMS))
    assert (age.records, age.stale, age.undated, age.without_area) == (3, 1, 1, 3)


@pytest.mark.parametrize("wrong", [{"risk": "extreme"}, {"community": "LGBT"}, {"intervention": ""}])
def test_a_word_that_is_on_no_axis_is_a_mistake_that_lists_the_words_that_are(wrong: dict[str, str]) -> None:
    with pytest.raises(Mistake, match="choose one of: any, "):
        Ask(**wrong)


def test_a_window_of_no_months_is_a_mistake() -> None:
    with pytest.raises(Mistake, match="from 1 to 240"):
        Terms(staleness_months=0)
