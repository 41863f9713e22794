"""Tests: a table on another map is conserved, says how certain the map is, and East and West Surrey add up to Surrey in each."""

from datetime import date
from functools import cache

import pytest

from coverage.ask import Ask, Terms
from coverage.vocabulary import Status
from geo.areas import area_table
from geo.mistakes import Mistake
from geo.recut.maps import map_named
from loaders.assumptions.need_files import need_from_files
from loaders.directory.shipped import demonstration_directory, published_directory
from loaders.geography.totals_file import load_totals
from say.answers import Answer, cohort_of_areas, coverage_of_areas
from say.recut.answers import file_on_map
from say.recut.headlines import recut_headline
from say.recut.onto import Asked
from say.recut.tables import TABLES
from say.recut.weights import weights_of

NEW, SURREY, SURREY_FORCE = ["NEW-SURREY-1", "NEW-SURREY-2"], "E10000030", "E23000031"
ASK = Ask("high", intervention="high_risk_case_management", terms=Terms(date(2026, 11, 28), 24))


@cache
def answer(table: str, to: str, level: str = "lad") -> Answer:
    return TABLES[table].answer(Asked(map_named(to, level), published_directory(), ASK, need_from_files(None, [])))


def test_east_and_west_surrey_add_up_to_surrey_in_every_table() -> None:
    people = answer("people", "announced")[0].loc[NEW]
    assert people["population"].sum() == area_table("utla").at[SURREY, "population"]
    cohort = answer("cohort", "announced")[0].loc[NEW].groupby("risk")["central"].sum()
    before = cohort_of_areas(need_from_files(None, []), "utla", "any")[0].loc[SURREY].set_index("risk")["central"]
    assert cohort.to_dict() == pytest.approx(before.to_dict())
    money, forces = (answer("money", to)[0]["gbp"] for to in ("announced", "pfa"))
    assert round(money[NEW].sum() * 100) == round(forces[SURREY_FORCE] * 100)
    statuses = [f"people_{one.key}" for one in Status]
    coverage, before_it = answer("coverage", "announced")[0], answer("coverage", "today", "utla")[0]
    assert coverage.loc[NEW, statuses].sum().to_dict() == before_it.loc[SURREY, statuses].to_dict()
    gaps, of_old = answer("gap", "announced")[0], answer("gap", "today", "utla")[0]
    for measure in ("cohort_central", "people_not_reachable_central", "people_capacity_unknown_central"):
        assert gaps.loc[NEW, measure].sum() == pytest.approx(of_old.at[SURREY, measure])
    records, of_surrey = answer("records", "announced")[0], answer("records", "today", "utla")[0]
    assert records.loc[NEW, "services"].max() <= of_surrey.at[SURREY, "services"] <= records.loc[NEW, "services"].sum()


@pytest.mark.parametrize("to", ["2011", "2019", "health"])
def test_nobody_is_lost_on_any_map(to: str) -> None:
    assert answer("people", to)[0]["population"].sum() == area_table("lad")["population"].sum()
    central = answer("cohort", to)[0].groupby("risk")["central"].sum()
    assert central.to_dict() == pytest.approx(answer("cohort", "today")[0].groupby("risk")["central"].sum().to_dict())
    statuses = [f"people_{one.key}" for one in Status]
    assert (
        answer("coverage", to)[0][statuses].sum().to_dict() == answer("coverage", "today")[0][statuses].sum().to_dict()
    )
    for measure in ("cohort_central", "people_not_reachable_central"):
        assert answer("gap", to)[0][measure].sum() == pytest.approx(answer("gap", "today")[0][measure].sum())


def test_on_the_map_of_today_a_status_is_the_one_that_the_screens_have() -> None:
    table, about = answer("coverage", "today")
    assert table["status"].to_dict() == coverage_of_areas(ASK, published_directory(), "lad")[0]["status"].to_dict()
    assert "at high risk" in about.asked or "high-risk" in about.asked


