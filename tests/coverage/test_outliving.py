"""Tests: records and awards that name a council which is announced to end, and that last longer than it."""

from dataclasses import replace
from datetime import date

import pandas as pd

from coverage.money.award import SERVICE, STATED, Years
from coverage.outliving import councils_that_end, outliving
from geo.areas import lads_of
from tests.coverage.money.awards_of_tests import PLAIN

SURREY, GUILDFORD, ELMBRIDGE, KENT = "E10000030", "E07000209", "E07000207", "E10000016"
RECORD = {
    "service_id": "S1", "service_name": "Campion", "role": "answers", "end_date": "2028-03-31", "funded_to": "",
    "source_title": "T", "source_url": "https://example.invalid/",
}  # fmt: skip


def found(area: str = SURREY, of: str = SURREY, awards: tuple = (), **record: str) -> pd.DataFrame:  # type: ignore[type-arg]
    areas = pd.DataFrame({"service_id": ["S1"], "area_code": [of]})
    return outliving(pd.DataFrame([{**RECORD, **record}]), areas, awards, lads_of(area))


def test_a_council_ends_on_its_last_day_with_the_certainty_of_what_follows_it() -> None:
    ends = councils_that_end()
    assert (ends[SURREY].last_day, ends[SURREY].certainty) == (date(2027, 3, 31), "high")
    assert (ends[KENT].last_day, ends[KENT].certainty) == (date(2028, 3, 31), "low")
    assert "E06000001" not in ends  # Hartlepool: nothing is announced


def test_a_record_that_lasts_longer_than_the_council_it_names_is_listed() -> None:
    row = found().iloc[0]
    assert (row["name"], row["lasts_to"], row["council_ends"]) == ("Campion", date(2028, 3, 31), date(2027, 3, 31))


def test_the_later_of_end_and_money_counts_and_an_unknown_end_tells_nothing() -> None:
    assert found(end_date="2027-03-31").empty  # it ends with the council
    assert found(end_date="2027-03-31", funded_to="2027-04-30").iloc[0]["is_money"]
    assert not found(end_date="2028-03-31", funded_to="2028-03-31").iloc[0]["is_money"]
    assert found(end_date="").empty


def test_a_force_area_goes_on_so_a_record_that_names_it_is_not_listed() -> None:
    assert found(of="E23000031").empty
    assert found(area=ELMBRIDGE, of=GUILDFORD).empty  # another council's
    assert found(role="not_for_them").empty


def test_an_award_is_of_the_council_that_it_names_or_that_gives_it() -> None:
    named = replace(PLAIN, area_codes=(SURREY,), years=Years(2027, 2027, STATED), funder="")
    given = replace(named, area_codes=("E23000031",), funder="Surrey County Council")
    ended = replace(named, years=Years(2026, 2026, STATED))
    of_a_record = replace(named, origin=SERVICE)
    assert list(found(end_date="", awards=(named, given))["what"]) == ["award", "award"]
    assert found(end_date="", awards=(ended, of_a_record, replace(named, years=None))).empty
