"""Completeness counts what services state; what nobody states is unknown, and an area without services has no share."""

import pandas as pd
import pytest

from coverage.directory import Directory
from loaders.intake.completeness import NEEDED, completeness
from loaders.intake.load import load_directory

HEADER = (
    "service_id,organisation_name,service_name,intervention,risk_levels,communities,status,start_date,funded_to,as_of,places,"
    "confirmed_by,area_level,areas"
)
LEEDS_FORCE, KENT_FORCE, DEVON_FORCE = "E23000010", "E23000032", "E23000035"


@pytest.fixture(scope="module")
def directory() -> Directory:
    rows = [
        "1,A (INVENTED),One,helpline,high,lgbt,active,2025,2027-03,2026-01,0,,lad,Leeds",
        "2,B (INVENTED),Two,victim_support,,,active,,,,,,,Leeds; Kent",
        "3,C (INVENTED),Three,prevention,all,,active,,2028,,,,,",
        "4,D (INVENTED),None,other,,,confirmed_none,,,2026-01,,A board,utla,Devon",
    ]
    return load_directory("\n".join([HEADER, *rows]).encode(), "d.csv")[0]


def share(table: pd.DataFrame, what: str) -> float:
    return float(table.set_index("what").loc[what, "share"])


def test_each_thing_is_counted_over_all_services(directory: Directory) -> None:
    table = completeness(directory, "all")
    assert list(table["what"]) == list(NEEDED) and set(table["services"]) == {3}
    assert dict(zip(table["what"], table["stated"], strict=True)) == {
        "area": 2, "risk": 2, "community": 1, "places": 1, "dates": 1, "funded_to": 2, "checked_on": 1,
    }  # fmt: skip


def test_a_service_counts_in_every_force_area_that_it_serves(directory: Directory) -> None:
    table = completeness(directory, "pfa").set_index("pfa_code")
    assert set(table.loc[LEEDS_FORCE, "services"]) == {2} and set(table.loc[KENT_FORCE, "services"]) == {1}
    assert share(table.loc[LEEDS_FORCE], "places") == 0.5 and share(table.loc[KENT_FORCE], "places") == 0.0
    assert set(table.groupby(level=0).size()) == {len(NEEDED)} and table.index.nunique() == 43


def test_an_area_without_services_has_no_share_and_a_record_of_none_is_no_service(directory: Directory) -> None:
    table = completeness(directory, "pfa").set_index("pfa_code").loc[DEVON_FORCE]
    assert set(table["services"]) == {0} and table["share"].isna().all()


def test_shares_of_a_directory_without_services_are_unknown(directory: Directory) -> None:
    empty = Directory(
        "", "", False, "", *(t.iloc[:0] for t in (directory.services, directory.service_areas, directory.locations))
    )
    for by in ("all", "pfa"):
        table = completeness(empty, by)  # type: ignore[arg-type]
        assert set(table["services"]) == {0} and table["share"].isna().all()