def test_the_people_near_a_place_are_those_of_both_parts_of_surrey() -> None:
    ask, people = Ask(intervention="conditional_caution", terms=ASK.terms), need_from_files(None, [])
    after, before = (
        TABLES["distance"].answer(Asked(map_named(to, "utla"), demonstration_directory(), ask, people))[0]
        for to in ("announced", "today")
    )
    assert before["share_within_40_central"].notna().any()
    for share in ("share_known", "share_within_20_low", "share_within_40_central", "share_within_60_high"):
        near = after.loc[NEW, share] * after.loc[NEW, "people"]
        assert near.sum() == pytest.approx(before.at[SURREY, share] * before.at[SURREY, "people"])
    unknown = before["share_known"].eq(0)
    assert before.loc[unknown, "median_minutes_central"].isna().all()


def test_where_no_place_is_on_record_the_distance_is_not_known_and_never_that_nobody_is_near() -> None:
    rows = answer("distance", "announced")[0]
    assert rows["median_minutes_central"].isna().all() and rows["at_least"].eq("yes").all()
    said = recut_headline("distance", map_named("announced"), weights_of("distance", rows))
    assert said.endswith("the distance to a place is not known.")


@pytest.mark.parametrize("table", TABLES)
def test_every_table_has_the_columns_that_the_screen_shows_and_one_number_for_each_area(table: str) -> None:
    rows = answer(table, "announced")[0]
    assert set(TABLES[table].columns.values()) <= set(rows.columns)
    weights = weights_of(table, rows)
    assert weights.index.is_unique and weights["in_part"].dropna().between(0, 1).all()


def test_what_is_only_announced_says_how_certain_it_is() -> None:
    certainty = answer("people", "announced")[0]["certainty"]
    assert certainty["NEW-SURREY-1"] == "decided, certainty high" and "not decided" in certainty["E10000016"]
    assert certainty["E06000001"] == "as it is or was"


def test_money_that_is_not_on_record_is_not_known_and_what_was_cut_is_said() -> None:
    table = answer("money", "announced")[0]
    assert table.loc[NEW, "gbp_share_split"].eq(1).all()
    missing = table[table["gbp_known"].eq("not known")]
    assert missing["gbp"].isna().all() and not table["gbp"].eq(0).any()


def test_a_record_is_counted_in_each_area_that_it_reaches_and_in_part_where_it_does_not_reach_all() -> None:
    table = answer("records", "region")[0]
    assert table["services_in_part"].max() > 0 and (table["services_in_part"] <= table["services"]).all()
    assert not answer("records", "today")[0]["services_in_part"].any()


TOTALS = """area_code,area_name,cases,spend_gbp,rate
E10000006,Cumbria,101,"1,000.01",5
E07000190,Taunton Deane,[c],20,5
E07000191,West Somerset,7,30.5,5
E10000009,Dorset,40,,5
"""


def test_a_file_on_retired_codes_is_put_onto_todays_districts() -> None:
    totals = load_totals(TOTALS.encode(), "own.csv")
    table, about = file_on_map(totals, map_named("today"), "own.csv")
    cumbria = table.loc[["E06000063", "E06000064"]]
    assert cumbria["cases"].sum() == 101 and round(cumbria["spend_gbp"].sum(), 2) == 1000.01
    assert table.at["E06000066", "cases_known"] == "withheld" and table.at["E06000066", "spend_gbp_known"] == "at least"
    assert table.at["E06000059", "spend_gbp_known"] == "not known"
    assert "mid-2023" in about.asked and about.data_status == "modelled estimate"
    assert "never summed" in totals.notes[0]


def test_a_file_on_the_districts_of_2012_keeps_its_total_and_says_what_was_split_and_what_overlaps() -> None:
    # Northamptonshire as seven districts, which went whole into two councils
    lines = ["area_code,cases", *(f"E0700015{number},{11 + number}" for number in range(7))]
    totals = load_totals("\n".join(lines).encode(), "own.csv")
    found = file_on_map(totals, map_named("today"), "own.csv")[0]
    assert found["cases"].sum() == sum(range(11, 18)) and found["cases_share_split"].eq(0).all()
    both = load_totals("\n".join([*lines, "E06000061,5"]).encode(), "own.csv")
    with pytest.raises(Mistake, match=r"^own\.csv: E06000061 and E0700015\d overlap"):
        file_on_map(both, map_named("today"), "own.csv")


def test_a_file_that_is_invented_says_so_on_another_map_too() -> None:
    totals = load_totals(TOTALS.replace("Dorset", "Dorset (INVENTED)").encode(), "own.csv")
    assert file_on_map(totals, map_named("today"), "own.csv")[1].invented
