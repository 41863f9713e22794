"""A service of two directories counts once; each field says where it is from; a decision taken back leaves all as it was."""

import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st
from pandas.testing import assert_frame_equal

from coverage.reconcile.fields import FIELDS, differences
from coverage.reconcile.together import OneService, put_together, services_by_id
from geo.mistakes import Mistake
from say.coverage.provenance_words import provenance_in_words, said_in_each_list
from tests.directories import PLAIN, directory_of, service

KENT, MEDWAY = ("pfa", "E23000032"), ("lad", "E06000035")
FIRST = directory_of(
    service(KENT, service_name="Steps", places=50.0, funding_period=""),
    service(KENT, service_name="Other"),
    title="ours",
)
SECOND = directory_of(
    service(MEDWAY, service_name="Steps programme", places=40.0, funding_period="2025-28", source_title="Their list"),
    service(MEDWAY, service_name="Third"),
    title="theirs",
)  # fmt: skip


def test_a_service_of_both_counts_once_and_the_first_stands_where_both_state_a_field() -> None:
    made = put_together(FIRST, SECOND, [OneService("S0", "S0")])
    assert made.services["service_name"].tolist() == ["Steps", "Other", "Third"]
    assert made.services["service_id"].is_unique and made.services["places"].iloc[0] == 50
    assert made.services["funding_period"].iloc[0] == "2025-28"
    assert set(made.service_areas["service_id"]) == set(made.services["service_id"])


def test_the_second_stands_in_the_fields_that_were_chosen_and_the_provenance_says_so() -> None:
    made = put_together(FIRST, SECOND, [OneService("S0", "S0", frozenset({"places", "areas"}))])
    assert made.services["places"].iloc[0] == 40
    assert made.service_areas.set_index("service_id").loc["S0", "area_code"] == "E06000035"
    said = provenance_in_words(made.provenance).set_index("field")
    where = said["from_directory"]
    assert where[["name", "places", "areas", "funding period"]].tolist() == ["ours", "theirs", "theirs", "theirs"]
    assert said.loc["areas", ["says", "otherwise"]].tolist() == ["Medway", "ours: Kent"]
    [ours, theirs] = said_in_each_list(made.provenance, "S0")
    assert (ours.directory, ours.otherwise) == ("ours", ("places: 50", "areas: Kent"))
    assert theirs.otherwise == ("name: Steps programme", "source: Their list")
    assert theirs.stands_in == ("places", "funding period", "areas")


def test_every_field_that_both_state_otherwise_is_a_difference() -> None:
    ours, theirs = services_by_id(FIRST)["S0"], services_by_id(SECOND)["S0"]
    assert [one.field for one in differences(ours, theirs)] == ["name", "places", "source", "areas"]


def test_every_column_of_a_service_goes_with_one_field() -> None:
    columns = [column for of_field in FIELDS.values() for column in of_field]
    assert sorted([*columns, "service_id", "confidential", "mine"]) == sorted({"service_id", "service_name", *PLAIN})


@given(st.sets(st.integers(0, 4)), st.integers(0, 4), st.sets(st.sampled_from(sorted(FIELDS))))
def test_a_decision_taken_back_leaves_every_field_as_it_was(pairs: set[int], undone: int, chosen: set[str]) -> None:
    ours = directory_of(*(service(KENT, places=float(n)) for n in range(5)), title="ours")
    theirs = directory_of(*(service(MEDWAY, places=9.0 + n, delivery="remote") for n in range(5)), title="theirs")
    kept = [OneService(f"S{n}", f"S{n}", frozenset(chosen)) for n in sorted(pairs - {undone})]
    firsts, seconds = {one.first for one in kept}, {one.second for one in kept}
    before = put_together(ours, theirs, kept)
    put_together(ours, theirs, [*kept, OneService(f"S{undone}", f"S{undone}", frozenset(chosen))])
    after = put_together(ours, theirs, kept)
    for table in ("services", "service_areas", "provenance"):
        assert_frame_equal(getattr(before, table), getattr(after, table))
    of_both = ((ours, firsts), (theirs, seconds))
    as_given = [directory.services[[f"S{n}" not in taken for n in range(5)]] for directory, taken in of_both]
    left = after.services[~after.services["service_id"].isin(firsts)].drop(columns="service_id").reset_index(drop=True)
    assert_frame_equal(left, pd.concat(as_given).drop(columns="service_id").reset_index(drop=True))


@pytest.mark.parametrize(
    ("decisions", "words"),
    [
        ([OneService("S9", "S0")], 'No record "S9"'),
        ([OneService("S0", "S0"), OneService("S1", "S0")], "one service with two others"),
    ],
)
def test_a_decision_that_cannot_be_is_refused_in_a_sentence(decisions: list[OneService], words: str) -> None:
    with pytest.raises(Mistake, match=words):
        put_together(FIRST, SECOND, decisions)


def test_a_confidential_record_is_never_put_together_with_another() -> None:
    secret = directory_of(service(KENT, confidential=True))
    with pytest.raises(Mistake, match="confidential"):
        put_together(FIRST, secret, [OneService("S0", "S0")])


def test_what_a_list_made_of_two_keeps_is_kept_when_it_is_put_together_again_and_stands_once() -> None:
    made = put_together(FIRST, SECOND, [OneService("S0", "S0")])
    third = directory_of(service(KENT, service_name="Steps again", places=30.0), title="third")
    again = put_together(third, made, [OneService("S0", "S0")])
    told = again.provenance[again.provenance["service_id"].eq("S0") & again.provenance["field"].eq("places")]
    assert told.loc[told["stands"], "says"].tolist() == ["30"]
    assert {"ours", "theirs", "third"} <= set(told["directory"])
