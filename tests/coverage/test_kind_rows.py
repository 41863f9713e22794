"""The rows of one area: what is on record first, then what most others have; every kind of work once."""

from datetime import date

import pytest

from coverage.ask import Terms
from coverage.asking.asked_first import IN_TURN, asked_first
from coverage.asking.cell import IS_THERE_ONE
from coverage.ending import ending_within_a_year, money_over
from coverage.interventions import INTERVENTIONS
from coverage.kind_rows import NEAR, KindRows
from coverage.vocabulary import CAUSE_HARM, HARMED, NOT_LOCAL, SIDES, Status
from geo.areas import ENGLAND_AND_WALES, area_table
from geo.home import Home, home_of
from loaders.directory.shipped import demonstration_directory, published_directory
from tests.samples import rest_to_soak
from ui.cache.area import KeptAreaReader
from ui.state.world import shipped_need

TERMS = Terms(date(2026, 11, 26))
HOMES = [
    *(home_of((code,), "pfa") for code in area_table("pfa").index),
    home_of(("E07000062",), "lad"),
    home_of(("E12000001",), "region"),
    home_of((ENGLAND_AND_WALES,), "nation"),
    home_of(("E23000032", "E23000033"), "pfa"),
]
FEW = (HOMES[1], HOMES[40], *HOMES[43:])
EVERYWHERE = pytest.mark.parametrize("home", rest_to_soak(HOMES, FEW))
DIRECTORIES = {"published": published_directory, "demonstration": demonstration_directory}


def reader_of(directory: str, terms: Terms = TERMS) -> KeptAreaReader:
    return KeptAreaReader(DIRECTORIES[directory](), terms, shipped_need(), "any")


def rows_of(home: Home, directory: str) -> KindRows:
    return reader_of(directory).rows(home)


@EVERYWHERE
@pytest.mark.parametrize("directory", DIRECTORIES)
def test_every_kind_stands_once_in_every_area_on_record_just_where_a_record_names_it_and_then_first(
    directory: str, home: Home
) -> None:
    rows = rows_of(home, directory)
    assert sorted(row.kind for row in rows.all) == sorted(INTERVENTIONS), home.name
    local = [row.is_local for row in rows.shown]
    assert local == sorted(local, reverse=True), home.name
    assert not any(row.is_local for row in (*rows.few_have, *rows.wider_only)), home.name
    for row in rows.all:
        assert row.is_local == row.records["reach"].isin(NEAR).any(), (home.name, row.kind)
        assert row.records["gives"].map(lambda key: Status[key.upper()]).max() == row.status or row.records.empty


def test_who_has_it_is_counted_among_the_ten_most_like_it_and_all_forty_three() -> None:
    kent = rows_of(home_of(("E23000032",), "pfa"), "published")
    assert {(row.near.of, row.everywhere.of) for row in kent.all if row.near} == {(10, 43)}
    groups = next(row for row in kent.all if row.kind == "behaviour_change_group")
    assert groups.status is Status.NO_RECORD and groups.near and groups.near.either == 10


def test_a_region_and_a_group_stand_beside_their_parts_and_the_country_beside_its_forces() -> None:
    for home, near, everywhere in ((HOMES[-3], 3, 10), (HOMES[-2], 0, 43), (HOMES[-1], 2, 43)):
        for row in rows_of(home, "published").all:
            assert (row.near.of if row.near else 0, row.everywhere.of) == (near, everywhere), home.name


def test_next_april_nothing_new_is_on_record() -> None:
    for home in HOMES[:43:16]:
        today = {row.kind: row.status for row in rows_of(home, "published").all}
        april = reader_of("published", Terms(date(2027, 4, 1))).rows(home)
        assert all(row.status <= max(today[row.kind], NOT_LOCAL + 1) for row in april.all), home.name


@EVERYWHERE
@pytest.mark.parametrize("directory", DIRECTORIES)
def test_a_blank_is_of_a_local_record_or_of_a_kind_that_others_have(directory: str, home: Home) -> None:
    rows = rows_of(home, directory)
    missing = {row.kind for row in rows.missing}
    found = asked_first(reader_of(directory).missing(home), rows)
    assert {one.cell.what for one in found} <= set(IN_TURN)
    for one in (to_ask.cell for to_ask in found):
        assert (one.kind in missing and not one.service) if one.what == IS_THERE_ONE else one.service, home.name


def test_what_ends_within_a_year_ends_in_it_and_is_local() -> None:
    for home in FEW:
        found = ending_within_a_year(reader_of("demonstration").records(home.lads), TERMS.on)
        assert found["ends_on"].between("2026-11-26", "2027-11-26").all() and found["reach"].isin(NEAR).all()
        assert found["ends_on"].is_monotonic_increasing
    assert len(found), "the demonstration has records that end in Kent or Sussex"


def test_money_over_is_known_to_end_before_the_day_asked_about() -> None:
    """The one record of Kent is funded to 31 March 2025."""
    records = reader_of("published").records(home_of(("E23000032",), "pfa").lads)
    assert [f"{day:%Y-%m-%d}" for day in money_over(records, TERMS.on)] == ["2025-03-31"]
    assert money_over(records, date(2025, 3, 31)).empty


def test_every_kind_stands_on_one_side_and_keeps_its_order_there() -> None:
    rows = rows_of(home_of(("E23000032",), "pfa"), "published")
    harm, harmed = (rows.for_side(side) for side in SIDES)
    assert {row.side for row in harm.all} == {CAUSE_HARM} and {row.side for row in harmed.all} == {HARMED}
    assert {row.kind for row in harmed.all} == {"victim_support", "by_and_for_support", "helpline"}
    assert len(harm.all) + len(harmed.all) == len(rows.all)
    assert [*harm.shown, *harmed.shown] == sorted(rows.shown, key=lambda row: list(SIDES).index(row.side))
