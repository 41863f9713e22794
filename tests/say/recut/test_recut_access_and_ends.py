"""Tests: access and what ends on another map: whole small areas, each service in every area it reaches; short headlines."""

from datetime import date
from functools import cache
from typing import Any

import pandas as pd
import pytest

from coverage.access.verdicts import Verdict
from coverage.ask import Ask, Terms
from coverage.evaluation import evaluate
from coverage.records_on_map import endings_on_map
from geo.areas import area_name
from geo.found_area import FoundArea
from geo.recut.maps import map_named
from loaders.assumptions.need_files import need_from_files
from loaders.directory.shipped import demonstration_directory, published_directory
from say.distance.access_answer import access_of_area
from say.recut.headlines import recut_headline
from say.recut.onto import Asked
from say.recut.tables import TABLES
from say.recut.weights import weights_of
from tests.directories import directory_of, service
from tests.samples import rest_to_soak

NEW, SURREY = ["NEW-SURREY-1", "NEW-SURREY-2"], "E10000030"
ASK = Ask(intervention="conditional_caution", terms=Terms(date(2026, 11, 28), 24))
ELMBRIDGE = "E07000207"


@cache
def rows_of(table: str, to: str, level: str = "utla", directory: Any = demonstration_directory) -> pd.DataFrame:
    return TABLES[table].answer(Asked(map_named(to, level), directory(), ASK, need_from_files(None, [])))[0]


def test_access_is_that_of_the_command_and_adds_up_to_surrey() -> None:
    after, before = rows_of("access", "announced"), rows_of("access", "today")
    kent = FoundArea("E10000016", area_name("E10000016"), "utla")
    of_kent = access_of_area(ASK, demonstration_directory(), need_from_files(None, []), kent)[0].loc["E10000016"]
    shares = [f"share_{one.key}_{end}" for one in Verdict for end in ("low", "central", "high")]
    assert before.loc["E10000016", shares].to_dict() == pytest.approx(of_kent[shares].to_dict(), nan_ok=True)
    known = before["share_near_enough_central"].notna()
    assert (
        known.any()
        and before.loc[known, [f"share_{one.key}_central" for one in Verdict]].sum(axis=1).round(9).eq(1).all()
    )
    for share in ("share_not_known_low", "share_not_known_central"):
        near = after.loc[NEW, share] * after.loc[NEW, "people"]
        assert near.sum() == pytest.approx(before.at[SURREY, share] * before.at[SURREY, "people"])


def test_where_no_place_is_on_record_access_is_not_known_and_never_that_none_is_near() -> None:
    rows = rows_of("access", "today", directory=published_directory)
    assert rows["share_not_near_central"].isna().all() and rows["share_not_known_central"].eq(1).all()


def test_a_service_that_ends_within_a_year_is_of_every_area_that_it_reaches_and_an_end_unsaid_is_counted_apart() -> (
    None
):
    directory = directory_of(
        service(("lad", ELMBRIDGE), ends="2027-03-31"),
        service(("utla", SURREY), funded_to="2027-06-30"),
        service(("utla", SURREY), ends="2029-03-31"),
        service(("utla", SURREY)),
    )
    found = endings_on_map([evaluate(directory, ASK.terms)], map_named("announced"))
    east, west = found.loc[NEW].to_dict("records")
    assert (east["services"], east["services_in_part"], east["first_end"]) == (2, 1, "2027-03-31")
    assert (west["services"], west["services_in_part"], west["first_end"]) == (1, 0, "2027-06-30")
    assert east["on_record"] == 4 and east["end_not_known"] == 1 and west["on_record"] == 3
    rest = found.drop(NEW)
    assert not rest["services"].any() and rest["first_end"].isna().all()


def test_what_ends_in_either_part_of_surrey_is_what_ends_in_surrey() -> None:
    after, before = rows_of("ends", "announced"), rows_of("ends", "today")
    of_surrey = before.at[SURREY, "services"]
    assert 0 < after.loc[NEW, "services"].max() <= of_surrey <= after.loc[NEW, "services"].sum()
    assert (before["services"] <= before["on_record"]).all()


@pytest.mark.parametrize("table", rest_to_soak(TABLES, ("cohort", "patchwork", "access", "ends")))
def test_what_is_said_first_has_18_words_at_most(table: str) -> None:
    target = map_named("2011", "utla")
    for directory in (published_directory, demonstration_directory):
        said = recut_headline(table, target, weights_of(table, rows_of(table, "2011", directory=directory)))
        assert len(said.split()) <= 18 and " 0 " not in said
