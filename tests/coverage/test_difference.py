"""What differs between two records, worked by hand on Norfolk (7 districts, of which Norwich and Broadland are named here)."""

from dataclasses import replace
from datetime import date

import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from coverage.ask import Ask, Terms
from coverage.difference import record_difference
from coverage.directory import Directory
from coverage.evaluation import evaluate
from geo.areas import lad_table
from tests.directories import directory_of, service
from tests.samples import examples

TERMS = Terms(on=date(2026, 11, 22))
LATER = replace(TERMS, on=date(2029, 4, 1))
NORWICH, BROADLAND, NORFOLK = "E07000148", "E07000144", "E23000024"
HIGH = Ask("high", "any", "behaviour_change_group", TERMS)


def compared(before: Directory, after: Directory, level: str) -> pd.DataFrame:
    return record_difference(evaluate(before, TERMS), evaluate(after, TERMS), HIGH, level)


def share_of_norfolk(lad: str) -> float:
    people = lad_table()["population"]
    return float(people[lad] / people[lad_table()["pfa_code"] == NORFOLK].sum())


def test_a_district_that_gains_a_record_has_more_and_its_force_has_more_for_its_share_of_people() -> None:
    with_norwich = directory_of(service(("lad", NORWICH)))
    row = compared(directory_of(), with_norwich, "lad").loc[NORWICH]
    assert (row["status_before"], row["status_after"], row["change"]) == ("no_record", "served", "more")
    assert (row["share_more"], row["share_less"], row["share_same"]) == (1, 0, 0)
    force = compared(directory_of(), with_norwich, "pfa").loc[NORFOLK]
    assert force["share_more"] == pytest.approx(share_of_norfolk(NORWICH))
    assert force["share_same"] == pytest.approx(1 - share_of_norfolk(NORWICH))
    assert (force["status_after"], force["extent_after"]) == ("served", "part")
    assert force["change"] == "more"


def test_a_force_with_one_district_better_and_one_worse_has_both() -> None:
    before, after = directory_of(service(("lad", NORWICH))), directory_of(service(("lad", BROADLAND)))
    force = compared(before, after, "pfa").loc[NORFOLK]
    assert force["change"] == "both"
    assert force["share_more"] == pytest.approx(share_of_norfolk(BROADLAND))
    assert force["share_less"] == pytest.approx(share_of_norfolk(NORWICH))


def test_a_record_that_grows_old_is_less_on_record() -> None:
    directory = directory_of(service(("lad", NORWICH)))
    table = record_difference(evaluate(directory, TERMS), evaluate(directory, LATER), HIGH, "lad")
    row = table.loc[NORWICH]
    assert (row["status_before"], row["status_after"], row["change"]) == ("served", "possible", "less")
    assert (table.drop(NORWICH)["change"] == "same").all()


def test_recording_that_there_is_none_takes_nothing_off_the_record_and_forgetting_it_adds_nothing() -> None:
    none = service(("lad", NORWICH), status="confirmed_none", confirmed_by="The commissioner")
    assert compared(directory_of(), directory_of(none), "lad").loc[NORWICH, "change"] == "same"
    assert compared(directory_of(none), directory_of(), "lad").loc[NORWICH, "change"] == "same"


def test_two_different_services_of_one_status_are_no_change() -> None:
    one, other = directory_of(service(("lad", NORWICH))), directory_of(service(("pfa", NORFOLK)))
    assert compared(one, other, "lad").loc[NORWICH, "change"] == "same"


few = examples(8)
districts = st.sets(st.sampled_from(sorted(lad_table().index)), max_size=6)


@few
@given(districts, districts, st.sampled_from(["lad", "utla", "pfa", "region"]))
def test_swapping_before_and_after_swaps_more_and_less(one: set[str], other: set[str], level: str) -> None:
    first, second = (directory_of(*(service(("lad", lad)) for lad in sorted(named))) for named in (one, other))
    forth, back = compared(first, second, level), compared(second, first, level)
    pd.testing.assert_series_equal(forth["share_more"], back["share_less"], check_names=False)
    pd.testing.assert_series_equal(forth["status_before"], back["status_after"], check_names=False)
    swapped = {"more": "less", "less": "more", "both": "both", "same": "same"}
    assert (forth["change"].map(swapped) == back["change"]).all()


@few
@given(districts, st.sampled_from(["lad", "pfa", "region"]))
def test_a_record_is_the_same_as_itself_everywhere(named: set[str], level: str) -> None:
    directory = directory_of(*(service(("lad", lad)) for lad in sorted(named)))
    table = compared(directory, directory, level)
    assert (table["change"] == "same").all() and (table["share_same"] == 1).all()


@few
@given(districts, districts, st.sampled_from(["lad", "pfa", "region"]))
def test_shares_of_people_sum_to_one(one: set[str], other: set[str], level: str) -> None:
    first, second = (directory_of(*(service(("lad", lad)) for lad in sorted(named))) for named in (one, other))
    shares = compared(first, second, level)[["share_more", "share_less", "share_same"]]
    assert shares.sum(axis=1).to_numpy() == pytest.approx(1)
