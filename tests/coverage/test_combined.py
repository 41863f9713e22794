"""One's own directory is added to the published one: nothing is lost, counted twice, or taken for another's."""

from typing import Any

import pandas as pd
from hypothesis import given
from hypothesis import strategies as st

from coverage.ask import Ask, Terms
from coverage.combined import replaced_by_own, with_own
from coverage.directory import Directory
from coverage.evaluation import evaluate
from coverage.tables import coverage_table
from geo.areas import area_table
from tests.directories import directory_of, service

FORCES = list(area_table("pfa").index)
KENT, MEDWAY = ("pfa", "E23000032"), ("lad", "E06000035")
PLACES = pd.DataFrame(
    {
        column: pd.Series(dtype="str")
        for column in ("service_id", "location_name", "address", "postcode", "lad_code", "pfa_code")
    }
).assign(easting_m=pd.Series(dtype=float), northing_m=pd.Series(dtype=float), confidential=pd.Series(dtype=bool))


def directory(*described: dict[str, Any], title: str = "Published record", **about: Any) -> Directory:
    return directory_of(*described, title=title, locations=PLACES, **about)


@given(st.lists(st.sampled_from(FORCES), max_size=8), st.lists(st.sampled_from(FORCES), min_size=1, max_size=5))
def test_no_force_is_emptied_by_a_workbook_of_a_few_rows(published: list[str], own: list[str]) -> None:
    record = directory(*(service(("pfa", code), service_name=f"P{n}") for n, code in enumerate(published)))
    mine = directory(*(service(("pfa", code), service_name=f"M{n}") for n, code in enumerate(own)), title="mine.csv")
    together = with_own(record, mine)
    assert len(together.services) == len(published) + len(own) and together.services["service_id"].is_unique
    assert together.services["mine"].sum() == len(own)
    assert set(together.service_areas["service_id"]) == set(together.services["service_id"])
    ask = Ask("high", "any", "behaviour_change_group", Terms(pd.Timestamp("2026-11-22").date()))
    statuses = coverage_table(evaluate(together, ask.terms), ask, "pfa")["status"]
    assert set(statuses.index[statuses.eq("served")]) == {*published, *own}


def test_a_published_record_of_ones_own_service_is_not_counted_beside_it() -> None:
    named = {"service_name": "Steps Programme", "organisation_name": "Fictional Body", "places": 50.0}
    record = directory(service(KENT, **named), service(KENT, service_name="Another"))
    together = with_own(record, directory(service(KENT, **named), title="mine.csv"))
    assert replaced_by_own(record, together) == 1
    assert together.services["places"].sum() == 50 and together.services["mine"].tolist() == [True, False]


def test_a_published_record_that_reaches_further_than_ones_own_is_kept() -> None:
    named = {"service_name": "Steps Programme", "organisation_name": "Fictional Body"}
    record = directory(service(KENT, **named))
    assert replaced_by_own(record, with_own(record, directory(service(MEDWAY, **named), title="mine.csv"))) == 0


def test_ids_of_both_stay_told_apart_and_widened_services_stay_so() -> None:
    record = directory(service(KENT), widened=frozenset({"S0"}))
    mine = directory(service(MEDWAY, service_name="Mine"), title="mine.csv", widened=frozenset({"S0"}))
    together = with_own(record, mine)
    assert together.services["service_id"].tolist() == ["mine-S0", "S0"] and together.widened == {
        "mine-S0",
        "S0",
    }


def test_it_says_what_it_is_and_is_another_directory_than_either() -> None:
    record, mine = (
        directory(service(KENT)),
        directory(service(MEDWAY), title="mine.csv", invented=True, checksum="other"),
    )
    together = with_own(record, mine)
    assert together.title == "Published record with mine.csv" and together.invented
    assert together.checksum not in (record.checksum, mine.checksum)
