"""One's own directory is added to the published one: nothing is lost, counted twice, or taken for another's."""

from typing import Any

import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from coverage.ask import Ask, Terms
from coverage.combined import counted_once, with_own
from coverage.directory import Directory
from coverage.evaluation import evaluate
from coverage.reconcile.decisions import answers_at_first, one_services
from coverage.reconcile.doubles import proposed_doubles
from coverage.reconcile.together import OneService
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
    together = with_own(record, mine, ())
    assert len(together.services) == len(published) + len(own) and together.services["service_id"].is_unique
    assert together.services["mine"].sum() == len(own)
    assert set(together.service_areas["service_id"]) == set(together.services["service_id"])
    ask = Ask("high", "any", "behaviour_change_group", Terms(pd.Timestamp("2026-11-22").date()))
    statuses = coverage_table(evaluate(together, ask.terms), ask, "pfa")["status"]
    assert set(statuses.index[statuses.eq("served")]) == {*published, *own}


NAMED = {"service_name": "Steps Programme", "organisation_name": "Fictional Body"}


def added(record: Directory, mine: Directory) -> Directory:
    """One's own with the published record, where nobody has decided anything."""
    return with_own(record, mine, one_services(answers_at_first(proposed_doubles(mine, record), {})))


def test_a_service_of_both_counts_once_and_ones_own_word_stands_over_the_published_one() -> None:
    record = directory(
        service(KENT, **NAMED, places=40.0, funding_period="2025-28"), service(KENT, service_name="Another")
    )
    mine = directory(service(KENT, **NAMED, places=50.0), title="mine.csv")
    together = with_own(record, mine, [OneService("S0", "S0")])
    assert counted_once(record, mine, together) == 1
    assert together.services["places"].sum() == 50 and together.services["mine"].tolist() == [True, False]
    assert together.services["funding_period"].iloc[0] == "2025-28"
    told = together.provenance.set_index(["field", "directory"])
    assert told.loc[("places", "Published record"), ["says", "stands"]].tolist() == ["40", False]
    assert told.loc[("funding period", "Published record"), "stands"]


@pytest.mark.parametrize(
    ("said", "once"),
    [
        ({}, 0), ({"charity_number": "9999999"}, 1), ({"company_number": "00000009"}, 1), ({"fact_id": "P1"}, 1),
        ({"charity_number": "9999999", "intervention": "early_intervention"}, 0),
        ({"charity_number": "9999999", "areas": (MEDWAY,)}, 0),
        ({"charity_number": "9999998"}, 0), ({"charity_number": "9999999", "communities": ("lgbt",)}, 0),
    ],
)  # fmt: skip
def test_none_is_merged_without_a_word_unless_identifier_kind_and_area_agree(said: dict[str, Any], once: int) -> None:
    numbers = {"charity_number": "9999999", "company_number": "00000009", "fact_id": "P1", "communities": ("migrant",)}
    record = directory(service(KENT, **NAMED, **numbers))
    mine = directory(service(KENT, **{**NAMED, **said}), title="mine.csv")
    assert counted_once(record, mine, added(record, mine)) == once


def test_nothing_is_sure_of_two_records_that_have_the_same_identifier_kind_and_area() -> None:
    record = directory(service(KENT, **NAMED, charity_number="9999999"))
    two = [
        service(KENT, **{**NAMED, "service_name": name}, charity_number="9999999") for name in ("Steps", "Programme")
    ]
    mine = directory(*two, title="mine.csv")
    assert counted_once(record, mine, added(record, mine)) == 0


def test_ids_of_both_stay_told_apart_and_widened_services_stay_so() -> None:
    record = directory(service(KENT), widened=frozenset({"S0"}))
    mine = directory(service(MEDWAY, service_name="Mine"), title="mine.csv", widened=frozenset({"S0"}))
    together = with_own(record, mine, ())
    assert together.services["service_id"].tolist() == ["mine-S0", "S0"] and together.widened == {
        "mine-S0",
        "S0",
    }


def test_it_says_what_it_is_and_is_another_directory_than_either() -> None:
    record, mine = (
        directory(service(KENT)),
        directory(service(MEDWAY), title="mine.csv", invented=True, checksum="other"),
    )
    together = with_own(record, mine, ())
    assert together.title == "Published record with mine.csv" and together.invented
    assert together.checksum not in (record.checksum, mine.checksum)
