"""Tests: the sheet of one area says the numbers of the tables, on a past map, an announced one and one that was dropped in."""

import json
from dataclasses import replace
from datetime import date
from functools import cache

import pytest

from coverage.ask import Ask, Terms
from geo.recut.area_map import AreaMap
from geo.recut.area_of_map import area_of_map
from geo.recut.maps import map_named
from loaders.assumptions.need_files import need_from_files
from loaders.directory.shipped import demonstration_directory
from loaders.geography.own_map import OwnMap, load_own_map
from say.recut.headlines import recut_headline
from say.recut.one_area import OfTable, OneArea, everything_of
from say.recut.one_area_answer import lines_of, one_area_answer
from say.recut.onto import Asked
from say.recut.tables import TABLES
from say.recut.weights import weights_of
from tests.samples import rest_to_soak

ASK = Ask("high", intervention="behaviour_change_group", terms=Terms(date(2026, 11, 28), 24))
RING = [[0.3, 51.1], [0.5, 51.1], [0.5, 51.3], [0.3, 51.3], [0.3, 51.1]]
AREAS = [("2015", "Taunton Deane"), ("announced", "East Surrey"), ("dropped", "North <b>Weald</b>")]
HERE = dict(AREAS)


@cache
def dropped() -> OwnMap:
    shape = {"type": "Polygon", "coordinates": [RING]}
    one = {"type": "Feature", "properties": {"name": HERE["dropped"]}, "geometry": shape}
    return load_own_map(json.dumps({"type": "FeatureCollection", "features": [one]}).encode(), "mine.geojson")


def map_of(onto: str) -> AreaMap:
    return dropped().target if onto == "dropped" else map_named(onto)


@cache
def asked_of(onto: str) -> Asked:
    return Asked(map_of(onto), demonstration_directory(), ASK, need_from_files(None, []))


def code_of(onto: str) -> str:
    return area_of_map(map_of(onto), HERE[onto])


@cache
def everything(onto: str) -> list[OfTable]:
    return everything_of(asked_of(onto), code_of(onto))


@pytest.mark.parametrize("onto", rest_to_soak(HERE, ("2015", "dropped")))
def test_every_table_is_in_the_sheet_and_each_number_is_the_tables_own(onto: str) -> None:
    found = everything(onto)
    assert sorted(one.table for one in found) == sorted(TABLES)
    for one in found:
        rows = one.answer[0].loc[[code_of(onto)]]
        assert one.rows.equals(rows)
        own = weights_of(one.table, one.answer[0]).loc[code_of(onto)]
        assert one.number is not None and str(one.number) == str(own.to_dict())
        assert one.number_in_words in one.sentence or own["number"] == 0


@pytest.mark.parametrize("onto", rest_to_soak(HERE, ("2015", "dropped")))
def test_the_lines_hold_every_cell_of_every_table(onto: str) -> None:
    lines = lines_of(everything(onto))
    for one in everything(onto):
        of_table = lines[lines["table"] == one.table]
        cells = one.rows.drop(columns=["area_name", "certainty"])
        assert len(of_table) == cells.size
        for column in cells:
            values = of_table.loc[of_table["column"] == column, "value"]
            for line, cell in zip(values, cells[column], strict=True):
                assert line == cell or ((line is None and cell != cell) or cell is None) or round(cell) == line


def test_an_answer_says_of_which_area_of_which_map_it_is_and_that_records_are_invented() -> None:
    rows, about = one_area_answer(asked_of("2015"), code_of("2015"))
    assert set(rows.index) == {"E07000190"} and about.invented
    assert "Taunton Deane" in about.asked and "as they were on 1 April 2015" in about.asked


def test_an_area_by_risk_has_a_range_for_each_level_around_its_centre() -> None:
    (cohort,) = (one for one in everything("2015") if one.table == "cohort")
    assert [words for words, _ in cohort.ranges] == ["Standard risk", "Medium risk", "High risk"]
    assert all(0 < one.low < one.central < one.high for _, one in cohort.ranges)


def test_what_is_not_known_is_said_and_nought_is_no_proof_of_none() -> None:
    by_table = {one.table: one for one in everything("2015")}
    assert "not known" in by_table["gap"].cells().to_string()
    for one in by_table.values():
        assert "nan" not in one.sentence and "None" not in one.cells().to_string()


def test_a_sheet_says_first_how_many_people_in_few_words() -> None:
    cohort = OfTable("cohort", TABLES["cohort"].answer(asked_of("announced")), code_of("announced"))
    said = OneArea(map_of("announced"), code_of("announced")).first(cohort)
    assert said.startswith("East Surrey: ") and len(said.split()) <= 18


def test_what_was_split_is_said_of_one_area_as_it_is_of_its_map() -> None:
    asked = replace(asked_of("2015"), target=map_named("today", "pfa"))
    people = OfTable("people", TABLES["people"].answer(asked), "E23000032")
    assert people.split_said == "People: nothing was split."
    headline = recut_headline("people", asked.target, weights_of("people", people.answer[0]))
    assert headline.endswith(": nothing was split.")
